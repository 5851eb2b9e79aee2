"""Garbage is collected in the thread of the window, between two of its events, and in no other.

Python collects in whichever thread makes the next object, so mostly in one that works beside the window. What it lets
go there may have been a part of the window, which Qt lets its own thread alone take apart: memory is spoilt, and the
program ends much later, somewhere else. While a window is open Python's own collecting is switched off, and what is
young is looked through here once in a while. What was made at the start is there to stay and is never looked through
again, so that even a whole collection takes less than a frame or two.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer

TICK = 250  # milliseconds between two looks: a second of a dragged slider takes three frames to look through
SETTLED = 16  # looks after which whatever is there is there to stay
YOUNG = 700  # objects more than were let go since the last look, from which on it is worth one
OFTEN = 10  # collections of one age, after which the next older is looked through


class Collector(QObject):
    """Collects while it is open; several windows of one process may have one each."""

    _open = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks = 0
        self._is_open = True
        Collector._open += 1
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the youngest, or older ones where it is their turn; nothing where hardly anything is new."""
        self._looks += 1
        if self._looks == SETTLED:
            gc.freeze()
            return
        young, middle, old = gc.get_count()
        if young >= YOUNG:
            gc.collect(2 if old > OFTEN else 1 if middle > OFTEN else 0)

    def close(self) -> None:
        """Python collects by itself again, once the last window is closed."""
        if not self._is_open:
            return
        self._is_open = False
        self._timer.stop()
        Collector._open -= 1
        if not Collector._open:
            gc.unfreeze()
            gc.enable()
