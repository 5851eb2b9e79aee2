"""`shapan check FILE…`: everything that is wrong with study files, all files and all mistakes at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scenarios.commands.telling import BAD_INPUT, event, mistakes

if TYPE_CHECKING:
    from scenarios.files.reading import Loaded
    from scenarios.study import Study


def points_of(loaded: Loaded[Study]) -> int:
    """The points of a study's sweep, each held to the rules of a whole study; 0 where there is none."""
    if loaded.study.sweep is None:
        return 0
    from scenarios.commands.members import (
        at_points,
    )  # brings what runs need, which a plain check does without

    return len(at_points(loaded))


@click.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@click.pass_context
def command(context: click.Context, files: tuple[str, ...], as_json: bool) -> None:
    """Say everything that is wrong with study files; a bundled study is checked by its name."""
    from scenarios.files.library import open_named
    from scenarios.files.mistakes import StudyMistakes, displayed

    refused = []
    for name in files:
        try:
            loaded = open_named(name)
            study, swept = loaded.study, points_of(loaded)
        except StudyMistakes as error:
            refused.append(error)
            continue
        if not as_json:
            count = len(study.strategies)
            strategies = f"{count} strateg{'y' if count == 1 else 'ies'}"
            points = "" if study.sweep is None else f", a sweep of {swept:,} points"
            words = f"{strategies}, {study.days} days, “{study.title}”{points}"
            click.echo(f"{displayed(name, 200)} can be run: {words}")
    count = mistakes(refused, as_json)
    if as_json:
        event("checked", files=len(files), sound=len(files) - len(refused), mistakes=count)
    context.exit(BAD_INPUT if refused else 0)
