"""Stock against its closed forms: the newsvendor, and base stocks whose customers wait or do not.

How many deliveries would be on their way if every order made one is known beforehand, a Poisson count whatever the
lead times: how far a replication's luck strays from that narrows its interval and does not move it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pytest

from scenarios.known_answers.stock import newsvendor, period, with_waiting, without_waiting
from simulation.distributions import exponential, poisson
from simulation.draws import Draws
from simulation.organisation.fulfilment import StockRoom
from simulation.organisation.spans import SpanLaw
from simulation.organisation.stock import (
    NewOrders,
    Region,
    RegionPlan,
    StockDay,
    StockMarket,
    StockPlan,
    varying_cost,
)
from tests.known_answers.intervals import MEANS, WAITS, holds

SEED = 20260101
# 0.5 orders a day, 10 days of lead time, 8 units; told in units in which 250 orders make a day
PER_DAY, LEVEL, LOAD = 250.0, 8, 5.0
DAYS = 13  # of a replication, the first of which warms up: 50 lead times


@dataclass(frozen=True)
class Shop:
    """A base stock under random orders; `longer` stretches its lead times beyond what the formula is told."""

    waits: bool
    law: SpanLaw = "fixed"
    longer: float = 1.0

    @property
    def market(self) -> StockMarket:
        return StockMarket(lead_time=self.longer * LOAD / PER_DAY, lead_law=self.law)


@dataclass(frozen=True)
class Figures:
    """What the counted days of each replication showed [replication], and controls [control, replication]."""

    fill: np.ndarray
    owed: np.ndarray
    on_hand: np.ndarray
    controls: np.ndarray


def asked(moment: np.ndarray, waits: bool, regions: int = 1) -> NewOrders:
    """Orders at these moments of the day, in turn from each region."""
    number = np.arange(len(moment))
    return NewOrders(number, number % regions, moment, np.full(len(moment), waits))


def on_their_way(shop: Shop, draws: Draws, arrived: np.ndarray) -> np.ndarray:
    """Deliveries on their way at each order if every order made one [order], with the part's own lead times."""
    day = arrived.astype(np.int64)
    number = np.arange(len(arrived)) - np.searchsorted(arrived, day) + 1
    mean = shop.market.lead_time
    luck = draws.uniform("lead time", day, number)
    lead = {"fixed": np.full(len(arrived), mean), "uniform": 2.0 * mean * luck}[shop.law]
    return np.arange(len(arrived)) - np.searchsorted(np.sort(arrived + lead), arrived)


def one(shop: Shop, replication: int) -> tuple[list[float], list[float]]:
    """Fill, mean owed and mean on hand of a replication, and by how much its luck exceeds expectation."""
    draws = Draws(SEED, replication)
    luck = draws.uniform("gap", np.arange(int(PER_DAY * DAYS + 8.0 * math.sqrt(PER_DAY * DAYS))))
    arrived = np.cumsum(exponential(luck)) / PER_DAY
    arrived = arrived[arrived < DAYS]
    plan = StockPlan(each=RegionPlan(level=LEVEL))
    room = StockRoom(shop.market, plan, draws, 1.0)
    served, owed, stored = 0, 0.0, 0.0
    for day in range(DAYS):
        moment = arrived[(arrived >= day) & (arrived < day + 1)] - day
        before = room.lines[0].area
        done = room.day(day, shop.market, plan, asked(moment, shop.waits))
        for rule, found, expected in room.rules():
            assert found == pytest.approx(expected, rel=1e-9, abs=1e-9), rule
        if day:
            served += int(np.count_nonzero(done.served))
            owed += room.lines[0].area - before
            stored += done.stored
    counted = arrived >= 1.0
    orders = int(np.count_nonzero(counted))
    way = on_their_way(shop, draws, arrived)[counted]
    load = shop.longer * LOAD
    controls = [orders / (DAYS - 1) - PER_DAY, way.mean() - load, ((way - load) ** 2).mean() - load]
    return [served / orders, owed / (DAYS - 1), stored / (DAYS - 1)], controls


