"""Where batches of jobs are carried out: this process, processes of this machine, or hands that serve many works."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from scenarios.executors import here
from scenarios.executors.jobs import NO_LIMITS, Brief, Job, Outcome, Work
from scenarios.executors.limits import Limits
from scenarios.executors.processes import Processes

Carry = Callable[[Sequence[Job]], Generator[Outcome | None, None, None]]


class Hands(Protocol):
    """Who carries out the jobs of one work after the other: a cluster, or processes that stay warm."""

    @property
    def threads(self) -> int:
        """How many runs are carried out at a time."""

    def outcomes(
        self, work: Brief, jobs: Iterable[Job], stop: Callable[[], bool], limits: Limits
    ) -> Generator[Outcome | None, None, None]:
        """Outcomes as they come, None where for a while nothing came; ends early, keeping what is done, on `stop`."""


class Warm:
    """Processes that are started once, when they are first needed, for all studies of a batch."""

    def __init__(self, count: int) -> None:
        self.threads = count
        self._limits = NO_LIMITS
        self._processes: Processes | None = None

    def outcomes(
        self, work: Brief, jobs: Iterable[Job], stop: Callable[[], bool], limits: Limits
    ) -> Generator[Outcome | None, None, None]:
        """As of Hands."""
        if self._processes is None or limits != self._limits:
            self.close()
            self._limits, self._processes = limits, Processes(work, self.threads, limits)
        self._processes.take_up(work)
        yield from self._processes.outcomes(jobs, stop)

    def close(self) -> None:
        """End them."""
        if self._processes is not None:
            self._processes.close()
            self._processes = None


@contextmanager
def workroom(
    work: Work,
    workers: int,
    stop: Callable[[], bool],
    limits: Limits = NO_LIMITS,
    hands: Hands | None = None,
) -> Iterator[Carry]:
    """What carries a batch of jobs out: the hands that are there, else processes of its own.

    0 workers are this process, unless something is limited.
    """
    if hands is not None:
        assert isinstance(work, Brief), "what travels has a fingerprint"
        brief, there = work, hands
        yield lambda jobs: there.outcomes(brief, jobs, stop, limits)
        return
    if workers == 0 and not limits:
        yield lambda jobs: here.outcomes(work, jobs, stop)
        return
    processes = Processes(work, max(workers, 1), limits)
    try:
        yield lambda jobs: processes.outcomes(jobs, stop)
    finally:  # done, stopped or failed: nothing stays running
        processes.close()
