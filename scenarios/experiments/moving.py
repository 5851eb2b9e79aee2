"""One number of a study moved, everything else as it stands: which numbers those are, and runs with one moved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from scenarios.executors.jobs import Job, Work
from scenarios.experiments.reach import reach
from scenarios.files.mistakes import displayed, nearest_name
from scenarios.study import Study
from simulation.quantity import Quantity, Range, Record, Schedule, Stated, typical
from simulation.resolve import changed, numbers
from simulation.run import simulate

R = TypeVar("R", bound=Record)
# Numbers that say how the question is asked, not how the world or a plan is.
OF_THE_QUESTION = {
    "replications": "it says how often the race is run, not how the market is; see --replications",
    "seed": "it says where the luck starts, not how the market is; see --seed",
    "days": "it says how long the strategies run; see --days",
    "market.people.rows": "it says how finely the market is simulated, not how it is; see --people",
    "format": "it is the version of the file format",
}


class CannotMove(ValueError):
    """A path that is no number, or a number that cannot be moved so, in words."""


@dataclass(frozen=True)
class Number:
    """A number of a study: where it stands, what is written there, and what it means."""

    path: str
    value: Any
    quantity: Quantity

    @property
    def now(self) -> float:
        """What is written, as one plain number: a range's typical value, a schedule's first."""
        return typical(self.value)

    @property
    def is_plain(self) -> bool:
        """Whether one plain number is written; a range or a schedule is not."""
        return not isinstance(_bare(self.value), Range | Schedule)

    @property
    def reach(self) -> tuple[float, float]:
        """The ends between which it is moved."""
        return reach(self.quantity, self.value)


@dataclass(frozen=True)
class Trial(Job):
    """A run with the number at a value; None leaves it as it is written."""

    value: float | None = None


@dataclass(frozen=True)
class Moving(Work):
    """The work of runs that differ in one number, strategy and replication; each finds a value [money]."""

    study: Study
    path: str
    seed: int
    people: int

    def run(self, job: Job, abandoned: Callable[[], bool] | None) -> float:
        """What a strategy is worth with the number where the trial has it."""
        assert isinstance(job, Trial), "a job of this work says where its number stands"
        study = self.study if job.value is None else with_number(self.study, self.path, job.value)
        run = simulate(
            study.market,
            study.with_nothing()[job.strategy],
            job.days,
            self.seed,
            job.replication,
            start=study.start,
            people=self.people,
            injects=study.injects,
            abandoned=abandoned,
        )
        return run.figures["value"]


def movable(study: Study) -> Iterator[Number]:
    """Every number of a study that can be moved, in the order of the file: market, strategies, injects, purse."""
    for path, value, quantity in numbers(study):
        if path not in OF_THE_QUESTION:
            yield Number(path, value, quantity)


def number_at(study: Study, path: str) -> Number:
    """The number at a path; CannotMove in words, with the nearest known path, where there is none."""
    if path in OF_THE_QUESTION:
        raise CannotMove(f"'{path}' is not moved: {OF_THE_QUESTION[path]}")
    known = {number.path: number for number in movable(study)}
    if path in known:
        return known[path]
    inside = [each for each in known if each.startswith(f"{path}.")]
    if inside:
        raise CannotMove(f"'{displayed(path)}' is no number but holds some, such as '{inside[0]}'")
    near = nearest_name(path, known) or next((each for each in known if each.endswith(f".{path}")), None)
    hint = f"; did you mean '{near}'?" if near else "; a path is like 'market.people.size'"
    raise CannotMove(f"'{displayed(path)}' is no number of this study{hint}")


def with_number(study: Study, path: str, value: float) -> Study:
    """The study with the number at a path at a plain value; CannotMove where the records refuse it.

    Every step of a schedule is moved in proportion, so that its first is the value; a range gives way to the value.
    """
    moved = moved_value(number_at(study, path), value)
    return _checked(study, changed(study, lambda where, held: moved if where == path else held), path)


def moved_value(number: Number, value: float) -> Any:
    """What would be written for a number moved to a plain value; CannotMove where that is out of its limits."""
    try:
        return number.quantity.check(_moved(number, value))
    except PydanticCustomError as refused:
        raise CannotMove(f"'{number.path}' at {value:g}: {refused.message()}") from None


def _bare(value: Any) -> Any:
    return value.value if isinstance(value, Stated) else value


def _moved(number: Number, value: float) -> Any:
    held = _bare(number.value)
    whole = number.quantity.whole
    if not isinstance(held, Schedule):
        return round(value) if whole else value
    first = held.steps[0][1]
    if first == 0.0:
        raise CannotMove(f"'{number.path}' is a schedule from 0: there is nothing to move in proportion to")
    steps = ((day, step * value / first) for day, step in held.steps)
    return Schedule(tuple((day, float(round(step)) if whole else step) for day, step in steps))


def _checked(study: Study, after: Study, path: str) -> Study:
    """The changed study once the part that changed has been checked as a whole."""
    try:
        if after.market is not study.market:
            return after.model_copy(update={"market": _again(after.market)})
        if after.strategies is not study.strategies:
            same = study.strategies
            strategies = {
                name: each if each is same[name] else _again(each) for name, each in after.strategies.items()
            }
            return after.model_copy(update={"strategies": strategies})
    except ValidationError as refused:
        words = refused.errors(include_url=False)[0]["msg"]
        raise CannotMove(f"'{path}' cannot be moved there: {words}") from None
    return after


def _again(record: R) -> R:
    return type(record).model_validate(record.model_dump())