def figures(shop: Shop, replications: int) -> Figures:
    """The shop run again and again."""
    told = [one(shop, replication) for replication in range(replications)]
    fill, owed, on_hand = np.array([samples for samples, _ in told]).T
    return Figures(fill, owed, on_hand, np.array([controls for _, controls in told]).T)


@pytest.fixture(scope="module")
def impatient() -> Figures:
    return figures(Shop(waits=False), 60)


def test_that_the_closed_forms_give_the_published_figures() -> None:
    best = newsvendor(demand=100.0, price=10.0, cost=4.0, salvage=1.0)
    waiting, leaving = with_waiting(8, 5.0), without_waiting(8, 5.0)

    assert best.quantity == 104
    assert best.sales == pytest.approx(97.674302, abs=5e-7)
    assert best.profit == pytest.approx(567.068718, abs=5e-7)
    assert best.stock_out == pytest.approx(0.321593, abs=5e-7)
    assert (waiting.fill, waiting.owed, waiting.on_hand) == pytest.approx(
        (0.866628, 0.122109, 3.122109), abs=5e-7
    )
    assert leaving.fill == pytest.approx(0.929952, abs=5e-7)


def test_that_the_best_quantity_is_better_than_its_neighbours() -> None:
    best = newsvendor(demand=100.0, price=10.0, cost=4.0, salvage=1.0)

    for other in (best.quantity - 1, best.quantity + 1):
        assert period(100.0, 10.0, 4.0, 1.0, other).profit < best.profit


def test_that_a_base_stock_serves_and_owes_what_the_formula_says() -> None:
    formula, found = with_waiting(LEVEL, LOAD), figures(Shop(waits=True), 60)

    for samples, expected, width in (
        (found.fill, formula.fill, MEANS),
        (found.on_hand, formula.on_hand, MEANS),
        (found.owed, formula.owed, WAITS),
    ):
        verdict = holds(samples, expected, width, found.controls)
        assert verdict, str(verdict)


def test_that_a_base_stock_whose_customers_leave_is_erlangs_loss_system(impatient: Figures) -> None:
    formula = without_waiting(LEVEL, LOAD)

    for samples, expected in ((impatient.fill, formula.fill), (impatient.on_hand, formula.on_hand)):
        verdict = holds(samples, expected, MEANS, impatient.controls)
        assert verdict, str(verdict)


def test_that_the_law_of_lead_times_does_not_matter_where_customers_leave(impatient: Figures) -> None:
    formula, spread = without_waiting(LEVEL, LOAD), figures(Shop(waits=False, law="uniform"), 60)

    verdict = holds(spread.fill, formula.fill, MEANS, spread.controls)

    assert verdict, str(verdict)
    agreed = holds(formula.fill + spread.fill - impatient.fill, formula.fill, MEANS)
    assert agreed, str(agreed)


@pytest.mark.parametrize("waits", [True, False])
def test_that_lead_times_five_percent_longer_are_found_out(waits: bool) -> None:
    told = with_waiting(LEVEL, LOAD) if waits else without_waiting(LEVEL, LOAD)
    true = with_waiting(LEVEL, 1.05 * LOAD) if waits else without_waiting(LEVEL, 1.05 * LOAD)

    late = figures(Shop(waits=waits, longer=1.05), 25)
    verdict = holds(late.fill, told.fill, MEANS, late.controls)

    assert verdict.is_far, str(verdict)
    assert abs(true.fill - told.fill) >= 3.0 * verdict.half_width


