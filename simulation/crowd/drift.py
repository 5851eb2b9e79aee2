"""Drift of channels: what a unit of money brings through a channel wanders, each channel by its own luck.

Effectiveness e = exp(x − σ²/2), x an Ornstein-Uhlenbeck process, stepped exactly from day to day:

    x_{t+1} = ρ·x_t + σ·√(1 − ρ²)·z,   ρ = exp(−1 ÷ τ),   x_0 = σ·z₀,   z standard normal

so that on every day e has mean 1 and ln e the spread σ, and shares exp(−d ÷ τ) of its deviation with itself d days on.
Noticing through a channel goes with e; a click costs its price ÷ e; partners who catch demand bring e times as many.
The luck is keyed by channel and day: a channel drifts alike under every strategy, whatever else is bought.
Without drift a review can only chase noise.
"""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import TYPE_CHECKING, Annotated

from simulation.quantity import Quantity, Record

if TYPE_CHECKING:
    from simulation.state import State

_NORMAL = NormalDist()


class Drift(Record):
    """How far and how slowly the effectiveness of channels wanders."""

    spread: Annotated[
        float, Quantity("log units", "Spread of the logarithm of a channel's effectiveness.", low=0, high=3)
    ] = 0.3
    memory: Annotated[
        float,
        Quantity("days", "Time after which e⁻¹ of a deviation is left.", low=0.1, high=36500),
    ] = 45.0


def wander(state: State) -> None:
    """Step 1 of a day: every channel bought is as effective today as its own luck has it."""
    drift = state.market.drift
    if drift is None:
        return
    keeps = math.exp(-1.0 / drift.memory)
    step = drift.spread * math.sqrt(1.0 - keeps * keeps)
    for name, own in state.channels.items():
        z = _NORMAL.inv_cdf(state.draws.one("drift of " + name, 0, state.day))
        own.drift = drift.spread * z if state.day == 0 else keeps * own.drift + step * z
        own.effect = math.exp(own.drift - 0.5 * drift.spread**2)
