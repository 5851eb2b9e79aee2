"""The rail at the left: one button a page, icon over word, the shown page marked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.tokens import SPACE, TYPE
from desktop.views.icons import paint_icon
from desktop.views.look import Look
from desktop.views.view import View, column

PAGES = ("home", "market", "strategy", "race", "compare", "whatif", "evidence")
BELOW = ("help", "settings")
BARE = 36  # pixels at 100 % of a button without its word


class RailButton(QAbstractButton):
    """Icon over word."""

    def __init__(self, look: Look, icon: str, name: str) -> None:
        super().__init__()
        self._look, self._icon = look, icon
        self.is_bare = False  # the icon alone, where there is no room for words
        self.setObjectName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def say(self, words: str, tip: str) -> None:
        """Set the word under the icon, and the tooltip with the shortcut."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(tip)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Wide enough for its word, on two lines of which the first is the icon."""
        metrics = QFontMetrics(self._look.font(TYPE.tag, QFont.Weight.DemiBold))
        wide = max(self._look.px(SPACE.rail - 14), metrics.horizontalAdvance(self.text()) + 8)
        return QSize(wide, self._look.px(BARE if self.is_bare else SPACE.rail_item))

    def minimumSizeHint(self) -> QSize:
        """Never less than its word needs."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill and frame where chosen, icon, word."""
        palette, look = self._look.palette, self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect())
        if self.isChecked() or (self.underMouse() and self.isEnabled()):
            painter.setBrush(QColor(palette.select if self.isChecked() else palette.hair))
            is_framed = self.isChecked() and palette.name == "high contrast"
            painter.setPen(QPen(QColor(palette.ink), 2) if is_framed else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(inside.adjusted(1, 1, -1, -1), SPACE.radius, SPACE.radius)
        colour = palette.ink if self.isChecked() else palette.ink2
        if not self.isEnabled():
            colour = palette.ink3
            painter.setOpacity(0.55)
        size = look.px(20)
        down = (inside.height() - size) / 2 if self.is_bare else look.px(8)
        paint_icon(painter, self._icon, colour, QRectF((inside.width() - size) / 2, down, size, size))
        if self.is_bare:
            return
        painter.setPen(QColor(colour))
        painter.setFont(
            look.font(TYPE.tag, QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        )
        words = QRectF(0, look.px(28), inside.width(), inside.height() - look.px(30))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())


class Rail(View):
    """Which page is shown, and the way to the others."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "rail")
        self.buttons = {page: RailButton(look, page, f"rail.{page}") for page in (*PAGES, *BELOW)}
        self._shown: tuple[str, bool] | None = None
        inside = column(self, margins=(7, 12, 7, 10), gap=2)
        self._mark = Mark(look)
        inside.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addSpacing(8)
        for page in PAGES:
            inside.addWidget(self.buttons[page])
        inside.addStretch(1)
        for page in BELOW:
            inside.addWidget(self.buttons[page])
        for page, button in self.buttons.items():
            button.clicked.connect(lambda _=False, page=page: self.chosen.emit(page))
        self.speak()

    def speak(self) -> None:
        """The pages' names."""
        words = {
            "home": self.tr("Home"),
            "market": self.tr("Market"),
            "strategy": self.tr("Strategy"),
            "race": self.tr("Race"),
            "compare": self.tr("Compare"),
            "whatif": self.tr("What if"),
            "evidence": self.tr("Evidence"),
            "help": self.tr("Help"),
            "settings": self.tr("Settings"),
        }
        keys = {
            "help": "F1",
            "settings": "Ctrl+,",
            **{page: f"Ctrl+{n}" for n, page in enumerate(PAGES, 1)},
            "evidence": "Ctrl+7",
        }
        for page, word in words.items():
            self.buttons[page].say(word, f"{word} ({keys[page]})")
        self.setAccessibleName(self.tr("Pages"))
        self.restyle()

    def restyle(self) -> None:
        """As wide as the widest word."""
        self.setFixedWidth(max(button.sizeHint().width() for button in self.buttons.values()) + 14)
        self._bare()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Icons alone where their words have no room: the names stay in tooltips and are read out."""
        super().resizeEvent(event)
        self._bare()

    def _bare(self) -> None:
        needed = len(self.buttons) * (self.look.px(SPACE.rail_item) + 2) + self._mark.height() + 30
        for button in self.buttons.values():
            button.is_bare = 0 < self.height() < needed
            button.updateGeometry()
            button.update()

    def show_page(self, page: str, *, has_study: bool) -> None:
        """Mark the shown page; pages of a study are off while none is open."""
        if (page, has_study) == self._shown:
            return
        self._shown = (page, has_study)
        for name, button in self.buttons.items():
            button.setChecked(name == page)
            button.setEnabled(has_study or name in ("home", *BELOW))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The accent at the edge of the shown page."""
        super().paintEvent(event)
        painter = QPainter(self)
        for button in self.buttons.values():
            if button.isChecked():
                height = round(button.height() * 0.55)
                top = button.y() + (button.height() - height) // 2
                painter.fillRect(0, top, 3, height, self.look.colour("accent"))


class Mark(View):
    """The mark of Shapan: a heap of grains, one of them apart."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.restyle()

    def restyle(self) -> None:
        """A square that grows with the text."""
        self.setFixedSize(self.look.px(30), self.look.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Six grains and one in the air."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("primary"))
        painter.drawRoundedRect(self.rect(), SPACE.radius, SPACE.radius)
        unit = self.width() / 30
        painter.setBrush(self.look.colour("onink"))
        heap = ((15, 13), (12, 17.3), (18, 17.3), (9, 22), (14, 22), (19, 22), (24, 22))
        for x, y in heap:
            painter.drawEllipse(QRectF((x - 1.9) * unit, (y - 1.9) * unit, 3.8 * unit, 3.8 * unit))
        painter.setBrush(self.look.colour("accent"))
        painter.drawEllipse(QRectF(20 * unit, 6 * unit, 3.8 * unit, 3.8 * unit))
