"""From a file's bytes to its text: a real file, not too large, in UTF-8, without control characters."""

from __future__ import annotations

import codecs
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from scenarios.files.limits import MOST_BYTES, Budget
from scenarios.files.tree import Path as TreePath
from scenarios.files.tree import Place

OTHER_ENCODINGS = (  # the longer mark first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
UNREADABLE = {
    FileNotFoundError: "there is no such file",
    IsADirectoryError: "this is a folder, not a study file",
    PermissionError: "this file may not be read: its permissions forbid it",
    NotADirectoryError: "there is no such file: a part of the path is not a folder",
}
LINE_ENDS = "\n\r\x85\u2028\u2029"  # what the YAML reader counts as one
# Control characters but tab and line ends, halves of surrogate pairs, byte order marks, non-characters.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


@dataclass(frozen=True)
class Source:
    """A file's text as it stood on disk, without the byte order mark."""

    name: str
    text: str
    has_mark: bool = False

    @property
    def newline(self) -> str:
        """How the file ends its lines."""
        return "\r\n" if "\r\n" in self.text else "\n"

    def place(self, position: int) -> Place:
        """The line and column of a character."""
        before = self.text[:position].replace("\r\n", "\n").replace("\r", "\n")
        return Place(self.name, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


def read_source(
    path: Path, name: str, budget: Budget, told_at: tuple[Place, TreePath] | None = None
) -> Source:
    """Read a file under the study's limits; a mistake with the file itself is told where its name stands."""
    start = Place(name, 1, 1)
    place, where = told_at or (start, ())
    try:
        content = _bytes(path)
    except OSError as error:
        words = UNREADABLE.get(type(error), str(error.strerror))
        budget.stop(place, where, words if told_at is None else f"{name}: {words}", found=name)
    if content is None:
        budget.stop(place, where, "this is not a file but a device or a pipe", found=name)
    budget.take_bytes(len(content), start)
    return decoded(content, name, budget)


def _bytes(path: Path) -> bytes | None:
    """The file's content, one byte more than allowed at most; None for what is no regular file."""
    # Without blocking, or a pipe would be waited for.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        mode = os.fstat(handle).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError
        if not stat.S_ISREG(mode):
            return None
        with open(handle, "rb", closefd=False) as file:
            return file.read(MOST_BYTES + 1)
    finally:
        os.close(handle)


def decoded(content: bytes, name: str, budget: Budget) -> Source:
    """The text of a file's bytes."""
    start = Place(name, 1, 1)
    for mark, encoding in OTHER_ENCODINGS:
        if content.startswith(mark):
            budget.stop(
                start,
                (),
                f"the file is written in {encoding}; save it as UTF-8",
                found=encoding,
                expected="UTF-8",
            )
    has_mark = content.startswith(codecs.BOM_UTF8)
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        source = Source(name, content.decode("utf-8"), has_mark)
    except UnicodeDecodeError as error:
        readable = Source(name, content[: error.start].decode("utf-8"))
        byte = f"0x{content[error.start]:02X}"
        budget.stop(
            readable.place(error.start), (), f"the byte {byte} is not UTF-8; save the file as UTF-8",
            found=byte, expected="UTF-8",
        )  # fmt: skip
    budget.take_lines(sum(source.text.count(end) for end in LINE_ENDS), start)
    found = CONTROL.search(source.text)
    if found:
        code = f"U+{ord(found.group()):04X}"
        hint = "; is it UTF-16? Save it as UTF-8" if found.group() == "\x00" else ""
        budget.stop(
            source.place(found.start()),
            (),
            f"the control character {code} has no place here{hint}",
            found=code,
        )
    return source
