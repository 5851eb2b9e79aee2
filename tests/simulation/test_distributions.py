"""Inverse distributions against SciPy's, and the promise that a little more of a parameter moves everybody a little."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from simulation import distributions
from simulation.distributions import beta, exponential, gamma, lognormal, normal, normal_of_many, poisson

# even steps, and ever finer ones to both ends
LEVELS = np.sort(
    np.concatenate(
        [
            np.linspace(0.0005, 0.9995, 2_001),
            10.0 ** np.arange(-7.0, -3.0),
            1 - 10.0 ** np.arange(-7.0, -3.0),
        ]
    )
)


def test_that_normal_quantiles_are_right_to_six_digits() -> None:
    assert normal(LEVELS) == pytest.approx(stats.norm.ppf(LEVELS), abs=1e-6)
    assert normal(LEVELS[:100].reshape(50, 2)).shape == (50, 2)
    assert normal(np.array([0.5]))[0] == pytest.approx(0.0, abs=1e-12)
    assert normal(np.array([2.0**-53, 1 - 2.0**-53])) == pytest.approx(
        [-8.21, 8.21], abs=0.01
    )  # the last draws


def test_that_many_normal_quantiles_are_the_same_as_few() -> None:
    edges = np.array([2.0**-53, 0.25, 0.5, 0.75, 1 - 2.0**-53])
    levels = np.concatenate([LEVELS, edges])

    # the last digit may differ where a processor multiplies and adds in one step
    assert normal_of_many(levels) == pytest.approx(normal(levels), rel=1e-13, abs=1e-15)


def test_that_exponential_quantiles_are_right_near_both_ends() -> None:
    assert exponential(LEVELS) == pytest.approx(stats.expon.ppf(LEVELS), rel=1e-12)


def test_that_lognormal_quantiles_have_the_stated_mean() -> None:
    expected = stats.lognorm.ppf(LEVELS, s=0.7, scale=35.89 * np.exp(-(0.7**2) / 2))

    assert lognormal(LEVELS, 35.89, 0.7) == pytest.approx(expected, rel=1e-6)
    assert lognormal((np.arange(200_000) + 0.5) / 200_000, 35.89, 0.7).mean() == pytest.approx(
        35.89, rel=1e-4
    )


@pytest.mark.parametrize("shape", [0.05, 0.243, 0.5, 1.0, 2.0, 5.5, 40.0, 300.0])
def test_that_gamma_quantiles_agree(shape: float) -> None:
    found, expected = gamma(LEVELS, shape, 4.414), stats.gamma.ppf(LEVELS, shape, scale=1 / 4.414)

    real = expected > 1e-250  # below, a shape of 0.05 has only noughts for numbers
    assert found[real] == pytest.approx(expected[real], rel=2e-3)
    assert np.all(np.diff(found) >= 0.0)


SHAPES = (0.01, 0.3, 0.793, 1.0, 2.426, 24.0, 1000.0)


@pytest.mark.parametrize("a", SHAPES)
@pytest.mark.parametrize("b", SHAPES)
def test_that_beta_quantiles_agree(a: float, b: float) -> None:
    found, expected = beta(LEVELS, a, b), stats.beta.ppf(LEVELS, a, b)

    low, high = (
        expected > 1e-9,
        expected < 1 - 1e-9,
    )  # nearer to an end a difference from it has no digits left
    assert found[low] == pytest.approx(expected[low], rel=1e-3)
    assert 1 - found[high] == pytest.approx(1 - expected[high], rel=1e-3)
    assert np.all(np.diff(found) >= 0.0)
    assert found.min() >= 0.0
    assert found.max() <= 1.0


@pytest.mark.parametrize(("law", "parameters"), [(gamma, (0.243, 4.414)), (beta, (0.793, 2.426))])
def test_that_the_means_of_many_draws_are_those_of_the_law(law, parameters: tuple[float, float]) -> None:  # type: ignore[no-untyped-def]  # two functions alike
    even = (np.arange(400_000) + 0.5) / 400_000
    expected = 0.243 / 4.414 if law is gamma else 0.793 / (0.793 + 2.426)

    assert law(even, *parameters).mean() == pytest.approx(expected, rel=2e-4)


@pytest.mark.parametrize("mean", [0.0, 0.01, 0.8, 3.3, 9.9, 10.1, 75.0])
def test_that_poisson_counts_agree(mean: float) -> None:
    inside = LEVELS[LEVELS < 1 - 1e-8]

    assert poisson(inside, mean).tolist() == stats.poisson.ppf(inside, mean).astype(int).tolist()


def test_that_poisson_counts_of_very_large_means_do_not_stop_at_nought() -> None:
    """e^(−mean) is nought below the smallest number from a mean of 745 on; the count then at least reaches the mean."""
    assert poisson(np.array([0.5]), 900.0)[0] == pytest.approx(900, abs=1)


def test_that_each_person_may_have_an_own_mean() -> None:
    assert poisson(np.array([0.5, 0.5, 0.999]), np.array([0.1, 4.0, 4.0])).tolist() == [0, 4, 11]


@pytest.mark.parametrize("grow", [1.001, 1.05])
def test_that_a_little_more_moves_everybody_a_little_and_nobody_back(grow: float) -> None:
    """Neighbours in a parameter: larger for each person, by at most a little more than the parameter's own step."""
    u = (np.arange(20_000) + 0.5) / 20_000
    pairs = [
        (gamma(u, 0.243, 4.414), gamma(u, 0.243 * grow, 4.414)),
        (beta(u, 0.36, 0.6), beta(u, 0.36 * grow, 0.6)),
        (poisson(u, 3.0), poisson(u, 3.0 * grow)),
        (lognormal(u, 50.0, 0.5), lognormal(u, 50.0 * grow, 0.5)),
    ]

    for before, after in pairs:
        assert np.all(after >= before - 1e-12)
        assert after.mean() == pytest.approx(before.mean() * grow, rel=0.6 * (grow - 1) + 2e-4)


def test_that_a_table_is_made_once() -> None:
    distributions._gamma_table.cache_clear()
    for _ in range(3):
        gamma(LEVELS, 0.7, 1.0)

    assert distributions._gamma_table.cache_info().misses == 1
