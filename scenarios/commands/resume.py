"""`shapan resume`: go on with a batch that was cut off."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from scenarios.commands.cluster_asked import address_of, cluster_options
from scenarios.commands.limits_asked import limit_options


@click.command("resume")
@click.argument("result", type=click.Path(path_type=Path))
@click.option("--workers", type=click.IntRange(1, 1024), metavar="N", help="Processes; all cores by default.")
@cluster_options
@limit_options
@click.option("--again", is_flag=True, help="Also try again the runs that failed by a mistake of their own.")
@click.option("--force", is_flag=True, help="Go on though the model has changed since.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line, the verdict last.")
def command(result: Path, **stated: Any) -> None:
    """Carry out what RESULT lacks, and say who wins.

    What has finished is not done again; what was ended from outside (a killed process, a limit of time or memory) is
    tried again. The outcome is, byte for byte, that of a batch that nobody interrupted.
    """
    from scenarios.commands.session import Refused, resumed
    from scenarios.commands.wishes import Carrying, out_of_reach

    wishes = Carrying(cluster=address_of(stated), **stated)
    if wrong := list(out_of_reach(wishes)):
        raise Refused("\n".join(wrong))
    raise SystemExit(resumed(result, wishes))
