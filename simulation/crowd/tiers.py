"""Tiers: customers grouped by recency, frequency and money, so that tactics may treat them differently.

A tier asks for so many orders, for so much money paid, for a use or an order not longer ago than so many days, or for
several of these. Tiers are stated from the lowest to the highest; a person is in the highest of those whose every
threshold is met, or in none. Everybody is sorted anew once a week, each seventh morning from the first. Money paid is
counted at orders; returns are not taken off.

A tier is part of a person's cell, like the segment, so that a tactic for a tier may change chances and rates alike. Who
changes the tier in mid-spell keeps what is left of the wait: goal ← goal + pressure after − pressure before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import numpy as np
from pydantic import model_validator
from pydantic_core import PydanticCustomError

from simulation.hazards import NAMES
from simulation.people import NEVER
from simulation.quantity import Quantity, Record, extremes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulation.state import State

WEEK = 7
HAZARDS = tuple(range(len(NAMES)))


class Tier(Record):
    """What it takes to be in a tier."""

    orders: Annotated[int, Quantity("orders", "Orders placed so far, at least.", low=0, whole=True)] = 1
    spent: Annotated[float, Quantity("money", "Money paid so far, at least.", low=0)] = 0.0
    within: Annotated[
        int,
        Quantity(
            "days", "Last use or order at most so many days ago; 0: however long ago.", low=0, whole=True
        ),
    ] = 0

    @model_validator(mode="after")
    def _asks_for_something(self) -> Tier:
        if not any(max(extremes(asked)) > 0 for asked in (self.orders, self.spent, self.within)):
            words = "a tier must ask for something: orders, spent or within"
            raise PydanticCustomError("tier", "{words}", {"words": words})
        return self


class Ranks:
    """What the tiers of a run go by (column)."""

    def __init__(self, rows: int) -> None:
        self.spent = np.zeros(rows, dtype=np.float32)  # money paid so far, a person's

    def count(self, person: np.ndarray, paid: np.ndarray) -> None:
        """Orders were paid [money, by order of a person each]."""
        self.spent[person] += paid.astype(np.float32)


def tiers_of(tiers: Mapping[str, Tier], orders: np.ndarray, spent: np.ndarray, ago: np.ndarray) -> np.ndarray:
    """The tier of each person, counted from 1, 0 for none, from what they ordered, paid and when they came last."""
    found = np.zeros(orders.shape, dtype=np.intp)
    for place, tier in enumerate(tiers.values(), start=1):
        meets = (orders >= tier.orders) & (spent >= tier.spent)
        if tier.within:
            meets &= ago <= tier.within
        found[meets] = place
    return found


def rank(state: State) -> None:
    """Step 1 of a day: once a week everybody is sorted into tiers."""
    ranks, tiers, people = state.ranks, state.market.tiers, state.people
    if ranks is None or state.day % WEEK:
        return
    known = np.flatnonzero(people.last > NEVER)
    ago = state.day - people.last[known].astype(np.int64)
    tier = tiers_of(tiers, people.orders[known], ranks.spent[known], ago)
    moved = tier != people.tier_of(known)
    if moved.any():
        before, after = people.change_tier(known[moved], tier[moved])
        state.waiting.carry(HAZARDS, known[moved], before, after)


def by_tier(state: State) -> dict[str, float]:
    """People in each tier as they were last sorted [people]."""
    people = state.people
    if not people.tiers:
        return {}
    count = np.bincount(people.tier_of(people.everyone), minlength=1 + len(people.tiers)) * state.weight
    return {name: float(count[place]) for place, name in enumerate(people.tiers, start=1)}
