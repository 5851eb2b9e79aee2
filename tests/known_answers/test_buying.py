"""Repeat orders alone are BG/NBD buyers who are asked once a day."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import chisquare

from scenarios.known_answers.buying import (
    Buyers,
    expected_orders,
    expected_orders_by_steps,
    histogram_by_steps,
    no_order,
)
from simulation.crowd.orders import Orders, Repeat
from simulation.crowd.retention import Retention
from simulation.crowd.visiting import Visits
from simulation.decisions import Choice
from simulation.market import Market
from simulation.quantity import Schedule
from tests.known_answers.intervals import holds
from tests.known_answers.isolated import (
    ALWAYS,
    FIRM_HABIT,
    NEVER,
    by_community,
    lived,
    market,
    opened,
    population,
)

CDNOW = Buyers(0.243, 4.414, 0.793, 2.426)  # an on-line music shop; α in weeks
START = 2  # days until everybody has bought once


def shop(people: int, buyers: Buyers, days_a_week: int) -> Market:
    """Everybody buys once on the second day, and then by the law alone; a week is so many simulated days."""
    once = Choice(base=Schedule(((0, 1.0), (START, 0.0))))
    repeat = Repeat(
        r=buyers.r,
        alpha=buyers.alpha * days_a_week / 7.0,
        a=buyers.a,
        b=buyers.b,
        again=Choice(),
        stay=Choice(),
    )
    return market(
        population(people, GROUP, aware=1.0),
        visits=Visits(visit=ALWAYS),
        retention=Retention(use=once, leave=Choice(), silent_after=3650, **FIRM_HABIT),
        orders=Orders(returns=NEVER, repeat=repeat),
    )


GROUP = 2_000  # people whose mean is one replication


def orders(people: int, buyers: Buyers, days_a_week: int, *weeks: int) -> dict[int, np.ndarray]:
    """Repeat orders of everybody by the end of some weeks after the first [person]."""
    state = opened(shop(people, buyers, days_a_week), max(weeks) * days_a_week + START, seed=9)
    found = {}
    for day in lived(state):
        week = (day + 1 - START) / days_a_week
        if week in weeks:
            found[int(week)] = np.maximum(state.people.orders.astype(int) - 1, 0)
    return found


def mean_by_group(count: np.ndarray) -> np.ndarray:
    mean: np.ndarray = count.reshape(-1, GROUP).mean(axis=1)
    return mean


@pytest.fixture(scope="module")
def weekly() -> dict[int, np.ndarray]:
    """One simulated day a week: few days, so that many buyers can be asked."""
    return orders(520_000, CDNOW, 1, 10, 39)


def test_that_the_formulas_give_the_worked_examples() -> None:
    assert [expected_orders(CDNOW, t) for t in (10, 39, 78)] == pytest.approx(
        [0.432413, 1.196723, 1.860519], abs=5e-7
    )
    assert no_order(CDNOW, 39) == pytest.approx(0.573786, abs=5e-7)
    assert histogram_by_steps(CDNOW, 39, 1.0, 39).sum() == pytest.approx(1.0)
    assert histogram_by_steps(CDNOW, 39, 1.0, 39) @ np.arange(40) == pytest.approx(
        expected_orders_by_steps(CDNOW, 39, 1.0)
    )


def test_that_asking_more_often_tends_to_the_continuous_law() -> None:
    """At most one order a step: by the day 0.8 % are missing at 39 weeks, by the week 5 %."""
    missing = [1.196723 - expected_orders_by_steps(CDNOW, 39 * n, 1 / n) for n in (1, 2, 4, 7, 14, 28)]

    assert missing[0] / 1.196723 == pytest.approx(0.050, abs=0.001)
    assert missing[3] / 1.196723 == pytest.approx(0.0076, abs=0.0001)
    assert missing[3] / missing[4] == pytest.approx(2.0, rel=0.01)
    assert missing[4] / missing[5] == pytest.approx(2.0, rel=0.01)


@pytest.mark.parametrize("week", [10, 39])
def test_that_buyers_order_again_as_often_as_the_law_says(weekly: dict[int, np.ndarray], week: int) -> None:
    verdict = holds(mean_by_group(weekly[week]), expected_orders_by_steps(CDNOW, week, 1.0))

    assert verdict, str(verdict)


@pytest.mark.parametrize("week", [10, 39])
def test_that_as_many_never_order_again_as_the_law_says(weekly: dict[int, np.ndarray], week: int) -> None:
    verdict = holds(mean_by_group(weekly[week] == 0), no_order(CDNOW, week))

    assert verdict, str(verdict)


def test_that_the_number_of_orders_is_distributed_as_the_law_says(weekly: dict[int, np.ndarray]) -> None:
    """Chi-square on 0 to 7 and more orders."""
    found = np.bincount(np.minimum(weekly[39], 8), minlength=9)
    expected = histogram_by_steps(CDNOW, 39, 1.0, 8) * found.sum()

    assert chisquare(found, expected).pvalue > 0.001


def test_that_by_the_day_the_law_of_the_day_holds() -> None:
    """Seven simulated days a week; the step's effect at ten weeks, 1.1 %, is as large as the interval."""
    found = orders(560_000, CDNOW, 7, 10)[10]

    verdict = holds(mean_by_group(found), expected_orders_by_steps(CDNOW, 70, 1 / 7))

    assert verdict, str(verdict)
    assert (
        chisquare(
            np.bincount(np.minimum(found, 6), minlength=7),
            histogram_by_steps(CDNOW, 70, 1 / 7, 6) * found.size,
        ).pvalue
        > 0.001
    )


def test_that_rates_five_per_cent_higher_would_be_noticed() -> None:
    buyers = replace(CDNOW, alpha=CDNOW.alpha / 1.05)

    control = holds(
        mean_by_group(orders(520_000, buyers, 1, 39)[39]), expected_orders_by_steps(CDNOW, 39, 1.0)
    )

    assert not control.contains, str(control)
    assert control.is_far, str(control)


def test_that_buyers_are_the_same_whatever_the_parameters() -> None:
    """A little more of everything moves the order rate of each a little: nobody is drawn anew."""
    state = opened(shop(20_000, CDNOW, 1), START)
    other = opened(shop(20_000, Buyers(0.25, 4.414, 0.793, 2.426), 1), START)
    for one in (state, other):
        for _ in lived(one):
            pass

    before, after = state.customers.rate, other.customers.rate

    assert (after >= before).all()
    assert np.corrcoef(np.argsort(np.argsort(before)), np.argsort(np.argsort(after)))[0, 1] > 0.999
    assert by_community(state, before > 0).sum() == 20_000
