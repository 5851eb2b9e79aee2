"""A mistake in a study file: where it stands, what was found, what would be right; all in one error."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from scenarios.files.tree import Branch, Node, Path, Place, Row, written_path

MOST_TOLD = 1_000  # a screen of mistakes helps nobody beyond this; the rest are counted
MOST_COMPARED = 200  # mistakes whose nearest name is looked up; a comparison costs up to a millisecond
LONGEST_SHOWN = 60  # characters of a found value
LONGEST_PATH = 400  # characters of a file's name with its folders


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake: `message` is the sentence; `found`, `expected`, `nearest` its parts where they apply."""

    file: str
    line: int
    column: int
    path: str
    message: str
    found: str = ""
    expected: str = ""
    nearest: str | None = None

    def event(self) -> dict[str, Any]:
        """The mistake as one event of the terminal command's JSON lines."""
        return {"event": "mistake", **asdict(self)}

    def sentence(self) -> str:
        """The message behind its path."""
        return f"{self.path}: {self.message}" if self.path else self.message


class StudyMistakes(Exception):  # not one error but all mistakes of a file, and named so
    """Everything that is wrong with a study, in the order of its lines; as text, what a planner reads."""

    def __init__(self, file: str, mistakes: Iterable[Mistake]) -> None:
        self.file = file
        self.mistakes = tuple(mistakes)
        super().__init__(file, self.mistakes)

    def __reduce__(self) -> tuple[type[StudyMistakes], tuple[str, tuple[Mistake, ...]]]:
        """Let the error pass from a worker process to its parent."""
        return StudyMistakes, (self.file, self.mistakes)

    def __str__(self) -> str:
        told = self.mistakes[:MOST_TOLD]
        places = [self._place(mistake) for mistake in told]
        width = max((len(place) for place in places), default=0)
        lines = [f"{displayed(self.file, LONGEST_PATH)} cannot be run:"]
        lines += [
            f"  {place:<{width}}  {mistake.sentence()}" for place, mistake in zip(places, told, strict=True)
        ]
        if len(self.mistakes) > MOST_TOLD:
            lines.append(f"  … and {len(self.mistakes) - MOST_TOLD:,} more")
        return "\n".join(lines)

    def _place(self, mistake: Mistake) -> str:
        inside = "" if mistake.file == self.file else f"{displayed(mistake.file, LONGEST_PATH)}, "
        return f"{inside}line {mistake.line}, column {mistake.column}"


class Collected:
    """The mistakes found so far; each step of reading adds its own, and only what cannot go on stops."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []
        self._places: set[tuple[str, int, int]] = set()
        self._compared = 0

    def __iter__(self) -> Iterator[Mistake]:
        return iter(self.mistakes)

    def __len__(self) -> int:
        return len(self.mistakes)

    def add(
        self,
        place: Place,
        path: Path,
        message: str,
        *,
        found: str = "",
        expected: str = "",
        nearest: str | None = None,
    ) -> None:
        """Add a mistake at a place."""
        self.mistakes.append(
            Mistake(
                place.file,
                place.line,
                place.column,
                displayed(written_path(path), 200),
                message,
                found,
                expected,
                nearest,
            )
        )

    def nearest(self, found: str, known: Iterable[str]) -> str | None:
        """The nearest known name, as long as few enough mistakes have asked for one."""
        self._compared += 1
        return nearest_name(found, known) if self._compared <= MOST_COMPARED else None

    def close_reading(self) -> None:
        """From here on a place with a mistake is not told again: its value was read as best it could be."""
        self._places = {(mistake.file, mistake.line, mistake.column) for mistake in self.mistakes}

    def knows(self, place: Place) -> bool:
        """Whether the reading has already told a mistake at a place."""
        return (place.file, place.line, place.column) in self._places

    def sorted(self, files: Iterable[str]) -> list[Mistake]:
        """The mistakes by file in the given order, line and column; what was told twice
        of one place, as of a base and of what is based on it, is told once, the first time."""
        order = {file: number for number, file in enumerate(files)}
        told: dict[tuple[str, int, int, str], Mistake] = {}
        for each in self.mistakes:
            told.setdefault((each.file, each.line, each.column, each.message), each)
        return sorted(
            told.values(), key=lambda each: (order.get(each.file, len(order)), each.line, each.column)
        )


def nearest_name(found: str, known: Iterable[str]) -> str | None:
    """The known name most like what was found, or None where none is like it."""
    names = sorted(known)
    by_folded = {name.casefold(): name for name in names}
    close = difflib.get_close_matches(found.casefold()[:LONGEST_SHOWN], list(by_folded), n=1, cutoff=0.6)
    return by_folded[close[0]] if close else None


def shown(node: Node | None) -> str:
    """What was found at a node, short enough for a line."""
    if isinstance(node, Branch):
        names = list(node.entries)
        inside = ", ".join(f"{displayed(name, 20)}: …" for name in names[:6])
        return f"{{{inside}, …}}" if len(names) > 6 else f"{{{inside}}}"
    if isinstance(node, Row):
        return f"a list of {len(node.items)}"
    return shown_value(None if node is None else node.value)


def shown_value(value: Any) -> str:
    """A single value as a message shows it: text in quotes, an empty value as nothing."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case str():
            return f"“{displayed(value)}”"
        case float():
            return f"{value:g}" if abs(value) < 1e15 and value == float(f"{value:g}") else repr(value)
    return str(value)


def displayed(text: str, longest: int = LONGEST_SHOWN) -> str:
    """Text from a file made harmless for a terminal: no control characters, no line breaks, not too long."""
    if len(text) > longest:
        text = text[: longest - 1] + "…"
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in text)


def listed(names: Iterable[str], word: str = "and", most: int = 12) -> str:
    """Names in a row: 'a', 'b' and 'c'."""
    quoted = [f"'{displayed(name)}'" for name in names]
    if len(quoted) > most:
        quoted = [*quoted[:most], "…"]
    if len(quoted) < 2 or quoted[-1] == "…":
        return ", ".join(quoted)
    return f"{', '.join(quoted[:-1])} {word} {quoted[-1]}"
