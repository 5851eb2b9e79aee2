"""What can go wrong with a result file, in words."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class StoreProblem(Exception):
    """A result file cannot be read or written; the message says which, why, and what to do."""


BUSY = "another process is writing it; wait until that is done"
SQLITE_WORDS = {
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_READONLY: "it may not be written: the file or its folder is read-only",
    sqlite3.SQLITE_PERM: "it may not be written: the file or its folder is read-only",
    sqlite3.SQLITE_FULL: "the disk is full; everything finished before is kept",
    sqlite3.SQLITE_IOERR: "the disk cannot be read or written; everything finished before is kept",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened: there is no such folder, or it may not be read or written",
    sqlite3.SQLITE_CORRUPT: "it is damaged",
    sqlite3.SQLITE_NOTADB: "it is not a result of Shapan",
}
SYSTEM_WORDS = {
    errno.ENOENT: SQLITE_WORDS[sqlite3.SQLITE_CANTOPEN],
    errno.EACCES: SQLITE_WORDS[sqlite3.SQLITE_READONLY],
    errno.EPERM: SQLITE_WORDS[sqlite3.SQLITE_READONLY],
    errno.EROFS: SQLITE_WORDS[sqlite3.SQLITE_READONLY],
    errno.ENOSPC: SQLITE_WORDS[sqlite3.SQLITE_FULL],
    errno.ELOOP: "it is a link that leads to itself, or a file beside it is a link; remove that first",
    errno.EFBIG: SQLITE_WORDS[sqlite3.SQLITE_FULL],
}
DAMAGED = "it is damaged or was not written by Shapan"


@contextmanager
def told_in_words(path: Path) -> Iterator[None]:
    """Turn what the database or the system says into a StoreProblem."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        words = DAMAGED if code is None else SQLITE_WORDS.get(code & 0xFF, f"{DAMAGED} ({error})")
        raise StoreProblem(f"{path}: {words}") from error
    except UnicodeDecodeError as error:  # of what the database quotes of a damaged file
        raise StoreProblem(f"{path}: {DAMAGED}") from error
    except OSError as error:
        words = SYSTEM_WORDS.get(error.errno or 0, (error.strerror or str(error)).lower())
        raise StoreProblem(f"{path}: {words}") from error
