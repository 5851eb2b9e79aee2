"""What was wished on the command line for runs, and which wishes cannot be met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from scenarios.executors.limits import MEGA, Limits, can_limit_memory
from scenarios.experiments.plan import Sizes, out_of_limits
from scenarios.files.memory import giga, machine_memory
from scenarios.files.mistakes import nearest_name
from scenarios.study import NOTHING, Study
from simulation.people import BYTES_PER_ROW

if TYPE_CHECKING:
    from scenarios.executors.cluster import Address


@dataclass(frozen=True, kw_only=True)
class Carrying:
    """How runs are carried out and told; what was left out is None."""

    workers: int | None = None
    run_seconds: float | None = None
    run_memory: float | None = None
    again: bool = False  # also what failed by its own mistake
    force: bool = False
    as_json: bool = False
    cluster: Address | None = None

    @property
    def limits(self) -> Limits:
        """What one run may take."""
        memory = None if self.run_memory is None else int(self.run_memory * MEGA)
        return Limits(self.run_seconds, memory)


@dataclass(frozen=True, kw_only=True)
class Wishes(Carrying):
    """What was asked of `run` on the command line; what was left out is None."""

    study: str
    strategies: tuple[str, ...] = ()
    replications: int | None = None
    people: int | None = None
    days: int | None = None
    seed: int | None = None
    horizons: bool = False
    out: Path | None = None
    until_decided: bool = False
    confidence: float | None = None
    indifference: float | None = None
    budget_runs: int | None = None

    @property
    def sizes(self) -> Sizes:
        """What is stated otherwise than the study says it."""
        return Sizes(replications=self.replications, people=self.people, days=self.days, seed=self.seed)


def unknown_strategies(wanted: tuple[str, ...], study: Study) -> Iterator[str]:
    """Strategies that the study does not have."""
    known = (*study.strategies, NOTHING)
    for name in wanted:
        if name not in known:
            near = nearest_name(name, known)
            hint = f"did you mean '{near}'?" if near else f"the study has {', '.join(known)}"
            yield f"--strategy: '{name}' is unknown; {hint}"


def beyond_limits(
    *,
    replications: int | None = None,
    people: int | None = None,
    days: int | None = None,
    seed: int | None = None,
) -> Iterator[str]:
    """What the study file could not say either."""
    found = out_of_limits(replications=replications, days=days, seed=seed, people=people)
    yield from (f"--{name}: {words}" for name, words in found)
    memory = machine_memory()
    if people and memory and people * BYTES_PER_ROW > memory:
        most = memory // BYTES_PER_ROW
        yield (
            f"--people: {people:,} rows of people need {giga(people * BYTES_PER_ROW)} of memory, "
            f"this machine has {giga(memory)}; at most {most:,} rows fit"
        )


def out_of_reach(wishes: Carrying) -> Iterator[str]:
    """What this system cannot do, and what does not go together."""
    if wishes.cluster is not None:
        if wishes.workers is not None:
            yield "--workers: a cluster has workers of its own; leave it out"
        if wishes.run_memory is not None:
            yield "--run-memory: on a cluster memory is limited where its workers are started, with --memory-limit"
    if wishes.run_memory is not None and not can_limit_memory():
        yield "--run-memory: this system cannot hold a process to a limit of memory; leave it out"
