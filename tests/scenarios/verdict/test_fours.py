"""Intervals where ranges are drawn evenly over each four races: fours are what is independent."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import ttest_1samp

from scenarios.verdict.cube import Cube
from scenarios.verdict.intervals import Estimate, estimate
from scenarios.verdict.ranking import pair
from scenarios.verdict.verdict import judged
from scenarios.verdict.words import races_to_tell
from simulation.draws import BLOCK, Draws
from tests.scenarios.verdict.cubes import cube_of, spread

TRUTH = 12.0
BATCHES = 400


def batch(number: int, *, even: bool, races: int = 40) -> np.ndarray:
    """Races of one made-up batch [replication]: two ranges move each a lot, luck the rest."""
    luck = np.random.default_rng(number).normal(0.0, 1.0, races)
    draws = [Draws(number, race, even_ranges=even) for race in range(races)]
    known = np.array([[each.number(path) for path in ("price", "churn")] for each in draws])
    worth: np.ndarray = TRUTH + 8.0 * (known[:, 0] - 0.5) + 6.0 * (known[:, 1] ** 2 - 1 / 3) + luck
    return worth


def held(found: list[Estimate]) -> float:
    """The share of intervals that hold the truth."""
    return float(np.mean([each.low <= TRUTH <= each.high for each in found]))


def width(found: list[Estimate]) -> float:
    return float(np.mean([each.half_width for each in found]))


def test_that_the_interval_is_a_t_test_of_the_means_of_fours() -> None:
    samples = batch(1, even=True)
    expected = ttest_1samp(samples.reshape(-1, BLOCK).mean(axis=1), 0.0).confidence_interval(0.95)

    found = estimate(samples, BLOCK)

    assert (found.mean, found.low, found.high) == pytest.approx((samples.mean(), expected.low, expected.high))
    assert (found.count, found.independent) == (40, 10)


def test_that_intervals_of_fours_hold_what_they_promise_and_are_much_narrower() -> None:
    fours = [estimate(batch(number, even=True), BLOCK) for number in range(BATCHES)]
    alone = [estimate(batch(number, even=False)) for number in range(BATCHES)]

    assert held(fours) == pytest.approx(0.95, abs=0.033)  # three standard errors
    assert held(alone) == pytest.approx(0.95, abs=0.033)
    assert width(fours) < 0.6 * width(alone)


def test_that_taken_one_by_one_even_races_would_show_nothing_of_it() -> None:
    one_by_one = [estimate(batch(number, even=True)) for number in range(BATCHES)]

    assert held(one_by_one) > 0.99  # far too wide: what is gained stays unseen
    assert width(one_by_one) > 1.5 * width(
        [estimate(batch(number, even=True), BLOCK) for number in range(50)]
    )


def test_that_what_is_no_number_is_left_out_of_its_four() -> None:
    samples = np.array([1.0, math.nan, 3.0, 2.0, math.nan, math.nan, math.nan, math.nan, 5.0, 5.0, 6.0, 8.0])

    found = estimate(samples, BLOCK)

    assert found.mean == pytest.approx(np.nanmean(samples))
    assert found.half_width == pytest.approx(estimate(np.array([2.0, 6.0])).half_width)
    assert found.count == 7


def evenly(count: int, unfinished: tuple[int, ...] = ()) -> Cube:
    ann, bob = spread(1_000.0, 50.0, count, 1), spread(900.0, 50.0, count, 2)
    for place in unfinished:
        ann[place] = math.nan
    return replace(cube_of({"Ann": ann, "Bob": bob, "nothing": [0.0] * count}), even_ranges=True)


def test_that_races_are_compared_in_whole_fours() -> None:
    verdict = judged(evenly(14, unfinished=(5,)))

    assert evenly(14, unfinished=(5,)).matched().replications == (0, 1, 2, 3, 8, 9, 10, 11)
    assert verdict.replications == 8
    assert verdict.pair("Ann", "Bob").difference.independent == 2
    assert all(standing.value.block == BLOCK for horizon in verdict.horizons for standing in horizon.ranking)


def test_that_before_there_are_two_fours_races_count_one_by_one() -> None:
    verdict = judged(evenly(7))

    assert verdict.replications == 7
    assert verdict.pair("Ann", "Bob").difference.block == 1


def test_that_races_drawn_alone_are_not_put_together() -> None:
    verdict = judged(replace(evenly(14, unfinished=(5,)), even_ranges=False))

    assert verdict.replications == 13
    assert verdict.pair("Ann", "Bob").difference.block == 1


def test_that_the_races_that_would_tell_are_counted_in_fours() -> None:
    first, second = np.array(spread(20.0, 100.0, 20, 1)), np.zeros(20)

    more = races_to_tell(pair("Ann", "Bob", first, second, BLOCK))

    assert more % BLOCK == 0
    assert more > 0
