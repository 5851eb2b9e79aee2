"""Where a race is played: a position in days that a clock moves on, steps, jumps and scrubs."""

from __future__ import annotations

import math
import time
from bisect import bisect_left, bisect_right

from PySide6.QtCore import QObject, Qt, QTimer, Signal

SPEEDS = (1, 4, 16)  # days a second
TICK = 16  # milliseconds between two frames
LONGEST = 0.1  # seconds that one frame may move the playhead: late frames are skipped, never made up for
AROUND = 0.75  # days after something struck for which playback is slow


class Playhead(QObject):
    """A position of d days means that d days have been lived; what strikes on day d strikes right after it."""

    moved = Signal()
    changed = Signal()  # plays or not, speed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.days = 0
        self.position = 0.0
        self.speed = SPEEDS[1]
        self.is_playing = False
        self._jumps: tuple[int, ...] = ()
        self._slow: tuple[int, ...] = ()
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tick)

    @property
    def day(self) -> int:
        """How many whole days have been lived."""
        return min(self.days, math.floor(self.position + 1e-9))

    @property
    def is_at_end(self) -> bool:
        """Whether every day has been lived."""
        return self.position >= self.days

    def set_out(self, days: int, jumps: tuple[int, ...] = (), slow: tuple[int, ...] = ()) -> None:
        """Play so many days; `jumps` are days to jump to, in order, at the `slow` ones playback slows down."""
        self.days, self._jumps, self._slow = days, jumps, slow
        self.go(min(self.position, float(days)))

    def play(self) -> None:
        """Go on; from the end, begin anew."""
        if self.is_playing or not self.days:
            return
        if self.is_at_end:
            self.go(0.0)
        self.is_playing = True
        self._last = time.perf_counter()
        self._timer.start()
        self.changed.emit()

    def pause(self) -> None:
        """Stand still."""
        if self.is_playing:
            self._timer.stop()
            self.is_playing = False
            self.changed.emit()

    def toggle(self) -> None:
        """Play, or stand still."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def choose_speed(self, speed: int) -> None:
        """Choose days a second."""
        self.speed = speed
        self.changed.emit()

    def go(self, position: float) -> None:
        """Be at a position."""
        self.position = min(max(position, 0.0), float(self.days))
        self.moved.emit()

    def step(self, days: int) -> None:
        """A whole day on or back, and stand still."""
        self.pause()
        here = math.floor(self.position + 1e-9) if days > 0 else math.ceil(self.position - 1e-9)
        self.go(float(here + days))

    def jump(self, direction: int) -> None:
        """To the next day on which something strikes, or the one before; else to the end or the beginning."""
        self.pause()
        if direction > 0:
            place = bisect_right(self._jumps, self.position + 1e-9)
            self.go(float(self._jumps[place]) if place < len(self._jumps) else float(self.days))
        else:
            place = bisect_left(self._jumps, self.position - 1e-9) - 1
            self.go(float(self._jumps[place]) if place >= 0 else 0.0)

    def advance(self, seconds: float) -> None:
        """Let the clock move the position on."""
        pace = float(self.speed)
        place = bisect_right(self._slow, self.position + 1e-9)
        ahead = self._slow[place] if place < len(self._slow) else math.inf
        if place and self.position < self._slow[place - 1] + AROUND:
            pace = min(pace, 1.0)
        on = min(seconds, LONGEST) * pace
        if self.position + on > ahead:  # not past what strikes at full speed
            on = ahead - self.position + 1e-6
        self.go(self.position + on)
        if self.is_at_end:
            self.pause()

    def _tick(self) -> None:
        now = time.perf_counter()
        passed, self._last = now - self._last, now
        self.advance(passed)
