"""Tables as comma-separated files in a folder, for spreadsheets and for programs.

UTF-8 with a byte-order mark, because a spreadsheet that opens Chinese names without one shows rubbish (pandas and R
skip the mark; Python's csv wants the encoding utf-8-sig). Lines end in a line feed. Numbers are written with every
digit they have; a cell that is no number and no text is empty. Text that a spreadsheet would take for a formula
stands behind an apostrophe.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from scenarios.exports.folders import write_folder
from scenarios.exports.places import replaced
from scenarios.exports.table import Cell, Table

ENCODING = "utf-8-sig"
HEADER = "table,column,unit,meaning"
RISKY = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
)  # how text begins that would be executed


def harmless(text: str) -> str:
    """The text as a spreadsheet will only show it."""
    return f"'{text}" if text.startswith(RISKY) else text


def write_csv(folder: Path, tables: Iterable[Table], *, force: bool = False) -> tuple[Path, ...]:
    """Write each table as a file in the folder."""
    return write_folder(folder, tables, "csv", _write, _listed, force=force)


def _listed(marker: Path) -> Iterator[str]:
    """The tables that a dictionary lists; none where it is not one of ours."""
    with marker.open(encoding=ENCODING, newline="") as file:
        if file.readline().strip() == HEADER:
            yield from (row[0] for row in csv.reader(file) if row)


def write_table(path: Path, table: Table) -> None:
    """Write one table as a file, over what is there."""
    with replaced(path) as unfinished:
        _write(unfinished, table)


def _write(path: Path, table: Table) -> None:
    with path.open("w", encoding=ENCODING, newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(harmless(column.name) for column in table.columns)
        for row in table.rows():
            writer.writerow([_shown(cell) for cell in row])


def _shown(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return harmless(cell)
    return int(cell) if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53 else cell
