"""One search for a flip at the terminal: from what was wished to the exit code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing

import click

from scenarios.commands.session import DONE, SOME_FAILED, STOPPED, BrokenOff, Refused, most_workers, signals
from scenarios.commands.telling import BAD_INPUT, mistakes
from scenarios.commands.telling import event as say
from scenarios.executors.processes import CannotStart
from scenarios.experiments.crossing import REASONS
from scenarios.experiments.events import Progress, RunFailed, Stopped
from scenarios.experiments.flip import (
    RACES,
    Flip,
    FlipEvent,
    Point,
    Question,
    Tried,
    flip,
)
from scenarios.experiments.moving import CannotMove, number_at
from scenarios.experiments.plan import out_of_limits
from scenarios.files.library import open_named
from scenarios.files.mistakes import StudyMistakes, nearest_name
from scenarios.study import NOTHING, Study
from scenarios.verdict.plain import plain_number
from scenarios.verdict.sentences import duration, short


def flipped(
    *,
    study: str,
    path: str,
    strategies: tuple[str, str] | None,
    replications: int | None,
    people: int | None,
    days: int | None,
    seed: int | None,
    low: float | None,
    high: float | None,
    workers: int | None,
    as_json: bool,
) -> int:
    """Search while telling it; the exit code says how it ended."""
    try:
        loaded = open_named(study)
    except StudyMistakes as found:
        mistakes([found], as_json)
        return BAD_INPUT
    wrong = [
        *_wrong_place(loaded.study, path, low, high),
        *_unknown(loaded.study, strategies or ()),
        *(f"--{name}: {words}" for name, words in out_of_limits(
            replications=replications, people=people, days=days, seed=seed)),
    ]  # fmt: skip
    if wrong:
        raise Refused("\n".join(wrong))
    races = RACES if replications is None else replications
    question = Question(loaded.study, path, strategies or None, races, people, days, seed, low, high)
    teller = Lines(loaded.path.stem) if as_json else Sentences(question)
    count = most_workers(question.work.people, workers)
    try:
        with signals() as stop:
            return _told(question, count, stop, teller)
    except CannotStart as problem:
        raise BrokenOff(str(problem)) from None


def _wrong_place(study: Study, path: str, low: float | None, high: float | None) -> Iterator[str]:
    try:
        number = number_at(study, path)
    except CannotMove as refused:
        yield str(refused)
        return
    for option, value in (("low", low), ("high", high)):
        if value is not None:
            try:
                number.quantity.check(int(value) if number.quantity.whole and value == int(value) else value)
            except ValueError as refused:
                yield f"--{option}: {refused}"
    if low is not None and high is not None and low >= high:
        yield f"--low: must be below --high, got {low:g} and {high:g}"


def _unknown(study: Study, wanted: Sequence[str]) -> Iterator[str]:
    """What is wrong with the strategies that a flip is asked between, in words."""
    known = (*study.strategies, NOTHING)
    for name in wanted:
        if name not in known:
            near = nearest_name(name, known)
            hint = f"did you mean '{near}'?" if near else f"the study has {', '.join(known)}"
            yield f"--strategies: '{name}' is unknown; {hint}"
    if len(wanted) == 2 and wanted[0] == wanted[1]:
        yield f"--strategies: '{wanted[0]}' twice; a verdict is between two"


def _told(question: Question, workers: int, stop: Callable[[], bool], teller: Lines | Sentences) -> int:
    code = DONE
    with closing(flip(question, workers=workers, stop=stop)) as events:
        for event in events:
            teller.show(event)
            if isinstance(event, RunFailed):
                code = SOME_FAILED
            if isinstance(event, Stopped):
                code = STOPPED
    return code


class Lines:
    """Tells a search as JSON lines."""

    def __init__(self, study: str) -> None:
        self.study = study

    def show(self, event: FlipEvent) -> None:
        """One event of the search."""
        match event:
            case Tried(point):
                say("tried", **plain_point(point))
            case RunFailed(job, seed, error):
                say("failed", strategy=job.strategy, replication=job.replication, seed=seed, error=error)
            case Progress(over, failed, total, left):
                left = None if left is None else round(left, 1)
                say("progress", over=over, failed=failed, total=total, seconds_left=left)
            case Stopped(over, failed, total):
                say("stopped", over=over, failed=failed, total=total)
            case Flip():
                self._answer(event)

    def _answer(self, found: Flip) -> None:
        say(
            "flip",
            study=self.study,
            path=found.path,
            unit=found.unit,
            value_now=found.value_now,
            flip=found.flip,
            low=found.low,
            high=found.high,
            reason=found.reason,
            leader=found.leader,
            other=found.other,
            replications=found.replications,
            searched=list(found.searched),
            others=list(found.others),
            points=[plain_point(point) for point in found.points],
        )


def plain_point(point: Point) -> dict[str, float | int | None]:
    """A point as JSON carries it."""
    return {
        "value": point.value,
        "difference": plain_number(point.mean),
        "low": plain_number(point.low),
        "high": plain_number(point.high),
        "replications": point.replications,
    }


class Sentences:
    """Tells a search to people: how far it is on standard error, the answer on standard output."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self._tried = 0
        self._left: float | None = None

    def show(self, event: FlipEvent) -> None:
        """One event of the search."""
        match event:
            case Progress():
                self._left = event.seconds_left
            case Tried(point):
                self._tried += 1
                left = "" if self._left is None else f", at most {duration(self._left)} left"
                words = f"{self._named(point.value)}: difference {self._money(point.mean)}{left}"
                click.echo(words, err=True)
            case RunFailed(job, seed, error):
                click.echo(
                    f"a run failed: {job.strategy}, replication {job.replication}, seed {seed}: {error}",
                    err=True,
                )
            case Stopped(over):
                click.echo(f"stopped after {over} runs; no flip was found yet", err=True)
            case Flip():
                for line in self._answer(event):
                    click.echo(line)

    def _answer(self, found: Flip) -> Iterator[str]:
        now = next((point for point in found.points if point.value == found.value_now), None)
        if now is not None:
            yield (
                f"{found.path} is {self._named(found.value_now)}: {found.leader} leads {found.other} "
                f"by {self._money(now.mean)} ({self._money(now.low)} to {self._money(now.high)})"
            )
        ends = f"{found.searched[0]:.6g} to {self._named(found.searched[1])}"
        if found.flip is None:
            yield f"{REASONS[found.reason]}, {ends}".capitalize()
        else:
            low = "the lower end" if found.low is None else f"{found.low:.4g}"
            high = "the upper end" if found.high is None else f"{found.high:.4g}"
            yield (
                f"The verdict flips at {self._named(found.flip)}, to {found.other} "
                f"(95 % interval {low} to {high}; looked for from {ends})"
            )
        if found.others:
            yield f"It flips again near {', '.join(f'{each:.4g}' for each in found.others)}"

    def _named(self, value: float) -> str:
        unit = self.question.number.quantity.unit.replace("money", self.question.study.market.currency)
        return f"{value:.4g} {unit}"

    def _money(self, value: float) -> str:
        return f"{self.question.study.market.currency} {short(value)}"
