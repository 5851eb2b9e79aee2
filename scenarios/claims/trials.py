"""The runs behind claims: scenes by key, each replication once however many claims and figures read it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass

import numpy as np

from scenarios.claims.formula import Formula, Values
from scenarios.claims.lookup import Lookup
from scenarios.claims.scene import Found, Scene
from scenarios.executors import here
from scenarios.executors.jobs import Broke, Job, Outcome, Work
from scenarios.executors.processes import Processes


@dataclass(frozen=True)
class Trial:
    """A scene, and what is read of its runs."""

    scene: Scene
    lookups: tuple[Lookup, ...]


@dataclass(frozen=True)
class Trials(Work):
    """The work of a wave: trials by key."""

    by_key: Mapping[str, Trial]

    def run(self, job: Job, abandoned: Callable[[], bool] | None) -> Found:
        """What is read of one replication of a scene."""
        trial = self.by_key[job.strategy]
        return trial.scene.run(job.replication, trial.lookups, abandoned)


@dataclass(frozen=True)
class Need:
    """The runs that one judgement needs: scenes by side, what is read of each, so many replications."""

    scenes: Mapping[str, Scene]
    formulas: tuple[Formula, ...]
    replications: int

    def lookups(self) -> Iterator[tuple[str, Lookup]]:
        """What is read of which scene, by key."""
        for formula in self.formulas:
            for side, lookup in formula.reads:
                yield self.scenes[side].key, lookup

    @property
    def keys(self) -> tuple[str, ...]:
        """The scenes whose runs are read, each once."""
        return tuple(dict.fromkeys(key for key, _ in self.lookups()))


class Runs:
    """All runs so far, by scene and replication, and the errors of those that broke off."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, int], Found] = {}
        self.errors: dict[tuple[str, int], str] = {}

    def take(self, outcome: Outcome) -> None:
        """One more run is over."""
        place = outcome.job.strategy, outcome.job.replication
        if isinstance(outcome, Broke):
            self.errors[place] = outcome.error
        else:
            self._found[place] = {**self._found.get(place, {}), **outcome.run}

    def has(self, key: str, replication: int, lookups: Iterable[Lookup]) -> bool:
        """Whether all of that is known of a run, or that it broke off."""
        place = key, replication
        return place in self.errors or set(lookups) <= self._found.get(place, {}).keys()

    def is_complete(self, need: Need) -> bool:
        """Whether every run of a judgement is over."""
        return all(
            self.has(key, replication, (lookup,))
            for key, lookup in need.lookups()
            for replication in range(need.replications)
        )

    def failed(self, need: Need) -> dict[tuple[str, int], str]:
        """The errors of a judgement's runs by side and replication."""
        return {
            (side, replication): self.errors[scene.key, replication]
            for side, scene in need.scenes.items()
            for replication in range(need.replications)
            if (scene.key, replication) in self.errors
        }

    def values(self, need: Need) -> tuple[Values, int]:
        """What was read of the matched replications, those that every side finished, and how many they are."""
        whole = [
            replication
            for replication in range(need.replications)
            if not any((key, replication) in self.errors for key in need.keys)
        ]
        reads = {read for formula in need.formulas for read in formula.reads}
        values = {
            (side, lookup): np.array([self._found[need.scenes[side].key, each][lookup] for each in whole])
            for side, lookup in reads
        }
        return values, len(whole)


def missing(needs: Iterable[Need], runs: Runs) -> tuple[Trials, list[Job]]:
    """The runs that are still to be carried out, judgement by judgement, and the work they share."""
    wanted: dict[str, set[Lookup]] = {}
    scenes: dict[str, Scene] = {}
    order: dict[tuple[str, int], None] = {}
    for need in needs:
        by_key = {scene.key: scene for scene in need.scenes.values()}
        for key, lookup in need.lookups():
            wanted.setdefault(key, set()).add(lookup)
        for replication in range(need.replications):
            for key in need.keys:
                scenes[key] = by_key[key]
                order.setdefault((key, replication))
    left = [place for place in order if not runs.has(*place, wanted[place[0]])]
    trials = {
        key: Trial(scenes[key], tuple(sorted(wanted[key], key=repr)))
        for key in dict.fromkeys(k for k, _ in left)
    }
    jobs = [Job(n, key, replication, scenes[key].days) for n, (key, replication) in enumerate(left)]
    return Trials(trials), jobs


def carried_out(
    work: Trials, jobs: list[Job], workers: int, stop: Callable[[], bool]
) -> Generator[Outcome | None, None, None]:
    """The outcomes of a wave; closing it leaves nothing running."""
    if not jobs:
        return
    if workers == 0:
        yield from here.outcomes(work, jobs, stop)
        return
    processes = Processes(work, min(workers, len(jobs)))
    try:
        with closing(processes.outcomes(jobs, stop)) as outcomes:
            yield from outcomes
    finally:  # done, stopped or failed: nothing stays running
        processes.close()
