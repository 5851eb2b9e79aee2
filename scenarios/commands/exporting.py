"""What `export` does: open the result, write what is wanted, say where; every problem in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scenarios.commands.asked import Answer, answered
from scenarios.commands.session import Refused
from scenarios.exports.csv_files import write_csv
from scenarios.exports.json_file import write_json
from scenarios.exports.parquet_files import write_parquet
from scenarios.exports.places import ExportProblem
from scenarios.exports.report import write_report
from scenarios.exports.tables import tables
from scenarios.exports.workbook import write_workbook
from scenarios.store.problems import StoreProblem
from scenarios.store.reading import Result


@dataclass(frozen=True)
class Wanted:
    """What to write and where; None is not wanted."""

    csv: Path | None = None
    parquet: Path | None = None
    workbook: Path | None = None
    json: Path | None = None
    report: Path | None = None
    with_runs: bool = False
    language: str = "en"
    force: bool = False


def exported(path: Path, wanted: Wanted) -> Iterator[str]:
    """Write everything wanted; gives a line on each thing written."""
    try:
        with Result(path) as result:
            yield from _written(result, answered(result), wanted)
    except (StoreProblem, ExportProblem) as problem:
        raise Refused(str(problem)) from None


def _written(result: Result, answer: Answer, wanted: Wanted) -> Iterator[str]:
    made = tables(result, answer, with_runs=wanted.with_runs)
    if wanted.csv is not None:
        files = write_csv(wanted.csv, made, force=wanted.force)
        yield f"{len(files)} tables: {wanted.csv}"
    if wanted.parquet is not None:
        files = write_parquet(wanted.parquet, made, force=wanted.force)
        yield f"{len(files)} Parquet tables: {wanted.parquet}"
    if wanted.workbook is not None:
        sheets = tables(result, answer)
        write_workbook(wanted.workbook, sheets, currency=answer.asked.currency, force=wanted.force)
        yield f"Workbook: {wanted.workbook}"
    if wanted.json is not None:
        write_json(wanted.json, result, answer, made, with_runs=wanted.with_runs, force=wanted.force)
        yield f"JSON: {wanted.json}"
    if wanted.report is not None:
        write_report(wanted.report, result, answer, wanted.language, force=wanted.force)
        yield f"Report: {wanted.report}"
