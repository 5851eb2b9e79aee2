"""Daily measures of the latest outcome, read from its file beside the main thread once somebody looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.viewmodels.background import Background
from desktop.viewmodels.run import Outcome

if TYPE_CHECKING:  # imported when something was run: Home is painted before
    import numpy as np

T = TypeVar("T")


class DaysReader(QObject, Generic[T]):
    """Reads what a part of the Compare page shows; the latest outcome wins, an older reading stays until then."""

    changed = Signal()
    failed = Signal(str)

    def __init__(
        self, background: Background, read: Callable[[Outcome], T], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._work = background, read
        self._wanted: Outcome | None = None
        self._is_reading = False
        self.outcome: Outcome | None = None
        self.found: T | None = None

    def look(self, outcome: Outcome | None) -> None:
        """Read an outcome if it is another than the one that is there; nothing where there is none."""
        self._wanted = outcome
        if outcome is None:
            self.outcome = self.found = None
            return
        if outcome is self.outcome or self._is_reading:
            return
        self._is_reading = True

        def done(found: T) -> None:
            self._is_reading = False
            if self._wanted is None:
                return
            self.outcome, self.found = outcome, found
            self.changed.emit()
            self.look(self._wanted)

        def failed(error: Exception) -> None:
            self._is_reading = False
            if self._wanted is outcome:
                self.failed.emit(str(error))
            else:  # the file was being closed meanwhile
                self.look(self._wanted)

        self._background.start(lambda: self._work(outcome), done, failed)


def daily_of(path: Path, names: Iterable[str]) -> dict[str, np.ndarray]:
    """Measures [strategy, replication, day] of the races that count; a result that lacks one is read without it."""
    import numpy as np

    from scenarios.store.reading import Result

    with Result(path) as result:
        daily = result.cube().matched().daily
        return {name: np.asarray(daily[name]) for name in names if name in daily}
