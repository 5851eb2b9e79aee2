"""How long something takes that nobody works on, such as a delivery or a repair: fixed, uniform or exponential."""

from __future__ import annotations

import math
from typing import Literal

SpanLaw = Literal["fixed", "uniform", "exponential"]


def span(law: SpanLaw, mean: float, luck: float) -> float:
    """Time it takes [unit of mean] from one uniform: the mean itself, uniform up to twice the mean, or exponential."""
    if law == "uniform":
        return 2.0 * mean * luck
    if law == "exponential":
        return -mean * math.log1p(-luck)
    return mean
