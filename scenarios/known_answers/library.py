"""The bundled known answers by name; and the one that a name, a row's name or a path on the command line means."""

from __future__ import annotations

from pathlib import Path

from scenarios.files.library import ENDINGS, LIBRARY, is_file
from scenarios.files.mistakes import Mistake, StudyMistakes, displayed, listed, nearest_name
from scenarios.known_answers.reading import Asked, load_scenario

FOLDER = LIBRARY / "known_answers"
BETWEEN = ":"  # the file's name and the figure's, in a row's name


def bundled_names() -> tuple[str, ...]:
    """The names of the bundled answers, in the order of the alphabet."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def bundled_path(name: str) -> Path:
    """The file of a bundled answer."""
    return FOLDER / f"{name}.yaml"


def open_answer(name: str) -> Asked:
    """Read a file, a bundled answer, or one figure of a bundled answer; StudyMistakes where there is none."""
    path = Path(name)
    if "/" in name or "\\" in name or name.endswith(ENDINGS) or is_file(path):
        return load_scenario(path)
    stem, _, figure = name.partition(BETWEEN)
    if stem not in bundled_names():
        raise _unknown(name, f"no bundled answer and no file '{displayed(stem)}'", stem, bundled_names())
    asked = load_scenario(bundled_path(stem))
    if not figure:
        return asked
    figures = tuple(asked.scenario.figures)
    if figure not in figures:
        raise _unknown(name, f"no figure '{displayed(figure)}' in '{stem}'", figure, figures)
    return asked.only(figure)


def _unknown(name: str, what: str, found: str, known: tuple[str, ...]) -> StudyMistakes:
    near = nearest_name(found, known)
    hint = f"; did you mean '{near}'?" if near else f"; there are {listed(known, most=20)}"
    mistake = Mistake(name, 1, 1, "", f"there is {what}{hint}", found, listed(known, "or", most=20), near)
    return StudyMistakes(name, [mistake])
