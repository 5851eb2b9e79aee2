"""What an experiment tells while it goes on; terminal, screen and tests read the same stream."""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.executors.jobs import RAISED, Cause, Job
from scenarios.experiments.selection import Until
from simulation.run import Run


@dataclass(frozen=True)
class RunFinished:
    """A run came to its end; it took so long [s]."""

    job: Job
    run: Run
    seconds: float


@dataclass(frozen=True)
class RunFailed:
    """A run broke off; the others go on. `injects` is what befell its market, as JSON."""

    job: Job
    seed: int
    error: str
    traceback: str
    cause: Cause = RAISED
    injects: str = "[]"


@dataclass(frozen=True)
class Progress:
    """How many of the planned runs are over, failed ones included, and the time left [s] as far as it is known."""

    over: int
    failed: int
    total: int
    seconds_left: float | None


@dataclass(frozen=True)
class Stopped:
    """Somebody asked to stop; what had finished was told before."""

    over: int
    failed: int
    total: int


@dataclass(frozen=True)
class Finished:
    """Every planned run is over."""

    over: int
    failed: int
    total: int


@dataclass(frozen=True)
class Decided:
    """How a search for the best ended: `why` is alone, alike, budget, stopped or failed.

    `dropped` says after how many races each loser went; `most` after how many races at most those that remain are
    decided; `surer` how many it would take at most to be 99 % sure of the first two.
    """

    best: str | None
    why: str
    remaining: tuple[str, ...]
    dropped: dict[str, int]
    races: int
    runs: int
    most: int | None
    surer: int | None
    until: Until


Event = RunFinished | RunFailed | Progress | Decided | Stopped | Finished
"""Always in this order: runs and progress as they come, Decided where asked, then one of Stopped and Finished."""
