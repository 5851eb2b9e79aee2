"""What watches see of repeat orders and of regions, counted anew from a run."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from scenarios.claims.watch import Watch
from scenarios.claims.watches.regions import Regions
from scenarios.claims.watches.repeats import WITHIN, Repeats
from simulation.run import simulate
from simulation.state import State
from tests.simulation.small import busy, plan


class Diary(Watch):
    """Everybody's orders, evening by evening."""

    def begin(self, state: State) -> None:
        self.state = state
        self.orders: list[np.ndarray] = []

    def look(self, state: State) -> None:
        self.orders.append(state.people.orders.copy())

    def told(self) -> dict[str, float]:
        return {}


def seen(watch: Watch, days: int, **parts: Any) -> tuple[dict[str, float], Diary]:
    """What a watch tells of a run, and a diary of the same run."""
    keen = {
        "visits": {"visit": {"base": 0.2}},
        "shopping": {"shop": {"base": 0.8}, "add_to_cart": {"base": 0.9}},
        "orders": {"repeat": {"alpha": 1.0}},
    }
    found = []
    for each in (watch, Diary()):
        simulate(busy(400, **keen, **parts), plan(), days, 1, 0, witness=each)
        found.append(each)
    assert isinstance(found[1], Diary)
    return watch.told(), found[1]


def test_that_repeats_are_counted_from_each_first_order() -> None:
    told, diary = seen(Repeats(), 90)

    orders = np.array(diary.orders)  # [day, person]
    first = np.where((orders > 0).any(axis=0), (orders > 0).argmax(axis=0), 999)
    whole = np.flatnonzero(first + WITHIN < 90)
    expected = np.mean([orders[first[person] + WITHIN, person] - 1 for person in whole])
    assert len(whole) > 20
    assert told["repeats"] == pytest.approx(expected)
    assert expected > 0


def test_that_nobody_repeats_where_no_sixty_days_are_over() -> None:
    told, _ = seen(Repeats(), WITHIN)

    assert math.isnan(told["repeats"])


def test_that_orders_are_counted_where_their_buyers_live() -> None:
    regions = {"north": {"share": 0.7}, "south": {"share": 0.3}}
    told, diary = seen(Regions(), 60, stock={"regions": regions, "wait": {"base": 1}})

    goods = diary.state.goods
    assert goods is not None
    for place in (0, 1):
        living = goods.region == place
        assert told[f"region_{place + 1}_orders"] == pytest.approx(diary.orders[-1][living].mean())
    assert math.isnan(told["region_3_orders"])


def test_that_a_market_without_stock_has_no_regions() -> None:
    told, _ = seen(Regions(), 5)

    assert all(math.isnan(value) for value in told.values())
