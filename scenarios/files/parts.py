"""Market and strategies in files of their own: read from the study's folder, and never from anywhere else."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path as FilePath

from scenarios.files.composing import composed
from scenarios.files.limits import Budget, Unreadable
from scenarios.files.mistakes import displayed, shown
from scenarios.files.texts import Source, read_source
from scenarios.files.tree import Branch, Leaf, Node, Path, at

DRIVE = re.compile(r"[A-Za-z]:")
OUTSIDE = "must be a file inside the study's folder"


class Parts:
    """Puts the files that a study names where their names stand."""

    def __init__(self, study: FilePath, budget: Budget, sources: dict[str, Source]) -> None:
        self.study = study
        self.budget = budget
        self.sources = sources
        self.is_broken = False

    def inlined(self, root: Branch) -> Branch:
        """The study with its market and strategies in place; Unreadable when one of their files cannot be."""
        root = self._replaced(root, ("market",))
        root = self._replaced(root, ("strategies",))
        strategies = root.entries.get("strategies")
        for name in strategies.entries if isinstance(strategies, Branch) else ():
            root = self._replaced(root, ("strategies", name))
        if self.is_broken:
            raise Unreadable("a part of the study cannot be read")
        return root

    def _replaced(self, root: Branch, path: Path) -> Branch:
        leaf = at(root, path)
        if not isinstance(leaf, Leaf) or not isinstance(leaf.value, str):
            return root
        try:
            part = self._read(leaf, leaf.value, path)
        except Unreadable:
            self.is_broken = True
            return root
        return replaced(root, path, part)

    def _read(self, leaf: Leaf, name: str, path: Path) -> Branch:
        place = self._path_of(leaf, name, path)
        shown_as = str(self.study.parent / name)
        source = self.sources.get(shown_as) or read_source(place, shown_as, self.budget, (leaf.place, path))
        self.sources[shown_as] = source
        root = composed(source, self.budget)
        if not isinstance(root, Branch):
            found = "nothing" if root is None else shown(root)
            start = source.place(0) if root is None else root.place
            self.budget.stop(start, path, f"must be a map, the file holds {found}", found=found)
        return replace(root, key=leaf.key, via=leaf)

    def _path_of(self, leaf: Leaf, name: str, path: Path) -> FilePath:
        """Where the named file is; a mistake when that is anywhere but inside the study's folder."""
        parts = name.split("/")
        if "\\" in name or name.startswith("/") or ".." in parts or DRIVE.match(name):
            self._refuse(leaf, path, OUTSIDE)
        if not name.endswith((".yaml", ".yml")):
            self._refuse(leaf, path, "must be a map, or the name of a .yaml file in the study's folder")
        found = self.study.parent / name
        try:
            inside = found.resolve().is_relative_to(self.study.parent.resolve())
        except (OSError, RuntimeError):  # a link that leads to itself
            inside = False
        if not inside:
            self._refuse(leaf, path, f"{OUTSIDE}, and this link leads out of it")
        return found

    def _refuse(self, leaf: Leaf, path: Path, message: str) -> None:
        found = shown(leaf)
        self.budget.stop(
            leaf.place, path, f"{message}, got {found}", found=displayed(str(leaf.value)), expected=message
        )


def replaced(root: Branch, path: Path, node: Node) -> Branch:
    """The tree with another node at a path of names."""
    name, rest = str(path[0]), path[1:]
    inner = root.entries[name]
    if rest and isinstance(inner, Branch):
        node = replaced(inner, rest, node)
    return replace(root, entries={**root.entries, name: node})
