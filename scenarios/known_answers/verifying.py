"""Verify: known answers are simulated, held against their formulas, and so are their controls."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

import numpy as np

from scenarios.executors import here
from scenarios.executors.jobs import Broke, Job, Outcome
from scenarios.executors.processes import Processes
from scenarios.files.mistakes import Mistake
from scenarios.known_answers.answer import Figure, never
from scenarios.known_answers.enough import REASON, wanted
from scenarios.known_answers.judging import Judged, holm, sampled
from scenarios.known_answers.pace import Clock, Progress
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
    reason: int = REASON,
) -> Generator[Event, None, None]:
    """Simulate scenarios and judge them; with a given seed all rows are judged together, by Holm's rule.

    `workers` are processes; 0 runs in this process. Closing the iterator leaves nothing running. What turns out to
    spread too much for the runs that its file states is run again until it has been often enough, `reason` times as
    often as stated at most.
    """
    on = list(benches(asked, seed))
    clock, samples = Clock(on), Collected(on, reason)
    rows, told = list[Row](), 0
    with closing(Hands(on, workers, stop)) as hands:
        while todo := list(jobs(on, clock.run)):
            for outcome in hands.outcomes(todo):
                if outcome is None:
                    continue
                samples.take(outcome)
                yield clock.count(outcome, max(workers, 1))
                while seed is None and told < len(on) and samples.is_settled(on[told]):
                    found = samples.rows(on[told])
                    told, rows = told + 1, rows + found
                    yield from _told(found)
            if clock.over < clock.total:
                break
            on = [samples.settled(bench) for bench in on]
            clock.plan(on)
    of = sum(len(each.scenario.figures) for each in asked)
    if clock.over < clock.total:
        yield Stopped(len(rows), of)
        return
    if seed is not None:
        rows = together([row for each in on for row in samples.rows(each)])
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


class Hands:
    """Who carries the runs out, round after round: this process, or so many others."""

    def __init__(self, on: Sequence[Bench], workers: int, stop: Callable[[], bool]) -> None:
        self._work = Trials({name: trial for each in on for name, trial in each.trials()})
        self._stop = stop
        self._processes = Processes(self._work, workers) if workers else None

    def outcomes(self, todo: Sequence[Job]) -> Generator[Outcome | None, None, None]:
        """The outcomes of runs as they come."""
        if self._processes is None:
            return here.outcomes(self._work, todo, self._stop)
        return self._processes.outcomes(todo, self._stop)

    def close(self) -> None:
        """Done, stopped or failed: nothing stays running."""
        if self._processes is not None:
            self._processes.close()


class Collected:
    """The samples so far, by trial and replication, so that their order does not depend on who was first."""

    def __init__(self, bench: Sequence[Bench], reason: int) -> None:
        self._reason = reason
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

    def settled(self, bench: Bench) -> Bench:
        """A scenario with as many runs as have turned out to be needed; the same one where it has had enough."""
        rows = self.rows(bench)
        if any(row.error for row in rows):
            return bench
        most = self._reason * bench.asked.scenario.replications
        count = wanted(((row.judged, row.moved) for row in rows), bench.whole, most)
        return bench if count == bench.whole else replace(bench, least=count)

    def is_settled(self, bench: Bench) -> bool:
        """Whether all is run that a scenario needs."""
        return self.is_complete(bench) and self.settled(bench) is bench

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
