"""Work of windows that were killed: unsaved studies and results, offered at the next start, opened or thrown away."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.tabledata import Table
from desktop.viewmodels.autosave import Autosave
from desktop.viewmodels.background import Background
from desktop.viewmodels.document import DocumentViewModel, Edit
from desktop.viewmodels.sessions import Session, claimed

if TYPE_CHECKING:  # imported when something is recovered: Home is painted before
    from desktop.viewmodels.opening import Opening

translate = QCoreApplication.translate
RUNS = "runs"
LONGEST = 60  # characters of a value in the table of changes


@dataclass(frozen=True)
class Kept:
    """One piece of work that its window did not close: an unsaved study (`changes`), or a result (`races`)."""

    file: Path
    name: str
    titles: dict[str, str]
    when: datetime
    changes: int = 0
    races: int = 0

    @property
    def is_result(self) -> bool:
        """Whether it is what a run found."""
        return self.races > 0


class RecoveryViewModel(QObject):
    """Looks once after the start, beside the main thread; what is opened is in this window's hands from then on."""

    changed = Signal()
    looked = Signal()  # what was left behind is known
    changes_told = Signal(object)  # the Kept whose changes stand in `changes_table`
    failed = Signal(str)

    def __init__(
        self,
        document: DocumentViewModel,
        session: Session,
        autosave: Autosave,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._session, self._autosave = document, session, autosave
        self._background = background
        self.kept: tuple[Kept, ...] = ()
        self.changes_table = Table()

    def look(self) -> None:
        """See what was left behind."""

        def done(found: tuple[Kept, ...]) -> None:
            if found != self.kept:
                self.kept = found
                self.changed.emit()
            self.looked.emit()

        self._background.start(lambda: left_behind(self._session), done, self._tell)

    def open(self, kept: Kept) -> None:
        """Open the work; its old place is given up once it is safe in this window's own."""
        if kept.is_result:
            moved = partial(_moved_result, kept.file, self._session)
            self._document.take_up(moved, partial(self._forget, kept))
            return

        def read() -> Opening:
            from desktop.viewmodels.snapshots import from_snapshot

            return from_snapshot(kept.file)

        self._document.take_up(read, partial(self._let_go, kept))

    def _let_go(self, kept: Kept) -> None:
        """The work is open: it is thrown away at its old place as soon as it is kept at this window's."""

        def safe() -> None:
            self._autosave.kept.disconnect(safe)
            self.discard(kept)

        if self._document.is_changed:
            document = self._document
            document.edited.emit(Edit(document.saved_study, document.study, "recovered"))  # undone: the file
            self._autosave.kept.connect(safe)
        else:
            self.discard(kept)
        self._forget(kept)

    def tell_changes(self, kept: Kept) -> None:
        """Read what differs from the saved study, place by place."""

        def done(table: Table) -> None:
            self.changes_table = table
            self.changes_told.emit(kept)

        self._background.start(lambda: _changes(kept.file), done, self._tell)

    def discard(self, kept: Kept) -> None:
        """Throw the work away."""
        self._background.start(partial(_remove, kept.file), lambda _: None, self._tell)
        self._forget(kept)

    def _forget(self, kept: Kept) -> None:
        self.kept = tuple(each for each in self.kept if each.file != kept.file)
        self.changed.emit()

    def _tell(self, error: Exception) -> None:
        self.failed.emit(str(error))


def left_behind(session: Session) -> tuple[Kept, ...]:
    """Everything that windows left behind, latest first; their folders where nothing is in them are taken away."""
    found: list[Kept] = []
    for folder in session.abandoned():
        here = [*_studies(folder), *_result(folder)]
        if not here:
            claim = claimed(folder)
            if claim is not None:
                claim.remove()
        found += here
    return tuple(sorted(found, key=lambda each: each.when, reverse=True))


def _changes(file: Path) -> Table:
    """Every place that differs: saved, and now."""
    from desktop.viewmodels.snapshots import changes, from_snapshot
    from desktop.viewmodels.words import named

    opening = from_snapshot(file)
    header = (translate("Recovery", "Where"), translate("Recovery", "Saved"), translate("Recovery", "Now"))
    rows = []
    for each in changes(opening.loaded.study, opening.study):
        first, *rest = each.path.split(".")
        own = rest[:1] if first == "strategies" else []  # a strategy's name stays as it is
        place = " › ".join([named(first), *own, *(named(step) for step in rest[len(own) :])])
        rows.append((place, _short(each.before), _short(each.after)))
    return Table(header, tuple(rows))


def _short(value: object) -> str:
    words = "–" if value is None else str(value)
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


def _studies(folder: Path) -> list[Kept]:
    from desktop.viewmodels.snapshots import NoSnapshot, read_snapshot

    found = []
    for file in folder.glob("document-*.json"):
        with suppress(NoSnapshot, ValueError):
            held = read_snapshot(file)
            when = datetime.fromisoformat(held.when)
            found.append(Kept(file, held.name, held.titles, when, changes=held.changes))
    return found


def _result(folder: Path) -> list[Kept]:
    """The last result of a window, where at least one race of it is over."""
    from scenarios.store.problems import StoreProblem
    from scenarios.store.reading import Result

    files = sorted((folder / RUNS).glob("*.shapan"), key=lambda each: each.stat().st_mtime, reverse=True)
    for file in files:
        with suppress(StoreProblem), Result(file) as result:
            races = len(result.finished()) // max(1, len(result.plan.strategies))
            if races:
                when = datetime.fromtimestamp(file.stat().st_mtime)
                return [Kept(file, result.name, dict(result.plan.study.title.texts), when, races=races)]
    return []


def _moved_result(file: Path, session: Session) -> Opening:
    """The result, in this window's own folder from now on."""
    from desktop.viewmodels.opening import from_result

    runs = session.folder / RUNS
    runs.mkdir(exist_ok=True)
    target = runs / f"recovered-{file.name}"
    shutil.move(file, target)
    _remove(file)
    return from_result(target, None)


def _remove(file: Path) -> None:
    """Take a piece of work away, and the folder of its window where nothing else is in it."""
    file.unlink(missing_ok=True)
    folder = file.parent if file.suffix == ".json" else file.parent.parent
    if not [*_studies(folder), *_result(folder)]:
        claim = claimed(folder)
        if claim is not None:
            claim.remove()
