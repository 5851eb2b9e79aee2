"""Strategies that are based on others: a file states only what differs, a run needs the whole."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scenarios.files.limits import Budget
from scenarios.files.mistakes import displayed, shown
from scenarios.files.shape import Shape
from scenarios.files.tree import Branch, Leaf, Node, is_nothing, pointed, size


@dataclass(frozen=True)
class Whole:
    """A strategy with what it inherits; not sound where a base is missing, so that gaps are no news."""

    node: Branch
    is_sound: bool = True


def merged(base: Node, own: Node, shape: Shape) -> Node:
    """A base with its differences laid over: maps go into each other, everything else replaces.

    A number is replaced as a whole, its range or schedule too. An entry set to nothing is left out; where the
    field may be nothing, it is nothing.
    """
    is_map = shape.quantity is None and (shape.records or shape.values is not None)
    if not (is_map and isinstance(base, Branch) and isinstance(own, Branch)):
        return own
    entries = dict(base.entries)
    for name, node in own.entries.items():
        inherited = entries.pop(name, None)
        inner = shape.child(name)
        if is_nothing(node) and inherited is not None and not inner.may_be_nothing:
            continue
        entries[name] = node if inherited is None else merged(inherited, node, inner)
    order = [*base.entries, *(name for name in own.entries if name not in base.entries)]
    return replace(own, entries={name: entries[name] for name in order if name in entries})


class Chains:
    """Lays every strategy over the one it is based on, however long the chain."""

    def __init__(
        self, own: dict[str, Branch], based_on: dict[str, Node], shape: Shape, budget: Budget
    ) -> None:
        self.own = own
        self.based_on = based_on
        self.shape = shape
        self.budget = budget
        self.done: dict[str, Whole] = {}

    def whole(self, name: str, trail: tuple[str, ...] = ()) -> Whole:
        """A strategy with all it inherits; bases come first, so that their mistakes are told as theirs."""
        if name not in self.done:
            found = self._based(name, trail)
            self.done.setdefault(name, found)  # a circle has marked its members already
        return self.done[name]

    def _based(self, name: str, trail: tuple[str, ...]) -> Whole:
        own, link = self.own[name], self.based_on.get(name)
        if link is None or is_nothing(link):
            return Whole(own)
        path = ("strategies", name, "based_on")
        base = link.value if isinstance(link, Leaf) and isinstance(link.value, str) else None
        if base is None:
            message = f"must be the name of another strategy, got {shown(link)}"
            self.budget.mistakes.add(pointed(link), path, message, found=shown(link))
            return Whole(own, is_sound=False)
        if base not in self.own:
            near = self.budget.mistakes.nearest(base, [other for other in self.own if other != name])
            hint = f"; did you mean '{near}'?" if near else ""
            message = f"'{displayed(base)}' is unknown{hint}"
            self.budget.mistakes.add(pointed(link), path, message, found=base, nearest=near)
            return Whole(own, is_sound=False)
        trail = (*trail, name)
        if base in trail:
            circle = " → ".join((*trail[trail.index(base) :], base))
            message = f"a strategy cannot be based on itself: {displayed(circle, 200)}"
            self.budget.mistakes.add(pointed(link), path, message, found=base)
            for member in trail[trail.index(base) :]:
                self.done[member] = Whole(self.own[member], is_sound=False)
            return Whole(own, is_sound=False)
        below = self.whole(base, trail)
        node = merged(below.node, own, self.shape)
        self.budget.take_values(size(node), pointed(link), path)
        return Whole(node if isinstance(node, Branch) else own, below.is_sound)
