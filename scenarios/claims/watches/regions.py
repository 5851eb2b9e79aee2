"""Regions: how many orders a person places in each, so that a region that is left behind can be named.

Regions are counted from 1 in the order of the market's stock; a market without so many has none.
"""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from scenarios.claims.watch import Watch
from simulation.state import State

MOST = 5  # regions that a formula can name


class Regions(Watch):
    """Looks at who ordered where once the run is over."""

    names: ClassVar[dict[str, str]] = {
        f"region_{place}_orders": f"orders of a person in region {place} of the stock"
        for place in range(1, MOST + 1)
    }

    def begin(self, state: State) -> None:
        """Everybody lives somewhere already."""
        self._state = state

    def look(self, state: State) -> None:
        """Nothing changes that the end does not tell."""

    def told(self) -> dict[str, float]:
        """Orders a person by region."""
        found = dict.fromkeys(self.names, float("nan"))
        goods, people = self._state.goods, self._state.people
        if goods is None:
            return found
        living = np.bincount(goods.region, minlength=MOST)
        ordered = np.bincount(goods.region, weights=people.orders, minlength=MOST)
        for place, name in enumerate(found):
            if living[place]:
                found[name] = float(ordered[place] / living[place])
        return found
