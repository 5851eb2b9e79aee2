"""`shapan compare`: the verdict of a result file."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("compare")
@click.argument("result", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line, the verdict last.")
def command(result: Path, as_json: bool) -> None:
    """Say who wins according to the runs in RESULT, as far as they have finished."""
    from scenarios.commands.session import compared

    raise SystemExit(compared(result, as_json))
