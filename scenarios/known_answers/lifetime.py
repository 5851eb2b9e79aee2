"""What a customer is still worth: m·r ÷ (1 + d − r) and the same up to a cap.

Gupta and Lehmann (2005): margin m a period, chance r to stay, discount d a period; the first margin at the first
renewal.
"""

from __future__ import annotations

import math

from scenarios.known_answers.mixtures import beta_points


def lifetime_value(margin: float, stays: float, discount: float) -> float:
    """m·r ÷ (1 + d − r), without end."""
    return margin * stays / (1.0 + discount - stays)


def capped_lifetime_value(margin: float, stays: float, discount: float, periods: int) -> float:
    """The first so many periods of it: m·f·(1 − fⁿ) ÷ (1 − f) with f = r ÷ (1 + d)."""
    factor = stays / (1.0 + discount)
    return margin * factor * (1.0 - factor**periods) / (1.0 - factor)


def capped_order_flow(rate: float, drop: float, discount: float, days: float) -> float:
    """Discounted orders of a buyer at a daily rate who drops out after each with a chance, within so many days.

    ∫₀ᵀ λ·e^(−(λp + ρ)t) dt with ρ = ln(1 + d) ÷ 365, d the yearly discount.
    """
    fading = rate * drop + math.log1p(discount) / 365.0
    return rate * days if fading == 0.0 else rate / fading * -math.expm1(-fading * days)


def capped_orders_by_steps(rate: float, drop: float, discount: float, days: int) -> float:
    """The same where at most one order falls on a day: Σₜ δᵗ·q·(1 − q·p)ᵗ⁻¹ with q = 1 − e^(−λ)."""
    chance = -math.expm1(-rate)
    today = (1.0 + discount) ** (-1.0 / 365.0)
    factor = today * (1.0 - chance * drop)
    return float(chance * today * (1.0 - factor**days) / (1.0 - factor))


def mixed_lifetime_value(margin: float, a: float, b: float, discount: float, periods: int) -> float:
    """The capped value averaged over people whose chance to leave is Beta(a, b)."""
    points, weights = beta_points(a, b)
    return math.fsum(
        float(weight) * capped_lifetime_value(margin, 1.0 - float(leaves), discount, periods)
        for leaves, weight in zip(points, weights, strict=True)
    )
