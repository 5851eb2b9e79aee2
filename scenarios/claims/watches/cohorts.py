"""Cohorts by activation: who of those activated in the first months pays ninety days later.

The cohort is everybody activated for the first time at least ninety days before the end; who has bought and left or
given back what was bought by then does not pay.
"""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from scenarios.claims.watch import Watch
from simulation.people import NEVER
from simulation.state import State

LATER = 90  # days after activation


class Cohorts(Watch):
    """Looks on at what becomes of the activated."""

    names: ClassVar[dict[str, str]] = {
        "cohort": f"people activated {LATER} days or more before the end",
        "cohort_paying": f"share of them who pay {LATER} days after activation",
    }

    def begin(self, state: State) -> None:
        """Nobody is activated yet."""
        self._first = state.people.since.copy()
        self._paying, self._count = 0, 0

    def look(self, state: State) -> None:
        """Who was activated for the first time today, and what became of those of ninety days ago."""
        people = state.people
        fresh = (self._first == NEVER) & (people.since > NEVER)
        self._first[fresh] = people.since[fresh]
        then = self._first == state.day - LATER
        self._count += int(np.count_nonzero(then))
        self._paying += int(np.count_nonzero(people.paying[then]))
        self._weight = state.weight

    def told(self) -> dict[str, float]:
        """The figures after the last day."""
        share = self._paying / self._count if self._count else float("nan")
        return {"cohort": self._count * self._weight, "cohort_paying": share}
