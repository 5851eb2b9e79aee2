"""Repositioning: a brand moves along one axis and is worth more to some segments and less to others.

The brand stands at p in [−1, 1], a segment would have it at x. With an ideal point and squared distance the product is
worth to a member of the segment

    V(p) = V(p₀) − w·[(p − x)² − (p₀ − x)²]

where p₀ is the position from which the brand starts. The strategy moves it from day d by equal steps over n days.
The true value follows at once. Who does not know the brand yet will meet it as it is, so perceived value moves along;
who knows it finds out by use, contacts and talk, and is disappointed or pleased: the segments that it fitted are lost
step by step, the others are won. Whom media take for fitting people stays as it was. Gained and lost are counted by
segment at the end of a run. Each unit moved costs money.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import numpy as np

from simulation.people import PAID, UNAWARE
from simulation.quantity import Quantity, Record

if TYPE_CHECKING:
    from simulation.state import State


class Positioning(Record):
    """The axis on which people compare brands, and what moving along it takes."""

    start: Annotated[
        float, Quantity("position", "Where the brand stands at first, from −1 to 1.", low=-1, high=1)
    ] = 0.0
    weight: Annotated[
        float,
        Quantity("log-odds", "Value lost at distance 1 from what a segment wants.", low=0, high=5),
    ] = 0.8
    cost: Annotated[
        float, Quantity("money", "Paid for moving from one end to the middle, pro rata.", low=0)
    ] = 100_000.0


class Repositioning(Record):
    """Where a strategy takes the brand, and when."""

    to: Annotated[
        float,
        Quantity("position", "Where the brand is to stand, from −1 to 1.", low=-1, high=1, varies=False),
    ] = 0.0
    from_day: Annotated[
        int, Quantity("day", "Day on which it begins to move.", low=0, high=36500, whole=True, varies=False)
    ] = 0
    days: Annotated[
        int, Quantity("days", "Days that it takes.", low=1, high=36500, whole=True, varies=False)
    ] = 90


def position(market: Positioning, plan: Repositioning | None, day: int) -> float:
    """Where the brand stands on the evening of a day."""
    if plan is None or day < plan.from_day:
        return market.start
    gone = min(1.0, (day - plan.from_day + 1) / plan.days)
    return market.start + (plan.to - market.start) * gone


def moving_cost(market: Positioning, plan: Repositioning, day: int) -> float:
    """What the move of a day costs [money]."""
    before = position(market, plan, day - 1)
    return market.cost * abs(position(market, plan, day) - before)


def worth_of(market: Positioning, at: float, wanted: np.ndarray) -> np.ndarray:
    """What the product is worth at a position beyond its start [segment], from what the segments want: log-odds."""
    worth: np.ndarray = -market.weight * ((at - wanted) ** 2 - (market.start - wanted) ** 2)
    return worth


def reposition(state: State) -> None:
    """Step 1 of a day: the brand moves, and with it what it is worth to each segment."""
    market, plan = state.market.positioning, state.plan.positioning
    if market is None or plan is None:
        return
    before, after = position(market, plan, state.day - 1), position(market, plan, state.day)
    if before == after:
        return
    state.ledger.pay("media", moving_cost(market, plan, state.day))
    people = state.people
    segments = state.market.people.segments.values()
    wanted = np.array([segment.position for segment in segments] or [0.0])
    moved = worth_of(market, after, wanted) - worth_of(market, before, wanted)
    each = moved.astype(np.float32).take(people.segment)
    people.truth += each
    people.value += np.where(people.stage == UNAWARE, each, np.float32(0.0))


def by_segment(state: State) -> dict[str, dict[str, float]]:
    """People gained and lost so far by segment [people]: who ever paid, and who of them pays no more."""
    people = state.people
    if not people.segments:
        return {}
    paid = people.marks & PAID != 0
    gained, lost = (
        np.bincount(people.segment[who], minlength=len(people.segments)) * state.weight
        for who in (paid, paid & ~people.paying)
    )
    return {
        name: {"gained": float(gained[place]), "lost": float(lost[place])}
        for place, name in enumerate(people.segments)
    }
