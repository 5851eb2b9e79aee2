"""The seal of a whole file: written when a result is closed, so that a byte changed where nothing is stored is noticed.

The seals of cells leave out the room between the cells of a page, and what the head of the file keeps for the database
itself. When a result is closed, one more cell is made ready; once the database has let go of the file, a fingerprint of
all its bytes, those of the cell taken as zeros, is put into the cell. Before a result is written again the cell is
removed. A file that was not closed, as after a kill, has none or one that is still open: only its cells are sealed.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from pathlib import Path

WHOLE = -3  # the number under which it is kept, beside those of store/seals.py
OPEN, SHUT = b"open", b"shut"  # how the cell begins before and after the file was closed
SIZE = 16  # bytes of the cell
CHUNK = 1 << 20  # bytes that are read at a time


def opened_again(connection: sqlite3.Connection) -> None:
    """Nobody vouches for the whole file any more: it will be written."""
    if connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'seals'").fetchone()[0]:
        connection.execute("DELETE FROM seals WHERE number = ?", (WHOLE,))


def made_ready(connection: sqlite3.Connection) -> bytes:
    """Write the cell for the seal of the whole file, and give what stands in it meanwhile."""
    ready = OPEN + os.urandom(SIZE - len(OPEN))
    connection.execute("INSERT OR REPLACE INTO seals VALUES (?, ?)", (WHOLE, ready))
    return ready


def shut(path: Path, ready: bytes) -> None:
    """Seal a whole file that no database holds any more; one whose cell cannot be found stays open."""
    place = _place(path, ready)
    if place is not None:
        with path.open("r+b", buffering=0) as file:
            sealed = SHUT + _fingerprint(path, place)
            file.seek(place)
            file.write(sealed)


def is_as_it_was_closed(path: Path, connection: sqlite3.Connection) -> bool:
    """Whether every byte is what it was when the file was closed; so it is where nothing says what it was."""
    found = connection.execute("SELECT seal FROM seals WHERE number = ?", (WHOLE,)).fetchone()
    if found is None:
        return True
    kept = found[0]
    if not isinstance(kept, bytes) or len(kept) != SIZE:
        return False
    if kept.startswith(OPEN):
        return True
    place = _place(path, kept)
    return place is not None and kept == SHUT + _fingerprint(path, place)


def _place(path: Path, cell: bytes) -> int | None:
    """Where the bytes of a cell stand in a file; None unless they stand there once.

    The file is read, not mapped into memory: to look at a map of a file that another program cuts off would end us.
    """
    found: list[int] = []
    with path.open("rb", buffering=0) as file:
        before, begins = b"", 0  # the end of the part before, in which a cell may begin; where it stands
        while part := file.read(CHUNK):
            part = before + part
            at = part.find(cell)
            while at >= 0:
                found.append(begins + at)
                at = part.find(cell, at + 1)
            before = part[1 - SIZE :]
            begins += len(part) - len(before)
    return found[0] if len(found) == 1 else None


def _fingerprint(path: Path, place: int) -> bytes:
    """A fingerprint of a file, the cell at a place taken as zeros."""
    found = hashlib.blake2b(digest_size=SIZE - len(SHUT))
    with path.open("rb", buffering=0) as file:
        left = place
        while left and (part := file.read(min(left, CHUNK))):
            found.update(part)
            left -= len(part)
        found.update(bytes(SIZE))
        file.seek(place + SIZE)
        while part := file.read(CHUNK):
            found.update(part)
    return found.digest()
