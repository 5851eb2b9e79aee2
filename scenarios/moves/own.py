"""Tactics of one's own: kept as files like the bundled ones in a folder of the user's, listed beside them, removable.

Amounts of money are kept as shares of what every study states, so that an own tactic fits any market and comes back
with the same amounts in its own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container
from pathlib import Path
from typing import Any

from scenarios.files.limits import LONGEST_NAME
from scenarios.files.mistakes import StudyMistakes
from scenarios.files.rendering import Renderer, fresh
from scenarios.files.saving import write
from scenarios.files.texts import Source
from scenarios.files.written import form
from scenarios.moves.library import load_move
from scenarios.moves.move import Move, Of, Scaled
from scenarios.moves.taking import amount
from scenarios.study import Study
from scenarios.words import Words
from simulation.quantity import Stated, typical
from simulation.tactics import Tactic

ENDING = ".yaml"
DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)),
}
WHOLES: dict[str, Of] = {  # what an amount of a tactic is kept as a share of
    "one_off": "purse of a year",
    "weekly": "purse of a year",
    "per_contact": "price of an order",
    "per_use": "price of an order",
}
MOST = 1_000.0  # the largest share that a move may state


def own_names(folder: Path) -> tuple[str, ...]:
    """The names of the tactics kept in a folder, in the order of the alphabet; none where there is no such folder."""
    return tuple(sorted(path.stem for path in folder.glob(f"*{ENDING}") if not path.name.startswith(".")))


def own_path(folder: Path, name: str) -> Path:
    """The file of an own tactic."""
    return folder / f"{name}{ENDING}"


def own_moves(folder: Path) -> tuple[dict[str, Move], tuple[StudyMistakes, ...]]:
    """Every own tactic that can be read, by name, and what is wrong with the others."""
    found: dict[str, Move] = {}
    wrong: list[StudyMistakes] = []
    for name in own_names(folder):
        try:
            found[name] = load_move(own_path(folder, name))
        except StudyMistakes as error:
            wrong.append(error)
    return found, tuple(wrong)


def file_name(label: str, taken: Container[str]) -> str:
    """A name for a file that every system takes, from what a tactic is called; no name that is taken."""
    letters = unicodedata.normalize("NFC", label).casefold()
    kept = "".join(sign if sign.isalnum() else "-" for sign in letters)
    name = "-".join(part for part in kept.split("-") if part)[: LONGEST_NAME - 4].strip("-")
    if not name or name in DEVICES:
        name = f"tactic-{name}".strip("-")
    number, free = 2, name
    while free in taken:
        number, free = number + 1, f"{name}-{number}"
    return free


def move_of(study: Study, name: str, label: Words, texts: dict[str, Words]) -> Move:
    """What the market offers under a name, as a move; `texts` are note, who, does and costs in words."""
    tactic = study.market.tactics[name]
    scaled = {
        f"tactic.{field}": {"share": share, "of": of}
        for field, of in WHOLES.items()
        if (share := _share(study, getattr(tactic, field), of)) is not None
    }
    tiers = {tier: study.market.tiers[tier] for tier in tactic.audience.tiers if tier in study.market.tiers}
    return Move.model_validate(
        {
            "format": 1,
            "label": label,
            **texts,
            "trade": tactic.trade,
            "tactic": _without(tactic, scaled),
            "scaled": scaled,
            "tiers": tiers,
            "source": tactic.source,
            "grade": tactic.grade,
        }
    )


def _share(study: Study, value: Any, of: Of) -> float | None:
    """The share that an amount is of what every study states; none for a range, and where there is nothing to share."""
    whole = amount(study, Scaled(share=1.0, of=of))
    inner = value.value if isinstance(value, Stated) else value
    if not isinstance(inner, int | float) or not inner or whole <= 0.0 or inner / whole > MOST:
        return None
    return float(inner) / whole


def _without(tactic: Tactic, scaled: dict[str, Any]) -> Tactic:
    """The tactic with the amounts that are kept as shares at nothing, called and sourced by its move."""
    nothing = {place.partition(".")[2]: 0.0 for place in scaled}
    return tactic.model_copy(update={**nothing, "label": ""})


def keep_own(folder: Path, move: Move) -> str:
    """Write a move into the folder under a name of its own, whole or not at all; gives the name."""
    folder.mkdir(parents=True, exist_ok=True)
    name = file_name(str(move.label), own_names(folder))
    path = own_path(folder, name)
    lines = Renderer({}, 2).lines(fresh(form(move)), 0)
    write(path, Source(str(path), "".join(f"{line}\n" for line in lines)))
    if load_move(path) != move:
        path.unlink()
        raise AssertionError("the file would not read back as the tactic that was to be kept")
    return name


def forget_own(folder: Path, name: str) -> None:
    """Take an own tactic out of the folder; nothing happens where it is gone already."""
    if name in own_names(folder):
        own_path(folder, name).unlink(missing_ok=True)


def told_amount(study: Study, move: Move, field: str) -> float:
    """What a number of a move's tactic comes to in a study."""
    scaled = move.scaled.get(f"tactic.{field}")
    if scaled is not None:
        return amount(study, scaled)
    return typical(getattr(move.tactic, field)) if move.tactic is not None else 0.0
