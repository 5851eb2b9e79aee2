"""Older formats of a study file, brought up to date by small steps, one version at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from scenarios.files.limits import Budget
from scenarios.files.mistakes import shown
from scenarios.files.rendering import fresh
from scenarios.files.tree import Branch, Leaf, Node, Path, pointed

FORMAT = 1  # what this program writes


def renamed(study: Branch, path: Path, name: str) -> Branch:
    """The study with the entry at a path under another name; unchanged where there is none."""
    first, rest = str(path[0]), path[1:]
    if first not in study.entries:
        return study
    if rest:
        inner = study.entries[first]
        if not isinstance(inner, Branch):
            return study
        return replace(study, entries={**study.entries, first: renamed(inner, rest, name)})
    return replace(
        study, entries={name if key == first else key: node for key, node in study.entries.items()}
    )


def days_were_the_horizon(study: Branch) -> Branch:
    """Format 0, the draft, called the study's length `horizon`; since format 1 it is `days`."""
    return renamed(study, ("horizon",), "days")


# From which version each step leads to the next; a step gets the whole study, its parts in place.
MIGRATIONS: dict[int, Callable[[Branch], Branch]] = {0: days_were_the_horizon}


def migrated(
    study: Branch,
    budget: Budget,
    steps: Mapping[int, Callable[[Branch], Branch]] = MIGRATIONS,
    newest: int = FORMAT,
) -> Branch:
    """The study in today's format; a version that cannot be read stops the reading with a sentence."""
    node = study.entries.get("format")
    if node is None:
        message = f"'format' is missing; a study begins with the line “format: {newest}”"
        budget.stop(study.place, (), message, expected=f"format: {newest}")
    version = _version(node, budget, newest)
    if version > newest:
        message = f"the file has format {version}, this program reads up to {newest}; a newer Shapan wrote it"
        budget.stop(node.place, ("format",), message, found=str(version), expected=str(newest))
    if version == newest:
        return study
    for number in range(version, newest):
        study = steps[number](study)
    return replace(study, entries={**study.entries, "format": fresh(newest)})


def _version(node: Node, budget: Budget, newest: int) -> int:
    value = node.value if isinstance(node, Leaf) else None
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        found = shown(node)
        message = f"must be the format's version, a whole number such as {newest}, got {found}"
        budget.stop(pointed(node), ("format",), message, found=found, expected=str(newest))
    return value
