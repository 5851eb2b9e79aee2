"""The open study: where it lies, what it says now, what it said when it was last saved, and edits of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.viewmodels.background import Background
from desktop.viewmodels.opening import RESULTS, Opening, Origin, from_file, from_result
from desktop.viewmodels.paths import steps_of

if TYPE_CHECKING:  # imported when a study is opened: Home is painted before
    from scenarios.files.reading import Loaded
    from scenarios.study import Study


@dataclass(frozen=True)
class Edit:
    """One step of undo: the study before and after, where it was changed, and whether more of it may follow."""

    before: Study
    after: Study
    path: str
    merges: bool = False  # typing and dragging become one step


class ChangedOutside(Exception):  # no slip: the planner decides what is to become of both
    """A file that another program has written since it was read."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class DocumentViewModel(QObject):
    """At most one study is open. Reading and writing happen beside the main thread; edits happen at once."""

    opened = Signal()  # another study, or none
    found = Signal(object)  # the Opening of a result, after it was opened: what its run found
    changed = Signal()  # the study says something else
    edited = Signal(object)  # an Edit, for the history
    stepped = Signal()  # the history shows another study: what is being typed gives way
    would_lose = Signal(object)  # edits are not saved; call what is given to go on without them
    saved = Signal()
    changed_outside = Signal(
        object
    )  # the Path that was to be saved: another program has written it meanwhile
    broken = Signal(object)  # StudyMistakes of a file that was to be opened
    failed = Signal(str)  # a sentence
    busy_changed = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._loaded: Loaded[Study] | None = None
        self._study: Study | None = None
        self.origin: Origin = "file"
        self.place: Path | None = None  # the file that was opened, a study or a result
        self.is_busy = False
        self.saved_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether a study is open."""
        return self._study is not None

    @property
    def study(self) -> Study:
        """The study as it stands; only where one is open."""
        assert self._study is not None, "no study is open"
        return self._study

    @property
    def saved_study(self) -> Study:
        """The study as its file says."""
        assert self._loaded is not None, "no study is open"
        return self._loaded.study

    @property
    def path(self) -> Path | None:
        """The study's file; none where it is a bundled one or stands in a result: those are never written to."""
        return self._loaded.path if self._loaded is not None and self.origin == "file" else None

    @property
    def is_bundled(self) -> bool:
        """Whether it is one of the bundled studies."""
        return self.origin == "bundled"

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return "" if self._loaded is None else self._loaded.path.stem

    @property
    def text(self) -> str:
        """The study's file as it was read."""
        return "" if self._loaded is None else self._loaded.document.source.text

    @property
    def loaded(self) -> Loaded[Study]:
        """The study's file as it was read or saved last; only where one is open."""
        assert self._loaded is not None, "no study is open"
        return self._loaded

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        return self._loaded is not None and self._study != self._loaded.study

    def open(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Read a study's file, or the study that a result was run of; `opened`, or `broken` with all its mistakes."""
        if path.suffix.lower() in RESULTS:
            self.take_up(lambda: from_result(path, path), then)
        else:
            self.take_up(lambda: from_file(path), then)

    def take_up(
        self, read: Callable[[], Opening], then: Callable[[], None] | None = None, *, is_sure: bool = False
    ) -> None:
        """Show what is read beside the main thread, `then` go on. Asks first where edits would be lost."""
        if self.is_changed and not is_sure:
            self.would_lose.emit(lambda: self.take_up(read, then, is_sure=True))
            return

        def done(opening: Opening) -> None:
            self._take(opening.loaded, opening.origin, opening.place)
            self._study = opening.study
            self._set_busy(False)
            self.opened.emit()
            if opening.outcome is not None:
                self.found.emit(opening)
            if then is not None:
                then()

        self._set_busy(True)
        self._background.start(read, done, self._tell)

    def open_bundled(self, name: str, then: Callable[[], None] | None = None) -> None:
        """Open one of the bundled studies; saving it asks for a place."""
        from scenarios.files.library import library_path

        self.take_up(lambda: from_file(library_path(name), "bundled"), then)

    def close(self, *, is_sure: bool = False) -> None:
        """Have no study open. Asks first where edits would be lost."""
        if self.is_changed and not is_sure:
            self.would_lose.emit(lambda: self.close(is_sure=True))
            return
        self._loaded = self._study = self.place = None
        self.origin = "file"
        self.opened.emit()

    def save(self, path: Path, *, is_sure: bool = False) -> None:
        """Write the study, comments kept; `saved`, or `failed` with a sentence.

        Asks first where the study's own file is not as it was read: somebody has edited it in another program.
        """
        assert self._loaded is not None, "no study is open"
        document, study = self._loaded.document, self.study
        is_own = path == self.path and not is_sure

        def write() -> Loaded[Study]:
            from scenarios.files.saving import is_as_read, save_study

            if is_own and not is_as_read(document):
                raise ChangedOutside(path)
            return save_study(document, study, path)

        def done(loaded: Loaded[Study]) -> None:
            now = self._study
            self._take(loaded, "file", path)
            self._study = now  # edits that were made while the file was written stay
            self.saved_at = datetime.now()
            self._set_busy(False)
            self.saved.emit()

        self._set_busy(True)
        self._background.start(write, done, self._tell)

    def set_value(self, path: str, value: Any, *, merges: bool = False) -> None:
        """Change the value at a path of the study; `Refused` in words where the records do not take it."""
        from desktop.viewmodels.edits import with_value
        from desktop.viewmodels.names import refuse_unknown

        after = with_value(self.study, steps_of(path), value)
        if not isinstance(value, int | float):  # a number is nobody's name, and a slider sets many a second
            refuse_unknown(self.study, after)
        self.put(after, path, merges=merges)

    def put(self, study: Study, path: str, *, merges: bool = False) -> None:
        """Let another study take the place of this one, as one step that can be undone."""
        if study != self.study:
            edit = Edit(self.study, study, path, merges)
            self._study = study
            self.edited.emit(edit)
            self.changed.emit()

    def show(self, study: Study) -> None:
        """Show a study that the history holds."""
        self._study = study
        self.stepped.emit()
        self.changed.emit()

    def _take(self, loaded: Loaded[Study], origin: Origin, place: Path | None) -> None:
        self._loaded, self._study = loaded, loaded.study
        self.origin, self.place = origin, place
        self.saved_at = None

    def _tell(self, error: Exception) -> None:
        from scenarios.files.mistakes import StudyMistakes

        self._set_busy(False)
        if isinstance(error, ChangedOutside):
            self.changed_outside.emit(error.path)
        elif isinstance(error, StudyMistakes):
            self.broken.emit(error)
        else:
            self.failed.emit(str(error))

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self.busy_changed.emit()
