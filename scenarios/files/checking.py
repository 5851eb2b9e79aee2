"""A record from a tree: everything the record's fields refuse becomes a mistake with its place, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from scenarios.files.mistakes import Collected, displayed, listed, shown
from scenarios.files.scalars import number_meant
from scenarios.files.shape import KIND, Shape, of_record
from scenarios.files.tree import Branch, Leaf, Node, Path, Place, child, leaves, plain, pointed, where
from simulation.quantity import Quantity, Record

R = TypeVar("R", bound=Record)
NUMBER_FORMS = ("value", "low", "typical", "high", "distribution", "from", "source", "grade")


@dataclass(frozen=True)
class Spot:
    """Where a refusal belongs: the node, what was wanted there and around it, and the rest of the path."""

    node: Node
    path: Path
    shape: Shape
    holder: Shape
    rest: tuple[str | int, ...]


def checked(
    kind: type[R], node: Node, path: Path, mistakes: Collected, *, is_complete: bool = True
) -> R | None:
    """The record that a node describes, or None after its mistakes have been collected.

    Where something it builds on is missing, it is not complete, and gaps are no mistakes of their own.
    """
    try:
        return kind.model_validate(plain(node), strict=True)
    except ValidationError as error:
        for details in error.errors(include_url=False, include_input=False):
            if details["type"] == "missing" and not is_complete:
                continue
            _tell(details, _spot(node, of_record(kind), details["loc"]), path, mistakes)
        return None


def _spot(node: Node, shape: Shape, steps: Sequence[str | int]) -> Spot:
    """Follow a refusal's path through the tree; a step that is no entry names one of several records."""
    path: Path = ()
    holder, rest = Shape(), tuple(steps)
    while rest and rest[0] != "[key]":
        inner = child(node, rest[0])
        shape = shape.of_kind(kind_said(node))
        if inner is not None:
            holder, shape = shape, shape.child(rest[0])
            node, path = inner, (*path, rest[0])
        elif len(rest) == 1:
            break
        rest = rest[1:]
    return Spot(node, path, shape, holder, rest)


def kind_said(node: Node) -> Any:
    """The kind that a map says it is of; None where it says none."""
    said = child(node, KIND)
    return said.value if isinstance(said, Leaf) else None


def _tell(details: ErrorDetails, spot: Spot, path: Path, mistakes: Collected) -> None:
    here = (*path, *spot.path)
    if details["type"] == "missing":
        name = str(spot.rest[-1])
        wanted = spot.shape.child(name).words()
        mistakes.add(where(spot.node), here, f"'{name}' is missing; it must be {wanted}", expected=wanted)
    elif details["type"].startswith("union_tag"):
        _tell_kind(spot, here, mistakes)
    elif details["type"] == "extra_forbidden" or spot.rest == ("[key]",):
        tell_unknown(str(here[-1]), where(spot.node), here[:-1], spot.holder.known_names(), mistakes)
    elif mistakes.knows(pointed(spot.node)):
        return
    elif spot.shape.quantity is not None:
        _tell_number(spot.node, here, spot.shape.quantity, details["msg"], mistakes)
    else:
        _tell_value(details, spot, here, mistakes)


def _tell_kind(spot: Spot, path: Path, mistakes: Collected) -> None:
    """A map that says of no known kind that it is one."""
    kinds, said = spot.shape.child(KIND).choices, child(spot.node, KIND)
    wanted = listed(kinds, "or")
    if said is None:
        message = f"'{KIND}' is missing; it must be {wanted}"
        mistakes.add(where(spot.node), path, message, expected=wanted)
        return
    found = shown(said)
    nearest = mistakes.nearest(str(said.value), kinds) if isinstance(said, Leaf) else None
    hint = f"; did you mean '{nearest}'?" if nearest else ""
    message = f"must be {wanted}, got {found}{hint}"
    mistakes.add(pointed(said), (*path, KIND), message, found=found, expected=wanted, nearest=nearest)


