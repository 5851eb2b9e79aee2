"""Student's interval against an independent implementation."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.stats import t as student
from scipy.stats import ttest_1samp

from scenarios.verdict.intervals import estimate, student_chance, student_quantile


@pytest.mark.parametrize("share", [0.5, 0.9, 0.975, 0.9995])
@pytest.mark.parametrize("freedom", [1, 2, 3, 4, 7, 11, 19, 30, 99, 1_000, 99_999])
def test_that_the_quantile_is_students(share: float, freedom: int) -> None:
    assert student_quantile(share, freedom) == pytest.approx(student.ppf(share, freedom), rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("value", [0.0, 0.3, 1.0, 5.0, 400.0])
@pytest.mark.parametrize("freedom", [1, 4, 60])
def test_that_the_distribution_is_students(value: float, freedom: int) -> None:
    assert student_chance(value, freedom) == pytest.approx(student.cdf(value, freedom), rel=1e-12)


def test_that_mean_and_interval_are_those_of_a_t_test() -> None:
    samples = np.random.default_rng(3).normal(5.0, 2.0, 12)
    expected = ttest_1samp(samples, 0.0).confidence_interval(0.95)

    found = estimate(samples)

    assert (found.mean, found.low, found.high) == pytest.approx((samples.mean(), expected.low, expected.high))
    assert found.count == 12


def test_that_what_is_no_number_is_left_out_and_counted() -> None:
    assert estimate(np.array([1.0, math.nan, 3.0])) == estimate(np.array([1.0, 3.0]))
    assert estimate(np.array([1.0, math.nan, 3.0])).count == 2


def test_that_one_number_has_no_interval_and_none_no_mean() -> None:
    one, none = estimate(np.array([4.0])), estimate(np.array([math.nan]))

    assert (one.mean, one.count, none.count) == (4.0, 1, 0)
    assert math.isnan(one.low)
    assert math.isnan(one.high)
    assert math.isnan(none.mean)
    assert not one.excludes_zero


def test_that_ninety_five_of_a_hundred_intervals_hold_the_mean() -> None:
    """4,000 intervals from five numbers each: 95 % within four standard errors of that share (0.35 %)."""
    dice = np.random.default_rng(4)
    found = [estimate(dice.normal(7.0, 3.0, 5)) for _ in range(4_000)]

    share = np.mean([interval.low <= 7.0 <= interval.high for interval in found])

    assert share == pytest.approx(0.95, abs=0.014)
