"""Strategies carried from one study or window to another: copied as text, checked when they are pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.tabledata import Table
from desktop.viewmodels.background import Background
from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.messages import said
from desktop.viewmodels.pages import StrategyForm

if TYPE_CHECKING:  # imported when something is pasted: Home is painted before
    from scenarios.files.mistakes import StudyMistakes
    from scenarios.study import Study

translate = QCoreApplication.translate


class CarryingViewModel(QObject):
    """What is pasted is one step that can be undone."""

    taken = Signal(str)  # the name of the first strategy that came
    refused = Signal(object)  # a Table of what is wrong with the text

    def __init__(
        self,
        document: DocumentViewModel,
        strategy: StrategyForm,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._strategy, self._background = document, strategy, background

    def copied(self) -> str:
        """The strategy that is shown on the Strategy page, as text."""
        from scenarios.files.carrying import carried

        self._strategy.settle()
        return carried(self._document.study, (self._strategy.strategy,))

    def paste(self, text: str) -> None:
        """Put the strategies of a text behind those of the study; `taken`, or `refused` with all that is wrong."""
        before = self._document.study

        def check() -> tuple[Study, tuple[str, ...]]:
            from scenarios.files.carrying import pasted

            return pasted(before, text)

        def done(found: tuple[Study, tuple[str, ...]]) -> None:
            if not self._document.is_open:
                return
            if (
                self._document.study != before
            ):  # it was edited meanwhile: what it is checked against has changed
                self.paste(text)
                return
            after, names = found
            self._document.put(after, f"strategies.{names[0]}")
            self._strategy.choose_strategy(names[0])
            self.taken.emit(names[0])

        self._background.start(check, done, self._tell)

    def _tell(self, error: Exception) -> None:
        from scenarios.files.mistakes import StudyMistakes

        self.refused.emit(_table(error) if isinstance(error, StudyMistakes) else Table((str(error),), ()))


def _table(mistakes: StudyMistakes) -> Table:
    """Line by line, as the page of mistakes says them."""
    header = (
        translate("Carrying", "Line"),
        translate("Carrying", "Where"),
        translate("Carrying", "What is wrong"),
    )
    rows = ((str(each.line), each.path.replace(".", " › "), said(each.message)) for each in mistakes.mistakes)
    return Table(header, tuple(rows))
