"""`shapan schema`: the JSON Schema of study files."""

from __future__ import annotations

import json

import click


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of study files; editors that know it help while a study is written."""
    from scenarios.files.schema import study_schema

    click.echo(json.dumps(study_schema(), indent=1, ensure_ascii=False))
