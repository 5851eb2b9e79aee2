"""Edits of a study by path: a new study with one value changed, checked by the records themselves."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.paths import ABSENT, Refused, Steps
from scenarios.files.shape import Shape, of_record
from simulation.quantity import Record

translate = QCoreApplication.translate


def shape_at(record: Record, steps: Steps) -> Shape:
    """What may stand at a path, whether or not something does."""
    shape = of_record(type(record))
    for step in steps:
        shape = shape.child(int(step) if shape.items is not None else step)
    return shape


def with_value(record: Any, steps: Steps, value: Any) -> Any:
    """The record with another value at a path; ABSENT takes an entry out of its map. Refused in words."""
    if not steps:
        return value
    first, rest = steps[0], steps[1:]
    if not _leads_on(record, first):
        raise Refused(translate("Edits", "This part is no longer in the study."))
    if isinstance(record, dict):
        return _in_map(record, first, rest, value)
    if isinstance(record, tuple):
        return _in_list(record, int(first), rest, value)
    inner = with_value(getattr(record, first), rest, value)
    held = {name: getattr(record, name) for name in type(record).model_fields}
    try:
        return type(record).model_validate({**held, first: inner})
    except ValidationError as error:
        raise Refused("; ".join(sorted({each["msg"] for each in error.errors()}))) from None


def _leads_on(record: Any, step: str) -> bool:
    """Whether something may stand there: an optional part that is left out has no parts of its own."""
    if isinstance(record, dict):
        return True
    if isinstance(record, tuple):
        return step.isdecimal() and int(step) <= len(record)
    return isinstance(record, Record) and step in type(record).model_fields


def _in_map(entries: dict[str, Any], first: str, rest: Steps, value: Any) -> dict[str, Any]:
    inner = with_value(entries.get(first, ABSENT), rest, value) if rest else value
    if inner is ABSENT:
        return {name: each for name, each in entries.items() if name != first}
    return {**entries, first: inner}


def _in_list(entries: tuple[Any, ...], place: int, rest: Steps, value: Any) -> tuple[Any, ...]:
    """The list with an entry changed, taken out, or added behind the last."""
    inner = with_value(entries[place] if place < len(entries) else ABSENT, rest, value) if rest else value
    kept = () if inner is ABSENT else (inner,)
    return (*entries[:place], *kept, *entries[place + 1 :])
