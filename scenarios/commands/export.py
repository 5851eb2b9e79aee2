"""`shapan export`: a result as tables for a spreadsheet and as a report to read."""

from __future__ import annotations

from pathlib import Path

import click

PATH = click.Path(path_type=Path)


@click.command("export")
@click.argument("result", type=PATH)
@click.option("--csv", type=PATH, metavar="DIR", help="Tidy tables into this folder.")
@click.option("--parquet", type=PATH, metavar="DIR", help="The same as Parquet files.")
@click.option("--xlsx", "workbook", type=PATH, metavar="FILE", help="The same as one workbook.")
@click.option("--json", type=PATH, metavar="FILE", help="The same as arrays with named axes.")
@click.option("--html", "report", type=PATH, metavar="FILE", help="A report to read and to print.")
@click.option(
    "--runs", "with_runs", is_flag=True, help="Every day of every run, too (--csv, --parquet, --json)."
)
@click.option("--language", type=click.Choice(("en", "zh")), default="en", help="Language of the report.")
@click.option("--force", is_flag=True, help="Also over files that are no earlier export.")
def command(result: Path, with_runs: bool, language: str, force: bool, **places: Path | None) -> None:
    """Write what RESULT holds for other programs and for people.

    Tables are tidy: one row one fact, with a dictionary of units and meanings. They are the same, byte for byte,
    whenever and wherever the study was run with that seed.
    """
    if not any(places.values()):
        raise click.UsageError(
            "say what to write: --csv DIR, --parquet DIR, --xlsx FILE, --json FILE or --html FILE"
        )
    if with_runs and not any(places[name] for name in ("csv", "parquet", "json")):
        raise click.UsageError(
            "--runs needs --csv DIR, --parquet DIR or --json FILE: a sheet cannot hold every day of every run"
        )
    from scenarios.commands.exporting import Wanted, exported

    for line in exported(result, Wanted(**places, with_runs=with_runs, language=language, force=force)):
        click.echo(line)
