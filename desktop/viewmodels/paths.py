"""Places in a study: dotted paths, and the values that stand there. Imports nothing heavy: Home is painted before."""

from __future__ import annotations

from typing import Any

Steps = tuple[str, ...]
ABSENT = object()  # what stands where a map has no such entry


class Refused(ValueError):  # no slip of the program: a sentence for the planner
    """An edit that the records refuse, with their sentence."""


def steps_of(path: str) -> Steps:
    """The names on a dotted path."""
    return tuple(path.split(".")) if path else ()


def value_at(record: Any, steps: Steps) -> Any:
    """The value at a path, ABSENT where a map or an optional part on the way is missing."""
    for step in steps:
        if isinstance(record, dict):
            record = record.get(step, ABSENT)
        elif isinstance(record, tuple):
            record = record[int(step)] if step.isdecimal() and int(step) < len(record) else ABSENT
        else:
            record = getattr(record, step, ABSENT)
    return record
