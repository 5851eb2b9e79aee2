"""What one process of the window keeps on disk while it works; a lock tells the living from those that were killed.

Every session is a folder beside a lock file of the same name. The lock is the operating system's and goes with its
process however that ends, so that whoever gets it knows that nobody works on the folder any more.
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile

if sys.platform != "win32":
    import fcntl

LOCK = ".lock"


class Claim:
    """The right to a session's folder, until it is released."""

    def __init__(self, folder: Path, handle: int | None, file: QLockFile | None) -> None:
        self.folder = folder
        self._handle, self._file = handle, file

    def release(self) -> None:
        """Let others have the folder."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
        if self._file is not None:
            self._file.unlock()

    def remove(self) -> None:
        """Take the folder and its lock away."""
        shutil.rmtree(self.folder, ignore_errors=True)
        with suppress(OSError):
            _lock_of(self.folder).unlink()
        self.release()


def claimed(folder: Path) -> Claim | None:
    """The right to a folder; none where a living process has it."""
    lock = _lock_of(folder)
    if sys.platform == "win32":
        file = QLockFile(str(lock))
        file.setStaleLockTime(0)
        return Claim(folder, None, file) if file.tryLock(0) else None
    try:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return None  # a folder without rights: it is not ours to touch
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return Claim(folder, handle, None)


class Session:
    """The folder of this process; it is made when something is put there, and gone when the window closes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._claim: Claim | None = None

    @property
    def folder(self) -> Path:
        """The folder; made now if nobody asked for it before."""
        if self._claim is None:
            self.root.mkdir(parents=True, exist_ok=True)
            folder = self.root / f"{os.getpid()}-{os.urandom(4).hex()}"
            # First the lock: a folder without one is taken for abandoned. Where a disk has no locks, none is held.
            self._claim = claimed(folder) or Claim(folder, None, None)
            folder.mkdir()
        return self._claim.folder

    def close(self) -> None:
        """Nothing of this process is left."""
        claim, self._claim = self._claim, None
        if claim is not None:
            claim.remove()

    def abandoned(self) -> list[Path]:
        """Folders of processes that ended without closing theirs, oldest first."""
        own = None if self._claim is None else self._claim.folder
        folders = [each for each in self.root.glob("*-*") if each.is_dir() and each != own]
        found = []
        for folder in sorted(folders, key=lambda each: each.stat().st_mtime):
            claim = claimed(folder)
            if claim is not None:
                claim.release()
                found.append(folder)
        return found


def _lock_of(folder: Path) -> Path:
    return folder.with_name(folder.name + LOCK)
