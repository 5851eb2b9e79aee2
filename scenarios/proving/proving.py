"""Prove a result: look at every seal, then carry its runs out again from the file alone."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import SystemRandom

from scenarios.executors.jobs import RAISED, Job
from scenarios.experiments.events import Progress, RunFailed, RunFinished
from scenarios.experiments.events import Stopped as BrokenOff
from scenarios.experiments.replicate import carried_out, never
from scenarios.proving.comparing import Difference, differences, stored_run
from scenarios.store.opening import opened
from scenarios.store.packing import Damaged
from scenarios.store.problems import DAMAGED, StoreProblem, told_in_words
from scenarios.store.reading import Failure, Result
from scenarios.store.seals import broken, is_sealed
from scenarios.store.signs import shown
from scenarios.store.whole import is_as_it_was_closed
from simulation.noted import Decision


@dataclass(frozen=True)
class Seals:
    """Whether the file has seals, and the numbers of those that do not fit: a run's, or that of what was asked.

    `elsewhere` says that no cell was changed, and yet the file is not what was closed: a byte between the cells was.
    """

    there: bool
    broken: tuple[int, ...]
    elsewhere: bool = False

    @property
    def hold(self) -> bool:
        """Whether nothing was changed."""
        return not self.broken and not self.elsewhere


@dataclass(frozen=True)
class Same:
    """A run came out as it is stored, bit by bit; or failed as it did then."""

    job: Job


@dataclass(frozen=True)
class Differs:
    """A run is not what is stored: numbers that differ, or in words how else."""

    job: Job
    differences: tuple[Difference, ...] = ()
    words: str = ""


@dataclass(frozen=True)
class Proof:
    """The end: how many runs were carried out again, how many differ, how many are over in the file, of how many."""

    compared: int
    differing: int
    over: int
    total: int
    seals: Seals

    @property
    def holds(self) -> bool:
        """Whether everything looked at is as it is stored."""
        return not self.differing and self.seals.hold


@dataclass(frozen=True)
class Stopped:
    """Somebody asked to stop before the end."""

    compared: int
    differing: int


Event = Seals | Same | Differs | Progress | Proof | Stopped


def looked_at(path: Path) -> Seals:
    """The seals of a result; a StoreProblem where the database itself is damaged."""
    with told_in_words(path), closing(opened(path)) as file:
        found = file.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if found != "ok":
            raise StoreProblem(f"{path}: {DAMAGED}: {found}")
        if not file.execute("SELECT count(*) FROM sqlite_master WHERE name = 'seals'").fetchone()[0]:
            return Seals(False, ())
        numbers = tuple(broken(file))
        return Seals(is_sealed(file), numbers, not numbers and not is_as_it_was_closed(path, file))


def proved(
    path: Path,
    *,
    sample: int | None = None,
    workers: int | None = None,
    stop: Callable[[], bool] = never,
) -> Generator[Event, None, None]:
    """Carry out again all runs of a result that are over, or so many picked by chance, and compare each.

    What was ended from outside (a killed process, a limit) says nothing that could be repeated and is left out.
    """
    seals = looked_at(path)
    yield seals
    with Result(path) as result:
        failures = {failure.number: failure for failure in result.failures() if failure.cause == RAISED}
        decisions = result.decisions()
        over = sorted(result.finished() | failures.keys())
        chosen = over if sample is None else SystemRandom().sample(over, min(sample, len(over)))
        others = {job.number for job in result.plan.jobs()} - set(chosen)
        compared = differing = 0
        with closing(carried_out(result.plan, workers=workers, stop=stop, over=others)) as events:
            for event in events:
                match event:
                    case RunFinished() | RunFailed():
                        told = _compared(result, event, failures, decisions)
                        compared, differing = compared + 1, differing + isinstance(told, Differs)
                        yield told
                    case Progress(_, failed, _, left):
                        yield Progress(compared, failed, len(chosen), left)
                    case BrokenOff():
                        yield Stopped(compared, differing)
                        return
        total = result.plan.total if result.plan.until is None else len(over)
        yield Proof(compared, differing, len(over), total, seals)


def _compared(
    result: Result,
    event: RunFinished | RunFailed,
    failures: dict[int, Failure],
    decisions: dict[int, tuple[Decision, ...]],
) -> Same | Differs:
    job = event.job
    before = failures.get(job.number)
    if isinstance(event, RunFailed):
        if before is None:
            return Differs(job, words=f"finished then, fails now: {event.error}")
        if before.error == shown(event.error):
            return Same(job)
        return Differs(job, words=f"failed then by {before.error}, fails now by {event.error}")
    if before is not None:
        return Differs(job, words=f"failed then by {before.error}, finishes now")
    try:
        decided = decisions.get(job.number, ())
        found = differences(stored_run(result, job.number, job.days, decided), event.run)
    except Damaged as damage:
        return Differs(job, words=f"cannot be read: {damage}")
    return Differs(job, found) if found else Same(job)
