"""The library of tactics beside the editors: searched, taken into the study, saved to and removed from one's own."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.viewmodels.background import Background
from desktop.viewmodels.form import FormViewModel
from desktop.viewmodels.pages import StrategyForm

if TYPE_CHECKING:  # imported when the library is opened: Home is painted before
    from desktop.viewmodels.entries import Entry, Reader
    from scenarios.moves.move import Move

translate = QCoreApplication.translate
FOLDER = "tactics"  # of the user's own data folder
Found = tuple["dict[str, Move]", "dict[str, Move]", tuple[str, ...]]


class LibraryViewModel(QObject):
    """Read once beside the main thread, own tactics anew after each change of their folder."""

    changed = Signal()
    refused = Signal(str)  # what speaks against taking or keeping, in words
    told = Signal(str)  # what was done outside of the study

    def __init__(
        self, form: FormViewModel, folder: Path, background: Background, parent: QObject | None = None
    ):
        super().__init__(parent)
        self.form = form
        self.folder = folder / FOLDER
        self._background = background
        self._bundled: dict[str, Move] = {}
        self._own: dict[str, Move] = {}
        self.mistakes: tuple[str, ...] = ()  # what is wrong with files of one's own
        self.is_read = False
        form.document.changed.connect(self.changed)

    @property
    def strategy(self) -> str | None:
        """The strategy that would take a tactic; none on the Market page, where it is only put on offer."""
        return self.form.strategy if isinstance(self.form, StrategyForm) else None

    @property
    def taker(self) -> str:
        """Who would take a tactic, in words."""
        study = self.form.document.study
        if self.strategy is None:
            return translate("Library", "the market")
        return study.label(self.strategy, self.form.language.code)

    def read(self) -> None:
        """Read the library, then say `changed`."""
        known = dict(self._bundled)

        def done(found: Found) -> None:
            self._bundled, self._own, self.mistakes = found
            self.is_read = True
            self.changed.emit()

        self._background.start(partial(read_moves, self.folder, known), done, self._fail)

    def entries(self, text: str = "") -> tuple[Entry, ...]:
        """Every tactic that holds all words of a text, own ones first, else by their names on the screen."""
        if not self.form.document.is_open:
            return ()
        reader, wanted = self._reader(), text.casefold().split()
        every = [
            reader.entry(name, move, is_own=is_own)
            for is_own, moves in ((True, self._own), (False, self._bundled))
            for name, move in moves.items()
        ]
        found = [entry for entry in every if all(word in entry.told for word in wanted)]
        return tuple(sorted(found, key=lambda entry: (not entry.is_own, entry.label.casefold())))

    def take(self, name: str, *, is_own: bool) -> bool:
        """Let the strategy take a tactic, as one step that can be undone; whether it did."""
        from desktop.viewmodels.names import refuse_unknown
        from desktop.viewmodels.paths import Refused
        from scenarios.moves.taking import CannotTake, taken

        study = self.form.document.study
        move = (self._own if is_own else self._bundled)[name]
        takers = () if self.strategy is None else (self.strategy,)
        try:
            after = taken(study, name, move, takers)
            refuse_unknown(study, after)
        except (CannotTake, Refused) as error:
            self.refused.emit(str(error))
            return False
        self.form.document.put(after, f"library.{name}")
        if move.tactic is not None:
            self.form.choose_section("tactics")
            self.form.choose_item(name)
        return True

    def keep(self, name: str, label: str) -> None:
        """Save a tactic that the market offers to one's own, called so."""
        from desktop.viewmodels.entries import described
        from scenarios.moves.own import keep_own, move_of
        from scenarios.words import Words

        study, language = self.form.document.study, self.form.language
        label = label.strip()
        if not label:
            self.refused.emit(translate("Library", "A tactic of one’s own needs a name."))
            return
        texts = described(study, name, language.numbers(study.market.currency))
        move = move_of(study, name, Words((("", label),)), texts)

        def done(_: str) -> None:
            self.told.emit(translate("Library", "“%1” is among your own tactics now.").replace("%1", label))
            self.read()

        self._background.start(partial(keep_own, self.folder, move), done, self._fail)

    def forget(self, name: str) -> None:
        """Take a tactic out of one's own; studies that have taken it keep it."""
        from scenarios.moves.own import forget_own

        self._background.start(partial(forget_own, self.folder, name), lambda _: self.read(), self._fail)

    def _reader(self) -> Reader:
        from desktop.viewmodels.entries import Reader

        study = self.form.document.study
        return Reader(study, self.strategy, self.form.language.numbers(study.market.currency))

    def _fail(self, error: Exception) -> None:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        words = translate(
            "Library", "Your own tactics cannot be read or written: %1. The study is as it was."
        )
        self.refused.emit(words.replace("%1", reason))


def read_moves(folder: Path, known: dict[str, Move]) -> Found:
    """The bundled tactics, read once, and one's own, read anew; files that cannot be read, in words."""
    from scenarios.moves.library import load_move, move_names, move_path
    from scenarios.moves.own import own_moves

    shipped = known or {name: load_move(move_path(name)) for name in move_names()}
    own, wrong = own_moves(folder)
    return shipped, own, tuple(str(error) for error in wrong)
