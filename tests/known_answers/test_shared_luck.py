"""What shared luck is worth: one decision, n people, chance p against p′, variance of the difference n·δ·(1 − δ)."""

from __future__ import annotations

import numpy as np

from scenarios.known_answers.luck import independent_variance, paired_variance
from simulation.crowd.activation import Activation
from simulation.crowd.visiting import Visits
from simulation.decisions import Choice
from simulation.people import ACTIVATED
from tests.known_answers.intervals import VARIANCES, Verdict, holds, holds_variance
from tests.known_answers.isolated import ALWAYS, by_community, lived, market, opened, population

PEOPLE, GROUPS = 100, 10_000
BEFORE, AFTER = 0.30, 0.36


def activated(chance: float, seed: int) -> np.ndarray:
    """People activated on the first day [group of a hundred]."""
    world = market(
        population(PEOPLE * GROUPS, PEOPLE, aware=1.0),
        visits=Visits(visit=ALWAYS),
        activation=Activation(activate=Choice(base=chance)),
    )
    state = opened(world, 1, seed)
    for _ in lived(state):
        pass
    return by_community(state, state.people.marks & ACTIVATED != 0)


def difference(other_seed: int) -> np.ndarray:
    gap: np.ndarray = activated(AFTER, other_seed) - activated(BEFORE, seed=1)
    return gap


def verdict(gap: np.ndarray) -> Verdict:
    expected = paired_variance(PEOPLE, BEFORE, AFTER)
    return holds_variance(gap, PEOPLE * (AFTER - BEFORE), expected, VARIANCES)


def test_that_the_paired_difference_varies_by_those_alone_who_are_moved() -> None:
    gap = difference(other_seed=1)

    assert (gap >= 0).all()  # nobody is lost by a higher chance
    assert verdict(gap), str(verdict(gap))
    assert holds(gap, PEOPLE * (AFTER - BEFORE), width=0.02)


def test_that_independent_draws_would_be_noticed() -> None:
    gap = difference(other_seed=2)
    independent = holds_variance(gap, PEOPLE * (AFTER - BEFORE), independent_variance(PEOPLE, BEFORE, AFTER))

    assert independent, str(independent)
    assert not verdict(gap).contains
    assert verdict(gap).is_far
