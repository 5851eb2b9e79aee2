"""The worker processes that a process has, as the system sees them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def children(parent: int | None = None) -> set[int]:
    """The workers of a process, of this one by default; those that have ended but were not waited for count."""
    if not Path("/proc/self/stat").exists():
        pytest.skip("this system does not list its processes under /proc")
    wanted, found = parent or os.getpid(), set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            ancestor = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if ancestor == wanted and b"spawn_main" in (folder / "cmdline").read_bytes():
                found.add(int(folder.name))
        except (OSError, IndexError):
            continue  # it ended while we looked
    return found
