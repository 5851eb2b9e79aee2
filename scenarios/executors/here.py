"""Runs in this process, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable

from scenarios.executors.jobs import Job, Outcome, Work, carry_out


def outcomes(
    work: Work, jobs: Iterable[Job], stop: Callable[[], bool]
) -> Generator[Outcome | None, None, None]:
    """The outcome of each job in turn; `stop` is asked every simulated day and ends the work."""
    for job in jobs:
        outcome = None if stop() else carry_out(work, job, stop)
        if outcome is None:
            return
        yield outcome
