"""Tables as Parquet files in a folder, for notebooks and databases: the tables of `--csv`, each column with its type.

A column whose cells are all whole numbers is one of 64-bit integers, one of numbers is of doubles, every other is text;
a cell that is no number and no text is null. Unit and meaning of a column stand in its field's metadata. Text stays as
it is, for nothing that reads Parquet takes a text for a formula. It is written by pyarrow, the extra `parquet`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from scenarios.exports.folders import write_folder
from scenarios.exports.places import ExportProblem
from scenarios.exports.table import Cell, Row, Table

MAKER = {"maker": "Shapan"}
MISSING = (
    "Parquet files are written by pyarrow, which is not installed here; "
    "run ./shapan in a checkout, which installs it, or: pip install 'shapan[parquet]'"
)
ROWS = 65_536  # written at a time: a year of 180 runs


def write_parquet(folder: Path, tables: Iterable[Table], *, force: bool = False) -> tuple[Path, ...]:
    """Write each table as a file in the folder; an ExportProblem where pyarrow is missing."""
    try:
        import pyarrow.parquet  # noqa: F401  # a third of a second: only where it is wanted
    except ImportError:
        raise ExportProblem(MISSING) from None
    return write_folder(folder, tables, "parquet", _write, _listed, force=force)


def _listed(marker: Path) -> Sequence[str]:
    """The tables that a dictionary lists; none where it is not one of ours."""
    import pyarrow.parquet as parquet

    made = parquet.read_schema(marker).metadata or {}
    if made.get(b"maker") != MAKER["maker"].encode():
        return ()
    return [str(name) for name in parquet.read_table(marker, columns=["table"]).column("table").to_pylist()]


def _write(path: Path, table: Table) -> None:
    import pyarrow
    import pyarrow.parquet as parquet

    kinds = _kinds(table)
    schema = _schema(table, kinds)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for rows in _portions(table.rows()):
            columns = [
                pyarrow.array([_as(kind, cell) for cell in cells], type=field.type)
                for kind, cells, field in zip(kinds, zip(*rows, strict=True), schema, strict=True)
            ]
            writer.write_batch(pyarrow.record_batch(columns, schema=schema))


def _kinds(table: Table) -> tuple[type, ...]:
    """What each column holds: whole numbers, numbers or text; a column of nothing is of numbers if it has a unit."""
    kinds: list[type | None] = [None] * len(table.columns)
    for row in table.rows():
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                kinds[place] = str
            elif cell is not None and kinds[place] is not str:
                is_whole = isinstance(cell, int) and kinds[place] is not float
                kinds[place] = int if is_whole else float
    known = zip(kinds, table.columns, strict=True)
    return tuple(kind or (float if column.unit else str) for kind, column in known)


def _schema(table: Table, kinds: Sequence[type]) -> Any:
    import pyarrow

    types = {int: pyarrow.int64(), float: pyarrow.float64(), str: pyarrow.string()}
    fields = [
        pyarrow.field(column.name, types[kind], metadata={"unit": column.unit, "meaning": column.meaning})
        for column, kind in zip(table.columns, kinds, strict=True)
    ]
    return pyarrow.schema(fields, metadata={**MAKER, "table": table.name})


def _as(kind: type, cell: Cell) -> Cell:
    """A cell as its column holds it: a number among texts is text."""
    return None if cell is None else str(cell) if kind is str else float(cell) if kind is float else cell


def _portions(rows: Iterable[Row]) -> Iterator[list[Row]]:
    left = iter(rows)
    while portion := list(islice(left, ROWS)):
        yield portion
