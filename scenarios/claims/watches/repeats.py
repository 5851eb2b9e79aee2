"""Repeat orders of customers within sixty days of their first, whenever that was.

Only customers whose sixty days are over count, so that late ones are compared with early ones.
"""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from scenarios.claims.watch import Watch
from simulation.people import NEVER
from simulation.state import State

WITHIN = 60  # days after the first order


class Repeats(Watch):
    """Looks on at who orders again soon."""

    names: ClassVar[dict[str, str]] = {
        "repeats": f"repeat orders of a customer within {WITHIN} days of the first order",
    }

    def begin(self, state: State) -> None:
        """Nobody has ordered yet."""
        self._first = np.full(state.people.rows, NEVER, dtype=np.int16)
        self._orders = self._customers = 0

    def look(self, state: State) -> None:
        """Who ordered first today, and how often those of sixty days ago have ordered since."""
        orders = state.people.orders
        fresh = (orders > 0) & (self._first == NEVER)
        self._first[fresh] = state.day
        then = self._first == state.day - WITHIN
        self._customers += int(np.count_nonzero(then))
        self._orders += int(orders[then].sum(dtype=np.int64)) - int(np.count_nonzero(then))

    def told(self) -> dict[str, float]:
        """The figure after the last day."""
        return {"repeats": self._orders / self._customers if self._customers else float("nan")}
