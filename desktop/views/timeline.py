"""The timeline of a race: a strip in the colour of who leads, months, season, what strikes, a playhead to drag."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QToolTip

from desktop.tokens import TYPE
from desktop.viewmodels.happenings import Mark
from desktop.viewmodels.timelines import Timeline
from desktop.views.icons import paint_icon
from desktop.views.look import Look
from desktop.views.marks import paint_marker
from desktop.views.view import quietly

SIGN = 11  # radius of what strikes [px at 100 %]
LEAST = 0.5  # pixels that the playhead moves before it is drawn anew
APART = 25  # signs nearer than this become one [px at 100 %]


class TimelineView(QSlider):
    """A slider of days; arrows are days, Page is a month, Home and End the race's ends."""

    scrubbed = Signal(float)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.setObjectName(name)
        self._line: Timeline | None = None
        self._position = self._drawn = 0.0
        self._words = ""
        self.unit = 0.0  # of the wall; 0 follows the text
        self.setSingleStep(1)
        self.setPageStep(30)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.valueChanged.connect(lambda value: self.scrubbed.emit(float(value)))
        look.changed.connect(self.update)

    def px(self, length: float) -> float:
        """A length by the text, or by the wall."""
        return length * (self.unit or self._look.scale)

    def show_timeline(self, line: Timeline | None) -> None:
        """Show a race."""
        self._line = line
        quietly(self, lambda: self.setRange(0, line.days if line is not None else 0))
        self.update()

    def say(self, words: str) -> None:
        """What the strip's colour means."""
        self._words = words
        self.update()

    def show_position(self, position: float) -> None:
        """Put the playhead somewhere."""
        self._position = position
        if self.value() != int(position + 1e-9):
            quietly(self, lambda: self.setValue(int(position + 1e-9)))
        if abs(self._x(position) - self._drawn) >= LEAST:
            self.update()

    def sizeHint(self) -> QSize:
        """Room for signs, strip and months."""
        return QSize(round(self.px(420)), round(self.px(92)))

    def minimumSizeHint(self) -> QSize:
        """The least that can be aimed at."""
        return QSize(round(self.px(200)), round(self.px(84)))

    # Geometry.
    def _x(self, day: float) -> float:
        line, edge = self._line, self.px(16)
        days = max(1, line.days if line is not None else 1)
        return edge + (self.width() - 2 * edge) * day / days

    def _day(self, x: float) -> float:
        line, edge = self._line, self.px(16)
        days = line.days if line is not None else 0
        return min(max((x - edge) / max(1.0, self.width() - 2 * edge), 0.0), 1.0) * days

    @property
    def _strip(self) -> float:
        return self.px(60)

    def groups(self) -> list[tuple[float, list[Mark]]]:
        """Signs that stand too near each other as one, at the day of the first; what befalls all comes first."""
        found: list[tuple[float, list[Mark]]] = []
        for mark in self._line.marks if self._line is not None else ():
            x = self._x(mark.day)
            if found and x - found[-1][0] < self.px(APART):
                found[-1][1].append(mark)
            else:
                found.append((x, [mark]))
        return found

    # Painting.
    def paintEvent(self, event: QPaintEvent) -> None:
        """Season, strip, months, signs, playhead."""
        line = self._line
        if line is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.colour("ink3"))
        painter.setFont(self._face())
        above = QRectF(0, 0, self._x(line.days), self.px(17))
        painter.drawText(above, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self._words)
        self._paint_season(painter, line)
        self._paint_strip(painter, line)
        self._paint_months(painter, line)
        for x, marks in self.groups():
            self._paint_sign(painter, x, marks)
        self._paint_playhead(painter)

    def _paint_season(self, painter: QPainter, line: Timeline) -> None:
        if not line.season:
            return
        low, high = min(line.season), max(line.season)
        tall = self.px(22) / max(high - low, 1e-9)
        outline = [
            QPointF(self._x(day), self._strip - (each - low) * tall) for day, each in enumerate(line.season)
        ]
        ends = [QPointF(self._x(line.days), self._strip), QPointF(self._x(0), self._strip)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("sunken"))
        painter.drawPolygon(QPolygonF([*outline, *ends]))

    def _paint_strip(self, painter: QPainter, line: Timeline) -> None:
        palette, tall = self._look.palette, self.px(6)
        whole = QRectF(self._x(0), self._strip - tall / 2, self._x(line.days) - self._x(0), tall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.hair))
        painter.drawRect(whole)
        led = [each for each in line.stretches if each.begin < self._position and each.slot is not None]
        for each in led:
            until = min(float(each.end), self._position)
            inside = QRectF(self._x(each.begin), whole.top(), self._x(until) - self._x(each.begin), tall)
            painter.fillRect(inside, QColor(palette.slot(each.slot or 0).mark))
        last = -1e9
        for each in led:
            x = self._x(each.begin) + self.px(6)
            if x - last < self.px(18) or self._x(min(each.end, self._position)) - self._x(
                each.begin
            ) < self.px(8):
                continue
            last = x
            slot = palette.slot(each.slot or 0)
            where = QPointF(x, self._strip)
            paint_marker(painter, slot.line.marker, QColor(palette.ground), where, self.px(15))
            paint_marker(painter, slot.line.marker, QColor(slot.mark), where, self.px(11))

    def _paint_months(self, painter: QPainter, line: Timeline) -> None:
        palette = self._look.palette
        face = self._face()
        painter.setFont(face)
        metrics = QFontMetrics(face)
        ends = [each.day for each in line.months[1:]] + [line.days]
        for each, end in zip(line.months, ends, strict=True):
            x, room = self._x(each.day), self._x(end) - self._x(each.day)
            painter.setPen(QPen(QColor(palette.edge), 1))
            painter.drawLine(QPointF(x, self._strip + self.px(4)), QPointF(x, self._strip + self.px(9)))
            if metrics.horizontalAdvance(each.words) < room:
                painter.setPen(QColor(palette.ink2))
                inside = QRectF(x, self._strip + self.px(8), room, self.px(20))
                painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, each.words)

    def _face(self) -> QFont:
        face = QFont(self._look.font(TYPE.least))
        face.setPixelSize(max(12, round(self.px(TYPE.least))))
        return face

    def _paint_sign(self, painter: QPainter, x: float, marks: Sequence[Mark]) -> None:
        palette = self._look.palette
        first = next((mark for mark in marks if mark.is_struck), marks[0])
        is_past, is_now = first.day < self._position, 0 <= self._position - first.day < 1.5
        is_now = is_now and first.is_struck
        colour = palette.ink if is_past or is_now else palette.ink3
        pen = QPen(QColor(colour), 1.2)
        if not is_past and not is_now:
            pen.setDashPattern([2.0, 2.0])
        painter.setPen(pen)
        middle = self._strip - self.px(27)
        radius = self.px(SIGN) * (1.18 if is_now else 1.0)
        painter.drawLine(QPointF(x, middle + radius), QPointF(x, self._strip - self.px(3)))
        painter.setPen(QPen(QColor(colour), 1.4))
        painter.setBrush(QColor(palette.primary if is_now else palette.raised))
        painter.drawEllipse(QPointF(x, middle), radius, radius)
        size = radius * 1.25
        inside = QRectF(x - size / 2, middle - size / 2, size, size)
        paint_icon(painter, first.icon, palette.onink if is_now else colour, inside)
        if len(marks) > 1:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.accent))
            painter.drawEllipse(QPointF(x + radius * 0.8, middle - radius * 0.75), self.px(2.6), self.px(2.6))

    def _paint_playhead(self, painter: QPainter) -> None:
        x, ink = self._x(self._position), self._look.colour("ink")
        self._drawn = x
        painter.setPen(QPen(ink, self.px(2)))
        painter.drawLine(QPointF(x, self._strip - self.px(14)), QPointF(x, self._strip + self.px(10)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        y, half = self._strip + self.px(9), self.px(6)
        points = ((-half, 0), (half, 0), (half, half), (0, half * 1.9), (-half, half))
        painter.drawPolygon(QPolygonF([QPointF(x + across, y + down) for across, down in points]))

    # The mouse, the keys, tooltips.
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a sign goes to its day, anywhere else to the day under it."""
        x, y = event.position().x(), event.position().y()
        hit = [marks for at, marks in self.groups() if abs(at - x) <= self.px(SIGN + 1)]
        if hit and y < self._strip - self.px(10):
            self.scrubbed.emit(float(hit[0][0].day))
            return
        self.setSliderDown(True)
        self.scrubbed.emit(self._day(x))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the playhead."""
        if self.isSliderDown():
            self.scrubbed.emit(self._day(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        self.setSliderDown(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows with Ctrl are the page's: they jump to what strikes."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say what a sign stands for, or who leads."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._said_at(event.pos().x(), event.pos().y()), self)
            return True
        return super().event(event)

    def _said_at(self, x: float, y: float) -> str:
        line = self._line
        if line is None:
            return ""
        for at, marks in self.groups():
            if abs(at - x) <= self.px(SIGN + 1) and y < self._strip - self.px(8):
                return "\n".join(f"{mark.day} · {mark.words}" for mark in marks[:12])
        day = self._day(x)
        return next((each.label for each in line.stretches if each.begin <= day < each.end), "")
