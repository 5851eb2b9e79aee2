"""The evening: whoever changed today waits anew, all of them at once.

During the day the mechanisms only note who left a state of waiting; new spells begin here, so that the luck of a day
is drawn in a few calls, and nobody falls through two stages in one day by two spells of the same hazard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.distributions import exponential
from simulation.people import AWARE, UNAWARE

if TYPE_CHECKING:
    from simulation.state import State

CHUNK = 1 << 17  # people whose first spells begin in one call: keeps the peak of memory low


class Notes:
    """Who waits anew this evening, by what for (row numbers)."""

    def __init__(self) -> None:
        self.outside: list[np.ndarray] = []  # to notice or forget, and to visit
        self.users: list[np.ndarray] = []  # to use again
        self.newcomers: list[np.ndarray] = []  # to use again, and to lose the habit
        self.askers: list[np.ndarray] = []  # to ask for help
        self.buyers: list[np.ndarray] = []  # to buy again


def settle(state: State) -> None:
    """Begin the new spells of everybody noted today."""
    notes, people = state.notes, state.people
    state.notes = Notes()
    if notes.outside:
        person = _together(notes.outside)
        wait_outside(state, person[people.stage.take(person) <= AWARE])
    newcomers = _together(notes.newcomers)
    newcomers = newcomers[people.habit.take(newcomers)]
    users = _together([*notes.users, newcomers])
    users = users[people.habit.take(users)]
    if users.size:
        state.using.begin(users, np.exp(state.heart.terms(state.market.retention.use, users)))
    if newcomers.size:
        _wait_to_leave(state, newcomers)
    askers = _together([*notes.askers, newcomers])
    askers = askers[people.live.take(askers)]
    if askers.size:
        _wait_to_ask(state, askers)
    buyers = _together(notes.buyers)
    buyers = buyers[people.paying.take(buyers)]
    if buyers.size:
        _wait_to_buy(state, buyers)


def _together(parts: list[np.ndarray]) -> np.ndarray:
    if not parts:
        return np.empty(0, dtype=np.intp)
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def wait_outside(state: State, person: np.ndarray) -> None:
    """The unaware wait to notice, the aware to forget, both to visit."""
    for first in range(0, person.size, CHUNK):
        _wait_outside(state, person[first : first + CHUNK])


def _wait_outside(state: State, person: np.ndarray) -> None:
    people, know, visiting = state.people, state.know, state.visiting
    spells = np.stack((know.spell.take(person), visiting.spell.take(person)))
    threshold = exponential(state.draws.uniforms(("awareness", "visit"), person, spells))
    slow = 1.0 / state.market.awareness.told_factor
    aware = people.stage.take(person) != UNAWARE
    know.begin_at(person, threshold[0], np.where(aware & people.told.take(person), slow, 1.0))
    unaware = person[~aware]
    know.goal[unaware] += know.word.take(people.community(unaware))
    visiting.begin_at(person, threshold[1], visiting.feel(person))


def _wait_to_leave(state: State, person: np.ndarray) -> None:
    """The hidden end of the habit: a buyer of the transaction kind does not lose it unseen."""
    if state.market.orders.renewal is None:
        person = person[~state.people.paying.take(person)]
    if person.size:
        state.leaving.begin(person, state.habits.loss(state, person))


def _wait_to_ask(state: State, person: np.ndarray) -> None:
    service = state.market.service
    if service is not None and state.asking is not None:
        paying = state.people.paying.take(person)
        state.asking.begin(person, np.where(paying, service.tickets_customer, service.tickets_active))


def _wait_to_buy(state: State, person: np.ndarray) -> None:
    """The next order of buyers of the transaction kind, at their own rate times what they feel."""
    again = state.market.orders.repeat
    if again is not None and state.buying is not None:
        feels = (
            state.heart.terms(again.again, person, state.tactics.discount(person, state.day)) - again.centre
        )
        state.buying.begin(person, state.customers.rate.take(person) * np.exp(feels))
