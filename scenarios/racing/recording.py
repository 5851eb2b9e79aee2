"""A recording of a race: every strategy's run, what a witness saw of it, and what follows from both by day.

Days are counted as the study counts them. Rows of arrays by `days + 1` are moments: row d is what stands after d days,
row 0 the first morning.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from simulation.injects import AnyInject
from simulation.ledger import FUNCTIONS
from simulation.measures import PLACE
from simulation.people import STAGES
from simulation.run import Run
from simulation.witness import Track

SMOOTH = 7  # days over which a wait is averaged: few are served on some days, none on Sundays
NOBODY = -1  # leads: all are equal


@dataclass(frozen=True)
class Course:
    """One strategy's run and what was seen of it; `places` [days + 1, grain] are from `places_of`.

    `largest` is the largest heap of each stage over the days [stage].
    """

    run: Run
    track: Track
    places: np.ndarray
    largest: tuple[int, ...]

    @classmethod
    def of(cls, run: Run, track: Track) -> Course:
        """The course of a run, with the places in the heaps worked out."""
        moments, kinds = len(track.stages), len(STAGES)
        codes = track.stages.astype(np.intp) + kinds * np.arange(moments)[:, None]
        heaps = np.bincount(codes.ravel(), minlength=moments * kinds).reshape(moments, kinds)
        return cls(run, track, places_of(track.stages), tuple(heaps.max(axis=0).tolist()))

    def daily(self, name: str) -> np.ndarray:
        """A measure by day [day]."""
        line: np.ndarray = self.run.daily[PLACE[name]]
        return line

    def so_far(self, *names: str) -> np.ndarray:
        """The sum of measures up to each moment [days + 1]."""
        whole = np.sum([self.daily(name) for name in names], axis=0)
        return np.concatenate([[0.0], np.cumsum(whole)])

    @property
    def profit(self) -> np.ndarray:
        """Profit so far [money, by days + 1]."""
        return self.so_far("profit")

    @property
    def value(self) -> np.ndarray:
        """Profit so far and what the people won are expected to bring still [money, by days + 1]."""
        value: np.ndarray = self.profit + self.track.worth
        return value

    def spent(self) -> np.ndarray:
        """Committed cost so far [money, by function and days + 1]."""
        return np.array([self.so_far(f"spend_{name}") for name in FUNCTIONS])

    def people(self) -> np.ndarray:
        """The market's people by stage after each moment [stage, days + 1]; the first morning is the sample's share."""
        days = self.run.daily[[PLACE[stage] for stage in STAGES]]
        size = days[:, 0].sum() if days.size else 0.0
        first = np.bincount(self.track.stages[0], minlength=len(STAGES)) / max(len(self.track.grains), 1)
        return np.concatenate([np.rint(size * first)[:, None], days], axis=1)

    def mean_wait(self, waits: str, served: str) -> np.ndarray:
        """Mean wait of those served within a week [days, by days + 1]; not a number where nobody was."""
        over = [_within(self.daily(name)) for name in (waits, served)]
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.concatenate([[np.nan], np.where(over[1] > 0, over[0] / over[1], np.nan)])


def _within(line: np.ndarray) -> np.ndarray:
    """Sums over the last days [day]."""
    running = np.concatenate([np.zeros(SMOOTH), np.cumsum(line)])
    sums: np.ndarray = running[SMOOTH:] - running[:-SMOOTH]
    return sums


@dataclass(frozen=True)
class Recording:
    """A whole race: `courses` in the order of the lanes; what befell the market whatever was bought."""

    start: date
    days: int
    courses: dict[str, Course]
    injects: tuple[AnyInject, ...] = ()

    @property
    def strategies(self) -> tuple[str, ...]:
        """The names of the strategies that race."""
        return tuple(self.courses)

    def leaders(self) -> np.ndarray:
        """Who is worth most after each moment: the place of the lane, −1 where two are equal [days + 1]."""
        values = np.array([course.value for course in self.courses.values()])
        best = values.argmax(axis=0)
        ties = (values >= values.max(axis=0)).sum(axis=0) > 1
        return np.where(ties & (len(values) > 1), NOBODY, best)


def places_of(stages: np.ndarray) -> np.ndarray:
    """Which place each person has in the heap of its stage [moment, grain], from the stages [moment, grain].

    A heap of n has the places 0 to n − 1. Who stays keeps the place; a place left free is taken by who stood at the
    heap's rim, and who comes stands at the rim: a heap shrinks and grows there.
    """
    places = np.zeros(stages.shape, dtype=np.int16)
    kinds = int(stages.max(initial=0)) + 1
    for stage in range(kinds):
        here = np.flatnonzero(stages[0] == stage)
        places[0, here] = np.arange(len(here))
    for moment in range(1, len(stages)):
        places[moment] = places[moment - 1]
        moved = stages[moment] != stages[moment - 1]
        if moved.any():
            for stage in np.union1d(stages[moment, moved], stages[moment - 1, moved]).tolist():
                _settle(places[moment], stages[moment] == stage, moved)
    return places


def _settle(places: np.ndarray, here: np.ndarray, moved: np.ndarray) -> None:
    """Give everybody in one heap a place [grain]."""
    size = int(np.count_nonzero(here))
    stay, come = np.flatnonzero(here & ~moved), np.flatnonzero(here & moved)
    free = np.ones(len(stay), dtype=bool)
    kept = places[stay]
    beyond = kept >= len(stay)
    free[kept[~beyond]] = False
    places[stay[beyond]] = np.flatnonzero(free)
    places[come] = np.arange(len(stay), size)
