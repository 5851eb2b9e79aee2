"""What the terminal command says: sentences for people, or one JSON object per line for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import click

BAD_INPUT = 2  # exit code


class BadInput(click.ClickException):
    """What was asked for cannot be done, said in a sentence."""

    exit_code = BAD_INPUT


def event(kind: str, /, **fields: Any) -> None:
    """One event on a line of standard output, in signs that every terminal and pipe can carry."""
    click.echo(json.dumps({"event": kind, **fields}))


def mistakes(errors: Iterable[Any], as_json: bool) -> int:
    """Tell the mistakes of some files (StudyMistakes), on standard error for people; gives their number."""
    count = 0
    for error in errors:
        count += len(error.mistakes)
        if not as_json:
            click.echo(str(error), err=True)
        for mistake in error.mistakes if as_json else ():
            click.echo(json.dumps(mistake.event()))
    return count
