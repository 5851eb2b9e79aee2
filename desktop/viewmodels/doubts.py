"""What should make a planner doubt a market before running it, in words, reckoned anew after each edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.viewmodels.background import Background
from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.language import Language
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
        self._background = background
        self._cautions: tuple[Caution, ...] = ()
        self._is_reckoning = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._reckon)
        document.changed.connect(self._pause.start)
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
        self._cautions = ()
        self.changed.emit()
        if self.document.is_open:
            self._pause.start()

    def _reckon(self) -> None:
        if self._is_reckoning or not self.document.is_open:
            return
        study = self.document.study
        self._is_reckoning = True

        def done(cautions: tuple[Caution, ...]) -> None:
            self._is_reckoning = False
            self._cautions = cautions
            self.changed.emit()
            if self.document.is_open and self.document.study is not study:
                self._pause.start()

        # A market that cannot be reckoned raises no doubts here: its run will say what is wrong.
        self._background.start(lambda: doubts_about(study), done, lambda error: done(()))


def doubts_about(study: Study) -> tuple[Caution, ...]:
    """Everything that the closed form finds hard to believe or to serve at a profit."""
    from simulation.implied import implied

    return implied(study.market, study.purse, study.strategies).cautions
