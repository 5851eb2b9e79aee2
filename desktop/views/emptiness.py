"""A page before there is anything on it: a scene, what is missing, how to begin; and progress while it is made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.views.button import Button
from desktop.views.look import Look
from desktop.views.progress import ProgressLine
from desktop.views.sand import EmptyScene
from desktop.views.view import View, column, label, row


class Emptiness(View):
    """The scene and a title, lines of words, what a page puts between, the buttons, the line of progress."""

    def __init__(
        self, look: Look, name: str, lines: Sequence[str], buttons: Sequence[Button], progress: ProgressLine
    ) -> None:
        super().__init__(look)
        self.setObjectName(name)
        self.title = label("title", wraps=True)
        self.lines = tuple(label(role, wraps=True) for role in lines)
        self.progress = progress
        self.between: QVBoxLayout = column()
        self._buttons = QWidget()
        beside = row(self._buttons, gap=10)
        beside.addStretch(1)
        for button in buttons:
            beside.addWidget(button)
        beside.addStretch(1)
        self._fill()

    def _fill(self) -> None:
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column(self).addWidget(area)
        whole = column(inside, margins=(20, 20, 20, 20), gap=10)
        centre = Qt.AlignmentFlag.AlignHCenter
        whole.addStretch(2)
        whole.addWidget(EmptyScene(self.look), 0, centre)
        whole.addSpacing(12)
        for each in (self.title, *self.lines):
            each.setAlignment(centre)
            whole.addWidget(each)
        whole.addSpacing(12)
        whole.addLayout(self.between)
        whole.addWidget(self._buttons)
        whole.addWidget(self.progress, 0, centre)
        whole.addStretch(3)

    def show_progress(self, *, is_running: bool) -> None:
        """While it is made there is progress, before it there are the ways to begin."""
        self._buttons.setVisible(not is_running)
        self.progress.setVisible(is_running)
