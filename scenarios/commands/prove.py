"""`shapan prove`: run a result again from its file alone."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("prove")
@click.argument("result", type=click.Path(path_type=Path))
@click.option("--sample", type=click.IntRange(1), metavar="N", help="Only so many runs, picked by chance.")
@click.option("--workers", type=click.IntRange(1, 1024), metavar="N", help="Processes; all cores by default.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line, the proof last.")
def command(result: Path, sample: int | None, workers: int | None, as_json: bool) -> None:
    """Carry out the runs in RESULT again and say whether they are identical, or which run and measure differ.

    Before that every seal in the file is looked at: whatever was changed in it is named. Exit code 1 where anything
    differs.
    """
    from scenarios.commands.proof import held

    raise SystemExit(held(result, sample, workers, as_json))
