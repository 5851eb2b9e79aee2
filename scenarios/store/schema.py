"""The tables of a result file, its version, and the steps from older versions."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping

from simulation.figures import FIGURES
from simulation.measures import MEASURES

APPLICATION = 0x5368_7001  # "Shp" and 1: what the database header says it belongs to
FORMAT = 2
Step = Callable[[sqlite3.Connection], object]

TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE strategies (place INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE measures (
    place INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, unit TEXT NOT NULL, label TEXT NOT NULL,
    stock INTEGER NOT NULL);
CREATE TABLE figures (
    place INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, unit TEXT NOT NULL, label TEXT NOT NULL);
CREATE TABLE runs (
    number INTEGER PRIMARY KEY, strategy TEXT NOT NULL, replication INTEGER NOT NULL, days INTEGER NOT NULL,
    UNIQUE (days, replication, strategy));
CREATE TABLE summaries (
    number INTEGER PRIMARY KEY REFERENCES runs, seconds REAL NOT NULL, weight REAL NOT NULL, digest BLOB NOT NULL,
    {columns});
CREATE TABLE checkpoints (
    number INTEGER NOT NULL REFERENCES runs, day INTEGER NOT NULL, profit REAL, remaining REAL,
    PRIMARY KEY (number, day)) WITHOUT ROWID;
CREATE TABLE daily (number INTEGER PRIMARY KEY REFERENCES runs, packed BLOB NOT NULL);
CREATE TABLE failures (
    number INTEGER PRIMARY KEY REFERENCES runs, seed INTEGER NOT NULL, error TEXT NOT NULL, traceback TEXT NOT NULL,
    cause TEXT NOT NULL DEFAULT 'raised', injects TEXT NOT NULL DEFAULT '[]');
CREATE TABLE seals (number INTEGER PRIMARY KEY, seal BLOB NOT NULL);
"""


def _second(connection: sqlite3.Connection) -> None:
    """Format 2 knows why a run broke off and what befell it, and seals everything it holds."""
    connection.execute("ALTER TABLE failures ADD COLUMN cause TEXT NOT NULL DEFAULT 'raised'")
    connection.execute("ALTER TABLE failures ADD COLUMN injects TEXT NOT NULL DEFAULT '[]'")
    connection.execute("CREATE TABLE seals (number INTEGER PRIMARY KEY, seal BLOB NOT NULL)")


MIGRATIONS: Mapping[int, Step] = {1: _second}  # from version → what makes the next version of it


def quoted(name: str) -> str:
    """A name as SQL writes it, whatever stands in it."""
    return '"' + name.replace('"', '""') + '"'


def laid_out(connection: sqlite3.Connection) -> None:
    """Make the tables in an empty database, and write down what the measures and figures are."""
    columns = ", ".join(f"{quoted(figure.name)} REAL" for figure in FIGURES)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")
    for statement in TABLES.format(columns=columns).split(";"):
        connection.execute(statement)
    connection.executemany(
        "INSERT INTO measures VALUES (?, ?, ?, ?, ?)",
        [(place, m.name, m.unit, m.label, m.stock) for place, m in enumerate(MEASURES)],
    )
    connection.executemany(
        "INSERT INTO figures VALUES (?, ?, ?, ?)",
        [(place, figure.name, figure.unit, figure.label) for place, figure in enumerate(FIGURES)],
    )


class NotOurs(ValueError):
    """A database that is no result, or one of a newer version."""


def check_ours(connection: sqlite3.Connection, newest: int = FORMAT) -> int:
    """The format version of a result; refuses what is no result and what is newer."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        raise NotOurs("it is not a result of Shapan")
    version = version_of(connection)
    if not 1 <= version <= newest:
        raise NotOurs(
            f"it was written by a newer Shapan (result format {version}, this one reads up to {newest}); "
            "use that version to open it"
        )
    return version


def brought_up_to_date(
    connection: sqlite3.Connection, migrations: Mapping[int, Step] = MIGRATIONS, newest: int = FORMAT
) -> None:
    """Take an older file to the newest version step by step; refuse what is no result and what is newer."""
    for step in range(check_ours(connection, newest), newest):
        migrations[step](connection)
        connection.execute(f"PRAGMA user_version = {step + 1}")


def version_of(connection: sqlite3.Connection) -> int:
    """The format version that a database says it has."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version
