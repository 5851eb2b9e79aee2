"""Inverse distributions: one keyed uniform in, one amount out, so that moving a parameter moves everybody a little.

Gamma and beta quantiles are read from a table of the distribution function, integrated once per parameter pair.
Near an end where the density may be infinite the table is kept in a power of x in which the function is smooth.
"""

from __future__ import annotations

import math
from functools import lru_cache
from statistics import NormalDist

import numpy as np

from simulation import kernels

FEW = 32  # amounts up to which a loop in plain numbers is quicker than one over arrays
NODES = 4097  # of a table; relative error of a quantile below 1e-3 for shapes from 0.05 to 300, tested against SciPy


def normal(uniform: np.ndarray) -> np.ndarray:
    """Standard normal quantiles [shape of uniform], read over the log-odds of u, where they are nearly straight."""
    odds, quantiles = _normal_table()
    if kernels.compiled is not None and uniform.ndim == 1 and uniform.flags.c_contiguous:
        return kernels.compiled.normal(uniform, odds, quantiles)
    return interpolated(np.log(uniform / (1.0 - uniform)), odds, quantiles)


def interpolated(x: np.ndarray, places: np.ndarray, values: np.ndarray) -> np.ndarray:
    """What a table of rising places says at each x [shape of x], on straight lines between them."""
    if kernels.compiled is not None and x.ndim == 1 and x.flags.c_contiguous:
        return kernels.compiled.interpolated(x, places, values)
    read: np.ndarray = np.interp(x, places, values)
    return read


def normal_of_many(uniform: np.ndarray) -> np.ndarray:
    """`normal` of thousands [shape of uniform]: the nodes are evenly spaced, so that each is found without a search."""
    odds, quantiles = _normal_table()
    slopes = np.diff(quantiles) / np.diff(odds)
    x = np.log(uniform / (1.0 - uniform))
    node = ((x - odds[0]) * (1.0 / odds[NODES])).astype(
        np.intp
    )  # the first node after the middle is one step
    node -= x < odds[node]  # rounding may put it a node too far
    node += x >= odds[node + 1]
    x -= odds[node]
    x *= slopes[node]
    x += quantiles[node]
    return x


@lru_cache(maxsize=1)
def _normal_table() -> tuple[np.ndarray, np.ndarray]:
    """Pairs of (log-odds of u, normal quantile of u) to ±38, as far as the draws reach; error below 1e-6."""
    odds = np.linspace(0.0, 38.0, NODES)
    quantiles = [NormalDist().inv_cdf(1.0 / (1.0 + math.exp(z))) for z in odds]
    return np.concatenate([-odds[:0:-1], odds]), np.concatenate([quantiles[:0:-1], [-q for q in quantiles]])


def lognormal(uniform: np.ndarray, mean: float, sigma: float) -> np.ndarray:
    """Lognormal quantiles with the given mean and spread of the logarithm [unit of mean]."""
    return _lognormal(uniform, mean, sigma, 0.5 * sigma * sigma)


def lognormal_about(uniform: np.ndarray, median: float, sigma: float) -> np.ndarray:
    """Lognormal quantiles with the given median and spread of the logarithm [unit of median]."""
    return _lognormal(uniform, median, sigma, 0.0)


def _lognormal(uniform: np.ndarray, scale: float, sigma: float, less: float) -> np.ndarray:
    if kernels.compiled is not None and uniform.ndim == 1 and uniform.flags.c_contiguous:
        return kernels.compiled.lognormal(uniform, *_normal_table(), scale, sigma, less)
    amounts: np.ndarray = scale * np.exp(sigma * normal(uniform) - less)
    return amounts


def exponential(uniform: np.ndarray) -> np.ndarray:
    """Standard exponential quantiles: −ln(1 − u)."""
    if kernels.compiled is not None and uniform.ndim == 1 and uniform.flags.c_contiguous:
        return kernels.compiled.exponential(uniform)
    waits: np.ndarray = -np.log1p(-uniform)
    return waits


def gamma(uniform: np.ndarray, shape: float, rate: float) -> np.ndarray:
    """Gamma quantiles with mean shape ÷ rate."""
    low_u, low_y, high_e, high_x = table = _gamma_table(shape)
    if kernels.compiled is not None and uniform.ndim == 1 and uniform.flags.c_contiguous:
        return kernels.compiled.gamma_of(uniform, *table, 1.0 / min(shape, 3.0)) / rate
    low = interpolated(uniform, low_u, low_y) ** (1.0 / min(shape, 3.0))
    high = interpolated(exponential(uniform), high_e, high_x)
    quantiles: np.ndarray = np.where(uniform < low_u[-1], low, high) / rate
    return quantiles


