"""The staff of a lane: sellers behind the leads, agents behind the customers; filled while busy, hollow while idle."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.viewmodels.lanes import CUSTOMER, Lane
from desktop.views.heaps import squares
from desktop.views.look import Look
from desktop.views.motion import Ground

SQUARE, AGENT = 7.0, 5.0  # sides [px at 100 %]
BUSY = 2
MOST_TICKETS, ACROSS = 60, 3  # points drawn, in rows of three


def paint_staff(painter: QPainter, look: Look, lane: Lane, day: int, ground: Ground, floor: float) -> None:
    """Who was there at the end of the last day lived, and the tickets that wait."""
    if not day:
        return
    unit = ground.unit
    sellers = [place for place in lane.sellers[day - 1] if place]
    agents = [place for place in lane.agents[day - 1] if place]
    _paint_squares(
        painter, look, sellers, QPointF(ground.line_right + 4 * unit, floor), SQUARE * unit, ground.high
    )
    right = ground.shape[CUSTOMER].middle + ground.shape[CUSTOMER].half
    _paint_squares(painter, look, agents, QPointF(right + 10 * unit, floor), AGENT * unit, ground.high)
    if agents:
        _paint_tickets(painter, look, int(lane.tickets[day]), QPointF(right + 7 * unit, floor), 2.2 * unit)


def _paint_squares(
    painter: QPainter, look: Look, staff: list[int], at: QPointF, side: float, high: float
) -> None:
    ink = look.colour("ink2")
    for (across, up, size), doing in zip(squares(len(staff), 0.95 * high, side), staff, strict=True):
        inside = QRectF(at.x() + across, at.y() - up - size, size, size)
        if doing == BUSY:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
        else:
            painter.setPen(QPen(ink, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inside = inside.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inside, 1.2, 1.2)


def _paint_tickets(painter: QPainter, look: Look, count: int, at: QPointF, side: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("ink2"))
    for place in range(min(count, MOST_TICKETS)):
        x = at.x() - place % ACROSS * side * 1.7
        y = at.y() - (place // ACROSS + 0.7) * side * 1.7
        painter.drawEllipse(QPointF(x, y), side / 2, side / 2)
