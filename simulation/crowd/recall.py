"""Recall: a limited number of silent people a day is contacted; some come back.

chance = sigmoid(logit(base) + feelings + tactics + ln ½ · silence ÷ half-life + ln(fatigue) · earlier contacts). Who
is contacted are the smallest keyed draws among the eligible, so that compared strategies contact much the same people.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated, Literal

import numpy as np
from pydantic import Field

from simulation.crowd.retention import first_use
from simulation.decisions import Choice, chance, logit
from simulation.people import ACTIVE, CHURNED, CUSTOMER, DORMANT, PAID
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


def recall(state: State) -> None:
    """Step 9 of a day, third part: contact some of the silent, and take back who comes."""
    market, plan = state.market.recall, state.plan.recall
    if market is None or plan is None or plan.contacts <= 0.0:
        return
    eligible = _eligible(state, plan)
    eligible = eligible[state.day - state.recalled_on.take(eligible) >= market.rest]
    state.recall_open += plan.contacts / state.weight
    count = min(int(state.recall_open), eligible.size)
    state.recall_open -= int(
        state.recall_open
    )  # whole contacts are made or lost; the rest waits for tomorrow
    if count == 0:
        return
    times = state.recalls[eligible]
    luck = state.draws.uniform("recall turn", eligible, times)
    chosen = eligible[np.argpartition(luck, count - 1)[:count]] if count < eligible.size else eligible
    chosen.sort()
    state.ledger.pay("operations", chosen.size * market.contact_cost * state.weight)
    state.book.add("recalled", chosen.size)
    silence = (state.day - state.people.last[chosen]).astype(np.float64)
    shift = state.heart.terms(market.come_back, chosen)
    shift = shift + state.tactics.shift("come_back", chosen, state.day)
    shift += silence * (math.log(0.5) / market.half_life) + state.recalls[chosen].astype(
        np.float64
    ) * math.log(market.fatigue)
    comes = state.draws.uniform("come_back", chosen, state.recalls[chosen]) < chance(
        logit(market.come_back.base), shift
    )
    state.recalls[chosen] = np.minimum(state.recalls[chosen], 254) + 1
    state.recalled_on[chosen] = state.day
    come_back(state, chosen[comes])


def _eligible(state: State, plan: RecallPlan) -> np.ndarray:
    people = state.people
    silent = np.flatnonzero((people.stage == DORMANT) | (people.stage == CHURNED))
    bought = people.marks[silent] & PAID != 0
    if plan.audience == "all":
        return silent
    eligible: np.ndarray = silent[bought] if plan.audience == "former buyers" else silent[~bought]
    return eligible


def come_back(state: State, person: np.ndarray) -> None:
    """These silent people use again: buyers as customers where buying again is open to them, others as active."""
    if not person.size:
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
    state.book.add("came_back", person.size)
