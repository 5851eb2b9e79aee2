"""How an occasion is decided: base chance, circumstances, feelings and tactics against one keyed draw each.

chance = sigmoid(logit(base) + circumstances + B·tanh(person ÷ B) + E·tanh(tactics ÷ E)); it happens iff the draw keyed
by decision, person and the person's own occasion number lies below. Several decisions are decided on one long list of
(decision, person): among few people a call costs the same for one decision and for six.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulation import kernels
from simulation.decisions import PERSON_BOUND, Choice, chance_of, chance_of_one, logit

if TYPE_CHECKING:
    from simulation.kernels.signatures import Kernels
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
        self._places: dict[str, tuple[np.ndarray, int]] = {}  # who, from which place of the list on
        self._likely, self._luck = _NOBODY.likely, _NOBODY.luck

    def hear(self, state: State, standing: Iterable[Standing | None]) -> None:
        """Let everybody decide who stands before a decision, all in one go."""
        before = [one for one in standing if one is not None and len(one.person)]
        self._places = {}
        if not before:
            return
        self._likely, self._luck = weighed(state, *before)
        first = 0
        for one in before:
            self._places[one.name] = one.person, first
            first += len(one.person)

    def of(self, name: str) -> Answer:
        """Who stood before a decision today, and what they said."""
        place = self._places.get(name)
        if place is None:
            return _NOBODY
        person, first = place
        rows = slice(first, first + len(person))
        return Answer(person, self._likely[rows], self._luck[rows])

    def yes(self, name: str) -> np.ndarray:
        """Who said yes to a decision today."""
        said = self.of(name)
        willing: np.ndarray = said.person[said.luck < said.likely]
        return willing

    def path(self, names: tuple[str, ...]) -> tuple[np.ndarray, np.ndarray] | None:
        """Chances and luck [decision, person] of decisions that the same people stood before, one after the other."""
        place = self._places.get(names[0])
        if place is None:
            return None
        person, first = place
        rows = slice(first, first + len(names) * len(person))
        return self._likely[rows].reshape(len(names), -1), self._luck[rows].reshape(len(names), -1)


_NOBODY = Answer(np.empty(0, dtype=np.intp), np.empty(0), np.empty(0))
FEW = 3  # people before one decision up to whom plain numbers are quicker than arrays, measured
_NUMBERS = np.arange(64)  # more decisions than there are


def decide(state: State, *standing: Standing) -> list[np.ndarray]:
    """Who of the people before each of some decisions says yes [decision] of [person]."""
    if kernels.compiled is None and len(standing) == 1 and len(standing[0].person) <= FEW:
        return [np.array(_decided_by_few(state, standing[0]), dtype=bool)]
    likely, luck = weighed(state, *standing)
    says_yes, parts, first = luck < likely, [], 0
    for one in standing:
        last = first + len(one.person)
        parts.append(says_yes[first:last])
        first = last
    return parts


def _decided_by_few(state: State, one: Standing) -> list[bool]:
    """The same one by one in plain numbers, a fifth of the price: some decisions meet one or two people a day."""
    count = len(one.person)
    felt = state.heart.felt_by_few(one.choice, one.person, _each(one.discount, count))
    base = _each(logit(one.choice.base) if one.base is None else one.base, count)
    move = _each(state.tactics.shift(one.name, one.person, state.day), count)
    drawn = zip(one.person.tolist(), one.occasion.tolist(), strict=True)
    odds = zip(felt, base, _each(one.circumstances, count), move, strict=True)
    return [
        state.draws.one(one.name, person, occasion) < chance_of_one(sum(parts))
        for (person, occasion), parts in zip(drawn, odds, strict=True)
    ]


def _each(amount: np.ndarray | float, count: int) -> list[float]:
    return amount.tolist() if isinstance(amount, np.ndarray) else [amount] * count


def weighed(state: State, *standing: Standing) -> tuple[np.ndarray, np.ndarray]:
    """Chances and the draws they are held against, on one list of all who stand [(decision, person)]."""
    if kernels.compiled is not None:
        keys = state.draws.table_of(tuple([one.name for one in standing]))
        return _weighed_up(kernels.compiled, state, standing, keys)
    if len(standing) == 1:
        one = standing[0]
        luck = state.draws.uniform(one.name, one.person, one.occasion)
        return _chances(state, standing, one.person, None), luck
    which = _NUMBERS[: len(standing)].repeat([len(one.person) for one in standing])
    person = np.concatenate([one.person for one in standing])
    occasion = np.concatenate([one.occasion for one in standing])
    luck = state.draws.uniform_of(tuple([one.name for one in standing]), which, person, occasion)
    return _chances(state, standing, person, which), luck


def chances(state: State, *standing: Standing) -> list[np.ndarray]:
    """The chance of each decision for each of those who stand before it [decision] of [person]."""
    if kernels.compiled is not None:
        return [_weighed_up(kernels.compiled, state, (one,), (None, None))[0] for one in standing]
    return [_chances(state, (one,), one.person, None) for one in standing]


def _weighed_up(
    compiled: Kernels,
    state: State,
    standing: tuple[Standing, ...],
    keys: tuple[np.ndarray | None, np.ndarray | None],
) -> tuple[np.ndarray, np.ndarray]:
    """`_chances` and the luck beside them at once."""
    table = state.heart.table_of(tuple([one.choice for one in standing]))
    moves = [state.tactics.shift(one.name, one.person, state.day) for one in standing]
    feelings, of_table = state.people.feelings, (table.weights, table.centre, table.price, table.base)
    return compiled.weigh_up(feelings, *of_table, PERSON_BOUND, standing, moves, *keys)


def _chances(
    state: State, standing: Sequence[Standing], person: np.ndarray, which: np.ndarray | None
) -> np.ndarray:
    """Chances [(decision, person)] on one list of all; `which` numbers the decision of each, none if there is one."""
    choices = tuple([one.choice for one in standing])
    base = state.heart.table_of(choices).base
    shift = state.heart.felt(choices, person, which, _discounts(standing))
    odds: np.ndarray = shift + (base if which is None else base.take(which))
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
