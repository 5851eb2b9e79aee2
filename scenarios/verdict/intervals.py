"""Means with their 95 % intervals, from one number per replication."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from statistics import NormalDist

import numpy as np

CONFIDENCE = 0.95


@dataclass(frozen=True)
class Estimate:
    """A mean with the interval that holds the true mean in 95 of 100 such experiments; `count` numbers went in.

    Not a number where nothing can be said: a mean of nothing, an interval from a single number.
    """

    mean: float
    low: float
    high: float
    count: int
    block: int = 1  # numbers in a row of which only their mean is independent of the others

    @property
    def excludes_zero(self) -> bool:
        """Whether the whole interval lies on one side of zero; never so without an interval."""
        return self.low > 0.0 or self.high < 0.0

    @property
    def half_width(self) -> float:
        """Half the width of the interval."""
        return (self.high - self.low) / 2.0

    @property
    def independent(self) -> int:
        """On how many independent numbers the interval rests."""
        return self.count // self.block


def estimate(samples: np.ndarray, block: int = 1) -> Estimate:
    """Student's interval of the mean of the samples [replication] that are numbers.

    mean ± t(97.5 %, n − 1) · s ÷ √n, with s the standard deviation over n − 1. Where so many replications in a row make
    a block of even ranges, n and s are those of the means of blocks (batch means).
    """
    known = samples[np.isfinite(samples)]
    count = int(known.size)
    if not count:
        return Estimate(math.nan, math.nan, math.nan, 0, block)
    mean = float(known.mean())
    if block > 1:
        known = _means_of(samples, block)
    if known.size == 1:
        return Estimate(mean, math.nan, math.nan, count, block)
    spread = float(known.std(ddof=1))
    half = student_quantile(0.5 + CONFIDENCE / 2.0, known.size - 1) * spread / math.sqrt(known.size)
    return Estimate(mean, mean - half, mean + half, count, block)


def _means_of(samples: np.ndarray, block: int) -> np.ndarray:
    """The means of the numbers of each block that holds any [block]."""
    parts = samples.reshape(-1, block)
    known = np.isfinite(parts)
    some = known.any(axis=1)
    means: np.ndarray = np.where(known, parts, 0.0).sum(axis=1)[some] / known.sum(axis=1)[some]
    return means


@cache
def student_quantile(share: float, freedom: int) -> float:
    """The value below which a Student variable lies with the given chance (at least one half).

    Solved by Newton's steps on the distribution function, from the normal quantile stretched by the first term of
    its expansion in 1 ÷ freedom.
    """
    normal = NormalDist().inv_cdf(share)
    if share == 0.5:
        return 0.0
    if freedom == 1:
        return math.tan(math.pi * (share - 0.5))
    value = normal + (normal**3 + normal) / (4.0 * freedom)
    for _ in range(100):
        step = (student_chance(value, freedom) - share) / student_density(value, freedom)
        value -= step
        if abs(step) <= 1e-13 * value:
            break
    return value


def student_density(value: float, freedom: int) -> float:
    """Density of Student's distribution."""
    log = math.lgamma((freedom + 1) / 2.0) - math.lgamma(freedom / 2.0) - 0.5 * math.log(freedom * math.pi)
    return math.exp(log - (freedom + 1) / 2.0 * math.log1p(value * value / freedom))


def student_chance(value: float, freedom: int) -> float:
    """Chance that a Student variable lies below a value of at least 0: 1 − I(n ÷ (n + t²); n ÷ 2, 1 ÷ 2) ÷ 2."""
    return 1.0 - 0.5 * _incomplete_beta(freedom / 2.0, 0.5, freedom / (freedom + value * value))


def _incomplete_beta(a: float, b: float, x: float) -> float:
    """Regularised incomplete beta function; the continued fraction converges fast below (a + 1) ÷ (a + b + 2)."""
    if x <= 0.0 or x >= 1.0:
        return min(max(x, 0.0), 1.0)
    if x > (a + 1.0) / (a + b + 2.0):
        return 1.0 - _incomplete_beta(b, a, 1.0 - x)
    log = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    return math.exp(log) / a / _fraction(a, b, x)


def _fraction(a: float, b: float, x: float) -> float:
    """The continued fraction 1 + d₁ ÷ (1 + d₂ ÷ (1 + …)) of the incomplete beta function, by Lentz's method."""
    tiny = 1e-300
    value, above, below = 1.0, 1.0, 0.0
    for step in range(1, 400):
        m = step // 2
        if step % 2:
            d = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            d = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        below = 1.0 / (1.0 + d * below or tiny)
        above = 1.0 + d / above or tiny
        value *= above * below
        if abs(above * below - 1.0) < 1e-15:
            break
    return value
