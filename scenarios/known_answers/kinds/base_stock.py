"""A base stock whose customers wait, or do not: who finds goods on the shelf."""

from __future__ import annotations

import math

from scenarios.known_answers.answer import (
    SETTLED,
    WAITS,
    Answer,
    Figure,
    Luck,
    NoAnswer,
    Samples,
    Scene,
    Values,
    evenings,
    per,
)
from scenarios.known_answers.isolation import (
    ALL_PAY,
    EVEN_DAYS,
    at_least,
    equal,
    every,
    is_one_of,
    only,
    rule,
    there,
    unmoved,
)
from scenarios.known_answers.kinds.erlang_c import SELDOM
from scenarios.known_answers.kinds.renewals import PAYMENT
from scenarios.known_answers.stock import with_waiting, without_waiting
from simulation.organisation.stock import StockMarket, StockPlan

WEEK = 7.0


def stock_of(scene: Scene) -> tuple[StockMarket, StockPlan]:
    """The world's side of stock, and what is bought."""
    market, plan = scene.market.stock, scene.strategy.stock
    assert market is not None, "the needs ask for it"
    assert plan is not None, "the needs ask for it"
    return market, plan


def level_of(scene: Scene) -> int:
    """Units the shelf is filled up to."""
    ((name, _region),) = stock_of(scene)[0].regions.items()
    return int(stock_of(scene)[1].of(name).level)


def is_one_shelf(scene: Scene) -> bool:
    """Whether all goods lie in one region."""
    return scene.market.stock is not None and len(scene.market.stock.regions) == 1


def demand(scene: Scene) -> float:
    """Orders a day of everybody who has bought once: rows · (1 − E[e^(−λ)]), λ ~ Gamma(r, 7·α) a day."""
    repeat = scene.market.orders.repeat
    assert repeat is not None, "the needs ask for it"
    days = WEEK * repeat.alpha
    return scene.rows * -math.expm1(repeat.r * math.log(days / (1.0 + days)))


def seldom(scene: Scene) -> bool:
    """Whether people order so seldom that orders come like those of the formula, whenever they like."""
    return scene.market.orders.repeat is None or demand(scene) <= SELDOM * scene.rows


def waits_on_the_first_day(scene: Scene) -> None:
    """Everybody pays on one day, when nothing could be on hand for all: they wait, and buy from then on."""
    first = scene.on(PAYMENT).market
    if first.retention.use.base != 1.0:
        raise NoAnswer("market.retention.use.base", "must be 1 on day 1 here: everybody pays on that day")
    if first.stock is None or first.stock.wait.base != 1.0:
        raise NoAnswer(
            "market.stock.wait.base", "must be 1 on day 1 here: everybody buys on that day and waits"
        )


def first_day(scene: Scene) -> int:
    """The first day that is counted: the first day's rush has been delivered and is forgotten."""
    waits_on_the_first_day(scene)
    lead = stock_of(scene)[0].lead_time
    first = PAYMENT + 2 + math.ceil((SETTLED + math.log(scene.rows)) * lead)
    if 2 * first > scene.days:
        raise NoAnswer("days", f"must be at least {2 * first} here: so long does the first day's rush last")
    return first


def expected(scene: Scene) -> Values:
    """Share of orders served at once, and mean number of customers who are owed."""
    first = first_day(scene)
    later = scene.on(first)
    chance, load = stock_of(later)[0].wait.base, demand(scene) * stock_of(later)[0].lead_time
    if chance not in (0.0, 1.0) or any(
        stock_of(scene.on(day))[0].wait.base != chance for day in range(first, scene.days)
    ):
        raise NoAnswer(
            "market.stock.wait.base", f"must be 0 or 1 from day {first} on here: all wait, or nobody does"
        )
    if load <= 0.0:
        raise NoAnswer(
            "market.stock.lead_time", "must be above 0 here: goods that come at once are never out"
        )
    found = (with_waiting if chance else without_waiting)(level_of(scene), load)
    return {"fill": found.fill, "owed": found.owed}


def samples(scene: Scene, luck: Luck) -> Samples:
    """The same of one run, from the first counted day on."""
    first, counted = first_day(scene), []
    for state in evenings(scene, luck):
        assert state.goods is not None, "the needs ask for it"
        if state.day in (first - 1, scene.days - 1):
            book = state.book
            area = state.goods.room.lines[0].area
            counted.append((book.total("orders_asked"), book.total("orders_served"), area))
    asked, served, owed = (after - before for before, after in zip(*counted, strict=True))
    return {"fill": per(served, asked, "orders"), "owed": per(owed, scene.days - first, "days")}


def remark(scene: Scene) -> str:
    """The load."""
    lead = stock_of(scene)[0].lead_time
    load = demand(scene) * lead
    return f"{demand(scene):.6g} orders a day and {lead:.6g} days of lead time: {load:.6g} are on their way."


BUYING = every(
    ALL_PAY,
    EVEN_DAYS,
    there("market.orders.repeat", "who orders"),
    unmoved("market.orders.repeat.again", "market.orders.repeat.stay"),
    equal("market.orders.repeat.centre", 0.0),
    equal("market.orders.repeat.centre_stay", 0.0),
    rule(
        "market.orders.repeat.b",
        lambda scene: scene.at("market.orders.repeat.b") >= 1e5 * scene.at("market.orders.repeat.a"),
        "must be at least 100,000 times a here: the formula's customers go on ordering",
    ),
    rule(
        "market.orders.repeat.alpha",
        seldom,
        f"must be larger here: above {SELDOM:g} a person and day orders come too evenly",
    ),
    rule(
        "market.people.rows",
        lambda scene: scene.weight == 1.0,
        "must be as many as the people here: one row is one unit",
    ),
)
"""A crowd that orders again and again at a steady rate."""

SHELF = every(
    only("market.orders.repeat", "market.stock", "strategy.stock"),
    there("market.stock", "the goods"),
    there("strategy.stock", "what is bought"),
    BUYING,
    unmoved("market.stock.wait"),
    rule("market.stock.regions", is_one_shelf, "must be one region here"),
    rule(
        "strategy.stock.each.level",
        lambda scene: not is_one_shelf(scene) or level_of(scene) >= 1,
        "must be 1 or more here: somebody should find goods",
    ),
    is_one_of("strategy.stock.policy", "base stock", why="the formula fills up to a level"),
    is_one_of("strategy.stock.planning", "stated", why="the formula's level stays"),
)

ANSWER = Answer(
    source="Palm's theorem where customers wait, Erlang's loss formula where they do not",
    figures={
        "fill": Figure(
            "share", "share of orders served at once", "P(N < S), N ~ Poisson(λL); 1 − B(S, λL) if lost"
        ),
        "owed": Figure("people", "mean number of customers who wait for goods", "E[(N − S)⁺]", WAITS),
    },
    needs=(
        SHELF,
        equal("market.stock.shelf_life", 0.0),
        is_one_of("strategy.stock.review", 0, why="the formula orders after every order"),
        at_least("market.stock.lead_time", 1e-6, "goods that come at once are never out"),
    ),
    expected=expected,
    samples=samples,
    schedules=("market.retention.use.base", "market.stock.wait.base"),
    remark=remark,
)
