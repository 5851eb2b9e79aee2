"""Records as a study file writes them: only what differs, from the defaults or from the strategy it is based on."""

from __future__ import annotations

from datetime import date
from typing import Any

from scenarios.words import Words
from simulation.quantity import Record, written


def form(value: Any, *, with_defaults: bool = False) -> Any:
    """A record, map, list, number or text as a file writes it; a record without what is as by default."""
    if isinstance(value, Record):
        fields = type(value).model_fields
        held = {name: getattr(value, name) for name in fields}
        return {
            name: form(inner, with_defaults=with_defaults)
            for name, inner in held.items()
            if with_defaults
            or fields[name].is_required()
            or inner != fields[name].get_default(call_default_factory=True)
        }
    if isinstance(value, dict):
        return {str(name): form(inner, with_defaults=with_defaults) for name, inner in value.items()}
    if isinstance(value, tuple | list):
        return [form(inner, with_defaults=with_defaults) for inner in value]
    if isinstance(value, Words):
        return value.written()
    if isinstance(value, date):
        return value.isoformat()
    return _number(written(value))


def _number(value: Any) -> Any:
    """Numbers as people write them: 1000 and not 1000.0."""
    if isinstance(value, dict):
        return {str(name): _number(inner) for name, inner in value.items()}
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return value


def as_differences(base: Record, after: Record) -> dict[str, Any]:
    """What a file must state of a record that is based on another: the rest is inherited, null leaves out."""
    found: dict[str, Any] = {}
    for name, field in type(after).model_fields.items():
        old, new = getattr(base, name), getattr(after, name)
        if old == new:
            continue
        # A map that the base leaves as by default is not in its file: there is nothing to lay a part over.
        is_absent = not field.is_required() and old == field.get_default(call_default_factory=True)
        is_map = isinstance(old, Record | dict)
        found[name] = form(new, with_defaults=True) if is_absent and is_map else _changed(old, new)
    return found


def _changed(old: Any, new: Any) -> Any:
    if isinstance(old, Record) and isinstance(new, Record) and type(old) is type(new):
        return as_differences(old, new)
    if isinstance(old, dict) and isinstance(new, dict):
        gone: dict[str, Any] = {str(name): None for name in old if name not in new}
        kept = {
            str(name): _changed(old[name], inner) if name in old else form(inner)
            for name, inner in new.items()
            if name not in old or old[name] != inner
        }
        return {**gone, **kept}
    return form(new)
