"""Carry-over and saturation of advertising: geometric adstock and the Hill curve."""

from __future__ import annotations

import math
from collections.abc import Sequence


def carry_over(half_life: float) -> float:
    """Share of pressure left after one period, from the half-life in periods; nothing stays at 0."""
    return 0.5 ** (1.0 / half_life) if half_life > 0 else 0.0


def constant_pressure(spend: float, carry: float, periods: int) -> float:
    """Normalised adstock after so many periods of equal spend: x·(1 − θⁿ)."""
    return spend * (1.0 - carry**periods)


def unnormalised(spend: float, carry: float, periods: int) -> float:
    """The form without the factor 1 − θ: x·(1 − θⁿ) ÷ (1 − θ)."""
    return spend * (1.0 - carry**periods) / (1.0 - carry)


def half_life(carry: float) -> float:
    """Periods after which half of the pressure is left: ln ½ ÷ ln θ."""
    return math.log(0.5) / math.log(carry)


def saturation(pressure: float, half_point: float, slope: float) -> float:
    """Hill curve: aˢ ÷ (aˢ + kˢ)."""
    return float(pressure**slope / (pressure**slope + half_point**slope))


def marginal_saturation(pressure: float, half_point: float, slope: float) -> float:
    """Slope of the Hill curve: s·kˢ·aˢ⁻¹ ÷ (aˢ + kˢ)²."""
    below = pressure**slope + half_point**slope
    return float(slope * half_point**slope * pressure ** (slope - 1.0) / below**2)


def scheduled_pressure(spends: Sequence[tuple[int, float]], carry: float, periods: int) -> float:
    """Normalised adstock after so many periods of a spend that changes in stated periods.

    `spends` are pairs of (period from 0, spend from then on). Each stretch from s to e leaves x·(θ^(n−e) − θ^(n−s)).
    """
    ends = [*(start for start, _ in spends[1:]), periods]
    return math.fsum(
        spend * (carry ** (periods - min(end, periods)) - carry ** (periods - start))
        for (start, spend), end in zip(spends, ends, strict=True)
        if start < periods
    )
