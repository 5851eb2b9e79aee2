"""The project's own files, for the tests that read them."""

import ast
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
FLOORS = ("simulation", "scenarios", "desktop")
NOT_OURS = {"__pycache__", "dist", "build"}
OURS_THOUGH_HIDDEN = {".ci", ".gitignore"}


def modules(*folders: str) -> list[str]:
    """Paths, from the root, of the Python modules under the given folders."""
    found = (path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return sorted(path.relative_to(ROOT).as_posix() for path in found)


@cache
def tree(module: str) -> ast.Module:
    """A module's syntax tree."""
    return ast.parse((ROOT / module).read_text("utf-8"), module)


def imported(module: str) -> Iterator[tuple[int, str]]:
    """Every (line, dotted name) that a module imports, at its top or inside a function.

    `from a import b` gives `a.b`: to a rule on prefixes it is the same whether b is a module or a name in it.
    """
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module or ''}.{name.name}") for name in node.names)


def texts() -> Iterator[tuple[str, str]]:
    """(Path from the root, text) of every text file of the project; caches and hidden folders left out."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if _is_ours(name)]
        for name in filter(_is_ours, files):
            path = Path(folder, name)
            try:
                yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")
            except UnicodeDecodeError:
                continue  # a picture, a font, a result


def _is_ours(name: str) -> bool:
    return name in OURS_THOUGH_HIDDEN or not (name.startswith(".") or name in NOT_OURS)
