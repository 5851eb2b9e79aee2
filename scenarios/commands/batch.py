"""`shapan batch`: many studies in one go, one table at the end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from scenarios.commands.cluster_asked import address_of, cluster_options


@click.command("batch")
@click.argument("studies", nargs=-1, required=True, metavar="FILE|FOLDER...")
@click.option(
    "--out",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where results go; here by default.",
)
@click.option("--workers", type=click.IntRange(1, 1024), metavar="N", help="Processes; all cores by default.")
@cluster_options
@click.option("--dry-run", is_flag=True, help="Only say what would be run, how long and how large.")
@click.option(
    "--csv",
    "table",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Also write the table, one row a strategy of a study, at each point of a sweep.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line, the table last.")
def command(
    studies: tuple[str, ...],
    folder: Path | None,
    workers: int | None,
    dry_run: bool,
    table: Path | None,
    as_json: bool,
    **stated: Any,
) -> None:
    """Run many studies one after the other, each into DIR/STUDY.shapan, and say in one table who wins.

    A folder means the study files in it. A study that sweeps numbers is run at every point, each into
    DIR/STUDY-POINT.shapan. All mistakes of all files are told before anything is run. Given again, the same command
    goes on where it was cut off: results that are whole are only told.
    """
    from scenarios.commands.batching import Batch, Ways, batched, rehearsed

    ways = Ways(workers, as_json, table, address_of(stated))
    batch = Batch.of(studies, folder or Path(), ways)
    raise SystemExit(rehearsed(batch) if dry_run else batched(batch))
