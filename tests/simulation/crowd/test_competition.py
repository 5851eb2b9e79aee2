"""A competitor: whom it draws away, from whom, at which price, and what is left of the category."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from scenarios.files.library import library_path
from scenarios.files.reading import load_study
from scenarios.known_answers.survival import survival
from simulation.crowd.awareness import Awareness
from simulation.crowd.competition import Competitor
from simulation.crowd.renewals import staying_chance
from simulation.crowd.retention import Retention
from simulation.crowd.visiting import Visits
from simulation.decisions import Choice
from simulation.people import AWARE, UNAWARE
from simulation.run import simulate
from simulation.state import State
from simulation.worth import remaining_value
from tests.known_answers.intervals import Verdict, holds
from tests.known_answers.isolated import ALWAYS, by_community, lived, market, opened, path, population
from tests.simulation.small import busy, daily, plan, run, total

RIVAL: dict[str, Any] = {"voice": 0.4, "pull": 2.0, "pull_on_users": 1.5, "base": 0.1}
SUBSCRIBING = {"renewal": {"period": 10, "a": 2.0, "b": 8.0}}
BUYING = {"repeat": {"r": 5.0, "alpha": 2.0, "a": 1.0, "b": 3.0}}


def test_that_a_competitor_who_never_comes_changes_nothing_in_a_bundled_study() -> None:
    study = load_study(library_path("online-shop")).study
    strategy = study.strategies["together"]
    rival = Competitor(from_day=60, **RIVAL)
    expected = study.market.model_copy(update={"competitor": rival})

    without = simulate(study.market, strategy, 60, 3, 0, people=1_000)
    with_it = simulate(expected, strategy, 60, 3, 0, people=1_000)

    assert np.array_equal(without.daily, with_it.daily)
    np.testing.assert_array_equal(list(without.figures.values()), list(with_it.figures.values()))
    assert math.isnan(with_it.figures["category_share"])


@pytest.mark.parametrize("orders", [SUBSCRIBING, BUYING], ids=["subscription", "transaction"])
def test_that_nothing_differs_before_its_first_day_and_something_after(orders: dict[str, Any]) -> None:
    without = run(busy(orders=orders), days=60)

    with_it = run(busy(orders=orders, competitor={**RIVAL, "from_day": 25}), days=60)

    assert np.array_equal(without.daily[:, :25], with_it.daily[:, :25])
    assert total(with_it, "orders") < total(without, "orders")
    assert with_it.checkpoints[-1].remaining < without.checkpoints[-1].remaining


DAYS, PULL = 30, 3.65  # a year: a hundredth a day


def drawn_away(pull: float) -> Verdict:
    """The aware that are left without forgetting [group], against exp(−π·t) at the stated pull."""
    rival = Competitor(pull=pull, voice=0.0, pull_on_users=1.0)
    state = opened(market(population(400_000, 4_000, aware=1.0), competitor=rival), DAYS, seed=5)
    for _ in lived(state):
        pass
    gone = state.people.stage == UNAWARE
    assert state.rivalry is not None
    assert np.array_equal(gone, state.rivalry.customers)
    left = by_community(state, ~gone) / state.people.members()
    return holds(left, math.exp(-PULL * DAYS / 365.0))


def test_that_the_aware_choose_the_competitor_at_the_stated_rate() -> None:
    verdict = drawn_away(PULL)

    assert verdict, str(verdict)


def test_that_a_pull_five_per_cent_stronger_would_be_noticed() -> None:
    control = drawn_away(1.05 * PULL)

    assert not control.contains, str(control)
    assert control.is_far, str(control)


def test_that_forgetting_and_the_competitor_share_those_who_go() -> None:
    rival = {"pull": 2.0, "voice": 0.0, "pull_on_users": 1.0}
    world = busy(40_000, awareness={"half_life": 100}, competitor=rival, visits={"visit": {"base": 0.0}})

    found = run(world, days=30)

    forgetting = math.log(2.0) / 100.0
    share = total(found, "to_rival") / (total(found, "to_rival") + total(found, "forgot"))
    assert share == pytest.approx(
        (2.0 / 365.0) / (2.0 / 365.0 + forgetting), abs=0.02
    )  # of some 6,000 people


def keeps_the_habit(factor: float) -> Verdict:
    """Share still in the habit on day 20 [group], against B(a, b + m·n) ÷ B(a, b) at m = 2."""
    habit = Retention(use=ALWAYS, leave=Choice(), habit_a=0.36, habit_b=6.0, silent_after=3650)
    rival = Competitor(pull=0.0, voice=0.0, pull_on_users=factor)
    world = market(
        population(200_000, 2_000, aware=1.0),
        visits=Visits(visit=ALWAYS),
        retention=habit,
        shopping=path(shop=0.0),
        competitor=rival,
    )
    state = opened(world, 21, seed=2)
    for _ in lived(state):
        pass
    kept = by_community(state, state.people.habit) / state.people.members()
    return holds(kept, survival(0.36, 6.0, 2 * 20))


def test_that_users_lose_the_habit_as_much_faster_as_stated() -> None:
    verdict = keeps_the_habit(2.0)

    assert verdict, str(verdict)


def test_that_a_pull_on_users_a_quarter_stronger_would_be_noticed() -> None:
    """The survival of a habit moves by 2 % only when the pull on users moves by a quarter."""
    control = keeps_the_habit(2.5)

    assert not control.contains, str(control)
    assert control.is_far, str(control)


def rivalled(days: int = 40, orders: dict[str, Any] | None = None, **rival: Any) -> State:
    """A market with a competitor, lived through."""
    state = opened(busy(orders=orders or BUYING, competitor={**RIVAL, **rival}), days)
    for _ in lived(state):
        pass
    return state


def test_that_the_pulls_go_with_the_price_to_the_power_of_the_sensitivity() -> None:
    for price, sensitivity in ((1.0, 1.5), (0.5, 1.5), (2.0, 3.0), (0.8, 0.0)):
        rivalry = rivalled(1, price=price, sensitivity=sensitivity).rivalry
        assert rivalry is not None
        cheaper = price**-sensitivity
        assert rivalry.pull == pytest.approx(2.0 / 365.0 * cheaper)
        assert rivalry.leaving == pytest.approx(1.0 + 0.5 * cheaper)


def test_that_a_discount_open_to_everybody_defends_and_one_for_some_does_not() -> None:
    def pull(**audience: Any) -> float:
        sale = {"discount": 0.2, "audience": audience}
        world = busy(competitor=RIVAL, tactics={"sale": sale})
        state = opened(world, 1, strategy=plan(tactics={"sale": {}}))
        for _ in lived(state):
            pass
        assert state.rivalry is not None
        return state.rivalry.pull * 365.0

    assert pull() == pytest.approx(2.0 * 0.8**1.5)
    assert pull(stages=["active"]) == pytest.approx(2.0)


def test_that_paid_media_are_noticed_by_the_share_of_voice_that_is_left() -> None:
    world = busy(channels={"radio": {"broadcast": {}}})
    strategy = plan(media={"radio": {"weekly_budget": 500}})
    loud = world.model_copy(update={"competitor": Competitor(voice=0.4, pull=0.0, pull_on_users=1.0)})

    alone, drowned = (opened(each, 3, strategy=strategy) for each in (world, loud))

    for _ in zip(lived(alone), lived(drowned), strict=True):
        assert drowned.notice_rates == pytest.approx(0.6 * alone.notice_rates)
        assert alone.notice_rates.min() > 0.0


def test_that_the_odds_to_stay_a_subscriber_are_divided_by_the_pull() -> None:
    state = rivalled(orders=SUBSCRIBING)
    renewal, paying = state.market.orders.renewal, np.flatnonzero(state.people.paying)
    assert renewal is not None
    assert paying.size > 5

    with_it = staying_chance(state, renewal, paying)
    state.rivalry = None
    alone = staying_chance(state, renewal, paying)

    assert with_it / (1.0 - with_it) == pytest.approx(alone / (1.0 - alone) / 1.5)


@pytest.mark.parametrize("orders", [SUBSCRIBING, BUYING], ids=["subscription", "transaction"])
def test_that_whoever_left_because_of_it_is_its_customer_and_who_left_anyway_is_not(
    orders: dict[str, Any],
) -> None:
    """The same people, the same luck, one day: those who leave with the competitor there and stay without it."""
    quiet = {"pull": 0.0, "voice": 0.0, "base": 0.0, "from_day": 30}
    firm = {"habit_a": 0.01, "habit_b": 1000.0}
    world = busy(4_000, orders=orders, retention=firm)
    alone, rivalled = (opened(each, 31) for each in (world, world.model_copy(
        update={"competitor": Competitor(**{**RIVAL, **quiet, "pull_on_users": 6.0})}
    )))  # fmt: skip
    for _ in zip(lived(alone), lived(rivalled), strict=True):
        pass

    drawn = alone.people.paying & ~rivalled.people.paying

    assert rivalled.rivalry is not None
    assert drawn.sum() > 0
    assert np.array_equal(rivalled.rivalry.customers & ~rivalled.people.habit, drawn & ~rivalled.people.habit)
    assert not (rivalled.rivalry.customers & ~drawn & (alone.people.paying | rivalled.people.paying)).any()


def test_that_its_customers_are_those_it_had_and_won_less_those_who_came_to_us() -> None:
    found = run(busy(4_000, orders=BUYING, competitor=RIVAL), days=60)

    change = np.diff(daily(found, "rival_customers"))
    won = daily(found, "to_rival")[1:]

    assert daily(found, "rival_customers")[0] == pytest.approx(400, abs=90)
    assert (won >= change).all()  # what it does not keep of those it won came to us
    assert (change < won).any()


def test_that_a_customer_of_ours_is_not_a_customer_of_its() -> None:
    state = rivalled(60)
    rivalry, people = state.rivalry, state.people

    assert rivalry is not None
    assert rivalry.customers.sum() > 200
    assert not (rivalry.customers & people.paying & people.habit).any()


def test_that_our_share_of_the_category_counts_its_expected_orders() -> None:
    found = run(busy(orders=BUYING, competitor={**RIVAL, "orders": 73.0}), days=50)

    ours, theirs = total(found, "orders"), total(found, "rival_orders")

    assert theirs == pytest.approx(0.2 * daily(found, "rival_customers").sum())
    assert found.figures["category_share"] == pytest.approx(ours / (ours + theirs))


def test_that_what_customers_are_still_worth_is_less_while_it_draws_on_them() -> None:
    for orders in (SUBSCRIBING, BUYING):
        state = rivalled(orders=orders)
        with_it = remaining_value(state)
        state.rivalry = None
        assert with_it < remaining_value(state)


def test_that_those_it_drew_away_are_strangers_who_can_be_won_again() -> None:
    rival = Competitor(pull=200.0, voice=0.0, pull_on_users=1.0)
    people = population(2_000, aware=1.0)
    noticing, going = -math.expm1(-100.0 / 365.0), -math.expm1(-200.0 / 365.0)
    balance = noticing / (noticing + going)
    by_themselves = Awareness(organic=100.0, half_life=0.0, word=0.0)
    for world, expected in (
        (market(people, competitor=rival), 0.0),
        (market(people, competitor=rival, awareness=by_themselves), balance),
    ):
        state = opened(world, 40)
        for _ in lived(state):
            pass
        assert (state.people.stage <= AWARE).all()
        assert (state.people.stage == AWARE).mean() == pytest.approx(expected, abs=0.05)
