"""The points of a sweep: which values its numbers take, and the study at each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from pydantic import ValidationError

from scenarios.study import Study
from scenarios.sweep import Listed, Spread
from simulation.quantity import Quantity
from simulation.resolve import changed

DIGITS = 6  # of a value that was spread: what stands in a table is what was run
Values = tuple[tuple[str, float], ...]


class CannotSpread(Exception):
    """Points that cannot be made here, in words."""


@dataclass(frozen=True)
class Point:
    """One point of a sweep: its place, counted from 1, and the value of each number by its path."""

    number: int
    values: Values


def points(sweep: Listed | Spread, known: Mapping[str, Quantity]) -> tuple[Point, ...]:
    """All points of a sweep, the last number changing quickest in a grid; the same ones every time."""
    paths = tuple(sweep.numbers)
    rows = _listed(sweep) if isinstance(sweep, Listed) else _spread(sweep)
    return tuple(
        Point(
            number, tuple((path, _right(value, known[path])) for path, value in zip(paths, row, strict=True))
        )
        for number, row in enumerate(rows, start=1)
    )


def _listed(sweep: Listed) -> Sequence[tuple[float, ...]]:
    values = tuple(sweep.numbers.values())
    return tuple(product(*values)) if sweep.kind == "grid" else tuple(zip(*values, strict=True))


def _spread(sweep: Spread) -> Sequence[tuple[float, ...]]:
    try:
        from scipy.stats import qmc  # 0.7 s: only where points are made
    except ImportError:
        raise CannotSpread(
            f"{sweep.kind} points are made by SciPy, which is not here: install shapan[analysis], or list the values"
        ) from None
    dice = np.random.Generator(np.random.PCG64(sweep.seed))
    if sweep.kind == "sobol":
        unit = qmc.Sobol(len(sweep.numbers), rng=dice).random_base2(sweep.points.bit_length() - 1)
    else:
        unit = qmc.LatinHypercube(len(sweep.numbers), rng=dice).random(sweep.points)
    spans = tuple(sweep.numbers.values())
    return tuple(
        tuple(
            min(max(float(f"{span.low + share * (span.high - span.low):.{DIGITS}g}"), span.low), span.high)
            for span, share in zip(spans, row, strict=True)
        )
        for row in unit.tolist()
    )


def _right(value: float, quantity: Quantity) -> float:
    """The value as the number holds it: whole where it must be."""
    return round(value) if quantity.whole else float(value)


def at_point(study: Study, values: Mapping[str, float]) -> Study:
    """The study with numbers in others' places, checked as a whole; ValueError in words where it cannot be run."""
    bare = study.model_copy(update={"sweep": None})
    after = changed(bare, lambda path, value: values.get(path, value))
    try:
        return Study.model_validate(after.model_dump())
    except ValidationError as refused:
        raise ValueError(refused.errors(include_url=False)[0]["msg"]) from None
