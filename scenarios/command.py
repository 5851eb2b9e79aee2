"""The terminal command: its parts are read only when they are asked for, so that it answers at once.

A new command is one file in scenarios/commands with a click command of its name, and one line in COMMANDS.
"""

from __future__ import annotations

import errno
import gc
import importlib
import os
import signal
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import click

from simulation.version import VERSION

COMMANDS = {
    "demo": "Run the bundled comparison and write a report.",
    "new": "Write a study file to start from.",
    "list": "List the bundled studies.",
    "check": "Say everything that is wrong with study files.",
    "schema": "Print the JSON Schema of study files.",
    "run": "Carry a study out and say who wins.",
    "batch": "Run many studies, one table at the end.",
    "resume": "Go on with a batch that was cut off.",
    "prove": "Run a result again and say whether it is the same.",
    "centre": "Solve what the average customer of a market feels.",
    "compare": "Say who wins according to a result file.",
    "flip": "Find the value of a number at which the verdict flips.",
    "export": "Write a result as tables and as a report.",
    "verify": "Hold the model against known answers.",
    "claims": "Decide what practitioners claim.",
}  # name: what it does; the command itself stands in scenarios/commands/<name>.py

BROKEN_OFF = 3  # exit code where what takes the answer is full
STOPPED = 130  # exit code of a command that the user stopped, or reads no further
# One thread for linear algebra: the model needs none, and starting more costs 60 ms. No plug-ins are looked for.
ENVIRONMENT = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "PYDANTIC_DISABLE_PLUGINS": "__all__",
}
# New objects after which garbage is looked for: modules and studies stay, and looking took 2 % of a `check`.
SELDOM = 50_000


class LazyGroup(click.Group):
    """A group of commands that knows their names and one sentence each, and reads a command when it is run."""

    def __init__(self, commands: Mapping[str, str], **settings: Any) -> None:
        super().__init__(**settings)
        self.sentences = commands

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which people meet them."""
        return list(self.sentences)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Read one command."""
        if cmd_name not in self.sentences:
            return None
        for name, value in ENVIRONMENT.items():
            os.environ.setdefault(name, value)
        gc.set_threshold(SELDOM, *gc.get_threshold()[1:])
        module = importlib.import_module(f"scenarios.commands.{cmd_name}")
        command: click.Command = module.command
        return command

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run; an output that is closed from the start or takes nothing more is no slip of the program."""
        _open_closed_outputs()
        try:
            return super().main(*args, **extra)
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            _let_go_of_output()
            click.echo("Error: what is said cannot be written: the disk is full", err=True)
            sys.exit(BROKEN_OFF)

    def invoke(self, ctx: click.Context) -> Any:
        """Run; stopped by the user, by a key, the system's wish to end or a closed pipe, is an answer of its own."""
        before = _hear_the_wish_to_end()
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("stopped", err=True)
            ctx.exit(STOPPED)
        except BrokenPipeError:
            _let_go_of_output()
            ctx.exit(STOPPED)
        finally:
            if before is not None:
                signal.signal(signal.SIGTERM, before)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest command when there is none of that name."""
        if args and args[0] not in self.sentences and not args[0].startswith("-"):
            import difflib

            close = difflib.get_close_matches(args[0], self.sentences, n=1)
            hint = f"; did you mean '{close[0]}'?" if close else ""
            ctx.fail(f"there is no command '{args[0]}'{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands in the help, without reading any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.sentences.items()))


def _hear_the_wish_to_end() -> Any:
    """Take the system's wish to end as a key pressed; gives what was done about it before, if it can be changed."""
    if threading.current_thread() is not threading.main_thread():
        return None
    return signal.signal(signal.SIGTERM, signal.default_int_handler)


def _open_closed_outputs() -> None:
    """Whoever starts a program may have closed its outputs; what it says then goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  # as long as the process


def _let_go_of_output() -> None:
    """What is still to be written goes nowhere, or the interpreter would complain once more when it ends."""
    with suppress(OSError):  # no file stands behind it
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


@click.group(
    cls=LazyGroup,
    commands=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Alone, or with a study or a result, shapan opens the window (--new-window: one more). "
    "Exit codes: 0 done, 1 finished but the answer is no, 2 bad input, 3 some runs failed, 130 stopped.",
)
@click.version_option(VERSION, message="shapan %(version)s")
def main() -> None:
    """Rehearse a campaign before you pay for it: strategies compared on one simulated market."""
