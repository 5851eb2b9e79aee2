"""Every number that a study file may state of a market or a strategy, read from the records themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic_core import PydanticUndefined

from scenarios.files.shape import Shape, fields
from simulation.decisions import Choice
from simulation.injects import AnyInject
from simulation.market import Market
from simulation.organisation.actions import AnyAction
from simulation.quantity import Quantity, Range, Record, Schedule, Stated
from simulation.strategy import Strategy

INJECTS: tuple[type[Record], ...] = get_args(get_args(AnyInject)[0])
ACTIONS: tuple[type[Record], ...] = get_args(get_args(AnyAction)[0])
ROOTS: tuple[tuple[str, type[Record]], ...] = (("market", Market), ("strategies.NAME", Strategy))


@dataclass(frozen=True)
class Number:
    """A number, or a choice where `limits` lists words, with its default as a file would write it."""

    name: str
    default: str
    unit: str
    limits: str
    help: str
    source: str
    grade: str


@dataclass(frozen=True)
class Decision:
    """A decision with the chance of the reference person and the weights of the feelings."""

    name: str
    default: Choice
    help: str


@dataclass(frozen=True)
class Section:
    """One record at one place of a study file."""

    path: str
    record: type[Record]
    is_optional: bool  # left out, the mechanism is off
    numbers: tuple[Number, ...]
    decisions: tuple[Decision, ...]


def sections() -> tuple[Section, ...]:
    """Every record that holds numbers: the market's and the strategies' in a file's order, then what may befall."""
    roots = [(path, record(), record) for path, record in ROOTS]
    for record in INJECTS:  # what happens on which day must be stated
        roots.append((f"injects: {fields(record)['kind'].choices[0]}", record.model_construct(), record))
    for record in ACTIONS:
        place = f"strategies.NAME.reviews.alerts.NAME.actions: {fields(record)['kind'].choices[0]}"
        roots.append((place, record.model_construct(), record))
    return tuple(found for path, default, record in roots for found in _walked(path, default, record, False))


def _walked(path: str, default: Record, record: type[Record], is_optional: bool) -> Iterator[Section]:
    numbers, decisions = [], []
    inner: list[tuple[str, Record, type[Record], bool]] = []
    for name, shape in fields(record).items():
        value: Any = getattr(default, name, PydanticUndefined)
        of_each = shape.values if shape.values is not None and shape.values.records else None
        held = (of_each or shape).records
        if not held:
            numbers.append(_number(name, value, shape))
        elif held == (Choice,):
            decisions.append(Decision(name, value, shape.help))
        else:
            place = f"{path}.{name}.NAME" if of_each else f"{path}.{name}"
            stated = value if isinstance(value, held[0]) else held[0]()
            inner.append((place, stated, held[0], value is None))
    if numbers or decisions:
        yield Section(path, record, is_optional, tuple(numbers), tuple(decisions))
    for place, stated, kind, absent in inner:
        yield from _walked(place, stated, kind, absent)


def _number(name: str, value: Any, shape: Shape) -> Number:
    each = shape.values or shape.items
    quantity = shape.quantity or (each.quantity if each else None)
    if quantity is None:
        said = ", ".join((each or shape).choices)
        kind = f"any of: {said}" if each else f"one of: {said}"
        limits = kind if said else (each or shape).words()
        return Number(name, written(value), "", limits, shape.help, "", "")
    place = f"{name}.{'DECISION' if shape.names else 'NAME'}" if shape.values else name
    source, grade = evidence(value, quantity)
    told = f"{shape.help} {quantity.help}".strip()
    return Number(place, written(value), quantity.unit, limits_of(quantity), told, source, grade)


def evidence(value: Any, quantity: Quantity) -> tuple[str, str]:
    """Source and grade of a default: its own, else its field's."""
    return (value.source, value.grade) if isinstance(value, Stated) else (quantity.source, quantity.grade)


def limits_of(quantity: Quantity) -> str:
    """What is let in: '0 to 1', 'at least 0', 'whole, 1 to 500'."""
    low, high = (None if edge is None else f"{edge:,.12g}" for edge in (quantity.low, quantity.high))
    if low is not None and high is not None:
        limits = f"{low} to {high}"
    elif low is not None:
        limits = f"at least {low}"
    else:
        limits = "any" if high is None else f"at most {high}"
    return f"whole, {limits}" if quantity.whole else limits


def written(value: Any) -> str:
    """A default as a study file would write it; nothing where a file may leave it out or must name it itself."""
    match value:
        case Stated():
            return written(value.value)
        case Range():
            return f"{value.low:g} to {value.high:g}, most often {value.typical:g}"
        case Schedule():
            return ", ".join(f"{step:g} from day {day}" for day, step in value.steps)
        case bool():
            return str(value).lower()
        case int() | float():
            return f"{value:,.12g}"
        case dict():
            return ", ".join(f"{key}: {written(inner)}" for key, inner in value.items())
        case tuple():
            return ", ".join(written(inner) for inner in value)
        case None:
            return ""
    return "" if value is PydanticUndefined else str(value)
