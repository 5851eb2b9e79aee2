"""Branches of a race: the same race run again with one more inject, so that all before its day stays as it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from scenarios.racing.recording import Recording
from simulation.injects import AnyInject

MAIN = 0  # the number of the race as the study says it


@dataclass(frozen=True)
class Branch:
    """A branch: its number, the one it leaves, its name, the inject, and what each strategy came to in the end.

    `values` are profit and what is still to come [money] by strategy.
    """

    number: int
    parent: int
    name: str
    inject: AnyInject
    values: Mapping[str, float] = field(default_factory=dict)

    @property
    def day(self) -> int:
        """The day from which it differs."""
        return self.inject.day


def lineage(branches: Sequence[Branch], number: int) -> tuple[Branch, ...]:
    """A branch and all those it stands on, the first one first; none for the main race."""
    known = {branch.number: branch for branch in branches}
    found: list[Branch] = []
    while number in known:
        found.append(known[number])
        number = known[number].parent
    return tuple(reversed(found))


def injects_of(branches: Sequence[Branch], number: int) -> tuple[AnyInject, ...]:
    """What befalls the market in a branch beyond what the study says."""
    return tuple(branch.inject for branch in lineage(branches, number))


def ending(recording: Recording) -> dict[str, float]:
    """What each strategy came to [money], by name."""
    return {name: float(course.value[-1]) for name, course in recording.courses.items()}
