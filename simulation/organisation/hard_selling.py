"""Hard selling: more signatures today, paid for in refunds, in trust and at the renewal.

At intensity H in [0, 1] the odds to sign are multiplied by odds^H, at most half again. The price: the odds
of a refund grow by e^(1.8·H + 0.8·what was promised too much), everyone touched (most of whom do not sign)
loses a share trust·H of their trust and their community hears of it, and the odds of a renewal fall by
e^(−renewal·H).
"""

from __future__ import annotations

import math
from typing import Annotated

import numpy as np

from simulation.quantity import Quantity, Record


class HardSelling(Record):
    """What the hardest selling (intensity 1) brings, and what it brings on."""

    odds: Annotated[
        float, Quantity("odds ratio", "What the hardest selling does to the odds to sign.", low=1, high=1.5)
    ] = 1.5
    trust: Annotated[
        float, Quantity("share", "Trust lost by everyone whom the hardest selling touches.", low=0, high=1)
    ] = 0.3
    spill: Annotated[
        float, Quantity("share", "Part of that loss that each touch takes to the community.", low=0, high=1)
    ] = 0.02
    renewal: Annotated[
        float, Quantity("log-odds", "What the hardest selling takes from the odds of renewal.", low=0, high=5)
    ] = 0.8
    refund: Annotated[
        float, Quantity("share", "Chance that a signed deal is cancelled and refunded.", low=0, high=1)
    ] = 0.03
    refund_push: Annotated[
        float, Quantity("log-odds", "What the hardest selling adds to the odds of a refund.", low=0, high=5)
    ] = 1.8
    oversold: Annotated[
        float, Quantity("log-odds per unit", "What value promised too much adds to them.", low=0, high=5)
    ] = 0.8
    refund_days: Annotated[
        float, Quantity("days", "Time after signing at which a refund falls due.", low=0, high=365)
    ] = 14.0


def gain(hard: HardSelling, intensity: float) -> float:
    """What an intensity adds to the log-odds to sign."""
    return intensity * math.log(hard.odds)


def refund_chance(hard: HardSelling, intensity: float, oversold: np.ndarray) -> np.ndarray:
    """Chance that a signed deal is refunded [deal], from value promised beyond the truth [log-odds, by deal].

    sigmoid(logit(refund) + refund_push·H + oversold·max(0, v − V)); exactly 0 where no deal is ever
    refunded.
    """
    if hard.refund in (0.0, 1.0):
        return np.full(len(oversold), hard.refund)
    base = math.log(hard.refund / (1.0 - hard.refund))
    odds = base + hard.refund_push * intensity + hard.oversold * np.maximum(oversold, 0.0)
    chance: np.ndarray = 1.0 / (1.0 + np.exp(-odds))
    return chance
