"""Orders of buyers who come at an own rate until they drop out: BG/NBD, and the same by the day.

Rates are Gamma(r, α), the chance to drop out after an order Beta(a, b). The continuous forms are those of Fader, Hardie
and Lee (2005), equations 9 and 10. A simulator that ticks by the day takes at most one order a day, with chance
q = 1 − e^(−λ): its expectation is E[(1 − (1 − q·p)ᵗ) ÷ p], which tends to the continuous one as the step shrinks.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from scenarios.known_answers.mixtures import beta_points, gamma_points, log_beta


@dataclass(frozen=True)
class Buyers:
    """Parameters of a population of buyers; α and every time are in the same unit."""

    r: float
    alpha: float
    a: float
    b: float


def expected_orders(buyers: Buyers, time: float) -> float:
    """E[X(t)], orders of an average buyer by a time after the first purchase."""
    r, alpha, a, b = buyers.r, buyers.alpha, buyers.a, buyers.b
    share = time / (alpha + time)
    rest = (alpha / (alpha + time)) ** r * _hypergeometric(r, b, a + b - 1.0, share)
    return float((a + b - 1.0) / (a - 1.0) * (1.0 - rest))


def no_order(buyers: Buyers, time: float) -> float:
    """P(X(t) = 0) = (α ÷ (α + t))^r."""
    return float((buyers.alpha / (buyers.alpha + time)) ** buyers.r)


def expected_orders_by_steps(buyers: Buyers, steps: int, step: float) -> float:
    """Expected orders after so many steps of equal length, at most one order a step."""
    chance, drop, weights = _people(buyers, step)
    alive = np.exp(steps * np.log1p(-chance * drop))
    return float((weights * (1.0 - alive) / drop).sum())


def no_order_by_steps(buyers: Buyers, steps: int, step: float) -> float:
    """P(no order after so many steps): the same as in continuous time, E[e^(−λt)]."""
    return no_order(buyers, steps * step)


def histogram_by_steps(buyers: Buyers, steps: int, step: float, longest: int) -> np.ndarray:
    """P(X = 0 … longest − 1) and P(X ≥ longest) after so many steps [orders]."""
    chance, drop, weights = _people(buyers, step)
    below = np.zeros_like(chance)  # P(fewer than x orders if nobody dropped out)
    found = []
    for orders in range(longest):
        ways = math.lgamma(steps + 1) - math.lgamma(orders + 1) - math.lgamma(steps - orders + 1)
        rest = (steps - orders) * np.log1p(-chance)
        exactly = np.exp(ways + orders * np.log(chance) + rest)
        stayed = (1.0 - drop) ** orders
        left = drop * (1.0 - drop) ** (orders - 1) * (1.0 - below) if orders else 0.0
        found.append(float((weights * (exactly * stayed + left)).sum()))
        below = below + exactly
    return np.array([*found, 1.0 - sum(found)])


def _people(buyers: Buyers, step: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Chance of an order in a step, chance to drop out, weight [rate, drop-out] of the kinds of people."""
    rate, often = gamma_points(buyers.r, buyers.alpha / step)
    drop, likely = beta_points(buyers.a, buyers.b)
    chance = np.minimum(-np.expm1(-rate), 1.0 - 1e-15)[:, None]  # the rarest rates round to certainty
    return chance, drop[None, :], often[:, None] * likely[None, :]


def _hypergeometric(first: float, second: float, below: float, share: float) -> float:
    """Gauss's ₂F₁(first, second; below; share) by its series, for a share below 1."""
    term = total = 1.0
    for n in range(100_000):
        term *= (first + n) * (second + n) / ((below + n) * (1.0 + n)) * share
        total += term
        if abs(term) < 1e-16 * abs(total):
            break
    return total


def log_chance_of(buyers: Buyers, orders: int, last: float, time: float) -> float:
    """Logarithm of P(this many orders, the last at `last`, watched until `time`), equation 6 of the paper."""
    r, alpha, a, b = buyers.r, buyers.alpha, buyers.a, buyers.b
    front = math.lgamma(r + orders) - math.lgamma(r) + r * math.log(alpha)
    stays = log_beta(a, b + orders) - log_beta(a, b) - (r + orders) * math.log(alpha + time)
    if orders == 0:
        return front + stays
    leaves = log_beta(a + 1.0, b + orders - 1.0) - log_beta(a, b) - (r + orders) * math.log(alpha + last)
    larger, smaller = max(stays, leaves), min(stays, leaves)
    return front + larger + math.log1p(math.exp(smaller - larger))
