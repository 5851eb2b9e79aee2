"""Seals: a fingerprint of everything a result holds, so that a byte changed anywhere is noticed.

There is one seal for what was asked (texts, names, units, the list of runs, the layout of the tables), one for each
run that is over, and one for the branches of a race where there are any; store/whole.py adds one for what lies between
the cells. They find damage and careless hands; whoever forges a run on purpose can forge its seal too, and is found by
running it again.
"""

from __future__ import annotations

import hashlib
import sqlite3
import struct
from collections.abc import Iterator

from scenarios.store.whole import WHOLE

HEAD = -1  # the number under which the seal of what was asked is kept
BRANCHES = -2  # and that of the branches of a race
SIZE = 16  # bytes
ASKED = (
    "SELECT type, name, tbl_name, sql FROM sqlite_master"
    " WHERE tbl_name NOT IN ('branches', 'decisions') ORDER BY name",  # they may be made later
    "SELECT * FROM about ORDER BY key",
    "SELECT * FROM strategies ORDER BY place",
    "SELECT * FROM measures ORDER BY place",
    "SELECT * FROM figures ORDER BY place",
    "SELECT * FROM runs ORDER BY number",
)
OF_A_RUN = (
    "SELECT * FROM summaries WHERE number = ?",
    "SELECT * FROM checkpoints WHERE number = ? ORDER BY day",
    "SELECT * FROM daily WHERE number = ?",
    "SELECT * FROM failures WHERE number = ?",
)
OF_DECISIONS = "SELECT * FROM decisions WHERE number = ? ORDER BY place"
OF_BRANCHES = (
    "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE tbl_name = 'branches' ORDER BY name",
    "SELECT * FROM branches ORDER BY number",
)
NUMBERS = " UNION ".join(
    f"SELECT number FROM {table}" for table in ("summaries", "checkpoints", "daily", "failures", "seals")
)


def seal(connection: sqlite3.Connection, number: int = HEAD) -> None:
    """Write the seal of a run, of what was asked, or of the branches, as the tables stand now."""
    connection.execute("INSERT OR REPLACE INTO seals VALUES (?, ?)", (number, sealed(connection, number)))


def sealed(connection: sqlite3.Connection, number: int = HEAD) -> bytes:
    """The fingerprint of every cell of a run, of what was asked, or of the branches."""
    fingerprint = hashlib.blake2b(digest_size=SIZE)
    queries = {HEAD: ASKED, BRANCHES: OF_BRANCHES}.get(number, OF_A_RUN)
    if queries is OF_A_RUN and _has(connection, "decisions"):
        queries = (*OF_A_RUN, OF_DECISIONS)
    for place, query in enumerate(queries):
        for row in connection.execute(query, (number,) if "?" in query else ()):
            fingerprint.update(b"row%d:%d;" % (place, len(row)))
            for cell in row:
                fingerprint.update(_written(cell))
    return fingerprint.digest()


def broken(connection: sqlite3.Connection) -> Iterator[int]:
    """The numbers whose seal is missing or is not that of what stands there; HEAD is what was asked."""
    seals = dict(connection.execute("SELECT number, seal FROM seals"))
    numbers = {HEAD, *(number for (number,) in connection.execute(NUMBERS))} - {BRANCHES, WHOLE}
    if _has(connection, "branches"):
        numbers.add(BRANCHES)
    if _has(connection, "decisions"):
        numbers.update(number for (number,) in connection.execute("SELECT number FROM decisions"))
    runs = sorted(number for number in numbers if isinstance(number, int))
    is_forged = len(runs) < len(numbers)  # a number that is none belongs to no run
    for number in runs:
        if seals.get(number) != sealed(connection, number) or (number == HEAD and is_forged):
            yield number


def is_sealed(connection: sqlite3.Connection) -> bool:
    """Whether the file has any seals: those of the first format have none."""
    return bool(connection.execute("SELECT count(*) FROM seals").fetchone()[0])


def _has(connection: sqlite3.Connection, table: str) -> bool:
    """Whether there is a table that not every result has."""
    query = "SELECT count(*) FROM sqlite_master WHERE name = ?"
    return bool(connection.execute(query, (table,)).fetchone()[0])


def _written(cell: object) -> bytes:
    """A cell as bytes that no other cell has: its kind, its length, its content."""
    match cell:
        case bytes():
            content = cell
        case float():
            content = struct.pack("<d", cell)
        case str():
            content = cell.encode("utf-8", "surrogatepass")
        case _:
            content = repr(cell).encode()
    return b"%s%d:" % (type(cell).__name__.encode(), len(content)) + content
