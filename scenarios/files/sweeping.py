"""The numbers of a sweep in the study they stand in: known, within their limits, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from scenarios.files.checking import tell_refused, tell_unknown
from scenarios.files.memory import check_rows
from scenarios.files.mistakes import Collected
from scenarios.files.tree import Branch, Leaf, Node, Path, at, child, is_nothing, where
from scenarios.study import Head
from scenarios.sweep import Listed, Spread, stated_values
from simulation.quantity import Quantity, Record
from simulation.resolve import numbers

AT: Path = ("sweep", "numbers")


def swept_numbers(parts: Mapping[str, Any]) -> dict[str, Quantity]:
    """What each number means that may be swept, by its path: those of the question, the market, the strategies."""
    found: dict[str, Quantity] = {}
    for name, part in parts.items():
        found |= {path: quantity for path, _, quantity in _numbers_of(part, name)}
    return found


def _numbers_of(part: Any, path: str) -> Iterator[tuple[str, Any, Quantity]]:
    """The numbers of a record, of a map or list of records."""
    if isinstance(part, Record):
        yield from numbers(part, path)
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, tuple) else ()
    for step, each in inner:
        yield from _numbers_of(each, f"{path}.{step}")


def check_sweep(
    root: Branch,
    sweep: Listed | Spread,
    known: Mapping[str, Quantity],
    unsound: tuple[str, ...],
    mistakes: Collected,
) -> None:
    """Collect every swept number that is not known, and every value that is out of its limits.

    What lies in a part that is not sound has been told as that part's mistake.
    """
    for path, values in stated_values(sweep).items():
        node = at(root, (*AT, path))
        if node is None or path.startswith(unsound):
            continue
        if path not in known:
            tell_unknown(path, where(node), AT, tuple(known), mistakes)
            continue
        for steps, _ in values:
            leaf = _plain(at(node, steps))
            if leaf is not None:
                tell_refused(leaf, (*AT, path, *steps), known[path], mistakes)


def _plain(node: Node | None) -> Leaf | None:
    """The number itself where it is stated with its source."""
    inner = child(node, "value") if isinstance(node, Branch) else node
    return inner if isinstance(inner, Leaf) else None


def check_swept_rows(
    root: Branch, path: str, sweep: Listed | Spread, size: int, memory: int | None, mistakes: Collected
) -> None:
    """Collect swept numbers of rows that memory does not hold."""
    for steps, _ in stated_values(sweep).get(path, ()):
        place = (*AT, path, *steps)
        check_rows(at(root, place), place, size, memory, mistakes)


def sharing(tree: Branch, study: Head, path: str) -> tuple[str, ...]:
    """The paths of the numbers that a number of the file stands for: its own, and where strategies inherit it."""
    first, _, rest = path.partition(".")
    if first != "strategies":
        return (path,)
    base, _, inner = rest.partition(".")
    about = getattr(study, "about", {})
    heirs = [name for name in about if name != base and _inherits(name, base, inner.split("."), tree, about)]
    return (path, *(f"strategies.{name}.{inner}" for name in heirs))


def _inherits(name: str, base: str, steps: list[str], tree: Branch, about: Mapping[str, Any]) -> bool:
    """Whether a strategy has a number from another one, each on the way leaving it as it is."""
    while name != base:
        if not _leaves_alone(at(tree, ("strategies", name)), steps):
            return False
        above = about[name].based_on
        if above is None:
            return False
        name = above
    return True


def _leaves_alone(own: Node | None, steps: list[str]) -> bool:
    """Whether what a strategy states itself says nothing of a number."""
    for step in steps:
        if own is None:
            return True
        if not isinstance(own, Branch) or is_nothing(own):
            return False
        own = child(own, step)
    return own is None
