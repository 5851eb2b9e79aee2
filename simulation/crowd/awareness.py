"""Awareness: people notice advertising or hear of it in their community, and forget.

Unaware people's rate of noticing is the sum of the channels' rates, an organic rate p and word of mouth
q·[(1 − m)·S_c + m·S̄], S_c the share of satisfied tellers in the community and S̄ in the market. Read q as people told
by one teller a year. Aware people forget at ln 2 ÷ half-life, more slowly what a friend said; exposure while aware
need not be counted, since the waiting time is memoryless. With forgetting off, everyone mixed and adopters telling
this is the Bass (1969) model; with p, q and forgetting d its equilibrium solves (p + qA)(1 − A) = dA.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated, Literal

import numpy as np
from pydantic import Field

from simulation import kernels
from simulation.columns import mark
from simulation.crowd.attribution import forgotten, noticed_through
from simulation.crowd.competition import chosen_by, pull_the_aware
from simulation.crowd.evening import start_waiting
from simulation.crowd.partners import forget, hear
from simulation.hazards import AWARENESS, CERTAIN, KNOWING, NOT_YET
from simulation.people import AWARE, REACHED, UNAWARE
from simulation.quantity import Quantity, Record, stated

if TYPE_CHECKING:
    from simulation.state import State


class Awareness(Record):
    """How a product becomes known without paying, and is forgotten."""

    organic: Annotated[
        float, Quantity("share/year", "Unaware people who learn of it by themselves.", low=0, high=100)
    ] = stated(
        0.02, "Bass p 0.01 to 0.03, Sultan, Farley and Lehmann (1990), as quoted by secondary pages", "B"
    )
    half_life: Annotated[
        float, Quantity("days", "Half-life of awareness; 0 means it is never forgotten.", low=0, high=36500)
    ] = 90.0
    told_factor: Annotated[
        float, Quantity("factor", "How many times slower a friend's word is forgotten.", low=1, high=100)
    ] = 4.0
    word: Annotated[
        float,
        Quantity(
            "people/year",
            "Unaware people told by one satisfied teller in a year, all unaware.",
            low=0,
            high=10_000,
        ),
    ] = 6.0
    mixing: Annotated[
        float, Quantity("share", "Share of talk with everyone instead of the own community.", low=0, high=1)
    ] = 0.1
    who_tells: Literal["aware", "active", "customers"] = Field(
        default="active", description="Who tells others: everybody aware, users, or customers."
    )
    friend_trust: Annotated[
        float, Quantity("share", "Part of the missing trust gained from a friend's word.", low=0, high=1)
    ] = 0.1
    friend_value: Annotated[
        float,
        Quantity("share", "Part of the gap to the true value closed by a friend's word.", low=0, high=1),
    ] = 0.2


def start(state: State) -> None:
    """Who is aware on the first morning, and what everybody waits for."""
    people = state.people
    luck = state.draws.uniform("aware at start", people.everyone)
    people.enter(np.flatnonzero(luck < state.market.people.aware), AWARE)
    start_waiting(state)


def spread_the_word(state: State) -> None:
    """Step 3 of a day: noticing, word of mouth, forgetting."""
    awareness, waiting, people, tactics = state.market.awareness, state.waiting, state.people, state.tactics
    heard = _heard_of_channels(state) * tactics.pace("notice", NOT_YET)
    waiting.press(AWARENESS, 1.0, NOT_YET, heard)
    talk = None
    if awareness.word and state.heart.everywhere > 0.0:
        talk = (1.0 - awareness.mixing) * state.heart.satisfied
        talk += awareness.mixing * state.heart.everywhere
        talk *= awareness.word / 365.0
        state.word += talk
    fading: np.ndarray | float = 0.0
    if awareness.half_life:
        fading = min(math.log(2.0) / awareness.half_life, CERTAIN) * tactics.pace("forget", KNOWING)
        waiting.press(AWARENESS, 1.0, KNOWING, fading)
    pull_the_aware(state)
    noticed, forgot = _noticing_or_forgetting(state)
    if len(noticed):
        noticed = _notice(state, noticed, heard, talk)
    chosen = 0
    if len(forgot):
        chosen = chosen_by(state, forgot, fading)
        forget(state, forgot)
        forgotten(state, forgot)
        people.enter(forgot, UNAWARE)
        people.told[forgot] = False
        state.stop_outside(forgot)
    state.book.add("noticed", len(noticed))
    state.book.add("forgot", len(forgot) - chosen)


def _heard_of_channels(state: State) -> np.ndarray:
    """Rates of noticing without talk [cell]: the channels' and the organic one."""
    paid = np.add.reduce(state.notice_rates) + state.market.awareness.organic / 365.0
    pairs = state.people.cells // 2
    return paid if pairs == 1 else np.concatenate([paid] * pairs)


def _noticing_or_forgetting(state: State) -> tuple[np.ndarray, np.ndarray]:
    """The people who notice and who forget today.

    Everyone is compared once, with the loudest community's talk; who might notice is then compared exactly.
    """
    people, pressure = state.people, state.waiting.by_code[AWARENESS]
    goal = state.waiting.goal_of[AWARENESS]
    if kernels.compiled is not None:
        sizes = people.cells, people.community_size
        return kernels.compiled.notice_or_forget(goal, people.code, pressure, state.word, *sizes)
    most = pressure.astype(np.float32)
    most[: people.cells] += np.float32(state.word.max())
    person = state.waiting.reached(AWARENESS, most)
    code = people.code[person]
    unaware = code < people.cells
    forgetting, maybe = person[~unaware], person[unaware]
    exact = pressure[code[unaware]]
    exact += state.word[people.community(maybe)]
    return maybe[goal[maybe] <= exact], forgetting


def _notice(state: State, noticed: np.ndarray, heard: np.ndarray, talk: np.ndarray | None) -> np.ndarray:
    """People notice, by a friend or otherwise; gives who has."""
    people, awareness = state.people, state.market.awareness
    told: np.ndarray | bool = False
    if talk is not None:
        friend = talk.take(people.community(noticed))
        every = heard.ravel().take(people.cell[noticed])
        every += friend
        every *= state.draws.uniform("who told", noticed, state.waiting.spell[AWARENESS][noticed])
        told = every < friend
        count = int(np.count_nonzero(told))
        state.book.add("told", count)
        if count:
            state.heart.contact(noticed[told], awareness.friend_trust, awareness.friend_value, 0.0)
    noticed, told = noticed_through(state, noticed, told)
    hear(state, noticed, told)
    learn_of_it(state, noticed, told)
    return noticed


def learn_of_it(state: State, person: np.ndarray, told: np.ndarray | bool) -> None:
    """These people become aware, by a friend or otherwise [person]."""
    people = state.people
    people.enter(person, AWARE)
    mark(people.marks, person, REACHED)
    people.told[person] = told
    state.stop_outside(person)
