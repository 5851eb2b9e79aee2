"""Whatever the market and the strategy: books balance, the same key gives the same run, money adds up.

Every run also passes the rules of the books every evening, or it would end with a broken rule.
"""

from __future__ import annotations

import numpy as np
from hypothesis import given

from simulation.ledger import FUNCTIONS
from simulation.measures import MEASURES, PLACE
from simulation.people import STAGES
from simulation.run import Run
from tests.properties.examples import EXAMPLES
from tests.properties.worlds import Parts, days, lived, markets, plans, seeds


def line(run: Run, name: str) -> np.ndarray:
    found: np.ndarray = run.daily[PLACE[name]]
    return found


@EXAMPLES
@given(markets, plans, days, seeds)
def test_that_people_and_money_add_up_and_every_measure_stays_where_it_can_be(
    market: Parts, plan: Parts, horizon: int, seed: int
) -> None:
    run = lived(market, plan, horizon, seed)

    people_and_money_add_up_every_day(run)
    every_measure_stays_where_it_can_be(run)
    the_sets_of_people_are_nested_and_counted_once(run)


def people_and_money_add_up_every_day(run: Run) -> None:
    everybody = sum(line(run, stage) for stage in STAGES)
    cost = sum(line(run, f"spend_{name}") + line(run, f"variable_{name}") for name in FUNCTIONS)
    earned = line(run, "revenue") - line(run, "refunds")
    assert np.allclose(everybody, run.people * run.weight)
    assert np.allclose(earned - cost, line(run, "profit"), atol=1e-6)
    assert np.allclose(run.figures["profit"], line(run, "profit").sum(), atol=1e-4)
    assert np.allclose(line(run, "orders"), line(run, "first_orders") + line(run, "repeat_orders"))


def every_measure_stays_where_it_can_be(run: Run) -> None:
    below = [
        measure.name
        for measure in MEASURES
        if measure.name != "profit" and (line(run, measure.name) < 0).any()
    ]
    assert below == []
    assert (line(run, "trust") <= 1.0).all()
    for before, after in (
        ("shop_visits", "carts"), ("carts", "checkouts"), ("checkouts", "shippings"), ("shippings", "payments"),
        ("first_orders", "customers_new"), ("first_orders", "payments"), ("recalled", "came_back"),
        ("invited", "accepted"), ("visits", "clicks"), ("noticed", "told"), ("answered", "late"), ("decided", "signed"),
    ):  # fmt: skip
        assert (line(run, after) <= line(run, before)).all(), (before, after)
    assert np.isfinite([run.figures[name] for name in ("value", "profit", "remaining")]).all()


def the_sets_of_people_are_nested_and_counted_once(run: Run) -> None:
    figures = run.figures
    assert figures["reached"] >= figures["visited"]
    assert figures["reached"] >= figures["activated"] >= figures["paid"]
    assert np.isclose(figures["paid"], line(run, "customers_new").sum())
    assert np.isclose(figures["activated"], line(run, "activated_new").sum())
    assert figures["reached"] <= run.people * run.weight * (1 + 1e-9)


@EXAMPLES
@given(markets, plans, days, seeds)
def test_that_the_same_key_gives_the_same_run_and_a_longer_one_begins_with_it(
    market: Parts, plan: Parts, horizon: int, seed: int
) -> None:
    run, again = lived(market, plan, horizon, seed), lived(market, plan, horizon, seed)
    longer = lived(market, plan, horizon + 5, seed, checkpoints=(horizon,))
    untimed = [name != "trust" for name in PLACE]  # its mean is taken weekly, and on the last day

    assert np.array_equal(run.daily, again.daily)
    assert repr(run.figures) == repr(again.figures)
    assert np.array_equal(run.daily[untimed], longer.daily[untimed, :horizon])
    assert run.checkpoints[-1] in longer.checkpoints


@EXAMPLES
@given(markets, plans, days, seeds)
def test_that_until_somebody_buys_something_all_strategies_are_one(
    market: Parts, plan: Parts, horizon: int, seed: int
) -> None:
    """The strategy that does nothing, and one whose tactics begin on day 8, share their first eight days."""
    named = {"first": {"odds": {"pay": 3.0}, "contacts": 0.5, "trust": 0.5, "one_off": 5.0}}
    world = market | {"tactics": named}

    nothing = lived(world, {}, horizon, seed)
    later = lived(world, {"tactics": {"first": {"from_day": 8}}}, horizon, seed)

    assert np.array_equal(nothing.daily[:, :8], later.daily[:, :8])


@EXAMPLES
@given(markets, days, seeds)
def test_that_more_money_on_air_never_reaches_fewer(market: Parts, horizon: int, seed: int) -> None:
    """With nothing forgotten and nobody talking, everybody who notices still does, on the same day or earlier."""
    alone = {
        "awareness": {"organic": 1.0, "half_life": 0.0, "word": 0.0},
        "channels": {"first": {"broadcast": {}}},
    }
    quiet = {"visits": {"visit": {"base": 0.0}}, "referral": None, "sales": None}

    def aware(budget: float) -> np.ndarray:
        plan = {"media": {"first": {"weekly_budget": budget}}}
        return line(lived(market | alone | quiet, plan, horizon, seed), "unaware")

    assert (aware(2_000.0) <= aware(500.0)).all()
    assert (aware(500.0) <= aware(0.0)).all()
