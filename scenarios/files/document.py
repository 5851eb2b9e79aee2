"""A study file as it stands on disk: its text, the files it names, and the tree of all of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath

from scenarios.files.composing import composed
from scenarios.files.limits import Budget
from scenarios.files.migrations import migrated
from scenarios.files.mistakes import shown
from scenarios.files.parts import Parts
from scenarios.files.texts import Source, read_source
from scenarios.files.tree import Branch

SHOULD = "a study is a map with format, title, start, purse, market and strategies"


@dataclass(frozen=True)
class Document:
    """What was read: every file's text by its name, the study's own first, and the tree in today's format."""

    path: FilePath
    sources: dict[str, Source]
    raw: Branch  # of the study's own file and the files it names, as written
    tree: Branch  # the same, migrated

    @property
    def source(self) -> Source:
        """The study's own file."""
        return self.sources[str(self.path)]

    @property
    def files(self) -> tuple[str, ...]:
        """The files' names, the study's own first."""
        return tuple(self.sources)


def read_document(path: FilePath, budget: Budget, sources: dict[str, Source]) -> Document:
    """Read a study's files under the limits; Unreadable where the mistakes collected are all there is."""
    source = sources.get(str(path)) or read_source(path, str(path), budget)
    sources[str(path)] = source
    root = composed(source, budget)
    if root is None:
        budget.stop(source.place(0), (), f"the file is empty; {SHOULD}", found="nothing")
    if not isinstance(root, Branch):
        budget.stop(root.place, (), f"{SHOULD}, got {shown(root)}", found=shown(root))
    raw = Parts(path, budget, sources).inlined(root)
    return Document(path, sources, raw, migrated(raw, budget))
