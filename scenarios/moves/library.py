"""The bundled moves by name, and the one that a name or a path on the command line means."""

from __future__ import annotations

from pathlib import Path

from scenarios.files.checking import checked
from scenarios.files.document import read_document
from scenarios.files.library import ENDINGS, LIBRARY, is_file
from scenarios.files.limits import Budget, Unreadable
from scenarios.files.mistakes import Collected, Mistake, StudyMistakes, displayed, listed, nearest_name
from scenarios.files.texts import Source
from scenarios.moves.move import Move

FOLDER = LIBRARY / "tactics"


def move_names() -> tuple[str, ...]:
    """The names of the bundled moves, in the order of the alphabet."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def move_path(name: str) -> Path:
    """The file of a bundled move."""
    return FOLDER / f"{name}.yaml"


def load_move(path: Path) -> Move:
    """Read a move's file; StudyMistakes holds everything that is wrong with it."""
    mistakes = Collected()
    texts: dict[str, Source] = {}
    try:
        document = read_document(path, Budget(mistakes), texts)
        mistakes.close_reading()
        move = checked(Move, document.tree, (), mistakes)
        if move is not None and not len(mistakes):
            return move
    except Unreadable:
        pass  # its mistake is among the collected
    raise StudyMistakes(str(path), mistakes.sorted((str(path), *texts)))


def open_move(name: str) -> tuple[str, Move]:
    """A bundled move, or one's own file, under the name by which a strategy buys it."""
    path = Path(name)
    if "/" in name or "\\" in name or name.endswith(ENDINGS) or is_file(path):
        return path.stem, load_move(path)
    names = move_names()
    if name in names:
        return name, load_move(move_path(name))
    near = nearest_name(name, names)
    hint = f"; did you mean '{near}'?" if near else "; shapan list --tactics names them"
    words = f"there is no bundled tactic and no file '{displayed(name)}'{hint}"
    raise StudyMistakes(name, [Mistake(name, 1, 1, "", words, name, listed(names, "or"), near)])
