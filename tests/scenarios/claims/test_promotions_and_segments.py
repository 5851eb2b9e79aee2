"""What is watched beside the books: customers who wait for promotions, and customers by segment."""

import pytest

from scenarios.claims.watch import Watch
from scenarios.claims.watches.promotions import Promotions
from scenarios.claims.watches.segments import Segments
from scenarios.files.library import open_named
from simulation.market import Market
from simulation.run import simulate
from simulation.strategy import Strategy
from simulation.tactics import Tactic, TacticPlan

SHOP = open_named("online-shop").study
COURSE = open_named("course-provider").study
DAYS, ROWS = 100, 600
EAGER = {  # so that a small market has many customers
    "visits": {"visit": {"base": 0.3}},
    "activation": {"activate": {"base": 0.9}},
    "shopping": {"shop": {"base": 0.9}, "add_to_cart": {"base": 0.5}},
}


def eager(market: Market) -> Market:
    """The market on few rows, whose people buy soon."""
    told = market.model_dump()
    for part, choices in EAGER.items():
        for choice, change in choices.items():
            told[part][choice].update(change)
    told["people"].update(rows=ROWS, size=ROWS, aware=0.8)
    return Market.model_validate(told)


def watched(
    watch: Watch, market: Market, strategy: Strategy
) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """What a watch tells of a run, and what the run tells of segments."""
    run = simulate(market, strategy, DAYS, 1, 0, start=SHOP.start, witness=watch)
    return watch.told(), run.segments


def offering(until: int) -> tuple[Market, Strategy]:
    """The shop with a discount for everybody until a day."""
    market = eager(SHOP.market)
    tactics = {"off": Tactic(discount=0.2)}
    return market.model_copy(update={"tactics": tactics}), Strategy(tactics={"off": TacticPlan(until=until)})


def test_that_customers_who_were_offered_discounts_depend_on_them_and_the_others_do_not() -> None:
    with_offer, _ = watched(Promotions(), *offering(until=50))
    without, _ = watched(Promotions(), *offering(until=0))

    assert without["early_dependence"] == 0.0
    assert with_offer["early_dependence"] > 0.1
    assert with_offer["early_customers"] > 100


def test_that_an_order_under_an_offer_is_none_at_full_price() -> None:
    always, _ = watched(Promotions(), *offering(until=DAYS))
    half, _ = watched(Promotions(), *offering(until=50))

    assert always["full_price_repeat"] == 0.0
    assert 0.05 < half["full_price_repeat"] < 0.95


def test_that_customers_are_counted_by_segment_as_the_run_itself_tells() -> None:
    market = eager(COURSE.market)

    found, told = watched(Segments(), market, Strategy())

    assert found["gained_first"] > 20
    for place, name in (("first", "exam"), ("second", "interest")):
        assert told[name] == {"gained": found[f"gained_{place}"], "lost": found[f"lost_{place}"]}


def test_that_a_market_without_segments_is_one() -> None:
    found, _ = watched(Segments(), eager(SHOP.market), Strategy())

    assert found["gained_first"] > 20
    assert found["gained_second"] == pytest.approx(0.0)
