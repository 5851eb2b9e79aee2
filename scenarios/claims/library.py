"""The bundled claims by number; and the one that a number or a path on the command line means."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from scenarios.claims.bases import Bases
from scenarios.claims.reading import Asked, load_claim
from scenarios.files.library import ENDINGS, LIBRARY, is_file
from scenarios.files.mistakes import Mistake, StudyMistakes, displayed, listed

FOLDER = LIBRARY / "claims"
NAME = re.compile(r"(\d+)-.+")  # of a file: its claim's number, then what it is about


@cache
def bundled() -> dict[int, Path]:
    """The files of the bundled claims by number, in order."""
    found = {
        int(match.group(1)): path
        for path in FOLDER.glob("*.yaml")
        if (match := NAME.fullmatch(path.stem)) is not None
    }
    return dict(sorted(found.items()))


def open_claim(name: str, bases: Bases) -> Asked:
    """Read a file, or the bundled claim of a number; StudyMistakes where there is none."""
    path = Path(name)
    if "/" in name or "\\" in name or name.endswith(ENDINGS) or is_file(path):
        return load_claim(path, bases)
    if name.isdecimal() and int(name) in bundled():
        return load_claim(bundled()[int(name)], bases)
    numbers = [str(number) for number in bundled()]
    words = f"there is no bundled claim and no file '{displayed(name)}'; there are {listed(numbers, most=40)}"
    raise StudyMistakes(name, [Mistake(name, 1, 1, "", words, name, listed(numbers, "or", most=40))])
