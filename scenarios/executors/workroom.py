"""Where batches of jobs are carried out one after the other: this process, or processes that stay warm between them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager

from scenarios.executors import here
from scenarios.executors.jobs import NO_LIMITS, Job, Outcome, Work
from scenarios.executors.limits import Limits
from scenarios.executors.processes import Processes

Carry = Callable[[Sequence[Job]], Generator[Outcome | None, None, None]]


@contextmanager
def workroom(
    work: Work, workers: int, stop: Callable[[], bool], limits: Limits = NO_LIMITS
) -> Iterator[Carry]:
    """What carries a batch of jobs out; 0 workers are this process, unless something is limited."""
    if workers == 0 and not limits:
        yield lambda jobs: here.outcomes(work, jobs, stop)
        return
    processes = Processes(work, max(workers, 1), limits)
    try:
        yield lambda jobs: processes.outcomes(jobs, stop)
    finally:  # done, stopped or failed: nothing stays running
        processes.close()
