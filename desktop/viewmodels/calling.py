"""What a number of a study is called, from its path: its own name, and where it stands, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop.viewmodels.edits import shape_at
from desktop.viewmodels.forming import Former, kind_of
from desktop.viewmodels.paths import ABSENT, steps_of, value_at
from desktop.viewmodels.rows import Row
from desktop.viewmodels.words import bundled, chosen, named
from scenarios.study import Study

MARKET, STRATEGIES, INJECTS = "market", "strategies", "injects"
JOINT, WAY = " · ", " › "
OWN = 2  # steps that say what a number is, where it stands deeper than its section


@dataclass(frozen=True)
class Called:
    """A number in words: “Renew · Base” of “Orders › Renewal”."""

    name: str
    place: str

    @property
    def whole(self) -> str:
        """Both, the place first."""
        return WAY.join(part for part in (self.place, self.name) if part)


def called(study: Study, path: str, language: str) -> Called:
    """What the number at a path is called."""
    words = step_words(study, path, language)
    own = OWN if len(words) > OWN + (steps_of(path)[0] == STRATEGIES) else 1
    return Called(JOINT.join(words[-own:]), WAY.join(words[:-own]))


def step_words(study: Study, path: str, language: str) -> tuple[str, ...]:
    """Every step of a path in words; that it is a market's or a strategy's goes without saying."""
    steps, words = steps_of(path), []
    for place, step in enumerate(steps):
        held = value_at(study, steps[:place])
        inner = value_at(study, steps[: place + 1])
        if place == 0 and step in (MARKET, STRATEGIES):
            continue
        if place == 1 and steps[0] == STRATEGIES:
            words.append(study.label(step, language))
        elif isinstance(held, tuple):
            words.append(chosen(kind_of(inner)) or step)
        elif isinstance(held, dict):
            words.append(_entry(study, steps[:place], step, inner))
        else:
            words.append(named(step))
    return tuple(words)


def _entry(study: Study, steps: tuple[str, ...], step: str, inner: Any) -> str:
    """An entry of a map by its own label, or the one the market gives what is bought; fixed names by their word."""
    if shape_at(study, steps).names:
        return named(step)
    label = getattr(inner, "label", "")
    offered = {"media": "channels"}.get(steps[-1], steps[-1])
    known = getattr(study.market, offered, None)
    if not label and isinstance(known, dict):
        label = getattr(known.get(step), "label", "")
    return bundled(label or step)


def row_at(former: Former, path: str) -> Row | None:
    """The row that a form shows for the number at a path."""
    steps = steps_of(path)
    for length in range(len(steps) - 1, -1, -1):
        place = steps[:length]
        if value_at(former.study, place) is ABSENT:
            return None
        for group in former.at(".".join(place), former.study if not place else ABSENT):
            for row in group.rows:
                if row.path == path:
                    return row
    return None
