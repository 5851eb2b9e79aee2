"""Icons: one table of paths on a grid of 20, drawn in the colour of the palette at any size."""

from __future__ import annotations

import json
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.assets import asset

GRID = 20
STROKE = 1.5
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {grid} {grid}"><path d="{path}" fill="none" '
    'stroke="{colour}" stroke-width="{stroke}" stroke-linecap="round" stroke-linejoin="round"/></svg>'
)


@cache
def paths() -> dict[str, str]:
    """Every icon's path by name."""
    table: dict[str, str] = json.loads(asset("icons", "paths.json").read_text("utf-8"))
    return table


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = SVG.format(grid=GRID, path=paths()[name], colour=colour, stroke=STROKE)
    return QSvgRenderer(QByteArray(svg.encode()))


def paint_icon(painter: QPainter, name: str, colour: str, where: QRectF) -> None:
    """Draw an icon into a rectangle."""
    _renderer(name, colour).render(painter, where)


def pixmap(name: str, colour: str, size: float, ratio: float) -> QPixmap:
    """An icon as a picture of a size in pixels of the layout, sharp at the screen's scale factor."""
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(QColor(Qt.GlobalColor.transparent))
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_icon(painter, name, colour, QRectF(0, 0, size, size))
    painter.end()
    return picture


@lru_cache(maxsize=1_000)  # a window shows some sixty, most of them on many buttons
def icon(name: str, colour: str, faded: str, size: float) -> QIcon:
    """An icon for a button; `faded` where the button is disabled."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, size, ratio), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, faded, size, ratio), QIcon.Mode.Disabled)
    return made