def tell_unknown(name: str, place: Place, path: Path, known: Sequence[str], mistakes: Collected) -> None:
    """Collect that a name is not one of those known at a place, with the nearest of them."""
    nearest = mistakes.nearest(name, known)
    if nearest is not None:
        hint = f"; did you mean '{displayed(nearest)}'?"
    else:
        hint = f"; known here: {listed(known)}" if known else ""
    wanted = nearest or listed(known, "or")
    message = f"'{displayed(name)}' is unknown{hint}"
    mistakes.add(place, path, message, found=name, expected=wanted, nearest=nearest)


def tell_refused(leaf: Leaf, path: Path, quantity: Quantity, mistakes: Collected) -> None:
    """Collect that a single number is not one that a quantity may be."""
    try:
        quantity.check(leaf.value)
    except PydanticCustomError as error:
        _tell_leaf(leaf, path, quantity, error.message(), mistakes)


def _tell_number(node: Node, path: Path, quantity: Quantity, words: str, mistakes: Collected) -> None:
    """A refused number: the part of a range or schedule that is wrong, if one is, else the whole."""
    parts = [(inner, leaf, said) for inner, leaf, said in _refused_parts(node, quantity)]
    for inner, leaf, said in parts:
        _tell_leaf(leaf, (*path, *inner), quantity, said, mistakes)
    if parts:
        return
    if isinstance(node, Leaf):
        _tell_leaf(node, path, quantity, words, mistakes)
        return
    names = node.entries if isinstance(node, Branch) else {}
    strange = [name for name in names if name not in NUMBER_FORMS and not name.isdecimal()]
    nearest = mistakes.nearest(strange[0], NUMBER_FORMS) if strange else None
    hint = f"; did you mean '{nearest}' with '{displayed(strange[0])}'?" if nearest else ""
    found, wanted = shown(node), quantity.words()
    if words.startswith("must be"):
        words = f"{words.rpartition(', got ')[0]}, got {found}"
    mistakes.add(pointed(node), path, words + hint, found=found, expected=wanted, nearest=nearest)


def _refused_parts(node: Node, quantity: Quantity) -> Iterator[tuple[Path, Leaf, str]]:
    """The single numbers in a range or schedule that the quantity refuses, with what it says of each."""
    for path, leaf in leaves(node):
        if path and (path[-1] in ("low", "typical", "high", "value") or str(path[-1]).isdecimal()):
            try:
                quantity.check(leaf.value)
            except PydanticCustomError as error:
                yield path, leaf, error.message()


def _tell_leaf(leaf: Leaf, path: Path, quantity: Quantity, words: str, mistakes: Collected) -> None:
    found, wanted = shown(leaf), quantity.words()
    told, separator, _ = words.rpartition(", got ")
    message = f"{told}{separator}{found}" if separator else words
    meant = number_meant(leaf.value) if isinstance(leaf.value, str) else None
    if meant is not None:
        message += f"; write {meant}"
    if not mistakes.knows(leaf.place):
        mistakes.add(leaf.place, path, message, found=found, expected=wanted)


def _tell_value(details: ErrorDetails, spot: Spot, path: Path, mistakes: Collected) -> None:
    """A refused value that is no number: text, a choice, a map, a list, or a rule of the record itself."""
    found, wanted, nearest = shown(spot.node), spot.shape.words(), None
    kind = details["type"]
    if spot.shape.choices:
        if isinstance(spot.node, Leaf):
            nearest = mistakes.nearest(str(spot.node.value), spot.shape.choices)
        hint = f"; did you mean '{nearest}'?" if nearest else ""
        message = f"must be {wanted}, got {found}{hint}"
    elif kind.endswith("_type") or kind.endswith("_parsing"):
        hint = "; put it in quotes" if spot.shape.kind is str and isinstance(spot.node, Leaf) else ""
        message = f"must be {wanted}, got {found}{hint if found != 'nothing' else ''}"
    else:
        message, wanted = sentence(details["msg"]), ""
        if message.startswith("must be") and ", got " not in message:
            message, wanted = f"{message}, got {found}", message.removeprefix("must be ")
    mistakes.add(pointed(spot.node), path, message, found=found, expected=wanted, nearest=nearest)


def sentence(message: str) -> str:
    """A rule's own words, without the prefix that the checker gives them."""
    for prefix in ("Value error, ", "Assertion failed, "):
        message = message.removeprefix(prefix)
    return displayed(message.removeprefix("String should").replace("Input should", "should").strip(), 300)
