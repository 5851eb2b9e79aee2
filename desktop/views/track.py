"""The control beside a number: a slider, the steps of a schedule, or the ends of a range, with the base dashed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen

from desktop.tokens import SPACE
from desktop.viewmodels.rows import Track
from desktop.views.knob import STEPS, KnobSlider
from desktop.views.look import Look
from desktop.views.view import quietly

WIDEST = 1.5  # text scale beyond which the number alone is shown


class TrackControl(KnobSlider):
    """A slider where the number is plain; a picture of it where it is a schedule or a range."""

    settled = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self._track = Track("plain", (0.0,))
        self._mark: str | None = None
        self.sliderReleased.connect(self.settled)

    def show_track(self, track: Track | None, mark: str | None) -> None:
        """Show where a number stands; `mark` is the strategy's colour where it differs from the base."""
        self.setVisible(track is not None and self._look.scale <= WIDEST)
        if track is None:
            return
        self._track, self._mark = track, mark
        is_plain = track.kind == "plain"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_plain else Qt.FocusPolicy.NoFocus)
        if is_plain and not self.isSliderDown():
            quietly(self, lambda: self.setValue(round(track.shares[0] * STEPS)))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a knob and some way."""
        return QSize(self._look.px(150), self._look.px(34))

    def minimumSizeHint(self) -> QSize:
        """The least way that can be aimed at."""
        return QSize(self._look.px(70), self._look.px(34))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows one step, Page ten, Home and End the limits."""
        if self._track.kind == "plain":
            super().keyPressEvent(event)

    def takes_the_mouse(self) -> bool:
        """A schedule and a range are pictures: there is no one knob to take."""
        return self._track.kind == "plain"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Line, what is filled, base, knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._track.kind == "schedule":
            self._paint_schedule(painter)
        else:
            self._paint_line(painter)
        if self._track.base is not None:
            self._paint_base(painter, self._track.base)

    def _paint_line(self, painter: QPainter) -> None:
        palette, look = self._look.palette, self._look
        left, width = self._way()
        middle, thick = self.height() / 2, look.px(5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.sunken if palette.name != "high contrast" else palette.hair))
        painter.drawRoundedRect(QRectF(left, middle - thick / 2, width, thick), thick / 2, thick / 2)
        shares = self._track.shares
        begin, knob = (shares[0], shares[1]) if self._track.kind == "range" else (0.0, self.value() / STEPS)
        end = shares[2] if self._track.kind == "range" else knob
        painter.setBrush(QColor(palette.accent if self._track.kind == "range" else palette.ink2))
        painter.drawRoundedRect(
            QRectF(left + begin * width, middle - thick / 2, (end - begin) * width, thick), 2, 2
        )
        if self._track.kind == "range":
            for share in (begin, end):
                painter.fillRect(
                    QRectF(left + share * width - 1.5, middle - look.px(7), 3, look.px(14)),
                    QColor(palette.ink2),
                )
        radius = look.px(7)
        is_changed = self._mark is not None
        painter.setBrush(QColor(self._mark if self._mark else palette.raised))
        painter.setPen(Qt.PenStyle.NoPen if is_changed else QPen(QColor(palette.ink2), 1.6))
        painter.drawEllipse(QPointF(left + knob * width, middle), radius, radius)

    def _paint_schedule(self, painter: QPainter) -> None:
        """Bars from each step's day to the next one's."""
        palette = self._look.palette
        left, width = self._way()
        tall, floor = self._look.px(24), self.height() - self._look.px(5)
        days, values = self._track.shares[0::2], self._track.shares[1::2]
        for place, (day, value) in enumerate(zip(days, values, strict=True)):
            until = days[place + 1] if place + 1 < len(days) else 1.0
            bar = QRectF(
                left + day * width, floor - value * tall, max(1.0, (until - day) * width - 1.5), value * tall
            )
            painter.fillRect(bar, QColor(self._mark or palette.ink2))
        painter.setPen(QPen(QColor(palette.edge), 1))
        painter.drawLine(QPointF(left, floor + 0.5), QPointF(left + width, floor + 0.5))

    def _paint_base(self, painter: QPainter, base: float) -> None:
        left, width = self._way()
        pen = QPen(self._look.colour("ink"), 1.5)
        pen.setDashPattern([1.5, 1.5])
        painter.setPen(pen)
        x, reach = left + base * width, self._look.px(SPACE.inside + 2)
        painter.drawLine(QPointF(x, self.height() / 2 - reach), QPointF(x, self.height() / 2 + reach))
