"""How far a verification is, and how long it will still take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scenarios.executors.jobs import Broke, Outcome
from scenarios.known_answers.trials import Bench


@dataclass(frozen=True)
class Progress:
    """How many runs are over, and the time left [s] as far as it is known."""

    over: int
    total: int
    seconds_left: float | None


class Clock:
    """How far it is: the time left follows from what runs of each trial have taken so far."""

    def __init__(self, on: Sequence[Bench]) -> None:
        self.run: dict[str, int] = {name: 0 for each in on for name in each.counts}
        self._taken = dict.fromkeys(self.run, (0, 0.0))
        self._size = {
            name: float(each.asked.scenario.scene.rows * each.asked.scenario.days)
            for each in on
            for name in each.counts
        }
        self.plan(on)

    def plan(self, on: Sequence[Bench]) -> None:
        """So many runs are meant to be."""
        self._planned = {name: count for each in on for name, count in each.counts.items()}

    @property
    def over(self) -> int:
        """Runs that are over."""
        return sum(self.run.values())

    @property
    def total(self) -> int:
        """Runs that are meant to be."""
        return sum(self._planned.values())

    def count(self, outcome: Outcome, workers: int) -> Progress:
        """One more run is over."""
        name = outcome.job.strategy
        self.run[name] += 1
        if not isinstance(outcome, Broke):
            runs, seconds = self._taken[name]
            self._taken[name] = runs + 1, seconds + outcome.seconds
        return Progress(self.over, self.total, self._seconds_left(workers))

    def _seconds_left(self, workers: int) -> float | None:
        """Runs still to come at the pace of their own trial, else at the pace of all by people and days."""
        seconds = sum(each for _, each in self._taken.values())
        done = sum(self._size[name] * runs for name, (runs, _) in self._taken.items())
        if not done:
            return None
        left = 0.0
        for name, count in self._planned.items():
            runs, taken = self._taken[name]
            left += (count - self.run[name]) * (taken / runs if runs else self._size[name] * seconds / done)
        return left / workers
