"""What stands for a strategy, a grade or a function on the screen: markers, names, tags, strips, race dots."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.tokens import TYPE
from desktop.views.icons import paint_icon
from desktop.views.look import Look
from desktop.views.view import View


def paint_marker(
    painter: QPainter, shape: str, colour: QColor, centre: QPointF, size: float, *, hollow: bool = False
) -> None:
    """Draw a strategy's marker in a square of a size around a point."""
    half = size / 2
    painter.setPen(QPen(colour, 1.5) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
    x, y = centre.x(), centre.y()
    if shape == "circle":
        painter.drawEllipse(centre, half, half)
    elif shape == "square":
        painter.drawRect(QRectF(x - half * 0.9, y - half * 0.9, size * 0.9, size * 0.9))
    elif shape == "triangle":
        _polygon(painter, (x, y - half), (x + half * 1.1, y + half * 0.9), (x - half * 1.1, y + half * 0.9))
    else:
        reach = half * 1.2
        _polygon(painter, (x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y))


def _polygon(painter: QPainter, *corners: tuple[float, float]) -> None:
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def marker_icon(look: Look, slot: int) -> QIcon:
    """A strategy's marker as an icon, for tables and lists."""
    colours = look.palette.slot(slot)
    size = look.px(14)
    picture = QPixmap(size * 2, size * 2)
    picture.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_marker(painter, colours.line.marker, QColor(colours.mark), QPointF(size, size), size * 1.3)
    painter.end()
    picture.setDevicePixelRatio(2.0)
    return QIcon(picture)


class Icon(View):
    """One icon in a colour of the palette."""

    def __init__(self, look: Look, name: str, token: str, size: int = 20) -> None:
        super().__init__(look)
        self._name, self._token, self._size = name, token, size
        self.restyle()

    def restyle(self) -> None:
        """A square that grows with the text."""
        self.setFixedSize(self.look.px(self._size), self.look.px(self._size))

    def change(self, name: str, token: str) -> None:
        """Show another icon or colour."""
        self._name, self._token = name, token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, self._name, getattr(self.look.palette, self._token), QRectF(self.rect()))


class StrategyName(View):
    """A strategy's marker before its name, in its colour."""

    def __init__(self, look: Look, slot: int, words: str, *, size: float = TYPE.second) -> None:
        super().__init__(look)
        self._slot, self._words, self._size = slot, words, size
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_strategy(self, slot: int, words: str) -> None:
        """Show another strategy."""
        self._slot, self._words = slot, words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Marker, gap and the whole name."""
        metrics = self._metrics()
        return QSize(self.look.px(18) + metrics.horizontalAdvance(self._words) + 2, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Room for the marker and a short name; the rest of a long one is left out with a sign."""
        return QSize(min(self.sizeHint().width(), self.look.px(130)), self.sizeHint().height())

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.look.font(self._size, QFont.Weight.DemiBold))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marker and name."""
        slot = self.look.palette.slot(self._slot)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        paint_marker(
            painter, slot.line.marker, QColor(slot.mark), QPointF(self.look.px(6), middle), self.look.px(9)
        )
        painter.setPen(QColor(slot.text))
        painter.setFont(self.look.font(self._size, QFont.Weight.DemiBold))
        room = self.width() - self.look.px(18)
        words = self._metrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(
            QRectF(self.look.px(18), 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, words
        )


def paint_grade(painter: QPainter, look: Look, grade: str, where: QRectF) -> None:
    """Draw the square of a grade with its letter."""
    palette = look.palette
    fill = {"A": palette.ink2, "B": palette.select}.get(grade)
    edge = palette.warn if grade == "X" else palette.ink2
    letter = {"A": palette.surface, "X": palette.warn}.get(grade, palette.ink)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    pen = QPen(QColor(edge), 1.0)
    if grade == "X":
        pen.setDashPattern([2.5, 2.0])
    painter.setPen(pen)
    painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(QColor(letter))
    painter.setFont(look.font(TYPE.least, QFont.Weight.DemiBold))
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, grade)


class GradeTag(View):
    """The letter of an evidence grade in its square: A filled, B sand, C outlined, X dashed."""

    def __init__(self, look: Look, grade: str = "X") -> None:
        super().__init__(look)
        self._grade = grade
        self.restyle()

    def show_grade(self, grade: str, words: str) -> None:
        """Show a letter and say what it means."""
        self._grade = grade
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.update()

    def restyle(self) -> None:
        """A square that grows with the text."""
        self.setFixedSize(self.look.px(20), self.look.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Square and letter."""
        paint_grade(QPainter(self), self.look, self._grade, QRectF(self.rect()))


class SpendStrip(View):
    """Spend by function as one bar, always in the same order, with a gap between the parts."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._shares: tuple[float, ...] = ()
        self.restyle()

    def show_spend(self, amounts: Sequence[float], whole: float, words: str) -> None:
        """Show amounts against what a full bar stands for."""
        self._shares = tuple(amount / whole if whole > 0 else 0.0 for amount in amounts)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to tell the parts apart."""
        return QSize(self.look.px(84), self.look.px(13))

    def restyle(self) -> None:
        """A low bar that grows with the text."""
        self.setFixedHeight(self.look.px(13))
        self.setMinimumWidth(self.look.px(72))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The parts from left to right."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("sunken"))
        gap, x = 1.5, 0.0
        for share, function in zip(self._shares, self.look.palette.functions, strict=False):
            width = share * self.width()
            if width > 0:
                painter.fillRect(QRectF(x, 0, max(1.0, width - gap), self.height()), QColor(function.fill))
            x += width


class RaceDots(View):
    """A hundred dots: so many of a hundred races the winner won."""

    def __init__(self, look: Look, side: int = 78) -> None:
        super().__init__(look)
        self._side = side  # pixels at 100 %
        self._slot, self._filled = 0, 0
        self.restyle()

    def show_share(self, slot: int, share: float, words: str) -> None:
        """Fill the share that was won, and say it."""
        self._slot, self._filled = slot, round(100 * share)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def restyle(self) -> None:
        """A square that grows with the text."""
        self.setFixedSize(self.look.px(self._side), self.look.px(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ten rows of ten, filled first."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch = self.width() / 10
        colour = QColor(self.look.palette.slot(self._slot).mark)
        for place in range(100):
            centre = QPointF((place % 10 + 0.5) * pitch, (place // 10 + 0.5) * pitch)
            if place < self._filled:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
                painter.drawEllipse(centre, pitch * 0.37, pitch * 0.37)
            else:
                painter.setPen(QPen(self.look.colour("edge"), 1.0))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(centre, pitch * 0.33, pitch * 0.33)
