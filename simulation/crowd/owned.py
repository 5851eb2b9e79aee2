"""Owned channels: what the owners of a product make others see, so that reach grows with them.

A page of one's own, members who bring friends to an event, a topic made to spread. A day's impressions come from owners
and not from money; the budget pays for running the channel, in part or in full:

    x_t = min(1, budget ÷ cost)·i·(owners ÷ people) + r·x_{t−1}      [impressions a person and day]

with i impressions an owner and day in full swing, and the share r that those who see it pass on the next day; at rest
the whole is 1 ÷ (1 − r) times what owners make. From there on it is a broadcast like any other: carry-over, reach up to
a ceiling, precision, noticing. Where everybody aware is an owner, a topic spreads by itself, and fades with awareness.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import numpy as np
from pydantic import Field

from simulation.people import UNAWARE
from simulation.quantity import Quantity, Record

if TYPE_CHECKING:
    from simulation.people import People


class Owned(Record):
    """Who makes a channel seen, how much, and what it costs to run."""

    owners: Literal["customers", "users", "aware"] = Field(
        default="customers",
        description="Who makes it seen: paying customers, people in the habit, all aware.",
    )
    impressions: Annotated[
        float,
        Quantity("impressions/person/day", "Impressions that one owner makes on a day.", low=0, high=10_000),
    ] = 0.5
    cost: Annotated[float, Quantity("money/week", "What running it in full costs.", low=0)] = 500.0
    passed_on: Annotated[
        float,
        Quantity("share", "Part of a day's impressions that is passed on the next day.", low=0, high=0.95),
    ] = 0.0


def running(owned: Owned, budget: float) -> float:
    """How far a weekly budget [money] runs the channel, from 0 to 1; what costs nothing runs in full."""
    return min(1.0, budget / owned.cost) if owned.cost > 0.0 else 1.0


def owners(owned: Owned, people: People) -> int:
    """How many owners there are now [rows]."""
    if owned.owners == "aware":
        return people.rows - int(people.census()[UNAWARE].sum())
    return int(np.count_nonzero(people.paying if owned.owners == "customers" else people.habit))


def own_impressions(owned: Owned, budget: float, before: float, people: People) -> float:
    """A day's impressions a person, from a weekly budget [money] and the impressions of the day before."""
    made = running(owned, budget) * owned.impressions * owners(owned, people) / people.rows
    return made + owned.passed_on * before
