"""From what changed in a study to the edits of its file: as few as say it, and differences stay differences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from scenarios.files.editing import Edit, Put, Remove, applied
from scenarios.files.merging import merged
from scenarios.files.references import default_of
from scenarios.files.shape import Shape, of_record
from scenarios.files.tree import Branch, Node, Path, at, child, is_nothing, plain
from scenarios.files.written import form
from scenarios.study import About, Head, Study
from simulation.quantity import Record
from simulation.strategy import Strategy

GONE = object()  # what a map does not hold


class Changes:
    """The edits that lead from a file's study to another one; each is applied before the next is thought of."""

    def __init__(self, tree: Branch, before: Study, after: Study) -> None:
        self.tree = tree
        self.before = before
        self.after = after
        self.found: list[Edit] = []
        self.shape = of_record(Strategy)

    def edits(self) -> list[Edit]:
        """What to put and what to remove, bases before the strategies that are based on them."""
        self._take(self._fields((), self.before, self.after, tuple(Head.model_fields)))
        market = (self.before.market, self.after.market)
        self._take(self._laid(("market",), *market, of_record(type(self.after.market)), None))
        self._take(
            Remove(("strategies", name))
            for name in self.before.strategies
            if name not in self.after.strategies
        )
        done: set[str] = set()
        for name in self.after.strategies:
            self._strategy(name, done)
        return self.found

    def _take(self, edits: Iterator[Edit]) -> None:
        for edit in list(edits):
            self.tree = applied(self.tree, edit)
            self.found.append(edit)

    def _fields(self, path: Path, before: Record, after: Record, names: tuple[str, ...]) -> Iterator[Edit]:
        """Fields of the question, or of what is said about a strategy."""
        for name in names:
            value, field = getattr(after, name), type(after).model_fields[name]
            if value == getattr(before, name):
                continue
            is_default = not field.is_required() and value == field.get_default(call_default_factory=True)
            yield Remove((*path, name)) if is_default else Put((*path, name), form(value))

    def _strategy(self, name: str, done: set[str]) -> None:
        """One strategy's edits, after those of what it is based on."""
        if name in done or name not in self.after.strategies:
            return
        done.add(name)
        path: Path = ("strategies", name)
        about = self.after.about.get(name, About())
        self._strategy(about.based_on or "", done)
        if name not in self.before.strategies or self._now(name) is None:
            self._take(iter([Put(path, form(about))]))
        else:
            said = self.before.about.get(name, About())
            self._take(self._fields(path, said, about, tuple(About.model_fields)))
        now = self._now(name) or Strategy()
        base = self._whole(about.based_on) if about.based_on else None
        self._take(self._laid(path, now, self.after.strategies[name], self.shape, base))

    def _whole(self, name: str) -> Node | None:
        """A strategy with what it inherits, as the file stands after the edits so far."""
        own = at(self.tree, ("strategies", name))
        if not isinstance(own, Branch):
            return None
        bought = {key: node for key, node in own.entries.items() if key not in About.model_fields}
        base = self.after.about.get(name, About()).based_on
        below = self._whole(base) if base else None
        node = replace(own, entries=bought)
        return node if below is None else merged(below, node, self.shape)

    def _now(self, name: str) -> Strategy | None:
        """What the file makes of a strategy so far; None where it no longer fits what it is based on."""
        node = self._whole(name)
        try:
            return None if node is None else Strategy.model_validate(plain(node), strict=True)
        except ValidationError:
            return None

    def _laid(self, path: Path, old: Any, new: Any, shape: Shape, base: Node | None) -> Iterator[Edit]:
        """The edits that make a map of the file stand for a new value, over what it inherits."""
        before, after = _entries(old), _entries(new)
        for name in {**before, **after}:
            was, will, here = before.get(name, GONE), after.get(name, GONE), (*path, name)
            if was == will:
                continue
            inner, own = shape.child(name), at(self.tree, here)
            inherited = None if base is None else child(base, name)
            is_open = isinstance(own, Branch) or (own is None and isinstance(inherited, Branch))
            if is_open and _is_map(was) and _is_map(will):
                yield from self._laid(here, was, will, inner, inherited)
            elif will is GONE or will is None:
                is_held = inherited is not None and not is_nothing(inherited)
                yield Put(here, None) if is_held or default_of(shape, name) is not None else Remove(here)
            elif (
                will == default_of(shape, name) if inherited is None else form(will) == form(plain(inherited))
            ):
                yield Remove(here)
            else:
                whole = form(will)
                yield Put(
                    here, _over(inherited, whole, inner) if inherited is not None and _is_map(will) else whole
                )


def _is_map(value: Any) -> bool:
    return isinstance(value, Record | dict)


def _entries(value: Any) -> Mapping[str, Any]:
    """A record's fields or a map's entries, by name."""
    if isinstance(value, Record):
        return {name: getattr(value, name) for name in type(value).model_fields}
    return {str(name): inner for name, inner in value.items()}


def _over(base: Node, whole: dict[str, Any], shape: Shape) -> dict[str, Any]:
    """A map that, laid over a base, gives the whole alone: what only the base has is said to be as by default."""
    found = dict(whole)
    for name, node in base.entries.items() if isinstance(base, Branch) else ():
        inner = shape.child(name)
        if name not in found:
            found[name] = form(default_of(shape, name))
        elif isinstance(found[name], dict) and inner.quantity is None:
            found[name] = _over(node, found[name], inner)
    return found
