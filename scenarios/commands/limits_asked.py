"""What one run may take, as it is asked for on the command line of every command that ends runs over a limit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from scenarios.commands.finite import Finite

Command = Callable[..., Any]


def limit_options(command: Command) -> Command:
    """The options on the time and the memory of one run."""
    for option in (
        click.option(
            "--run-memory",
            type=Finite(1),
            metavar="MB",
            help="End a run that needs more; the others go on.",
        ),
        click.option(
            "--run-seconds",
            type=Finite(0.001),
            metavar="S",
            help="End a run that takes longer; the others go on.",
        ),
    ):
        command = option(command)
    return command
