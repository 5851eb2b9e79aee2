"""Stock of several regions: each for itself, or all matched dynamically; more stock never serves fewer."""

from __future__ import annotations

import math
from typing import Any, Literal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulation.draws import Draws
from simulation.organisation.stock import NewOrders, Region, RegionPlan, StockMarket, StockPlan
from tests.simulation.organisation.shelves import NONE, Room, holding, orders, random_day

NORTH_AND_SOUTH = {"north": Region(share=0.5), "south": Region(share=0.5)}
TWO = StockMarket(lead_time=2.0, regions=NORTH_AND_SOUTH)
NORTH, SOUTH = 0, 1
Matching = Literal["by region", "dynamic"]


def split(north: float, south: float, matching: Matching = "dynamic", **plan: Any) -> StockPlan:
    """So much in each of the two regions."""
    regions = {"north": RegionPlan(level=north), "south": RegionPlan(level=south)}
    return StockPlan(matching=matching, regions=regions, **plan)


def on_hand(room: Room) -> list[float]:
    """Goods of each region [region]."""
    return [shelf.on_hand for shelf in room.room.shelves]


def test_that_goods_of_one_region_are_not_for_another_where_each_stands_for_itself() -> None:
    room = Room(TWO, split(3, 0, "by region"))

    day = room.day(orders(0.2, 0.4, region=[SOUTH, NORTH]))

    assert day.served.tolist() == [False, True]
    assert (day.moved, on_hand(room)) == (0.0, [2.0, 0.0])


def test_that_in_a_pool_an_empty_region_is_served_from_the_fullest() -> None:
    three = StockMarket(regions={**NORTH_AND_SOUTH, "west": Region(share=0.5)})
    plan = StockPlan(
        matching="dynamic",
        regions={"north": RegionPlan(level=2), "south": RegionPlan(level=0), "west": RegionPlan(level=3)},
    )
    room = Room(three, plan)

    day = room.day(orders(0.2, region=SOUTH))

    assert day.served.all()
    assert (day.moved, on_hand(room)) == (1.0, [2.0, 0.0, 2.0])


def test_that_in_a_pool_a_row_may_be_put_together_from_several_regions() -> None:
    room = Room(TWO, split(2, 2), weight=3.0)

    day = room.day(orders(0.2, region=SOUTH))

    assert day.served.tolist() == [True]
    assert (day.moved, on_hand(room)) == (1.0, [1.0, 0.0])


def test_that_in_a_pool_nobody_is_served_beyond_what_all_have() -> None:
    day = Room(TWO, split(1, 1)).day(orders(0.1, 0.2, 0.3, region=SOUTH))

    assert day.served.tolist() == [True, True, False]


def test_that_deliveries_go_where_demand_appears() -> None:
    """All goods lie in the north, all customers live in the south: after a few days nothing is moved any more."""
    room = Room(StockMarket(lead_time=1.0, regions=NORTH_AND_SOUTH), split(20, 0, window=4))

    told = [room.day(orders(*np.linspace(0.1, 0.9, 8), region=SOUTH)) for _ in range(12)]

    assert all(day.served.all() for day in told)
    assert told[0].moved == 8.0
    assert sum(day.moved for day in told[5:]) == 0.0


def test_that_deliveries_go_first_to_a_region_that_owes_goods() -> None:
    room = Room(TWO, split(2, 2))
    room.day(orders(0.1, 0.2, 0.3, 0.4, 0.5, region=NORTH, waits=True))

    told = room.days(NONE, NONE)

    assert told[1].delivered.tolist() == [4]
    assert told[1].moved == 0.0


def test_that_a_pool_orders_for_all_regions_together() -> None:
    regions = {"north": RegionPlan(level=2, quantity=3), "south": RegionPlan(level=1, quantity=3)}
    plan = StockPlan(policy="reorder point", matching="dynamic", regions=regions)
    room = Room(TWO, plan)

    day = room.day(orders(*[0.5] * 6, region=NORTH))

    assert (day.on_hand, day.deliveries) == (3.0, 1.0)
    assert room.room.lines[0].on_order == 6.0


