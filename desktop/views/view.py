"""What every view has in common: a look, words that follow the language, and short ways to lay things out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.views.look import Look

L = TypeVar("L", bound=QBoxLayout)
Margins = tuple[int, int, int, int]


class View(QFrame):
    """A part of the window. `speak` sets every word anew, `restyle` every length that grows with the text."""

    def __init__(self, look: Look, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        if kind:
            self.setProperty("kind", kind)
        look.changed.connect(self._look_changed)

    def speak(self) -> None:
        """Set every word in the language in force."""

    def restyle(self) -> None:
        """Set every length and picture by the look in force."""

    def _look_changed(self) -> None:
        self.restyle()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language as soon as it is installed."""
        if event.type() == QEvent.Type.LanguageChange:
            self.speak()
        super().changeEvent(event)


def label(role: str, words: str = "", *, wraps: bool = False, name: str = "") -> QLabel:
    """A text in one of the roles of the type scale; markup in it is shown as it is written."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wraps)
    if name:
        made.setObjectName(name)
    return made


def line() -> QFrame:
    """A separator of one pixel."""
    made = QFrame()
    made.setProperty("kind", "line")
    return made


def column(parent: QWidget | None = None, *, margins: Margins = (0, 0, 0, 0), gap: int = 0) -> QVBoxLayout:
    """A layout from top to bottom."""
    return _laid_out(QVBoxLayout() if parent is None else QVBoxLayout(parent), margins, gap)


def row(parent: QWidget | None = None, *, margins: Margins = (0, 0, 0, 0), gap: int = 0) -> QHBoxLayout:
    """A layout from left to right."""
    return _laid_out(QHBoxLayout() if parent is None else QHBoxLayout(parent), margins, gap)


def _laid_out(layout: L, margins: Margins, gap: int) -> L:
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    return layout


def scrolling(inside: QWidget) -> QScrollArea:
    """What scrolls where it needs more room than there is."""
    inside.setProperty("scrolled", "true")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setObjectName("")  # nobody finds it any more
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and let it look again where it changed."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def quietly(widget: QWidget, change: Callable[[], object]) -> None:
    """Change a widget without it telling anybody: what is shown came from the view-model."""
    before = widget.blockSignals(True)
    change()
    widget.blockSignals(before)
