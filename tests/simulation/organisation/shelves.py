"""A stock room day by day, for the tests that read its days; its books must balance every midnight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from simulation.draws import Draws
from simulation.organisation.fulfilment import StockRoom
from simulation.organisation.stock import NewOrders, RegionPlan, StockDay, StockMarket, StockPlan

DRAWS = Draws(7, 0)
NONE = NewOrders(*(np.empty(0, dtype=kind) for kind in (np.int64, np.int64, np.float64, np.bool_)))


def orders(
    *moments: float, waits: bool | Sequence[bool] = False, region: int | Sequence[int] = 0, first: int = 0
) -> NewOrders:
    """Orders of persons first, first + 1 … at these moments of the day."""
    count = len(moments)
    return NewOrders(
        person=np.arange(first, first + count),
        region=np.broadcast_to(np.array(region, dtype=np.int64), count),
        moment=np.array(moments, dtype=np.float64),
        waits=np.broadcast_to(np.array(waits, dtype=np.bool_), count),
    )


def random_day(generator: np.random.Generator, count: int, regions: int = 1, waits: float = 0.5) -> NewOrders:
    """So many orders at random moments from random regions."""
    return NewOrders(
        person=np.arange(count),
        region=generator.integers(regions, size=count),
        moment=generator.random(count),
        waits=generator.random(count) < waits,
    )


def holding(level: float, **plan: Any) -> StockPlan:
    """A plan that holds so much in every region."""
    return StockPlan(each=RegionPlan(level=level), **plan)


class Room:
    """A stock room with its records, lived through day by day."""

    def __init__(
        self, market: StockMarket, plan: StockPlan, weight: float = 1.0, draws: Draws = DRAWS
    ) -> None:
        self.market, self.plan = market, plan
        self.room = StockRoom(market, plan, draws, weight)
        self.next = 0

    def day(self, new: NewOrders = NONE, plan: StockPlan | None = None) -> StockDay:
        """One more day, with another plan from then on if one is given."""
        self.plan = plan or self.plan
        done = self.room.day(self.next, self.market, self.plan, new)
        self.next += 1
        self.balance()
        return done

    def days(self, *each: NewOrders) -> list[StockDay]:
        """Some more days."""
        return [self.day(new) for new in each]

    def balance(self) -> None:
        """Every rule holds."""
        for rule, found, expected in self.room.rules():
            assert found == pytest.approx(expected, rel=1e-9, abs=1e-9), (self.next, rule)
