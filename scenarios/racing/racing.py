"""Racing: the work that workers do to record a race, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from scenarios.executors.jobs import Brief, Job, Work
from scenarios.experiments.plan import Plan, planned
from scenarios.racing.recording import Course, Recording
from scenarios.study import NOTHING, Study
from simulation.injects import AnyInject
from simulation.run import simulate
from simulation.witness import SAMPLE, Witness

LANES = 4  # strategies that one screen has room and colours for


@dataclass(frozen=True)
class Watched(Work):
    """A brief whose runs are watched; the silent strategy runs unseen."""

    brief: Brief
    grains: int = SAMPLE

    def run(self, job: Job, abandoned: Callable[[], bool] | None) -> Any:
        """Live through a strategy's days; a Course, or the Run of the silent one."""
        brief = self.brief
        if job.strategy == NOTHING:
            return brief.run(job, abandoned)
        witness = Witness(job.days, self.grains)
        run = simulate(
            brief.market,
            brief.strategies[job.strategy],
            job.days,
            brief.seed,
            job.replication,
            start=brief.start,
            people=brief.people,
            injects=brief.injects,
            even_ranges=brief.even_ranges,
            abandoned=abandoned,
            witness=witness,
        )
        return Course.of(run, witness.told())


@dataclass(frozen=True)
class Race:
    """What is raced: a study's strategies in one replication, with what befalls the market beyond the study."""

    plan: Plan
    injects: tuple[AnyInject, ...] = ()

    @property
    def work(self) -> Watched:
        """What all runs of the race share."""
        brief = self.plan.brief
        return Watched(replace(brief, injects=(*brief.injects, *self.injects)))

    def jobs(self) -> list[Job]:
        """One run of each strategy; the silent one is not shown and comes last."""
        return list(self.plan.jobs())

    def recording(self, found: Mapping[str, Course]) -> Recording:
        """The recording from the courses of its strategies."""
        names = [name for name in self.plan.strategies if name != NOTHING]
        study = self.plan.study
        injects = (*study.injects, *self.injects)
        return Recording(study.start, self.plan.days, {name: found[name] for name in names}, injects)


def race_of(study: Study, strategies: Sequence[str] = (), injects: tuple[AnyInject, ...] = ()) -> Race:
    """The race of a study: the strategies asked for, else its first four."""
    known = tuple(name for name in study.strategies if name != NOTHING)
    wanted = tuple(name for name in known if name in strategies) or known
    return Race(planned(study, strategies=wanted[:LANES], replications=1), injects)
