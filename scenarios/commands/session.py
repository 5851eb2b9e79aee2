"""One comparison at the terminal: from what was wished to the exit code."""

from __future__ import annotations

import signal
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import FrameType
from typing import TypedDict

import click

from scenarios.commands.asked import Asked, Teller, answered
from scenarios.commands.cluster_asked import reached
from scenarios.commands.deciding_asked import misplaced, until_decided
from scenarios.commands.telling import BAD_INPUT, BadInput, mistakes
from scenarios.commands.wishes import Carrying, Wishes, beyond_limits, out_of_reach, unknown_strategies
from scenarios.executors.cluster import Cluster, ClusterProblem
from scenarios.executors.jobs import RAISED
from scenarios.executors.limits import Limits
from scenarios.executors.processes import CannotStart
from scenarios.executors.workroom import Hands
from scenarios.experiments.deciding import decided
from scenarios.experiments.events import Decided, Event, Stopped
from scenarios.experiments.plan import planned
from scenarios.experiments.replicate import carried_out, cores
from scenarios.files.inlining import self_contained
from scenarios.files.library import open_named
from scenarios.files.memory import machine_memory
from scenarios.files.mistakes import StudyMistakes
from scenarios.store.fingerprint import model_fingerprint
from scenarios.store.problems import StoreProblem
from scenarios.store.reading import Result
from scenarios.store.writing import ResultWriter, recorded
from simulation.people import BYTES_PER_ROW

DONE, UNDECIDED, SOME_FAILED, STOPPED = 0, 1, 3, 130
JUDGED_AT_ONCE = 1_000  # runs whose verdict takes less than a second: a stop is answered within one
ENDING = ".shapan"


class Ways(TypedDict):
    """How jobs are carried out, as every experiment takes it."""

    workers: int
    stop: Callable[[], bool]
    limits: Limits
    hands: Hands | None


class Refused(BadInput):
    """Bad input, told in words."""


class BrokenOff(click.ClickException):
    """What ended the work early; what had finished is kept."""

    exit_code = SOME_FAILED


def asked_for(wishes: Wishes) -> tuple[Asked, str]:
    """The plan that is meant, and the study's text, or all mistakes at once."""
    try:
        loaded = open_named(wishes.study)
    except StudyMistakes as found:
        mistakes([found], wishes.as_json)
        raise SystemExit(BAD_INPUT) from None
    study = loaded.study
    sizes = wishes.sizes
    wrong = [
        *unknown_strategies(wishes.strategies, study),
        *beyond_limits(**sizes),
        *out_of_reach(wishes),
        *misplaced(wishes, study),
    ]
    if wrong:
        raise Refused("\n".join(wrong))
    plan = planned(study, strategies=wishes.strategies or None, horizons=wishes.horizons, **sizes)
    if wishes.until_decided:
        plan = until_decided(plan, wishes)
    name = loaded.path.stem
    return Asked(name, plan, wishes.out or free_name(name)), self_contained(loaded.document)


def free_name(name: str) -> Path:
    """A result file in this folder that is not there yet: NAME.shapan, else NAME-2.shapan and so on."""
    path, number = Path(f"{name}{ENDING}"), 2
    while path.exists():
        path, number = Path(f"{name}-{number}{ENDING}"), number + 1
    return path


def raced(asked: Asked, text: str, wishes: Wishes) -> int:
    """Carry the plan out while telling it, then tell the verdict; the exit code says how it ended."""
    with signals() as stop, reached(wishes.cluster, wishes.as_json) as cluster:
        try:
            writer = ResultWriter.create(asked.result, asked.plan, asked.name, text, replace=wishes.force)
        except StoreProblem as problem:
            raise Refused(str(problem)) from None
        return carried_on(asked, writer, wishes, stop, cluster)


def resumed(path: Path, wishes: Carrying) -> int:
    """Carry out what is missing in a result, then tell the verdict; the exit code says how it ended."""
    with signals() as stop, reached(wishes.cluster, wishes.as_json) as cluster:
        try:
            with Result(path) as result:
                asked = Asked(result.name, result.plan, path)
                check_same_model(result, force=wishes.force)
            writer = ResultWriter(path)
        except StoreProblem as problem:
            raise Refused(str(problem)) from None
        return carried_on(asked, writer, wishes, stop, cluster)


def carried_on(
    asked: Asked,
    writer: ResultWriter,
    wishes: Carrying,
    stop: Callable[[], bool],
    cluster: Cluster | None = None,
) -> int:
    """Carry out every run that is not over, each kept before it is told, then tell the verdict."""
    teller = told_by(wishes.as_json)
    try:
        with writer:
            over = over_in(asked.result, again=wishes.again)
            teller.begin(asked, len(over))
            workers = most_workers(asked.plan.people, wishes.workers)
            ways = Ways(workers=workers, stop=stop, limits=wishes.limits, hands=cluster)
            if asked.plan.until is None:
                events = carried_out(asked.plan, over=over, **ways)
            else:
                known = values_in(asked.result, over)
                events = decided(asked.plan, asked.plan.until, known=known, **ways)
            code = _told(recorded(events, writer), teller)
        with Result(asked.result) as result:
            if code == STOPPED and len(result.finished()) > JUDGED_AT_ONCE:
                teller.postpone(asked)
                return code
            answer = answered(result, asked)
        teller.answer(answer)
    except (StoreProblem, CannotStart, ClusterProblem) as problem:
        raise BrokenOff(str(problem)) from None
    finally:
        teller.end()
    return SOME_FAILED if code == DONE and answer.failures else code


def _told(events: Generator[Event, None, None], teller: Teller) -> int:
    code = DONE
    with closing(events):
        for event in events:
            teller.show(event)
            if isinstance(event, Decided) and event.why in ("budget", "failed"):
                code = UNDECIDED
            if isinstance(event, Stopped):
                code = STOPPED
    return code


def values_in(path: Path, over: frozenset[int]) -> dict[int, float | None]:
    """The value of each run that is over [money], None where it failed."""
    with Result(path) as result:
        return {**dict.fromkeys(over), **result.values()}


def over_in(path: Path, *, again: bool) -> frozenset[int]:
    """The runs of a result that need not be done: finished, or failed by their own mistake unless tried `again`."""
    with Result(path) as result:
        own = (failure.number for failure in result.failures() if failure.cause == RAISED and not again)
        return result.finished() | frozenset(own)


def check_same_model(result: Result, *, force: bool) -> None:
    """Refuse to mix the runs of two models in one result."""
    stored = result.about.get("model", "")
    if force or not stored or stored == model_fingerprint():
        return
    raise StoreProblem(
        f"{result.path}: it was begun by another version of the model (Shapan {result.about.get('shapan')}); "
        "go on with that version, run the study again, or --force to mix both"
    )


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
