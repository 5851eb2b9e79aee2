"""The names of the columns over the lanes, in the order in which people go on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen

from desktop.viewmodels.lanes import CUSTOMER, LEAD, STAGES, stage_words
from desktop.views.fonts import font
from desktop.views.heaps import columns
from desktop.views.look import Look
from desktop.views.racesizes import RaceSizes
from desktop.views.view import View

WAY = CUSTOMER  # up to here people go on from one column to the next


class ColumnHead(View):
    """A point in the stage's colour, its name, and a sign that it goes on; at the left what a grain stands for."""

    def __init__(self, look: Look, sizes: RaceSizes) -> None:
        super().__init__(look)
        self.setObjectName("race.columns")
        self._words, self.aside = "", 0.0
        self.resize_to(sizes)

    def resize_to(self, sizes: RaceSizes) -> None:
        """Another scale."""
        self.sizes = sizes
        self.setFixedHeight(sizes.head)
        self.update()

    def say(self, words: str) -> None:
        """What a grain stands for."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """From left to right."""
        palette, sizes = self.look.palette, self.sizes
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(QColor(palette.ink3))
        painter.setFont(font(self.look.families, sizes.small))
        tall = self.height()
        shape = columns(float(sizes.header), self.width() - sizes.header - 10.0, self.aside)
        room = QRectF(3, 0, shape[0].middle - 45 * sizes.unit, tall)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words)
        for place, (stage, column) in enumerate(zip(STAGES, shape, strict=True)):
            is_way = place <= WAY
            weight = QFont.Weight.DemiBold if is_way else QFont.Weight.Medium
            words, wide = stage_words(stage), 2 * column.half + (0 if is_way else 4)
            face = font(self.look.families, sizes.column, weight)
            while QFontMetricsF(face).horizontalAdvance(words) > wide - sizes.unit * (16 if is_way else 0):
                if face.pixelSize() <= 12:
                    break
                face = font(self.look.families, face.pixelSize() - 1, weight)
            wide = QFontMetricsF(face).horizontalAdvance(words)
            point = 11 * sizes.unit if is_way else 0.0
            left = column.middle - (wide + point) / 2
            if is_way:
                painter.setPen(QPen(QColor(palette.edge), 0.8))
                painter.setBrush(QColor(self._colour(place)))
                radius = sizes.column * 0.3
                painter.drawEllipse(QPointF(left + radius, middle), radius, radius)
            painter.setPen(QColor(palette.ink if is_way else palette.ink2))
            painter.setFont(face)
            inside = QRectF(left + point, 0, wide + 2, tall)
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, words)
            if place < WAY:
                self._paint_on(painter, column.middle + column.half, middle)

    def _paint_on(self, painter: QPainter, x: float, middle: float) -> None:
        """The sign between two columns."""
        reach = 3.5 * self.sizes.unit
        painter.setPen(QPen(self.look.colour("ink2"), 1.5))
        painter.drawLine(QPointF(x - reach / 2, middle - reach), QPointF(x + reach / 2, middle))
        painter.drawLine(QPointF(x + reach / 2, middle), QPointF(x - reach / 2, middle + reach))

    def _colour(self, place: int) -> str:
        palette = self.look.palette
        if place == CUSTOMER:
            return palette.ink
        colour: str = getattr(palette.stages, "active" if place == LEAD else STAGES[place])
        return colour
