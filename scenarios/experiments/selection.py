"""Which strategy is best, with as few races as it takes: the sequential procedure of Kim and Nelson.

Strategies run under the same luck, race by race. After a first stage each pair of strategies has a variance of its
difference, S², and with it a boundary. A strategy is dropped once its mean lies below another's by more than

    W(r) = max(0, δ ÷ (2·r) · (h²·S² ÷ δ² − r)),   h² = 2·η·(n₀ − 1),   η = ((2·α ÷ (k − 1))^(−2 ÷ (n₀ − 1)) − 1) ÷ 2

with r races, n₀ of them in the first stage, k strategies, δ the difference in money that does not matter and α the
chance of a wrong pick. Where values are normal and the best is better than the second by at least δ, it is picked with
a chance of at least 1 − α, whatever the variances and however closely the strategies move together: the bound adds up
over pairs and asks nothing of how they depend on one another [1]_.

.. [1] S.-H. Kim and B. L. Nelson (2001), A fully sequential procedure for indifference-zone selection in simulation,
   ACM Transactions on Modeling and Computer Simulation 11(3), 251–273: procedure KN with c = 1.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

FIRST_STAGE = (
    20  # races before anybody may be dropped: with fewer the boundary widens fast, with more losers cost more
)
SURER = 0.99  # the confidence with which it is told what it would take to be surer


@dataclass(frozen=True)
class Until:
    """When to stop: how sure to be, which difference in value does not matter [money], at most so many runs."""

    confidence: float
    indifference: float
    budget: int


class Selection:
    """The strategies that may still be the best, after the races so far."""

    def __init__(self, names: Sequence[str], until: Until, first: int = FIRST_STAGE) -> None:
        self.names, self.until, self.first = tuple(names), until, first
        self.remaining = list(names)
        self.dropped: dict[str, int] = {}  # after how many races
        self.races = 0
        self._values: dict[str, list[float]] = {name: [] for name in names}
        self._spread: dict[frozenset[str], float] = {}

    def take(self, values: Mapping[str, float]) -> tuple[str, ...]:
        """One race of all that remain, by name; gives those that are dropped after it."""
        for name in self.remaining:
            self._values[name].append(values[name])
        self.races += 1
        if self.races < self.first:
            return ()
        if self.races == self.first:
            self._learn_spread()
        means = {name: math.fsum(self._values[name]) / self.races for name in self.remaining}
        losers = tuple(name for name in self.remaining if self._loses(name, means))
        for name in losers:
            self._drop(name)
        return losers

    def withdraw(self, name: str) -> None:
        """A strategy whose runs break off cannot be judged."""
        if name in self.remaining:
            self._drop(name)

    def _drop(self, name: str) -> None:
        self.remaining.remove(name)
        self.dropped[name] = self.races

    def _learn_spread(self) -> None:
        """The variance of each pair's difference over the first stage."""
        for a, b in combinations(self.remaining, 2):
            difference = np.array(self._values[a]) - np.array(self._values[b])
            self._spread[frozenset((a, b))] = float(difference.var(ddof=1))

    def _loses(self, name: str, means: Mapping[str, float]) -> bool:
        return any(
            means[name] < means[other] - self._boundary(name, other)
            for other in self.remaining
            if other != name
        )

    def _boundary(self, a: str, b: str) -> float:
        """How far the mean of one may lie below the other's [money]."""
        return max(0.0, self.until.indifference / (2.0 * self.races) * (self._needed(a, b) - self.races))

    def _needed(self, a: str, b: str, confidence: float | None = None) -> float:
        """The number of races after which the boundary of a pair has closed: h²·S² ÷ δ²."""
        factor = squared_h(len(self.names), self.first, confidence or self.until.confidence)
        return factor * self._spread[frozenset((a, b))] / self.until.indifference**2

    def most_races(self, confidence: float | None = None) -> int | None:
        """After how many races at most it is decided among those that remain; None before the first stage is over."""
        if not self._spread and len(self.remaining) > 1:
            return None
        pairs = combinations(self.remaining, 2)
        return max((math.floor(self._needed(a, b, confidence)) + 1 for a, b in pairs), default=self.races)

    def surer_races(self) -> int | None:
        """How many races it takes at most, by the spread of the first stage, to be 99 % sure of the first two."""
        if not self._spread:
            return None
        best = self.order()[:2]
        return math.floor(self._needed(*best, SURER)) + 1 if len(best) == 2 else None

    @property
    def is_decided(self) -> bool:
        """Whether one is left, or those that are left differ by less than matters."""
        if len(self.remaining) <= 1:
            return True
        most = self.most_races()
        return most is not None and self.races >= most

    def order(self) -> tuple[str, ...]:
        """The strategies that were judged, best first: those that remain by their means, then whoever lasted longer."""

        def place(name: str) -> tuple[bool, int, float]:
            values = self._values[name]
            mean = math.fsum(values) / len(values) if values else -math.inf
            return name in self.remaining, self.dropped.get(name, self.races), mean

        judged = [name for name in self.names if len(self._values[name]) >= self.first]
        return tuple(sorted(judged, key=place, reverse=True))

    @property
    def best(self) -> str | None:
        """The strategy with the highest mean of those that remain; None before the first stage is over."""
        order = self.order()
        return order[0] if order and order[0] in self.remaining else None


def squared_h(strategies: int, first: int, confidence: float) -> float:
    """The factor h² of the procedure, for at least two strategies."""
    share = 2.0 * (1.0 - confidence) / max(strategies - 1, 1)
    eta: float = 0.5 * (share ** (-2.0 / (first - 1)) - 1.0)
    return 2.0 * eta * (first - 1)
