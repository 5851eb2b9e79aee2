"""Flip: the value of one number at which the verdict between two strategies turns, by paired bisection.

    question = Question(study, "market.orders.periods.b", replications=16, people=20_000)
    for event in flip(question, workers=2, stop=is_unwanted):
        match event:
            case Tried(point): ...          # the difference at one more value, with its interval
            case Progress(): ...            # runs over of those expected at most, time left
            case RunFailed(): ...           # a run broke off; the others go on
            case Flip(): ...                # the answer, once, just before the end
            case Finished() | Stopped(): ...  # the last; Stopped has no Flip before it

Every strategy is run as the study stands; who is worth most on average leads. The other is the strategy whose number it
is, else the runner-up. Both are then run with the number at other values, always under the same luck, so that their
difference moves smoothly with it. Where it changes sign nearest to today's value is found by `crossing`.

The answer is the same for any number of workers. Closing the iterator, or `stop` turning true, leaves nothing running.
With a `memory` what was found before for the same question is told at once, by the same events without any progress.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from scenarios.executors.jobs import Broke
from scenarios.executors.workroom import Carry, workroom
from scenarios.experiments.crossing import INTERVALS, Crossing, Reason, Span, crossing
from scenarios.experiments.events import Finished, Progress, RunFailed, Stopped
from scenarios.experiments.moving import CannotMove, Moving, Number, Trial, number_at, with_number
from scenarios.experiments.replicate import cores, failed_at, never
from scenarios.study import NOTHING, Study
from scenarios.verdict.intervals import Estimate, estimate

RACES = 16  # replications of a flip unless asked otherwise: the interval says what they leave open
HALVED = 20  # values tried after the first look, at most as far as progress is told


@dataclass(frozen=True)
class Question:
    """Which number is moved, between which two strategies, and how finely; what is left out is as the study says."""

    study: Study
    path: str
    strategies: tuple[str, str] | None = None
    replications: int = RACES
    people: int | None = None  # rows simulated
    days: int | None = None
    seed: int | None = None
    low: float | None = None  # where to look from
    high: float | None = None  # and up to

    @property
    def number(self) -> Number:
        """The number that is moved; CannotMove in words where the path is none."""
        return number_at(self.study, self.path)

    @property
    def span(self) -> Span:
        """The values among which the flip is looked for, today's always among them."""
        number = self.number
        low, high = number.reach
        low = low if self.low is None else self.low
        high = high if self.high is None else self.high
        return Span(min(low, number.now), max(high, number.now), number.quantity.whole)

    @property
    def length(self) -> int:
        """How long the strategies run [days]."""
        return self.days or self.study.days

    @property
    def work(self) -> Moving:
        """What all its runs share."""
        people = self.people or self.study.market.people.rows
        seed = self.study.seed if self.seed is None else self.seed
        return Moving(self.study, self.path, seed, people)


@dataclass(frozen=True)
class Point:
    """What the leader is worth more than the other with the number at a value [money], with its 95 % interval."""

    value: float
    mean: float
    low: float
    high: float
    replications: int

    @classmethod
    def of(cls, value: float, found: Estimate) -> Point:
        """An estimate at a value."""
        return cls(value, found.mean, found.low, found.high, found.count)


@dataclass(frozen=True)
class Tried:
    """One more value was tried."""

    point: Point


@dataclass(frozen=True)
class Flip:
    """The answer: the verdict flips at `flip`, which lies between `low` and `high` with 95 % confidence.

    `flip` is None where there is no flip within the limits `searched`; `reason` says why in a word, `REASONS` in a
    sentence. `low` or `high` is None where the interval goes on beyond what was searched. `leader` is who leads at
    today's value, `other` who leads beyond the flip. `others` are further flips, roughly. `points` is the whole curve.
    """

    path: str
    unit: str
    value_now: float
    flip: float | None
    low: float | None
    high: float | None
    reason: Reason
    leader: str
    other: str
    replications: int
    searched: tuple[float, float]
    others: tuple[float, ...] = ()
    points: tuple[Point, ...] = field(default=())


FlipEvent = Tried | RunFailed | Progress | Flip | Stopped | Finished
Events = Generator[FlipEvent, None, None]


class Memory(Protocol):
    """Keeps answers for later."""

    def known(self, question: Question) -> Flip | None:
        """What was found for the same question before."""

    def keep(self, question: Question, found: Flip) -> None:
        """Keep an answer."""


def flip(
    question: Question,
    *,
    workers: int | None = None,
    stop: Callable[[], bool] = never,
    memory: Memory | None = None,
) -> Events:
    """The events of a search for a flip; CannotMove, before anything is run, where there is no such number.

    `workers` are processes, one on each core by default; 0 runs in this process.
    """
    question.number, question.span  # noqa: B018  # refused here and not at the first event
    known = None if memory is None else memory.known(question)
    return _told_again(known) if known is not None else _searched(question, workers, stop, memory)


