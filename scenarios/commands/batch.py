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
@click.option("--replications", type=int, metavar="N", help="How many times every race is run.")
@click.option("--people", type=int, metavar="N", help="Rows simulated of every market.")
@click.option("--days", type=int, metavar="T", help="How long all strategies run; purses count pro rata.")
@click.option("--seed", type=int, metavar="S", help="Where the luck of every study starts.")
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
    replications: int | None,
    people: int | None,
    days: int | None,
    seed: int | None,
    workers: int | None,
    dry_run: bool,
    table: Path | None,
    as_json: bool,
    **stated: Any,
) -> None:
    """Run many studies one after the other, each into DIR/STUDY.shapan, and say in one table who wins.

    What is not stated here is as each study says. A folder means the study files in it. A study that sweeps numbers is
    run at every point, each into DIR/STUDY-POINT.shapan. All mistakes of all files are told before anything is run.
    Given again, the same command goes on where it was cut off: results that are whole are only told.
    """
    from scenarios.commands.batching import Batch, Ways, batched, rehearsed
    from scenarios.experiments.plan import Sizes

    sizes = Sizes(replications=replications, people=people, days=days, seed=seed)
    ways = Ways(workers, as_json, table, address_of(stated), sizes)
    batch = Batch.of(studies, folder or Path(), ways)
    raise SystemExit(rehearsed(batch) if dry_run else batched(batch))
