"""Work of windows that were killed, as Home offers it: what it is, how much, and what can be done with it."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from desktop.viewmodels.language import Language
from desktop.viewmodels.recovery import Kept, RecoveryViewModel
from desktop.views.button import Button
from desktop.views.dialogs import ask_to_discard
from desktop.views.look import Look
from desktop.views.marks import Icon
from desktop.views.view import View, clear, column, label, row

MOST = 3  # shown at once; the others come up when these are dealt with


class KeptCard(View):
    """One piece of work that its window did not close."""

    def __init__(self, look: Look, kept: Kept, recovery: RecoveryViewModel, language: Language) -> None:
        super().__init__(look, "kept")
        self.setObjectName(f"recovered.{kept.name}")
        self._kept, self._recovery, self._language = kept, recovery, language
        self._title, self._words = label("panel", wraps=True), label("second", wraps=True)
        self.open = Button(look, "primary", name="recovered.open")
        self.changes = Button(look, "small", name="recovered.changes")
        self.discard = Button(look, "small", name="recovered.discard")
        self._question: QMessageBox | None = None
        inside = column(self, margins=(14, 12, 14, 14), gap=6)
        head = row(gap=8)
        head.addWidget(Icon(look, "warn", "ink", 18))
        head.addWidget(self._title, 1)
        inside.addLayout(head)
        inside.addWidget(self._words)
        inside.addSpacing(4)
        inside.addWidget(self.open)
        below = row(gap=8)
        below.addWidget(self.changes, 1)
        below.addWidget(self.discard, 1)
        inside.addLayout(below)
        self.changes.setVisible(not kept.is_result)
        self.open.clicked.connect(lambda: recovery.open(kept))
        self.discard.clicked.connect(self._ask)
        self.changes.clicked.connect(lambda: recovery.tell_changes(kept))
        self.speak()

    def speak(self) -> None:
        """What it is, how much, and since when."""
        kept = self._kept
        self._title.setText(self.tr("We kept your work"))
        when = self._language.when(kept.when)
        if kept.is_result:
            words = self.tr(
                "The window of %1 ended unexpectedly. A result of %n race(s), last written %2, is here.",
                "",
                kept.races,
            )
        else:
            words = self.tr(
                "%1 ended unexpectedly. %n change(s) after your last save, kept %2, are here.",
                "",
                kept.changes,
            )
        self._words.setText(words.replace("%1", kept.name).replace("%2", when))
        self.setAccessibleName(f"{self._title.text()}: {self._words.text()}")
        self.open.say(self.tr("Open recovered"))
        self.changes.say(self.tr("Show changes"))
        self.discard.say(self.tr("Throw away…"))

    def _ask(self) -> None:
        self._question = ask_to_discard(self, self._kept.name, lambda: self._recovery.discard(self._kept))


class Recovered(QWidget):
    """The cards, one below the other; nothing where nothing was left behind."""

    def __init__(self, look: Look, recovery: RecoveryViewModel, language: Language) -> None:
        super().__init__()
        self.setObjectName("home.recovered")
        self._look, self._recovery, self._language = look, recovery, language
        self._cards: QVBoxLayout = column(self, gap=10)
        recovery.changed.connect(self.show_kept)
        recovery.changes_told.connect(self._show_changes)
        self.show_kept()

    def show_kept(self) -> None:
        """The latest first."""
        clear(self._cards)
        kept = self._recovery.kept[:MOST]
        for each in kept:
            self._cards.addWidget(KeptCard(self._look, each, self._recovery, self._language))
        self._cards.setContentsMargins(0, 0, 0, 14 if kept else 0)
        self.setVisible(bool(kept))

    def _show_changes(self, kept: Kept) -> None:
        title = self.tr("%n change(s) after your last save", "", kept.changes)
        table = self._recovery.changes_table
        from desktop.views.tabledialog import TableDialog  # when it is needed: Home is painted before

        TableDialog(self._look, self.window(), "recovered-changes", title, kept.name, table).open()
