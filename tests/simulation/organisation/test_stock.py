"""Stock of one region: who is served when, what is ordered when, what lies there and what goes bad."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from simulation.draws import Draws
from simulation.organisation.shelf import Shelf, shared_out
from simulation.organisation.spans import SpanLaw, span
from simulation.organisation.stock import (
    Region,
    RegionPlan,
    StockMarket,
    StockPlan,
    committed_cost,
    faulty_share,
    varying_cost,
)
from tests.simulation.organisation.shelves import DRAWS, NONE, Room, holding, orders, random_day

THREE_DAYS = StockMarket(lead_time=3.0)


def test_that_what_is_on_hand_leaves_at_once_and_no_more() -> None:
    (day,) = Room(THREE_DAYS, holding(2)).days(orders(0.2, 0.4, 0.6))

    assert day.served.tolist() == [True, True, False]
    assert not day.delayed.any()
    assert day.on_hand == 0.0


def test_that_orders_are_served_in_the_order_of_their_moments() -> None:
    (day,) = Room(THREE_DAYS, holding(2)).days(orders(0.6, 0.2, 0.4))

    assert day.served.tolist() == [False, True, True]


def test_that_what_is_sold_comes_back_after_the_lead_time() -> None:
    first, second, third, fourth = Room(THREE_DAYS, holding(1)).days(
        orders(0.5), orders(0.5), NONE, orders(0.4, 0.6)
    )

    assert (first.served.tolist(), second.served.tolist()) == ([True], [False])
    assert (first.deliveries, second.deliveries, third.deliveries) == (1.0, 0.0, 0.0)
    assert fourth.served.tolist() == [False, True]


def test_that_who_waits_is_served_when_goods_come_and_first_come_first_served() -> None:
    room = Room(StockMarket(lead_time=3.0, promise=2.85), holding(1))
    first, _, _, fourth = room.days(orders(0.2, 0.4, 0.5, waits=True), NONE, NONE, NONE)

    assert first.delayed.tolist() == [False, True, True]
    assert fourth.delivered.tolist() == [1, 2]
    assert fourth.wait == pytest.approx([2.8, 2.9])
    assert fourth.late.tolist() == [2]
    assert fourth.on_hand == 1.0


def test_that_only_those_who_wait_are_owed_goods() -> None:
    (day,) = Room(THREE_DAYS, holding(0)).days(orders(0.2, 0.4, waits=[True, False]))

    assert (day.served.tolist(), day.delayed.tolist()) == ([False, False], [True, False])
    assert day.deliveries == 1.0


def test_that_a_promise_broken_is_told_once_on_the_day_it_breaks() -> None:
    room = Room(StockMarket(lead_time=5.0, promise=2.0), holding(0))

    told = room.days(orders(0.5, waits=True), NONE, NONE, NONE, NONE, NONE)

    assert [day.late.tolist() for day in told] == [[], [], [0], [], [], []]
    assert told[5].delivered.tolist() == [0]


def test_that_a_promise_is_kept_or_broken_by_the_hour_on_the_day_of_delivery() -> None:
    late = Room(StockMarket(lead_time=2.5, promise=2.4), holding(0)).days(orders(0.2, waits=True), NONE, NONE)
    kept = Room(StockMarket(lead_time=2.5, promise=2.6), holding(0)).days(orders(0.2, waits=True), NONE, NONE)

    assert (late[2].delivered.tolist(), late[2].late.tolist()) == ([0], [0])
    assert (kept[2].delivered.tolist(), kept[2].late.tolist()) == ([0], [])


def test_that_goods_ordered_without_lead_time_are_there_for_the_next_customer() -> None:
    (day,) = Room(StockMarket(lead_time=0.0), holding(1)).days(orders(0.2, 0.4, 0.6))

    assert day.served.all()
    assert day.deliveries == 3.0


def test_that_between_reviews_nothing_is_ordered() -> None:
    room = Room(StockMarket(lead_time=1.0), holding(4, review=3))

    told = room.days(orders(0.1, 0.2, 0.3), orders(0.5), NONE, NONE, orders(0.5))

    assert [day.deliveries for day in told] == [0.0, 0.0, 0.0, 1.0, 0.0]
    assert [day.on_hand for day in told] == [1.0, 0.0, 0.0, 0.0, 3.0]


def test_that_a_reorder_point_orders_its_quantity_at_the_level() -> None:
    plan = StockPlan(policy="reorder point", each=RegionPlan(level=2, quantity=5))

    first, second, third = Room(StockMarket(lead_time=1.0), plan).days(orders(*[0.5] * 4), orders(0.5), NONE)

    assert (first.on_hand, first.deliveries) == (3.0, 0.0)  # it opens with level and quantity
    assert (second.on_hand, second.deliveries) == (2.0, 1.0)
    assert third.on_hand == 7.0


def test_that_a_reorder_point_far_below_orders_its_quantity_more_than_once() -> None:
    plan = StockPlan(policy="reorder point", review=2, each=RegionPlan(level=4, quantity=3))
    room = Room(StockMarket(lead_time=1.0), plan)

    _, _, third, fourth = room.days(orders(*[0.5] * 7), NONE, NONE, NONE)

    assert third.deliveries == 2.0  # from 0 to above 4 by threes
    assert fourth.on_hand == 6.0


def test_that_a_reorder_point_without_quantity_orders_what_is_missing() -> None:
    plan = StockPlan(policy="reorder point", each=RegionPlan(level=3))

    _, second = Room(StockMarket(lead_time=1.0), plan).days(orders(0.5, 0.6), NONE)

    assert second.on_hand == 3.0


def test_that_a_row_of_people_is_as_many_units() -> None:
    room = Room(StockMarket(lead_time=1.0), holding(70), weight=30.0)

    first, second = room.days(orders(0.2, 0.4, 0.6), NONE)

    assert first.served.tolist() == [True, True, False]
    assert first.on_hand == pytest.approx(10.0)
    assert first.deliveries == 60.0  # thirty people's orders each
    assert second.on_hand == pytest.approx(70.0)


def test_that_thirds_of_units_do_not_pile_up() -> None:
    room = Room(StockMarket(lead_time=1.0), holding(100), weight=100.0 / 3.0)

    told = [room.day(orders(0.1, 0.2, 0.3)) for _ in range(30)]

    assert all(day.served.all() for day in told)


def test_that_goods_kept_too_long_are_thrown_away_in_the_morning() -> None:
    room = Room(StockMarket(lead_time=1.0, shelf_life=2.0), holding(5))

    told = room.days(orders(0.5), NONE, NONE, NONE, NONE)

    assert [day.scrapped for day in told] == [0.0, 0.0, 4.0, 0.0, 1.0]
    assert [day.on_hand for day in told] == [4.0, 5.0, 1.0, 5.0, 4.0]


def test_that_older_goods_are_sold_first() -> None:
    shelf = Shelf(3.0, 2.0)
    shelf.put(2.0, 1.0, 2.0)

    sold = shelf.take(4.0)

    assert (sold, shelf.on_hand) == (4.0, 1.0)
    assert (shelf.clear(2.0), shelf.clear(3.0), shelf.on_hand) == (0.0, 1.0, 0.0)


def test_that_more_than_there_is_cannot_be_sold() -> None:
    shelf = Shelf(3.0, 0.0)

    assert (shelf.take(5.0), shelf.on_hand, shelf.take(1.0)) == (3.0, 0.0, 0.0)


def test_that_stock_lies_there_until_it_is_sold() -> None:
    (day,) = Room(THREE_DAYS, holding(2)).days(orders(0.25, 0.75))

    assert day.stored == pytest.approx(2 * 0.25 + 1 * 0.5)


def test_that_a_higher_level_is_ordered_the_next_morning_and_a_lower_one_runs_down() -> None:
    room = Room(StockMarket(lead_time=1.0), holding(2))

    room.day()
    more = room.day(plan=holding(5))
    filled = room.day(plan=holding(1))
    less = room.day(orders(0.1, 0.2, 0.3))

    assert (more.on_hand, more.deliveries) == (2.0, 1.0)
    assert filled.on_hand == 5.0
    assert (less.on_hand, less.deliveries) == (2.0, 0.0)


def test_that_a_forecast_takes_over_once_its_window_is_full() -> None:
    plan = holding(1_000, planning="forecast", window=4, safety=0.0, review=1)
    room = Room(StockMarket(lead_time=2.0), plan)

    for _ in range(4):
        room.day(orders(*np.linspace(0.1, 0.9, 10)))
    before = room.room.lines[0].level
    room.day()

    assert before == 1_000.0
    assert room.room.lines[0].level == pytest.approx(10.0 * 3.0)  # demand a day × (lead time + review)


def test_that_a_forecast_adds_safety_for_the_spread_of_demand_up_to_the_stated_level() -> None:
    def level(most: float) -> float:
        plan = holding(most, planning="forecast", window=2, safety=2.0)
        room = Room(StockMarket(lead_time=3.0), plan)
        room.days(orders(*[0.5] * 4), orders(*[0.5] * 8), NONE)
        return room.room.lines[0].level

    assert level(1e6) == pytest.approx(6.0 * 4.0 + 2.0 * math.sqrt(8.0) * 2.0)
    assert level(30.0) == 30.0


def test_that_orders_in_the_evening_take_what_is_left_behind_those_who_wait() -> None:
    room = Room(THREE_DAYS, holding(3))
    room.day(orders(0.5))

    served, delayed = room.room.evening(orders(0.9, 0.1, 0.5, 0.6, waits=[True, False, False, True]))
    room.balance()

    assert served.tolist() == [False, True, True, False]
    assert delayed.tolist() == [True, False, False, True]
    told = room.days(NONE, NONE, NONE, NONE)
    assert [day.delivered.tolist() for day in told] == [
        [],
        [],
        [3],
        [0],
    ]  # the evening's goods come at midnight


@pytest.mark.parametrize(("law", "mean"), [("fixed", 2.0), ("uniform", 2.0), ("exponential", 2.0)])
def test_that_spans_have_their_mean_and_their_law(law: SpanLaw, mean: float) -> None:
    luck = (np.arange(20_000) + 0.5) / 20_000
    drawn = np.array([span(law, mean, each) for each in luck.tolist()])

    spread = {"fixed": 0.0, "uniform": mean / math.sqrt(3.0), "exponential": mean}[law]
    assert drawn.mean() == pytest.approx(mean, rel=1e-3)
    assert drawn.std() == pytest.approx(spread, rel=2e-3)


def test_that_lead_times_are_the_same_for_the_same_customers_under_another_plan() -> None:
    spread = StockMarket(lead_time=9.0, lead_law="uniform")

    def due(level: float) -> list[float]:
        room = Room(spread, holding(level))
        room.day(orders(0.2, 0.4, 0.6))
        return [moment for moment, _number, _amount in sorted(room.room.lines[0].due)]

    assert due(50) == due(3)
    assert set(due(2)) < set(due(3))


def test_that_space_and_supervisors_are_paid_whatever_is_sold() -> None:
    market = StockMarket(storage=0.7, supervisor=36_500.0, regions={"north": Region(), "south": Region()})
    bought = {"north": RegionPlan(level=10, quantity=5, supervision=2.0)}

    by_level = StockPlan(regions=bought, each=RegionPlan(level=1))
    by_point = StockPlan(regions=bought, each=RegionPlan(level=1), policy="reorder point")

    assert committed_cost(market, by_level) == pytest.approx(0.1 * 11 + 200.0)
    assert committed_cost(market, by_point) == pytest.approx(0.1 * 16 + 200.0)
    assert committed_cost(market, StockPlan()) == 0.0


def test_that_deliveries_holding_moving_and_waste_are_paid_as_they_happen() -> None:
    market = StockMarket(ordering=7.0, holding=0.365, moving=2.0, salvage=0.25)
    (day,) = Room(THREE_DAYS, holding(2)).days(orders(0.5))
    told = day._replace(deliveries=3.0, moved=4.0, scrapped=5.0, stored=600.0)

    assert varying_cost(market, told, unit_cost=8.0) == pytest.approx(21.0 + 4.8 + 8.0 + 30.0)


def test_that_supervision_halves_the_mistakes_of_its_region() -> None:
    market = StockMarket(
        regions={"north": Region(right=0.9, intact=0.8), "south": Region(right=1.0, intact=0.9)},
        supervision_half=2.0,
    )
    plan = StockPlan(regions={"north": RegionPlan(supervision=4.0)})

    assert faulty_share(market, plan) == pytest.approx([0.28 / 4.0, 0.1])


@pytest.mark.parametrize("regions", [{}, {"north": {"share": 0.0}}])
def test_that_a_market_without_people_in_its_regions_is_refused(regions: dict[str, dict[str, float]]) -> None:
    with pytest.raises(ValidationError, match="one region or more in which a share of the people lives"):
        StockMarket.model_validate({"regions": regions})


@given(
    counts=st.lists(st.integers(0, 9), min_size=2, max_size=12),
    levels=st.lists(st.integers(0, 12), min_size=12, max_size=12),
    law=st.sampled_from(["fixed", "uniform", "exponential"]),
    lead=st.sampled_from([0.0, 0.3, 2.0, 7.0]),
    keeps=st.sampled_from([0.0, 1.0, 2.5]),
    policy=st.sampled_from(["base stock", "reorder point"]),
    planning=st.sampled_from(["stated", "forecast"]),
    review=st.sampled_from([0, 1, 3]),
    weight=st.sampled_from([1.0, 2.7]),
    seed=st.integers(0, 1000),
)
def test_that_the_books_balance_whatever_comes(
    counts: list[int], levels: list[int], law: str, lead: float, keeps: float, policy: str, planning: str,
    review: int, weight: float, seed: int,
) -> None:  # fmt: skip
    generator = np.random.default_rng(seed)
    market = StockMarket.model_validate({"lead_time": lead, "lead_law": law, "shelf_life": keeps})

    def plan(level: float) -> StockPlan:
        bought = {"level": level, "quantity": 4}
        how = {"policy": policy, "planning": planning, "review": review, "window": 2}
        return StockPlan.model_validate({"each": bought, **how})

    room = Room(market, plan(levels[0]), weight, Draws(seed, 0))
    delivered = delayed = 0
    for count, level in zip(counts, levels, strict=False):
        done = room.day(random_day(generator, count), plan(level))
        _served, owed = room.room.evening(random_day(generator, count // 3))
        delayed += int(done.delayed.sum()) + int(owed.sum())
        delivered += done.delivered.size
        assert not (done.served & done.delayed).any()
        assert room.room.on_hand() >= 0.0
    assert delayed - delivered == len(room.room.lines[0].owed)


@given(
    amount=st.floats(0.0, 100.0),
    short=st.lists(st.floats(-50.0, 50.0), min_size=1, max_size=6),
)
def test_that_a_delivery_is_shared_out_whole_to_the_largest_shortfalls(
    amount: float, short: list[float]
) -> None:
    parts = shared_out(amount, short)

    left = [missing - part for missing, part in zip(short, parts, strict=True)]
    served = [rest for rest, part in zip(left, parts, strict=True) if part > 0.0]
    assert sum(parts) == pytest.approx(amount, abs=1e-9)
    assert all(part >= 0.0 for part in parts)
    assert not served or max(served) == pytest.approx(max(left), abs=1e-9)
    assert not served or min(served) == pytest.approx(max(left), abs=1e-9)


def test_that_the_same_orders_give_the_same_days_to_the_byte() -> None:
    def lived() -> bytes:
        generator = np.random.default_rng(3)
        market = StockMarket(lead_time=3.0, lead_law="exponential")
        room = Room(market, holding(20), draws=DRAWS)
        told = [room.day(random_day(generator, 9)) for _ in range(30)]
        return b"".join(day.served.tobytes() + day.wait.tobytes() + repr(day.stored).encode() for day in told)

    assert lived() == lived()
