"""Names that must fit together, asked of the records: what may stand at a place, and what is used but not known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.paths import ABSENT, Refused, Steps, value_at
from scenarios.study import Reference, Study
from simulation.quantity import Record

translate = QCoreApplication.translate


def known_names(study: Study, steps: Steps) -> tuple[str, ...] | None:
    """The names that may stand at a place, or that its entries may have; None where any text may."""
    for reference in study.references:
        passed = _passed(reference.used.removesuffix(".*"), steps)
        if passed is not None:
            return _known(study, reference, passed)
    return None


def is_base(steps: Steps) -> bool:
    """Whether a place says which strategy another one starts from."""
    return len(steps) == 3 and steps[0] == "about" and steps[2] == "based_on"


def bases(study: Study, name: str) -> tuple[str, ...]:
    """The strategies that one may start from: all others that do not start from it themselves, by any way."""
    return tuple(each for each in study.strategies if name not in _line(study, each))


def _line(study: Study, name: str) -> tuple[str, ...]:
    """A strategy, the one it starts from, the one that starts from, and so on."""
    line: list[str] = []
    at: str | None = name
    while at is not None and at not in line:
        line.append(at)
        at = study.about[at].based_on if at in study.about else None
    return tuple(line)


def not_known(study: Study) -> list[tuple[str, str]]:
    """Every (name, path) that something uses and that the market does not know."""
    found = []
    for reference in study.references:
        for path, passed, name in _uses(study, tuple(reference.used.split(".")), (), ()):
            if name not in _known(study, reference, passed):
                found.append((name, ".".join(path)))
    for offer in study.offers:
        if getattr(study.market, offer) is None:
            used = [name for name, plan in study.strategies.items() if getattr(plan, offer) is not None]
            found.extend((offer, f"strategies.{name}.{offer}") for name in used)
    return found


def refuse_unknown(before: Study, after: Study) -> None:
    """Refuse an edit after which something is used that the market does not have."""
    old = set(not_known(before))
    for name, path in not_known(after):
        if (name, path) not in old:
            words = translate("Names", "“%1” is still used by %2; take it out there first.")
            raise Refused(words.replace("%1", name).replace("%2", path.replace(".", " › ")))


def _known(study: Study, reference: Reference, passed: tuple[str, ...]) -> tuple[str, ...]:
    steps = reference.known.split(".")
    stars = iter(passed[len(passed) - steps.count("*") :])
    held = value_at(study.market, tuple(next(stars) if step == "*" else step for step in steps))
    return tuple(held) if isinstance(held, dict) else ()


def _passed(used: str, steps: Steps) -> tuple[str, ...] | None:
    """The entries that were passed on the way, where the steps are a place of the pattern."""
    pattern = used.split(".")
    if len(pattern) != len(steps) or any(p not in ("*", s) for p, s in zip(pattern, steps, strict=True)):
        return None
    return tuple(step for part, step in zip(pattern, steps, strict=True) if part == "*")


def _uses(
    node: Any, pattern: Steps, path: Steps, passed: tuple[str, ...]
) -> Iterator[tuple[Steps, tuple[str, ...], str]]:
    """Every (path, entries passed, name) at the places of a pattern."""
    if not pattern:
        names = node if isinstance(node, tuple) else (node,)
        yield from ((path, passed, name) for name in names if isinstance(name, str))
    elif pattern == ("*",) and isinstance(node, dict):
        yield from ((path, passed, name) for name in node)
    elif pattern[0] == "*" and isinstance(node, dict):
        for name, inner in node.items():
            yield from _uses(inner, pattern[1:], (*path, name), (*passed, name))
    elif isinstance(node, Record):
        inner = getattr(node, pattern[0], ABSENT)
        if inner is not ABSENT and inner is not None:
            yield from _uses(inner, pattern[1:], (*path, pattern[0]), passed)
