"""How far a number can sensibly be moved: its limits, or room around what is written where nothing limits it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from simulation.quantity import Quantity, typical

NEAR = 10.0  # a limit so many times beyond what is usual would leave a slider without use
ROOM = 2.5  # times what is written, where nothing limits it


def reach(quantity: Quantity, *values: Any) -> tuple[float, float]:
    """Between which ends a number is moved, from its quantity and the values that are written for it."""
    known = max((abs(typical(value)) for value in values), default=0.0)
    wide = round_up(ROOM * known) if known > 0 else quantity.high or 1.0
    low = quantity.low if quantity.low is not None else -wide
    if low < 0 <= low + NEAR * wide:
        low = max(low, -wide)
    if quantity.high is None or quantity.high > NEAR * wide:
        return low, max(wide, low + wide) if low > 0 else wide
    return low, quantity.high


def round_up(size: float) -> float:
    """The next of 1, 2, 5, 10, 20, 50 …"""
    if size <= 0:
        return 1.0
    exponent = Decimal(repr(size)).adjusted()
    for lead in (1, 2, 5, 10):
        candidate = float(Decimal(lead).scaleb(exponent))
        if candidate >= size * (1 - 1e-12):
            return candidate
    return float(Decimal(10).scaleb(exponent))
