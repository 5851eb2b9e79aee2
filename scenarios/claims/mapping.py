"""A map: which of some sides is worth most, cell by cell, as two levers are moved over stated values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from scenarios.claims.claim import Map
from scenarios.claims.formula import read_formula
from scenarios.claims.levers import at_value
from scenarios.claims.scene import Scene
from scenarios.claims.trials import Need, Runs

Scenes = Mapping[str, Scene]


@dataclass(frozen=True)
class Cell:
    """One cell of a map: where it is, what each side's figure is on average, and how often the best side was best."""

    row: float
    column: float
    means: Mapping[str, float]
    won: float

    @property
    def best(self) -> str:
        """The side whose figure is largest on average."""
        return max(self.means, key=lambda side: self.means[side])


def settings(drawn: Map, scenes: Scenes) -> Iterator[tuple[float, float, Scenes]]:
    """The cells row by row, with their scenes; CannotMove where a value cannot be."""
    own = {side: scenes[side] for side in drawn.sides}
    for row in drawn.rows.values:
        for column in drawn.columns.values:
            there = at_value(drawn.rows.paths, drawn.rows.by, row, own)
            yield row, column, at_value(drawn.columns.paths, drawn.columns.by, column, there)


@dataclass(frozen=True)
class Place:
    """A cell that is still to be run."""

    row: float
    column: float
    need: Need


def places(
    drawn: Map, scenes: Scenes, size: Callable[[Scenes], Scenes], most: int | None
) -> tuple[Place, ...]:
    """The cells of a map with the runs they need, in some size and with so many replications at most."""
    formulas = tuple(read_formula(f"{side}.{drawn.figure}", drawn.sides) for side in drawn.sides)
    count = drawn.replications if most is None else min(most, drawn.replications)
    return tuple(
        Place(row, column, Need(size(there), formulas, count))
        for row, column, there in settings(drawn, scenes)
    )


def seen(place: Place, runs: Runs) -> Cell | None:
    """A cell from its runs; None where all of them broke off."""
    values, count = runs.values(place.need)
    if not count:
        return None
    found = np.array([formula.value(values) for formula in place.need.formulas])
    sides = tuple(place.need.scenes)
    means = {side: float(mean) for side, mean in zip(sides, found.mean(axis=1), strict=True)}
    best = int(found.mean(axis=1).argmax())
    return Cell(place.row, place.column, means, float((found.argmax(axis=0) == best).mean()))
