"""`shapan new FILE --from STUDY`: a study file of one's own to start from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from scenarios.commands.telling import BAD_INPUT, BadInput, event, mistakes

if TYPE_CHECKING:
    from scenarios.files.reading import Loaded
    from scenarios.study import Study


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
@click.option("--with", "moves", metavar="TACTIC", multiple=True, help="Take a tactic of the library.")
@click.option(
    "--for", "takers", metavar="STRATEGY", multiple=True, help="Strategy that takes it; else all that can."
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@click.pass_context
def command(
    context: click.Context,
    file: Path,
    origin: str,
    moves: tuple[str, ...],
    takers: tuple[str, ...],
    force: bool,
    as_json: bool,
) -> None:
    """Write FILE as a copy of a study, in one piece: what the study keeps in several files is put together."""
    from scenarios.files.library import open_named
    from scenarios.files.mistakes import StudyMistakes, displayed

    try:
        loaded = open_named(origin)
        study = _with_moves(loaded.study, moves, takers)
    except StudyMistakes as error:
        mistakes([error], as_json)
        context.exit(BAD_INPUT)
    if file.exists() and not force:
        raise BadInput(f"{displayed(str(file), 200)} is there already; --force writes over it")
    try:
        _write(loaded, study, file)
    except OSError as error:
        raise BadInput(f"{displayed(str(file), 200)} cannot be written: {error.strerror}") from error
    if as_json:
        event("written", file=str(file), origin=origin)
    else:
        click.echo(f"Wrote {displayed(str(file), 200)} from {displayed(origin, 200)}.")
        click.echo("For help while editing: shapan schema > study.schema.json in the same folder.")


def _with_moves(study: Study, moves: tuple[str, ...], takers: tuple[str, ...]) -> Study:
    """The study in which strategies have taken moves of the library."""
    from scenarios.moves.library import open_move
    from scenarios.moves.taking import CannotTake, obstacles, taken

    for unknown in set(takers) - set(study.strategies):
        raise BadInput(f"there is no strategy '{unknown}'; there are {', '.join(study.strategies)}")
    for asked in moves:
        name, move = open_move(asked)
        able = takers or tuple(each for each in study.strategies if not any(obstacles(study, move, each)))
        if not able:
            reasons = next(iter(study.strategies))
            raise BadInput(f"nobody can take '{name}': {'; '.join(obstacles(study, move, reasons))}")
        try:
            study = taken(study, name, move, able)
        except CannotTake as refused:
            raise BadInput(f"'{name}' cannot be taken: {refused}") from refused
    return study


def _write(loaded: Loaded[Study], study: Study, file: Path) -> None:
    from scenarios.files.inlining import self_contained
    from scenarios.files.saving import save_study, write
    from scenarios.files.texts import Source

    if study == loaded.study:
        write(file, Source(str(file), self_contained(loaded.document)))
    else:
        save_study(loaded.document, study, file)
