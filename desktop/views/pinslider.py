"""The slider of a pinned number: knob, what it was before, where the verdict flips, where the other wins."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen

from desktop.views.knob import COARSE, FINE, STEPS, KnobSlider
from desktop.views.look import Look
from desktop.views.view import quietly

KNOB = 9  # pixels of half a knob


@dataclass(frozen=True)
class FlipMark:
    """Where on its way the verdict flips, the stretch on which the other wins, and that one's place in the study."""

    share: float
    low: float
    high: float
    slot: int


class PinSlider(KnobSlider):
    """Arrows one step, Page ten, Home and End the limits; the mouse takes the knob to where it is."""

    let_go = Signal()
    half_knob = KNOB + 1.0

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self._before = 0.0
        self._is_moved = False
        self._flip: FlipMark | None = None
        self.sliderReleased.connect(self.let_go)

    def show_way(
        self, share: float, before: float, *, is_moved: bool, flip: FlipMark | None, values: float
    ) -> None:
        """Show where the number stands; `values` is how many whole values the way has, 0 where it has any."""
        self._before, self._is_moved, self._flip = before, is_moved, flip
        self.setSingleStep(max(FINE, math.ceil(STEPS / values)) if values else FINE)
        self.setPageStep(max(COARSE, self.singleStep()))
        if not self.isSliderDown():
            quietly(self, lambda: self.setValue(round(share * STEPS)))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a knob and a long way."""
        return QSize(self._look.px(280), self._look.px(28))

    def minimumSizeHint(self) -> QSize:
        """The least way that can be aimed at."""
        return QSize(self._look.px(120), self._look.px(28))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A key that moved the knob was let go."""
        super().keyReleaseEvent(event)
        if not event.isAutoRepeat():
            self.let_go.emit()

    def place_of(self, share: float) -> float:
        """How far from the left edge a share of the way lies [px]."""
        left, width = self._way()
        return left + share * width

    def paintEvent(self, event: QPaintEvent) -> None:
        """The way, the other's stretch, the flip, what was before, the knob."""
        look, palette = self._look, self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, width = self._way()
        middle, thick = self.height() / 2, look.px(6)
        painter.setPen(QPen(QColor(palette.hair), 1))
        painter.setBrush(QColor(palette.sunken))
        painter.drawRoundedRect(QRectF(left, middle - thick / 2, width, thick), thick / 2, thick / 2)
        if self._flip is not None:
            self._paint_flip(painter, self._flip, middle, thick)
        if self._is_moved:
            pen = QPen(QColor(palette.ink), 1.5)
            pen.setDashPattern([1.5, 1.5])
            painter.setPen(pen)
            x = self.place_of(self._before)
            painter.drawLine(QPointF(x, middle - look.px(9)), QPointF(x, middle + look.px(9)))
        knob = QPointF(self.place_of(self.value() / STEPS), middle)
        painter.setPen(QPen(QColor(palette.ink), 1.8))
        painter.setBrush(QColor(palette.ink if self._is_moved else palette.raised))
        painter.drawEllipse(knob, look.px(KNOB) - 0.5, look.px(KNOB) - 0.5)

    def _paint_flip(self, painter: QPainter, flip: FlipMark, middle: float, thick: float) -> None:
        palette, look = self._look.palette, self._look
        begin, end = self.place_of(flip.low), self.place_of(flip.high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.slot(flip.slot).mark))
        painter.drawRoundedRect(QRectF(begin, middle - thick / 2, end - begin, thick), 2, 2)
        painter.setPen(QPen(QColor(palette.ink), 2.0))
        x = self.place_of(flip.share)
        painter.drawLine(QPointF(x, middle - look.px(8)), QPointF(x, middle + look.px(8)))
