"""Grains as sprites: every colour and size at sixteen shifts of a quarter pixel, thousands drawn in one call.

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
Grain = tuple[str, float]  # colour and radius [device px]


@lru_cache(maxsize=64)
def atlas(grains: tuple[Grain, ...]) -> tuple[QPixmap, int]:
    """Sixteen shifted pictures of every grain, one grain below the other, and the side of one [device px]."""
    side = 2 * math.ceil(max(radius for _, radius in grains) + 1.0)
    picture = QPixmap(side * SHIFTS, side * SHIFTS * len(grains))
    picture.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for number, (colour, radius) in enumerate(grains):
        painter.setBrush(QColor(colour))
        for down in range(SHIFTS):
            for across in range(SHIFTS):
                x = across * side + side / 2 + across / SHIFTS
                y = (number * SHIFTS + down) * side + side / 2 + down / SHIFTS
                painter.drawEllipse(QPointF(x, y), radius, radius)
    painter.end()
    return picture, side


def scatter(
    painter: QPainter,
    at: np.ndarray,
    kinds: np.ndarray,
    grains: tuple[Grain, ...],
    opacity: np.ndarray | float = 1.0,
) -> None:
    """Draw grains at positions [grain, (x, y)] in device pixels; `kinds` are places in `grains` [grain]."""
    count = len(at)
    if not count:
        return
    picture, side = atlas(grains)
    whole = np.floor(at)
    buffer = np.empty((count, NUMBERS))
    buffer[:, 0:2] = whole
    buffer[:, 2:4] = np.floor((at - whole) * SHIFTS) * side
    buffer[:, 3] += kinds * (side * SHIFTS)
    buffer[:, 4:6] = side
    buffer[:, 6:8] = 1.0
    buffer[:, 8] = 0.0
    buffer[:, 9] = opacity
    first = shiboken6.wrapInstance(buffer.ctypes.data, QPainter.PixmapFragment)
    assert isinstance(first, QPainter.PixmapFragment)
    painter.drawPixmapFragments(first, count, picture)
