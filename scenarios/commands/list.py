"""`shapan list`: the bundled studies, with the question each one asks; or the library of tactics."""

from __future__ import annotations

import click

from scenarios.commands.telling import BAD_INPUT, event, mistakes


@click.command("list")
@click.option(
    "--tactics", is_flag=True, help="The library of tactics that a strategy can take in any market."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@click.pass_context
def command(context: click.Context, tactics: bool, as_json: bool) -> None:
    """List the bundled studies by the names that run, check and new understand; or the library of tactics."""
    context.exit(_moves(as_json) if tactics else _studies(as_json))


def _studies(as_json: bool) -> int:
    from scenarios.files.library import library_names, library_path
    from scenarios.files.mistakes import StudyMistakes
    from scenarios.files.reading import load_study

    refused = []
    names = library_names()
    for name in names:
        try:
            study = load_study(library_path(name)).study
        except StudyMistakes as error:
            refused.append(error)
            continue
        if as_json:
            event("study", name=name, title=str(study.title), question=str(study.question),
                  strategies=list(study.strategies), days=study.days)  # fmt: skip
        else:
            click.echo(f"{name}  {study.title}")
            click.echo(click.wrap_text(str(study.question), initial_indent="  ", subsequent_indent="  "))
            click.echo(f"  {', '.join(study.strategies)}; {study.days} days")
    mistakes(refused, as_json)
    if as_json:
        event("listed", studies=len(names) - len(refused))
    return BAD_INPUT if refused else 0


def _moves(as_json: bool) -> int:
    from scenarios.moves.describing import told
    from scenarios.moves.library import load_move, move_names, move_path

    names = move_names()
    for name in names:
        move = load_move(move_path(name))
        if as_json:
            event("tactic", **told(name, move))
            continue
        click.echo(f"{name}  {move.label} ({move.trade})")
        click.echo(f"  {move.note}")
        click.echo(f"  for {move.who}: {move.does}")
        click.echo(f"  costs {move.costs}; after {move.days_ahead:g} days; grade {move.grade}, {move.source}")
    if as_json:
        event("listed", tactics=len(names))
    return 0
