"""Bundled answers as they stand, with their controls: those that take seconds. `shapan verify` has all of them."""

from __future__ import annotations

import math
import re

import pytest

from scenarios.known_answers.library import bundled_names, bundled_path, open_answer
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


@pytest.mark.parametrize("name", bundled_names())
def test_that_a_bundled_file_shows_how_far_its_controls_move_its_figures(name: str) -> None:
    """The remark beside a figure, made by docs/answers.py: values before and after, at least three halves apart."""
    asked, text = open_answer(name), bundled_path(name).read_text("utf-8")

    for figure in asked.scenario.figures:
        found = re.search(rf"^  {figure}: .*  # (\S+) → (\S+), (?:([\d.]+) halves|no luck)", text, re.M)
        assert found, f"{name}:{figure} says nothing of its control; run docs/answers.py"
        before, after = (float(value.replace("−", "-")) for value in found.group(1, 2))
        assert before == pytest.approx(asked.expected[figure], rel=1e-5)
        assert after == pytest.approx(asked.moved[figure], rel=1e-5)
        assert float(found[3] or math.inf) >= 3.0
