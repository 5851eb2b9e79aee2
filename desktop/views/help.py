"""The Help page: what Shapan does in a few sentences, and what every key does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.tokens import SPACE
from desktop.views.look import Look
from desktop.views.view import View, clear, column, label


class HelpPage(View):
    """What Shapan does in four sentences, and every shortcut."""

    def __init__(self, look: Look, shortcuts: Callable[[], list[tuple[str, str]]]) -> None:
        super().__init__(look)
        self.setObjectName("help")
        self._shortcuts = shortcuts
        self._title, self._keys_title = label("title"), label("panel")
        self._words = [label("lead", wraps=True) for _ in range(7)]
        self._grid: QGridLayout = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        whole: QVBoxLayout = column(inside, margins=(SPACE.home, 28, SPACE.home, 28), gap=10)
        whole.addWidget(self._title)
        for words in self._words:
            words.setMaximumWidth(820)
            whole.addWidget(words)
        whole.addSpacing(12)
        panel = View(look, "panel")
        keys = column(panel, margins=(20, 14, 20, 16), gap=10)
        keys.addWidget(self._keys_title)
        keys.addLayout(self._grid)
        whole.addWidget(panel)
        whole.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column(self).addWidget(area)
        self.speak()

    def speak(self) -> None:
        """Every word of the page."""
        self._title.setText(self.tr("Help"))
        texts = (
            self.tr(
                "A study is one market, a few strategies and one purse. Open a bundled one on Home, or your own file."
            ),
            self.tr("Market holds what things cost and how people respond, Strategy what each one buys."),
            self.tr(
                "Every number says its unit, its limits, where it comes from and how good that evidence is."
            ),
            self.tr("A run plays the days out, person by person, many times over."),
            self.tr(
                "Every strategy meets the same people with the same luck: a difference is the strategy's doing."
            ),
            self.tr("Compare says who wins, by how much and how surely."),
            self.tr("Value is the profit so far and what the customers won will still bring."),
        )
        for paragraph, text in zip(self._words, texts, strict=True):
            paragraph.setText(text)
        self._keys_title.setText(self.tr("Keys"))
        clear(self._grid)
        shortcuts = self._shortcuts()
        half = (len(shortcuts) + 1) // 2
        for place, (words, keys) in enumerate(shortcuts):
            down, across = place % half, 2 * (place // half)
            self._grid.addWidget(label("key", keys), down, across, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(label("second", words, wraps=True), down, across + 1)
        for across, share in enumerate((0, 1, 0, 1)):
            self._grid.setColumnStretch(across, share)
