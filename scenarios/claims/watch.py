"""A watch looks on while a run goes through its days, and says what the books do not: who did what afterwards.

A watch is one module in `watches/` and one line in that folder's dictionary. It reads and never moves.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from simulation.state import State


class Watch(ABC):
    """Looks on during one run; `names` are the figures that it tells at the end, each with what it is."""

    names: ClassVar[dict[str, str]] = {}

    @abstractmethod
    def begin(self, state: State) -> None:
        """The first morning."""

    @abstractmethod
    def look(self, state: State) -> None:
        """The end of a day, its books closed."""

    @abstractmethod
    def told(self) -> dict[str, float]:
        """The figures after the last day, by name; what cannot be counted is not a number."""


class Together(Watch):
    """Several watches that look on at once."""

    def __init__(self, watches: tuple[Watch, ...]) -> None:
        self._watches = watches

    def begin(self, state: State) -> None:
        """The first morning of all."""
        for watch in self._watches:
            watch.begin(state)

    def look(self, state: State) -> None:
        """The end of a day of all."""
        for watch in self._watches:
            watch.look(state)

    def told(self) -> dict[str, float]:
        """What any of them saw."""
        return {name: value for watch in self._watches for name, value in watch.told().items()}
