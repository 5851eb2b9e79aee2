"""The interval test itself: right means pass, wrong or noisy ones do not."""

import numpy as np
import pytest

from tests.known_answers.intervals import holds, holds_variance

NORMAL = np.random.default_rng(1).normal(10.0, 1.0, 10_000)


def test_that_a_right_mean_known_well_enough_holds() -> None:
    verdict = holds(NORMAL, 10.0)

    assert verdict, str(verdict)
    assert str(verdict).startswith("holds")
    assert not verdict.is_far


def test_that_a_wrong_mean_misses() -> None:
    verdict = holds(NORMAL, 10.5)

    assert not verdict.contains
    assert verdict.is_far
    assert "misses" in str(verdict)


def test_that_a_noisy_mean_does_not_hold_although_its_interval_contains_the_value() -> None:
    verdict = holds(NORMAL[:100], 10.0)

    assert verdict.contains
    assert not verdict
    assert "too wide" in str(verdict)


def test_that_a_right_variance_holds_and_a_wrong_one_misses() -> None:
    assert holds_variance(NORMAL, 10.0, 1.0)
    assert not holds_variance(NORMAL, 10.0, 1.1).contains


def test_that_the_interval_contains_the_truth_as_often_as_it_says() -> None:
    draws = np.random.default_rng(2).exponential(1.0, (4_000, 200))

    inside = [holds(row, 1.0).contains for row in draws]

    # 99.9 % for normal samples; the mean of 200 skewed ones misses a little more often
    assert 0.995 <= np.mean(inside) < 1.0


def test_that_controls_narrow_the_interval_without_moving_it() -> None:
    generator = np.random.default_rng(3)
    luck = generator.normal(0.0, 1.0, (2, 400))
    samples = 5.0 + luck[0] - 2.0 * luck[1] + generator.normal(0.0, 0.1, 400)

    plain, controlled = holds(samples, 5.0), holds(samples, 5.0, controls=luck)

    assert controlled, str(controlled)
    assert controlled.half_width < plain.half_width / 10.0
    assert controlled.mean == pytest.approx(5.0, abs=0.02)
