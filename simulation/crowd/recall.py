"""Recall: a limited number of silent people a day is contacted; some come back.

chance = sigmoid(logit(base) + feelings + tactics + ln ½ · silence ÷ half-life + ln(fatigue) · earlier contacts). Who
is contacted are the smallest keyed draws among the eligible, so that compared strategies contact much the same people.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated, Literal

import numpy as np
from pydantic import Field

from simulation.crowd.deciding import Standing, decide
from simulation.crowd.retention import first_use
from simulation.decisions import Choice
from simulation.people import ACTIVE, CUSTOMER, DORMANT, NEVER, PAID
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
    """Whose turn it is to be recalled: a draw for each silent person, new after every contact (columns)."""

    def __init__(self, rows: int) -> None:
        self.times = np.zeros(rows, dtype=np.uint8)  # contacts so far
        self.last = np.full(rows, NEVER, dtype=np.int16)  # day of the last one
        self.luck = np.full(rows, np.nan)  # of the next one, drawn when it is first asked for

    def first(self, state: State, eligible: np.ndarray, count: int) -> np.ndarray:
        """So many of the eligible whose turn comes first."""
        luck = self.luck[eligible]
        undrawn = eligible[np.isnan(luck)]
        if len(undrawn):
            self.luck[undrawn] = state.draws.uniform("recall turn", undrawn, self.times[undrawn])
            luck = self.luck[eligible]
        chosen = eligible[np.argpartition(luck, count - 1)[:count]]
        chosen.sort()
        return chosen

    def contact(self, person: np.ndarray, day: int) -> None:
        """These people are contacted today."""
        self.times[person] = np.minimum(self.times[person], 254) + 1
        self.last[person] = day
        self.luck[person] = np.nan


def recall(state: State) -> None:
    """Step 9 of a day, third part: contact some of the silent, and take back who comes."""
    market, plan, turns = state.market.recall, state.plan.recall, state.recalls
    if market is None or plan is None or turns is None or plan.contacts <= 0.0:
        return
    eligible = _eligible(state, plan)
    eligible = eligible[state.day - turns.last[eligible] >= market.rest]
    state.recall_open += plan.contacts / state.weight
    whole = int(state.recall_open)  # whole contacts are made or lost; the rest waits for tomorrow
    state.recall_open -= whole
    count = min(whole, len(eligible))
    if count == 0:
        return
    chosen = turns.first(state, eligible, count) if count < len(eligible) else eligible
    state.ledger.pay("operations", len(chosen) * market.contact_cost * state.weight)
    state.book.add("recalled", len(chosen))
    silence = (state.day - state.people.last[chosen]).astype(np.float64)
    times = turns.times[chosen]
    tired = silence * (math.log(0.5) / market.half_life) + times * math.log(market.fatigue)
    (comes,) = decide(state, Standing("come_back", market.come_back, chosen, times, tired))
    turns.contact(chosen, state.day)
    come_back(state, chosen[comes])


def _eligible(state: State, plan: RecallPlan) -> np.ndarray:
    people = state.people
    silent = (people.stage >= DORMANT).nonzero()[0]  # dormant or churned: the last two stages
    if plan.audience == "all":
        return silent
    bought = people.marks[silent] & PAID != 0
    eligible: np.ndarray = silent[bought] if plan.audience == "former buyers" else silent[~bought]
    return eligible


def come_back(state: State, person: np.ndarray) -> None:
    """These silent people use again: buyers as customers where buying again is open to them, others as active."""
    if not len(person):
        return
    people = state.people
    repeat = state.market.orders.repeat is not None
    buyers = person[(people.marks[person] & PAID != 0) & (people.paying[person] | repeat)]
    others = np.setdiff1d(person, buyers, assume_unique=True)
    people.enter(buyers, CUSTOMER)
    people.enter(others, ACTIVE)
    dropped = buyers[~people.paying[buyers]]
    people.paying[buyers] = True
    first_use(state, person)
    state.notes.buyers.append(dropped)
    state.book.add("came_back", len(person))
