"""One comparison at the terminal: from what was wished to the exit code."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import click

from scenarios.commands.asked import Asked, Teller, answered
from scenarios.commands.telling import BAD_INPUT, BadInput, mistakes
from scenarios.executors.processes import CannotStart
from scenarios.experiments.events import RunFailed, Stopped
from scenarios.experiments.plan import out_of_limits, planned
from scenarios.experiments.replicate import carried_out, cores
from scenarios.files.inlining import self_contained
from scenarios.files.library import open_named
from scenarios.files.memory import giga, machine_memory
from scenarios.files.mistakes import StudyMistakes, nearest_name
from scenarios.store.problems import StoreProblem
from scenarios.store.reading import Result
from scenarios.store.writing import ResultWriter, recorded
from scenarios.study import NOTHING, Study
from simulation.people import BYTES_PER_ROW

DONE, SOME_FAILED, STOPPED = 0, 3, 130
ENDING = ".shapan"


class Refused(BadInput):
    """Bad input, told in words."""


class BrokenOff(click.ClickException):
    """What ended the work early; what had finished is kept."""

    exit_code = SOME_FAILED


@dataclass(frozen=True)
class Wishes:
    """What was asked for on the command line; what was left out is None."""

    study: str
    strategies: tuple[str, ...]
    replications: int | None
    people: int | None
    days: int | None
    seed: int | None
    workers: int | None
    horizons: bool
    out: Path | None
    force: bool
    as_json: bool


def asked_for(wishes: Wishes) -> tuple[Asked, str]:
    """The plan that is meant, and the study's text, or all mistakes at once."""
    try:
        loaded = open_named(wishes.study)
    except StudyMistakes as found:
        mistakes([found], wishes.as_json)
        raise SystemExit(BAD_INPUT) from None
    study = loaded.study
    wrong = [*_unknown(wishes.strategies, study), *_out_of_limits(wishes)]
    if wrong:
        raise Refused("\n".join(wrong))
    plan = planned(
        study,
        strategies=wishes.strategies or None,
        replications=wishes.replications,
        people=wishes.people,
        days=wishes.days,
        seed=wishes.seed,
        horizons=wishes.horizons,
    )
    name = loaded.path.stem
    return Asked(name, plan, wishes.out or free_name(name)), self_contained(loaded.document)


def _unknown(wanted: tuple[str, ...], study: Study) -> Iterator[str]:
    known = (*study.strategies, NOTHING)
    for name in wanted:
        if name not in known:
            near = nearest_name(name, known)
            hint = f"did you mean '{near}'?" if near else f"the study has {', '.join(known)}"
            yield f"--strategy: '{name}' is unknown; {hint}"


def _out_of_limits(wishes: Wishes) -> Iterator[str]:
    """What the study file could not say either."""
    stated = {name: getattr(wishes, name) for name in ("replications", "days", "seed", "people")}
    yield from (f"--{name}: {words}" for name, words in out_of_limits(**stated))
    memory = machine_memory()
    if wishes.people and memory and wishes.people * BYTES_PER_ROW > memory:
        most = memory // BYTES_PER_ROW
        yield (
            f"--people: {wishes.people:,} rows of people need {giga(wishes.people * BYTES_PER_ROW)} of memory, "
            f"this machine has {giga(memory)}; at most {most:,} rows fit"
        )


def free_name(name: str) -> Path:
    """A result file in this folder that is not there yet: NAME.shapan, else NAME-2.shapan and so on."""
    path, number = Path(f"{name}{ENDING}"), 2
    while path.exists():
        path, number = Path(f"{name}-{number}{ENDING}"), number + 1
    return path


def raced(asked: Asked, text: str, wishes: Wishes) -> int:
    """Carry the plan out while telling it, then tell the verdict; the exit code says how it ended."""
    asked.planned_spend  # noqa: B018  # worked out before a file is made
    try:
        writer = ResultWriter.create(asked.result, asked.plan, asked.name, text, replace=wishes.force)
    except StoreProblem as problem:
        raise Refused(str(problem)) from None
    teller = told_by(wishes.as_json)
    try:
        with signals() as stop, writer:
            code = _told(asked, writer, teller, most_workers(asked.plan.people, wishes.workers), stop)
        with Result(asked.result) as result:
            teller.answer(answered(result, asked))
    except (StoreProblem, CannotStart) as problem:
        raise BrokenOff(str(problem)) from None
    finally:
        teller.end()
    return code


def _told(asked: Asked, writer: ResultWriter, teller: Teller, workers: int, stop: Callable[[], bool]) -> int:
    teller.begin(asked)
    code = DONE
    with closing(recorded(carried_out(asked.plan, workers=workers, stop=stop), writer)) as events:
        for event in events:
            teller.show(event)
            if isinstance(event, RunFailed):
                code = SOME_FAILED
            elif isinstance(event, Stopped):
                code = STOPPED
    return code


def compared(path: Path, as_json: bool) -> int:
    """Tell the verdict of a result file."""
    try:
        with Result(path) as result:
            told_by(as_json).answer(answered(result))
    except StoreProblem as problem:
        raise Refused(str(problem)) from None
    return DONE


def told_by(as_json: bool) -> Teller:
    """Whoever tells the comparison; what draws tables is read only for people."""
    if as_json:
        from scenarios.commands.lines import Lines

        return Lines()
    from scenarios.commands.table import Tables

    return Tables()


def most_workers(people: int, wished: int | None) -> int:
    """How many processes to use, no more than memory holds; 0, which is this process, if it is one only."""
    wished = wished or cores()
    memory = machine_memory()
    fitting = wished if memory is None else max(1, memory // (people * BYTES_PER_ROW))
    workers = min(wished, fitting)
    return 0 if workers == 1 else workers


def heard_by(heard: list[int]) -> Callable[[], bool]:
    """Whether anything was heard."""
    return lambda: bool(heard)


@contextmanager
def signals() -> Iterator[Callable[[], bool]]:
    """Meanwhile an interrupt is a wish to stop, which is asked for by what is given; afterwards all is as before."""
    heard: list[int] = []

    def hear(number: int, frame: FrameType | None) -> None:
        heard.append(number)

    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), hear) for name in names}
    try:
        yield heard_by(heard)
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)
