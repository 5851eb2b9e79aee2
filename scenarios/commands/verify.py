"""`shapan verify`: known answers, simulated and held against their formulas."""

from __future__ import annotations

import click


@click.command("verify")
@click.argument("names", nargs=-1, metavar="[NAME|FILE]…")
@click.option(
    "--seed", type=click.IntRange(0, 2**53), metavar="S", help="Other luck; all rows are judged together."
)
@click.option("--workers", type=click.IntRange(1, 1024), metavar="N", help="Processes; all cores by default.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@click.option("--markdown", is_flag=True, help="The table as a page of the documentation shows it.")
def command(
    names: tuple[str, ...], seed: int | None, workers: int | None, as_json: bool, markdown: bool
) -> None:
    """Simulate known answers and hold them against their formulas: all bundled ones, or those named.

    NAME is a bundled answer such as erlang-c, or one of its figures such as erlang-c:mean-wait; FILE is a scenario
    file of your own. Each row holds if its 99.9 % interval contains the formula's value and is narrow enough, and if
    a copy with one number moved misses that value. With --seed the rows are judged together by Holm's rule.
    """
    if as_json and markdown:
        raise click.UsageError("--json and --markdown are two ways to say the same; choose one")
    from scenarios.commands.answering import Wishes, answered

    raise SystemExit(answered(Wishes(names, seed, workers, as_json, markdown)))
