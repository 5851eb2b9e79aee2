"""One writer a result: a lock of the operating system, which ends with its process however that ends.

The database has locks of its own, but lets go of them between two transactions; this one is held from before the first
run to after the last. It lies on a hidden file beside the result: to open and close the result itself would drop the
database's own locks on it. Where the system has no such locks (Windows), those of the database have to do.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

from scenarios.store.problems import BUSY, StoreProblem

if sys.platform != "win32":
    import fcntl


class Lock:
    """The right to write a result, until it is released."""

    def __init__(self, path: Path, handle: int | None) -> None:
        self._path, self._handle = path, handle

    def release(self) -> None:
        """Let others write. The file is removed first: whoever has opened it by then looks again."""
        if self._handle is None:
            return
        with suppress(OSError):
            self._path.unlink()
        os.close(self._handle)
        self._handle = None

    def __enter__(self) -> Lock:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def locked(result: Path) -> Lock:
    """The right to write a result; a StoreProblem where another process has it."""
    path = result.resolve()
    path = path.with_name(f".{path.name}.lock")
    if sys.platform == "win32":
        return Lock(path, None)
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK, 0o666)
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise StoreProblem(f"{result}: {path.name} beside it is no file; remove that first")
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            words = f"{result}: {_busy(handle)}"
            os.close(handle)
            raise StoreProblem(words) from None
        except OSError:  # a network folder without locks
            os.close(handle)
            return Lock(path, None)
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(handle), path.stat()):
                os.ftruncate(handle, 0)
                os.write(handle, str(os.getpid()).encode())
                return Lock(path, handle)
        os.close(handle)  # it was removed between opening and locking


def _busy(handle: int) -> str:
    """That another process writes, and which one, as far as the file says it."""
    number = os.read(handle, 20).decode("ascii", "replace")
    return f"{BUSY} (process {number})" if number.isdigit() else BUSY
