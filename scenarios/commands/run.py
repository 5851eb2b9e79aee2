"""`shapan run`: carry a study out and say who wins."""

from __future__ import annotations

from pathlib import Path

import click


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
@click.option("--horizons", is_flag=True, help="Also run twice as long, budgets going on.")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="RESULT", help="Result file; STUDY.shapan by default."
)
@click.option("--force", is_flag=True, help="Replace the result file if there is one.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line, the verdict last.")
def command(
    study: str,
    strategies: tuple[str, ...],
    replications: int | None,
    people: int | None,
    days: int | None,
    seed: int | None,
    workers: int | None,
    horizons: bool,
    out: Path | None,
    force: bool,
    as_json: bool,
) -> None:
    """Run every strategy of a study, and doing nothing, under the same luck, and say who wins.

    STUDY is the name of a bundled study or a file. What is not stated here is as the study says. Every finished run
    is in the result file before the next is told: stopped or killed, what has finished is kept.
    """
    from scenarios.commands.session import Wishes, asked_for, raced

    wishes = Wishes(
        study, strategies, replications, people, days, seed, workers, horizons, out, force, as_json
    )
    asked, text = asked_for(wishes)
    raise SystemExit(raced(asked, text, wishes))
