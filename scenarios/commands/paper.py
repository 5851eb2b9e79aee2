"""What tables for people are drawn on: standard output or standard error."""

from __future__ import annotations

from rich.console import Console


class Paper(Console):
    """A console whose reader may read no further, which the command hears of as of any other output."""

    def on_broken_pipe(self) -> None:
        """Nobody reads on: not an answer of 1, which would say that the answer is no."""
        raise BrokenPipeError
