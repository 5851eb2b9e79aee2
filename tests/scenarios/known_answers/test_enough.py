"""How many replications an answer takes: by the spread of a pilot, within reason."""

from __future__ import annotations

import math

import pytest

from scenarios.known_answers.enough import PILOT, is_enough, needed, wanted
from scenarios.known_answers.judging import Judged, Sampled


def judged(error: float, replications: int = 40, is_exact: bool = False) -> Judged:
    """A figure of 100 that was found with an error, of which a hundredth is allowed."""
    return Judged(100.0, Sampled(100.0, error, replications - 1), 0.01, is_exact)


def test_that_half_the_spread_takes_a_quarter_of_the_runs() -> None:
    once, twice = needed(judged(0.4), 110.0, 40), needed(judged(0.8), 110.0, 40)

    assert twice == pytest.approx(4.0 * once)
    assert once == pytest.approx(
        40 * (3.460 * 0.4) ** 2, rel=1e-3
    )  # Student's 99.9 % with 60 degrees of freedom


def test_that_a_control_that_moves_less_takes_more_runs() -> None:
    """Three halves must fit into the shift: 1.5 leaves half of what a hundredth would."""
    assert needed(judged(0.4), 101.5, 40) == pytest.approx(4.0 * needed(judged(0.4), 110.0, 40))
    assert needed(judged(0.4), 100.0, 40) == math.inf


def test_that_what_was_enough_is_left_at_that() -> None:
    assert wanted([(judged(0.2), 110.0)], 40, 640) == 40
    assert wanted([(judged(0.0, is_exact=True), 103.0)], 1, 16) == 1
    assert is_enough(judged(0.2), 110.0)
    assert not is_enough(judged(0.4), 110.0)
    assert not is_enough(judged(0.2), 101.0)


def test_that_the_figure_that_spreads_most_decides_and_some_are_to_spare() -> None:
    figures = [(judged(0.2), 110.0), (judged(0.4), 110.0), (judged(0.5), 110.0)]

    assert wanted(figures, 40, 640) == math.ceil(1.15 * needed(judged(0.5), 110.0, 40))


def test_that_what_would_be_out_of_all_proportion_is_not_tried() -> None:
    assert wanted([(judged(5.0), 110.0)], 40, 640) == 40
    assert wanted([(judged(0.4), 100.0)], 40, 640) == 40


def test_that_a_handful_of_runs_is_made_a_pilot_first() -> None:
    assert wanted([(judged(5.0, replications=4), 110.0)], 4, 64) == PILOT
    assert wanted([(judged(math.inf, replications=1), 110.0)], 1, 1) == 1
    assert needed(judged(math.inf, replications=1), 110.0, 1) == PILOT
