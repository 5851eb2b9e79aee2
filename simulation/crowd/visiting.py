"""Visits: aware people come by themselves, and people in need are caught by search and its like.

The rate of a visit is the unaided rate −ln(1 − base) of the aware plus each demand channel's clicks per person, all
times the season and the person's own speed exp(B·tanh(x ÷ B)). A visit is attributed to one cause by their shares.
A channel's clicks are paid until its money is gone; clicks beyond that on the last day are not charged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import numpy as np

from simulation.crowd.media import demand_rates, price_level
from simulation.decisions import Choice
from simulation.hazards import Hazard, daily_rate
from simulation.ledger import cents
from simulation.people import AWARE, REACHED, UNAWARE, VISITED, VISITOR
from simulation.quantity import Quantity, Record

if TYPE_CHECKING:
    from simulation.state import State


class Visits(Record):
    """How often aware people come by themselves."""

    visit: Choice = Choice(base=0.004, value=0.3, trust=0.4, proof=0.4)
    carry: Annotated[
        float,
        Quantity("days", "Days for which a channel's unspent demand money stays open.", low=0, high=365),
    ] = 7.0


class Visiting(Hazard):
    """The visit hazard; each person's speed is what feelings make of it, taken anew once a week."""

    def __init__(self, state: State) -> None:
        super().__init__("visit", state.people, state.draws, keeps_speed=True)
        self.state = state

    def feel(self, person: np.ndarray) -> np.ndarray:
        """Own speed of visiting [person]: exp of the bounded person terms."""
        speed: np.ndarray = np.exp(self.state.heart.terms(self.state.market.visits.visit, person))
        return speed

    def refresh(self, rows: slice) -> None:
        """Take the speed of these rows anew, after their feelings drifted."""
        if rows.stop > rows.start:
            self.respeed(rows, self.feel(self.people.everyone[rows]))


def visit(state: State) -> None:
    """Step 4 of a day: yesterday's visitors go home, today's come."""
    people = state.people
    home = np.flatnonzero(people.stage == VISITOR)
    if home.size:
        people.enter(home, AWARE)
        state.notes.outside.append(home)
    rates = _causes(state)
    total = rates.sum(axis=0)
    state.visiting.press(total[0])
    state.visiting.press(total[1], table=1)
    due = state.visiting.due_of_all()
    if due.size:
        _charge_clicks(state, due, rates)
    came = _with_guests(state, due)
    if came.size:
        people.visits[came] += 1
        arrive(state, came)
    state.book.add("visits", came.size)


def _with_guests(state: State, came: np.ndarray) -> np.ndarray:
    """Today's visitors and yesterday's invited guests who have not come otherwise."""
    if not state.guests:
        return came
    guests = np.concatenate(state.guests)
    state.guests = []
    return np.union1d(came, guests[state.people.stage[guests] <= AWARE])


def arrive(state: State, person: np.ndarray) -> None:
    """These people are visitors today."""
    people = state.people
    people.enter(person, VISITOR)
    people.marks[person] |= VISITED | REACHED
    state.know.end(person)
    state.visiting.end(person)


def _causes(state: State) -> np.ndarray:
    """Rates of a visit [cause, unaware or aware, cell], the unaided cause first, then the demand channels."""
    people = state.people
    names = state.demand_names
    rates = np.zeros((1 + len(names), 2, people.cells))
    rates[0, 1] = daily_rate(state.market.visits.visit.base) * state.season
    if names:
        known = np.bincount(people.code, minlength=3 * people.cells)[: 2 * people.cells]
        known = known.reshape(2, people.cells)
        for place, name in enumerate(names, start=1):
            rates[place] = _clicks(state, name, known)
    rates *= state.tactics.pace("visit")
    return rates


def _clicks(state: State, name: str, known: np.ndarray) -> np.ndarray:
    """Click rates of a channel [unaware or aware, cell], scaled down to what today's money can pay."""
    channel, plan, own = state.market.channels[name], state.plan.media[name], state.channels[name]
    demand = channel.demand
    assert demand is not None
    daily = plan.weekly_budget / 7.0
    own.allowance = min(own.allowance + daily, daily * max(state.market.visits.carry, 1.0))
    if own.allowance <= 0.0:
        return np.zeros_like(known, dtype=np.float64)
    rate = demand_rates(demand, channel.precision[plan.targeting], state.people.fitting_share) * state.season
    wide = np.tile(rate, state.people.cells // 2)
    price = demand.click_price * price_level(channel, state.day)
    expected = float((known * wide).sum()) * price * state.weight
    return wide * min(1.0, own.allowance / expected) if expected > 0.0 else wide


def _charge_clicks(state: State, came: np.ndarray, rates: np.ndarray) -> None:
    """Attribute each visit to one cause by the shares of the rates, and pay for clicks."""
    people = state.people
    if rates.shape[0] == 1:
        return
    aware = (people.stage[came] != UNAWARE).astype(np.intp)
    each = rates[:, aware, people.cell[came]]
    running = np.cumsum(each, axis=0)
    luck = state.draws.uniform("visit cause", came, people.visits[came]) * running[-1]
    cause = np.minimum((luck >= running).sum(axis=0), rates.shape[0] - 1)
    clicks = np.bincount(cause, minlength=rates.shape[0])
    for place, name in enumerate(state.demand_names, start=1):
        _pay(state, name, int(clicks[place]))
    state.book.add("clicks", int(clicks[1:].sum()))


def _pay(state: State, name: str, clicks: int) -> None:
    channel, own = state.market.channels[name], state.channels[name]
    assert channel.demand is not None
    price = channel.demand.click_price * price_level(channel, state.day)
    spend = min(clicks * price * state.weight, own.allowance)
    spend = cents(spend) / 100.0
    own.allowance -= spend
    state.ledger.pay("media", spend)
    wasted = 1.0 - channel.precision[state.plan.media[name].targeting]
    state.book.add("waste", spend * wasted)
