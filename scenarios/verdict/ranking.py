"""Who is worth most: strategies by value, each with what may be said of it, and every pair matched race by race."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from scenarios.verdict.cube import Cube
from scenarios.verdict.intervals import Estimate, estimate


@dataclass(frozen=True)
class Standing:
    """One strategy in a ranking; `won` counts the replications in which it was best of all, a tie shared out."""

    strategy: str
    value: Estimate
    profit: Estimate
    remaining: Estimate
    won: float


@dataclass(frozen=True)
class Pair:
    """What strategy `a` is worth more than `b` under the same luck [money].

    `won` is the share of the replications that a won, a tie counted as half a win. `correlation` says how much of
    the luck the two share; not a number where one of them does not vary.
    """

    a: str
    b: str
    difference: Estimate
    won: float
    correlation: float

    @property
    def is_decided(self) -> bool:
        """Whether the interval of the difference leaves zero out."""
        return self.difference.excludes_zero


def ranking(
    strategies: tuple[str, ...], profit: np.ndarray, remaining: np.ndarray, block: int = 1
) -> tuple[Standing, ...]:
    """Strategies by mean value, best first, from profit and remaining value [strategy, replication].

    `block` is how many replications in a row are independent only together. Strategies of equal value keep the study's
    order; those without a finished run come last.
    """
    value = profit + remaining
    won = wins(value)
    standings = []
    for row, name in enumerate(strategies):
        worth, earned, rest = (estimate(each[row], block) for each in (value, profit, remaining))
        standings.append(Standing(name, worth, earned, rest, float(won[row])))
    return tuple(sorted(standings, key=lambda standing: _last_if_unknown(-standing.value.mean)))


def _last_if_unknown(place: float) -> float:
    return math.inf if math.isnan(place) else place


def wins(value: np.ndarray) -> np.ndarray:
    """In how many replications each strategy was best [strategy], from values [strategy, replication].

    Best of several at once share the win. Only replications count in which nobody who finished any is missing.
    """
    able = np.isfinite(value).any(axis=1)
    raced = value[:, np.isfinite(value[able]).all(axis=0)] if able.any() else value[:, :0]
    if not raced.size:
        return np.zeros(len(value))
    best = raced == np.nanmax(np.where(able[:, None], raced, -np.inf), axis=0)
    won: np.ndarray = (best / best.sum(axis=0)).sum(axis=1)
    return won


def pairs(order: tuple[str, ...], cube: Cube) -> tuple[Pair, ...]:
    """Every pair of the strategies in the given order, the earlier one as `a`."""
    value = cube.figures["value"]
    return tuple(
        pair(a, b, value[cube.row(a)], value[cube.row(b)], cube.block) for a, b in combinations(order, 2)
    )


def pair(a: str, b: str, values_a: np.ndarray, values_b: np.ndarray, block: int = 1) -> Pair:
    """What one strategy's values [replication] are more than the other's, replication by replication."""
    both = np.isfinite(values_a) & np.isfinite(values_b)
    first, second = values_a[both], values_b[both]
    difference = first - second
    won = float(((difference > 0) + 0.5 * (difference == 0)).mean()) if difference.size else math.nan
    return Pair(a, b, estimate(values_a - values_b, block), won, correlation(first, second))


def correlation(first: np.ndarray, second: np.ndarray) -> float:
    """Pearson's correlation of two samples [replication]; not a number where one does not vary."""
    if first.size < 2 or not np.ptp(first) or not np.ptp(second):
        return math.nan
    return float(np.clip(np.corrcoef(first, second)[0, 1], -1.0, 1.0))


def summary(cube: Cube) -> dict[str, dict[str, Estimate]]:
    """Every figure of every strategy: strategy → figure → estimate over the replications where it can be counted."""
    return {
        name: {figure: estimate(values[row], cube.block) for figure, values in cube.figures.items()}
        for row, name in enumerate(cube.strategies)
    }
