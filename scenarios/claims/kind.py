"""What a kind of figure is: how the values of matched replications become one estimate with its interval."""

from __future__ import annotations

from abc import ABC, abstractmethod

from scenarios.claims.formula import Formula, Values
from scenarios.verdict.intervals import Estimate


class Kind(ABC):
    """One way to make a figure of a formula; `allows_all` where a formula may speak of all replications at once."""

    allows_all: bool = False

    @abstractmethod
    def estimated(self, formula: Formula, values: Values, count: int) -> Estimate:
        """The figure and its 95 % interval, from so many matched replications."""


def picked(values: Values, places: list[int]) -> Values:
    """The values of some replications alone."""
    return {read: found[places] for read, found in values.items()}
