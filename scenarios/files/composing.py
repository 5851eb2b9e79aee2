"""From a text to its tree: every event of the YAML reader is checked against the limits as it comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from scenarios.files import syntax
from scenarios.files.limits import Budget
from scenarios.files.mistakes import displayed
from scenarios.files.scalars import NotRead, value_of
from scenarios.files.texts import CONTROL, Source
from scenarios.files.tree import Branch, Key, Leaf, Node, Path, Place, Row, Value, height, size, where

MERGE = "“<<” (merge) is not part of YAML 1.2; write the keys out, or use based_on"


def composed(source: Source, budget: Budget) -> Node | None:
    """The tree of a text, None for an empty one; mistakes go to the budget's list, Unreadable ends it."""
    return Composer(source, budget).document()


class Composer:
    """Builds the tree of one file from the reader's events."""

    def __init__(self, source: Source, budget: Budget) -> None:
        self.source = source
        self.budget = budget
        self.mistakes = budget.mistakes
        self.events = self._read()
        self.anchors: dict[str, Node | None] = {}  # no node yet while it is being read

    def _read(self) -> Iterator[Any]:
        try:
            yield from YAML(typ="safe", pure=True).parse(self.source.text)
        except MarkedYAMLError as error:
            words, position = syntax.told(error, self.source.text)
            self.budget.stop(self.source.place(position), (), words)
        except (YAMLError, ValueError, OverflowError, IndexError, AttributeError) as error:
            # The reader's own slips on broken texts, such as an escape for a character that does not exist.
            self.budget.stop(
                Place(self.source.name, 1, 1), (), f"this is not YAML: {displayed(str(error), 120)}"
            )

    def document(self) -> Node | None:
        """The one document of the file."""
        root: Node | None = None
        documents = 0
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                self._check_start(event, documents)
            elif isinstance(event, NodeEvent):
                root = self._node(event, (), None, 1)
        return root

    def _check_start(self, event: Any, number: int) -> None:
        place = self._place(event)
        if number > 1:
            message = "a file holds one study; a second one begins here"
            self.budget.stop(place, (), message, expected="one study")
        if event.version is not None and tuple(event.version) != (1, 2):
            version = ".".join(str(part) for part in event.version)
            message = f"the file says it is YAML {version}; studies are YAML 1.2"
            self.mistakes.add(place, (), message, found=version, expected="1.2")
        if event.tags:
            self.mistakes.add(place, (), "tags (%TAG) are not read; leave them out")

    def _place(self, event: Any) -> Place:
        return Place(self.source.name, event.start_mark.line + 1, event.start_mark.column + 1)

    def _node(self, event: Any, path: Path, key: Key | None, depth: int) -> Node:
        place = self._place(event)
        if isinstance(event, AliasEvent):
            return self._alias(event, path, key, depth)
        self.budget.take_values(1, place, path)
        if event.tag is not None:
            name = displayed(str(event.tag))
            message = f"tags such as “{name}” are not read; leave it out"
            self.mistakes.add(place, path, message, found=name, expected="no tag")
        self._open_anchor(event, place, path)
        node: Node
        if isinstance(event, ScalarEvent):
            node = self._leaf(event, place, path, key)
        else:
            self.budget.check_depth(depth, place, path)
            is_map = isinstance(event, MappingStartEvent)
            node = self._branch(event, path, key, depth) if is_map else self._row(event, path, key, depth)
        if event.anchor is not None:
            self.anchors[event.anchor] = node
        return node

    def _open_anchor(self, event: Any, place: Place, path: Path) -> None:
        name = event.anchor
        if name is None:
            return
        if name in self.anchors:
            shown = displayed(name)
            self.mistakes.add(
                place, path, f"the anchor '&{shown}' is used twice; give each its own name", found=shown
            )
        self.anchors[name] = None

    def _alias(self, event: Any, path: Path, key: Key | None, depth: int) -> Node:
        place, name = self._place(event), displayed(event.anchor)
        self.budget.take_alias(place, path)
        start, end = event.start_mark.index, event.end_mark.index
        target = self.anchors.get(event.anchor)
        if target is None:
            is_open = event.anchor in self.anchors
            why = "would hold itself" if is_open else "refers to no anchor above it"
            near = None if is_open else self.mistakes.nearest(event.anchor, self.anchors)
            hint = f"; did you mean '*{displayed(near)}'?" if near else ""
            self.mistakes.add(place, path, f"the alias '*{name}' {why}{hint}", found=f"*{name}", nearest=near)
            return Leaf(None, place, start, end, key, is_alias=True)
        self.budget.take_values(size(target), place, path)
        self.budget.check_depth(depth + height(target) - 1, place, path)
        return replace(target, key=key, start=start, end=end, anchor=None, is_alias=True)

    def _leaf(self, event: Any, place: Place, path: Path, key: Key | None) -> Leaf:
        text: str = event.value
        start, end = event.start_mark.index, event.end_mark.index
        quoted = bool(event.style) or not event.implicit[0]
        value: Value = text
        if not quoted:
            try:
                value = value_of(text)
            except NotRead as error:
                shown = displayed(text)
                message = f"must be {error}, got {shown}"
                self.mistakes.add(place, path, message, found=shown, expected=str(error))
            if value is None and key is not None and not text:
                place = key.place  # nothing stands nowhere: the reader is sent to the key
        control = CONTROL.search(text)
        if control:
            code = f"U+{ord(control.group()):04X}"
            self.mistakes.add(place, path, f"text must hold no control character, got {code}", found=code)
            value = CONTROL.sub("\ufffd", text)  # half a surrogate pair could not even be told
        return Leaf(value, place, start, end, key, quoted, event.anchor)

    def _row(self, event: Any, path: Path, key: Key | None, depth: int) -> Row:
        items: list[Node] = []
        for inner in self.events:
            if isinstance(inner, SequenceEndEvent):
                break
            items.append(self._node(inner, (*path, len(items)), None, depth + 1))
        end = inner.end_mark.index if event.flow_style else items[-1].end
        place, start = self._place(event), event.start_mark.index
        return Row(tuple(items), place, start, end, key, bool(event.flow_style), event.anchor)

    def _branch(self, event: Any, path: Path, key: Key | None, depth: int) -> Branch:
        entries: dict[str, Node] = {}
        last = event.end_mark.index
        for inner in self.events:
            if isinstance(inner, MappingEndEvent):
                break
            name, own = self._name(inner, path, depth)
            node = self._node(next(self.events), (*path, name or ""), own, depth + 1)
            last = max(last, own.end if own else 0, node.end if node.end > node.start else 0)
            if name is None or own is None:
                continue
            if name in entries:
                first = where(entries[name]).line
                message = f"'{displayed(name)}' is written twice; the first stands on line {first}"
                self.mistakes.add(
                    own.place, (*path, name), message, found=displayed(name), expected="written once"
                )
                continue
            entries[name] = node
        end = inner.end_mark.index if event.flow_style else last
        place, start = self._place(event), event.start_mark.index
        return Branch(entries, place, start, end, key, bool(event.flow_style), event.anchor)

    def _name(self, event: Any, path: Path, depth: int) -> tuple[str | None, Key | None]:
        """The text of a key and where it stands; no text where it is none that a study can use."""
        place = self._place(event)
        if not isinstance(event, ScalarEvent) or event.anchor is not None or event.tag is not None:
            is_plain_alias = isinstance(event, AliasEvent)
            self._node(event, path, None, depth + 1)
            what = "an alias" if is_plain_alias else "more than a name"
            self.mistakes.add(place, path, f"a key must be text, this one is {what}", expected="text")
            return None, None
        self.budget.take_values(1, place, path)
        key = Key(place, event.start_mark.index, event.end_mark.index)
        if event.value == "<<" and not event.style:
            self.mistakes.add(place, path, MERGE, found="<<", expected="based_on")
        elif not event.value.strip():
            self.mistakes.add(place, path, "a key must be text, this one is empty", expected="text")
        elif CONTROL.search(event.value):
            shown = displayed(event.value)
            self.mistakes.add(
                place, path, f"a key must hold no control character, got '{shown}'", found=shown
            )
        else:
            return event.value, key
        return None, key
