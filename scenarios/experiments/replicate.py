"""Replicate: every strategy of a study under the same luck, many times over."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Container, Generator, Sequence
from contextlib import closing

from scenarios.executors.jobs import NO_LIMITS, Broke, Done, Job, Outcome
from scenarios.executors.limits import Limits
from scenarios.executors.workroom import Hands, workroom
from scenarios.experiments.events import Event, Finished, Progress, RunFailed, RunFinished, Stopped
from scenarios.experiments.plan import Plan, planned
from scenarios.study import Study
from simulation.injects import AnyInject

Events = Generator[Event, None, None]


def never() -> bool:
    """Nobody asks to stop."""
    return False


def cores() -> int:
    """How many cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def replicate(
    study: Study,
    *,
    strategies: Sequence[str] | None = None,
    replications: int | None = None,
    people: int | None = None,
    days: int | None = None,
    seed: int | None = None,
    workers: int | None = None,
    horizons: bool = False,
    stop: Callable[[], bool] = never,
) -> Events:
    """Run a study's strategies, and the silent one, and tell what happens; what is left out is as the study says.

    `workers` are processes, one on each core by default; 0 runs in this process. Closing the iterator, or `stop`
    turning true, leaves nothing running.
    """
    plan = planned(
        study,
        strategies=strategies,
        replications=replications,
        people=people,
        days=days,
        seed=seed,
        horizons=horizons,
    )
    return carried_out(plan, workers=workers, stop=stop)


def carried_out(
    plan: Plan,
    *,
    workers: int | None = None,
    stop: Callable[[], bool] = never,
    over: Container[int] = (),
    limits: Limits = NO_LIMITS,
    hands: Hands | None = None,
) -> Events:
    """The events of a plan; the jobs whose numbers are in `over` were carried out before.

    A run that goes over its `limits` is ended, for which it needs a process of its own. With `hands` no process
    is started.
    """
    jobs = [job for job in plan.jobs() if job.number not in over]
    count = hands.threads if hands is not None else cores() if workers is None else workers
    tally = Tally(plan.total, jobs, min(count, len(jobs)))
    with closing(_outcomes(plan, jobs, tally.workers, stop, limits, hands)) as outcomes:
        for outcome in outcomes:
            if outcome is None:
                continue
            tally.count(outcome)
            if isinstance(outcome, Done):
                yield RunFinished(outcome.job, outcome.run, outcome.seconds)
            else:
                yield failed(plan, outcome)
            yield tally.progress()
    ending = Finished if tally.over == plan.total else Stopped
    yield ending(tally.over, tally.failed, plan.total)


def failed(plan: Plan, broke: Broke) -> RunFailed:
    """A run that broke off, with what it takes to repeat it."""
    return failed_at(broke, plan.seed, plan.study.injects)


def failed_at(broke: Broke, seed: int, injects: Sequence[AnyInject]) -> RunFailed:
    """A run that broke off under this seed and these injects."""
    told = json.dumps([inject.model_dump(mode="json") for inject in injects])
    return RunFailed(broke.job, seed, broke.error, broke.traceback, broke.cause, told)


def _outcomes(
    plan: Plan,
    jobs: Sequence[Job],
    workers: int,
    stop: Callable[[], bool],
    limits: Limits,
    hands: Hands | None,
) -> Generator[Outcome | None, None, None]:
    if jobs:
        with workroom(plan.brief, workers, stop, limits, hands) as carry, closing(carry(jobs)) as outcomes:
            yield from outcomes


class Tally:
    """What is over and what is left."""

    def __init__(self, total: int, jobs: Sequence[Job], workers: int) -> None:
        self.total, self.workers = total, workers
        self.over, self.failed = total - len(jobs), 0
        self._days_left = sum(job.days for job in jobs)
        self._days, self._seconds = 0, 0.0

    def count(self, outcome: Outcome) -> None:
        """One more is over."""
        self.over += 1
        self._days_left -= outcome.job.days
        if isinstance(outcome, Broke):
            self.failed += 1
        else:
            self._days += outcome.job.days
            self._seconds += outcome.seconds

    def progress(self) -> Progress:
        """How far it is; the time left follows from the days simulated so far and the time they took."""
        left = None
        if self._days:
            left = self._seconds / self._days * self._days_left / max(self.workers, 1)
        return Progress(self.over, self.failed, self.total, left)
