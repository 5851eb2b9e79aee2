"""A run as it is stored against the same run carried out now: identical, or what differs and by how much."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import numpy as np

from scenarios.store.decisions import read_decisions, write_decisions
from scenarios.store.packing import Damaged, unpacked
from scenarios.store.reading import Result
from scenarios.store.schema import quoted
from scenarios.store.writing import digest
from simulation.measures import PLACE
from simulation.noted import Decision
from simulation.run import Run

MOST_TOLD = 12  # differences of one run that are told one by one


@dataclass(frozen=True)
class Difference:
    """One number that is not what is stored, at the end of the run or on a day; not a number where there is none."""

    measure: str
    day: int | None
    stored: float
    now: float

    @property
    def by(self) -> float:
        """How much more it is now than stored."""
        return self.now - self.stored


@dataclass(frozen=True)
class StoredRun:
    """What a result says of a finished run: figures and daily measures by name, profit and remaining by day."""

    figures: dict[str, float]
    checkpoints: dict[int, tuple[float, float]]
    daily: dict[str, np.ndarray]
    digest: bytes
    decisions: tuple[Decision, ...] = ()


def stored_run(result: Result, number: int, days: int, decisions: tuple[Decision, ...] = ()) -> StoredRun:
    """Read a finished run, with what was decided in it; Damaged where its daily measures cannot be unpacked."""
    names = list(result.figures)
    columns = ", ".join(quoted(name) for name in names)
    found = result.rows(f"SELECT digest, {columns} FROM summaries WHERE number = ?", number)
    points = result.rows(
        "SELECT day, profit, remaining FROM checkpoints WHERE number = ? ORDER BY day", number
    )
    blocks = result.rows("SELECT packed FROM daily WHERE number = ?", number)
    if not found or not blocks:
        raise Damaged("its figures or its daily measures are not there")
    seal, *values = found[0]
    return StoredRun(
        figures={name: _number(value) for name, value in zip(names, values, strict=True)},
        checkpoints={_day(day): (_number(profit), _number(rest)) for day, profit, rest in points},
        daily={
            measure.name: unpacked(blocks[0][0], place, days) for place, measure in enumerate(result.measures)
        },
        digest=seal,
        decisions=decisions,
    )


def _day(cell: object) -> int:
    if isinstance(cell, int):
        return cell
    raise Damaged("a day of it is no number")


def _number(cell: object) -> float:
    if cell is None:
        return math.nan
    if isinstance(cell, int | float):
        return float(cell)
    raise Damaged("a figure of it is no number")


def differences(stored: StoredRun, run: Run) -> tuple[Difference, ...]:
    """Everything in which a run is not what is stored, daily measures with the day of the largest difference."""
    found = (*_of_figures(stored, run), *_of_checkpoints(stored, run), *_of_measures(stored, run))
    if repr(stored.decisions) != repr(_as_stored(run)):
        found = (*found, Difference("decisions", None, len(stored.decisions), len(run.decisions)))
    if not found and stored.digest != digest(run):
        return (Difference("fingerprint of the run", None, math.nan, math.nan),)
    return found


def _as_stored(run: Run) -> tuple[Decision, ...]:
    """What was decided in a run as it is when it comes back from a file."""
    with closing(sqlite3.connect(":memory:")) as connection:
        write_decisions(connection, 0, run.decisions)
        return read_decisions(connection).get(0, ())


def _of_figures(stored: StoredRun, run: Run) -> Iterator[Difference]:
    for name in {**stored.figures, **run.figures}:
        before, now = stored.figures.get(name, math.nan), run.figures.get(name, math.nan)
        if not _same(before, now) or (name in stored.figures) != (name in run.figures):
            yield Difference(name, None, before, now)


def _of_checkpoints(stored: StoredRun, run: Run) -> Iterator[Difference]:
    taken = {point.day: (point.profit, point.remaining) for point in run.checkpoints}
    nothing = (math.nan, math.nan)
    for day in sorted({*stored.checkpoints, *taken}):
        both = zip(stored.checkpoints.get(day, nothing), taken.get(day, nothing), strict=True)
        for name, (before, now) in zip(("profit", "remaining"), both, strict=True):
            if not _same(before, now):
                yield Difference(f"{name} so far", day, before, now)


def _of_measures(stored: StoredRun, run: Run) -> Iterator[Difference]:
    for name in {**stored.daily, **PLACE}:
        if name not in stored.daily or name not in PLACE:
            yield Difference(name, None, math.nan, math.nan)
            continue
        before, now = stored.daily[name], run.daily[PLACE[name]]
        other = before.view("<u8") != np.ascontiguousarray(now, dtype="<f8").view("<u8")
        if other.any():
            size = np.where(other, np.nan_to_num(np.abs(now - before), nan=math.inf), -1.0)
            day = int(np.argmax(size))
            yield Difference(name, day, float(before[day]), float(now[day]))


def _same(a: float, b: float) -> bool:
    return a == b or (math.isnan(a) and math.isnan(b))
