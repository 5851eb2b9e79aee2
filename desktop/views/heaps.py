"""Where grains lie: columns of a lane, hexagonal places of a heap filled from the floor's middle, one pitch for all.

    place order: (|x| ÷ half width)^2.2 + 1.05 · (y ÷ height)^2.2

Plain arithmetic on arrays, in pixels from the lane's left edge and its floor upwards; no Qt.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

WEIGHTS = (234, 166, 88, 92, 122, 146, 66, 76)  # widths of the columns, by stage
LEAD, CUSTOMER = 4, 5
ROW = 0.866  # height of a row, in pitches
POWER, FLAT = 2.2, 1.05
ROUND = math.gamma(1 + 1 / POWER) ** 2 / math.gamma(1 + 2 / POWER)  # area of a quarter of the heap's outline
TALL = 106 / sum(WEIGHTS)  # height of the outline, in widths of all columns
RADIUS = 0.425  # of a grain, in pitches
JITTER = 0.09  # of a grain's place, in pitches
FULL = 0.92  # share of a column's half width that a heap may take
LARGEST = 7.0  # pitch of few grains [px at 100 %]
NARROWEST = 240.0  # pixels of all columns, below which nothing is told apart


@dataclass(frozen=True)
class Column:
    """A column: its middle, half its width, and the outline's height [px]."""

    middle: float
    half: float
    tall: float

    def reach(self, count: int, pitch: float) -> tuple[float, float]:
        """Half the width and the height of a heap of so many grains [px]."""
        if count < 1:
            return pitch / 2, pitch / 2
        share = math.sqrt(count * pitch * pitch * ROW / (2 * self.half * self.tall * ROUND))
        return max(pitch, self.half * share), max(pitch, self.tall * share)

    def pitch_for(self, count: int, high: float) -> float:
        """The largest pitch at which so many grains fit under a height [px]."""
        if count < 1:
            return math.inf
        share = min(high / self.tall, FULL)
        return math.sqrt(2 * self.half * self.tall * ROUND / (ROW * count)) * share


def columns(left: float, width: float, aside: float) -> tuple[Column, ...]:
    """The columns of a lane; `aside` [px] is left free at the right of the customers, for the service desk."""
    width = max(width, NARROWEST)
    scale, tall = width / sum(WEIGHTS), TALL * width * FLAT ** (-1 / POWER)
    found, x = [], left
    for place, weight in enumerate(WEIGHTS):
        off = min(aside, 0.45 * weight * scale) if place == CUSTOMER else 0.0
        half = (weight * scale - off) / 2
        found.append(Column(x + half, half, tall))
        x += weight * scale
    return tuple(found)


def pitch_of(shape: Sequence[Column], most: Sequence[int], highs: Sequence[float], largest: float) -> float:
    """The largest pitch at which every heap fits on every day; leads stand in rows and are no heap."""
    fits = [
        column.pitch_for(count, high)
        for place, (column, count, high) in enumerate(zip(shape, most, highs, strict=True))
        if place != LEAD
    ]
    return min(largest, *fits)


@lru_cache(maxsize=64)
def heap(count: int, half: float, tall: float, pitch: float) -> np.ndarray:
    """Places of a heap [place, (x from the middle, y from the floor)], the middle of the floor first [px]."""
    share = math.sqrt(max(count, 1) * pitch * pitch * ROW / (2 * half * tall * ROUND))
    wide, high = half * share * 1.25 + 2 * pitch, tall * share * 1.25 + 2 * pitch
    levels = np.arange(int(high / (ROW * pitch)) + 2)
    across = np.arange(-int(wide / pitch) - 1, int(wide / pitch) + 2)
    x = (across[None, :] + 0.5 * (levels % 2)[:, None]) * pitch
    y = np.broadcast_to((levels * ROW * pitch)[:, None], x.shape)
    order = (np.abs(x) / half) ** POWER + FLAT * (y / tall) ** POWER
    first = np.argsort(order.ravel(), kind="stable")[:count]
    places = np.stack([x.ravel()[first], y.ravel()[first]], axis=1)
    places += JITTER * pitch * (2.0 * scattered(count, 2) - 1.0)
    places[:, 1] += pitch * RADIUS
    return places


@lru_cache(maxsize=16)
def line_up(count: int, width: float, high: float, wanted: float) -> np.ndarray:
    """Places of leads in rows before the representatives [place, (x from the right end, y)], the floor's first [px]."""
    pitch = wanted
    while pitch > 1.0 and (width // pitch) * (high // pitch) < count:
        pitch *= 0.94
    row = max(1, int(width / pitch))
    number = np.arange(max(count, 1))
    return np.stack([-(number % row + 0.5) * pitch, (number // row + 0.5) * pitch], axis=1)


@lru_cache(maxsize=16)
def scattered(count: int, columns: int = 1) -> np.ndarray:
    """Numbers from 0 to 1 that look like chance and are always the same [place, column]."""
    number = np.arange(1, count * columns + 1, dtype=np.float64).reshape(count, columns)
    spread: np.ndarray = np.modf(np.abs(np.sin(number * 12.9898) * 43758.5453))[0]
    return spread


def squares(count: int, high: float, side: float) -> tuple[tuple[float, float, float], ...]:
    """Places of staff in columns from the floor up (x, y from the floor, side); smaller where there are many [px]."""
    if not count:
        return ()
    step, most = side + 2.0, 4
    while count > most * max(1, int(high / step)) and step > 3.0:
        step *= 0.93
        most = max(4, int(4 * (side + 2.0) / step))
    wide = min(most, max(1, math.ceil(count / max(1, int(high / step)))), count)
    wide = max(wide, min(4, count))
    inner = step * side / (side + 2.0)
    return tuple((place % wide * step, place // wide * step, inner) for place in range(count))
