"""The functions that a formula may use, by name; each over one value per replication, or one per day of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Function:
    """A function: how many values it takes, and what it makes of them.

    `of_series` takes a daily measure by name, `of_condition` a comparison of series, `over_all` all replications.
    """

    takes: int
    rule: Callable[..., np.ndarray]
    of_series: bool = False
    of_condition: bool = False
    over_all: bool = False


def running(series: np.ndarray) -> np.ndarray:
    """What has come up to each day [replication, day]."""
    summed: np.ndarray = np.cumsum(series, axis=-1)
    return summed


def first_day(holds: np.ndarray) -> np.ndarray:
    """The first day on which it holds [replication]; the number of days where it never does."""
    first = np.where(holds.any(axis=-1), np.argmax(holds > 0, axis=-1), holds.shape[-1])
    return np.asarray(first, dtype=np.float64)


def holds_from(holds: np.ndarray) -> np.ndarray:
    """The first day from which it holds to the end [replication]; the number of days where it does not at the end."""
    fails = holds[..., ::-1] == 0.0
    first = np.where(fails.any(axis=-1), holds.shape[-1] - np.argmax(fails, axis=-1), 0)
    return np.asarray(first, dtype=np.float64)


def standard_deviation(values: np.ndarray) -> np.ndarray:
    """Standard deviation over the replications."""
    return np.asarray(np.std(values, ddof=1))


def spread(values: np.ndarray) -> np.ndarray:
    """Coefficient of variation over the replications: standard deviation over the mean."""
    return np.asarray(standard_deviation(values) / np.abs(np.mean(values)))


FUNCTIONS: dict[str, Function] = {
    "daily": Function(1, lambda series: series, of_series=True),
    "running": Function(1, running, of_series=True),
    "first_day": Function(1, first_day, of_condition=True),
    "holds_from": Function(1, holds_from, of_condition=True),
    "min": Function(2, np.minimum),
    "max": Function(2, np.maximum),
    "abs": Function(1, np.abs),
    "log": Function(1, np.log),
    "mean": Function(1, np.mean, over_all=True),
    "sd": Function(1, standard_deviation, over_all=True),
    "spread": Function(1, spread, over_all=True),
}
