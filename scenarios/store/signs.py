"""Texts of a result that a terminal will show: control characters in them would be commands to it."""

from __future__ import annotations

from typing import Any

from scenarios.files.texts import CONTROL


def check_signs(value: Any) -> None:
    """Refuse control characters in any text of a value, its keys included, and bytes; ValueError says so."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            waiting += [*one, *one.values()]
        elif isinstance(one, list | tuple):
            waiting += one
        elif isinstance(one, bytes):
            raise ValueError("a text in it is none")
        elif isinstance(one, str) and CONTROL.search(one):
            raise ValueError("a text in it holds a control character")


def shown(cell: Any) -> Any:
    """A cell as it may be shown: what went wrong in a run may quote anything."""
    return CONTROL.sub("\ufffd", cell) if isinstance(cell, str) else cell
