"""Shapan in Python: read a study, race it or simulate one run, open a result, and work with arrays of named axes.

`import scenarios` offers what stands here; a page of the documentation shows it, docs/python.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from scenarios.arrays import NamedArray, NoSuchLabel
from scenarios.executors.jobs import Job
from scenarios.experiments.events import RunFailed, RunFinished
from scenarios.experiments.plan import Plan, planned
from scenarios.experiments.replicate import carried_out
from scenarios.files.library import open_named
from scenarios.store.reading import Result
from scenarios.study import Study
from scenarios.verdict.cube import Checkpoints, Cube
from scenarios.verdict.verdict import Verdict, judged
from simulation.figures import FIGURES
from simulation.measures import MEASURES, PLACE, Measure
from simulation.run import Checkpoint, Run


@dataclass(frozen=True)
class Outcome:
    """What came out of a comparison, from a result file or a race in this program.

    `plan` says what was run, `figure_units` and `measure_units` what the numbers are in; money is in the market's
    currency. What did not finish is not a number.
    """

    plan: Plan
    measures: tuple[Measure, ...]
    figure_units: Mapping[str, str]
    cube: Cube

    @property
    def study(self) -> Study:
        """The study that was run."""
        return self.plan.study

    @property
    def measure_units(self) -> dict[str, str]:
        """The unit of each daily measure."""
        return {measure.name: measure.unit for measure in self.measures}

    @cached_property
    def verdict(self) -> Verdict:
        """The ranking, the pairs and every figure with its interval, as the terminal tells them."""
        return judged(self.cube)

    @cached_property
    def figures(self) -> NamedArray:
        """Every figure of every run [strategy, replication, figure]."""
        names = tuple(self.cube.figures)
        values = np.stack([self.cube.figures[name] for name in names], axis=-1)
        return NamedArray(values, {**self._axes, "figure": names})

    def daily(self, *names: str) -> NamedArray:
        """Daily measures of every run [strategy, replication, measure, day]; all of them where none is named."""
        known = tuple(measure.name for measure in self.measures)
        for name in names:
            if name not in known:
                raise NoSuchLabel(f"there is no measure {name!r}; there are {', '.join(known)}")
        wanted = names or known
        shape = (len(self.cube.strategies), len(self.cube.replications), len(wanted), self.cube.days)
        values = np.empty(shape)
        for place, name in enumerate(wanted):
            values[:, :, place] = self.cube.daily[name]
        return NamedArray(values, {**self._axes, "measure": wanted, "day": tuple(range(self.cube.days))})

    @property
    def _axes(self) -> dict[str, tuple[str | int, ...]]:
        return {"strategy": self.cube.strategies, "replication": self.cube.replications}


def load(study: str | Path) -> Study:
    """A study: a file, or the name of a bundled one. StudyMistakes says everything that is wrong with a file."""
    return open_named(str(study)).study


def read(result: str | Path, days: int | None = None) -> Outcome:
    """What a result file holds, the horizon by default; it is opened for reading and not changed.

    A StoreProblem says in words why a file cannot be read. Daily measures are read from the file when asked for.
    """
    with Result(Path(result)) as opened:
        units = {name: unit for name, (unit, _) in opened.figures.items()}
        return Outcome(opened.plan, opened.measures, units, opened.cube(days))


def race(
    study: Study,
    *,
    strategies: tuple[str, ...] | None = None,
    replications: int | None = None,
    people: int | None = None,
    days: int | None = None,
    seed: int | None = None,
    workers: int = 0,
) -> Outcome:
    """Run every strategy of a study under the same luck; what is left out is as the study says.

    By default it runs in this process; `workers` are processes of their own, and a program that asks for some has to
    stand behind `if __name__ == "__main__":`. Nothing is kept but what is returned: for a night's work there are
    `shapan run` and `read`. A run that breaks off ends it by RuntimeError.
    """
    plan = planned(
        study, strategies=strategies, replications=replications, people=people, days=days, seed=seed
    )
    cube = _Filling(plan)
    with closing(carried_out(plan, workers=workers)) as events:
        for event in events:
            if isinstance(event, RunFailed):
                raise RuntimeError(
                    f"{event.job.strategy}, replication {event.job.replication}: {event.error}"
                )
            if isinstance(event, RunFinished):
                cube.take(event.job, event.run)
    return Outcome(plan, MEASURES, {figure.name: figure.unit for figure in FIGURES}, cube.filled())


class _Filling:
    """A cube in this program's memory, filled run by run."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._shape = (len(plan.strategies), plan.replications)
        self._figures = {figure.name: np.full(self._shape, np.nan) for figure in FIGURES}
        self._daily = np.full((len(MEASURES), *self._shape, plan.days), np.nan)
        self._points: dict[tuple[int, int], tuple[Checkpoint, ...]] = {}

    def take(self, job: Job, run: Run) -> None:
        """Write a run at its place."""
        place = (self.plan.strategies.index(job.strategy), job.replication)
        self._daily[:, *place] = run.daily
        self._points[place] = run.checkpoints
        for name, value in run.figures.items():
            self._figures[name][place] = value

    def filled(self) -> Cube:
        """The cube."""
        days = sorted({point.day for points in self._points.values() for point in points})
        profit, remaining = (np.full((*self._shape, len(days)), np.nan) for _ in range(2))
        for place, points in self._points.items():
            for point in points:
                at = (*place, days.index(point.day))
                profit[at], remaining[at] = point.profit, point.remaining
        return Cube(
            strategies=self.plan.strategies,
            replications=tuple(range(self.plan.replications)),
            days=self.plan.days,
            figures=self._figures,
            checkpoints=Checkpoints(tuple(days), profit, remaining),
            daily={name: self._daily[place] for name, place in PLACE.items()},
            even_ranges=self.plan.study.has_even_ranges,
        )
