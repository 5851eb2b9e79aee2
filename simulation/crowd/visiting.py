"""Visits: aware people come by themselves, and people in need are caught by search and its like.

The rate of a visit is the unaided rate −ln(1 − base) of the aware plus each demand channel's clicks per person, all
times the season and the person's own speed exp(B·tanh(x ÷ B)). A visit is attributed to one cause by their shares.
A channel's clicks are paid until its money is gone; clicks beyond that on the last day are not charged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import numpy as np

from simulation import kernels
from simulation.columns import mark, next_number, those_in
from simulation.crowd.attribution import caught
from simulation.crowd.causes import fallen_on
from simulation.crowd.hosting import let_in
from simulation.crowd.media import affordable, daily_budgets, demand_rates, price_level
from simulation.crowd.partners import bring
from simulation.crowd.preparing import unready_waste
from simulation.crowd.trying import not_held_out
from simulation.decisions import PERSON_BOUND, Choice
from simulation.hazards import OUTSIDE, VISIT, daily_rate
from simulation.ledger import cents
from simulation.people import AWARE, REACHED, UNAWARE, VISITED, VISITOR
from simulation.quantity import Quantity, Record

if TYPE_CHECKING:
    from simulation.state import State


OUTSIDE_STAGES = slice(0, 2)  # unaware and aware


class Visits(Record):
    """How often aware people come by themselves."""

    visit: Choice = Choice(base=0.004, value=0.3, trust=0.4, proof=0.4)
    carry: Annotated[
        float,
        Quantity("days", "Days for which a channel's unspent demand money stays open.", low=0, high=365),
    ] = 7.0


def revisit(state: State, rows: slice) -> None:
    """Take the speed of visiting of these rows anew, after their feelings drifted."""
    if rows.stop <= rows.start:
        return
    if kernels.compiled is not None:
        waiting, table = state.waiting, state.heart.table_of((state.market.visits.visit,))
        felt = state.people.feelings, table.rough_weights, table.rough_centre, PERSON_BOUND
        goals = waiting.goal_of[VISIT], state.people.code, waiting.by_code[VISIT], waiting.visit_speed
        kernels.compiled.respeed(*felt, *goals, rows.start, rows.stop)
    else:
        state.waiting.respeed_visits(rows, np.exp(state.heart.terms(state.market.visits.visit, rows)))


def visit(state: State) -> None:
    """Step 4 of a day: yesterday's visitors go home, today's come."""
    people = state.people
    home = those_in(people.stage, state.visitors, VISITOR)
    if len(home):
        people.enter(home, AWARE)
        state.notes.outside.append(home)
    came = _with_guests(state, _due(state)) if state.is_open else home[:0]
    if len(came):
        next_number(people.visits, came)
    came = let_in(state, came)
    if len(came):
        arrive(state, came)
    state.visitors = came
    state.book.add("visits", len(came))


def _due(state: State) -> np.ndarray:
    """Who comes today by themselves or by a channel, their clicks paid."""
    rates = _causes(state)
    state.waiting.press(VISIT, 1.0, OUTSIDE_STAGES, np.add.reduce(rates))
    due = state.waiting.due_to_visit()
    if len(due) and state.demand_names:
        due = _charge_clicks(state, due, rates)
    else:
        unaided = np.zeros(len(due), dtype=np.intp)
        bring(state, due, unaided)
        caught(state, due, unaided, rates)
    return due


def _with_guests(state: State, came: np.ndarray) -> np.ndarray:
    """Today's visitors and yesterday's invited guests who have not come otherwise."""
    if not state.guests:
        return came
    guests = np.concatenate(state.guests)
    state.guests = []
    guests = those_in(state.people.stage, guests, UNAWARE, AWARE)
    both = np.sort(np.concatenate([came, guests]))
    return both[np.flatnonzero(np.diff(both, prepend=-1))]  # everybody once


def arrive(state: State, person: np.ndarray) -> None:
    """These people are visitors today."""
    people = state.people
    people.enter(person, VISITOR)
    mark(people.marks, person, VISITED | REACHED)
    state.waiting.end(person, *OUTSIDE)


def _causes(state: State) -> np.ndarray:
    """Rates of a visit [cause, unaware or aware, cell], the unaided cause first, then the demand channels."""
    people = state.people
    names = state.demand_names
    rates = np.zeros((1 + len(names), 2, people.cells))
    base = state.market.visits.visit.base
    rates[0, 1] = daily_rate(base) * state.season
    if names:
        known = people.census()[OUTSIDE_STAGES]
        for place, name in enumerate(names, start=1):
            rates[place] = _clicks(state, name, known)
    pace = state.tactics.pace("visit", OUTSIDE_STAGES)
    if isinstance(pace, np.ndarray) or pace != 1.0:
        rates *= pace
    return rates


def _clicks(state: State, name: str, known: np.ndarray) -> np.ndarray:
    """Click rates of a channel [unaware or aware, cell], scaled down to what today's money can pay."""
    channel, plan, own = state.market.channels[name], state.plan.media[name], state.channels[name]
    demand = channel.demand
    assert demand is not None
    if own.rates is None or own.rated is None or own.rated[0] is not channel or own.rated[1] is not plan:
        rates = demand_rates(demand, channel.precision[plan.targeting], state.people.fitting_share)
        own.rates, own.rated = np.tile(rates, state.people.cells // 2), (channel, plan)
    if channel.partner is not None:
        return own.rates * (state.season * plan.partners * own.effect)
    _, daily = daily_budgets(channel, plan, own.campaign)
    own.allowance = min(own.allowance + daily, daily * max(state.market.visits.carry, 1.0))
    if own.allowance <= 0.0:
        return np.zeros(known.shape)
    wide = own.rates * state.season
    price = demand.click_price * price_level(channel, state.day) / own.effect
    expected = float(np.add.reduce(known * wide, axis=None)) * price * state.weight
    own.sought += expected
    return wide * affordable(own.allowance, expected)


def _charge_clicks(state: State, came: np.ndarray, rates: np.ndarray) -> np.ndarray:
    """Attribute each visit to one cause by the shares of the rates, and pay for clicks; gives who comes."""
    people = state.people
    running = np.add.accumulate(rates.reshape(len(rates), -1))
    draw = state.draws, "visit cause", came, people.visits
    cause = fallen_on(*draw, running[:-1], running[-1], people.code)
    comes = not_held_out(state, came, cause, running)
    if comes is not None:
        came, cause = came[comes], cause[comes]
    caught(state, came, cause, rates)
    bring(state, came, cause)
    paid_for, clicks = 0, np.bincount(cause, minlength=len(rates)).tolist()
    for name, count in zip(state.demand_names, clicks[1:], strict=True):
        if count and state.market.channels[name].partner is None:
            paid_for += count
            _pay(state, name, count)
    state.book.add("clicks", paid_for)
    return came


def _pay(state: State, name: str, clicks: int) -> None:
    channel, own = state.market.channels[name], state.channels[name]
    assert channel.demand is not None
    price = channel.demand.click_price * price_level(channel, state.day) / own.effect
    spend = min(clicks * price * state.weight, own.allowance)
    spend = cents(spend) / 100.0
    own.allowance -= spend
    own.spent += spend
    state.ledger.pay("media", spend)
    wasted = 1.0 - channel.precision[state.plan.media[name].targeting]
    state.book.add("waste", unready_waste(state, spend, wasted, own.unready))
