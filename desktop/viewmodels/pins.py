"""The numbers that a planner pinned to the What if page: what each is, was before, and between which ends it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.language import Language
from desktop.viewmodels.paths import ABSENT, Refused, steps_of, value_at
from desktop.viewmodels.settings import Settings

if TYPE_CHECKING:  # imported when a study is opened: Home is painted before
    from desktop.viewmodels.numbers import Numbers
    from desktop.viewmodels.pinned import Held, Pin
    from desktop.viewmodels.values import Form, Scale
    from scenarios.study import Study

MOST = 12  # pinned numbers of one study


class Pins(QObject):
    """Moving one edits the study at once; what it was before is kept here until it is kept or reset."""

    changed = Signal()  # other numbers are pinned, or what they were before is another value
    moved = Signal(str)  # a number moves

    def __init__(
        self,
        document: DocumentViewModel,
        language: Language,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.document, self.language, self._settings = document, language, settings
        self._held: dict[str, Held] = {}
        self._before: tuple[Study, Study] | None = None  # of which study, what it was before
        document.opened.connect(self._start_anew)
        document.changed.connect(self._look)

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the pinned numbers stand."""
        return tuple(self._held)

    def holds(self, path: str) -> bool:
        """Whether a number is pinned."""
        return path in self._held

    def can_pin(self, path: str) -> bool:
        """Whether there is a number that can be moved at a path, and room for it."""
        from desktop.viewmodels.edits import shape_at
        from scenarios.experiments.moving import OF_THE_QUESTION
        from simulation.quantity import type_of_number

        if path in self._held or len(self._held) >= MOST or path in OF_THE_QUESTION:
            return False
        study, steps = self.document.study, steps_of(path)
        is_number = isinstance(value_at(study, steps), type_of_number)
        return is_number and shape_at(study, steps).quantity is not None

    def pin(self, path: str) -> None:
        """Put a number on the page."""
        if self.document.is_open and self.can_pin(path):
            self._hold(path)
            self._keep()

    def unpin(self, path: str) -> None:
        """Take a number off the page; it stays where it stands."""
        if self._held.pop(path, None) is not None:
            self._before = None
            self._keep()

    def scale(self, path: str) -> Scale:
        """The ends between which a number moves."""
        return self._held[path].scale

    def before(self, path: str) -> float:
        """What a number was, as one plain number."""
        from simulation.quantity import typical

        return typical(self._held[path].value)

    def now(self, path: str) -> float:
        """What a number is, as one plain number."""
        from simulation.quantity import typical

        return typical(value_at(self.document.study, steps_of(path)))

    def is_moved(self, path: str) -> bool:
        """Whether a number stands elsewhere than before."""
        return bool(value_at(self.document.study, steps_of(path)) != self._held[path].value)

    def whole_values(self, path: str) -> float:
        """How many whole values a number's way has; 0 where it has any value."""
        held = self._held[path]
        return held.scale.high - held.scale.low if held.is_whole else 0.0

    @property
    def any_moved(self) -> bool:
        """Whether there is something to keep or reset."""
        return any(self.is_moved(path) for path in self._held)

    def study_before(self) -> Study:
        """The study with every pinned number as it was before."""
        if self._before is None or self._before[0] is not self.document.study:
            self._before = (self.document.study, self._put_back(self.paths))
        return self._before[1]

    def study_but(self, path: str) -> Study:
        """The study as it stands with one number as it was before: where that flips does not rest on where it is."""
        return self._put_back((path,))

    def _put_back(self, paths: tuple[str, ...]) -> Study:
        from desktop.viewmodels.edits import with_value

        study = self.document.study
        for path in paths:
            if self.is_moved(path):
                study = with_value(study, steps_of(path), self._held[path].value)
        return study

    # What moves a number.
    def slide(self, path: str, share: float) -> None:
        """Move a number to how far along its slider it stands; one step of undo while dragging."""
        held = self._held[path]
        self._put(path, held.scale.value(share, whole=held.is_whole), merges=True)

    def set_text(self, path: str, text: str) -> str:
        """Move a number to what is typed; gives the words of what is wrong with it, empty where it was taken."""
        from desktop.viewmodels.entering import entered
        from desktop.viewmodels.forming import Former
        from desktop.viewmodels.messages import said

        try:
            value = entered(Former(self._numbers(), self.document.study), steps_of(path), text)
            self.document.set_value(path, value, merges=True)
        except Refused as refused:
            return said(str(refused))
        return ""

    def reset(self, path: str) -> None:
        """Put a number back to what it was."""
        if self.is_moved(path):
            self.document.set_value(path, self._held[path].value)

    def reset_all(self) -> None:
        """Put every number back to what it was, as one step."""
        if self.any_moved:
            self.document.put(self.study_before(), "pins")

    def keep(self) -> None:
        """From now on the numbers as they stand are what was before."""
        for path in self._held:
            self._hold(path)
        self.changed.emit()

    def _put(self, path: str, value: float, *, merges: bool) -> None:
        from scenarios.experiments.moving import CannotMove, moved_value

        try:
            self.document.set_value(path, moved_value(self._held[path].number, value), merges=merges)
        except (CannotMove, Refused):
            self.changed.emit()  # the knob goes back to where the study says

    # What is shown.
    def shown(self) -> tuple[Pin, ...]:
        """Every pinned number in the language in force."""
        return tuple(self.pin_at(path) for path in self._held)

    def pin_at(self, path: str) -> Pin:
        """One pinned number in the language in force."""
        study = self.document.study
        return self._held[path].pin(study, value_at(study, steps_of(path)), self._numbers())

    def form(self, path: str) -> Form:
        """How the values of a number are written."""
        return self._held[path].form(self._numbers())

    def words(self, path: str, value: float) -> str:
        """A value of a number with its unit, as sentences say it."""
        return self._held[path].words(value, self._numbers())

    def offered(self) -> tuple[str, ...]:
        """Numbers worth a look where nothing is pinned."""
        from desktop.viewmodels.pinned import offered

        return offered(self.document.study)

    def _numbers(self) -> Numbers:
        return self.language.numbers(self.document.study.market.currency)

    # What is held.
    def _hold(self, path: str) -> None:
        from desktop.viewmodels.pinned import Held

        self._held[path] = Held.of(self.document.study, path)
        self._before = None

    def _keep(self) -> None:
        self._settings.keep_pins(self.document.name, self.paths)
        self.changed.emit()

    def _start_anew(self) -> None:
        self._held, self._before = {}, None
        if self.document.is_open:
            for path in self._settings.pins(self.document.name):
                if self.can_pin(path):
                    self._hold(path)
        self.changed.emit()

    def _look(self) -> None:
        """The study says something else: numbers that are gone are pinned no more."""
        if not self.document.is_open:
            return
        study = self.document.study
        gone = [path for path in self._held if value_at(study, steps_of(path)) in (ABSENT, None)]
        for path in gone:
            del self._held[path]
            self._before = None
        if gone:
            self.changed.emit()
        else:
            self.moved.emit("")