def test_that_a_pool_without_goods_shares_deliveries_by_where_people_live() -> None:
    regions = {"north": Region(share=0.8), "south": Region(share=0.2)}
    room = Room(StockMarket(lead_time=1.0, regions=regions), holding(0, matching="dynamic", window=365))

    room.days(NONE)
    room.day(plan=holding(50, matching="dynamic", window=365))
    room.day()

    assert on_hand(room) == pytest.approx([80.0, 20.0], abs=0.5)


def test_that_orders_of_a_region_are_served_by_its_own_line_in_the_evening_too() -> None:
    room = Room(TWO, split(1, 1, "by region"))
    room.day(orders(0.5, region=NORTH))

    served, _ = room.room.evening(orders(0.1, 0.2, region=[NORTH, SOUTH]))

    assert served.tolist() == [False, True]


def test_that_goods_lost_and_orders_forgotten_are_noticed() -> None:
    room = Room(TWO, split(5, 5, "by region"))
    room.days(orders(0.5, 0.6, region=NORTH), orders(0.2, region=SOUTH))

    room.room.shelves[NORTH].on_hand -= 6.0
    room.room.lines[NORTH].on_order += 1.0
    room.room.lines[SOUTH].asked += 1
    room.room.lines[SOUTH].delayed += 1
    room.room.lines[SOUTH].area += 1.0

    broken = [rule for rule, found, expected in room.room.rules() if not math.isclose(found, expected)]
    assert broken == [
        "stock of north: opening + received − sold − scrapped = closing",
        "stock of north: closing ≥ 0",
        "goods of north: ordered = received + on order",
        "orders of south: delayed = delivered + owed",
        "orders of south: area under those owed = sum of their waits (Little)",
    ]


def served(room: Room, demand: list[NewOrders]) -> np.ndarray:
    """Orders served so far, after each day [day]."""
    return np.cumsum([np.count_nonzero(room.day(new).served) for new in demand])


@settings(deadline=None)
@given(
    levels=st.tuples(st.integers(0, 8), st.integers(0, 8)),
    more=st.tuples(st.integers(0, 4), st.integers(0, 4)),
    law=st.sampled_from(["fixed", "uniform", "exponential"]),
    lead=st.sampled_from([0.4, 3.0]),
    waits=st.sampled_from([0.0, 1.0]),
    matching=st.sampled_from(["by region", "dynamic"]),
    weight=st.sampled_from([1.0, 0.4]),
    seed=st.integers(0, 10_000),
)
def test_that_more_stock_never_lowers_the_fill_rate(
    levels: tuple[int, int], more: tuple[int, int], law: str, lead: float, waits: float, matching: Matching,
    weight: float, seed: int,
) -> None:  # fmt: skip
    """Day by day, on the same orders with the same luck: the lead times hang on who asks, not on what is ordered."""
    generator = np.random.default_rng(seed)
    demand = [random_day(generator, int(generator.integers(0, 6)), 2, waits) for _ in range(25)]
    market = TWO.model_copy(update={"lead_law": law, "lead_time": lead})
    draws = Draws(seed, 0)

    little = Room(market, split(*levels, matching), weight, draws)
    much = Room(market, split(levels[0] + more[0], levels[1] + more[1], matching), weight, draws)

    assert (served(much, demand) >= served(little, demand)).all()


def test_that_more_stock_does_raise_the_fill_rate() -> None:
    """A control: the same comparison the other way round fails."""
    generator = np.random.default_rng(5)
    demand = [random_day(generator, 5, 2) for _ in range(25)]

    little, much = Room(TWO, split(2, 2)), Room(TWO, split(6, 6))

    assert served(much, demand)[-1] > served(little, demand)[-1]


def test_that_stock_matched_dynamically_serves_more_than_a_bad_split() -> None:
    generator = np.random.default_rng(6)
    demand = [random_day(generator, 6, 2, waits=0.0) for _ in range(60)]

    apart, pooled = Room(TWO, split(12, 2, "by region")), Room(TWO, split(12, 2))

    assert served(pooled, demand)[-1] > 1.2 * served(apart, demand)[-1]
