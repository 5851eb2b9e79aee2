"""Whether the people a study asks for fit into this machine."""

from __future__ import annotations

import os

from scenarios.files.mistakes import Collected
from scenarios.files.tree import Leaf, Node, Path, child


def machine_memory() -> int | None:
    """Memory of this machine [bytes]: what is built in, not what is free just now; None where it does not say."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return None


def check_rows(
    rows: Node | None, path: Path, bytes_per_row: int, memory: int | None, mistakes: Collected
) -> None:
    """Collect that a study asks for more rows of people than memory holds, with the figures."""
    leaf = rows if isinstance(rows, Leaf) else child(rows, "value") if rows is not None else None
    if not isinstance(leaf, Leaf) or not isinstance(leaf.value, int | float) or isinstance(leaf.value, bool):
        return
    needed = leaf.value * bytes_per_row
    if memory is None or needed <= memory:
        return
    most = memory // bytes_per_row
    message = (
        f"{leaf.value:,.0f} rows of people need {giga(needed)} of memory, this machine has {giga(memory)}; "
        f"at most {most:,} rows fit"
    )
    mistakes.add(leaf.place, path, message, found=f"{leaf.value:g}", expected=f"at most {most:,}")


def giga(count: float) -> str:
    """Bytes in gigabytes, as people say them."""
    return f"{count / 1e9:,.1f} GB"
