"""A chance from its parts: exact at its ends, bounded in what feelings and tactics can do."""

from __future__ import annotations

import numpy as np
import pytest

from simulation.decisions import (
    HAZARDS,
    OCCASIONS,
    PERSON_BOUND,
    TACTIC_BOUND,
    bounded,
    bounded_number,
    chance,
    logit,
)


def test_that_log_odds_and_chance_undo_each_other() -> None:
    for share in (1e-9, 0.02, 0.5, 0.97):
        assert chance(logit(share), np.zeros(1))[0] == pytest.approx(share, rel=1e-12)


def test_that_a_base_of_nought_and_of_one_is_exact_whatever_pulls() -> None:
    pulls = np.array([-30.0, 0.0, 30.0])

    assert chance(logit(0.0), pulls).tolist() == [0.0, 0.0, 0.0]
    assert chance(logit(1.0), pulls).tolist() == [1.0, 1.0, 1.0]


def test_that_an_odds_ratio_multiplies_the_odds() -> None:
    moved = chance(logit(0.2), np.array([np.log(3.0)]))[0]

    assert moved / (1 - moved) == pytest.approx(3.0 * 0.25)


@pytest.mark.parametrize("bound", [PERSON_BOUND, TACTIC_BOUND])
def test_that_terms_never_pass_their_bound_and_small_ones_are_hardly_touched(bound: float) -> None:
    terms = np.array([-50.0, -0.01, 0.0, 0.01, 50.0])

    held = bounded(terms, bound)

    assert held == pytest.approx([-bound, -0.01, 0.0, 0.01, bound], rel=1e-3)
    assert [bounded_number(float(term), bound) for term in terms] == pytest.approx(held, rel=1e-12)


def test_that_a_decision_is_an_occasion_or_a_hazard_and_not_both() -> None:
    assert not set(OCCASIONS) & set(HAZARDS)
