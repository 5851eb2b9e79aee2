"""The people whom sales touches, each counted once: how many, how their trust moves, who of them pays later.

Touched is who became a lead, by asking or otherwise, and who was reached out to. A touch counts from its first day;
trust is compared with that of the evening before it, and paying is looked at so many days after it.
"""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from scenarios.claims.watch import Watch
from simulation.people import NEVER
from simulation.state import State

LATER = 90  # days after the first touch


class Touched(Watch):
    """Looks on at whom sales touches for the first time."""

    names: ClassVar[dict[str, str]] = {
        "touched": "people whom sales touched, each counted once",
        "touched_trust": "trust at the end less trust before the first touch, mean of the people touched",
        "touched_paying": f"share of those touched {LATER} days or more before the end who pay {LATER} days later",
    }

    def begin(self, state: State) -> None:
        """Nobody is touched yet."""
        rows = state.people.rows
        self._since = np.full(rows, NEVER, dtype=np.int16)
        self._before = state.people.trust.copy()
        self._yesterday = state.people.trust.copy()
        self._paying, self._looked = 0, 0

    def look(self, state: State) -> None:
        """Whoever has more leads or touches than none, and was not touched before, is touched today."""
        accounts = state.accounts
        if accounts is not None:
            fresh = (accounts.times > 0) | (accounts.outreach.all_times > 0)
            fresh &= self._since == NEVER
            self._since[fresh] = state.day
            self._before[fresh] = self._yesterday[fresh]
            then = self._since == state.day - LATER
            self._looked += int(np.count_nonzero(then))
            self._paying += int(np.count_nonzero(state.people.paying[then]))
        np.copyto(self._yesterday, state.people.trust)
        self._weight = state.weight

    def told(self) -> dict[str, float]:
        """The figures after the last day."""
        touched = self._since > NEVER
        count = int(np.count_nonzero(touched))
        moved = (self._yesterday[touched] - self._before[touched]).astype(np.float64)
        return {
            "touched": count * self._weight,
            "touched_trust": float(moved.mean()) if count else float("nan"),
            "touched_paying": self._paying / self._looked if self._looked else float("nan"),
        }
