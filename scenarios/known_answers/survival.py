"""Renewals and use of people who differ in their chance to leave: the shifted-beta-geometric law.

Everybody has an own chance to leave, Beta(a, b), and stands before it once a period. Fader and Hardie (2007).
"""

from __future__ import annotations

import math

from scenarios.known_answers.mixtures import log_beta


def survival(a: float, b: float, periods: int) -> float:
    """Share still there after so many chances to leave: B(a, b + t) ÷ B(a, b)."""
    return math.exp(log_beta(a, b + periods) - log_beta(a, b))


def retention(a: float, b: float, period: int) -> float:
    """Share of those still there who stay at the period's end: (b + t − 1) ÷ (a + b + t − 1)."""
    return (b + period - 1.0) / (a + b + period - 1.0)


def lifetime_of_a_new_customer(a: float, b: float, discount: float, periods: int = 2000) -> float:
    """Expected discounted payments, the first one of today counted: Σₜ S(t) ÷ (1 + d)ᵗ from 0."""
    return sum(survival(a, b, t) * (1.0 + discount) ** -t for t in range(periods))


def lifetime_after(renewals: int, a: float, b: float, discount: float, periods: int = 2000) -> float:
    """Expected discounted payments still to come of somebody about to decide on the renewal after so many."""
    kept = survival(a, b, renewals)
    return sum(survival(a, b, renewals + t) / kept * (1.0 + discount) ** (1 - t) for t in range(1, periods))


def used_on_day(use: float, a: float, b: float, day: int) -> float:
    """Share of an activation cohort that uses on exactly the given day after: use · B(a, b + n) ÷ B(a, b)."""
    return use * survival(a, b, day)
