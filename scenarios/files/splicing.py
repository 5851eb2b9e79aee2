"""An edited tree put back into its text: only the signs of what changed are touched, everything else stays."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scenarios.files.rendering import Renderer, is_fresh, key
from scenarios.files.texts import Source
from scenarios.files.tree import Branch, Key, Leaf, Node, Row


class CannotSplice(Exception):
    """The text is written in a way that an edit cannot be put into; it has to be written anew."""


@dataclass(frozen=True)
class Splice:
    """Signs of a file to be replaced by others."""

    file: str
    start: int
    end: int
    text: str


def spliced(sources: dict[str, Source], splices: list[Splice]) -> dict[str, str]:
    """The texts after all splices; of two at one position the one found first comes first."""
    texts = {name: source.text for name, source in sources.items()}
    last: dict[str, int] = {}
    numbered = sorted(
        enumerate(splices), key=lambda each: (each[1].start, each[1].end, each[0]), reverse=True
    )
    for _, splice in numbered:
        if splice.end > last.get(splice.file, splice.end):
            raise CannotSplice("two edits touch the same signs")
        text = texts[splice.file]
        texts[splice.file] = text[: splice.start] + splice.text + text[splice.end :]
        last[splice.file] = splice.start
    return texts


class Splicer:
    """Compares a tree with its edited version and collects the splices that lead from one to the other.

    Every text it reads ends with a line end, so that each line's end is there to be found.
    """

    def __init__(self, sources: dict[str, Source], step: int) -> None:
        self.sources = sources
        self.render = Renderer(sources, step)
        self.splices: list[Splice] = []

    def value(self, old: Node, new: Node) -> None:
        """Replace a value, or only what changed inside it."""
        if old is new:
            return
        is_inside = not is_fresh(new) and not old.is_alias
        if is_inside and isinstance(old, Branch) and isinstance(new, Branch):
            if old.flow and not old.entries:
                self._replace(old, replace(new, flow=False))
            elif old.flow:
                self._flow(old, new)
            elif _kept(old, new):
                self._entries(old, new)
            else:
                self._replace(old, new)
        else:
            self._replace(old, new)

    def _entries(self, old: Branch, new: Branch) -> None:
        """Change, rename, remove and add entries of a map in block style."""
        kept = _kept(old, new)
        for name, inner in kept.items():
            own = _key(inner)
            if name not in new.entries:
                name = next(other for other, node in new.entries.items() if node is inner)
                self._add(own.place.file, own.start, own.end, key(name))
            self.value(inner, new.entries[name])
        for name, inner in old.entries.items():
            if name not in kept:
                self._delete(inner)
        added = {
            name: node
            for name, node in new.entries.items()
            if name not in old.entries and not any(node is inner for inner in kept.values())
        }
        if not added:
            return
        last = max(kept.values(), key=lambda inner: _key(inner).start)
        place = _key(last).place
        lines = [
            line for name, node in added.items() for line in self.render.entry(name, node, place.column - 1)
        ]
        position = self._next_line(place.file, self._last(last))
        self._add(place.file, position, position, "".join(f"{line}\n" for line in lines))

    def _flow(self, old: Branch, new: Branch) -> None:
        """Change a map in brackets: value by value where only values changed, else the whole of it."""
        pairs = [(inner, new.entries[name]) for name, inner in old.entries.items() if name in new.entries]
        if list(old.entries) == list(new.entries) and all(_goes_alone(*pair) for pair in pairs):
            for before, after in pairs:
                if isinstance(after, Leaf) and after is not before:
                    self._add(before.place.file, before.start, before.end, self.render.in_line(after))
                else:
                    self.value(before, after)
        else:
            self._add(old.place.file, old.start, old.end, self.render.in_line(new))

    def _replace(self, old: Node, new: Node) -> None:
        """Put another value behind a key; a comment behind the key stays."""
        if isinstance(old, Branch) and old.via is not None:
            old = old.via
        own = _key(old)
        file, colon = own.place.file, self._colon(own)
        start, end, comment = old.start, old.end, ""
        if not _is_written(old) or self._is_block_text(old):
            is_nothing = isinstance(old, Leaf) and old.start == old.end
            start, end = colon, colon if is_nothing else self._line_end(file, self._last(old))
            comment = "" if is_nothing else self._comment(file, colon)
        if self.render.fits_in_line(new):
            space = "" if start == old.start and start != colon else " "
            self._add(file, start, end, space + self.render.in_line(new) + comment)
            return
        self._add(file, colon, end, comment)
        lines = self.render.lines(new, own.place.column - 1 + self.render.step)
        position = self._next_line(file, end)
        self._add(file, position, position, "".join(f"{line}\n" for line in lines))

    def _delete(self, node: Node) -> None:
        """Remove an entry's lines; the comments above it stay."""
        own = _key(node)
        text = self.sources[own.place.file].text
        start = text.rfind("\n", 0, own.start) + 1
        if text[start : own.start].strip():
            raise CannotSplice("an entry that does not begin its line")
        self._add(own.place.file, start, self._next_line(own.place.file, self._last(node)), "")

    def _last(self, node: Node) -> int:
        """The position behind the last sign of an entry's value, in the file that holds its key."""
        if isinstance(node, Branch) and node.via is not None:
            return node.via.end
        if isinstance(node, Branch | Row) and not node.flow and not node.is_alias:
            inner = node.entries.values() if isinstance(node, Branch) else node.items
            return max((self._last(each) for each in inner), default=node.start)
        if node.start == node.end and node.key is not None:
            return node.key.end
        return node.end - 1 if self._is_block_text(node) and self._text(node)[-1:] == "\n" else node.end

    def _text(self, node: Node) -> str:
        return self.sources[node.place.file].text[node.start : node.end]

    def _is_block_text(self, node: Node) -> bool:
        return isinstance(node, Leaf) and node.quoted and self._text(node)[:1] in ("|", ">")

    def _colon(self, own: Key) -> int:
        """The position behind a key's colon."""
        text = self.sources[own.place.file].text
        colon = text.find(":", own.end)
        if colon < 0 or text[own.end : colon].strip():
            raise CannotSplice("a key without its colon")
        return colon + 1

    def _comment(self, file: str, position: int) -> str:
        """The comment that follows on a line, with the space before it; else nothing."""
        rest = self.sources[file].text[position : self._line_end(file, position)]
        return rest.rstrip() if rest.lstrip().startswith("#") else ""

    def _line_end(self, file: str, position: int) -> int:
        text = self.sources[file].text
        end = text.index("\n", position)
        return end - 1 if text[end - 1 : end] == "\r" else end

    def _next_line(self, file: str, position: int) -> int:
        return self.sources[file].text.index("\n", position) + 1

    def _add(self, file: str, start: int, end: int, text: str) -> None:
        newline = self.sources[file].newline
        self.splices.append(Splice(file, start, end, text.replace("\n", newline)))


def _key(node: Node) -> Key:
    if node.key is None:
        raise CannotSplice("an entry without a key")
    return node.key


def _is_written(node: Node) -> bool:
    """Whether a value stands on the line of its key, or in brackets that begin there."""
    is_block = isinstance(node, Branch | Row) and not node.flow and not node.is_alias
    return not is_block and node.start != node.end


def _goes_alone(before: Node, after: Node) -> bool:
    """Whether a value in brackets can change without the brackets around it."""
    if after is before or (isinstance(after, Leaf) and _is_written(before)):
        return True
    if not (isinstance(before, Branch) and isinstance(after, Branch)) or is_fresh(after) or before.is_alias:
        return False
    return before.flow or before.via is not None


def _kept(old: Branch, new: Branch) -> dict[str, Node]:
    """The old entries that the new map still has, under their name or, the very same node, under another."""
    nodes = {id(node) for node in new.entries.values()}
    return {name: node for name, node in old.entries.items() if name in new.entries or id(node) in nodes}
