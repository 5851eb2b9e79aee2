"""Whether simulated samples bear a formula's value out: Student's interval, how narrow it is, many tests at once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scenarios.verdict.intervals import student_chance, student_quantile

RISK = 0.001  # chance that a right figure misses its interval
FAR = 3.0  # half widths by which a control must move the formula's value


@dataclass(frozen=True)
class Sampled:
    """Mean of independent samples, its standard error, and the degrees of freedom behind that."""

    mean: float
    error: float
    freedom: int

    def half_width(self, risk: float = RISK) -> float:
        """Half the width of Student's interval that misses the true mean with this chance; endless from one sample."""
        if self.error == 0.0:
            return 0.0
        if self.freedom < 1:
            return math.inf
        return student_quantile(1.0 - risk / 2.0, self.freedom) * self.error

    def chance_of(self, expected: float) -> float:
        """Chance that a mean as far from the expected value as this one, or farther, comes of luck alone."""
        if self.mean == expected:
            return 1.0
        if self.error == 0.0:
            return 0.0
        if self.freedom < 1:
            return 1.0
        return 2.0 * (1.0 - student_chance(abs(self.mean - expected) / self.error, self.freedom))


def sampled(samples: np.ndarray) -> Sampled:
    """Mean and standard error of samples [sample]."""
    count = int(samples.size)
    spread = float(samples.std(ddof=1)) if count > 1 else math.inf
    return Sampled(float(samples.mean()), spread / math.sqrt(count), count - 1)


def holm(chances: Sequence[float], risk: float = RISK) -> tuple[float, ...]:
    """The chance at which each of many tests is judged so that all right ones pass with chance 1 − risk (Holm 1979).

    The least likely of k at risk ÷ k, the next at risk ÷ (k − 1), and so on; once one passes, so do all later ones,
    at the level of that one.
    """
    levels = [risk] * len(chances)
    level, has_passed = risk, False
    for rank, place in enumerate(sorted(range(len(chances)), key=lambda place: chances[place])):
        if not has_passed:
            level = risk / (len(chances) - rank)
            has_passed = chances[place] >= level
        levels[place] = level
    return tuple(levels)


@dataclass(frozen=True)
class Judged:
    """A simulated mean held against a value: the interval at the level of the test, and whether it is narrow enough."""

    expected: float
    found: Sampled
    width: float  # widest half width allowed, as a share of the value
    is_exact: bool
    risk: float = RISK

    @property
    def half_width(self) -> float:
        """Half the width of the interval; of what holds no luck nothing but rounding is allowed."""
        return 0.0 if self.is_exact else self.found.half_width(self.risk)

    @property
    def low(self) -> float:
        """The interval's lower end."""
        return self.found.mean - self.half_width

    @property
    def high(self) -> float:
        """The interval's upper end."""
        return self.found.mean + self.half_width

    @property
    def contains(self) -> bool:
        """Whether the value lies in the interval."""
        room = self.width * abs(self.expected) if self.is_exact else self.half_width
        return abs(self.found.mean - self.expected) <= room

    @property
    def is_narrow(self) -> bool:
        """Whether the interval at the usual level is as narrow as it must be: a noisy run proves nothing."""
        return self.is_exact or self.found.half_width() <= self.width * abs(self.expected)

    @property
    def holds(self) -> bool:
        """Whether the value is borne out."""
        return self.contains and self.is_narrow

    def is_moved_far(self, moved: float) -> bool:
        """Whether a control that moves the value so far can be told apart from luck."""
        least = FAR * (self.width * abs(self.expected) if self.is_exact else self.found.half_width())
        return abs(moved - self.expected) >= least
