"""What `demo` does: one bundled study, few races, a table, a report; nothing of anybody else's is overwritten."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

import click

from scenarios.commands.asked import answered
from scenarios.commands.session import Refused, asked_for, raced
from scenarios.commands.wishes import Wishes
from scenarios.experiments.plan import Plan
from scenarios.exports.places import ExportProblem
from scenarios.exports.report import stamp, stamped, write_report
from scenarios.store.problems import StoreProblem
from scenarios.store.reading import Result

STUDY = "business-software"
REPLICATIONS, PEOPLE = 20, 10_000
STEM = "shapan-demo"


def demonstrated(language: str, workers: int | None) -> int:
    """Race, tell, and write the report; the exit code says how it ended."""
    wishes = Wishes(
        study=STUDY,
        replications=REPLICATIONS,
        people=PEOPLE,
        workers=workers,
        out=Path(STEM),
        force=True,
    )
    asked, text = asked_for(wishes)
    result, report = names(asked.plan)
    asked = replace(asked, result=result)
    code = raced(asked, text, wishes)
    try:
        with Result(result) as opened:
            write_report(report, opened, answered(opened, asked), language, force=True)
    except (StoreProblem, ExportProblem) as problem:
        raise Refused(str(problem)) from None
    click.echo(f"Report: {report.resolve()}")
    return code


def names(plan: Plan) -> tuple[Path, Path]:
    """The first pair of names that are free, or are an earlier demonstration's own."""
    for number in count(1):
        stem = STEM if number == 1 else f"{STEM}-{number}"
        result, report = Path(f"{stem}.shapan"), Path(f"{stem}.html")
        if _is_own_result(result, plan) and _is_own_report(report, plan):
            return result, report
    raise AssertionError("numbers do not end")


def _is_own_result(path: Path, plan: Plan) -> bool:
    if not path.exists():
        return True
    try:
        with Result(path) as result:
            return result.name == STUDY and stamp(STUDY, result.plan) == stamp(STUDY, plan)
    except StoreProblem:
        return False


def _is_own_report(path: Path, plan: Plan) -> bool:
    return not path.exists() or stamped(path) == stamp(STUDY, plan)
