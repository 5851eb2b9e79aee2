"""The evening: whoever changed today waits anew, all of them at once.

During the day the mechanisms only note who left a state of waiting; new spells begin here, so that the luck of a day
is drawn in one call, and nobody falls through two stages in one day by two spells of the same hazard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.decisions import PERSON_BOUND, Choice, held
from simulation.hazards import AWARENESS, BUY, LEAVE, NAMES, USE, VISIT
from simulation.people import AWARE, UNAWARE

if TYPE_CHECKING:
    from simulation.market import Market
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


class Speeds:
    """How feelings move the speed of each hazard: weights [hazard, feeling] and centres [hazard]."""

    def __init__(self, market: Market) -> None:
        again = market.orders.repeat.again if market.orders.repeat is not None else Choice()
        leave = market.retention.leave
        staying = Choice(value=-leave.value, trust=-leave.trust, proof=-leave.proof)
        by_hazard = {VISIT: market.visits.visit, USE: market.retention.use, LEAVE: staying, BUY: again}
        choices = [by_hazard.get(hazard, Choice()) for hazard in range(len(NAMES))]
        v, t = market.feelings.value_reference, market.feelings.trust_reference
        weights = [[c.value, c.trust, c.proof, -0.5 * c.price] for c in choices]
        share = np.float32(1.0 / PERSON_BOUND)  # a power of two: dividing the weights is exact
        self.weights = np.array(weights, dtype=np.float32) * share
        self.centre = np.array([c.value * v + c.trust * t for c in choices], dtype=np.float32) * share
        self.discount = again.price


def settle(state: State) -> None:
    """Begin the new spells of everybody noted today."""
    notes, people = state.notes, state.people
    state.notes = Notes()
    outside, newcomers = _together(notes.outside), _together(notes.newcomers)
    outside = outside[people.stage.take(outside) <= AWARE]
    newcomers = newcomers[people.habit.take(newcomers)]
    users = _together([*notes.users, newcomers])
    users = users[people.habit.take(users)]
    leavers = newcomers
    if newcomers.size and state.market.orders.renewal is None:  # one death only: buyers leave by drop-out
        leavers = newcomers[~people.paying.take(newcomers)]
    askers = _together([*notes.askers, newcomers]) if state.market.service is not None else newcomers[:0]
    askers = askers[people.live.take(askers)]
    buyers = _together(notes.buyers) if state.market.orders.repeat is not None else newcomers[:0]
    buyers = buyers[people.paying.take(buyers)]
    _begin(state, outside, users, leavers, askers, buyers)


def _together(parts: list[np.ndarray]) -> np.ndarray:
    if not parts:
        return np.empty(0, dtype=np.intp)
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def start_waiting(state: State) -> None:
    """Everybody's first spells, on the first morning."""
    nobody = np.empty(0, dtype=np.intp)
    for first in range(0, state.people.rows, CHUNK):
        everyone = state.people.everyone[first : first + CHUNK]
        _begin(state, everyone, nobody, nobody, nobody, nobody)


def _begin(
    state: State,
    outside: np.ndarray,
    users: np.ndarray,
    leavers: np.ndarray,
    askers: np.ndarray,
    buyers: np.ndarray,
) -> None:
    parts = (outside, outside, users, leavers, askers, buyers)  # in the order of the hazards' numbers
    person = np.concatenate(parts)
    if not person.size:
        return
    hazard = np.repeat(np.arange(len(NAMES)), [part.size for part in parts])
    ends = np.cumsum([part.size for part in parts]).tolist()
    felt = np.einsum(
        "ij,ij->i", state.people.feelings.take(person, axis=0), state.speeds.weights.take(hazard, axis=0)
    )
    felt -= state.speeds.centre.take(hazard)
    own = np.ones(person.size)
    own[: ends[0]] = _forgetting(state, outside)
    own[ends[2] : ends[3]] = state.habits.loss(state, leavers)
    own[ends[3] : ends[4]] = _asking(state, askers)
    own[ends[4] :] = _buying(state, buyers)
    if len(buyers):
        felt[ends[4] :] += _tempting(state, buyers) / PERSON_BOUND
    speed = own * np.exp(held(felt, PERSON_BOUND))
    state.waiting.begin(hazard, person, speed)
    state.waiting.visit_speed[outside] = speed[ends[0] : ends[1]]
    unaware = outside[state.people.stage.take(outside) == UNAWARE]
    state.waiting.goal_of[AWARENESS][unaware] += state.word.take(state.people.community(unaware))


def _forgetting(state: State, person: np.ndarray) -> np.ndarray:
    """The aware whom a friend told forget more slowly [person]."""
    people = state.people
    slow = 1.0 / state.market.awareness.told_factor
    return np.where((people.stage.take(person) != UNAWARE) & people.told.take(person), slow, 1.0)


def _asking(state: State, person: np.ndarray) -> np.ndarray | float:
    service = state.market.service
    if service is None:
        return 1.0
    return np.where(state.people.paying.take(person), service.tickets_customer, service.tickets_active)


def _buying(state: State, person: np.ndarray) -> np.ndarray | float:
    """Own order rates, taken down by the person terms of the average customer [1/day, by person]."""
    again = state.market.orders.repeat
    if again is None:
        return 1.0
    rate: np.ndarray = state.customers.rate.take(person).astype(np.float64) * np.exp(-again.centre)
    return rate


def _tempting(state: State, person: np.ndarray) -> np.ndarray | float:
    """What today's discounts add to buying again: δ·(1 − P/2), and nothing is held back [person]."""
    discount = state.tactics.discount(person, state.day)
    if not isinstance(discount, np.ndarray) and not discount:
        return 0.0
    held_back = 0.5 * state.people.dependence.take(person)
    pull = discount * (1.0 - held_back) + held_back
    return state.speeds.discount * np.where(np.asarray(discount) > 0.0, pull, 0.0)
