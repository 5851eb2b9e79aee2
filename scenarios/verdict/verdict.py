"""The verdict on a study: ranking, pairs, other horizons, and every figure with its interval."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from scenarios.verdict.cube import Cube
from scenarios.verdict.intervals import Estimate
from scenarios.verdict.ranking import Pair, Standing, pairs, ranking, summary


@dataclass(frozen=True)
class Horizon:
    """The ranking after another number of days."""

    days: int
    ranking: tuple[Standing, ...]


@dataclass(frozen=True)
class Verdict:
    """Who wins, by how much, how surely, and whether that holds at other horizons.

    `strategies` is the study's order with `nothing` last; `ranking` and `pairs` go from the best down.
    """

    strategies: tuple[str, ...]
    replications: int
    days: int
    ranking: tuple[Standing, ...]
    pairs: tuple[Pair, ...]
    horizons: tuple[Horizon, ...]
    figures: Mapping[str, Mapping[str, Estimate]]

    def pair(self, a: str, b: str) -> Pair:
        """The pair of two strategies as it stands in `pairs`."""
        return next(pair for pair in self.pairs if {pair.a, pair.b} == {a, b})

    @property
    def known_figures(self) -> frozenset[str]:
        """The figures that some strategy has: what belongs to a mechanism left out is nobody's."""
        return frozenset(
            name for found in self.figures.values() for name, estimate in found.items() if estimate.count
        )


def judged(cube: Cube, later: Cube | None = None) -> Verdict:
    """The verdict over the complete replications; `later` holds the runs of twice the horizon."""
    raced = cube.matched()
    ranks = ranked(raced)
    horizons = half_way(raced)
    if later is not None and later.finished.any():
        horizons.append(Horizon(later.days, ranked(later.matched())))
    return Verdict(
        strategies=cube.strategies,
        replications=int(cube.complete.sum()),
        days=cube.days,
        ranking=ranks,
        pairs=pairs(tuple(standing.strategy for standing in ranks), raced),
        horizons=tuple(horizons),
        figures=summary(raced),
    )


def ranked(cube: Cube) -> tuple[Standing, ...]:
    """The ranking at the end of a cube's days."""
    return ranking(cube.strategies, cube.figures["profit"], cube.figures["remaining"], cube.block)


def half_way(cube: Cube) -> list[Horizon]:
    """The ranking after half the days, from the value taken there during the same runs; none while none finished."""
    days = max(1, cube.days // 2)
    if days not in cube.checkpoints.days:
        return []
    place = cube.checkpoints.days.index(days)
    profit, remaining = (
        np.asarray(x)[:, :, place] for x in (cube.checkpoints.profit, cube.checkpoints.remaining)
    )
    return [Horizon(days, ranking(cube.strategies, profit, remaining, cube.block))]
