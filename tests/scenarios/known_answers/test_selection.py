"""Bundled answers as they stand, with their controls: those that take seconds. `shapan verify` has all of them."""

from __future__ import annotations

import pytest

from scenarios.known_answers.library import open_answer
from scenarios.known_answers.verifying import Answered, Misjudged, verified

QUICK = ("advertising", "awareness", "bass-many", "cohort", "newsvendor", "paired-difference", "renewals")


@pytest.mark.parametrize("name", QUICK)
def test_that_a_bundled_answer_holds_and_its_control_fails(name: str) -> None:
    asked = open_answer(name)

    events = list(verified([asked]))

    rows = [event.row for event in events if isinstance(event, Answered)]
    told = {row.called: (row.judged.expected, row.judged.low, row.judged.high, row.error) for row in rows}
    assert all(row.is_held for row in rows), told
    assert not any(isinstance(event, Misjudged) for event in events)
