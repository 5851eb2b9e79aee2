"""The evening: whoever changed today waits anew, all of them at once.

During the day the mechanisms only note who left a state of waiting; new spells begin here, so that the luck of a day
is drawn in one call, and nobody falls through two stages in one day by two spells of the same hazard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation import kernels
from simulation.columns import NOBODY, gathered
from simulation.decisions import PERSON_BOUND, Choice, held, summed
from simulation.hazards import AWARENESS, BUY, LEAVE, NAMES, USE, VISIT
from simulation.people import ACTIVE, AWARE, UNAWARE

if TYPE_CHECKING:
    from simulation.market import Market
    from simulation.state import State

_HAZARDS = np.arange(len(NAMES))
CHUNK = 1 << 14  # people whose first spells begin in one call: keeps the peak of memory low


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
    notes, people, market = state.notes, state.people, state.market
    state.notes = Notes()
    _carry(state)
    outside, newcomers = (
        gathered(notes.outside, people.stage, UNAWARE, AWARE),
        gathered(notes.newcomers, people.habit),
    )
    users = gathered([*notes.users, newcomers], people.habit)
    leavers = newcomers
    if market.orders.renewal is None:  # one death only: buyers leave by drop-out
        leavers = gathered([newcomers], people.paying, 0, 0)
    askers = buyers = NOBODY
    if market.service is not None:
        askers = gathered([*notes.askers, newcomers], people.live)
    if market.orders.repeat is not None:
        buyers = gathered(notes.buyers, people.paying)
    _begin(state, (outside, outside, users, leavers, askers, buyers))


def _carry(state: State) -> None:
    """Where rates differ by stage, users who changed theirs keep what they have still to wait for."""
    people, first = state.people, ACTIVE * state.people.cells
    if kernels.compiled is not None:
        kernels.compiled.carry(state.waiting.goal, state.waiting.by_code, state.carried, people.moves, first)
    elif state.carried and people.moves:
        person, before, after = (np.concatenate(part) for part in zip(*people.moves, strict=True))
        among = ((before >= first) & (after >= first)).nonzero()[0]  # all others wait for none of it
        state.waiting.carry(state.carried, person[among], before[among], after[among])


def start_waiting(state: State) -> None:
    """Everybody's first spells, on the first morning."""
    for first in range(0, state.people.rows, CHUNK):
        everyone = state.people.everyone[first : first + CHUNK]
        _begin(state, (everyone, everyone, NOBODY, NOBODY, NOBODY, NOBODY))


def _begin(state: State, waiting: tuple[np.ndarray, ...]) -> None:
    """Begin spells of people [hazard]; their speed is their own times what they feel."""
    total = sum(map(len, waiting))
    if not total:
        return
    _, _, _, leavers, askers, buyers = waiting
    first = total - len(buyers)
    speed = _speeds(state, waiting, _tempting(state, buyers) if len(buyers) else None)
    if len(buyers):
        speed[first:] *= _buying(state, buyers)
    if len(askers):
        speed[first - len(askers) : first] *= _asking(state, askers)
    first -= len(askers)
    if len(leavers):
        speed[first - len(leavers) : first] *= state.habits.loss(state, leavers)
    _begin_at(state, waiting, speed)


def _begin_at(state: State, groups: tuple[np.ndarray, ...], speed: np.ndarray) -> None:
    """Begin spells of groups of people [hazard] at their speeds [spell]; the unaware hear talk from now on."""
    waiting, people, outside = state.waiting, state.people, groups[0]
    if kernels.compiled is not None:
        tables = waiting.goal, waiting.spell, waiting.by_code, people.code, *state.draws.table_of(NAMES)
        slower = 1.0 / state.market.awareness.told_factor
        heard = people.stage, people.told, slower, state.word, people.community_size
        kernels.compiled.begin(*tables, groups, speed, *heard, waiting.visit_speed)
        return
    if len(outside):
        waiting.visit_speed[outside] = speed[len(outside) : 2 * len(outside)]
        _forget_slowly(state, outside, speed)
    waiting.begin(_HAZARDS.repeat([len(group) for group in groups]), np.concatenate(groups), speed)
    unaware = outside[people.stage[outside] == UNAWARE]
    waiting.goal_of[AWARENESS][unaware] += state.word.take(people.community(unaware))


def _speeds(state: State, waiting: tuple[np.ndarray, ...], tempting: np.ndarray | None) -> np.ndarray:
    """Speeds exp(B·tanh(x ÷ B)) [spell] of people of groups [hazard], the last of them tempted by discounts."""
    feelings, weights, centre = state.people.feelings, state.speeds.weights, state.speeds.centre
    pull = tempting.astype(np.float64) / PERSON_BOUND if tempting is not None else None
    if kernels.compiled is not None:
        return kernels.compiled.speeds(feelings, weights, centre, PERSON_BOUND, waiting, pull)
    hazard = _HAZARDS.repeat([len(group) for group in waiting])
    felt = summed(weights.take(hazard, axis=0) * feelings.take(np.concatenate(waiting), axis=0))
    felt -= centre.take(hazard)
    if pull is not None:
        felt[len(felt) - len(pull) :] += pull
    speed: np.ndarray = np.exp(held(felt, PERSON_BOUND)).astype(np.float64)
    return speed


def _forget_slowly(state: State, person: np.ndarray, speed: np.ndarray) -> None:
    """The aware whom a friend told forget more slowly: their speeds [person] are taken down."""
    people = state.people
    told = people.told[person]
    if np.count_nonzero(told):
        told &= people.stage[person] != UNAWARE
        speed[: len(person)][told] *= 1.0 / state.market.awareness.told_factor


def _asking(state: State, person: np.ndarray) -> np.ndarray:
    """Own rates of asking for help [1/day, by person]."""
    service = state.market.service
    assert service is not None
    return np.where(state.people.paying[person], service.tickets_customer, service.tickets_active)


def _buying(state: State, person: np.ndarray) -> np.ndarray:
    """Own order rates, taken down by the person terms of the average customer [1/day, by person]."""
    again = state.market.orders.repeat
    assert again is not None
    rate: np.ndarray = state.customers.rate.take(person).astype(np.float64) * np.exp(-again.centre)
    return rate


def _tempting(state: State, person: np.ndarray) -> np.ndarray | None:
    """What today's discounts add to buying again: δ·(1 − P/2), and nothing is held back [person]."""
    discount = state.tactics.discount(person, state.day)
    if not isinstance(discount, np.ndarray) and not discount:
        return None
    held_back = 0.5 * state.people.dependence[person]
    pull = discount * (1.0 - held_back) + held_back
    return state.speeds.discount * np.where(np.asarray(discount) > 0.0, pull, 0.0)
