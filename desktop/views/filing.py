"""What is done with files: open, save, save elsewhere, keep a result, and the question before edits are lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.viewmodels.shapan import RACE, Shapan
from desktop.views.dialogs import (
    ask_for_study,
    ask_to_overwrite,
    ask_to_save,
    ask_where_to_keep,
    ask_where_to_save,
    documents,
)


class Filing(QObject):
    """Asks over the window of one part, in that part's look; nothing waits for the answers."""

    def __init__(self, part: QWidget, shapan: Shapan) -> None:
        super().__init__(part)
        self._part, self._shapan = part, shapan
        self._after_saving: Callable[[], None] | None = None
        self._question: QMessageBox | None = None
        shapan.document.would_lose.connect(self.ask)
        shapan.document.changed_outside.connect(self._ask_to_overwrite)
        shapan.document.saved.connect(self._go_on)
        shapan.document.failed.connect(self._stay)

    def open_file(self) -> None:
        """Ask for a study file."""
        path = self._shapan.document.path
        folder = path.parent if path is not None else documents()
        ask_for_study(self._part, folder, self._shapan.document.open)

    def save(self) -> None:
        """Save to the study's own file; a bundled study is saved elsewhere."""
        path = self._shapan.document.path
        if path is None:
            self.save_as()
        else:
            self._shapan.document.save(path)

    def save_as(self) -> None:
        """Ask for a place and save there."""
        document = self._shapan.document
        suggested = document.path or documents() / f"{document.name}.yaml"
        ask_where_to_save(self._part, suggested, document.save)

    def save_result(self) -> None:
        """Ask for a place and keep there what the page shows: the race and its branches, or the last run."""
        is_race = self._shapan.page == RACE
        keep = self._shapan.race.keep if is_race else self._shapan.compare.keep
        ending = "-race" if is_race else ""
        suggested = documents() / f"{self._shapan.document.name}{ending}.shapan"
        ask_where_to_keep(self._part, suggested, keep)

    def ask(self, go_on: Callable[[], None]) -> None:
        """Edits are not saved: save them and go on, go on without them, or stay."""

        def save_first() -> None:
            self._after_saving = go_on
            self.save()

        self._question = ask_to_save(self._part, self._shapan.document.name, save_first, go_on)

    def _ask_to_overwrite(self, path: Path) -> None:
        save = self._shapan.document.save
        self._question = ask_to_overwrite(
            self._part, path.name, lambda: save(path, is_sure=True), self.save_as, self._stay
        )

    def _go_on(self) -> None:
        after, self._after_saving = self._after_saving, None
        if after is not None:
            after()

    def _stay(self) -> None:
        self._after_saving = None
