"""`shapan list`: the bundled studies, with the question each one asks."""

from __future__ import annotations

import click

from scenarios.commands.telling import BAD_INPUT, event, mistakes


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@click.pass_context
def command(context: click.Context, as_json: bool) -> None:
    """List the bundled studies by the names that run, check and new understand."""
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
    context.exit(BAD_INPUT if refused else 0)
