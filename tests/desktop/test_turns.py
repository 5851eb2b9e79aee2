"""The window's thread never thinks long: what a turn of the event loop takes of the processor, in the busiest hours.

The clock of the thread is looked at, not that on the wall: a machine that others use too makes nobody slower by it.
Turns in which nothing happened are left out, since any number of them could be had by waiting.
"""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import Desk
from scenarios.racing.recording import Recording
from tests.desktop.conftest import Until, raced

AT_MOST = 0.05  # seconds of the processor that one turn in a hundred may exceed
BEAT = 2  # milliseconds between two looks at the clock
NOTHING = 0.0005  # seconds, below which nothing happened
ENOUGH = 120  # turns, so that the slowest hundredth is more than the slowest of all
FRAME = 16  # milliseconds between two moves of a slider


class Turns(QObject):
    """What each turn took of this thread's processor [s]."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[float] = []
        self._last = time.thread_time()
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        now = time.thread_time()
        if now - self._last > NOTHING:
            self.taken.append(now - self._last)
        self._last = now

    def slowest_hundredth(self) -> float:
        """The time that one turn in a hundred exceeds [s]."""
        self._timer.stop()
        return sorted(self.taken)[int(0.99 * (len(self.taken) - 1))]


def dragged(desk: Desk, moves: int, until: Until) -> Turns:
    """A slider of the Strategy page that is dragged to and fro, its preview and the purse following."""
    form = desk.shapan.strategy
    for page in desk.window.pages.names:  # a page that was shown once follows edits from then on
        desk.shapan.go(page)
        QApplication.processEvents()
    desk.shapan.go("strategy")
    form.choose_section("media")
    row = next(row for group in form.groups() for row in group.rows if row.track is not None)
    until(lambda: desk.window.painter.is_idle)
    places = iter(range(moves))
    hand, turns = QTimer(), Turns()
    hand.setInterval(FRAME)

    def move() -> None:
        place = next(places, None)
        if place is None:
            hand.stop()
        else:
            form.set_share(row.path, 0.2 + 0.002 * abs(place % 300 - 150))

    hand.timeout.connect(move)
    hand.start()
    until(lambda: not hand.isActive())
    form.settled.emit()
    return turns


def burn() -> None:
    """A tenth of a second of thinking where there should be none."""
    end = time.thread_time() + 0.1
    while time.thread_time() < end:
        pass


def test_that_the_window_never_thinks_long_while_a_slider_is_dragged(opened: Desk, until: Until) -> None:
    turns = dragged(opened, ENOUGH, until)

    assert len(turns.taken) >= ENOUGH
    assert turns.slowest_hundredth() <= AT_MOST


def test_that_a_long_thought_in_the_window_s_thread_would_be_noticed(opened: Desk, until: Until) -> None:
    opened.shapan.document.changed.connect(burn)

    assert dragged(opened, 15, until).slowest_hundredth() > AT_MOST


def test_that_the_window_never_thinks_long_while_a_race_is_played(
    opened: Desk, recording: Recording, until: Until
) -> None:
    race = raced(opened.shapan, recording)
    opened.shapan.go("race")
    until(lambda: opened.window.painter.is_idle)

    turns = Turns()
    race.playhead.play()
    until(lambda: len(turns.taken) >= ENOUGH or not race.playhead.is_playing)

    assert len(turns.taken) >= ENOUGH
    assert turns.slowest_hundredth() <= AT_MOST


@pytest.mark.parametrize("page", ["strategy", "compare"])
def test_that_the_window_never_thinks_long_while_races_run(page: str, opened: Desk, until: Until) -> None:
    shapan = opened.shapan
    shapan.go(page)
    opened.window.pages.page("compare")
    until(lambda: opened.window.painter.is_idle)

    turns = Turns()
    shapan.start_run()
    until(lambda: not shapan.run.is_running)
    until(lambda: opened.window.painter.is_idle)

    assert shapan.compare.has_outcome
    assert turns.slowest_hundredth() <= AT_MOST
