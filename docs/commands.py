"""The commands that the pages show: found, carried out, and compared with what the pages say of them.

A block marked `sh` holds commands, one marked `console` commands after `$` and what they print. A comment on the line
above a block says what else is to be known of it:

    <!-- with: --people 300 --replications 2 -->   a test adds this to every `run`, to be quick
    <!-- not run: why -->                          no test can carry this out
    <!-- writes: FILE -->                          the block (of any language) is that file
    <!-- adds to: FILE -->                         the block is added to the end of that file

In what a command prints, `…` stands for anything, on a line of its own for any number of lines.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"(?:^ *<!-- ([^\n]*?) -->\n)?^( *)```(\w+)\n(.*?)^\2```$", re.MULTILINE | re.DOTALL)
RUN = re.compile(r"(shapan run [^#;>|]*?)(\s*(?:[#;>|]|$))")  # up to where its options end
NUMBER = re.compile(r"[−-]?\d+(?:[,.]\d+)*(?:e[+-]?\d+)?(?: (?:k|M|bn)\b)?(?: %)?")
COLUMNS = 132  # of what is no terminal: scenarios/commands/table.py
PATIENCE = 600.0  # seconds for one block
END = "\x1e"


@dataclass(frozen=True)
class Command:
    """A command as it is typed, what the page says it prints, and what it printed with its exit code."""

    typed: str
    shown: tuple[str, ...] = ()
    printed: tuple[str, ...] = ()
    code: int = 0


@dataclass(frozen=True)
class Block:
    """A block of a page that is carried out or written to a file."""

    line: int
    language: str
    text: str
    note: str  # what the comment above it says, "key: value"

    def told(self, key: str) -> str | None:
        """What the comment above the block says under a key; None if it does not."""
        name, colon, value = self.note.partition(": ")
        return value.strip() if colon and name == key else None

    @property
    def commands(self) -> tuple[Command, ...]:
        """The commands of the block, as shown; those of an `sh` block say nothing of what they print."""
        if self.language == "sh":
            lines = self.text.replace("\\\n", "").splitlines()
            return tuple(Command(line) for line in lines if line.partition("#")[0].strip())
        parts = re.split(r"^\$ ", self.text, flags=re.MULTILINE)[1:]
        return tuple(Command(typed, tuple(shown)) for typed, *shown in map(str.splitlines, parts))


def blocks(page: str) -> Iterator[Block]:
    """The blocks of a page that a test does something with, in their order."""
    for found in BLOCK.finditer(page):
        note, pad, language, text = found.groups()
        line = page.count("\n", 0, found.start(3)) + 1
        block = Block(line, language, re.sub(rf"^{pad}", "", text, flags=re.MULTILINE), note or "")
        if block.language in ("sh", "console") or block.told("writes") or block.told("adds to"):
            yield block


def pages() -> tuple[Path, ...]:
    """Every page of the documentation, its files from the root of the project."""
    return (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))


def prepared(folder: Path) -> Path:
    """A folder in which `./shapan`, `shapan` and `dask` are the commands, as at the root of a checkout."""
    for name in ("shapan", "dask"):
        script = folder / name
        script.write_text(f'#!/bin/sh\nexec "{Path(sys.executable).parent / name}" "$@"\n', "utf-8")
        script.chmod(0o755)
    return folder


def carried_out(block: Block, folder: Path, *, quick: bool) -> tuple[Command, ...]:
    """Do what a block says, `quick` with what its comment adds; gives its commands with what they printed."""
    for key, mode in (("writes", "w"), ("adds to", "a")):
        if name := block.told(key):
            with (folder / name).open(mode, encoding="utf-8") as file:
                file.write(block.text)
            return ()
    if block.told("not run") is not None:
        return ()
    extra = block.told("with") if quick else None
    typed = (RUN.sub(rf"\1 {extra}\2", one.typed) if extra else one.typed for one in block.commands)
    return tuple(
        replace(command, printed=printed, code=code)
        for command, (printed, code) in zip(block.commands, _said(typed, folder), strict=True)
    )


def _said(commands: Iterable[str], folder: Path) -> Iterator[tuple[tuple[str, ...], int]]:
    """What each command prints, on both streams, and its exit code; one shell carries them all out."""
    step = f"\n__code=$?; printf '{END}%s\\n{END}' $__code; (exit $__code)\n"
    path = os.pathsep.join((str(folder), os.environ["PATH"]))
    done = subprocess.run(
        ["/bin/sh", "-c", step.join((*commands, ""))],
        cwd=folder,
        env={**os.environ, "PATH": path, "COLUMNS": str(COLUMNS)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=PATIENCE,
        check=False,
    )
    parts = done.stdout.decode("utf-8").split(END)[:-1]
    for printed, code in zip(parts[::2], parts[1::2], strict=True):
        yield tuple(line.rstrip() for line in printed.strip("\n").splitlines()), int(code)


# ---- what is shown against what is printed -------------------------------------------------------------------


def masked(line: str) -> str:
    """A line without its numbers and with single spaces: what stays the same on another machine."""
    return " ".join(NUMBER.sub("#", line.strip()).replace("─", "").split())


def label(line: str) -> str:
    """What a line of a table is about: its words before the first gap of two spaces; nothing in a sentence."""
    words, gap, _ = line.strip().partition("  ")
    return words if gap else ""


def differences(command: Command, *, quick: bool) -> list[str]:
    """Lines that the page shows and the command does not print; of a `quick` one only what its tables are about."""
    if quick:  # a cell may be broken at another place where the numbers are wider
        about = tuple(label(line) or line.strip() for line in command.printed)
        told = [(line, label(line)) for line in command.shown]
        return [line for line, words in told if words and not any(each.startswith(words) for each in about)]
    printed = [masked(line) for line in command.printed]
    if not command.shown or _stands_for(command.shown, printed):
        return []
    lost = [line for line in command.shown if not any(_covers(line, each) for each in printed)]
    return [line for line in lost if line.strip() != "…"] or ["the lines are there, but not in this order"]


def _stands_for(shown: Sequence[str], printed: Sequence[str]) -> bool:
    """Whether lines are the ones shown; between two `…` the lines shown stand one below the other."""
    parts: list[list[str]] = [[]]
    for line in shown:
        if line.strip() == "…":
            parts.append([])
        else:
            parts[-1].append(line)
    place = 0
    for number, part in enumerate(parts):
        last = len(printed) - len(part)
        first = last if number and number == len(parts) - 1 else place
        starts = range(first, (last if number else 0) + 1)
        found = [at for at in starts if place <= at and all(map(_covers, part, printed[at:]))]
        if not found:
            return False
        place = found[0] + len(part)
    return place == len(printed)


def _covers(shown: str, printed: str) -> bool:
    """Whether a masked line is the one shown, `…` standing for anything."""
    first, *others = masked(shown).split("…")
    if not others:
        return printed == first
    if not printed.startswith(first):
        return False
    place = len(first)
    for part in others[:-1]:
        found = printed.find(part.strip(), place)
        if found < 0:
            return False
        place = found + len(part.strip())
    return len(printed) - len(others[-1]) >= place and printed.endswith(others[-1])
