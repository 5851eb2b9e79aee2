"""Lengths of the Race page: on a laptop, and on a wall where nothing is smaller than 20 pixels."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.views.look import Look


@dataclass(frozen=True)
class RaceSizes:
    """All in pixels of the layout."""

    unit: float  # one pixel at 100 %
    lane: int  # least height of a lane
    most: int  # greatest height of a lane
    header: int  # width of name, counter and money
    head: int  # height of the columns' names
    name: float
    counter: float
    small: float
    count: float
    column: float
    gap: int

    @property
    def top(self) -> float:
        """What the counts of a lane take from its top."""
        return self.count * 1.5 + 3 * self.unit


def on_laptop(look: Look) -> RaceSizes:
    """Sizes that grow with the text."""
    px = look.px
    return RaceSizes(
        look.scale, px(126), px(190), px(160), px(26), 15 * look.scale, 22 * look.scale, 12.5 * look.scale,
        13.5 * look.scale, 13 * look.scale, 6,
    )  # fmt: skip


def on_wall(width: int, height: int, lanes: int, around: int) -> RaceSizes:
    """Sizes that fill a wall, where so many pixels stand above and below the lanes and their heads."""
    unit = max(1.0, min(width / 1920, height / 1080) * 1.75)
    fonts = max(0.62, min(width / 1920, height / 1080))
    head, gap = round(46 * fonts), 8
    lane = int((height - around - head + gap) / max(3, lanes)) - gap
    lower = min(
        fonts, lane / 205
    )  # four lanes are lower than three: their large words give way, the small ones stay
    return RaceSizes(
        unit, lane, lane, round(330 * fonts), head, 27 * lower, 44 * lower, max(20 * fonts, 22 * lower),
        max(20 * fonts, 22 * lower), 22 * fonts, gap,
    )  # fmt: skip
