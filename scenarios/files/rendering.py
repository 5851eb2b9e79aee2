"""Values as YAML text: what an edit puts into a file, in the style a planner would write."""

from __future__ import annotations

import json
import re
from typing import Any

from scenarios.files.scalars import NotRead, value_of
from scenarios.files.texts import Source
from scenarios.files.tree import Branch, Leaf, Node, Place, Row, Value

NOWHERE = Place("", 0, 0)
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
NUMBER_KEYS = {"low", "typical", "high", "distribution", "value", "from", "source", "grade"}


def fresh(value: Any) -> Node:
    """The tree of a value that stands in no file yet."""
    if isinstance(value, dict):
        return Branch({str(name): fresh(inner) for name, inner in value.items()}, NOWHERE, -1, -1)
    if isinstance(value, list | tuple):
        return Row(tuple(fresh(item) for item in value), NOWHERE, -1, -1)
    return Leaf(value, NOWHERE, -1, -1)


def is_fresh(node: Node) -> bool:
    """Whether a node stands in no file yet."""
    return node.start < 0


def scalar(value: Value) -> str:
    """One value as text that reads back as the same value, wherever it stands."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return value if DAY.fullmatch(value) or _is_safe(value) else json.dumps(value, ensure_ascii=False)
    return repr(value)


def key(name: str) -> str:
    """A name as the key of a map; always read as text, so that only its signs matter."""
    return name if name.isdecimal() or _is_safe(name) else json.dumps(name, ensure_ascii=False)


def _is_safe(text: str) -> bool:
    """Whether a text can stand without quotes, even inside brackets."""
    if not text or not text[0].isalpha() or text != text.strip() or not text.isprintable():
        return False
    if any(sign in text for sign in ",[]{}") or ": " in text or " #" in text or text.endswith(":"):
        return False
    try:
        return value_of(text) == text
    except NotRead:
        return False


class Renderer:
    """Writes trees as text; what stands in a file already keeps the signs it is written with."""

    def __init__(self, sources: dict[str, Source], step: int) -> None:
        self.sources = sources
        self.step = step  # signs that a map is indented by

    def fits_in_line(self, node: Node) -> bool:
        """Whether a node is written behind its key rather than in lines below it."""
        if isinstance(node, Leaf):
            return True
        if isinstance(node, Row):
            return all(isinstance(item, Leaf) for item in node.items)
        if not node.entries or (node.flow and not is_fresh(node)):
            return True
        is_number = all(name in NUMBER_KEYS or name.isdecimal() for name in node.entries)
        return is_number and all(self.fits_in_line(inner) for inner in node.entries.values())

    def in_line(self, node: Node) -> str:
        """A node on one line."""
        if isinstance(node, Branch):
            return (
                "{"
                + ", ".join(f"{key(name)}: {self.in_line(inner)}" for name, inner in node.entries.items())
                + "}"
            )
        if isinstance(node, Row):
            return "[" + ", ".join(self.in_line(item) for item in node.items) + "]"
        return self._as_it_stood(node) or scalar(node.value)

    def _as_it_stood(self, leaf: Leaf) -> str:
        """The signs of a value that stands in a file, where they can stand elsewhere; else nothing."""
        if is_fresh(leaf) or leaf.is_alias or leaf.anchor is not None or isinstance(leaf.value, str):
            return ""
        return self.sources[leaf.place.file].text[leaf.start : leaf.end]

    def lines(self, node: Node, indent: int) -> list[str]:
        """A map's or list's lines."""
        space = " " * indent
        found: list[str] = []
        if isinstance(node, Branch):
            for name, inner in node.entries.items():
                found += self.entry(name, inner, indent)
        elif isinstance(node, Row):
            for item in node.items:
                if self.fits_in_line(item):
                    found.append(f"{space}- {self.in_line(item)}")
                else:
                    first, *rest = self.lines(item, indent + 2)
                    found += [f"{space}- {first.lstrip()}", *rest]
        return found

    def entry(self, name: str, node: Node, indent: int) -> list[str]:
        """An entry's lines, its key first."""
        start = " " * indent + key(name) + ":"
        if self.fits_in_line(node):
            return [f"{start} {self.in_line(node)}"]
        return [start, *self.lines(node, indent + self.step)]
