"""Every number a result rests on, with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scenarios.commands.asked import Answer
from simulation.market import Market
from simulation.quantity import Quantity, Range, Record, Schedule, Stated, type_of_number, typical
from simulation.resolve import quantities

OWN = "stated in the study without a source"  # of a number that is neither sourced nor as by default


@dataclass(frozen=True)
class Number:
    """One number: its place, what it is, and the evidence for it."""

    path: str
    typical: float
    low: float | None
    high: float | None
    schedule: str | None
    unit: str
    help: str
    source: str
    grade: str
    is_default: bool


def assumptions(answer: Answer) -> tuple[Number, ...]:
    """Every number of the market, in the order of its records, then of what befalls it."""
    study = answer.asked.plan.study
    befalls = (
        number
        for place, inject in enumerate(study.injects)
        for number in numbers_of(inject, f"injects.{place}")
    )
    return (*numbers_of(study.market, "market"), *befalls)


def purchases(answer: Answer) -> Iterator[tuple[str, Number]]:
    """Every number of every strategy, in the study's order."""
    for name, strategy in answer.asked.plan.brief.strategies.items():
        for number in numbers_of(strategy, f"strategies.{name}"):
            yield name, number


def numbers_of(record: Record, path: str) -> Iterator[Number]:
    """Every number of a record that stands at a path, in the order of its fields."""
    for place, value, quantity, is_default in _leaves(record, None, "", None):
        inner = value.value if isinstance(value, Stated) else value
        source, grade = _evidence(record, place, value, quantity, is_default)
        low, high = (inner.low, inner.high) if isinstance(inner, Range) else (None, None)
        changes = _changes(inner) if isinstance(inner, Schedule) else None
        told = (quantity.unit, quantity.help, source, grade, is_default)
        yield Number(f"{path}.{place}", typical(inner), low, high, changes, *told)


def _leaves(
    value: Any, usual: Any, path: str, quantity: Quantity | None
) -> Iterator[tuple[str, Any, Quantity, bool]]:
    """Every number as `resolve.numbers` walks them, and whether it is as by default."""
    if isinstance(value, Record):
        known = quantities(type(value))
        for name, field in type(value).model_fields.items():
            same = type(usual) is type(value)
            default = getattr(usual, name) if same else field.get_default(call_default_factory=True)
            yield from _leaves(
                getattr(value, name), default, f"{path}.{name}" if path else name, known.get(name)
            )
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, None, f"{path}.{key}", quantity)
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from _leaves(inner, None, f"{path}.{place}", quantity)
    elif quantity is not None and isinstance(value, type_of_number) and not isinstance(value, bool):
        yield path, value, quantity, bool(value == usual)


def _changes(schedule: Schedule) -> str:
    return ", ".join(f"from day {day}: {value:g}" for day, value in schedule.steps)


def _evidence(record: Record, path: str, value: Any, quantity: Quantity, is_default: bool) -> tuple[str, str]:
    """Source and grade: the number's own, else its tactic's, else the field's where it is as by default."""
    if isinstance(value, Stated):
        return value.source, value.grade
    steps = path.split(".")
    if isinstance(record, Market) and steps[0] == "tactics":
        tactic = record.tactics[steps[1]]
        return tactic.source, tactic.grade
    if is_default or quantity.source == "assumption":
        return quantity.source, quantity.grade
    return OWN, "X"
