"""Verify: known answers are simulated, held against their formulas, and so are their controls."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

import numpy as np

from scenarios.executors import here
from scenarios.executors.jobs import Broke, Outcome
from scenarios.executors.processes import Processes
from scenarios.files.mistakes import Mistake
from scenarios.known_answers.answer import Figure, never
from scenarios.known_answers.judging import Judged, holm, sampled
from scenarios.known_answers.reading import Asked
from scenarios.known_answers.trials import Bench, Trials, benches, jobs


@dataclass(frozen=True)
class Row:
    """One figure of one known answer, as it came out; `error` says why it could not be simulated."""

    asked: Asked
    name: str
    figure: Figure
    judged: Judged
    control: Judged
    moved: float  # what the formula says once its number is moved
    error: str = ""

    @property
    def holds(self) -> bool:
        """Whether the interval contains the value and is narrow enough."""
        return not self.error and self.judged.holds

    @property
    def control_fails(self) -> bool:
        """Whether the moved copy misses the value, as it must."""
        return not self.error and not self.control.contains

    @property
    def is_held(self) -> bool:
        """Whether the answer holds and would have been missed otherwise."""
        return self.holds and self.control_fails

    @property
    def called(self) -> str:
        """The row's name: its file's and its figure's."""
        return f"{self.asked.name}:{self.name}"

    @property
    def remark(self) -> str:
        """What there is to add about the value."""
        return self.asked.scenario.kind.remark(self.asked.scenario.scene)


@dataclass(frozen=True)
class Answered:
    """A row is known."""

    row: Row


@dataclass(frozen=True)
class Misjudged:
    """A control moves its figure too little: a mistake of the file that shows only now."""

    mistake: Mistake


@dataclass(frozen=True)
class Progress:
    """How many runs are over, and the time left [s] as far as it is known."""

    over: int
    total: int
    seconds_left: float | None


@dataclass(frozen=True)
class Stopped:
    """Somebody asked to stop; rows that were complete have been told."""

    rows: int
    of: int


@dataclass(frozen=True)
class Verified:
    """All rows are told."""

    held: int
    of: int


Event = Answered | Misjudged | Progress | Stopped | Verified
"""Rows in the order of the scenarios, with progress as it comes; then one of Stopped and Verified."""


def verified(
    asked: Sequence[Asked],
    *,
    seed: int | None = None,
    workers: int = 0,
    stop: Callable[[], bool] = never,
) -> Generator[Event, None, None]:
    """Simulate scenarios and judge them; with a given seed all rows are judged together, by Holm's rule.

    `workers` are processes; 0 runs in this process. Closing the iterator leaves nothing running.
    """
    bench = benches(asked, seed)
    clock, samples = Clock(bench), Collected(bench)
    waiting, rows = list(bench), []
    with closing(_outcomes(bench, workers, stop)) as outcomes:
        for outcome in outcomes:
            if outcome is None:
                continue
            samples.take(outcome)
            yield clock.count(outcome, max(workers, 1))
            while waiting and seed is None and samples.is_complete(waiting[0]):
                found = samples.rows(waiting.pop(0))
                rows += found
                yield from _told(found)
    of = sum(len(each.scenario.figures) for each in asked)
    if clock.over < clock.total:
        yield Stopped(len(rows), of)
        return
    if seed is not None:
        rows = together([row for each in waiting for row in samples.rows(each)])
        yield from _told(rows)
    yield Verified(sum(row.is_held for row in rows), of)


def together(rows: Sequence[Row]) -> list[Row]:
    """The rows judged together: a right build passes all of them with the chance with which it passed one."""
    open_ = [place for place, row in enumerate(rows) if not row.judged.is_exact and not row.error]
    levels = holm([rows[place].judged.found.chance_of(rows[place].judged.expected) for place in open_])
    found = list(rows)
    for place, level in zip(open_, levels, strict=True):
        found[place] = replace(rows[place], judged=replace(rows[place].judged, risk=level))
    return found


