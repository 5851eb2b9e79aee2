"""A bundled answer's file with something changed in it, as a planner would change it."""

from __future__ import annotations

import re
from pathlib import Path

from scenarios.files.mistakes import Mistake, StudyMistakes
from scenarios.known_answers.library import bundled_path
from scenarios.known_answers.reading import Asked, load_scenario

Changes = tuple[tuple[str, str], ...]


def text_of(name: str, *changes: tuple[str, str]) -> str:
    """The text of a bundled answer, each change made once; a star stands for any number."""
    text = bundled_path(name).read_text("utf-8")
    for before, after in changes:
        pattern = re.escape(before).replace(r"\*", r"[\d.]+")
        text, count = re.subn(pattern, lambda _, after=after: after, text, count=1)  # type: ignore[misc]
        assert count, f"{name} holds no “{before}”"
    return text


def written(folder: Path, text: str, name: str = "mine.yaml") -> Path:
    """A file with a text."""
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def changed(folder: Path, name: str, *changes: tuple[str, str]) -> Asked:
    """A bundled answer with changes, read."""
    return load_scenario(written(folder, text_of(name, *changes)))


def refused(folder: Path, name: str, *changes: tuple[str, str]) -> list[Mistake]:
    """Everything that is wrong with a bundled answer after changes; an assertion where nothing is."""
    try:
        changed(folder, name, *changes)
    except StudyMistakes as error:
        return list(error.mistakes)
    raise AssertionError("nothing was found to be wrong")


def told(found: list[Mistake]) -> list[tuple[int, int, str]]:
    """Line, column and sentence of mistakes."""
    return [(mistake.line, mistake.column, mistake.sentence()) for mistake in found]
