"""The bundled studies, by name; and the study that a name or a path on the command line means."""

from __future__ import annotations

from pathlib import Path as FilePath

from scenarios.files.mistakes import LONGEST_PATH, Mistake, StudyMistakes, displayed, listed, nearest_name
from scenarios.files.reading import Loaded, load_study
from scenarios.study import Study

LIBRARY = FilePath(__file__).parent.parent / "library"
ENDINGS = (".yaml", ".yml")


def library_names() -> tuple[str, ...]:
    """The names of the bundled studies, in the order of the alphabet."""
    return tuple(sorted(path.stem for path in LIBRARY.glob("*.yaml")))


def library_path(name: str) -> FilePath:
    """The file of a bundled study."""
    return LIBRARY / f"{name}.yaml"


def find(name_or_path: str) -> FilePath:
    """The file that is meant: a path if it looks like one or is there, else a bundled study of that name."""
    path = FilePath(name_or_path)
    if "/" in name_or_path or "\\" in name_or_path or name_or_path.endswith(ENDINGS) or is_file(path):
        return path
    names = library_names()
    if name_or_path in names:
        return library_path(name_or_path)
    near = nearest_name(name_or_path, names)
    hint = f"; did you mean '{near}'?" if near else f"; bundled are {listed(names)}"
    message = f"there is no bundled study and no file '{displayed(name_or_path)}'{hint}"
    found = displayed(name_or_path, LONGEST_PATH)
    mistake = Mistake(found, 1, 1, "", message, found, listed(names, "or"), near)
    raise StudyMistakes(found, [mistake])


def is_file(path: FilePath) -> bool:
    """Whether a path on the command line is a file, whatever stands there."""
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name that is too long for the system
        return False


def open_named(name_or_path: str) -> Loaded[Study]:
    """Read a bundled study or a file."""
    return load_study(find(name_or_path))
