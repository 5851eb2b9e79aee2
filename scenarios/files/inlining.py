"""A study in several files as one text: every part put where its name stood, with its comments."""

from __future__ import annotations

from collections.abc import Iterator

from scenarios.files.document import Document
from scenarios.files.editing import indentation, with_texts, written_anew
from scenarios.files.mistakes import StudyMistakes
from scenarios.files.rendering import Renderer, key
from scenarios.files.splicing import Splice, spliced
from scenarios.files.texts import Source
from scenarios.files.tree import Branch, Node, plain

LEFT_OUT = (
    "---",
    "...",
    "%YAML",
    "# yaml-language-server:",
)  # lines that make sense only in a file of its own


def self_contained(document: Document) -> str:
    """The study's text with the files it names written into it."""
    before = document
    while True:
        parts = list(_parts(document.raw, str(document.path)))
        if not parts:
            return document.source.text
        try:
            found = with_texts(document, {str(document.path): _with_parts(document, parts)})
        except StudyMistakes:
            found = None  # such as an anchor of the same name in two files
        if found is None or plain(found.tree) != plain(before.tree):
            return written_anew(before, before.tree)
        document = found


def _parts(node: Node, file: str) -> Iterator[Branch]:
    """The maps that come from other files and whose names stand in this one, or the map in brackets around them."""
    if not isinstance(node, Branch):
        return
    if node.via is not None:
        yield node
        return
    has_part = any(isinstance(inner, Branch) and inner.via is not None for inner in node.entries.values())
    if node.flow and has_part:
        yield node
        return
    for inner in node.entries.values():
        yield from _parts(inner, file)


def _with_parts(document: Document, parts: list[Branch]) -> str:
    name, text = str(document.path), document.source.text
    text = text if text.endswith("\n") else text + document.source.newline
    step = indentation(document.raw)
    splices = []
    for part in parts:
        if part.key is None:
            continue
        indent = part.key.place.column - 1 + step
        stood = part if part.via is None else part.via
        line = text.index("\n", stood.end) + 1
        lines = _lines(part, document.sources, indent, step)
        splices.append(Splice(name, text.rindex(":", 0, stood.start) + 1, stood.end, ""))
        splices.append(
            Splice(name, line, line, "".join(f"{each}{document.source.newline}" for each in lines))
        )
    return spliced({name: Source(name, text)}, splices)[name]


def _lines(node: Branch, sources: dict[str, Source], indent: int, step: int) -> list[str]:
    """A part's own lines, indented; of a map in brackets around parts, each entry's."""
    if node.via is not None:
        text = sources[node.place.file].text.replace("\r\n", "\n")
        kept = [line for line in text.split("\n") if not line.startswith(LEFT_OUT)]
        while kept and not kept[-1].strip():
            kept.pop()
        return [" " * indent + line if line.strip() else "" for line in kept]
    found = []
    for name, inner in node.entries.items():
        if isinstance(inner, Branch) and inner.via is not None:
            found += [" " * indent + key(name) + ":", *_lines(inner, sources, indent + step, step)]
        else:
            found += Renderer(sources, step).entry(name, inner, indent)
    return found
