"""Moving a budget between channels: damped, shrunken, step-limited multiplicative weights; the total stays.

From what each channel brought n and what was spent on it s since the last review,

    index_c = ((n_c + n₀) ÷ (s_c + n₀ ÷ κ)) ÷ κ,   κ = Σn ÷ Σs

shrinks channels of which little is known to the mean return κ, which is index 1. A channel's share of the money is then
multiplied by index^η. Both η and the largest step grow with the days between two reviews: reviewing more often is no
lever of its own. η = min(1, damping · days ÷ 7), and no share is multiplied or divided by more than
(1 + step)^(days ÷ 7). None falls under the floor nor rises over the cap, unless it stands beyond already; a channel
that catches demand gets no more than all its clicks would cost, which its seller tells. What has to give way for the
total to stay is scaled alike: shares are clip(λ·share·index^η, low, high) with the one λ for which they sum to 1.

The form of multiplicative weights, damped and shrunken; its constants are assumptions. The index is an average return:
what a further unit of money would bring is less where a channel saturates, and last touch takes what is caught for
what is brought.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulation import kernels
from simulation.noted import Bound

AT_THE_BOUND = 1e-9


@dataclass(frozen=True)
class Limits:
    """How far one review may move shares of a budget."""

    damping: float  # exponent η a week
    step: float  # share by which a share may grow in a week
    floor: float
    cap: float
    prior: float  # n₀, what a channel is thought to have brought before anything is known
    days: float  # between two reviews


def index(brought: np.ndarray, spent: np.ndarray, prior: float) -> np.ndarray:
    """Return of each channel over the mean return, shrunken [channel], from what it brought and cost [channel]."""
    brought = np.maximum(brought, 0.0)
    total, money = float(brought.sum()), float(spent.sum())
    if total <= 0.0 or money <= 0.0:
        return np.ones(len(brought))
    mean = total / money
    known, paid = brought + prior, spent + prior / mean
    # a channel on which nothing was spent stands at the mean where nothing is thought of it before
    found: np.ndarray = np.divide(known, paid * mean, out=np.ones(len(brought)), where=paid > 0.0)
    return found


def moved(
    shares: np.ndarray, returns: np.ndarray, limits: Limits, demand: np.ndarray
) -> tuple[np.ndarray, tuple[Bound, ...]]:
    """New shares [channel] that sum to 1, and the bound that stopped each.

    `demand` is the share that each could spend, infinite where nothing limits it.
    """
    weeks = limits.days / 7.0
    most = (1.0 + limits.step) ** weeks
    wanted = shares * np.maximum(returns, 1e-9) ** min(1.0, limits.damping * weeks)
    floor, cap = np.minimum(limits.floor, shares), np.maximum(limits.cap, shares)
    low = np.maximum(shares / most, floor)
    full = np.maximum(demand, shares)
    high = np.minimum(np.minimum(shares * most, cap), full)
    new = _scaled(wanted, low, high)
    bounds = tuple(
        _bound(at, low[c], high[c], floor[c], cap[c], full[c]) for c, at in enumerate(new.tolist())
    )
    return new, bounds


def _scaled(wanted: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """clip(λ · wanted, low, high) with the λ for which it sums to 1, by bisection on ln λ; Σ low ≤ 1 ≤ Σ high."""
    if kernels.compiled is not None:
        new = kernels.compiled.scaled(wanted, low, high)
        return new / float(new.sum())
    below, above = -50.0, 50.0
    channels = list(zip(wanted.tolist(), low.tolist(), high.tolist(), strict=True))
    while below < (middle := 0.5 * (below + above)) < above:
        if sum(_clipped(middle, channels)) < 1.0:
            below = middle
        else:
            above = middle
    new = np.array(_clipped(above, channels))
    return new / float(new.sum())  # what is left of rounding


def _clipped(log_factor: float, channels: list[tuple[float, float, float]]) -> list[float]:
    """clip(λ · wanted, low, high) [channel], in plain numbers: there are few channels and fifty halvings."""
    factor = float(np.exp(log_factor))
    return [min(max(factor * wanted, low), high) for wanted, low, high in channels]


def _bound(at: float, low: float, high: float, floor: float, cap: float, full: float) -> Bound:
    if at >= high - AT_THE_BOUND and (high > low + AT_THE_BOUND or high >= full - AT_THE_BOUND):
        if high >= full - AT_THE_BOUND:
            return "demand"
        return "cap" if high >= cap - AT_THE_BOUND else "step"
    if at <= low + AT_THE_BOUND < high:
        return "floor" if low <= floor + AT_THE_BOUND else "step"
    return ""