def test_that_stock_split_badly_but_matched_dynamically_serves_like_one_shelf() -> None:
    """Six and two units for regions that ask for as much: apart two loss systems, as a pool the one of eight."""

    def fill(matching: Literal["by region", "dynamic"], replication: int) -> float:
        plan = StockPlan(
            matching=matching, regions={"north": RegionPlan(level=6), "south": RegionPlan(level=2)}
        )
        market = StockMarket(
            lead_time=LOAD / PER_DAY, regions={"north": Region(share=0.5), "south": Region(share=0.5)}
        )
        return split(market, plan, replication)

    apart, pooled = np.array([[fill("by region", r), fill("dynamic", r)] for r in range(60)]).T
    two = (without_waiting(6, LOAD / 2.0).fill + without_waiting(2, LOAD / 2.0).fill) / 2.0

    for verdict in (holds(pooled, without_waiting(LEVEL, LOAD).fill), holds(apart, two)):
        assert verdict, str(verdict)


def split(market: StockMarket, plan: StockPlan, replication: int) -> float:
    """Fill of a replication whose every order comes from either region by a toss of a coin."""
    draws = Draws(SEED, replication)
    number = np.arange(int(PER_DAY * DAYS + 8.0 * math.sqrt(PER_DAY * DAYS)))
    arrived = np.cumsum(exponential(draws.uniform("gap", number))) / PER_DAY
    region = (draws.uniform("region", number) < 0.5).astype(np.int64)
    room = StockRoom(market, plan, draws, 1.0)
    served = orders = 0
    for day in range(DAYS):
        today = np.flatnonzero((arrived >= day) & (arrived < day + 1))
        new = NewOrders(today, region[today], arrived[today] - day, np.zeros(today.size, dtype=bool))
        done = room.day(day, market, plan, new)
        if day:
            served += int(np.count_nonzero(done.served))
            orders += today.size
    return served / orders


PRICE, COST, SALVAGE, DEMAND = 10.0, 4.0, 1.0, 100.0


def periods(demand: float, quantity: int, days: int = 1500) -> tuple[np.ndarray, np.ndarray]:
    """Sales and profit of single periods [period]: goods that keep a day, bought anew every morning."""
    market = StockMarket(lead_time=0.0, shelf_life=1.0, holding=0.0, salvage=SALVAGE / COST)
    plan = StockPlan(review=1, each=RegionPlan(level=quantity))
    draws = Draws(SEED, 0)
    room = StockRoom(market, plan, draws, 1.0)
    number = poisson(draws.uniform("demand", np.arange(days)), demand)
    days_told: list[StockDay] = []
    for day, count in enumerate(number.tolist()):
        moment = draws.uniform("moment", np.arange(count), day)
        days_told.append(room.day(day, market, plan, asked(moment, waits=False)))
    sales = np.array([np.count_nonzero(done.served) for done in days_told], dtype=np.float64)
    # what has gone bad in the morning was left over the evening before
    wasted = np.array([varying_cost(market, done, COST) for done in days_told[1:]])
    return sales[:-1], (PRICE - COST) * sales[:-1] - wasted


def test_that_goods_that_keep_a_day_are_the_newsvendors() -> None:
    best = newsvendor(DEMAND, PRICE, COST, SALVAGE)

    sales, profit = periods(DEMAND, best.quantity)

    for verdict in (holds(sales, best.sales), holds(profit, best.profit)):
        assert verdict, str(verdict)


def test_that_demand_five_percent_higher_than_told_is_found_out() -> None:
    told = newsvendor(DEMAND, PRICE, COST, SALVAGE)
    true = period(1.05 * DEMAND, PRICE, COST, SALVAGE, told.quantity)

    sales, profit = periods(1.05 * DEMAND, told.quantity)
    sold, earned = holds(sales, told.sales), holds(profit, told.profit)

    assert sold.is_far, str(sold)
    assert earned.is_far, str(earned)
    assert true.sales - told.sales >= 3.0 * sold.half_width


def test_that_the_best_quantity_earns_most_in_the_stock_room_too() -> None:
    best = newsvendor(DEMAND, PRICE, COST, SALVAGE).quantity

    profits = [periods(DEMAND, quantity)[1].mean() for quantity in (best - 12, best, best + 12)]

    assert max(profits) == profits[1]
