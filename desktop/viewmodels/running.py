"""What every long task shows while it goes on: how far it is, how long it takes still, and the way to stop it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance

from desktop.viewmodels.numbers import Numbers


class Running(Protocol):
    """A run, a recording: whatever a line of progress can stand for."""

    @property
    def changed(self) -> SignalInstance:
        """It begins, goes on, ends."""

    @property
    def over(self) -> int:
        """How much is done."""

    @property
    def total(self) -> int:
        """Of how much."""

    @property
    def seconds_left(self) -> float | None:
        """How long it takes still [s], where that is known."""

    @property
    def is_stopping(self) -> bool:
        """Whether its end was asked for."""

    def numbers(self) -> Numbers:
        """The number forms of the language in force."""

    def stop(self) -> None:
        """End it."""
