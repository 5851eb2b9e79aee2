"""One proof at the terminal: told while it goes on, then what it comes to."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from scenarios.commands.session import (
    DONE,
    STOPPED,
    BrokenOff,
    Refused,
    check_same_model,
    most_workers,
    signals,
)
from scenarios.commands.telling import event as say
from scenarios.executors.jobs import Job
from scenarios.executors.processes import CannotStart
from scenarios.experiments.events import Progress
from scenarios.proving.comparing import MOST_TOLD, Difference
from scenarios.proving.proving import Differs, Event, Proof, Same, Seals, Stopped, proved
from scenarios.store.problems import StoreProblem
from scenarios.store.reading import Result
from scenarios.store.seals import BRANCHES, HEAD
from scenarios.verdict.plain import plain_number

DIFFERS = 1  # exit code
ELSEWHERE = (
    "No study, run, decision or branch in it was changed, but the file is not byte for byte what was closed: "
    "something was written between its cells or into its head"
)
NAMES = {HEAD: "what was asked", BRANCHES: "the branches"}


def held(path: Path, sample: int | None, workers: int | None, as_json: bool) -> int:
    """Prove a result; the exit code says whether it holds."""
    tell = _line if as_json else _sentence
    code = DONE
    try:
        with Result(path) as result:
            people, caution = result.plan.people, _caution(result)
        if caution and not as_json:
            click.echo(f"Warning: {caution}", err=True)
        with (
            signals() as stop,
            closing(proved(path, sample=sample, workers=most_workers(people, workers), stop=stop)) as events,
        ):
            for event in events:
                tell(event)
                if isinstance(event, Proof) and not event.holds:
                    code = DIFFERS
                if isinstance(event, Stopped):
                    code = STOPPED
    except StoreProblem as problem:
        raise Refused(str(problem)) from None
    except CannotStart as problem:
        raise BrokenOff(str(problem)) from None
    return code


def _caution(result: Result) -> str:
    """What to know before: another model may come to something else."""
    try:
        check_same_model(result, force=False)
    except StoreProblem:
        return (
            f"{result.path} was made by another version of the model (Shapan {result.about.get('shapan')}); "
            "where runs differ, that may be why"
        )
    return ""


def _name(job: Job) -> str:
    return f"{job.strategy}, replication {job.replication}, {job.days} days (run {job.number})"


def _sealed(number: int) -> str:
    return NAMES.get(number, f"run {number}")


def _sentence(event: Event) -> None:
    """One event for people."""
    match event:
        case Seals(False):
            click.echo("It has no seals: it was written by an older version. Its runs are carried out again")
        case Seals(_, (), True):
            click.echo(ELSEWHERE)
        case Seals(_, ()):
            click.echo("Its seals are whole: nothing in it was changed")
        case Seals(_, numbers):
            first = ", ".join(map(_sealed, numbers[:MOST_TOLD]))
            more = f" and {len(numbers) - MOST_TOLD} more" if len(numbers) > MOST_TOLD else ""
            click.echo(f"It was changed since it was written, in {first}{more}")
        case Differs(job, differences, words):
            click.echo(f"{_name(job)} differs{': ' + words if words else ''}")
            for one in differences[:MOST_TOLD]:
                click.echo(f"  {_difference(one)}")
            if len(differences) > MOST_TOLD:
                click.echo(f"  and {len(differences) - MOST_TOLD} more measures")
        case Stopped(compared, differing):
            click.echo(f"Stopped after {compared} runs, of which {differing} differ", err=True)
        case Proof(compared, differing, over, total):
            left = f"; {total - over:,} of its {total:,} runs are not over" if over < total else ""
            what = f"{differing:,} differ" if differing else "all are identical, bit by bit"
            click.echo(f"{compared:,} of {over:,} runs carried out again: {what}{left}")


def _difference(one: Difference) -> str:
    where = "" if one.day is None else f" on day {one.day}"
    if one.stored != one.stored and one.now != one.now:
        return f"{one.measure}{where}: is not in both"
    return f"{one.measure}{where}: stored {one.stored!r}, now {one.now!r}, by {one.by:.3g}"


def _line(event: Event) -> None:
    """One event for programs."""
    match event:
        case Seals(there, numbers, elsewhere):
            say("seals", there=there, broken=[_sealed(number) for number in numbers], elsewhere=elsewhere)
        case Same(job):
            say("same", run=job.number, strategy=job.strategy, replication=job.replication, days=job.days)
        case Differs(job, differences, words):
            say(
                "differs",
                run=job.number,
                strategy=job.strategy,
                replication=job.replication,
                days=job.days,
                error=words,
                differences=[
                    {
                        "measure": one.measure,
                        "day": one.day,
                        "stored": plain_number(one.stored),
                        "now": plain_number(one.now),
                        "by": plain_number(one.by),
                    }
                    for one in differences
                ],
            )
        case Progress(over, failed, total, left):
            left = None if left is None else round(left, 1)
            say("progress", over=over, failed=failed, total=total, seconds_left=left)
        case Stopped(compared, differing):
            say("stopped", over=compared, failed=differing, total=compared)
        case Proof(compared, differing, over, total):
            say("proof", holds=event.holds, compared=compared, differing=differing, over=over, total=total)
