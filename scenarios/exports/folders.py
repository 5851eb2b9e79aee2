"""Tables as files of one folder: a file a table, the dictionary among them; nothing in it that is not ours changes."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from pathlib import Path

from scenarios.exports.places import ExportProblem, replaced, told_in_words
from scenarios.exports.table import Table

Write = Callable[[Path, Table], None]
Listed = Callable[
    [Path], Iterable[str]
]  # the tables that a dictionary of an earlier export lists; none of another file
DICTIONARY = "dictionary"  # a folder with it holds an earlier export


def write_folder(
    folder: Path, tables: Iterable[Table], ending: str, write: Write, listed: Listed, *, force: bool = False
) -> tuple[Path, ...]:
    """Write each table as a file in the folder; tables of an earlier export that are no longer made are removed."""
    stale = _checked(folder, ending, listed, force)
    with told_in_words(folder):
        folder.mkdir(parents=True, exist_ok=True)
    written = []
    for table in tables:
        path = folder / f"{table.name}.{ending}"
        with replaced(path) as unfinished:
            write(unfinished, table)
        written.append(path)
    with told_in_words(folder):
        for path in stale - set(written):
            path.unlink(missing_ok=True)
    return tuple(written)


def _checked(folder: Path, ending: str, listed: Listed, force: bool) -> set[Path]:
    """The files of an earlier export in the folder; refuses a folder with anything but such an export."""
    with told_in_words(folder):
        if folder.exists() and not folder.is_dir():
            raise ExportProblem(f"{folder}: is a file; name a folder")
        stale = earlier(folder, ending, listed)
        if not force and folder.is_dir() and any(folder.iterdir()) and not stale:
            raise ExportProblem(
                f"{folder}: the folder is not empty and holds no earlier export; choose another one, or --force"
            )
    return stale


def earlier(folder: Path, ending: str, listed: Listed) -> set[Path]:
    """The files of an earlier export in a folder, by what its dictionary lists; none if there is none."""
    marker = folder / f"{DICTIONARY}.{ending}"
    if not marker.is_file():
        return set()
    try:
        names = list(listed(marker))
    except (OSError, ValueError, csv.Error):  # what cannot be read was not written here
        return set()
    ours = [name for name in names if name.isidentifier()]  # no path leads out of the folder
    return {folder / f"{name}.{ending}" for name in (DICTIONARY, *ours)} if names else set()
