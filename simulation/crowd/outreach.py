"""Outreach and networks: what representatives with time left bring in by themselves.

Touches go down a list of everybody, in the order of one keyed draw per person, round and round; somebody touched
before within the memory answers with chance × fade per earlier touch, so the list tires. Whoever answers is a lead
next morning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.columns import mark, next_number, those_in
from simulation.crowd.awareness import learn_of_it
from simulation.crowd.deciding import Standing, chances
from simulation.draws import in_order
from simulation.organisation.outreach import Outreach as TouchMarket
from simulation.organisation.outreach import touch_chance
from simulation.organisation.sales import SalesDay, SalesMarket, SalesPlan
from simulation.people import ACTIVE, NEVER, REACHED, UNAWARE

if TYPE_CHECKING:
    from simulation.state import State


_NOBODY = np.empty(0, dtype=np.intp)


class Outreach:
    """The list, how far it has been worked down, and who was touched when (columns)."""

    def __init__(self, state: State) -> None:
        rows = state.people.rows
        self.order = np.empty(0, dtype=np.int32)
        self.next = 0
        self.touched_on = np.full(rows, NEVER, dtype=np.int16)
        self.times = np.zeros(rows, dtype=np.uint8)
        self.all_times = np.zeros(rows, dtype=np.uint16)
        self._odds: tuple[TouchMarket, np.ndarray] | None = None

    def odds(self, market: TouchMarket) -> np.ndarray:
        """Log-odds that a touch brings a lead, by how many came before it within the memory [earlier touches]."""
        if self._odds is None or self._odds[0] is not market:
            base = np.clip(touch_chance(market, np.arange(256)), 1e-12, 1.0 - 1e-12)
            self._odds = market, np.log(base / (1.0 - base))
        return self._odds[1]

    def take(self, state: State, count: int) -> np.ndarray:
        """The next so many people on the list who may be touched, at most one round of it."""
        if not self.order.size:
            self.order = in_order(state.draws.uniform("outreach list", state.people.everyone))
        rows, stage = self.order.size, state.people.stage
        taken: list[np.ndarray] = []
        found, seen = 0, 0
        while found < count and seen < rows:
            wide = min(
                2 * (count - found) + 16, rows - seen, rows - self.next
            )  # the list ends, and begins anew
            people = self.order[self.next : self.next + wide].astype(np.intp)
            free = (stage[people] <= ACTIVE).nonzero()[0][: count - found]
            used = int(free[-1]) + 1 if len(free) == count - found else wide
            taken.append(people[free])
            found, seen = found + len(free), seen + used
            self.next = (self.next + used) % rows
        return taken[0] if len(taken) == 1 else np.concatenate([_NOBODY, *taken])


def reach_out(state: State, market: SalesMarket, plan: SalesPlan, done: SalesDay) -> None:
    """Idle hours of today become touches; who answers is a lead tomorrow."""
    accounts = state.accounts
    if accounts is None or not plan.outreach or done.touches <= 0:
        return
    own, people = accounts.outreach, state.people
    person = own.take(state, done.touches)
    if not len(person):
        return
    earlier = own.times[person]
    earlier *= state.day - own.touched_on[person] <= market.outreach.memory  # older touches are forgotten
    own.times[person] = earlier + (earlier < 255)
    own.touched_on[person] = state.day
    times = next_number(own.all_times, person)
    base = own.odds(market.outreach).take(earlier)
    touched = Standing("ask_for_sales", market.ask, person, times, base=base)
    (likely,) = chances(state, touched)
    answers = state.draws.uniform("answer a touch", person, times) < likely
    unaware = those_in(people.stage, person, UNAWARE)
    if len(unaware):
        learn_of_it(state, unaware, False)
    mark(people.marks, person, REACHED)
    if plan.hard_selling > 0.0:
        state.heart.disappoint(person, market.hard.trust * plan.hard_selling)
    if np.count_nonzero(answers):
        accounts.tomorrow.append(person[answers])
    state.book.add("touches", len(person))


def network_leads(state: State, done: SalesDay) -> None:
    """People whom representatives know: leads without marketing, each picked by one keyed draw."""
    accounts = state.accounts
    if accounts is None or not done.network.size:
        return
    luck = state.draws.uniform("known to a representative", done.network.astype(np.intp), done.network_number)
    accounts.tomorrow.append((luck * state.people.rows).astype(np.intp))
