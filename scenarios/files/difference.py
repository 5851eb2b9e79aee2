"""What differs between two strategies, number by number, for the screen and the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scenarios.files.shape import Shape, of_record
from scenarios.files.written import form
from simulation.quantity import Record

MISSING: tuple[Any, ...] = (None, "", {}, [])


@dataclass(frozen=True)
class Difference:
    """One place where two strategies differ: both values as a file writes them, None where there is nothing.

    The unit and the help are those of the number, both empty where it is text.
    """

    path: str
    before: Any
    after: Any
    unit: str = ""
    help: str = ""


def differences(before: Record, after: Record) -> tuple[Difference, ...]:
    """Every place where two strategies differ, in the order of their fields; a part that only one has, whole."""
    if type(before) is not type(after):
        raise TypeError(f"only like can be compared, got {type(before).__name__} and {type(after).__name__}")
    old, new = (form(record, with_defaults=True) for record in (before, after))
    return tuple(_between(old, new, of_record(type(before)), ""))


def _between(old: Any, new: Any, shape: Shape, path: str) -> Iterator[Difference]:
    if old == new:
        return
    is_map = shape.quantity is None and (bool(shape.records) or shape.values is not None)
    if is_map and (isinstance(old, dict) or isinstance(new, dict)):
        left, right = (value if isinstance(value, dict) else {} for value in (old, new))
        inner = [
            difference
            for name in {**left, **right}
            for difference in _between(
                left.get(name), right.get(name), shape.child(name), f"{path}.{name}" if path else name
            )
        ]
        yield from inner
        if inner or not shape.records:
            return  # a map that is empty on one side and not there on the other is no difference
    elif old in MISSING and new in MISSING:
        return
    quantity = shape.quantity
    unit, told = (quantity.unit, quantity.help) if quantity is not None else ("", shape.help)
    yield Difference(path, old, new, unit, told)
