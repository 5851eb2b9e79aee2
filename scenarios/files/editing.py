"""Edits of a study file: values set and removed by their path, put into the text and read back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from scenarios.files.document import Document, read_document
from scenarios.files.limits import Budget, Unreadable
from scenarios.files.mistakes import Collected, StudyMistakes
from scenarios.files.rendering import NOWHERE, Renderer, fresh
from scenarios.files.splicing import CannotSplice, Splicer, spliced
from scenarios.files.texts import Source
from scenarios.files.tree import Branch, Node, Path, plain


@dataclass(frozen=True)
class Put:
    """Set the value at a path, whatever stands there; a map, list, number, text, or nothing."""

    path: Path
    value: Any


@dataclass(frozen=True)
class Remove:
    """Take the entry at a path out of its map, if it is there."""

    path: Path


Edit = Put | Remove
EMPTY = Branch({}, NOWHERE, -1, -1)


def edited(document: Document, edits: Iterable[Edit]) -> Document:
    """The document after edits, in today's format: what they do not touch keeps every sign."""
    tree = document.tree
    for edit in edits:
        tree = applied(tree, edit)
    if tree is document.raw:
        return document
    try:
        found = with_texts(document, _spliced(document, tree))
        if plain(found.tree) == plain(tree):
            return found
    except (CannotSplice, StudyMistakes):
        pass  # aliases that would change together, or a rare style: the file is written anew
    return with_texts(document, {str(document.path): written_anew(document, tree)})


def applied(tree: Branch, edit: Edit) -> Branch:
    """The tree after one edit; the same tree where that changes nothing."""
    after = _with(tree, edit.path, edit)
    return after if isinstance(after, Branch) else tree


def _with(node: Node | None, path: Path, edit: Edit) -> Node | None:
    """The node with an edit at a path of names below it, the same node where nothing changes; None if taken out."""
    if not path:
        return fresh(edit.value) if isinstance(edit, Put) else None
    if not isinstance(node, Branch):
        if isinstance(edit, Remove):
            return node
        node = EMPTY
    name = str(path[0])
    inner = node.entries.get(name)
    after = _with(inner, path[1:], edit)
    if after is inner:
        return node
    if after is None:
        return replace(node, entries={key: each for key, each in node.entries.items() if key != name})
    return replace(node, entries={**node.entries, name: after})


def _spliced(document: Document, tree: Branch) -> dict[str, str]:
    sources = {name: replace(source, text=_ended(source)) for name, source in document.sources.items()}
    splicer = Splicer(sources, indentation(document.raw))
    splicer.value(document.raw, tree)
    touched = {splice.file for splice in splicer.splices}
    return {name: text for name, text in spliced(sources, splicer.splices).items() if name in touched}


def _ended(source: Source) -> str:
    """A text whose last line ends."""
    return source.text if source.text.endswith("\n") else source.text + source.newline


def indentation(tree: Branch) -> int:
    """By how many signs the file indents a map in a map."""
    for node in tree.entries.values():
        if isinstance(node, Branch) and not node.flow and node.via is None and node.place.column > 1:
            return node.place.column - 1
    return 2


def with_texts(document: Document, texts: dict[str, str]) -> Document:
    """The document with other texts in its files, read again from the start."""
    sources = dict(document.sources)
    for name, text in texts.items():
        sources[name] = Source(name, text, sources[name].has_mark if name in sources else False)
    mistakes = Collected()
    try:
        found = read_document(document.path, Budget(mistakes), sources)
    except Unreadable:
        found = None
    if found is None or len(mistakes):
        raise StudyMistakes(str(document.path), mistakes.sorted(sources))
    return found


def written_anew(document: Document, tree: Branch) -> str:
    """The whole study as one text: the comments above its first line stay, the others are lost."""
    head = []
    for line in document.source.text.splitlines():
        if line.strip() and not line.startswith("#"):
            break
        head.append(line)
    lines = [*head, *Renderer(document.sources, 2).lines(tree, 0)]
    return "".join(f"{line}\n" for line in lines).replace("\n", document.source.newline)
