"""Recall: a limited number of silent people a day is contacted; some come back.

chance = sigmoid(logit(base) + feelings + tactics + ln ½ · silence ÷ half-life + ln(fatigue) · earlier contacts). Who
is contacted are the smallest keyed draws among the eligible, so that compared strategies contact much the same people.
The form, halving with silence and tiring with contacts, is an assumption.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated, Literal

import numpy as np
from pydantic import Field

from simulation import kernels
from simulation.crowd.deciding import Standing, decide
from simulation.crowd.retention import first_use
from simulation.decisions import Choice
from simulation.draws import Draws
from simulation.people import ACTIVE, CUSTOMER, DORMANT, NEVER, PAID, People
from simulation.quantity import Quantity, Record

if TYPE_CHECKING:
    from simulation.state import State


class RecallMarket(Record):
    """How silent people answer a contact."""

    come_back: Choice = Choice(base=0.08, value=0.3, trust=0.5)
    half_life: Annotated[
        float, Quantity("days", "Silence after which the odds of coming back have halved.", low=1, high=36500)
    ] = 90.0
    fatigue: Annotated[
        float, Quantity("factor", "What each earlier contact leaves of the odds.", low=0.01, high=1)
    ] = 0.6
    rest: Annotated[
        int, Quantity("days", "Days before somebody is contacted again.", low=1, high=3650, whole=True)
    ] = 30
    contact_cost: Annotated[float, Quantity("money/contact", "Price of one contact.", low=0)] = 0.5


class RecallPlan(Record):
    """What is bought of recall."""

    contacts: Annotated[float, Quantity("people/day", "Silent people contacted a day.", low=0)] = 0.0
    audience: Literal["former buyers", "never bought", "all"] = Field(
        default="former buyers", description="Which silent people are contacted."
    )


class Turns:
    """Whose turn it is to be recalled: a draw for everybody, new after every contact (columns)."""

    def __init__(self, people: People, draws: Draws) -> None:
        self.people, self.draws = people, draws
        self.times = np.zeros(people.rows, dtype=np.uint8)  # contacts so far
        self.last = np.full(people.rows, NEVER, dtype=np.int16)  # day of the last one
        self.luck = draws.uniform("recall turn", people.everyone)  # of the next one
        self._edge = 1.0  # nearly all chosen lately lay below half of it: few others are looked at

    def first(self, audience: str, rested_since: int, count: int) -> np.ndarray:
        """So many silent people of the audience, last contacted on that day or before, whose turn comes first."""
        near = self._of(audience, self._silent(rested_since, self._edge))
        if len(near) < count and self._edge < 1.0:
            near = self._of(audience, self._silent(rested_since, 1.0))
        luck = self.luck[near]
        if len(near) > count:
            place = np.argpartition(luck, count - 1)[:count]
            near, luck = near[place], luck[place]
            near.sort()
        self._edge = 2.0 * float(luck.max(initial=0.0)) if len(near) == count else 1.0
        return near

    def _silent(self, rested_since: int, edge: float) -> np.ndarray:
        """The silent, last contacted on that day or before, whose luck lies below an edge."""
        stage = self.people.stage
        if kernels.compiled is not None:
            return kernels.compiled.silent(stage, DORMANT, self.last, rested_since, self.luck, edge)
        eligible = stage >= DORMANT  # dormant or churned: the last two stages
        eligible &= self.last <= rested_since
        eligible &= self.luck < edge
        return eligible.nonzero()[0]

    def _of(self, audience: str, silent: np.ndarray) -> np.ndarray:
        """Those of the silent whom a plan addresses."""
        if audience == "all":
            return silent
        bought = self.people.marks[silent] & PAID != 0
        addressed: np.ndarray = silent[bought] if audience == "former buyers" else silent[~bought]
        return addressed

    def contact(self, person: np.ndarray, day: int) -> None:
        """These people are contacted today."""
        times = np.minimum(self.times[person], 254) + 1
        self.times[person] = times
        self.last[person] = day
        self.luck[person] = self.draws.uniform("recall turn", person, times)


def recall(state: State) -> None:
    """Step 9 of a day, third part: contact some of the silent, and take back who comes."""
    market, plan, turns = state.market.recall, state.plan.recall, state.recalls
    if market is None or plan is None or turns is None or plan.contacts <= 0.0:
        return
    state.recall_open += plan.contacts / state.weight
    whole = int(state.recall_open)  # whole contacts are made or lost; the rest waits for tomorrow
    state.recall_open -= whole
    if whole == 0:
        return
    chosen = turns.first(plan.audience, state.day - market.rest, whole)
    if not len(chosen):
        return
    state.ledger.pay("operations", len(chosen) * market.contact_cost * state.weight)
    state.book.add("recalled", len(chosen))
    silence = (state.day - state.people.last[chosen]).astype(np.float64)
    times = turns.times[chosen]
    tired = silence * (math.log(0.5) / market.half_life) + times * math.log(market.fatigue)
    (comes,) = decide(state, Standing("come_back", market.come_back, chosen, times, tired))
    turns.contact(chosen, state.day)
    come_back(state, chosen[comes])


def come_back(state: State, person: np.ndarray) -> None:
    """These silent people use again: buyers as customers where buying again is open to them, others as active."""
    if not len(person):
        return
    people = state.people
    repeat = state.market.orders.repeat is not None
    is_buyer = (people.marks[person] & PAID != 0) & (people.paying[person] | repeat)
    buyers = person[is_buyer]
    others = person[~is_buyer]
    people.enter(buyers, CUSTOMER)
    people.enter(others, ACTIVE)
    dropped = buyers[~people.paying[buyers]]
    people.paying[buyers] = True
    first_use(state, person)
    state.notes.buyers.append(dropped)
    state.book.add("came_back", len(person))
