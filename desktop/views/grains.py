"""Grains as sprites: one picture of a grain at sixteen shifts of a quarter pixel, thousands drawn in one call.

Qt draws fragments at whole pixels; the shifts let a slow grain drift and a heap keep its pattern. Positions are device
pixels; the painter's scale has to be 1.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import shiboken6
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

SHIFTS = 4
NUMBERS = 10  # of a fragment: x, y, left, top, width, height, scale x, scale y, rotation, opacity


@lru_cache(maxsize=128)
def atlas(colour: str, radius: float) -> tuple[QPixmap, int]:
    """Sixteen shifted pictures of a grain, and the side of one [device px]."""
    side = 2 * math.ceil(radius + 1.0)
    picture = QPixmap(side * SHIFTS, side * SHIFTS)
    picture.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    for down in range(SHIFTS):
        for across in range(SHIFTS):
            centre = QPointF(
                across * side + side / 2 + across / SHIFTS, down * side + side / 2 + down / SHIFTS
            )
            painter.drawEllipse(centre, radius, radius)
    painter.end()
    return picture, side


def scatter(painter: QPainter, at: np.ndarray, colour: str, radius: float, opacity: float = 1.0) -> None:
    """Draw grains of one colour at positions [grain, (x, y)] in device pixels."""
    count = len(at)
    if not count:
        return
    picture, side = atlas(colour, round(radius, 2))
    whole = np.floor(at)
    shift = ((at - whole) * SHIFTS).astype(np.intp)
    buffer = np.zeros((count, NUMBERS))
    buffer[:, 0:2] = whole
    buffer[:, 2:4] = shift * side
    buffer[:, 4:6] = side
    buffer[:, 6:8] = 1.0
    buffer[:, 9] = opacity
    first = shiboken6.wrapInstance(buffer.ctypes.data, QPainter.PixmapFragment)
    assert isinstance(first, QPainter.PixmapFragment)
    painter.drawPixmapFragments(first, count, picture)
