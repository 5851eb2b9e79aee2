"""Whatever a stranger clicks, drags and types, nothing slips: no mistake of the program reaches the window.

`SHAPAN_SEEDS="1 2 3" SHAPAN_STEPS=900` let more strangers do more.
"""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from types import TracebackType

import pytest

from desktop.app import Desk
from scenarios.files.library import library_names
from tests.desktop.conftest import Until
from tests.desktop.stranger import Stranger

SEEDS = [int(seed) for seed in os.environ.get("SHAPAN_SEEDS", "1").split()]
STEPS = int(os.environ.get("SHAPAN_STEPS", "150"))


@pytest.mark.parametrize("seed", SEEDS)
def test_that_whatever_is_clicked_and_typed_nothing_slips(
    desk: Desk, until: Until, seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slips: list[str] = []

    def slipped(kind: type[BaseException], error: BaseException, place: TracebackType | None) -> None:
        slips.append("".join(traceback.format_exception(kind, error, place)))

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "excepthook", slipped)
    names = library_names()
    desk.shapan.document.open_bundled(names[seed % len(names)])  # saved over by nobody
    until(lambda: desk.shapan.document.is_open)
    stranger = Stranger(desk, seed)

    taken = 0
    while taken < STEPS and desk.window.isVisible():
        stranger.act()
        taken += 1
        assert slips == [], stranger.done[-25:]

    assert len(stranger.done) > taken // 3  # of as many as were taken: a stranger may close the window
