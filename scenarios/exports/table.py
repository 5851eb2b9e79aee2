"""What a tidy table is: columns with unit and meaning, rows of plain cells."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

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
class Series:
    """Numbers of a chart: the rows `first` to `last` of a column, counted from 0.

    They are called what the column is called, or what stands in the first row of the column `called`.
    """

    column: str
    first: int
    last: int
    called: str = ""


@dataclass(frozen=True)
class Chart:
    """What a workbook draws of a table: series over the names in some columns, as bars, stacked bars or lines."""

    title: str
    names: tuple[str, ...]
    series: tuple[Series, ...]
    kind: Literal["bar", "stacked", "line"] = "bar"


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
