"""`shapan claims`: what practitioners claim, looked for in the shipped markets."""

from __future__ import annotations

import click


@click.command("claims")
@click.argument("names", nargs=-1, metavar="[N|FILE]…")
@click.option(
    "--replications", type=click.IntRange(2, 10_000), metavar="R", help="How often each side is run."
)
@click.option(
    "--people", type=click.IntRange(1, 50_000_000), metavar="P", help="Rows simulated of each market."
)
@click.option("--seed", type=click.IntRange(0, 2**53), metavar="S", help="Other luck.")
@click.option("--workers", type=click.IntRange(1, 1024), metavar="W", help="Processes; all cores by default.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@click.option("--markdown", is_flag=True, help="The table as a page of the documentation shows it.")
def command(
    names: tuple[str, ...],
    replications: int | None,
    people: int | None,
    seed: int | None,
    workers: int | None,
    as_json: bool,
    markdown: bool,
) -> None:
    """Decide claims: all bundled ones, or those named by number; FILE is a claim file of your own.

    Each claim is a study with two sides or more. It is borne out where the 95 % interval of its figure, from matched
    replications, lies where it must; else the row says what would have to be true. 'emerges' or 'assumed' says whether
    the verdict stays once the typed-in effect on that very figure is switched off.
    """
    if as_json and markdown:
        raise click.UsageError("--json and --markdown are two ways to say the same; choose one")
    from scenarios.commands.claiming import Wishes, claimed

    raise SystemExit(claimed(Wishes(names, replications, people, seed, workers, as_json, markdown)))
