"""How the window feels, as one line of JSON a measurement: `python benchmarks/feel.py [STUDY]`, on a screen or Xvfb.

`wall_ms` is what a user waits for, which depends on what else the machine does; `thread_ms` is processor time of the
window's thread alone, which depends less on it, and is what the wait would be on a core of one's own where nothing
else has to be awaited. `loop_p99_ms` and `loop_longest_ms` are gaps between two turns of the event loop, of which five
milliseconds are the look at the clock; `loop_thread_p99_ms` is the processor time of the window's thread in such a gap.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent.parent))

from desktop.app import Desk, laid_out

BEAT = 5  # milliseconds between two looks at the clock
DRAG = 16  # milliseconds between two moves of a slider
SECONDS = 6.0
TIMES = 3  # a switch is made so often; the median counts
GOALS = {"loop": 50.0, "switch": 200.0, "open": 500.0}  # milliseconds


class Heart(QObject):
    """Beats as often as the event loop lets it, on the clock of the wall and of its thread."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[tuple[float, float]] = []
        self._last = time.perf_counter(), time.thread_time()
        timer = QTimer(self)
        timer.setInterval(BEAT)
        timer.timeout.connect(self._beat)
        timer.start()

    def _beat(self) -> None:
        now = time.perf_counter(), time.thread_time()
        self.gaps.append((now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now

    def begin(self) -> None:
        """Forget what was before."""
        self.gaps = []
        self._last = time.perf_counter(), time.thread_time()

    def told(self) -> dict[str, float]:
        """The gaps since it began."""
        walls, threads = (sorted(gap[clock] for gap in self.gaps) or [0.0] for clock in (0, 1))
        place = int(0.99 * (len(walls) - 1))
        return {
            "loop_p99_ms": round(1000 * walls[place], 1),
            "loop_longest_ms": round(1000 * walls[-1], 1),
            "loop_thread_p99_ms": round(1000 * threads[place], 1),
            "goal_ms": GOALS["loop"],
        }


def until(holds: Callable[[], object]) -> None:
    """Let the window work until something holds."""
    while not holds():
        QApplication.processEvents()
        time.sleep(0.001)


def work_for(seconds: float) -> None:
    """Let the window work for a while."""
    end = time.perf_counter() + seconds
    until(lambda: time.perf_counter() > end)


def say(what: str, **figures: object) -> None:
    """One line of JSON, with how many others wait for a processor."""
    print(json.dumps({"what": what, **figures, "load": round(os.getloadavg()[0], 1)}), flush=True)


def painted(act: Callable[[], object]) -> tuple[float, float]:
    """Seconds until what an act asked for is shown: on the wall, and of this thread."""
    wall, thread = time.perf_counter(), time.thread_time()
    act()
    for _ in range(3):  # what is asked for in one turn is laid out in the next and painted in the third
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()
    return time.perf_counter() - wall, time.thread_time() - thread


def switches(desk: Desk) -> Iterator[tuple[str, str, Callable[[], object], Callable[[], object]]]:
    """Each page that is long to switch, each thing that can be switched, and its two ways."""
    choose = desk.shapan.settings.choose
    for page in ("home", "strategy", "market", "compare"):
        for name, one, other in (
            ("theme", "dark", "light"),
            ("language", "zh", "en"),
            ("text_scale", 125, 100),
        ):
            yield (
                page,
                name,
                lambda name=name, one=one: choose(name, one),  # type: ignore[misc]  # bound as they are now
                lambda name=name, other=other: choose(name, other),  # type: ignore[misc]  # the same
            )


def measure_switches(desk: Desk) -> None:
    """How long theme, language and text size take, page by page."""
    for page, name, there, back in switches(desk):
        desk.shapan.go(page)
        work_for(0.3)
        taken = [painted(act) for _ in range(TIMES) for act in (there, back)]
        walls, threads = ([pair[clock] for pair in taken] for clock in (0, 1))
        say(
            f"switch {name}", page=page, wall_ms=round(1000 * statistics.median(walls), 1),
            thread_ms=round(1000 * statistics.median(threads), 1), goal_ms=GOALS["switch"],
        )  # fmt: skip


def measure_showing(desk: Desk) -> None:
    """How long each page takes to be shown first after the theme has changed, which is when it puts the theme on."""
    for page in ("home", "market", "strategy", "race", "compare", "whatif", "evidence", "settings"):
        taken = []
        for theme in ("dark", "light") * TIMES:
            desk.shapan.go("help")
            desk.shapan.settings.choose("theme", theme)
            work_for(0.3)
            taken.append(painted(partial(desk.shapan.go, page)))
            work_for(0.2)
        walls, threads = ([pair[clock] for pair in taken] for clock in (0, 1))
        say(
            "show a page after a switch", page=page, wall_ms=round(1000 * statistics.median(walls), 1),
            thread_ms=round(1000 * statistics.median(threads), 1), goal_ms=GOALS["switch"],
        )  # fmt: skip


def measure_opening(desk: Desk, study: str) -> None:
    """From the click on a card until the study's numbers are painted."""
    desk.shapan.go("home")
    work_for(0.3)
    wall, thread = time.perf_counter(), time.thread_time()
    desk.shapan.document.open_bundled(study)
    until(lambda: desk.shapan.document.is_open)
    painted(lambda: None)
    say(
        "open", study=study, wall_ms=round(1000 * (time.perf_counter() - wall), 1),
        thread_ms=round(1000 * (time.thread_time() - thread), 1), goal_ms=GOALS["open"],
    )  # fmt: skip


def measure_dragging(desk: Desk, heart: Heart) -> None:
    """A slider of the Strategy page that is dragged to and fro, its preview and the purse following."""
    form = desk.shapan.strategy
    desk.shapan.go("strategy")
    form.choose_section("media")
    work_for(1.0)
    row = next(row for group in form.groups() for row in group.rows if row.track is not None)
    moves = iter(range(100_000))
    timer = QTimer()
    timer.setInterval(DRAG)
    timer.timeout.connect(lambda: form.set_share(row.path, 0.2 + 0.002 * abs(next(moves) % 300 - 150)))
    drawn: list[float] = []
    page = desk.window.pages.page("strategy")
    chart = page.preview.panel.chart  # type: ignore[attr-defined]  # the page of forms has one
    chart.drawn.connect(lambda: drawn.append(time.perf_counter()))
    heart.begin()
    timer.start()
    work_for(SECONDS)
    timer.stop()
    say("dragging", **heart.told(), previews_a_second=round(len(drawn) / SECONDS, 1), moves=next(moves))
    form.settled.emit()


def measure_running(desk: Desk, heart: Heart) -> None:
    """The event loop while replications are at work in processes of their own."""
    desk.shapan.start_run(quick=True)
    heart.begin()
    work_for(SECONDS)
    say("running", **heart.told())
    desk.shapan.run.stop()
    until(lambda: not desk.shapan.run.is_running)


def main() -> None:
    """Measure everything on one study."""
    study = sys.argv[1] if len(sys.argv) > 1 else "business-software"
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        desk = laid_out(application, Path(folder), bundled_fonts=True)
        desk.window.resize(1366, 768)
        desk.window.show()
        desk.shapan.settings.choose("theme", "light")
        desk.shapan.settings.choose("language", "en")
        heart = Heart()
        work_for(3.0)  # the other pages are made while nothing else is to be done
        measure_opening(desk, study)
        work_for(2.0)
        measure_switches(desk)
        measure_showing(desk)
        measure_dragging(desk, heart)
        measure_running(desk, heart)
        desk.window.close_surely()


if __name__ == "__main__":
    main()
