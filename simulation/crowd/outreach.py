"""Outreach and networks: what representatives with time left bring in by themselves.

Touches go down a list of everybody, in the order of one keyed draw per person, round and round; somebody touched
before within the memory answers with chance × fade per earlier touch, so the list tires. Whoever answers is a lead
next morning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.crowd.awareness import learn_of_it
from simulation.decisions import chance
from simulation.organisation.outreach import touch_chance
from simulation.organisation.sales import SalesDay, SalesMarket, SalesPlan
from simulation.people import ACTIVE, NEVER, REACHED, UNAWARE

if TYPE_CHECKING:
    from simulation.state import State


class Outreach:
    """The list, how far it has been worked down, and who was touched when (columns)."""

    def __init__(self, state: State) -> None:
        rows = state.people.rows
        self.order = np.empty(0, dtype=np.int32)
        self.next = 0
        self.touched_on = np.full(rows, NEVER, dtype=np.int16)
        self.times = np.zeros(rows, dtype=np.uint8)
        self.all_times = np.zeros(rows, dtype=np.uint16)

    def take(self, state: State, count: int) -> np.ndarray:
        """The next so many people on the list who may be touched, at most one round of it."""
        if not self.order.size:
            self.order = np.argsort(state.draws.uniform("outreach list", state.people.everyone)).astype(
                np.int32
            )
        rows, stage = self.order.size, state.people.stage
        taken: list[np.ndarray] = []
        found, seen = 0, 0
        while found < count and seen < rows:
            wide = min(2 * (count - found) + 16, rows - seen)
            place = (self.next + np.arange(wide)) % rows
            people = self.order[place].astype(np.intp)
            free = np.flatnonzero(stage[people] <= ACTIVE)[: count - found]
            used = int(free[-1]) + 1 if free.size == count - found else wide
            taken.append(people[free])
            found, seen = found + free.size, seen + used
            self.next = (self.next + used) % rows
        return np.concatenate(taken) if taken else np.empty(0, dtype=np.intp)


def reach_out(state: State, market: SalesMarket, plan: SalesPlan, done: SalesDay) -> None:
    """Idle hours of today become touches; who answers is a lead tomorrow."""
    accounts = state.accounts
    if accounts is None or not plan.outreach or done.touches <= 0:
        return
    own, people = accounts.outreach, state.people
    person = own.take(state, done.touches)
    if not person.size:
        return
    forgotten = state.day - own.touched_on[person].astype(np.int64) > market.outreach.memory
    earlier = np.where(forgotten, 0, own.times[person])
    own.times[person] = np.minimum(earlier + 1, 255)
    own.touched_on[person] = state.day
    base = np.clip(touch_chance(market.outreach, earlier), 1e-12, 1.0 - 1e-12)
    shift = state.heart.terms(market.ask, person) + state.tactics.shift("ask_for_sales", person, state.day)
    luck = state.draws.uniform("answer a touch", person, own.all_times[person])
    own.all_times[person] += 1
    answers = luck < chance(np.log(base / (1.0 - base)), shift)
    unaware = person[people.stage[person] == UNAWARE]
    learn_of_it(state, unaware, np.zeros(unaware.size, dtype=bool))
    people.marks[person] |= REACHED
    if plan.hard_selling > 0.0:
        state.heart.disappoint(person, market.hard.trust * plan.hard_selling)
    accounts.tomorrow.append(person[answers])
    state.book.add("touches", person.size)


def network_leads(state: State, done: SalesDay) -> None:
    """People whom representatives know: leads without marketing, each picked by one keyed draw."""
    accounts = state.accounts
    if accounts is None or not done.network.size:
        return
    luck = state.draws.uniform("known to a representative", done.network.astype(np.intp), done.network_number)
    accounts.tomorrow.append((luck * state.people.rows).astype(np.intp))
