"""A result as one JSON file, for programs: cubes with named axes, and the tables that are no cubes.

    {"shapan": "0.1.0", "format": 1, "study": {"name", "title", "currency", …},
     "axes": {"strategy": […], "replication": […], "day": […]},
     "finished": [[…]],
     "figures": {"profit": {"unit", "label", "axes": ["strategy", "replication"], "values": [[…]]}, …},
     "daily": {"orders": {"unit", "label", "kind": "flow", "axes": ["strategy", "day"],
                          "mean": [[…]], "low10": [[…]], "high90": [[…]]}, …},
     "tables": {"verdict": {"columns": [{"name", "unit", "meaning"}, …], "rows": [[…], …]}, …}}

With every day of every run, a daily measure has `values` too, over the axes strategy, replication and day. A number
that cannot be told is null, never NaN. The signs by which a browser would leave a script (`<`, `>`, `&`) are written as
their codes, so that the file may stand inside a page; text is otherwise as it was given: nothing that reads JSON takes
a text for a formula.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any

import numpy as np

from scenarios.commands.asked import Answer
from scenarios.exports.places import check_free, replaced
from scenarios.exports.table import Table
from scenarios.store.reading import Result
from scenarios.verdict.bands import band
from scenarios.verdict.cube import Cube
from simulation.version import VERSION

FORMAT = 1
BEGINNING = '{"shapan": '  # how every file of ours begins
CUBES = {
    "about",
    "summary",
    "daily",
    "runs",
    "dictionary",
}  # tables that stand in the file as cubes or at its head
ESCAPED = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def write_json(
    path: Path,
    result: Result,
    answer: Answer,
    tables: Sequence[Table],
    *,
    with_runs: bool,
    force: bool = False,
) -> None:
    """Write a result, piece by piece, so that a large one needs no more memory than one measure of it."""
    check_free(path, is_ours, force)
    with replaced(path) as unfinished, unfinished.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"{BEGINNING}{_text(VERSION)},\n")
        for key, value in _head(result, answer, tables):
            file.write(f"{_text(key)}: {_text(value)},\n")
        file.write('"daily": ')
        _write_map(file, _measures(result, answer, with_runs))
        file.write(',\n"tables": ')
        _write_map(file, ((table.name, _tabled(table)) for table in tables if table.name not in CUBES))
        file.write("}\n")


def is_ours(path: Path) -> bool:
    """Whether a file is one written here."""
    try:
        with path.open(encoding="utf-8") as file:
            return file.read(len(BEGINNING)) == BEGINNING
    except (OSError, UnicodeDecodeError):
        return False


def _head(result: Result, answer: Answer, tables: Sequence[Table]) -> Iterator[tuple[str, Any]]:
    """What was run, the axes, which runs finished, and every figure of every run."""
    cube = answer.cube
    about = next(table for table in tables if table.name == "about")
    yield "format", FORMAT
    yield "study", {str(fact).replace(" ", "_"): value for fact, value in about.rows()}
    yield "axes", {
        "strategy": list(cube.strategies), "replication": list(cube.replications), "day": list(range(cube.days)),
    }  # fmt: skip
    yield "finished", cube.finished.tolist()
    yield "compared", cube.complete.tolist()
    axes = ["strategy", "replication"]
    yield (
        "figures",
        {
            name: {"unit": unit, "label": label, "axes": axes, "values": _numbers(cube.figures[name])}
            for name, (unit, label) in result.figures.items()
        },
    )


def _measures(result: Result, answer: Answer, with_runs: bool) -> Iterator[tuple[str, Any]]:
    """Each daily measure: mean and band over the races compared, on request every day of every run."""
    cube, matched = answer.cube, answer.cube.matched()
    for measure in result.measures:
        told = {
            "unit": measure.unit,
            "label": measure.label,
            "kind": "stock" if measure.stock else "flow",
            "axes": ["strategy", "day"],
            **_bands(matched, measure.name),
        }
        if with_runs:
            told["values_axes"] = ["strategy", "replication", "day"]
            told["values"] = _numbers(cube.daily[measure.name])
        yield measure.name, told


def _bands(cube: Cube, name: str) -> dict[str, Any]:
    bands = band(cube.daily[name])
    return {
        key: _numbers(part)
        for key, part in (("mean", bands.mean), ("low10", bands.low), ("high90", bands.high))
    }


def _tabled(table: Table) -> dict[str, Any]:
    columns = [{"name": one.name, "unit": one.unit, "meaning": one.meaning} for one in table.columns]
    return {"columns": columns, "rows": [list(row) for row in table.rows()]}


def _numbers(values: np.ndarray) -> Any:
    """An array as lists of numbers, null where there is none."""
    told = np.asarray(values, dtype=object)
    told[~np.isfinite(values)] = None
    return told.tolist()


def _write_map(file: IO[str], pairs: Iterator[tuple[str, Any]]) -> None:
    file.write("{")
    for place, (key, value) in enumerate(pairs):
        file.write(f"{',' if place else ''}\n{_text(key)}: {_text(value)}")
    file.write("}")


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False).translate(ESCAPED)
