"""`shapan flip STUDY PATH`: the value of one number at which the verdict flips."""

from __future__ import annotations

from typing import Any

import click


@click.command("flip")
@click.argument("study", metavar="STUDY|FILE")
@click.argument("path")
@click.option(
    "--strategies",
    nargs=2,
    metavar="A B",
    help="The two it lies between; else who leads, and whose number it is or the runner-up.",
)
@click.option("--replications", type=int, metavar="N", help="Races at each value; 16 by default.")
@click.option(
    "--people", type=int, metavar="N", help="Rows simulated; each stands for market size ÷ N people."
)
@click.option("--days", type=int, metavar="T", help="How long the strategies run.")
@click.option("--seed", type=int, metavar="S", help="Where the luck starts.")
@click.option("--low", type=float, metavar="X", help="Look from here; else from the number's lower limit.")
@click.option("--high", type=float, metavar="X", help="Look up to here; else up to the number's upper limit.")
@click.option("--workers", type=click.IntRange(1, 1024), metavar="N", help="Processes; all cores by default.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line, the flip last.")
def command(as_json: bool, workers: int | None, **asked: Any) -> None:
    """Find the value of one number at which the verdict flips, with its interval, or say that none is within limits.

    PATH is where the number stands, as in 'market.orders.price' or 'strategies.sales-led.sales.places'. The strategies
    are raced under the same luck with the number at ten values, then at those between which the lead changes hands,
    halved until the place is known. Every step of a schedule moves in proportion; a range gives way to one value.
    """
    from scenarios.commands.flipping import flipped

    raise SystemExit(flipped(workers=workers, as_json=as_json, **asked))
