"""From what changed in a study to the edits of its file: as few as say it, and differences stay differences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from scenarios.files.editing import Edit, Put, Remove
from scenarios.files.merging import merged
from scenarios.files.references import default_of
from scenarios.files.rendering import fresh
from scenarios.files.shape import Shape, of_record
from scenarios.files.tree import Branch, Node, Path, at, child, plain
from scenarios.files.written import as_differences, form
from scenarios.study import About, Head, Study
from simulation.quantity import Record
from simulation.strategy import Strategy


class Changes:
    """The edits that lead from a file's study to another one."""

    def __init__(self, tree: Branch, before: Study, after: Study) -> None:
        self.tree = tree
        self.before = before
        self.after = after

    def edits(self) -> Iterator[Edit]:
        """What to put and what to remove, in the order of the file."""
        yield from self._fields((), self.before, self.after, tuple(Head.model_fields))
        market = as_differences(self.before.market, self.after.market)
        yield from self._laid(("market",), market, of_record(type(self.after.market)), None)
        for name in self.before.strategies:
            if name not in self.after.strategies:
                yield Remove(("strategies", name))
        for name, strategy in self.after.strategies.items():
            yield from self._strategy(name, strategy)

    def _fields(self, path: Path, before: Record, after: Record, names: tuple[str, ...]) -> Iterator[Edit]:
        """Fields of the question, or of what is said about a strategy."""
        for name in names:
            value, field = getattr(after, name), type(after).model_fields[name]
            if value == getattr(before, name):
                continue
            is_default = not field.is_required() and value == field.get_default(call_default_factory=True)
            yield Remove((*path, name)) if is_default else Put((*path, name), form(value))

    def _strategy(self, name: str, strategy: Strategy) -> Iterator[Edit]:
        path = ("strategies", name)
        about = self.after.about.get(name, About())
        own = at(self.tree, path)
        below = self.after.strategies.get(about.based_on or "")
        base = None if below is None else fresh(form(below))
        if name in self.before.strategies and isinstance(own, Branch):
            yield from self._fields(
                path, self.before.about.get(name, About()), about, tuple(About.model_fields)
            )
            now = self._read(own, base, type(strategy))
            if now is not None:
                yield from self._laid(path, as_differences(now, strategy), of_record(type(strategy)), base)
                return
        whole = as_differences(Strategy() if below is None else below, strategy)
        yield Put(path, {**form(about), **whole})

    def _read(self, own: Branch, base: Node | None, kind: type[Strategy]) -> Strategy | None:
        """What the file's own differences make of today's base; None where they no longer fit it."""
        entries = {name: node for name, node in own.entries.items() if name not in About.model_fields}
        bought: Node = replace(own, entries=entries)
        if base is not None:
            bought = merged(base, bought, of_record(kind))
        try:
            return kind.model_validate(plain(bought), strict=True)
        except ValidationError:
            return None

    def _laid(self, path: Path, changes: dict[str, Any], shape: Shape, base: Node | None) -> Iterator[Edit]:
        """Changes as edits, each as deep in the file's maps as it goes; what equals the base is left to it."""
        for name, value in changes.items():
            here, inner = (*path, name), shape.child(name)
            inherited = None if base is None else child(base, name)
            is_map = inner.quantity is None and (bool(inner.records) or inner.values is not None)
            if is_map and isinstance(value, dict) and isinstance(at(self.tree, here), Branch):
                yield from self._laid(here, value, inner, inherited)
            elif value == (default_of(shape, name) if inherited is None else form(plain(inherited))):
                yield Remove(here)
            elif is_map and isinstance(value, dict) and inherited is not None:
                yield Put(here, _over(inherited, value, inner))
            else:
                yield Put(here, value)


def _over(base: Node, value: dict[str, Any], shape: Shape) -> dict[str, Any]:
    """A map's form that, laid over a base, gives that map alone: what only the base has is said to be as by default."""
    found = dict(value)
    for name, node in base.entries.items() if isinstance(base, Branch) else ():
        inner = shape.child(name)
        if name not in found:
            found[name] = form(default_of(shape, name))
        elif isinstance(found[name], dict) and inner.quantity is None:
            found[name] = _over(node, found[name], inner)
    return found
