"""Awareness: people notice advertising or hear of it in their community, and forget.

Unaware people's rate of noticing is the sum of the channels' rates, an organic rate p and word of mouth
q·[(1 − m)·S_c + m·S̄], S_c the share of satisfied tellers in the community and S̄ in the market. Read q as people told
by one teller a year. Aware people forget at ln 2 ÷ half-life, more slowly what a friend said; exposure while aware
need not be counted, since the waiting time is memoryless. With forgetting off, everyone mixed and adopters telling
this is the Bass model; with p, q and forgetting d its equilibrium solves (p + qA)(1 − A) = dA.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated, Literal

import numpy as np
from pydantic import Field

from simulation.crowd.evening import wait_outside
from simulation.hazards import Hazard
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


class Knowing(Hazard):
    """Noticing (of the unaware) and forgetting (of the aware) on one goal, since nobody waits for both."""

    def __init__(self, state: State) -> None:
        super().__init__("awareness", state.people, state.draws)
        self.word = np.zeros(state.people.communities)  # accumulated talk [community]

    def noticing_or_forgetting(self) -> tuple[np.ndarray, np.ndarray]:
        """The people who notice and who forget today.

        Everyone is compared once, with the loudest community's talk; who might notice is then compared exactly.
        """
        cells = self.people.cells
        most = self.pressure.astype(np.float32)
        most[:cells] += np.float32(self.word.max())
        person = (self.goal <= most.take(self.people.code)).nonzero()[0]
        unaware = self.people.stage[person] == UNAWARE
        forgetting, maybe = person[~unaware], person[unaware]
        exact = self.pressure[self.people.cell[maybe]] + self.word[self.people.community(maybe)]
        return maybe[self.goal[maybe] <= exact], forgetting


def start(state: State) -> None:
    """Who is aware on the first morning, and what everybody waits for."""
    people = state.people
    luck = state.draws.uniform("aware at start", people.everyone)
    people.enter(np.flatnonzero(luck < state.market.people.aware), AWARE)
    wait_outside(state, people.everyone)


def spread_the_word(state: State) -> None:
    """Step 3 of a day: noticing, word of mouth, forgetting."""
    awareness, know, people = state.market.awareness, state.know, state.people
    pace = state.tactics.pace("notice")
    paid = np.tile(state.notice_rates.sum(axis=0), people.cells // 2)
    organic = awareness.organic / 365.0
    know.press((paid + organic) * pace)
    talk = np.zeros(people.communities)
    if awareness.word:
        own = (1.0 - awareness.mixing) * state.heart.satisfied
        talk = awareness.word / 365.0 * (own + awareness.mixing * state.heart.everywhere)
        know.word += talk
    if awareness.half_life:
        know.press(math.log(2.0) / awareness.half_life * state.tactics.pace("forget"), table=1)
    noticed, forgot = know.noticing_or_forgetting()
    if noticed.size:
        _notice(state, noticed, (paid + organic) * pace, talk)
    if forgot.size:
        people.enter(forgot, UNAWARE)
        people.told[forgot] = False
        state.stop_outside(forgot)
    state.book.add("noticed", noticed.size)
    state.book.add("forgot", forgot.size)


def _notice(state: State, noticed: np.ndarray, heard: np.ndarray, talk: np.ndarray) -> None:
    people, awareness = state.people, state.market.awareness
    advertised = heard[people.cell[noticed]]
    friend = talk[people.community(noticed)]
    spell = state.know.spell[noticed]
    told = state.draws.uniform("who told", noticed, spell) * (advertised + friend) < friend
    state.book.add("told", int(np.count_nonzero(told)))
    learn_of_it(state, noticed, told)
    friends = noticed[told]
    if friends.size:
        state.heart.reassure(friends, awareness.friend_trust)
        state.heart.teach(friends, awareness.friend_value)


def learn_of_it(state: State, person: np.ndarray, told: np.ndarray) -> None:
    """These people become aware, by a friend or otherwise [person]."""
    people = state.people
    people.enter(person, AWARE)
    people.marks[person] |= REACHED
    people.told[person] = told
    state.stop_outside(person)
