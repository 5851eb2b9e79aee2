"""What the charts of the What if page draw: places and words that are ready in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.chartdata import Heading, Tick
from desktop.tabledata import Table


@dataclass(frozen=True)
class Spot:
    """A place on a curve worth pointing at, with the ends of its interval and its words."""

    at: float
    value: float
    low: float
    high: float
    words: str


@dataclass(frozen=True)
class Curve:
    """The difference of two strategies over the values of one number [value]; above zero the first leads.

    `flip` has an interval along the values, not along the difference.
    """

    heading: Heading
    summary: str
    table: Table
    leader: tuple[int, str]  # slot and name
    other: tuple[int, str]
    ahead: str  # what stands under either name
    at: tuple[float, ...]
    mean: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    now: Spot | None
    is_draft: bool
    before: Spot | None
    flip: Spot | None
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    label: str


@dataclass(frozen=True)
class End:
    """What one strategy is worth, with the interval of its races, and what it was worth before."""

    slot: int
    name: str
    mean: float
    low: float
    high: float
    before: float | None
    is_draft: bool
    words: str


@dataclass(frozen=True)
class Ends:
    """What every strategy is worth at the end."""

    heading: Heading
    summary: str
    table: Table
    ends: tuple[End, ...]
    values: tuple[Tick, ...]


WhatIfData = Curve | Ends
