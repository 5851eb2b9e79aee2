"""What `export` does: open the result, write what is wanted, say where; every problem in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scenarios.commands.asked import Answer, answered
from scenarios.commands.session import Refused
from scenarios.exports.csv_files import write_folder
from scenarios.exports.places import ExportProblem
from scenarios.exports.report import write_report
from scenarios.exports.tables import tables
from scenarios.exports.workbook import write_workbook
from scenarios.store.problems import StoreProblem
from scenarios.store.reading import Result


@dataclass(frozen=True)
class Wanted:
    """What to write and where; None is not wanted."""

    folder: Path | None
    workbook: Path | None
    report: Path | None
    with_runs: bool
    language: str
    force: bool


def exported(path: Path, wanted: Wanted) -> Iterator[str]:
    """Write everything wanted; gives a line on each thing written."""
    try:
        with Result(path) as result:
            yield from _written(result, answered(result), wanted)
    except (StoreProblem, ExportProblem) as problem:
        raise Refused(str(problem)) from None


def _written(result: Result, answer: Answer, wanted: Wanted) -> Iterator[str]:
    if wanted.folder is not None:
        made = tables(result, answer, with_runs=wanted.with_runs)
        files = write_folder(wanted.folder, made, force=wanted.force)
        yield f"{len(files)} tables: {wanted.folder}"
    if wanted.workbook is not None:
        write_workbook(wanted.workbook, tables(result, answer), force=wanted.force)
        yield f"Workbook: {wanted.workbook}"
    if wanted.report is not None:
        write_report(wanted.report, result, answer, wanted.language, force=wanted.force)
        yield f"Report: {wanted.report}"
