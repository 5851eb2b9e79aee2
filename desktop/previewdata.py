"""What charts of previews draw: what a number of a plan or a market means by itself, ready in the reader's language.

As in `chartdata`: view-models make these, charts draw them, and neither knows the other. A line or a point of no
strategy has no slot; what is compared with is drawn hollow or dashed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.chartdata import Heading, Tick
from desktop.tabledata import Table

if TYPE_CHECKING:  # who draws has it; the window is painted before
    import numpy as np


@dataclass(frozen=True)
class Curve:
    """A line [point], with a band where a range is drawn anew in each race; `is_base`: what is compared with."""

    slot: int | None
    x: np.ndarray
    y: np.ndarray
    low: np.ndarray | None = None
    high: np.ndarray | None = None
    is_base: bool = False


@dataclass(frozen=True)
class Point:
    """A place on a curve and its words; `is_base`: of what is compared with."""

    slot: int | None
    x: float
    y: float
    words: str
    is_base: bool = False


@dataclass(frozen=True)
class Level:
    """A height that matters, across the whole chart, and its words."""

    y: float
    words: str


@dataclass(frozen=True)
class Plane:
    """Both axes: marks, the largest values shown, and what the lower axis counts."""

    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    widest: float
    highest: float
    unit: str


@dataclass(frozen=True)
class Gain:
    """What a little more brings: from a point on a curve so far along and so far up, in words."""

    x: float
    y: float
    more: float
    gained: float
    words: str


@dataclass(frozen=True)
class Preview:
    """What every preview has: its heading, one sentence, and the table behind it."""

    heading: Heading
    summary: str
    table: Table


@dataclass(frozen=True)
class Lines(Preview):
    """Curves on a plane, with the points that matter."""

    curves: tuple[Curve, ...]
    points: tuple[Point, ...]
    plane: Plane


@dataclass(frozen=True)
class Response(Lines):
    """People a day by what a channel is paid each week, with the planned spend on it."""

    gain: Gain | None = None
    level: Level | None = None


@dataclass(frozen=True)
class Keeping(Lines):
    """The share of a cohort that is still there, by day or period."""


@dataclass(frozen=True)
class Effect(Lines):
    """How far a tactic works over the days, with the days that matter."""


@dataclass(frozen=True)
class Wait(Preview):
    """The wait by headcount, with the planned headcount on it; what never comes to rest stands at no height."""

    curve: Curve
    points: tuple[Point, ...]
    plane: Plane
    level: Level | None = None
    endless: Level | None = None  # headcounts up to `y` never catch up


@dataclass(frozen=True)
class Stretch:
    """A line of a calendar: from when it is prepared, works in part, works in full, and until when [day]."""

    slot: int | None
    name: str
    heard: float | None
    part: float | None
    live: float | None
    until: float
    due: float | None
    words: str
    is_campaign: bool = False


@dataclass(frozen=True)
class Calendar(Preview):
    """What is in preparation and what is live on which day; builders at work under it, where they can be short."""

    stretches: tuple[Stretch, ...]
    plane: Plane
    at_work: np.ndarray | None = None  # [day]
    builders: np.ndarray | None = None  # [day]
    builders_words: str = ""


PreviewData = Response | Keeping | Effect | Wait | Calendar
