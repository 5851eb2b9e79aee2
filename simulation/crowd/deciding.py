"""How an occasion is decided: base chance, circumstances, feelings and tactics against one keyed draw each.

chance = sigmoid(logit(base) + circumstances + B·tanh(person ÷ B) + E·tanh(tactics ÷ E)); it happens iff the draw keyed
by decision, person and the person's own occasion number lies below. Several decisions are decided on one long list of
(decision, person): among few people a call costs the same for one decision and for six.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulation.decisions import Choice, chance_of

if TYPE_CHECKING:
    from simulation.state import State


class Standing(NamedTuple):
    """People who stand before a decision, each at an own occasion."""

    name: str
    choice: Choice
    person: np.ndarray
    occasion: np.ndarray  # the person's own number of it [person]
    circumstances: np.ndarray | float = 0.0  # log-odds [person]
    discount: np.ndarray | float = 0.0  # share of the price [person]
    base: np.ndarray | None = None  # own log-odds [person], instead of the choice's


class Answer(NamedTuple):
    """What people said: yes, where the luck lies below the chance [person]."""

    person: np.ndarray
    likely: np.ndarray
    luck: np.ndarray


class Answers:
    """What people said today, by decision."""

    def __init__(self) -> None:
        self._said: dict[str, Answer] = {}

    def hear(self, state: State, standing: Iterable[Standing | None]) -> None:
        """Let everybody decide who stands before a decision, all in one go."""
        before = [one for one in standing if one is not None and len(one.person)]
        self._said = {}
        if not before:
            return
        likely, luck = weighed(state, *before)
        for one, chance, draw in zip(before, _parted(likely, before), _parted(luck, before), strict=True):
            self._said[one.name] = Answer(one.person, chance, draw)

    def of(self, name: str) -> Answer:
        """Who stood before a decision today, and what they said."""
        return self._said.get(name, _NOBODY)

    def yes(self, name: str) -> np.ndarray:
        """Who said yes to a decision today."""
        said = self.of(name)
        willing: np.ndarray = said.person[said.luck < said.likely]
        return willing


_NOBODY = Answer(np.empty(0, dtype=np.intp), np.empty(0), np.empty(0))
_NUMBERS = np.arange(64)  # more decisions than there are


def decide(state: State, *standing: Standing) -> list[np.ndarray]:
    """Who of the people before each of some decisions says yes [decision] of [person]."""
    likely, luck = weighed(state, *standing)
    return _parted(luck < likely, standing)


def weighed(state: State, *standing: Standing) -> tuple[np.ndarray, np.ndarray]:
    """Chances and the draws they are held against, on one list of all who stand [(decision, person)]."""
    if len(standing) == 1:
        one = standing[0]
        return _chances(state, standing, one.person, None), state.draws.uniform(
            one.name, one.person, one.occasion
        )
    which = _NUMBERS[: len(standing)].repeat([len(one.person) for one in standing])
    person = np.concatenate([one.person for one in standing])
    occasion = np.concatenate([one.occasion for one in standing])
    luck = state.draws.uniform_of(tuple([one.name for one in standing]), which, person, occasion)
    return _chances(state, standing, person, which), luck


def chances(state: State, *standing: Standing) -> list[np.ndarray]:
    """The chance of each decision for each of those who stand before it [decision] of [person]."""
    return [_chances(state, (one,), one.person, None) for one in standing]


def _parted(listed: np.ndarray, standing: Sequence[Standing]) -> list[np.ndarray]:
    """What stands on one list, by decision."""
    parts, first = [], 0
    for one in standing:
        last = first + len(one.person)
        parts.append(listed[first:last])
        first = last
    return parts


def _chances(
    state: State, standing: Sequence[Standing], person: np.ndarray, which: np.ndarray | None
) -> np.ndarray:
    """Chances [(decision, person)] on one list of all; `which` numbers the decision of each, none if there is one."""
    table = state.heart.table_of(tuple([one.choice for one in standing]))
    shift = state.heart.felt(table, person, which, _discounts(standing))
    odds: np.ndarray = shift + (table.base if which is None else table.base.take(which))
    first = 0
    for one in standing:
        rows = slice(first, first + len(one.person))
        first = rows.stop
        if one.base is not None:
            odds[rows] = shift[rows] + one.base
        if isinstance(one.circumstances, np.ndarray) or one.circumstances:
            odds[rows] += one.circumstances
        move = state.tactics.shift(one.name, one.person, state.day)
        if isinstance(move, np.ndarray) or move:
            odds[rows] += move
    return chance_of(odds)


def _discounts(standing: Sequence[Standing]) -> np.ndarray | float:
    """The discount of each (decision, person) on the list, or 0 if there is none."""
    if not any(isinstance(one.discount, np.ndarray) or one.discount for one in standing):
        return 0.0
    return np.concatenate([np.broadcast_to(one.discount, one.person.shape) for one in standing])
