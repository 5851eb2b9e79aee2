"""`shapan demo`: the bundled comparison from nothing to a verdict and a report, with no question asked."""

from __future__ import annotations

import click


@click.command("demo")
@click.option("--language", type=click.Choice(("en", "zh")), default="en", help="Language of the report.")
@click.option("--workers", type=click.IntRange(1, 1024), metavar="N", help="Processes; all cores by default.")
def command(language: str, workers: int | None) -> None:
    """Run the bundled study of business software and write a report on who wins.

    The result and the report go to shapan-demo.shapan and shapan-demo.html in this folder, or to numbered names
    where files of that name are something else.
    """
    from scenarios.commands.demonstrating import demonstrated

    raise SystemExit(demonstrated(language, workers))
