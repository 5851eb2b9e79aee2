"""The metric tree: profit as a product of people, orders and order value less cost by function.

    profit = reached × visited ÷ reached × activated ÷ visited × paid ÷ activated × orders ÷ paid × revenue ÷ orders
             + revenue outside orders − Σ cost by function

The sets of people are nested and distinct. Quotients are of sums over the replications, so the nodes of a mean
multiply and add back to the mean. A quotient of nothing by nothing is not a number; its product counts as zero.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from scenarios.verdict.cube import Cube
from scenarios.verdict.shapley import shared_out
from simulation.ledger import FUNCTIONS

SETS = ("reached", "visited", "activated", "paid", "orders", "revenue")
PARTS = ("visited", "activated", "paid")  # factors that are shares of the set before
LABELS = {
    "reached": "People reached",
    "visited": "Share visiting",
    "activated": "Activation",
    "paid": "Paying",
    "orders": "Orders per customer",
    "revenue": "Order value",
}


@dataclass(frozen=True)
class Tree:
    """The nodes of one strategy: factors that multiply to revenue, what revenue has beside, costs by function."""

    factors: Mapping[str, float]
    beside: float
    costs: Mapping[str, float]

    @property
    def customers(self) -> float:
        """People who paid: the product of the people's factors."""
        return product([self.factors[name] for name in SETS[:4]])

    @property
    def revenue(self) -> float:
        """Revenue less returns [money]."""
        return product(list(self.factors.values())) + self.beside

    @property
    def cost(self) -> float:
        """All costs [money]."""
        return sum(self.costs.values())

    @property
    def profit(self) -> float:
        """Revenue less costs [money]."""
        return self.revenue - self.cost


@dataclass(frozen=True)
class TreeDifference:
    """What each node adds to the profit of `a` over `b` [money]; the shares sum to the whole difference."""

    factors: Mapping[str, float]
    beside: float
    costs: Mapping[str, float]

    @property
    def profit(self) -> float:
        """The whole difference of profit [money]."""
        return sum(self.factors.values()) + self.beside + sum(self.costs.values())


def product(factors: list[float]) -> float:
    """The product of nodes; zero from the first zero on, whatever cannot be counted after it."""
    result = 1.0
    for factor in factors:
        if factor == 0.0 or math.isnan(factor):
            return 0.0
        result *= factor
    return result


def tree(cube: Cube, strategy: str) -> Tree:
    """The metric tree of a strategy, over its finished runs."""
    row = cube.row(strategy)
    runs = cube.finished[row]

    def mean(figure: str) -> float:
        return float(np.mean(cube.figures[figure][row][runs])) if runs.any() else math.nan

    return tree_of({name: mean(name) for name in SETS}, {name: mean(f"cost_{name}") for name in FUNCTIONS})


def tree_of(sums: Mapping[str, float], costs: Mapping[str, float]) -> Tree:
    """The metric tree from the sizes of the nested sets, orders and revenue."""
    factors = {SETS[0]: sums[SETS[0]]}
    for before, name in pairwise(SETS):
        factors[name] = sums[name] / sums[before] if sums[before] else math.nan
    beside = sums["revenue"] - product(list(factors.values()))
    if abs(beside) <= 1e-9 * max(1.0, abs(sums["revenue"])):
        beside = 0.0  # rounding of the quotients, not money from elsewhere
    return Tree(factors, beside, dict(costs))


def difference(a: Tree, b: Tree) -> TreeDifference:
    """The difference of two strategies' profit, shared among the nodes.

    Factors share theirs by Shapley's rule; a node that one strategy cannot count, because nobody came so far,
    counts as in the other, so that the step where it broke off bears the difference. Costs and revenue outside
    orders add, so each bears its own.
    """
    ours = [_known(x, y) for x, y in zip(a.factors.values(), b.factors.values(), strict=True)]
    theirs = [_known(y, x) for x, y in zip(a.factors.values(), b.factors.values(), strict=True)]
    shares = shared_out(ours, theirs)
    costs = {name: b.costs[name] - a.costs[name] for name in a.costs}
    return TreeDifference(dict(zip(a.factors, shares, strict=True)), a.beside - b.beside, costs)


def _known(own: float, other: float) -> float:
    if not math.isnan(own):
        return own
    return 0.0 if math.isnan(other) else other
