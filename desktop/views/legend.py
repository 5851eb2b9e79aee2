"""What the six colours of functions mean: a square and a name each, on as many lines as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.tokens import TYPE
from desktop.views.look import Look
from desktop.views.view import View

SQUARE, GAP, APART = 10, 6, 18  # pixels at 100 %


class FunctionLegend(View):
    """Names the functions that occur, in their order, after a few words on what is coloured."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look)
        self.setObjectName(name)
        self._words = ""
        self._names: tuple[tuple[int, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, words: str, names: tuple[tuple[int, str], ...]) -> None:
        """What is coloured, and the functions' places and names."""
        self._words, self._names = words, names
        self.setAccessibleName(words)
        self.setAccessibleDescription(", ".join(name for _, name in names))
        self._take_room()
        self.update()

    def restyle(self) -> None:
        """Lines that grow with the text."""
        self._take_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many lines as the width asks for."""
        self._take_room()

    def sizeHint(self) -> QSize:
        """The height is what counts; the width is what there is."""
        return QSize(self.look.px(200), self.minimumHeight())

    def _take_room(self) -> None:
        last = self._places()[-1][0].y() if self._names else 0.0
        self.setFixedHeight(round(last) + self._line())

    def _line(self) -> int:
        return self._metrics().height() + self.look.px(4)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.look.font(TYPE.second))

    def _places(self) -> list[tuple[QPointF, int | None, str]]:
        """Where each part begins, its function's place where it has a square, and its words."""
        metrics, px = self._metrics(), self.look.px
        parts: list[tuple[int | None, str]] = [(None, self._words), *self._names]
        found, x, y = [], 0.0, 0.0
        for place, words in parts:
            square = 0 if place is None else px(SQUARE) + px(GAP)
            width = square + metrics.horizontalAdvance(words)
            if x and x + width > self.width():
                x, y = 0.0, y + self._line()
            found.append((QPointF(x, y), place, words))
            x += width + px(APART)
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Squares and names."""
        painter, px, palette = QPainter(self), self.look.px, self.look.palette
        painter.setFont(self.look.font(TYPE.second))
        for at, place, words in self._places():
            left = at.x()
            if place is not None:
                top = at.y() + (self._line() - px(SQUARE)) / 2
                square = QRectF(left, top, px(SQUARE), px(SQUARE))
                painter.fillRect(square, QColor(palette.functions[place].fill))
                left += px(SQUARE) + px(GAP)
            painter.setPen(QColor(palette.ink3 if place is None else palette.ink2))
            room = QRectF(left, at.y(), self.width(), self._line())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
