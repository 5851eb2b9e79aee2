"""How long a piece of work takes: lognormal about its mean, or exponential as the closed forms have it."""

from __future__ import annotations

from typing import Literal

import numpy as np

from simulation.distributions import exponential, lognormal

HandlingLaw = Literal["lognormal", "exponential"]


def handling(law: HandlingLaw, mean: float, spread: float, effort: np.ndarray) -> np.ndarray:
    """Time each piece takes [unit of mean, by piece], from one uniform each; spread 0: all alike."""
    if law == "exponential":
        return mean * exponential(effort)
    if spread == 0.0:
        return np.full(len(effort), mean)
    return lognormal(effort, mean, spread)
