"""What stands in a study file, and where: leaves, maps and lists, each with its place in the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Value = str | int | float | bool | None
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: file, line and column, both counted from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Key:
    """The key of an entry: where it stands, its start and its end as positions in the text."""

    place: Place
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value: text, a number, true or false, or nothing; start and end as in Key."""

    value: Value
    place: Place
    start: int
    end: int
    key: Key | None = None
    quoted: bool = False
    anchor: str | None = None
    is_alias: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """A map of names to nodes; `via` is the file name that stood here if the map has a file of its own."""

    entries: dict[str, Node]
    place: Place
    start: int
    end: int
    key: Key | None = None
    flow: bool = False
    anchor: str | None = None
    is_alias: bool = False
    via: Leaf | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A list of nodes."""

    items: tuple[Node, ...]
    place: Place
    start: int
    end: int
    key: Key | None = None
    flow: bool = False
    anchor: str | None = None
    is_alias: bool = False


Node = Leaf | Branch | Row


def plain(node: Node) -> Any:
    """The values alone: dictionaries, tuples and plain values, as the records read them."""
    if isinstance(node, Branch):
        return {name: plain(inner) for name, inner in node.entries.items()}
    if isinstance(node, Row):
        return tuple(plain(item) for item in node.items)
    return node.value


def child(node: Node, step: str | int) -> Node | None:
    """The node one step down, or None where there is none."""
    if isinstance(node, Branch):
        return node.entries.get(str(step))
    if isinstance(node, Row) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    return None


def at(node: Node | None, path: Path) -> Node | None:
    """The node at a path, or None where there is none."""
    for step in path:
        if node is None:
            return None
        node = child(node, step)
    return node


def leaves(node: Node, path: Path = ()) -> Iterator[tuple[Path, Leaf]]:
    """Every single value in a node, with its path."""
    if isinstance(node, Branch):
        for name, inner in node.entries.items():
            yield from leaves(inner, (*path, name))
    elif isinstance(node, Row):
        for place, inner in enumerate(node.items):
            yield from leaves(inner, (*path, place))
    else:
        yield path, node


def size(node: Node) -> int:
    """How many keys, values, maps and lists a node holds, itself counted, aliases written out."""
    if isinstance(node, Branch):
        return 1 + sum(1 + size(inner) for inner in node.entries.values())
    if isinstance(node, Row):
        return 1 + sum(size(inner) for inner in node.items)
    return 1


def height(node: Node) -> int:
    """How many maps and lists stand within each other at most."""
    if isinstance(node, Branch):
        return 1 + max((height(inner) for inner in node.entries.values()), default=0)
    if isinstance(node, Row):
        return 1 + max((height(inner) for inner in node.items), default=0)
    return 0


def where(node: Node) -> Place:
    """Where to point a reader who asks for a node: its key if it has one, else itself."""
    return node.key.place if node.key is not None else node.place


def pointed(node: Node) -> Place:
    """Where to point at a wrong value: the value itself, or the key of a map or list in block style."""
    is_block = isinstance(node, Branch | Row) and not node.flow
    return where(node) if is_block else node.place


def is_nothing(node: Node | None) -> bool:
    """Whether a node is an empty value (null)."""
    return isinstance(node, Leaf) and node.value is None


def written_path(path: Path) -> str:
    """A path as mistakes show it: strategies.sales-led.tactics[1]."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text
