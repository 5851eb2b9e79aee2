"""A figure of all replications at once, such as a quotient of means or a spread, with the jackknife's interval.

With θ the figure of all n replications and θ₋ᵢ that of all but the i-th, the pseudo-values n·θ − (n − 1)·θ₋ᵢ are
treated as independent samples of the figure (Tukey's jackknife): their mean takes the bias of order 1 ÷ n out, and
Student's interval of their mean is the figure's. Names that are not inside mean(), sd() or spread() are read as means.
"""

from __future__ import annotations

import numpy as np

from scenarios.claims.formula import Formula, Values
from scenarios.claims.kind import Kind, picked
from scenarios.verdict.intervals import Estimate, estimate


class Whole(Kind):
    """The formula speaks of the replications together."""

    allows_all = True

    def estimated(self, formula: Formula, values: Values, count: int) -> Estimate:
        """The jackknife's estimate."""
        together = self._value(formula, values)
        if count < 2:
            return estimate(np.array([together]))
        without = np.array([
            self._value(formula, picked(values, [place for place in range(count) if place != left_out]))
            for left_out in range(count)
        ])  # fmt: skip
        return estimate(count * together - (count - 1) * without)

    @staticmethod
    def _value(formula: Formula, values: Values) -> float:
        """The figure of some replications; where the formula does not speak of all, of their means."""
        if formula.is_over_all:
            return float(np.mean(formula.value(values)))
        means = {read: np.mean(found, axis=0, keepdims=True) for read, found in values.items()}
        return float(formula.value(means)[0])


KIND = Whole()
