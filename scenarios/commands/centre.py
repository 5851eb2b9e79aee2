"""`shapan centre STUDY`: solve the person terms of the average customer that a market stores."""

from __future__ import annotations

import click

from scenarios.commands.telling import BAD_INPUT, event, mistakes


@click.command("centre")
@click.argument("study")
@click.option(
    "--replications", type=click.IntRange(1, 1000), default=4, show_default=True, help="Runs per strategy."
)
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help="Where the luck starts.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@click.pass_context
def command(context: click.Context, study: str, replications: int, seed: int, as_json: bool) -> None:
    """Solve the centring numbers of a study's market; write them into the market yourself."""
    from scenarios.files.library import open_named
    from scenarios.files.mistakes import StudyMistakes

    try:
        asked = open_named(study).study
    except StudyMistakes as error:
        mistakes([error], as_json)
        context.exit(BAD_INPUT)
    from scenarios.experiments.centring import centres
    from simulation.resolve import numbers

    stored = {path: value for path, value, _ in numbers(asked.market)}
    for path, value in centres(asked, replications, seed).items():
        now = getattr(stored[path], "value", stored[path])
        if as_json:
            event("centre", path=f"market.{path}", solved=value, stored=now)
        else:
            click.echo(f"market.{path}: {value:.3f} (stored: {now:g})")
    if as_json:
        event("centred", study=study)
