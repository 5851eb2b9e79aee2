"""Everything a result says, without what may differ between two honest batches: how long it took, and when."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

WHEN = {"created"}
HOW_LONG = {"summaries": "seconds"}


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table by its name, in the order of the first column; seals cover times and are left out."""
    found = {}
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name != 'seals'")
        for (name,) in tables.fetchall():
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
            kept = ", ".join(f'"{column}"' for column in columns if column != HOW_LONG.get(name))
            rows = connection.execute(f"SELECT {kept} FROM {name} ORDER BY 1, 2").fetchall()
            found[name] = [row for row in rows if name != "about" or row[0] not in WHEN]
    return found
