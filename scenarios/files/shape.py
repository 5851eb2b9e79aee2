"""What a record wants at each place of a file: read from its fields, so that nothing is said twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from scenarios.files.mistakes import listed
from simulation.quantity import Quantity, Record

KIND = "kind"  # the field by which records that may stand in one place are told apart
KINDS: dict[type | None, str] = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    date: "a day such as 2026-01-31",
}


@dataclass(frozen=True)
class Shape:
    """What may stand at a place: a number, a record, a map with free names, a list, a choice, or text."""

    quantity: Quantity | None = None
    records: tuple[type[Record], ...] = ()
    values: Shape | None = None  # of a map with names of the planner's choice
    names: tuple[str, ...] = ()  # those names, where they are not free
    items: Shape | None = None  # of a list
    choices: tuple[str, ...] = ()
    kind: type | None = None  # str, bool, date or another plain type
    may_be_nothing: bool = False
    help: str = ""

    def fields(self) -> dict[str, Shape]:
        """What may stand in the map, by name, where the names are a record's."""
        return _fields_of(self.records)

    def of_kind(self, kind: Any) -> Shape:
        """Of several records those that say they are of a kind; all of them where none does."""
        fitting = tuple(
            record for record in self.records if kind in fields(record).get(KIND, Shape()).choices
        )
        return replace(self, records=fitting) if fitting and len(self.records) > 1 else self

    def child(self, step: str | int) -> Shape:
        """What may stand one step down; an empty shape where nothing is known."""
        if isinstance(step, int):
            return self.items or Shape()
        if self.records:
            return self.fields().get(step, Shape())
        return self.values or Shape()

    def known_names(self) -> tuple[str, ...]:
        """The names that may stand in the map; none where they are free."""
        return tuple(self.fields()) if self.records else self.names

    def words(self) -> str:
        """What would be right, in words."""
        if self.quantity is not None:
            return self.quantity.words()
        if self.choices:
            return listed(self.choices, "or")
        if self.records:
            return f"a map of {listed(self.known_names(), 'and', 8)}"
        if self.values is not None:
            return f"a map of names, each with {self.values.words()}"
        if self.items is not None:
            return "a list"
        return KINDS.get(self.kind, getattr(self.kind, "wanted", "a value"))


@cache
def fields(record: type[Record]) -> dict[str, Shape]:
    """What may stand in a record's map, by the name of its field."""
    return {name: _of_field(field) for name, field in record.model_fields.items()}


@cache
def _fields_of(records: tuple[type[Record], ...]) -> dict[str, Shape]:
    """The fields of records that may stand in one place; choices are those of all of them."""
    found: dict[str, Shape] = {}
    for record in records:
        for name, shape in fields(record).items():
            before = found.get(name, shape).choices
            found[name] = replace(shape, choices=tuple(dict.fromkeys((*before, *shape.choices))))
    return found


def of_record(record: type[Record]) -> Shape:
    """The shape of a record itself."""
    return Shape(records=(record,))


def _of_field(field: FieldInfo) -> Shape:
    for extra in field.metadata:
        if isinstance(extra, Quantity):
            return Shape(quantity=extra)
    return replace(shape_of(field.annotation), help=field.description or "")


def shape_of(annotation: Any) -> Shape:
    """The shape of a type as a field states it."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        quantity = next((extra for extra in inner[1:] if isinstance(extra, Quantity)), None)
        return Shape(quantity=quantity) if quantity is not None else shape_of(inner[0])
    if origin in (Union, UnionType):
        return _of_union(inner)
    if origin is Literal:
        return Shape(choices=tuple(str(choice) for choice in inner))
    if origin is dict:
        return Shape(names=shape_of(inner[0]).choices, values=shape_of(inner[1]))
    if origin in (tuple, list, frozenset, set):
        return Shape(items=shape_of(inner[0]))
    if isinstance(annotation, type):
        return of_record(annotation) if issubclass(annotation, Record) else Shape(kind=annotation)
    return Shape()


def _of_union(alternatives: tuple[Any, ...]) -> Shape:
    shapes = [shape_of(inner) for inner in alternatives if inner is not NoneType]
    records = tuple(record for shape in shapes for record in shape.records)
    first = Shape(records=records) if records else shapes[0]
    return replace(first, may_be_nothing=NoneType in alternatives)
