"""Cubes made by hand, for verdicts of known outcome."""

from __future__ import annotations

import numpy as np

from scenarios.verdict.cube import Checkpoints, Cube


def cube_of(
    values: dict[str, list[float]], half: dict[str, list[float]] | None = None, days: int = 100
) -> Cube:
    """A cube from the value of each strategy by replication; a third of it is profit, the rest is to come."""
    value = np.array(list(values.values()), dtype=float)
    early = np.array(list((half or values).values()), dtype=float)
    profit = np.stack([early / 3, value / 3], axis=2)
    remaining = np.stack([early - early / 3, value - value / 3], axis=2)
    figures = {
        "value": profit[:, :, 1] + remaining[:, :, 1],
        "profit": profit[:, :, 1],
        "remaining": remaining[:, :, 1],
    }
    return Cube(
        strategies=tuple(values),
        replications=tuple(range(value.shape[1])),
        days=days,
        figures=figures,
        checkpoints=Checkpoints((days // 2, days), profit, remaining),
    )


def spread(mean: float, width: float, count: int, seed: int) -> list[float]:
    """So many numbers about a mean, the mean being exact."""
    luck = np.random.default_rng(seed).normal(0.0, width, count)
    numbers: list[float] = (mean + luck - luck.mean()).tolist()
    return numbers