def _told_again(known: Flip) -> Events:
    yield from (Tried(point) for point in known.points)
    yield known
    yield Finished(0, 0, 0)


def _searched(
    question: Question, workers: int | None, stop: Callable[[], bool], memory: Memory | None
) -> Events:
    count = cores() if workers is None else workers
    with workroom(question.work, count, stop) as carry:
        trials = _Trials(question, carry, max(count, 1))
        is_whole = yield from trials.carried_out(trials.first)
        found = None
        if is_whole:
            found = yield from trials.search()
    if found is None:
        yield Stopped(trials.over, trials.failed, trials.total)
        return
    if memory is not None and not trials.failed:
        memory.keep(question, found)
    yield found
    yield Finished(trials.over, trials.failed, trials.over)


class _Trials:
    """The runs of a search: what each strategy was worth with the number at each value [money, replication]."""

    def __init__(self, question: Question, carry: Carry, workers: int) -> None:
        self.question, self.number, self.span = question, question.number, question.span
        self._carry, self._workers = carry, workers
        self._begun = time.monotonic()
        self.over = self.failed = 0
        names = question.strategies or (*question.study.strategies, NOTHING)
        self.first = [(None if not self.number.is_plain else self.number.now, name) for name in names]
        looks = INTERVALS + 1 + HALVED
        self.total = question.replications * (len(names) + 2 * looks)
        self.values: dict[tuple[float | None, str], np.ndarray] = {}

    def carried_out(self, wanted: Sequence[tuple[float | None, str]]) -> Generator[FlipEvent, None, bool]:
        """Run strategies at values; whether all runs came to an end."""
        places = {place: np.full(self.question.replications, np.nan) for place in wanted}
        jobs = [
            Trial(number, name, replication, self.question.length, value)
            for number, (replication, (value, name)) in enumerate(
                (replication, place) for replication in range(self.question.replications) for place in wanted
            )
        ]
        seen = 0
        with closing(self._carry(jobs)) as outcomes:
            for outcome in outcomes:
                if outcome is None:
                    continue
                seen, self.over = seen + 1, self.over + 1
                job = outcome.job
                assert isinstance(job, Trial), "these are the jobs that were handed out"
                if isinstance(outcome, Broke):
                    self.failed += 1
                    yield failed_at(outcome, self.question.work.seed, self.question.study.injects)
                else:
                    places[job.value, job.strategy][job.replication] = outcome.run
                yield self._progress()
        self.values.update(places)
        return seen == len(jobs)

    def search(self) -> Generator[FlipEvent, None, Flip | None]:
        """Answer the search's questions until it ends; None where it was stopped."""
        leader, other = self._pair()
        asking = crossing(self.span, self.number.now)
        points: dict[float, Point] = {}
        wanted = next(asking)
        while True:
            able = [value for value in wanted if self._can_be(value)]
            places = [(value, name) for value in able for name in (leader, other)]
            is_whole = yield from self.carried_out([place for place in places if place not in self.values])
            if not is_whole:
                return None
            found = {value: self._difference(value, leader, other) for value in wanted}
            for value in able:
                points[value] = Point.of(value, found[value])
                yield Tried(points[value])
            try:
                wanted = asking.send(found)
            except StopIteration as ended:
                return self._answer(ended.value, leader, other, points)

    def _pair(self) -> tuple[str, str]:
        """Who leads, and whom it is compared with: the strategy whose number it is, else the runner-up."""
        means = {name: estimate(self.values[value, name]).mean for value, name in self.first}
        order = sorted(means, key=lambda name: (np.isnan(means[name]), -means[name]))
        parts = self.question.path.split(".")
        own = parts[1] if parts[0] == "strategies" else ""
        return order[0], own if own in order[1:] else order[1]

    def _can_be(self, value: float) -> bool:
        try:
            with_number(self.question.study, self.question.path, value)
        except CannotMove:
            return False
        return True

    def _difference(self, value: float, leader: str, other: str) -> Estimate:
        nothing = np.full(1, np.nan)
        return estimate(self.values.get((value, leader), nothing) - self.values.get((value, other), nothing))

    def _answer(self, found: Crossing, leader: str, other: str, points: dict[float, Point]) -> Flip:
        curve = tuple(points[value] for value in sorted(points))
        now = points.get(self.number.now)
        if now is not None and now.mean < 0.0:  # a range's typical value may stand otherwise than its draws
            leader, other = other, leader
            curve = tuple(
                Point(each.value, -each.mean, -each.high, -each.low, each.replications) for each in curve
            )
        ends = (curve[0].value, curve[-1].value) if curve else (self.span.low, self.span.high)
        return Flip(
            self.question.path,
            self.number.quantity.unit,
            self.number.now,
            found.at,
            found.low,
            found.high,
            found.reason,
            leader,
            other,
            self.question.replications,
            ends,
            found.others,
            curve,
        )

    def _progress(self) -> Progress:
        left = (time.monotonic() - self._begun) / self.over * (self.total - self.over)
        return Progress(self.over, self.failed, self.total, max(left, 0.0))
