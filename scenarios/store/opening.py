"""Opening a result file: it may come from anywhere, and so may what lies beside it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path

from scenarios.store.bounds import MOST_CELL, OutOfBounds, check_layout
from scenarios.store.problems import DAMAGED, StoreProblem
from scenarios.store.schema import FORMAT, NotOurs, brought_up_to_date, check_ours, version_of

WAITING = 1.0  # seconds for another process to finish a transaction
STEP, MOST_STEPS = (
    10_000,
    2_000,
)  # of the database's machine: a second, while the layout of a file is looked at
MOST_IN_MEMORY = 200_000_000  # bytes of an older result that is brought up to date in memory
OLD_AND_LARGE = (
    "it was written by an older version and is too large to be read as it is; "
    "`shapan resume` brings it up to date"
)
BESIDE = ("-wal", "-shm", "-journal")  # what the database may keep next to its file while it is written
SEVERAL = bytes.fromhex("d9d505f920a163d7")  # ends a journal that names one of several databases


def opened(path: Path, *, read_only: bool = True) -> sqlite3.Connection:
    """A connection without transactions of its own to a result of ours that holds its tables and no more."""
    check_beside(path)
    mode = "ro" if read_only else "rw"
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}", uri=True, timeout=WAITING, isolation_level=None
    )
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_CELL)
        steps = count()
        connection.set_progress_handler(lambda: next(steps) > MOST_STEPS, STEP)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        check_ours(connection)
        check_layout(connection)
        connection.set_progress_handler(None, STEP)
    except NotOurs as other:
        connection.close()
        raise StoreProblem(f"{path}: {other}") from other
    except OutOfBounds as wrong:
        connection.close()
        raise StoreProblem(f"{path}: {DAMAGED}: {wrong}") from wrong
    except BaseException:
        connection.close()
        raise
    return connection


def check_beside(path: Path) -> None:
    """Refuse what would make the database touch other files: it is written next to a result only by somebody else.

    A link beside a result would be written through. A journal of several databases names a file that is removed once
    the journal has been played back; a result is never written together with another database.
    """
    real = path.resolve()
    for ending in BESIDE:
        beside = real.with_name(real.name + ending)
        if beside.is_symlink() or (beside.exists() and not beside.is_file()):
            raise StoreProblem(f"{path}: {beside.name} beside it is a link or no file; remove that first")
    journal = real.with_name(f"{real.name}-journal")
    if journal.is_file():
        with journal.open("rb") as file:
            file.seek(max(0, journal.stat().st_size - len(SEVERAL)), os.SEEK_SET)
            if file.read() == SEVERAL:
                raise StoreProblem(
                    f"{path}: {journal.name} beside it is not a journal of a result; remove that first"
                )


def _read_only(path: Path) -> sqlite3.Connection:
    """A connection that cannot write, after a change was undone that a killed process has left half done.

    While runs are kept, what is new stands in a log that a reader understands. Only as a batch begins and ends, when
    the file goes from one kind of journal to the other, a kill leaves one that has to be played back first, for which
    the file is written once: it is then as it was before that change, with every run that was kept.
    """
    try:
        return opened(path)
    except sqlite3.OperationalError as error:
        code = getattr(error, "sqlite_errorcode", None)  # Python's own errors have none
        if code != sqlite3.SQLITE_READONLY_ROLLBACK:
            raise
    opened(path, read_only=False).close()
    return opened(path)


def for_reading(path: Path) -> sqlite3.Connection:
    """A connection that cannot write; an older file is brought up to date in memory."""
    connection = _read_only(path)
    try:
        if version_of(connection) < FORMAT:
            if path.stat().st_size > MOST_IN_MEMORY:
                raise StoreProblem(f"{path}: {OLD_AND_LARGE}")
            with closing(connection) as older:
                connection = sqlite3.connect(":memory:")
                older.backup(connection)
            brought_up_to_date(connection)
    except BaseException:
        connection.close()
        raise
    return connection
