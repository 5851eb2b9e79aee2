"""`shapan export`: a result as tables for a spreadsheet and as a report to read."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("export")
@click.argument("result", type=click.Path(path_type=Path))
@click.option(
    "--csv", "folder", type=click.Path(path_type=Path), metavar="DIR", help="Tidy tables into this folder."
)
@click.option(
    "--xlsx", "workbook", type=click.Path(path_type=Path), metavar="FILE", help="The same as one workbook."
)
@click.option(
    "--html", "report", type=click.Path(path_type=Path), metavar="FILE", help="A report to read and to print."
)
@click.option("--runs", "with_runs", is_flag=True, help="With --csv: every day of every run, too.")
@click.option("--language", type=click.Choice(("en", "zh")), default="en", help="Language of the report.")
@click.option("--force", is_flag=True, help="Also over files that are no earlier export.")
def command(
    result: Path,
    folder: Path | None,
    workbook: Path | None,
    report: Path | None,
    with_runs: bool,
    language: str,
    force: bool,
) -> None:
    """Write what RESULT holds for other programs and for people.

    Tables are tidy: one row one fact, with a dictionary of units and meanings. They are the same, byte for byte,
    whenever and wherever the study was run with that seed.
    """
    if folder is None and workbook is None and report is None:
        raise click.UsageError("say what to write: --csv DIR, --xlsx FILE or --html FILE")
    if with_runs and folder is None:
        raise click.UsageError("--runs needs --csv DIR: a sheet cannot hold every day of every run")
    from scenarios.commands.exporting import Wanted, exported

    for line in exported(result, Wanted(folder, workbook, report, with_runs, language, force)):
        click.echo(line)
