"""What should make a planner doubt a market before running it, in words, reckoned anew after each edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.viewmodels.background import Background
from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.language import Language
from desktop.viewmodels.reckoning import Piece, Reckoning
from desktop.viewmodels.sentences import spoken

if TYPE_CHECKING:  # imported when a study is opened: Home is painted before
    from scenarios.study import Study
    from simulation.caution import Caution

PAUSE = 250  # milliseconds without an edit: doubts may come a little after the numbers
CONTEXT = "doubts"


class DoubtsViewModel(QObject):
    """Reckons beside the main thread, in closed form; the latest study wins."""

    changed = Signal()

    def __init__(
        self,
        document: DocumentViewModel,
        language: Language,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.document, self.language = document, language
        self._cautions: tuple[Caution, ...] = ()
        self._known_for: Study | None = None
        self._reckoning = Reckoning(document, background, PAUSE, self._piece, self)
        document.opened.connect(self._start_anew)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The doubts in the language in force; none where there is nothing to doubt."""
        if not self.document.is_open:
            return ()
        study, code = self.document.study, self.language.code
        numbers = self.language.numbers(study.market.currency)
        return tuple(
            spoken(caution, CONTEXT, numbers, lambda name: study.label(name, code))
            for caution in self._cautions
        )

    def _start_anew(self) -> None:
        self._cautions, self._known_for = (), None
        self.changed.emit()
        self._reckoning.wait()

    def _piece(self) -> Piece | None:
        """The doubts about the study as it stands, unless they are known."""
        study = self.document.study
        if self._known_for is study:
            return None

        def done(cautions: tuple[Caution, ...]) -> None:
            self._cautions, self._known_for = cautions, study
            self.changed.emit()

        # A market that cannot be reckoned raises no doubts here: its run will say what is wrong.
        return Piece(lambda: doubts_about(study), done, lambda: done(()))


def doubts_about(study: Study) -> tuple[Caution, ...]:
    """Everything that the closed form finds hard to believe or to serve at a profit."""
    from simulation.implied import implied

    return implied(study.market, study.purse, study.strategies).cautions