def beta(uniform: np.ndarray, a: float, b: float) -> np.ndarray:
    """Beta quantiles."""
    low_u, low_y, high_u, high_y = table = _beta_table(a, b)
    if kernels.compiled is not None and uniform.ndim == 1 and uniform.flags.c_contiguous:
        return kernels.compiled.beta(uniform, *table, 1.0 / min(a, 1.0), 1.0 / min(b, 1.0))
    low = interpolated(uniform, low_u, low_y) ** (1.0 / min(a, 1.0))
    high = 1.0 - interpolated(1.0 - uniform, high_u, high_y) ** (1.0 / min(b, 1.0))
    quantiles: np.ndarray = np.where(uniform < low_u[-1], low, high)
    return quantiles


def poisson(uniform: np.ndarray, mean: np.ndarray | float) -> np.ndarray:
    """Poisson counts by inverse: one uniform each, so that a larger mean never gives a smaller count."""
    mean = np.broadcast_to(np.asarray(mean, dtype=np.float64), uniform.shape)
    if uniform.size <= FEW and uniform.ndim == 1:
        each = zip(uniform.tolist(), mean.tolist(), np.exp(-mean).tolist(), strict=True)
        return np.array([_poisson_of_one(*one) for one in each], dtype=np.int64)
    count = np.zeros(uniform.shape, dtype=np.int64)
    chance = np.exp(-mean)
    total = chance.copy()
    while True:
        above = (uniform > total) & (chance > 0.0) | (uniform > total) & (count < mean)
        if not above.any():
            return count
        count[above] += 1
        chance = np.where(above, chance * mean / np.maximum(count, 1), chance)
        total = np.where(above, total + chance, total)


def _poisson_of_one(uniform: float, mean: float, chance: float) -> int:
    """The same in plain numbers, `chance` being that of none."""
    count, total = 0, chance
    while uniform > total and (chance > 0.0 or count < mean):
        count += 1
        chance = chance * mean / count
        total += chance
    return count


def _integral(density: np.ndarray, step: np.ndarray) -> np.ndarray:
    """Running integral at every second node by Simpson's rule, from density at 2n+1 nodes in equal pairs of steps."""
    pieces = (density[0:-1:2] + 4.0 * density[1::2] + density[2::2]) * step / 3.0
    return np.concatenate([[0.0], np.cumsum(pieces)])


@lru_cache(maxsize=64)
def _gamma_table(shape: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Below the middle pairs of (u, x^min(shape, 3)), above it pairs of (−ln(1−u), x)."""
    power = min(shape, 3.0)
    middle = max(shape, 0.5)
    line = np.linspace(0.0, 1.0, 2 * NODES - 1)
    grid = line**2 * middle**power
    x = grid ** (1.0 / power)
    body = (shape - power) * np.log(np.maximum(x, 1e-300)) if shape > power else 0.0
    density = np.exp(body - x - math.lgamma(shape)) / power * 2.0 * line * middle**power
    low_u = _integral(density, np.full(NODES - 1, line[1]))
    top = np.linspace(0.0, 1.0, 2 * NODES - 1) ** 2 * (40.0 + 9.0 * math.sqrt(shape))
    x_high = middle + top
    tail = np.exp((shape - 1.0) * np.log(x_high) - x_high - math.lgamma(shape))
    by_root = tail * 2.0 * np.sqrt(top * (40.0 + 9.0 * math.sqrt(shape)))
    upper = _integral(by_root[::-1], np.full(NODES - 1, 1.0 / (2 * NODES - 2)))[::-1]
    keep = upper > 1e-17
    survival = upper[keep] * (1.0 - low_u[-1]) / upper[0]
    return low_u, grid[::2].copy(), -np.log(survival), x_high[::2][keep]


@lru_cache(maxsize=64)
def _beta_table(a: float, b: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Below the middle pairs of (u, x^min(a,1)), above it pairs of (1−u, (1−x)^min(b,1)), both rising."""
    log_beta = math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)
    middle = a / (a + b)

    def half(first: float, second: float, end: float) -> tuple[np.ndarray, np.ndarray]:
        power = min(first, 1.0)
        top = end**power
        line = np.linspace(0.0, 1.0, 2 * NODES - 1)
        if first <= 1.0:  # fine near the end, where the density may be infinite
            grid, spacing = line**2 * top, 2.0 * line * top
        else:  # fine near the middle too: with a large other shape nearly everybody is there
            grid = line**2 * (10.0 - 20.0 * line + 15.0 * line**2 - 4.0 * line**3) * top
            spacing = 20.0 * line * (1.0 - line) ** 3 * top
        x = np.minimum(grid ** (1.0 / power), end)
        body = np.where(
            x > 0, (first - power) * np.log(np.maximum(x, 1e-300)), 0.0 if first <= 1.0 else -np.inf
        )
        density = np.exp(body + (second - 1.0) * np.log1p(-x) - log_beta) / power
        return _integral(density * spacing, np.full(NODES - 1, line[1])), grid[::2].copy()

    low_u, low_y = half(a, b, middle)
    high_u, high_y = half(b, a, 1.0 - middle)
    total = low_u[-1] + high_u[-1]
    return low_u / total, low_y, high_u / total, high_y
