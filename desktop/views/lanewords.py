"""The words of a lane: name, profit, spend and what is to come at the left; counts over the columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from desktop.viewmodels.lanes import CUSTOMER, LEAD, Facts, Lane
from desktop.views.fonts import font
from desktop.views.heaps import Column
from desktop.views.look import Look
from desktop.views.marks import paint_marker
from desktop.views.racesizes import RaceSizes

MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
SHRUNK = (1.0, 0.92, 0.85)  # sizes tried until words fit their room


def paint_words(
    painter: QPainter,
    look: Look,
    sizes: RaceSizes,
    lane: Lane,
    facts: Facts,
    shape: Sequence[Column],
    bold: frozenset[int],
) -> None:
    """Everything that is written in a lane."""
    _paint_header(painter, look, sizes, lane, facts)
    palette, top = look.palette, 6 * sizes.unit
    tall = sizes.count * 1.5
    for place, (column, words) in enumerate(zip(shape, facts.counts, strict=True)):
        is_strong = place == CUSTOMER or place in bold
        weight = QFont.Weight.DemiBold if is_strong else QFont.Weight.Medium
        painter.setFont(font(look.families, sizes.count, weight))
        painter.setPen(QColor(palette.ink if is_strong else palette.ink2))
        room = QRectF(column.middle - column.half - 8, top, 2 * column.half + 16, tall)
        painter.drawText(room, MIDDLE, words)
    painter.setPen(QColor(palette.ink3))
    painter.setFont(font(look.families, sizes.small))
    metrics = QFontMetricsF(painter.font())
    for place, words in ((LEAD, facts.waiting), (CUSTOMER, facts.desk)):
        column = shape[place]
        room = QRectF(column.middle - column.half - 8, top + tall * 0.86, 2 * column.half + 16, tall)
        if metrics.horizontalAdvance(words) <= room.width():  # else the lane's own sentence has it
            painter.drawText(room, MIDDLE, words)


def _paint_header(painter: QPainter, look: Look, sizes: RaceSizes, lane: Lane, facts: Facts) -> None:
    palette, unit = look.palette, max(1.0, sizes.unit)
    slot = palette.slot(lane.slot)
    left, room = 17 * unit, sizes.header - 22 * unit
    high = painter.device().height() / painter.device().devicePixelRatioF()
    lines = 3
    tall = sizes.name * 1.3 + sizes.counter * 1.16 + lines * sizes.small * 1.38 + 11 * unit
    if tall > high - 4:  # on a wall with many lanes the caption gives way
        lines, tall = 2, tall - sizes.small * 1.38
    y = max(2.0, min(10.0 * unit, (high - tall) / 2))
    line = sizes.name * 1.3
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_marker(
        painter, slot.line.marker, QColor(slot.mark), QPointF(left + 5 * unit, y + line / 2), 10 * unit
    )
    painter.setPen(QColor(slot.text))
    _write(
        painter, look, lane.label, sizes.name, QRectF(left + 17 * unit, y, room - 17 * unit, line), bold=True
    )
    y += line
    painter.setPen(QColor(palette.ink))
    line = sizes.counter * 1.16
    _write(painter, look, facts.profit, sizes.counter, QRectF(left, y, room, line), bold=True)
    y += line
    painter.setPen(QColor(palette.ink3))
    line = sizes.small * 1.38
    if lines > 2:
        _write(painter, look, facts.caption, sizes.small, QRectF(left, y, room, line))
        y += line
    y += 2 * unit
    bar = QRectF(left, y, min(room, 126 * unit), 6 * unit)
    _paint_spend(painter, look, facts, bar)
    y += bar.height() + 3 * unit
    for words in (facts.spent_words, facts.to_come):
        painter.setPen(QColor(palette.ink2))
        _write(painter, look, words, sizes.small, QRectF(left, y, room, line))
        y += line


def _paint_spend(painter: QPainter, look: Look, facts: Facts, bar: QRectF) -> None:
    """What is spent so far by function, against the purse."""
    palette, x = look.palette, bar.left()
    painter.fillRect(bar, QColor(palette.sunken if palette.name != "high contrast" else palette.select))
    for share, function in zip(facts.spent, palette.functions, strict=False):
        width = share * bar.width()
        if width > 0:
            part = QRectF(x, bar.top(), max(1.0, width - 1.5), bar.height())
            painter.fillRect(part, QColor(function.fill))
        x += width


def _write(
    painter: QPainter, look: Look, words: str, size: float, room: QRectF, *, bold: bool = False
) -> None:
    """Words in one line, a little smaller where they need it, else cut with a sign."""
    weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
    faces = (font(look.families, max(12.0, size * share), weight) for share in SHRUNK)
    face = next(faces)
    while QFontMetricsF(face).horizontalAdvance(words) > room.width():
        smaller = next(faces, None)
        if smaller is None:
            words = QFontMetricsF(face).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            break
        face = smaller
    painter.setFont(face)
    painter.drawText(room, LEFT, words)
