"""A figure of each replication: the mean of the formula's values, with Student's interval."""

from __future__ import annotations

import numpy as np

from scenarios.claims.formula import Formula, Values
from scenarios.claims.kind import Kind
from scenarios.verdict.intervals import Estimate, estimate


class Each(Kind):
    """The formula holds in every replication by itself."""

    def estimated(self, formula: Formula, values: Values, count: int) -> Estimate:
        """Mean of the values that are numbers."""
        return estimate(np.broadcast_to(formula.value(values), (count,)))


KIND = Each()
