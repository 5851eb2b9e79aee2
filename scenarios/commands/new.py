"""`shapan new FILE --from STUDY`: a study file of one's own to start from."""

from __future__ import annotations

from pathlib import Path

import click

from scenarios.commands.telling import BAD_INPUT, BadInput, event, mistakes


@click.command("new")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--from",
    "origin",
    metavar="STUDY",
    default="business-software",
    show_default=True,
    help="A bundled study by its name, or a study file.",
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@click.pass_context
def command(context: click.Context, file: Path, origin: str, force: bool, as_json: bool) -> None:
    """Write FILE as a copy of a study, in one piece: what the study keeps in several files is put together."""
    from scenarios.files.inlining import self_contained
    from scenarios.files.library import open_named
    from scenarios.files.mistakes import StudyMistakes, displayed
    from scenarios.files.saving import write
    from scenarios.files.texts import Source

    try:
        document = open_named(origin).document
    except StudyMistakes as error:
        mistakes([error], as_json)
        context.exit(BAD_INPUT)
    if file.exists() and not force:
        raise BadInput(f"{displayed(str(file), 200)} is there already; --force writes over it")
    try:
        write(file, Source(str(file), self_contained(document)))
    except OSError as error:
        raise BadInput(f"{displayed(str(file), 200)} cannot be written: {error.strerror}") from error
    if as_json:
        event("written", file=str(file), origin=origin)
    else:
        click.echo(f"Wrote {displayed(str(file), 200)} from {displayed(origin, 200)}.")
        click.echo("For help while editing: shapan schema > study.schema.json in the same folder.")
