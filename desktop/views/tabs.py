"""Tabs by strategy: marker and name in the strategy's colour, the one that others are compared with called base."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QMenu, QSizePolicy

from desktop.tokens import SPACE, TYPE
from desktop.views.button import Button, IconButton
from desktop.views.elided import ElidedLabel
from desktop.views.look import Look
from desktop.views.marks import paint_marker
from desktop.views.view import View, clear, row


class StrategyTab(QAbstractButton):
    """One strategy."""

    def __init__(self, look: Look, slot: int, name: str, words: str, second: str) -> None:
        super().__init__()
        self._look, self._slot, self._second = look, slot, second
        self.setObjectName(f"tab.{name}")
        self.setText(words)
        self.setAccessibleName(f"{words} {second}".strip())
        self.setToolTip(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _widths(self) -> tuple[int, int]:
        bold = QFontMetrics(self._look.font(TYPE.body, QFont.Weight.DemiBold))
        small = QFontMetrics(self._look.font(TYPE.least))
        second = small.horizontalAdvance(self._second) + 8 if self._second else 0
        return bold.horizontalAdvance(self.text()) + 2, second

    def sizeHint(self) -> QSize:
        """Marker, name, and what stands after it."""
        name, second = self._widths()
        return QSize(self._look.px(46) + name + second, self._look.px(40))

    def minimumSizeHint(self) -> QSize:
        """Room for some letters."""
        return QSize(self._look.px(80), self._look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chosen tab stands on the form's surface with its colour at the top."""
        palette, look = self._look.palette, self._look
        slot = palette.slot(self._slot)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            shape = QPainterPath()
            shape.addRoundedRect(
                QRectF(0.5, 1.5, self.width() - 1, self.height() + 12), SPACE.radius_panel, SPACE.radius_panel
            )
            painter.fillPath(shape, QColor(palette.surface))
            painter.setPen(QPen(QColor(palette.hair), 1))
            painter.drawPath(shape)
            painter.setPen(QPen(QColor(slot.mark), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(7, 2), QPointF(self.width() - 7, 2))
        middle = self.height() / 2 + 1
        paint_marker(painter, slot.line.marker, QColor(slot.mark), QPointF(look.px(19), middle), look.px(9))
        name, second = self._widths()
        left = look.px(32)
        room = max(0, self.width() - left - look.px(12) - second)
        font = look.font(TYPE.body, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(slot.text))
        words = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 2)
        painter.drawText(QRectF(left, 2, room + 4, self.height() - 2), Qt.AlignmentFlag.AlignVCenter, words)
        painter.setFont(look.font(TYPE.least))
        painter.setPen(QColor(palette.ink3))
        after = QRectF(left + min(name, room) + 8, 2, second, self.height() - 2)
        painter.drawText(after, Qt.AlignmentFlag.AlignVCenter, self._second)


class StrategyTabs(View):
    """Which strategy is edited; a copy of it, or none of it; how it differs from its base."""

    chosen = Signal(str)
    copied = Signal()
    emptied = Signal()  # one that buys nothing is wanted
    renaming = Signal()
    deleted = Signal()
    reset = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "top")
        self._shown: tuple[object, ...] = ()
        self._tabs: dict[str, StrategyTab] = {}
        self._group = QButtonGroup(self)
        inside = row(self, margins=(24, 6, SPACE.page, 0), gap=4)
        self._list: QHBoxLayout = row(gap=4)
        inside.addLayout(self._list)
        self._copy, self._edit, self._out = (
            IconButton(look, icon, f"strategy.{name}")
            for icon, name in (("plus", "copy"), ("edit", "rename"), ("trash", "delete"))
        )
        inside.addWidget(self._copy)
        inside.addWidget(self._edit)
        inside.addWidget(self._out)
        self._count = ElidedLabel("second", Qt.AlignmentFlag.AlignRight)
        self._reset = Button(look, "quiet", "reset", "strategy.reset")
        inside.addWidget(self._count, 1)
        inside.addWidget(self._reset)
        self._copy.clicked.connect(self._offer)
        self._edit.clicked.connect(self.renaming)
        self._out.clicked.connect(self.deleted)
        self._reset.clicked.connect(self.reset)
        self.speak()

    def speak(self) -> None:
        """Name the buttons."""
        self._copy.say(self.tr("New strategy"))
        self._edit.say(self.tr("Rename this strategy"), tip=self.tr("Rename this strategy (F2)"))
        self._out.say(self.tr("Take this strategy out"))
        self._reset.say(self.tr("Reset all"))

    def _offer(self) -> None:
        """A copy of the one that is shown, or one that buys nothing."""
        menu = QMenu(self)
        menu.setObjectName("strategy.offers")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("A copy of this one")).triggered.connect(lambda: self.copied.emit())
        menu.addAction(self.tr("One that buys nothing yet")).triggered.connect(lambda: self.emptied.emit())
        menu.popup(self._copy.mapToGlobal(self._copy.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames, as in lists of files."""
        if event.key() == Qt.Key.Key_F2:
            self.renaming.emit()
            return
        super().keyPressEvent(event)

    def show_strategies(self, strategies: Sequence[tuple[str, str]], chosen: str, base: str) -> bool:
        """Show the tabs; `base` is what the chosen one is compared with. Whether they had to be made anew."""
        shown = (tuple(strategies), base)
        is_new = shown != self._shown
        if is_new:
            self._shown = shown
            clear(self._list)
            self._tabs = {}
            for slot, (name, words) in enumerate(strategies):
                second = self.tr("base") if name == base else ""
                tab = StrategyTab(self.look, slot, name, words, second)
                tab.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
                self._group.addButton(tab)
                self._list.addWidget(tab, 0, Qt.AlignmentFlag.AlignBottom)
                self._tabs[name] = tab
        if chosen in self._tabs:
            self._tabs[chosen].setChecked(True)
        self._out.setEnabled(len(strategies) > 1)
        return is_new

    def show_differences(self, count: int, base: str) -> None:
        """Say in how many numbers the strategy differs from its base."""
        words = self.tr("%n difference(s) from %1", "", count).replace("%1", base) if base else ""
        self._count.setText(words)
        self._reset.setVisible(bool(base))
        self._reset.setEnabled(count > 0)
