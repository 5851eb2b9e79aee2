"""Goods that keep one day, bought anew every morning: the newsvendor's sales and profit."""

from __future__ import annotations

from collections.abc import Iterator

from scenarios.known_answers.answer import (
    Answer,
    Figure,
    Luck,
    NoAnswer,
    Samples,
    Scene,
    Unmet,
    Values,
    one,
    run,
)
from scenarios.known_answers.isolation import NO_RETURNS, equal, is_one_of
from scenarios.known_answers.kinds.base_stock import SHELF, demand, level_of, stock_of, waits_on_the_first_day
from scenarios.known_answers.kinds.renewals import PAYMENT
from scenarios.known_answers.stock import newsvendor, period
from simulation.measures import PLACE

FIRST = PAYMENT + 3  # the first day that is counted: what was left over the evening before has gone bad, too


def _money(scene: Scene) -> tuple[float, float, float]:
    """Price, cost and salvage of a unit."""
    price = scene.market.orders.price
    cost = price * (1.0 - scene.market.orders.margin)
    return price, cost, cost * stock_of(scene)[0].salvage


def no_faults(scene: Scene) -> Iterator[Unmet]:
    """No order is badly executed and sent back."""
    market = scene.market.stock
    for name, region in market.regions.items() if market is not None else ():
        if region.right * region.intact < 1.0 and region.returned > 0.0:
            yield Unmet(
                f"market.stock.regions.{name}.returned", "must be 0 here: the formula knows no returns"
            )


def expected(scene: Scene) -> Values:
    """Sales and profit of a day."""
    waits_on_the_first_day(scene)
    if any(stock_of(scene.on(day))[0].wait.base for day in range(PAYMENT + 1, scene.days)):
        raise NoAnswer(
            "market.stock.wait.base", f"must be 0 from day {PAYMENT + 1} on here: who finds nothing leaves"
        )
    if scene.days <= FIRST:
        raise NoAnswer("days", f"must be at least {FIRST + 1} here")
    found = period(demand(scene), *_money(scene), level_of(scene))
    return {"sales": found.sales, "profit": found.profit}


def samples(scene: Scene, luck: Luck) -> Samples:
    """The same of one run."""
    counted = run(scene, luck).daily[:, FIRST:]
    return {"sales": one(counted[PLACE["orders"]].mean()), "profit": one(counted[PLACE["profit"]].mean())}


def remark(scene: Scene) -> str:
    """What would be best to buy."""
    best = newsvendor(demand(scene), *_money(scene))
    rule = "the smallest q with P(D ≤ q) ≥ (p − c) ÷ (p − s)"
    return f"{demand(scene):.6g} orders a day; it is best to buy {best.quantity}, {rule}."


ANSWER = Answer(
    source="the newsvendor with Poisson demand",
    figures={
        "sales": Figure("orders/day", "orders served a day", "E[min(D, q)], D ~ Poisson"),
        "profit": Figure("money/day", "profit a day", "p·E[min(D, q)] + s·(q − E[min(D, q)]) − c·q"),
    },
    needs=(
        SHELF,
        NO_RETURNS,
        no_faults,
        equal("market.orders.price_spread", 0.0),
        equal("market.stock.lead_time", 0.0),
        equal("market.stock.shelf_life", 1.0),
        equal("market.stock.holding", 0.0),
        equal("market.stock.ordering", 0.0),
        equal("market.stock.storage", 0.0),
        is_one_of("strategy.stock.review", 1, why="goods are bought every morning"),
        equal("strategy.stock.each.supervision", 0.0),
    ),
    expected=expected,
    samples=samples,
    schedules=("market.retention.use.base", "market.stock.wait.base"),
    remark=remark,
)
