"""A funnel as an absorbing Markov chain: N = (I − Q)⁻¹ visits, t = N·1 steps, B = N·R where it ends.

Kemeny and Snell (1960), theorems 3.2.4, 3.2.5 and 3.3.7. Q holds the chances between the steps that are left again,
R those into the ends.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Passage:
    """What becomes of somebody who starts at each of the steps that are left again."""

    visits: np.ndarray  # times each step is stood on, the start counted [start, step]
    steps: np.ndarray  # mean number of steps until an end [start]
    variance: np.ndarray  # variance of that number [start]
    ends: np.ndarray  # chance of each end [start, end]


def passage(within: np.ndarray, into_ends: np.ndarray) -> Passage:
    """The passage through a chain, from its chances within the steps and into the ends."""
    size = within.shape[0]
    visits = np.linalg.inv(np.eye(size) - within)
    steps = visits.sum(axis=1)
    variance = (2.0 * visits - np.eye(size)) @ steps - steps**2
    return Passage(visits, steps, variance, visits @ into_ends)


def ends_by_steps(within: np.ndarray, into_ends: np.ndarray, start: int, steps: int) -> np.ndarray:
    """Chance to reach each end at exactly the given number of steps [step from 1, end]."""
    law = np.eye(within.shape[0])[start]
    reached = []
    for _ in range(steps):
        reached.append(law @ into_ends)
        law = law @ within
    return np.array(reached)


def occupancy(chances: np.ndarray, start: np.ndarray, ticks: int) -> np.ndarray:
    """Where a person is after so many ticks: p₀·Pⁿ [step]."""
    where: np.ndarray = start @ np.linalg.matrix_power(chances, ticks)
    return where
