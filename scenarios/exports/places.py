"""Where exports may be written: never over what is not their own without being told to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


class ExportProblem(Exception):
    """Nothing can be written there; the message says what is in the way and what to do."""


@contextmanager
def told_in_words(path: Path) -> Iterator[None]:
    """Turn what the system says into an ExportProblem."""
    try:
        yield
    except OSError as error:
        place = error.filename or path
        words = os.strerror(error.errno) if error.errno else error.strerror or str(error)
        raise ExportProblem(f"{place}: cannot be written: {words.lower()}") from error


@contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """A name beside a file to write under; the file itself changes only once all of it is written.

    What stands under that name is removed first: were it a link, its target would be written over.
    """
    unfinished = path.with_name(path.name + ".part")
    with told_in_words(path):
        unfinished.unlink(missing_ok=True)
        try:
            yield unfinished
            os.replace(unfinished, path)
        finally:
            unfinished.unlink(missing_ok=True)


def check_free(path: Path, is_ours: Callable[[Path], bool], force: bool) -> None:
    """Refuse a file that is there and not an earlier export, unless told to replace it."""
    with told_in_words(path):
        if path.is_dir():
            raise ExportProblem(f"{path}: is a folder; name a file")
        if not path.parent.is_dir():
            raise ExportProblem(f"{path}: there is no folder {path.parent}")
        if path.exists() and not path.is_file():
            raise ExportProblem(f"{path}: is no file but a device or a pipe; name a file")
        if path.exists() and not force and not is_ours(path):
            raise ExportProblem(
                f"{path}: is there and was not written by export; choose another name, or --force"
            )
