"""What promotions leave behind: how customers depend on them, and who buys again at full price once time has passed.

The customers looked at are all who had bought by the middle of the run. An order counts as one at full price where no
discount was open to its buyer on that day.
"""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from scenarios.claims.watch import Watch
from simulation.state import State


class Promotions(Watch):
    """Looks on at the customers of the first half during the second."""

    names: ClassVar[dict[str, str]] = {
        "early_customers": "people who had bought by the middle of the run",
        "early_dependence": "their mean dependence on promotions at the end",
        "full_price_repeat": "share of them who buy again at full price in the second half",
    }

    def begin(self, state: State) -> None:
        """Nobody has bought."""
        self._early = np.empty(0, dtype=np.intp)
        self._again = np.zeros(state.people.rows, dtype=bool)
        self._orders = state.people.orders.copy()

    def look(self, state: State) -> None:
        """Who of the early customers has bought today, and at which price."""
        people, middle = state.people, state.days // 2
        if state.day == middle:
            self._early = np.flatnonzero(people.orders > 0)
        elif state.day > middle and self._early.size:
            bought = self._early[people.orders[self._early] > self._orders[self._early]]
            full = np.broadcast_to(state.tactics.discount(bought, state.day) == 0.0, bought.shape)
            self._again[bought[full]] = True
        np.copyto(self._orders, people.orders)
        self._dependence = people.dependence[self._early].astype(np.float64)
        self._weight = state.weight

    def told(self) -> dict[str, float]:
        """The figures after the last day."""
        count = self._early.size
        return {
            "early_customers": count * self._weight,
            "early_dependence": float(self._dependence.mean()) if count else float("nan"),
            "full_price_repeat": float(self._again[self._early].mean()) if count else float("nan"),
        }
