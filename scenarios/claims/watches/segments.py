"""Customers by segment: whom each of the first two segments of a market has gained, and whom it has lost again."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from scenarios.claims.watch import Watch
from simulation.people import PAID
from simulation.state import State

PLACES = ("first", "second")


class Segments(Watch):
    """Counts on the last evening; a market without segments is one."""

    names: ClassVar[dict[str, str]] = {
        f"{what}_{place}": f"customers of the {place} segment {who}"
        for place in PLACES
        for what, who in (("gained", "gained, still there or not"), ("lost", "gained and lost again"))
    }

    def begin(self, state: State) -> None:
        """Nobody has paid."""
        self._told = dict.fromkeys(self.names, 0.0)

    def look(self, state: State) -> None:
        """Who ever paid, and who of them pays no more."""
        if state.day < state.days - 1:
            return
        people = state.people
        paid = people.marks & PAID != 0
        for number, place in enumerate(PLACES):
            theirs = paid & (people.segment == number)
            gone = theirs & ~people.paying
            self._told[f"gained_{place}"] = float(np.count_nonzero(theirs)) * state.weight
            self._told[f"lost_{place}"] = float(np.count_nonzero(gone)) * state.weight

    def told(self) -> dict[str, float]:
        """The figures after the last day."""
        return self._told
