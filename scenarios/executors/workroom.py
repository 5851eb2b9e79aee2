"""Where batches of jobs are carried out: this process, processes that stay warm between them, or a cluster."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager

from scenarios.executors import here
from scenarios.executors.cluster import Cluster
from scenarios.executors.jobs import NO_LIMITS, Brief, Job, Outcome, Work
from scenarios.executors.limits import Limits
from scenarios.executors.processes import Processes

Carry = Callable[[Sequence[Job]], Generator[Outcome | None, None, None]]


@contextmanager
def workroom(
    work: Work,
    workers: int,
    stop: Callable[[], bool],
    limits: Limits = NO_LIMITS,
    cluster: Cluster | None = None,
) -> Iterator[Carry]:
    """What carries a batch of jobs out: a cluster, else processes; 0 is this one, unless something is limited."""
    if cluster is not None:
        assert isinstance(work, Brief), "what travels to a cluster has a fingerprint"
        brief = work
        yield lambda jobs: cluster.outcomes(brief, jobs, stop, limits)
        return
    if workers == 0 and not limits:
        yield lambda jobs: here.outcomes(work, jobs, stop)
        return
    processes = Processes(work, max(workers, 1), limits)
    try:
        yield lambda jobs: processes.outcomes(jobs, stop)
    finally:  # done, stopped or failed: nothing stays running
        processes.close()
