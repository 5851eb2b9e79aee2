"""What is known of a number that was moved: who leads now and before, by how much, how surely, and where it flips."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.paths import steps_of, value_at
from desktop.viewmodels.pins import Pins
from desktop.viewmodels.sharpening import Races, raced
from scenarios.study import NOTHING, Study
from scenarios.verdict.intervals import estimate
from simulation.quantity import typical

if TYPE_CHECKING:
    from desktop.whatifdata import Curve, Ends
    from scenarios.experiments.flip import Flip, Point

SPREAD = (0.05, 0.95)  # of the races that a bar spans
LEAST = 2  # races from which full size is told


@dataclass(frozen=True)
class Reading:
    """A mean with two ends: of a difference its 95 % interval, of a value where nine of ten races lie."""

    mean: float
    low: float
    high: float
    count: int  # races; 0 of a draft
    won: float = math.nan  # share of the races with a positive difference, a tie half

    @property
    def is_draft(self) -> bool:
        """Whether only a draft tells it."""
        return self.count == 0

    @property
    def excludes_zero(self) -> bool:
        """Whether both ends lie on one side of zero."""
        return self.count >= LEAST and (self.low > 0.0 or self.high < 0.0)


@dataclass(frozen=True)
class Said:
    """The verdict in words, and how sure it is."""

    slot: int
    title: str
    line: str
    sure_title: str
    sure_line: str
    sure_words: str
    won_slot: int
    won_share: float | None


def values_of(races: Races, name: str) -> np.ndarray:
    """What a strategy was worth [replication], not a number where it is not known."""
    known = races.full.get(name, {})
    return np.array([known.get(each, math.nan) for each in range(max(known, default=-1) + 1)])


def differences(races: Races, a: str, b: str) -> np.ndarray:
    """What one strategy is worth more than another, of the races that both finished."""
    first, second = values_of(races, a), values_of(races, b)
    count = min(len(first), len(second))
    return _finite(first[:count] - second[:count])


def pair_of(races: Races, path: str) -> tuple[str, str] | None:
    """Who leads, and whom a number is about: whose number it is, else the runner-up; None while unknown."""
    names = raced(races.study)
    matched = min((len(values_of(races, name)) for name in names), default=0)
    if not matched:
        return None
    means = {name: float(np.nanmean(np.append(values_of(races, name)[:matched], np.nan))) for name in names
             if np.isfinite(values_of(races, name)[:matched]).any()}  # fmt: skip
    order = sorted(means, key=lambda name: -means[name])
    if len(order) < 2:
        return None
    steps = path.split(".")
    own = steps[1] if steps[0] == "strategies" else ""
    return order[0], own if own in order[1:] else order[1]


@dataclass(frozen=True)
class Supposed:
    """Everything that is known of one pinned number, and ways to say it."""

    numbers: Numbers
    pins: Pins
    path: str
    now: Races
    before: Races
    pair: tuple[str, str]
    change: tuple[float | None, ...]  # what a draft says either of the pair gains [money]
    draft_days: int
    flip: Flip | None
    points: tuple[Point, ...]
    is_looking: bool

    @property
    def study(self) -> Study:
        """The study as it stands."""
        return self.now.study

    @property
    def is_moved(self) -> bool:
        """Whether anything was moved."""
        return self.now is not self.before

    @property
    def value_now(self) -> float:
        """What the number is, in the study that is told."""
        return typical(value_at(self.study, steps_of(self.path)))

    @property
    def is_number_moved(self) -> bool:
        """Whether it is this number that was moved, perhaps beside others."""
        steps = steps_of(self.path)
        return bool(value_at(self.study, steps) != value_at(self.before.study, steps))

    def label(self, name: str) -> str:
        """What a strategy is called on the screen."""
        if name == NOTHING:
            from PySide6.QtCore import QCoreApplication

            return QCoreApplication.translate("Verdict", "Doing nothing")
        return self.study.label(name, self.numbers.language)

    def slot(self, name: str) -> int:
        """The strategy's place in the study; the silent one comes behind all."""
        names = raced(self.study)
        return names.index(name) if name in names else len(names)

    def difference(self) -> Reading | None:
        """What the leader of before is worth more than the other, now."""
        known = differences(self.now, *self.pair)
        if len(known) >= LEAST or not self.is_moved:
            return _reading(known)
        before = self.difference_before()
        first, second = self.change
        if before is None or first is None or second is None:
            return None
        mean = before.mean + first - second
        return Reading(mean, mean, mean, 0)

    def difference_before(self) -> Reading | None:
        """The same before the numbers were moved."""
        return _reading(differences(self.before, *self.pair))

    def value(self, name: str) -> Reading | None:
        """What a strategy is worth now, and where nine of ten of its races lie."""
        known = _finite(values_of(self.now, name))
        if len(known) >= LEAST or not self.is_moved:
            return _spread(known)
        change = dict(zip(self.pair, self.change, strict=True)).get(name)
        before = self.value_before(name)
        if before is None or change is None:
            return None
        mean = before + change
        return Reading(mean, mean, mean, 0)

    def value_before(self, name: str) -> float | None:
        """What a strategy was worth before."""
        known = _finite(values_of(self.before, name))
        return float(known.mean()) if len(known) else None

    def said(self) -> Said | None:
        """The verdict in words."""
        from desktop.viewmodels.whatifwords import said

        return said(self)

    def curve(self) -> Curve | None:
        """The difference over the whole way of the number."""
        from desktop.viewmodels.whatifcharts import curve

        return curve(self)

    def ends(self) -> Ends | None:
        """What every strategy is worth."""
        from desktop.viewmodels.whatifcharts import ends

        return ends(self)


def _finite(values: np.ndarray) -> np.ndarray:
    known: np.ndarray = values[np.isfinite(values)]
    return known


def _reading(found: np.ndarray) -> Reading | None:
    if not len(found):
        return None
    mean = estimate(found)
    won = float(((found > 0) + 0.5 * (found == 0)).mean())
    return Reading(mean.mean, mean.low, mean.high, mean.count, won)


def _spread(known: np.ndarray) -> Reading | None:
    if not len(known):
        return None
    low, high = np.quantile(known, SPREAD)
    return Reading(float(known.mean()), float(low), float(high), len(known))
