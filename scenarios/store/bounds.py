"""What a result may hold. A file may come from anywhere, so this is looked at before anything of it is read.

Only tables of ours, with plain columns: no view, trigger, virtual table, generated column or check, which would run
when something is read or written. Not more rows and bytes than a result can have. Rows are counted in the table itself
and no further than the limit, so that a forged tree of pages, in which a page stands below itself many times over, ends
the counting instead of keeping it busy.
"""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass

MOST_CELL = 1 << 24  # bytes of one cell: a study takes 20 to 200 kB, the days of a run of ten years 1 MB
MEGA = 1_000_000
UNPLAIN = re.compile(r"\b(check|generated)\b", re.IGNORECASE)


class OutOfBounds(ValueError):
    """A result holds what none can hold; the message says what."""


@dataclass(frozen=True)
class Bound:
    """The most rows and bytes of a table: so many in all, and so many more for each run of the plan."""

    rows: int = 0
    size: int = 0
    rows_a_run: int = 0
    size_a_run: int = 0


ASKED = {  # what stands in a result before its first run
    "about": Bound(rows=100, size=20 * MEGA),
    "strategies": Bound(rows=60, size=MEGA),
    "measures": Bound(rows=1_000, size=MEGA),
    "figures": Bound(rows=1_000, size=MEGA),
    "branches": Bound(rows=10_000, size=16 * MEGA),
}
OF_RUNS = {
    "runs": Bound(rows_a_run=1, size_a_run=1_000),
    "summaries": Bound(rows_a_run=1, size_a_run=20_000),
    "checkpoints": Bound(rows_a_run=64, size_a_run=10_000),
    "daily": Bound(rows_a_run=1, size_a_run=MOST_CELL),
    "failures": Bound(rows_a_run=1, size=16 * MEGA, size_a_run=20_000),
    "decisions": Bound(rows_a_run=20_000, size=16 * MEGA, size_a_run=2 * MEGA),
    "seals": Bound(rows=3, rows_a_run=1, size=1_000, size_a_run=100),
}
KNOWN = ASKED.keys() | OF_RUNS.keys()
MEASURED_ONE_BY_ONE = {"daily"}  # read run by run: the limit of a cell is enough


def check_layout(connection: sqlite3.Connection) -> None:
    """Refuse anything in a file but plain tables of a result, and more in them than what was asked can take."""
    query = "SELECT type, name, tbl_name, substr(sql, 1, 100000) FROM sqlite_master LIMIT 100"
    for kind, name, table, sql in connection.execute(query).fetchall():
        if kind == "index" and table in KNOWN and sql is None:  # of a key
            continue
        if kind != "table" or name not in KNOWN:
            raise OutOfBounds("it holds more than tables of a result")
        plain = str(sql).lower().startswith("create table") and not UNPLAIN.search(str(sql))
        if not plain or any(column[6] for column in connection.execute(f"PRAGMA table_xinfo({name})")):
            raise OutOfBounds(f"its table '{name}' is not a plain one")
    for name, bound in ASKED.items():
        _check(connection, name, bound, 0)


def check_runs(connection: sqlite3.Connection, runs: int) -> None:
    """Refuse more rows and bytes than so many runs can leave."""
    for name, bound in OF_RUNS.items():
        _check(connection, name, bound, runs)


def _check(connection: sqlite3.Connection, table: str, bound: Bound, runs: int) -> None:
    columns = [str(row[1]) for row in connection.execute(f"PRAGMA table_xinfo({table})")]
    if not columns:
        return  # it is not there: whoever needs it says so
    most = bound.rows + bound.rows_a_run * runs
    count = f"SELECT count(*) FROM (SELECT 1 FROM {table} NOT INDEXED LIMIT {most + 1})"
    if connection.execute(count).fetchone()[0] > most:
        raise OutOfBounds(f"its table '{table}' has more rows than a result can have")
    if table in MEASURED_ONE_BY_ONE:
        return
    quoted = ('"' + column.replace('"', '""') + '"' for column in columns)
    size = " + ".join(f"ifnull(length(CAST({column} AS BLOB)), 0)" for column in quoted)
    if (
        connection.execute(f"SELECT total({size}) FROM {table}").fetchone()[0]
        > bound.size + bound.size_a_run * runs
    ):
        raise OutOfBounds(f"its table '{table}' is larger than a result can be")
