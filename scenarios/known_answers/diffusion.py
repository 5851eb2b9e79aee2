"""How a product becomes known: the Bass curve, the same of mixed agents by the day, and awareness with forgetting.

Bass (1969): F(t) = (1 − e^(−(p+q)t)) ÷ (1 + (q/p)·e^(−(p+q)t)) for adoption by p and by the share of adopters times q.
Agents who decide by the day, all at once, are a chain: of the m − n left each adopts with chance
1 − e^(−(p + q·n/m)·step), n being yesterday's adopters. Its mean lies below m·F for few agents and for long steps.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np


def bass_share(p: float, q: float, time: float) -> float:
    """Share of adopters at a time, in the unit of 1 ÷ p."""
    fading = math.exp(-(p + q) * time)
    return (1.0 - fading) / (1.0 + q / p * fading)


def bass_peak(p: float, q: float) -> tuple[float, float, float]:
    """Time of the highest rate of adoption, that rate as a share of the market, and the share of adopters then."""
    return math.log(q / p) / (p + q), (p + q) ** 2 / (4.0 * q), (q - p) / (2.0 * q)


def share_by_steps(p: float, q: float, steps: Sequence[float]) -> np.ndarray:
    """Shares of adopters [step from 0] in an endless market that decides all at once at the end of every step.

    `steps` are their lengths, in the unit of 1 ÷ p.
    """
    share = [0.0]
    for step in steps:
        share.append(share[-1] + (1.0 - share[-1]) * -math.expm1(-(p + q * share[-1]) * step))
    return np.array(share)


def adopters_by_steps(p: float, q: float, agents: int, steps: Sequence[float]) -> np.ndarray:
    """P(n adopters) [step from 0, n from 0 to agents] of mixed agents who see each other at the end of every step."""
    law = [np.eye(agents + 1)[0]]
    moves = {step: _moves(p, q, agents, step) for step in set(steps)}
    for step in steps:
        law.append(law[-1] @ moves[step])
    return np.array(law)


def _moves(p: float, q: float, agents: int, step: float) -> np.ndarray:
    """Chances [adopters before, adopters after] of one step: binomial among those who are left."""
    moves = np.zeros((agents + 1, agents + 1))
    for before in range(agents + 1):
        left = agents - before
        chance = -math.expm1(-(p + q * before / agents) * step)
        new = np.arange(left + 1)
        ways = np.array([_log_ways(left, int(k)) for k in new])
        moves[before, before:] = np.exp(ways + new * math.log(chance) + (left - new) * math.log1p(-chance))
    return moves


def time_of(p: float, q: float, agents: int, adopters: int) -> tuple[float, float]:
    """Mean and variance of the time until so many of the agents adopted, in continuous time (pure birth chain)."""
    n = np.arange(adopters)
    rate = (agents - n) * (p + q * n / agents)
    return float((1.0 / rate).sum()), float((1.0 / rate**2).sum())


def equilibrium(p: float, q: float, forgetting: float) -> float:
    """Aware share at which noticing and forgetting balance: (p + qA)(1 − A) = d·A."""
    if q == 0.0:
        return p / (p + forgetting)
    half = q - p - forgetting
    return (half + math.sqrt(half * half + 4.0 * q * p)) / (2.0 * q)


def equilibrium_by_steps(p: float, q: float, forgetting: float, step: float = 1.0) -> float:
    """The same where both are decided all at once every step: (1 − e^(−(p+qA)s))(1 − A) = (1 − e^(−ds))·A."""
    low, high = 0.0, 1.0
    for _ in range(200):
        share = 0.5 * (low + high)
        gained = (1.0 - share) * -math.expm1(-(p + q * share) * step)
        low, high = (share, high) if gained > share * -math.expm1(-forgetting * step) else (low, share)
    return 0.5 * (low + high)


def _log_ways(total: int, chosen: int) -> float:
    return math.lgamma(total + 1) - math.lgamma(chosen + 1) - math.lgamma(total - chosen + 1)
