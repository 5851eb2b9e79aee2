"""The runs behind known answers: each scenario as it stands and each moved copy, replication by replication."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from scenarios.executors.jobs import Job, Work
from scenarios.known_answers.answer import Luck, Samples, Scene, never
from scenarios.known_answers.judging import FAR
from scenarios.known_answers.kinds import KINDS
from scenarios.known_answers.reading import Asked
from scenarios.known_answers.scenario import Control, Move

ENOUGH = 2.5  # half widths between the values from which a control misses for sure: six standard errors
FEWEST = 12  # replications of a control: with fewer Student's interval is half as wide again


@dataclass(frozen=True)
class Trial:
    """What is simulated again and again: a scene of a kind of answer, and where its luck starts."""

    kind: str
    scene: Scene
    seed: int
    is_shared: bool = True


@dataclass(frozen=True)
class Trials(Work):
    """The work of a verification: trials by name."""

    by_name: Mapping[str, Trial]

    def run(self, job: Job, abandoned: Callable[[], bool] | None) -> Samples:
        """The samples of one replication of a trial."""
        trial = self.by_name[job.strategy]
        luck = Luck(trial.seed, job.replication, trial.is_shared, abandoned or never)
        return KINDS[trial.kind].samples(trial.scene, luck)


@dataclass(frozen=True)
class Bench:
    """One scenario on the bench: what is run of it. `number` is its place among all.

    `least` are the replications that the runs so far have shown to be needed; the file's own are run at any rate.
    """

    number: int
    asked: Asked
    seed: int | None = None
    least: int = 0

    @cached_property
    def controls(self) -> tuple[Control, ...]:
        """What its figures' controls move, each once."""
        return tuple(dict.fromkeys(self.asked.scenario.figures.values()))

    def name_of(self, control: Control | None = None) -> str:
        """The name of the trial of the scenario as it stands, or of a moved copy."""
        return f"{self.number}" if control is None else f"{self.number}/{self.controls.index(control)}"

    def trials(self) -> Iterator[tuple[str, Trial]]:
        """The trials by name."""
        scenario = self.asked.scenario
        seed = scenario.seed if self.seed is None else self.seed
        yield self.name_of(), Trial(scenario.answer, scenario.scene, seed)
        for control in self.controls:
            scene = Move(scenario, control).scene()
            yield self.name_of(control), Trial(scenario.answer, scene, seed, control.luck == "shared")

    @property
    def whole(self) -> int:
        """Replications of the scenario as it stands."""
        scenario = self.asked.scenario
        return 1 if scenario.is_exact else max(scenario.replications, self.least)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """Replications by trial, the scenario as it stands first."""
        return {self.name_of(): self.whole} | {
            self.name_of(control): self._replications(control, self.whole) for control in self.controls
        }

    def _replications(self, control: Control, whole: int) -> int:
        """Replications of a control: it may be cut short where its value lies far off.

        Half widths grow like 1 ÷ √n, and that of the scenario must be within the width allowed.
        """
        asked, least = self.asked, math.inf
        for name, own in asked.scenario.figures.items():
            if own == control:
                room = asked.scenario.kind.figures[name].width * abs(asked.expected[name])
                least = min(least, abs(asked.moved[name] - asked.expected[name]) / room)
        if least <= FAR:
            return whole
        return min(whole, max(FEWEST, math.ceil(whole * (ENOUGH / least) ** 2)))


def benches(asked: Sequence[Asked], seed: int | None = None) -> tuple[Bench, ...]:
    """Every scenario on a bench of its own."""
    return tuple(Bench(number, each, seed) for number, each in enumerate(asked))


def jobs(on: Sequence[Bench], run: Mapping[str, int] | None = None) -> Iterator[Job]:
    """All runs, scenario by scenario, without those that have been: so many of each trial."""
    number = 0
    for bench in on:
        for name, count in bench.counts.items():
            for replication in range((run or {}).get(name, 0), count):
                yield Job(number, name, replication, bench.asked.scenario.days)
                number += 1
