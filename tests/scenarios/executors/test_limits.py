"""A run that takes more time or memory than it may is ended and told; the others go on."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from scenarios.executors.jobs import MEMORY, TIME, Broke, Done, Job, Work, carry_out
from scenarios.executors.limits import Limits, can_limit_memory, memory_held
from scenarios.executors.processes import Processes
from scenarios.experiments.replicate import never

needs_memory_limits = pytest.mark.skipif(
    not can_limit_memory(), reason="this system holds no process to a limit"
)


@dataclass(frozen=True)
class Hungry(Work):
    """Work of which the job of this number takes what it is told to."""

    number: int
    megabytes: int = 0
    seconds: float = 0.0

    def run(self, job: Job, abandoned: Callable[[], bool] | None) -> Any:
        """Take it, and give its size."""
        if job.number != self.number:
            return 0
        time.sleep(self.seconds)
        return np.ones(self.megabytes * 125_000).nbytes


JOBS = [Job(number, "loud", number, 30) for number in range(4)]


def outcomes(work: Work, limits: Limits) -> dict[int, Done | Broke]:
    pool = Processes(work, 2, limits)
    try:
        return {one.job.number: one for one in pool.outcomes(JOBS, never) if one is not None}
    finally:
        pool.close()


def test_that_a_run_that_takes_too_long_is_ended_and_the_others_go_on() -> None:
    found = outcomes(Hungry(1, seconds=60.0), Limits(seconds=0.5))

    assert [number for number, one in found.items() if isinstance(one, Broke)] == [1]
    broke = found[1]
    assert isinstance(broke, Broke)
    assert (broke.error, broke.cause) == ("took longer than the 0.5 s that a run may take", TIME)
    assert len(found) == 4


@needs_memory_limits
def test_that_a_run_that_needs_too_much_is_ended_and_the_others_go_on() -> None:
    found = outcomes(Hungry(2, megabytes=400), Limits(memory=100_000_000))

    broke = found[2]
    assert isinstance(broke, Broke)
    assert broke.error.startswith(
        "needed more memory than the 100 MB that a run may take: Unable to allocate"
    )
    assert broke.cause == MEMORY
    assert "np.ones" in broke.traceback
    assert sum(isinstance(one, Done) for one in found.values()) == 3


@needs_memory_limits
def test_that_a_run_within_its_limits_is_left_alone() -> None:
    found = outcomes(Hungry(2, megabytes=50), Limits(seconds=60.0, memory=200_000_000))

    assert all(isinstance(one, Done) for one in found.values())


@needs_memory_limits
def test_that_the_limit_ends_with_the_run() -> None:
    with pytest.raises(MemoryError), memory_held(Limits(memory=1_000_000)):
        np.ones(50_000_000)

    assert np.ones(5_000_000).nbytes == 40_000_000


def test_that_a_machine_without_memory_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausted(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Hungry, "run", exhausted)

    broke = carry_out(Hungry(1), JOBS[1])

    assert isinstance(broke, Broke)
    assert (broke.error, broke.cause) == ("needed more memory than there is", MEMORY)


def test_that_workers_make_room_for_fresh_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scenarios.executors.processes.RECYCLED", 3)
    pool = Processes(Hungry(-1), 1)
    jobs = [Job(number, "loud", number, 30) for number in range(7)]
    seen, found = set(), []
    for outcome in pool.outcomes(jobs, never):
        seen |= set(pool.pids)
        found += [] if outcome is None else [outcome.job.number]
    pool.close()

    assert found == list(range(7))
    assert len(seen) == 3
