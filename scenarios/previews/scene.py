"""What a preview is of: one strategy on one market, every number at its typical value, or as a race draws it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from scenarios.study import Study
from simulation.draws import Draws
from simulation.market import Market
from simulation.planned import typical
from simulation.quantity import Range, Record, Stated
from simulation.resolve import drawn, numbers, on_day
from simulation.strategy import Strategy

R = TypeVar("R", bound=Record)
RACES = 16  # whose draws of the ranges make the band of a preview


@dataclass(frozen=True)
class Scene:
    """A strategy of a study, and the entry of a section that is looked at, where it has entries."""

    study: Study
    strategy: str
    entry: str = ""

    @cached_property
    def market(self) -> Market:
        """The market on its first day, every range at its typical value."""
        return on_day(typical(self.study.market), 0)

    @cached_property
    def plan(self) -> Strategy:
        """What the strategy buys, every range at its typical value."""
        return typical(self.study.strategies[self.strategy])


def varied(study: Study, record: R, path: str) -> Iterator[R]:
    """A part of the market on the first day as each of some races draws it; nothing where it holds no range."""
    if any(_is_range(value) for _, value, _ in numbers(record)):
        for replication in range(RACES):
            yield on_day(drawn(record, Draws(study.seed, replication).number, path), 0)


def _is_range(value: object) -> bool:
    return isinstance(value.value if isinstance(value, Stated) else value, Range)
