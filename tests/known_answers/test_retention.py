"""Renewals alone are the shifted-beta-geometric law, and so is the use of an activation cohort."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import chisquare

from scenarios.known_answers.survival import (
    lifetime_after,
    lifetime_of_a_new_customer,
    retention,
    survival,
    used_on_day,
)
from simulation.crowd.activation import Activation
from simulation.crowd.orders import Orders, Renewal
from simulation.crowd.retention import Retention
from simulation.crowd.visiting import Visits
from simulation.decisions import Choice
from simulation.market import Market
from simulation.measures import PLACE
from simulation.run import Run, simulate
from tests.known_answers.intervals import holds
from tests.known_answers.isolated import (
    ALWAYS,
    NEVER,
    NOTHING,
    by_community,
    lived,
    market,
    opened,
    path,
    population,
)

A, B = 0.668, 3.806  # the High End segment of Fader and Hardie (2007)
GROUP, GROUPS, PERIODS = 2_000, 125, 12  # the share of a group is one replication


def subscribing(a: float, b: float) -> Market:
    """Everybody visits on the first day, uses and pays on the next, and then renews or not every day."""
    renewal = Renewal(period=1, a=a, b=b, renew=Choice(), silence=0.0)
    return market(
        population(GROUP * GROUPS, GROUP, aware=1.0),
        visits=Visits(visit=ALWAYS),
        orders=Orders(returns=NEVER, renewal=renewal),
    )


def subscribed(a: float, b: float) -> np.ndarray:
    """Share still subscribed after so many chances to leave [period from 0, group]."""
    state = opened(subscribing(a, b), PERIODS + 2, seed=7)
    paying = np.array([by_community(state, state.people.paying) for _ in lived(state)]) / GROUP
    assert (paying[0] == 0.0).all()
    assert paying[1].mean() == pytest.approx(
        1.0, abs=1e-3
    )  # but for those who lost the firmest habit at once
    return paying[1:]


@pytest.fixture(scope="module")
def curve() -> np.ndarray:
    return subscribed(A, B)


def test_that_the_formulas_give_the_worked_examples() -> None:
    assert [survival(A, B, t) for t in (1, 2, 7, 12)] == pytest.approx(
        [0.850693, 0.746882, 0.488945, 0.378040], abs=5e-7
    )
    assert [retention(A, B, t) for t in (1, 2, 7, 12)] == pytest.approx(
        [0.850693, 0.877969, 0.936223, 0.956831], abs=5e-7
    )
    assert lifetime_of_a_new_customer(A, B, 0.1) == pytest.approx(5.922596, abs=5e-7)
    assert [used_on_day(0.42, 0.36, 0.60, n) for n in (1, 7, 30)] == pytest.approx(
        [0.2625, 0.1414, 0.0847], abs=5e-5
    )
    assert lifetime_after(7, A, B, 0.1) == pytest.approx(7.529950, abs=5e-7)


@pytest.mark.parametrize("period", range(1, PERIODS + 1))
def test_that_subscribers_survive_as_the_law_says(curve: np.ndarray, period: int) -> None:
    verdict = holds(curve[period], survival(A, B, period))

    assert verdict, str(verdict)


def test_that_the_period_of_leaving_is_distributed_as_the_law_says(curve: np.ndarray) -> None:
    left = -np.diff(curve.sum(axis=1)) * GROUP
    likely = -np.diff([survival(A, B, period) for period in range(PERIODS + 1)])

    found = np.array([*left, curve[-1].sum() * GROUP])
    expected = np.array([*likely, survival(A, B, PERIODS)]) * found.sum()

    assert chisquare(found, expected).pvalue > 0.001


def test_that_leaving_five_per_cent_more_likely_would_be_noticed() -> None:
    """a 5 % higher: the last of twelve survivals moves by 3.6 %."""
    control = holds(subscribed(1.05 * A, B)[PERIODS], survival(A, B, PERIODS))

    assert not control.contains, str(control)
    assert control.is_far, str(control)


def test_that_people_keep_their_own_chance_from_period_to_period(curve: np.ndarray) -> None:
    """Were it drawn anew each time, every period would keep the same share."""
    kept = curve[1:].mean(axis=1) / curve[:-1].mean(axis=1)

    assert kept == pytest.approx([retention(A, B, period) for period in range(1, PERIODS + 1)], abs=0.003)


USE, LOSE = 0.9, (0.36, 0.60)


def using(use: float, lose: tuple[float, float], runs: int) -> list[Run]:
    """Everybody is activated on the first day, and only uses from then on."""
    habit = Retention(
        use=Choice(base=use), leave=Choice(), habit_a=lose[0], habit_b=lose[1], silent_after=3650
    )
    world = market(
        population(20_000, aware=1.0),
        visits=Visits(visit=ALWAYS),
        activation=Activation(activate=ALWAYS),
        retention=habit,
        shopping=path(shop=0.0),
    )
    return [simulate(world, NOTHING, 31, 8, number) for number in range(runs)]


@pytest.fixture(scope="module")
def cohort() -> list[Run]:
    return using(USE, LOSE, 42)


@pytest.mark.parametrize("day", [1, 7, 30])
def test_that_an_activation_cohort_uses_on_day_n_as_the_law_says(cohort: list[Run], day: int) -> None:
    verdict = holds(np.array([run.figures[f"d{day}"] for run in cohort]), used_on_day(USE, *LOSE, day))

    assert verdict, str(verdict)


def test_that_the_share_using_falls_day_by_day_as_the_law_says(cohort: list[Run]) -> None:
    share = np.array([run.daily[PLACE["uses"]] for run in cohort]).mean(axis=0) / 20_000

    assert share[0] == 0.0  # the first use is the activation itself
    assert share[1:] == pytest.approx([used_on_day(USE, *LOSE, day) for day in range(1, 31)], rel=0.015)


@pytest.mark.parametrize(
    ("use", "lose"), [(1.05 * USE, LOSE), (USE, (1.05 * LOSE[0], LOSE[1]))], ids=["use", "habit"]
)
def test_that_use_or_loss_five_per_cent_higher_would_be_noticed(
    use: float, lose: tuple[float, float]
) -> None:
    found = using(use, lose, 25)

    control = holds(np.array([run.figures["d7"] for run in found]), used_on_day(USE, *LOSE, 7))

    assert not control.contains, str(control)
    assert control.is_far, str(control)
