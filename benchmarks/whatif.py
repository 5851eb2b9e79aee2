"""How soon the What if page answers: from a moved slider to the redrawn draft, and all strategies at full size.

Drafts: one number of a bundled study is moved by little steps on the page itself, without a screen, each once the
draft of the last is drawn. Beside the median it tells how long the event loop was kept from its next turn.
Full size: eight replications of every strategy by processes on all cores, started and ended with the measurement.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.app import Desk

STUDY, PATH = "business-software", "market.orders.margin"
TARGET_DRAFT, TARGET_FULL, TARGET_LOOP = 0.25, 5.0, 0.05  # seconds
TICK = 2  # milliseconds between two looks at whether the loop turns
PATIENCE = 300.0  # seconds


class Loop:
    """How long the event loop was kept from each turn [s]."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last)
        self._last = now

    def p99(self) -> float:
        """The gap that one in a hundred exceeds [s]."""
        return statistics.quantiles(self.gaps, n=100)[98]


def until(holds: Callable[[], object]) -> None:
    """Let the window work until something holds."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    end = time.monotonic() + PATIENCE
    while not holds():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > end:
            raise TimeoutError("the page did not answer")


def drafts(desk: Desk, moves: int) -> dict[str, object]:
    """Seconds from each move to its drawn draft."""
    whatif, page = desk.shapan.whatif, desk.window.pages.page("whatif")
    whatif.pins.pin(PATH)
    desk.shapan.go("whatif")
    until(lambda: whatif.pair is not None and whatif.sharpening.draft_days)
    whatif.stop()
    until(lambda: not whatif.is_running)
    answered: list[bool] = []
    whatif.sharpening.drafted.connect(lambda: answered.append(True))
    page.curve.chart.drawn.connect(lambda: answered.append(False))  # type: ignore[attr-defined]  # a WhatIfPage
    loop, took, cpu = Loop(), [], time.process_time()
    for move in range(moves):
        answered.clear()
        began = time.perf_counter()
        whatif.pins.slide(PATH, 0.5 + 0.2 * (move + 1) / moves)
        until(lambda: True in answered and False in answered[answered.index(True) :])
        took.append(time.perf_counter() - began)
    cpu = (time.process_time() - cpu) / moves
    return {
        "what": "slider to redrawn draft", "median_s": round(statistics.median(took), 3),
        "best_s": round(min(took), 3), "worst_s": round(max(took), 3), "target_s": TARGET_DRAFT,
        "draft_days": whatif.sharpening.draft_days, "window_cpu_s": round(cpu, 3),
        "loop_p99_s": round(loop.p99(), 4), "loop_target_s": TARGET_LOOP,
        "load": os.getloadavg()[0],
    }  # fmt: skip


def full(replications: int) -> dict[str, object]:
    """Wall and processor seconds of all strategies at full size."""
    from scenarios.executors.workroom import workroom
    from scenarios.experiments.moving import Moving, Trial
    from scenarios.experiments.replicate import cores, never
    from scenarios.files.library import open_named

    study = open_named(STUDY).study
    places = [(race, name) for race in range(replications) for name in study.strategies]
    jobs = [Trial(number, name, race, study.days) for number, (race, name) in enumerate(places)]
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    with workroom(Moving(study, "", study.seed, study.market.people.rows), cores(), never) as carry:
        done = sum(outcome is not None for outcome in carry(jobs))
        wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {
        "what": f"{replications} replications of {len(study.strategies)} strategies", "runs": done,
        "wall_s": round(wall, 2), "cpu_s": round(cpu, 2), "target_s": TARGET_FULL, "load": os.getloadavg()[0],
    }  # fmt: skip


def main() -> None:
    """Measure both."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--moves", type=int, default=25)
    asked.add_argument("--replications", type=int, default=8)
    wanted = asked.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from desktop.app import Application, laid_out

    print(json.dumps(full(wanted.replications)), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        desk = laid_out(Application(sys.argv[:1]), Path(folder), bundled_fonts=True)
        desk.window.show()
        desk.shapan.document.open_bundled(STUDY)
        until(lambda: desk.shapan.document.is_open)
        print(json.dumps(drafts(desk, wanted.moves)), flush=True)
        desk.window.close_surely()


if __name__ == "__main__":
    main()
