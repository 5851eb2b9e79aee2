"""Reading a result: what was asked, what has finished, and the cube of results."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import ValidationError

from scenarios.experiments.plan import Plan, out_of_limits
from scenarios.store.bounds import OutOfBounds, check_runs
from scenarios.store.days import LARGEST, PACKED, StoredMeasures
from scenarios.store.decisions import read_decisions
from scenarios.store.opening import for_reading
from scenarios.store.problems import DAMAGED, StoreProblem, told_in_words
from scenarios.store.schema import quoted
from scenarios.store.signs import check_signs, shown
from scenarios.store.stated import OtherStudy, plan_of
from scenarios.verdict.cube import Checkpoints, Cube
from simulation.measures import Measure
from simulation.noted import Decision

REQUIRED = {"value", "profit", "remaining"}  # figures without which there is no verdict
UNREADABLE = (
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    ValidationError,
    RecursionError,
)
WITHOUT_DAYS = "SELECT count(*) FROM summaries WHERE number NOT IN (SELECT number FROM daily)"


@dataclass(frozen=True)
class Failure:
    """A run that failed: which one, what went wrong in a line, where, what kind of thing it was, and the injects."""

    number: int
    strategy: str
    replication: int
    days: int
    seed: int
    error: str
    traceback: str
    cause: str
    injects: str


class Result:
    """An open result file; reading never changes it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with told_in_words(path):
            if not path.is_file():
                raise StoreProblem(f"{path}: there is no such file")
            self._connection = for_reading(path)
        try:
            with told_in_words(path):
                self._about: dict[str, str] = dict(
                    self._connection.execute("SELECT key, value FROM about").fetchall()
                )
                self.plan = self._plan()
                self.measures = self._measures()
                self._check_words()
            if not set(self.figures) >= REQUIRED:
                raise StoreProblem(f"{path}: {DAMAGED}: it lacks figures that every result has")
        except BaseException:
            self._connection.close()
            raise

    def _plan(self) -> Plan:
        try:
            plan = plan_of(self._about, self._column("SELECT name FROM strategies ORDER BY place"))
            self._check(plan)
        except (OtherStudy, OutOfBounds) as error:
            raise StoreProblem(f"{self.path}: {DAMAGED}: {error}") from error
        except UNREADABLE as error:
            raise StoreProblem(f"{self.path}: {DAMAGED}: the study in it cannot be read") from error
        return plan

    def _check_words(self) -> None:
        """Whether a terminal can show what it says of itself without being told to do something."""
        said = {name: text for name, text in self._about.items() if name not in ("study", "text")}
        try:
            check_signs(
                [said, *map(list, self.figures.items()), *(vars(measure) for measure in self.measures)]
            )
        except ValueError as error:
            raise StoreProblem(f"{self.path}: {DAMAGED}: {error}") from error

    def _check(self, plan: Plan) -> None:
        """Whether the file holds the plan it says it does; nothing is made room for before."""
        wrong = out_of_limits(
            replications=plan.replications, days=plan.days, seed=plan.seed, people=plan.people
        )
        if not any(wrong):
            check_runs(self._connection, plan.total)
        count = self._connection.execute("SELECT count(*) FROM runs").fetchone()[0]
        unknown = set(plan.strategies) - set(plan.study.with_nothing())
        if any(wrong) or unknown or count != plan.total:
            raise StoreProblem(f"{self.path}: {DAMAGED}: its runs are not those of its plan")

    def _measures(self) -> tuple[Measure, ...]:
        rows = self._connection.execute("SELECT name, unit, label, stock FROM measures ORDER BY place")
        return tuple(Measure(name, unit, label, bool(stock)) for name, unit, label, stock in rows)

    def _column(self, query: str) -> list[str]:
        return [row[0] for row in self._connection.execute(query)]

    @property
    def about(self) -> Mapping[str, str]:
        """Study text, versions, machine and what was asked, as text by name."""
        return self._about

    @property
    def name(self) -> str:
        """The name of the study that was run."""
        return self._about.get("name", self.path.stem)

    @cached_property
    def figures(self) -> dict[str, tuple[str, str]]:
        """Unit and label of each figure in the file, by name."""
        with told_in_words(self.path):
            rows = self._connection.execute("SELECT name, unit, label FROM figures ORDER BY place").fetchall()
        return {name: (unit, label) for name, unit, label in rows}

    def finished(self) -> frozenset[int]:
        """The numbers of the runs that finished."""
        with told_in_words(self.path):
            return frozenset(int(number) for number in self._column("SELECT number FROM summaries"))

    def digests(self) -> dict[int, bytes]:
        """The fingerprint of everything that each finished run said, by its number."""
        with told_in_words(self.path):
            return dict(self._connection.execute("SELECT number, digest FROM summaries"))

    def values(self) -> dict[int, float]:
        """The value of each finished run [money], by its number."""
        return dict(self.rows("SELECT number, value FROM summaries"))

    def missing(self) -> frozenset[int]:
        """The numbers of the runs that neither finished nor failed."""
        failed = {failure.number for failure in self.failures()}
        return frozenset(job.number for job in self.plan.jobs()) - self.finished() - failed

    def failures(self) -> tuple[Failure, ...]:
        """The runs that failed, in the order of the plan."""
        query = (
            "SELECT number, strategy, replication, days, seed, error, traceback, cause, injects"
            " FROM failures JOIN runs USING (number) ORDER BY number"
        )
        with told_in_words(self.path):
            return tuple(Failure(*(shown(cell) for cell in row)) for row in self._connection.execute(query))

    def decisions(self) -> dict[int, tuple[Decision, ...]]:
        """What reviews, alerts and tests saw and did in each run, by its number; runs without any are left out."""
        try:
            with told_in_words(self.path):
                return read_decisions(self._connection)
        except ValueError as error:
            raise StoreProblem(f"{self.path}: {DAMAGED}: a decision in it cannot be read") from error

    def seconds_per_day(self) -> float | None:
        """Mean time that a run took per simulated day [s], or None while none has finished."""
        query = "SELECT sum(seconds), sum(days) FROM summaries JOIN runs USING (number)"
        with told_in_words(self.path):
            seconds, days = self._connection.execute(query).fetchone()
        return float(seconds / days) if days else None

    def cube(self, days: int | None = None) -> Cube:
        """The cube of the runs over so many days, the horizon by default."""
        try:
            with told_in_words(self.path):
                return self._cube(self.plan.days if days is None else days)
        except (TypeError, ValueError) as error:
            raise StoreProblem(
                f"{self.path}: {DAMAGED}: a figure in it is no number, or a run has no days"
            ) from error

    def _cube(self, days: int) -> Cube:
        places = self._places(days)
        if self._connection.execute(WITHOUT_DAYS).fetchone()[0]:
            raise ValueError("a run that finished has no days")
        races = self.plan.replications
        if self.plan.until is not None:  # then it is the most that there could have been
            races = max((places[number][1] + 1 for number in self.finished() & places.keys()), default=0)
        shape = (len(self.plan.strategies), races)
        names = list(self.figures)
        table = np.full((len(names), *shape), np.nan)
        columns = ", ".join(quoted(name) for name in names)
        for number, *values in self._connection.execute(f"SELECT number, {columns} FROM summaries"):
            if number in places:
                if any(isinstance(value, float) and LARGEST < abs(value) < math.inf for value in values):
                    raise ValueError("it is beyond every amount")
                table[:, *places[number]] = [np.nan if value is None else value for value in values]
        return Cube(
            strategies=self.plan.strategies,
            replications=tuple(range(races)),
            days=days,
            figures=dict(zip(names, table, strict=True)),
            checkpoints=self._checkpoints(places, shape),
            daily=StoredMeasures(self.path, self.measures, places, (*shape, days)),
            even_ranges=self.plan.study.has_even_ranges,
        )

    def _places(self, days: int) -> dict[int, tuple[int, int]]:
        """Where each run of a length stands in the cube: its number → (strategy, replication)."""
        row = {name: place for place, name in enumerate(self.plan.strategies)}
        return {
            job.number: (row[job.strategy], job.replication) for job in self.plan.jobs() if job.days == days
        }

    def _checkpoints(self, places: Mapping[int, tuple[int, int]], shape: tuple[int, int]) -> Checkpoints:
        query = "SELECT number, day, profit, remaining FROM checkpoints"
        rows = [row for row in self._connection.execute(query) if row[0] in places]
        days = sorted({row[1] for row in rows})
        profit, remaining = (np.full((*shape, len(days)), np.nan) for _ in range(2))
        for number, day, earned, rest in rows:
            place = (*places[number], days.index(day))
            profit[place] = np.nan if earned is None else earned
            remaining[place] = np.nan if rest is None else rest
        return Checkpoints(tuple(days), profit, remaining)

    def packed(self) -> Iterator[tuple[int, bytes]]:
        """The number and packed measures of each run that finished."""
        yield from self._connection.execute(PACKED)

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """The rows that a query finds."""
        with told_in_words(self.path):
            return self._connection.execute(query, values).fetchall()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Result:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