def _told(rows: Sequence[Row]) -> Generator[Event, None, None]:
    for row in rows:
        yield Answered(row)
        if not row.error and not row.judged.is_moved_far(row.moved):
            yield Misjudged(row.asked.mistake(row.name, too_near(row)))


def too_near(row: Row) -> str:
    """What is wrong with a control that moves too little, and what would help."""
    half = row.judged.found.half_width()
    moved = abs(row.moved - row.judged.expected)
    control = row.asked.scenario.figures[row.name].words()
    words = (
        f"{control} moves the value by {moved / half:.1f} half widths of its interval, at least 3 are needed"
    )
    wanted = row.asked.scenario.replications * (3.0 * half / moved) ** 2
    if not math.isfinite(wanted):
        return f"{words}: more replications, or another number"
    return f"{words}: at least {math.ceil(wanted):,} replications, or another number"


def _outcomes(
    bench: Sequence[Bench], workers: int, stop: Callable[[], bool]
) -> Generator[Outcome | None, None, None]:
    work = Trials({name: trial for each in bench for name, trial in each.trials()})
    if workers == 0:
        yield from here.outcomes(work, jobs(bench), stop)
        return
    processes = Processes(work, workers)
    try:
        yield from processes.outcomes(jobs(bench), stop)
    finally:  # done, stopped or failed: nothing stays running
        processes.close()


class Collected:
    """The samples so far, by trial and replication, so that their order does not depend on who was first."""

    def __init__(self, bench: Sequence[Bench]) -> None:
        self._samples: dict[str, dict[int, dict[str, np.ndarray]]] = {
            name: {} for each in bench for name in each.counts
        }
        self._errors: dict[str, dict[int, str]] = {name: {} for name in self._samples}

    def take(self, outcome: Outcome) -> None:
        """One more run is over."""
        job = outcome.job
        if isinstance(outcome, Broke):
            self._errors[job.strategy][job.replication] = outcome.error
        else:
            self._samples[job.strategy][job.replication] = outcome.run

    def is_complete(self, bench: Bench) -> bool:
        """Whether every run of a scenario is over."""
        return all(
            len(self._samples[name]) + len(self._errors[name]) == count
            for name, count in bench.counts.items()
        )

    def rows(self, bench: Bench) -> list[Row]:
        """The rows of a scenario."""
        return [self._row(bench, name) for name in bench.asked.scenario.figures]

    def _row(self, bench: Bench, name: str) -> Row:
        asked = bench.asked
        figure, control = asked.scenario.kind.figures[name], asked.scenario.figures[name]
        plain, moved = bench.name_of(), bench.name_of(control)
        return Row(
            asked=asked,
            name=name,
            figure=figure,
            judged=self._judged(plain, name, figure, asked.expected[name]),
            control=self._judged(moved, name, figure, asked.expected[name]),
            moved=asked.moved[name],
            error=self._error(plain) or self._error(moved),
        )

    def _error(self, trial: str) -> str:
        errors = self._errors[trial]
        return errors[min(errors)] if errors else ""

    def _judged(self, trial: str, name: str, figure: Figure, expected: float) -> Judged:
        parts = [each[name] for _, each in sorted(self._samples[trial].items())]
        together = np.concatenate(parts) if parts else np.array([math.nan])
        return Judged(expected, sampled(together), figure.width, figure.is_exact)


class Clock:
    """How far it is: the time left follows from what runs of each trial have taken so far."""

    def __init__(self, bench: Sequence[Bench]) -> None:
        self.over, self.total = 0, sum(sum(each.counts.values()) for each in bench)
        self._left = {name: count for each in bench for name, count in each.counts.items()}
        self._size = {
            name: float(each.asked.scenario.scene.rows * each.asked.scenario.days)
            for each in bench
            for name in each.counts
        }
        self._taken = dict.fromkeys(self._left, (0, 0.0))

    def count(self, outcome: Outcome, workers: int) -> Progress:
        """One more run is over."""
        name = outcome.job.strategy
        self.over += 1
        self._left[name] -= 1
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
        for name, count in self._left.items():
            runs, taken = self._taken[name]
            left += count * (taken / runs if runs else self._size[name] * seconds / done)
        return left / workers
