"""How a daily measure goes in most races: the band from the 10th to the 90th of a hundred, and the mean."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

LOW, HIGH = 0.10, 0.90


@dataclass(frozen=True)
class Band:
    """A measure over the days [strategy, day]: mean, and between `low` and `high` lie four races in five."""

    mean: np.ndarray
    low: np.ndarray
    high: np.ndarray


def band(daily: np.ndarray, *, cumulative: bool = False) -> Band:
    """The band of a measure [strategy, replication, day]; runs that did not finish are left out.

    `cumulative` sums the days up first, so that a band of sums is no sum of bands.
    """
    values = np.cumsum(daily, axis=2) if cumulative else daily
    shape = (values.shape[0], values.shape[2])
    mean, low, high = (np.full(shape, np.nan) for _ in range(3))
    for row, runs in enumerate(values):
        finished = runs[np.isfinite(runs).all(axis=1)]
        if finished.size:
            mean[row] = finished.mean(axis=0)
            low[row], high[row] = np.quantile(finished, (LOW, HIGH), axis=0)
    return Band(mean, low, high)
