"""What a worker is given and what it gives back."""

from __future__ import annotations

import hashlib
import json
import time
import traceback
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from scenarios.executors.limits import Limits, memory_held
from simulation.injects import AnyInject
from simulation.market import Market
from simulation.run import Abandoned, Run, simulate
from simulation.strategy import Strategy


@dataclass(frozen=True)
class Job:
    """One run: a strategy, a replication, so many days. `number` is its place in the plan."""

    number: int
    strategy: str
    replication: int
    days: int


class Work(ABC):
    """What all jobs of a batch share; a worker gets it once."""

    @abstractmethod
    def run(self, job: Job, abandoned: Callable[[], bool] | None) -> Any:
        """What a job finds; raises Abandoned once it is no longer wanted."""


@dataclass(frozen=True)
class Brief(Work):
    """The work of an experiment: strategies on one market, and what befalls it."""

    market: Market
    strategies: Mapping[str, Strategy]
    start: date
    seed: int
    people: int
    injects: tuple[AnyInject, ...] = ()
    even_ranges: bool = False

    def run(self, job: Job, abandoned: Callable[[], bool] | None) -> Run:
        """Live through a strategy's days."""
        return simulate(
            self.market,
            self.strategies[job.strategy],
            job.days,
            self.seed,
            job.replication,
            start=self.start,
            people=self.people,
            injects=self.injects,
            even_ranges=self.even_ranges,
            abandoned=abandoned,
        )

    def fingerprint(self) -> str:
        """A fingerprint of every number that the runs rest on."""
        stated = {
            "market": self.market.model_dump(mode="json"),
            "strategies": {name: each.model_dump(mode="json") for name, each in self.strategies.items()},
            "injects": [inject.model_dump(mode="json") for inject in self.injects],
            "rest": [self.start.isoformat(), self.seed, self.people],
        }
        if self.even_ranges:
            stated["ranges"] = "even"
        return hashlib.sha256(json.dumps(stated).encode()).hexdigest()


@dataclass(frozen=True)
class Done:
    """A run that finished, and how long it took [s]."""

    job: Job
    run: Any  # a Run, or what another kind of work finds
    seconds: float


Cause = Literal["raised", "lost", "time", "memory"]
RAISED: Cause = "raised"  # a mistake inside the run: it would come again
LOST: Cause = "lost"  # its process was ended from outside each time
TIME: Cause = "time"
MEMORY: Cause = "memory"


@dataclass(frozen=True)
class Broke:
    """A run that did not finish: what went wrong in a line, where, and what kind of thing it was."""

    job: Job
    error: str
    traceback: str
    cause: Cause = RAISED


Outcome = Done | Broke


NO_LIMITS = Limits()


def carry_out(
    work: Work, job: Job, abandoned: Callable[[], bool] | None = None, limits: Limits = NO_LIMITS
) -> Outcome | None:
    """Run a job; None where it was abandoned. Whatever goes wrong inside a run is told and ends only that run."""
    begun = time.perf_counter()
    try:
        with memory_held(limits):
            run = work.run(job, abandoned)
    except Abandoned:
        return None
    except MemoryError as error:
        words = f"{limits.words_on_memory}: {error}".rstrip(": ")
        return Broke(job, words, "".join(traceback.format_exception(error)), MEMORY)
    except Exception as error:  # one place per process: the batch goes on, the mistake is kept with its place
        words = f"{type(error).__name__}: {error}".rstrip(": ")
        return Broke(job, words, "".join(traceback.format_exception(error)))
    return Done(job, run, time.perf_counter() - begun)
