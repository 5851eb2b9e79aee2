"""`shapan run`: carry a study out and say who wins."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from scenarios.commands.cluster_asked import address_of, cluster_options
from scenarios.commands.finite import Finite
from scenarios.commands.limits_asked import limit_options


@click.command("run")
@click.argument("study", metavar="STUDY|FILE")
@click.option(
    "--strategy", "strategies", multiple=True, metavar="NAME", help="Only this strategy; may be repeated."
)
@click.option("--replications", type=int, metavar="N", help="How many times the race is run.")
@click.option(
    "--people", type=int, metavar="N", help="Rows simulated; each stands for market size ÷ N people."
)
@click.option("--days", type=int, metavar="T", help="How long the strategies run; the purse counts pro rata.")
@click.option("--seed", type=int, metavar="S", help="Where the luck starts.")
@click.option("--workers", type=click.IntRange(1, 1024), metavar="N", help="Processes; all cores by default.")
@cluster_options
@click.option("--horizons", is_flag=True, help="Also run twice as long, budgets going on.")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="RESULT", help="Result file; STUDY.shapan by default."
)
@click.option("--force", is_flag=True, help="Replace the result file if there is one.")
@limit_options
@click.option("--until-decided", is_flag=True, help="Run only until it is decided who is best.")
@click.option(
    "--confidence",
    type=Finite(0.5, 0.9999),
    metavar="P",
    help="With --until-decided: how sure to be of the best; 0.95 by default.",
)
@click.option(
    "--indifference",
    type=Finite(0, min_open=True),
    metavar="AMOUNT",
    help="With --until-decided: a difference in value that does not matter; 1 % of the purse by default.",
)
@click.option(
    "--budget-runs",
    type=click.IntRange(2, 1_000_000),
    metavar="N",
    help="With --until-decided: at most so many runs; ten times those of the study by default.",
)
@click.option(
    "--only", metavar="RUN", help="Repeat just this run, STRATEGY:REPLICATION or its number; keeps no result."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line, the verdict last.")
def command(only: str | None, **stated: Any) -> None:
    """Run every strategy of a study, and doing nothing, under the same luck, and say who wins.

    STUDY is the name of a bundled study or a file. What is not stated here is as the study says. Every finished run
    is in the result file before the next is told: stopped or killed, what has finished is kept, and `shapan resume`
    goes on. With --only STUDY may also be a result file.
    """
    from scenarios.commands.session import Refused, asked_for, raced
    from scenarios.commands.wishes import Wishes

    wishes = Wishes(cluster=address_of(stated), **stated)
    if only is not None and wishes.cluster is not None:
        raise Refused("--cluster: a run that is repeated with --only runs here; leave it out")
    if only is not None:
        from scenarios.commands.repeating import repeated

        raise SystemExit(repeated(only, wishes))
    asked, text = asked_for(wishes)
    raise SystemExit(raced(asked, text, wishes))
