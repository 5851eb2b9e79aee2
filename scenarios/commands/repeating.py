"""`shapan run … --only RUN`: one run again, alone, with everything it says."""

from __future__ import annotations

from contextlib import closing
from io import BytesIO
from pathlib import Path

import click

from scenarios.commands.lines import Lines
from scenarios.commands.session import DONE, SOME_FAILED, STOPPED, Refused, asked_for, signals
from scenarios.commands.telling import event as say
from scenarios.commands.wishes import Wishes
from scenarios.executors.jobs import Job
from scenarios.experiments.events import RunFailed, RunFinished
from scenarios.experiments.plan import Plan
from scenarios.experiments.replicate import carried_out
from scenarios.store.problems import StoreProblem
from scenarios.store.reading import Result
from scenarios.store.writing import digest
from scenarios.verdict.plain import plain_number
from scenarios.verdict.sentences import short
from simulation.figures import FIGURES

MAGIC = b"SQLite format 3\0"  # how every database begins, results too
STATED = ("strategies", "replications", "people", "days", "seed")


def repeated(only: str, wishes: Wishes) -> int:
    """Carry out one run of a study, or of a result as it was asked then; the exit code says whether it finished."""
    path = Path(wishes.study)
    plan, stored = _of_result(path, wishes) if _is_database(path) else (asked_for(wishes)[0].plan, {})
    job = job_of(plan, only)
    others = {each.number for each in plan.jobs()} - {job.number}
    with (
        signals() as stop,
        closing(carried_out(plan, workers=0, stop=stop, over=others, limits=wishes.limits)) as events,
    ):
        for event in events:
            if isinstance(event, RunFinished):
                return _finished(event, stored.get(job.number), as_json=wishes.as_json)
            if isinstance(event, RunFailed):
                return _failed(event, as_json=wishes.as_json)
    return STOPPED


def _is_database(path: Path) -> bool:
    try:
        with path.open("rb") if path.is_file() else BytesIO() as file:  # a pipe would be waited for
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def _of_result(path: Path, wishes: Wishes) -> tuple[Plan, dict[int, bytes]]:
    """The plan of a result, and the fingerprint of each run that finished."""
    stated = [f"--{name.replace('strategies', 'strategy')}" for name in STATED if getattr(wishes, name)]
    if stated:
        raise Refused(f"{', '.join(stated)}: {path} says already how it was run; leave it out")
    try:
        with Result(path) as result:
            return result.plan, result.digests()
    except StoreProblem as problem:
        raise Refused(str(problem)) from None


def job_of(plan: Plan, only: str) -> Job:
    """The run that is meant: its number in the plan, or STRATEGY:REPLICATION, with :DAYS where lengths differ."""
    for job in plan.jobs():
        place = f"{job.strategy}:{job.replication}"
        if only in (str(job.number), place, f"{place}:{job.days}"):
            return job
    raise Refused(
        f"--only: there is no run '{only}'; runs are numbered from 0 to {plan.total - 1}, or named as "
        f"{plan.strategies[0]}:0, with strategies {', '.join(plan.strategies)} and replications "
        f"0 to {plan.replications - 1}"
    )


def _finished(event: RunFinished, stored: bytes | None, *, as_json: bool) -> int:
    same = None if stored is None else digest(event.run) == stored
    if as_json:
        Lines().show(event)
        figures = {name: plain_number(value) for name, value in event.run.figures.items()}
        say("repeated", run=event.job.number, figures=figures, same=same)
        return DONE
    job = event.job
    click.echo(f"{job.strategy}, replication {job.replication}, {job.days} days (run {job.number}): finished")
    for figure in FIGURES:
        unit = f" {figure.unit}" if figure.unit else ""
        click.echo(f"  {figure.label}: {short(event.run.figures[figure.name])}{unit}")
    if same is not None:
        click.echo("The result holds the same, bit by bit" if same else "The result holds something else")
    return DONE


def _failed(event: RunFailed, *, as_json: bool) -> int:
    if as_json:
        Lines().show(event)
        return SOME_FAILED
    job = event.job
    click.echo(event.traceback, err=True, nl=False)
    click.echo(
        f"Failed: {job.strategy}, replication {job.replication}, {job.days} days: {event.error}", err=True
    )
    click.echo(f"Seed {event.seed}; injects {event.injects}", err=True)
    return SOME_FAILED
