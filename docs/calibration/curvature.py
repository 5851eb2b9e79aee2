"""How sure likeliest values are: standard errors from the curvature of the likelihood."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np


def standard_errors(loss: Callable[[np.ndarray], float], at: np.ndarray, step: float = 1e-3) -> np.ndarray:
    """Standard errors of values that make a negative logarithm of the likelihood least, by second differences."""
    size = at.size
    curve, unit = np.empty((size, size)), np.eye(size) * step
    for i in range(size):
        for j in range(size):
            corners = [loss(at + s * unit[i] + t * unit[j]) * s * t for s in (1, -1) for t in (1, -1)]
            curve[i, j] = sum(corners) / (4.0 * step * step)
    errors: np.ndarray = np.sqrt(np.diag(np.linalg.inv(curve)))
    return errors
