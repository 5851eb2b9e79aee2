"""The interval test: right means pass, wrong or noisy ones do not, and many are judged together fairly."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.stats import t as student
from scipy.stats import ttest_1samp

from scenarios.known_answers.judging import RISK, Judged, holm, sampled

NORMAL = np.random.default_rng(1).normal(10.0, 1.0, 10_000)


def judged(samples: np.ndarray, expected: float, width: float = 0.01) -> Judged:
    return Judged(expected, sampled(samples), width, is_exact=False)


@pytest.mark.parametrize("count", [2, 12, 100, 10_000])
def test_that_interval_and_chance_are_students(count: int) -> None:
    samples = NORMAL[:count]
    found = sampled(samples)
    low, high = student.interval(0.999, count - 1, samples.mean(), samples.std(ddof=1) / math.sqrt(count))

    assert found.mean - found.half_width() == pytest.approx(low)
    assert found.mean + found.half_width() == pytest.approx(high)
    assert found.chance_of(9.9) == pytest.approx(ttest_1samp(samples, 9.9).pvalue, abs=1e-12)


def test_that_a_right_mean_known_well_enough_holds() -> None:
    verdict = judged(NORMAL, 10.0)

    assert verdict.holds
    assert verdict.low < 10.0 < verdict.high
    assert verdict.is_moved_far(10.2)
    assert not verdict.is_moved_far(10.02)


def test_that_a_wrong_mean_misses_and_a_noisy_one_does_not_hold() -> None:
    wrong, noisy = judged(NORMAL, 10.5), judged(NORMAL[:100], 10.0)

    assert not wrong.contains
    assert noisy.contains
    assert not noisy.holds


def test_that_a_single_sample_says_nothing() -> None:
    alone = judged(NORMAL[:1], 10.0)

    assert alone.contains
    assert not alone.is_narrow
    assert sampled(NORMAL[:1]).chance_of(99.0) == 1.0
    assert not alone.is_moved_far(1e9)


def test_that_what_holds_no_luck_is_judged_by_rounding_alone() -> None:
    near, off = (Judged(2.0, sampled(np.array([2.0 + gap])), 1e-9, is_exact=True) for gap in (1e-9, 1e-8))

    assert near.holds
    assert (near.low, near.high) == (near.found.mean, near.found.mean)
    assert not off.holds
    assert near.is_moved_far(2.001)
    assert not near.is_moved_far(2.0 + 1e-9)


def test_that_samples_all_alike_leave_no_doubt() -> None:
    same = sampled(np.full(5, 3.0))

    assert same.half_width() == 0.0
    assert same.chance_of(3.0) == 1.0
    assert same.chance_of(3.1) == 0.0


def test_that_holm_judges_the_least_likely_hardest() -> None:
    """0.0001 is rejected at 0.001 ÷ 3 and 0.0004 at 0.001 ÷ 2; 0.5 at 0.001."""
    assert holm([0.5, 0.0001, 0.0004]) == pytest.approx((RISK, RISK / 3, RISK / 2))


def test_that_once_one_passes_all_later_ones_do() -> None:
    """0.0006 would miss at 0.001 alone; the least likely passes at 0.001 ÷ 3, so this one is judged there too."""
    levels = holm([0.0004, 0.0006, 0.9])

    assert levels == pytest.approx((RISK / 3,) * 3)
    assert all(chance >= level for chance, level in zip((0.0004, 0.0006, 0.9), levels, strict=True))
    assert holm([]) == ()


def test_that_a_right_build_passes_all_rows_as_often_as_one() -> None:
    """Of 20,000 families of 30 right rows about one in a thousand holds a miss; without Holm three in a hundred do."""
    chances = np.random.default_rng(2).random((20_000, 30))
    families = [min(row) < holm(row)[int(np.argmin(row))] for row in chances.tolist()]

    assert 0.0003 < np.mean(families) < 0.002
    assert np.mean((chances < RISK).any(axis=1)) > 0.02


def test_that_the_interval_is_that_of_the_level_it_is_judged_at() -> None:
    alone, together = (Judged(10.0, sampled(NORMAL), 0.01, False, risk) for risk in (RISK, RISK / 30))

    assert together.high - together.low > 1.2 * (alone.high - alone.low)
    assert together.is_narrow == alone.is_narrow
