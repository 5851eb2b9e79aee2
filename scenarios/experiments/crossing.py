"""Where a difference changes its sign: looked for on a grid, halved down, and with the interval it may lie in.

The difference is known at a value only as an estimate, a mean with its 95 % interval. Under the same luck at every
value its mean is a smooth curve. The first look is at both ends, seven values between them and today's. Of the pairs of
neighbours between which the mean changes sign the one nearest to today's value is halved until it is narrow. Crossings
closer together than the values of the first look can be overlooked.

The interval of the crossing holds the values at which the interval of the difference includes zero, as Fieller's does:
the true crossing lies outside only where an interval of the difference misses its truth [1]_.

.. [1] E. C. Fieller (1954), Some problems in interval estimation, Journal of the Royal Statistical Society B 16(2),
   175–185: a ratio's or root's limits are the values not rejected.
"""

from __future__ import annotations

import math
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from scenarios.verdict.intervals import Estimate

INTERVALS = 8  # of the first look
FINE, COARSE = (
    256,
    64,
)  # the reach over the width to which the crossing, and each end of its interval, is known
Reason = Literal["found", "none", "idle", "alike", "tied", "failed"]
REASONS: dict[Reason, str] = {
    "found": "the verdict flips there",
    "none": "no flip within limits",
    "idle": "the number moves nothing that the verdict rests on",
    "alike": "the two do not differ at any value",
    "tied": "the two are level now: any move decides",
    "failed": "runs with the number as it is written break off",
}

Search = Generator[tuple[float, ...], Mapping[float, Estimate], "Crossing"]
"""Asks for differences at values and ends with the crossing; a value that cannot be tried has no mean."""


@dataclass(frozen=True)
class Crossing:
    """Where the difference changes sign nearest to today's value, and why if nowhere.

    `low` and `high` are the ends of its interval, None where it goes on to the end of the reach; `others` are further
    crossings, as near as the first look shows them.
    """

    reason: Reason
    at: float | None = None
    low: float | None = None
    high: float | None = None
    others: tuple[float, ...] = ()


@dataclass(frozen=True)
class Span:
    """The values among which a crossing is looked for; whole ones only where it says so."""

    low: float
    high: float
    whole: bool = False

    @property
    def width(self) -> float:
        """From one end to the other."""
        return self.high - self.low

    def first_look(self, now: float) -> tuple[float, ...]:
        """Both ends, values evenly between them, and today's, in rising order."""
        even = (self.low + self.width * step / INTERVALS for step in range(INTERVALS + 1))
        return tuple(sorted({now, *(float(round(value)) if self.whole else value for value in even)}))

    def middle(self, a: float, b: float) -> float | None:
        """The value half way between two; None where there is none between them."""
        middle = math.floor((a + b) / 2.0) if self.whole else (a + b) / 2.0
        return float(middle) if min(a, b) < middle < max(a, b) else None


def crossing(span: Span, now: float) -> Search:
    """Look for the crossing nearest to today's value."""
    curve = _Curve(span)
    yield from curve.learn(*span.first_look(now))
    means = curve.means
    if now not in means:
        return Crossing("failed")
    if not any(means.values()):
        return Crossing("alike")
    if len(means) > 1 and len(set(means.values())) == 1:
        return Crossing("idle")
    if means[now] == 0.0:
        return Crossing("tied", now, now, now)
    facing = math.copysign(1.0, means[now])
    brackets = sorted(curve.brackets(facing), key=lambda pair: (abs(curve.root(*pair) - now), pair))
    if not brackets:
        return Crossing("none")
    others = tuple(sorted(curve.root(*pair) for pair in brackets[1:]))
    ahead, behind = yield from curve.narrowed(*brackets[0], facing)
    at = behind if span.whole else curve.root(ahead, behind)
    near = yield from curve.sure(ahead, behind, facing)
    far = yield from curve.sure(behind, ahead, -facing)
    low, high = (near, far) if ahead < behind else (far, near)
    return Crossing("found", at, low, high, others)


class _Curve:
    """What is known of the difference so far."""

    def __init__(self, span: Span) -> None:
        self.span = span
        self.known: dict[float, Estimate] = {}

    @property
    def means(self) -> dict[float, float]:
        """The mean at every value that could be tried, in rising order."""
        return {value: each.mean for value, each in sorted(self.known.items()) if math.isfinite(each.mean)}

    def learn(self, *values: float) -> Generator[tuple[float, ...], Mapping[float, Estimate], None]:
        """Ask for what is not known yet."""
        missing = tuple(value for value in values if value not in self.known)
        if missing:
            self.known.update((yield missing))

    def brackets(self, facing: float) -> list[tuple[float, float]]:
        """Neighbours between which the sign changes, the one that faces as today first."""
        found = []
        for a, b in pairwise(self.means):
            first, second = (self.means[each] * facing > 0.0 for each in (a, b))
            if first != second:
                found.append((a, b) if first else (b, a))
        return found

    def root(self, a: float, b: float) -> float:
        """Where a straight line between two values crosses zero."""
        at_a, at_b = self.known[a].mean, self.known[b].mean
        return a + (b - a) * at_a / (at_a - at_b)

    def narrowed(
        self, ahead: float, behind: float, facing: float
    ) -> Generator[tuple[float, ...], Mapping[float, Estimate], tuple[float, float]]:
        """A bracket halved until it is narrow."""
        while abs(behind - ahead) * FINE > self.span.width:
            middle = self.span.middle(ahead, behind)
            if middle is None:
                break
            yield from self.learn(middle)
            mean = self.known[middle].mean
            if not math.isfinite(mean):
                break
            ahead, behind = (middle, behind) if mean * facing > 0.0 else (ahead, middle)
        return ahead, behind

    def sure(
        self, start: float, away_from: float, facing: float
    ) -> Generator[tuple[float, ...], Mapping[float, Estimate], float | None]:
        """The value nearest to a crossing, on one side of it, from which the sign is sure; None where there is none."""
        side = math.copysign(1.0, start - away_from)
        outward = sorted((x for x in self.means if (x - start) * side >= 0.0), key=lambda x: x * side)
        unsure = None
        for value in outward:
            if self.means[value] * facing <= 0.0 and value != start:
                return None  # another crossing comes first
            if self._is_sure(value, facing):
                break
            unsure = value
        else:
            return None
        while unsure is not None and abs(value - unsure) * COARSE > self.span.width:
            middle = self.span.middle(unsure, value)
            if middle is None:
                break
            yield from self.learn(middle)
            unsure, value = (unsure, middle) if self._is_sure(middle, facing) else (middle, value)
        return value

    def _is_sure(self, value: float, facing: float) -> bool:
        each = self.known[value]
        return each.excludes_zero and each.mean * facing > 0.0
