"""Doubts about a market, under what the inspector says of a number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from desktop.viewmodels.doubts import DoubtsViewModel
from desktop.views.look import Look
from desktop.views.marks import Icon
from desktop.views.seen import WhenSeen
from desktop.views.view import View, clear, column, label, line, row


class Doubts(View):
    """One sentence each, with the sign of a caution; a sign that all is well where there is none."""

    def __init__(self, look: Look, doubts: DoubtsViewModel) -> None:
        super().__init__(look)
        self.setObjectName("market.doubts")
        self._doubts = doubts
        self._title = label("panel", wraps=True)
        inside = column(self, gap=10)
        inside.addWidget(line())
        inside.addWidget(self._title)
        self._list: QVBoxLayout = column(gap=8)
        inside.addLayout(self._list)
        doubts.changed.connect(WhenSeen(self, self.speak).ask)
        self.speak()

    def speak(self) -> None:
        """Every doubt in the language in force."""
        sentences = self._doubts.sentences
        self._title.setText(self.tr("Before you run"))
        clear(self._list)
        if not sentences:
            self._say("check", "ok", self.tr("Nothing in these numbers is hard to believe."))
        for sentence in sentences:
            self._say("warn", "warn", sentence)

    def _say(self, icon: str, token: str, words: str) -> None:
        line_of_words = row(gap=8)
        line_of_words.addWidget(Icon(self.look, icon, token, 18), 0, Qt.AlignmentFlag.AlignTop)
        line_of_words.addWidget(label("second", words, wraps=True), 1)
        self._list.addLayout(line_of_words)
