"""How much time and memory one run may take before it is ended; the batch goes on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PAGES = Path("/proc/self/statm")  # Linux: what this process holds, in pages
MEGA = 1_000_000


@dataclass(frozen=True)
class Limits:
    """What one run may take: time [s] and memory beyond what its process had before [bytes]; None is no limit."""

    seconds: float | None = None
    memory: int | None = None

    def __bool__(self) -> bool:
        return self.seconds is not None or self.memory is not None

    @property
    def words_on_time(self) -> str:
        """What is said of a run that took too long."""
        return f"took longer than the {self.seconds:g} s that a run may take"

    @property
    def words_on_memory(self) -> str:
        """What is said of a run that needed too much."""
        allowed = "" if self.memory is None else f" than the {self.memory / MEGA:,.0f} MB that a run may take"
        return f"needed more memory{allowed or ' than there is'}"


def can_limit_memory() -> bool:
    """Whether this system ends an allocation that would go over a limit and can say what a process holds."""
    return PAGES.exists()


@contextmanager
def memory_held(limits: Limits) -> Iterator[None]:
    """Meanwhile this process may take only so much more memory: what would go over raises a MemoryError."""
    if sys.platform == "win32" or limits.memory is None or not can_limit_memory():
        yield
        return
    import resource

    held = int(PAGES.read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    before = resource.getrlimit(resource.RLIMIT_AS)
    most = held + limits.memory
    if before[1] != resource.RLIM_INFINITY:
        most = min(most, before[1])
    resource.setrlimit(resource.RLIMIT_AS, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
