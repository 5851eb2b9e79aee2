"""Invitations alone are a branching process: everybody who accepts buys the next day and invites once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from scipy.stats import chisquare

from scenarios.known_answers.referral import (
    chance_of_total,
    extinction,
    generation,
    total,
    total_variance,
)
from simulation.crowd.referral import Referral
from simulation.crowd.visiting import Visits
from simulation.decisions import Choice
from simulation.market import Market
from simulation.people import PAID
from tests.known_answers.intervals import VARIANCES, Verdict, holds
from tests.known_answers.isolated import ALWAYS, by_community, lived, market, opened, population

INVITED, ACCEPT = 0.375, 0.8
BRING = INVITED * ACCEPT
PEOPLE, AWARE = 130, 0.03  # asking somebody twice on one day then costs 0.6 % of invitations
DAYS = 15  # seven generations of two days: 0.02 % of the families is still to come


def inviting(markets: int, accept: float) -> Market:
    """Closed markets: the few who know it come by themselves, the others by invitation alone."""
    spread = Referral(invitations=INVITED, accept=Choice(base=accept), within=1.0, trust=0.0)
    people = population(markets * PEOPLE, PEOPLE, aware=AWARE)
    return market(people, visits=Visits(visit=ALWAYS), referral=spread)


def test_that_the_formulas_give_the_worked_examples() -> None:
    assert total(1000, 0.4) == pytest.approx(1666.666667, abs=5e-7)
    assert total_variance(1000, 0.4, 0.4) == pytest.approx(1851.851852, abs=5e-7)
    assert total_variance(1000, 0.4, 5 * 0.08 * 0.92) == pytest.approx(1703.703704, abs=5e-7)
    assert sum(generation(1000, 0.4, number) for number in range(4)) == pytest.approx(1624.0)
    assert chance_of_total(0.4, 3) == pytest.approx(0.072287, abs=5e-7)
    assert extinction(1.5) == pytest.approx(0.417188, abs=5e-7)


@dataclass(frozen=True)
class Families:
    """What came of it in closed markets [generation, market]; the seeds are generation 0."""

    sizes: np.ndarray

    @property
    def seeds(self) -> np.ndarray:
        first: np.ndarray = self.sizes[0]
        return first

    @property
    def totals(self) -> np.ndarray:
        everybody: np.ndarray = self.sizes.sum(axis=0)
        return everybody


def families_of(markets: int, accept: float = ACCEPT) -> Families:
    """New customers by generation, each of which takes two days: to accept and visit, to use and pay."""
    found = []
    for replication in range(markets // 1_500):
        state = opened(inviting(1_500, accept), DAYS + 1, 6, replication)
        paid = [by_community(state, state.people.marks & PAID != 0) for _ in lived(state)]
        assert not paid[0].any()
        found.append(np.diff(np.array(paid)[0::2], axis=0))
        assert found[-1].sum() == paid[-1].sum() - (paid[-1] - paid[-2]).sum()
    return Families(np.concatenate(found, axis=1))


@pytest.fixture(scope="module")
def families() -> Families:
    return families_of(33_000)


def total_verdict(found: Families, bring: float) -> Verdict:
    """The mean total of a market, what more or fewer seeds than expected explain taken out."""
    expected = PEOPLE * AWARE
    return holds(found.totals, total(expected, bring), controls=found.seeds - expected)


def test_that_the_total_is_that_of_the_branching_process(families: Families) -> None:
    verdict = total_verdict(families, BRING)

    assert verdict, str(verdict)


def test_that_accepting_five_per_cent_less_often_would_be_noticed() -> None:
    control = total_verdict(families_of(30_000, 0.95 * ACCEPT), BRING)

    assert not control.contains, str(control)
    assert control.is_far, str(control)


@pytest.mark.parametrize("number", [1, 2])
def test_that_each_generation_is_k_times_the_one_before(families: Families, number: int) -> None:
    """Given the parents the children are Poisson with mean k each: children less k · parents are luck alone."""
    parents, children = families.sizes[number - 1], families.sizes[number]
    expected = generation(PEOPLE * AWARE, BRING, number)

    verdict = holds(children - BRING * parents + expected, expected, width=0.05)

    assert verdict, str(verdict)


def test_that_the_total_varies_as_that_of_the_branching_process(families: Families) -> None:
    gap = families.totals - total(1.0, BRING) * families.seeds
    some = families.seeds > 0

    verdict = holds((gap**2)[some] / families.seeds[some], total_variance(1.0, BRING, BRING), VARIANCES)

    assert verdict, str(verdict)


def test_that_the_family_of_one_seed_has_the_sizes_of_borel_and_tanner(families: Families) -> None:
    lone = families.totals[families.seeds == 1].astype(int)
    likely = np.array([chance_of_total(BRING, people) for people in range(1, 9)])

    found = np.bincount(np.minimum(lone, 9), minlength=10)[1:]

    assert chisquare(found, np.array([*likely, 1.0 - likely.sum()]) * lone.size).pvalue > 0.001
