"""Buttons: with a word, with an icon alone, a row of which one is chosen, and a list to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QPushButton, QSizePolicy, QWidget

from desktop.views.icons import paint_icon
from desktop.views.look import Look
from desktop.views.view import View, row

ICON = 18  # pixels of an icon beside words
AROUND = 34  # pixels beside the icon and the words of a button in a list


class Button(QPushButton):
    """A button of one of the kinds of the style sheet: plain, primary, quiet, small, chip, dashed, section."""

    def __init__(self, look: Look, kind: str = "", icon: str = "", name: str = "") -> None:
        super().__init__()
        self._look, self._icon = look, icon
        self.setProperty("kind", kind)
        if name:
            self.setObjectName(name)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAutoDefault(False)
        look.changed.connect(self._restyle)
        self._restyle()

    def say(self, words: str, *, tip: str = "", described: str = "") -> None:
        """Set the words on the button, and what a tooltip and a screen reader add."""
        shown = words.replace("&", "&&")
        self.setText(f" {shown}" if self._icon else shown)
        self.setAccessibleName(words)
        self.setToolTip(tip)
        self.setAccessibleDescription(described or tip)

    def _restyle(self) -> None:
        if self._icon:
            token = "onink" if self.property("kind") == "primary" else "ink2"
            self.setIcon(self._look.icon(self._icon, token))
            self.setIconSize(QSize(self._look.px(ICON), self._look.px(ICON)))


class IconButton(Button):
    """An icon without a word: the word is its tooltip and its name."""

    def __init__(self, look: Look, icon: str, name: str = "") -> None:
        super().__init__(look, "icon", icon, name)

    def say(self, words: str, *, tip: str = "", described: str = "") -> None:
        """Set the name and the tooltip."""
        self.setAccessibleName(words)
        self.setAccessibleDescription(described)
        self.setToolTip(tip or words)


class FittingButton(Button):
    """A button as wide as it is told to be: words that do not fit end with a sign of omission.

    With `joint`, words that are joined by it go on in a second line first.
    """

    def __init__(self, look: Look, kind: str = "", icon: str = "", name: str = "", joint: str = "") -> None:
        super().__init__(look, kind, icon, name)
        self._words, self._joint = "", joint
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str, *, tip: str = "", described: str = "") -> None:
        """Set the words; a screen reader says all of them."""
        self._words = words
        super().say(words, tip=tip, described=described)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many of the words as there is room for now."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Words in another size take other room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_words"):
            self._fit()

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), self.width() - self._look.px(ICON) - AROUND
        lines = [self._words]
        if self._joint in self._words and self._joint and metrics.horizontalAdvance(self._words) > room:
            lines = self._words.rsplit(self._joint, 1)
        fitting = (metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines)
        self.setText("\n".join(f" {line}" for line in fitting).replace("&", "&&"))


class Segments(View):
    """A row of buttons of which one is chosen."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, keys: Sequence[str], name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "", parent)
        self.keys = tuple(keys)
        self.setObjectName(name)
        self._buttons: dict[str, Button] = {}
        group = QButtonGroup(self)
        inside = row(self)
        for place, key in enumerate(self.keys):
            button = Button(look, "segment", name=f"{name}.{key}" if name else key)
            ends = {0: "first", len(self.keys) - 1: "last"}
            button.setProperty("end", ends.get(place, ""))
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            group.addButton(button)
            inside.addWidget(button)
            self._buttons[key] = button
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, words: dict[str, str]) -> None:
        """Set the words of each button by its key."""
        for key, word in words.items():
            self._buttons[key].say(word)

    def choose(self, key: str) -> None:
        """Show a key as chosen, without telling anybody."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def button(self, key: str) -> Button:
        """The button of a key."""
        return self._buttons[key]


class Choice(QComboBox):
    """A list of which one is chosen; the wheel scrolls the page and never chooses by the way."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and a sign that it opens."""
        super().paintEvent(event)
        size = self._look.px(16)
        where = QRectF(self.width() - size - 8, (self.height() - size) / 2, size, size)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, "down", self._look.palette.ink2, where)
