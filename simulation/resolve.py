"""From the numbers a planner writes to the plain numbers a run uses: walk, draw ranges, read schedules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

from simulation.quantity import Quantity, Range, Record, Schedule, Stated, type_of_number

R = TypeVar("R", bound=Record)
Change = Callable[[str, Any], Any]


@cache
def quantities(kind: type[Record]) -> dict[str, Quantity]:
    """The quantity of each numeric field of a record, by field name; a map of numbers counts as its values'."""
    found = {}
    for name, annotation in get_type_hints(kind, include_extras=True).items():
        quantity = _quantity_in(annotation)
        if quantity is not None and name in kind.model_fields:
            found[name] = quantity
    return found


def _quantity_in(annotation: Any) -> Quantity | None:
    if get_origin(annotation) is Annotated:
        for extra in get_args(annotation)[1:]:
            if isinstance(extra, Quantity):
                return extra
        return _quantity_in(get_args(annotation)[0])
    for inner in get_args(annotation):
        quantity = _quantity_in(inner)
        if quantity is not None:
            return quantity
    return None


def numbers(record: Record, path: str = "") -> Iterator[tuple[str, Any, Quantity]]:
    """Every number in a record and in the records it holds: (path, value as written, what it means)."""
    known = quantities(type(record))
    for name in type(record).model_fields:
        yield from _numbers_in(getattr(record, name), f"{path}.{name}" if path else name, known.get(name))


def _numbers_in(value: Any, path: str, quantity: Quantity | None) -> Iterator[tuple[str, Any, Quantity]]:
    if isinstance(value, Record):
        yield from numbers(value, path)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _numbers_in(inner, f"{path}.{key}", quantity)
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from _numbers_in(inner, f"{path}.{place}", quantity)
    elif quantity is not None and isinstance(value, type_of_number) and not isinstance(value, bool):
        yield path, value, quantity


def changed(record: R, change: Change, path: str = "") -> R:
    """The record with every number passed through change(path, value); the same object where nothing changed."""
    update = {}
    for name in type(record).model_fields:
        before = getattr(record, name)
        after = _changed_in(before, change, f"{path}.{name}" if path else name)
        if after is not before:
            update[name] = after
    return record.model_copy(update=update) if update else record


def _changed_in(value: Any, change: Change, path: str) -> Any:
    if isinstance(value, Record):
        return changed(value, change, path)
    if isinstance(value, dict):
        after = {key: _changed_in(inner, change, f"{path}.{key}") for key, inner in value.items()}
        return after if any(after[key] is not value[key] for key in value) else value
    if isinstance(value, tuple):
        items = tuple(_changed_in(inner, change, f"{path}.{place}") for place, inner in enumerate(value))
        return items if any(a is not b for a, b in zip(items, value, strict=True)) else value
    if isinstance(value, type_of_number) and not isinstance(value, bool):
        return change(path, value)
    return value


def drawn(record: R, uniform: Callable[[str], float], path: str = "") -> R:
    """The record with every range drawn, by one uniform keyed with the number's path, and sources stripped.

    The key holds the path and not the strategy's name: a shared unknown is one unknown.
    """

    def draw(place: str, value: Any) -> Any:
        if isinstance(value, Stated):
            value = value.value
        return value.at(uniform(place)) if isinstance(value, Range) else value

    return changed(record, draw, path)


def on_day(record: R, day: int) -> R:
    """The record with every schedule read on a day [day]."""
    return changed(record, lambda _, value: value.on(day) if isinstance(value, Schedule) else value)


def change_days(*records: Record) -> frozenset[int]:
    """The days on which some schedule of the records takes a new value."""
    days: set[int] = set()
    for record in records:
        for _, value, _quantity in numbers(record):
            inner = value.value if isinstance(value, Stated) else value
            if isinstance(inner, Schedule):
                days.update(start for start, _ in inner.steps)
    return frozenset(days)
