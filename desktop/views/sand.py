"""Heaps of sand: grains in rows of bricks, filled from the middle of the floor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.views.look import Look
from desktop.views.view import View

ROW = 0.866  # height of a row of bricks, in pitches
STEEP = 1.5  # height of a heap, in half widths
GRAIN = 0.85  # width of a grain, in pitches


@cache
def heap(count: int) -> tuple[tuple[float, float], ...]:
    """Places of so many grains in pitches from the middle of the floor, the heap's rim last."""
    half = max(1.5, (count * ROW / (2 * 0.85 * STEEP)) ** 0.5)
    reach = int(2 * half) + 2
    places = [
        (column + (0.5 if level % 2 else 0.0), level * ROW)
        for level in range(int(STEEP * half / ROW) + 2)
        for column in range(-reach, reach + 1)
    ]
    places.sort(key=lambda at: (abs(at[0]) / half) ** 2.2 + 1.05 * (at[1] / (STEEP * half)) ** 2.2)
    return tuple(places[:count])


def paint_heap(painter: QPainter, floor: QPointF, count: int, pitch: float, colour: QColor) -> None:
    """Draw a heap standing on a point."""
    _strew(painter, floor, heap(count), pitch, colour)


@cache
def layered(count: int) -> tuple[tuple[float, float], ...]:
    """The places of a heap from the floor up, as layers are strewn one upon the other."""
    return tuple(sorted(heap(count), key=lambda at: (at[1], at[0])))


def paint_layers(
    painter: QPainter, floor: QPointF, parts: Sequence[tuple[int, QColor]], pitch: float
) -> None:
    """Draw a heap of layers standing on a point: so many grains of each colour, the first at the bottom."""
    places = iter(layered(sum(count for count, _ in parts)))
    for count, colour in parts:
        _strew(painter, floor, islice(places, count), pitch, colour)


def _strew(
    painter: QPainter, floor: QPointF, places: Iterable[tuple[float, float]], pitch: float, colour: QColor
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    size = pitch * GRAIN
    for x, y in places:
        centre = QPointF(floor.x() + x * pitch, floor.y() - y * pitch - size / 2)
        painter.drawEllipse(centre, size / 2, size / 2)


class EmptyScene(View):
    """Three heaps, grains on their way, and one place that is still empty."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(self.look.px(424), self.look.px(112))

    def paintEvent(self, event: QPaintEvent) -> None:
        """From dry sand to the empty place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, stages = self.look.px, self.look.palette.stages
        floor = self.height() - px(4)
        for x, count, colour in (
            (70, 140, stages.unaware),
            (204, 60, stages.aware),
            (330, 18, stages.active),
        ):
            paint_heap(painter, QPointF(px(x), floor), count, px(7), QColor(colour))
        for x, y, colour in (
            (120, 74, stages.aware), (136, 86, stages.aware), (154, 88, stages.aware), (170, 80, stages.aware),
            (252, 50, stages.active), (270, 56, stages.active), (288, 53, stages.active),
        ):  # fmt: skip
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QRectF(px(x), floor - px(y), px(6), px(6)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.look.colour("ink3"), 1.4))
        painter.drawEllipse(QRectF(px(382), floor - px(13), px(12), px(12)))
        painter.setPen(QPen(self.look.colour("hair"), 1.5))
        painter.drawLine(QPointF(0, floor + 1), QPointF(self.width(), floor + 1))
