"""What a tidy table is: columns with unit and meaning, rows of plain cells."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from scenarios.verdict.intervals import Estimate

Cell = str | int | float | None
Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Column:
    """A column: its name, the unit of its numbers (empty for text), what it says."""

    name: str
    unit: str
    meaning: str


@dataclass(frozen=True)
class Chart:
    """Bars over the first `rows` rows of a table: their names in one column, their parts stacked from others."""

    title: str
    names: str
    parts: tuple[str, ...]
    rows: int


@dataclass(frozen=True)
class Table:
    """A table: its columns, its rows made when asked for, and what a workbook draws of it."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterable[Row]]
    chart: Chart | None = None


STRATEGY = Column("strategy", "", "name of the strategy in the study file; 'nothing' spends nothing")
REPLICATION = Column(
    "replication", "", "number of the race; the same number is the same luck for every strategy"
)
DAYS = Column("days", "days", "length of the run")
DAY = Column("day", "day", "day of the run, counted from 0")
COUNT = Column("count", "replications", "how many numbers the mean is of")


def estimated(name: str, unit: str, meaning: str) -> tuple[Column, Column, Column]:
    """The three columns of a mean and its 95 % interval."""
    return (
        Column(name, unit, f"{meaning}, mean"),
        Column(f"{name}_low", unit, f"{meaning}, lower end of the 95 % interval of the mean"),
        Column(f"{name}_high", unit, f"{meaning}, upper end of the 95 % interval of the mean"),
    )


def known(value: float) -> float | None:
    """The number, or an empty cell where it is none."""
    return value if math.isfinite(value) else None


def cells(estimate: Estimate) -> Row:
    """Mean and interval."""
    return known(estimate.mean), known(estimate.low), known(estimate.high)
