"""Sales as people meet it: they ask for it, are reached out to, wait, decide, sign, and some regret it.

A lead signs with chance sigmoid(logit(base) + circumstances + hard · ln(odds) + feelings + tactics), the circumstances
(skill, ramp, wait, fatigue) being the team's. While a lead waits it goes on shopping by itself. Hard selling at
intensity H costs everybody it touches trust, T ← T·(1 − h·H), spills over to the community, weighs on renewals and
brings refunds with odds logit(refund) + a·H + b·max(0, v − V).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from simulation.columns import mark, next_number, parted, those_in
from simulation.crowd.activation import become_active
from simulation.crowd.deciding import Standing, decide
from simulation.crowd.orders import become_customer
from simulation.crowd.outreach import Outreach, network_leads, reach_out
from simulation.crowd.retention import churn
from simulation.crowd.stocking import supplied
from simulation.hazards import OUTSIDE
from simulation.organisation.clock import works_on
from simulation.organisation.hard_selling import gain, refund_chance
from simulation.organisation.sales import NewLeads, SalesDay, SalesMarket, SalesPlan, hiring_cost, payroll
from simulation.people import ACTIVE, AWARE, CUSTOMER, LEAD, NEVER, REACHED, UNAWARE, VISITOR

if TYPE_CHECKING:
    from simulation.state import State


_NOBODY, _NOTHING = np.empty(0, dtype=np.intp), np.empty(0)
_NO_LEADS = NewLeads(_NOBODY, _NOTHING, _NOTHING, _NOTHING, _NOTHING, _NOBODY)


class Accounts:
    """What sales knows of people: whose account they are, how often they were leads, what falls due (columns)."""

    def __init__(self, state: State) -> None:
        rows = state.people.rows
        self.owner = np.full(rows, -1, dtype=np.int32)
        self.times = np.zeros(rows, dtype=np.uint8)
        self.signed = np.zeros(0, dtype=np.int64)  # deals so far [place of the team]
        self.outreach = Outreach(state)
        self.tomorrow: list[np.ndarray] = []
        self.refunds: dict[int, list[np.ndarray]] = {}

    def credit(self, slot: np.ndarray) -> None:
        """Whoever holds these places of the team has signed a deal each."""
        if slot.size:
            count = np.bincount(slot, minlength=self.signed.size)
            count[: self.signed.size] += self.signed
            self.signed = count


def interested(state: State, users: np.ndarray) -> Standing | None:
    """Active people who use today stand before asking for sales."""
    market = state.market.sales
    if market is None or state.sales is None:
        return None
    person = those_in(state.people.stage, users, ACTIVE)
    return Standing("ask_for_sales", market.ask, person, state.people.uses[person])


def ask_for_sales(state: State) -> None:
    """Step 7 of a day, first part: who asks and has not bought meanwhile is a lead, while sales shows capacity."""
    market, plan = state.market.sales, state.plan.sales
    if market is None or plan is None or state.sales is None or state.accounts is None:
        return
    asking = state.answers.yes("ask_for_sales")
    if len(asking):
        asking = those_in(state.people.stage, asking, ACTIVE)
    if not len(asking):
        return
    room = state.sales.room(market, plan)
    if len(asking) > room:  # those keenest to ask come first
        keenness = state.draws.uniform("ask_for_sales", asking, state.people.uses[asking])
        asking = np.sort(asking[np.argsort(keenness, kind="stable")[:room]])
    state.accounts.tomorrow.append(asking)


def sell(state: State) -> None:
    """Step 7 of a day, second part: leads go to the team, the team works, decisions fall due."""
    market, plan = state.market.sales, state.plan.sales
    if market is None or plan is None or state.sales is None or state.accounts is None:
        return
    _refund_the_regretting(state, market)
    new = _new_leads(state)
    withdrawn = np.concatenate(state.withdrawn) if state.withdrawn else _NOBODY
    state.withdrawn = []
    done = state.sales.day(state.day, works_on(state.weekday, plan.days), market, plan, new, withdrawn)
    if len(done.decided):
        _decide(state, market, plan, done)
    for dropped in (done.died, done.orphaned):
        if len(dropped):
            state.heart.disappoint(dropped, market.orphaned)
            _go_back(state, dropped)
    for slot in done.left:
        _lose_goodwill(state, market, int(slot))
    reach_out(state, market, plan, done)
    network_leads(state, done)
    _write_down(state, market, done)


def _new_leads(state: State) -> NewLeads:
    """Everybody who asked, was won by outreach or comes from a network, once each, and is free to be a lead."""
    accounts, people = state.accounts, state.people
    assert accounts is not None
    if not accounts.tomorrow:
        return _NO_LEADS
    person = np.array(sorted({row for part in accounts.tomorrow for row in part.tolist()}), dtype=np.intp)
    accounts.tomorrow = []
    person = those_in(people.stage, person, UNAWARE, ACTIVE)
    number = next_number(accounts.times, person)
    state.waiting.end(those_in(people.stage, person, UNAWARE, VISITOR), *OUTSIDE)
    people.enter(person, LEAD)
    mark(people.marks, person, REACHED)
    people.live[person] = True
    moment, effort, patience, cycle = state.draws.uniforms(
        ("lead moment", "lead effort", "lead patience", "lead cycle"), person, number
    )
    state.book.add("leads", len(person))
    return NewLeads(person, moment, effort, patience, cycle, accounts.owner[person])


def _decide(state: State, market: SalesMarket, plan: SalesPlan, done: SalesDay) -> None:
    """The people whose decision falls due sign or not."""
    accounts, people = state.accounts, state.people
    assert accounts is not None
    person, slot, circumstances, wait = done.decided, done.slot, done.circumstances, done.wait
    still = people.stage[person] == LEAD
    if np.count_nonzero(still) < len(still):
        person, slot, circumstances, wait = person[still], slot[still], circumstances[still], wait[still]
    circumstances = circumstances + gain(market.hard, plan.hard_selling)
    standing = Standing("sign", market.sign, person, accounts.times[person], circumstances)
    signs = supplied(state, person, decide(state, standing)[0])
    if plan.hard_selling > 0.0:
        push(state, market, plan, person)
    signed, others = parted(person, signs)
    if len(signed):
        theirs = slot[signs]
        accounts.owner[signed] = theirs
        accounts.credit(theirs)
        _sign(state, market, plan, signed)
    _go_back(state, others)
    state.book.add("decided", len(person))
    state.book.add("sales_wait", float(np.add.reduce(wait)))


def _sign(state: State, market: SalesMarket, plan: SalesPlan, signed: np.ndarray) -> None:
    people, orders = state.people, state.market.orders
    strangers = signed[people.since[signed] == NEVER]
    become_customer(
        state,
        signed,
        state.tactics.discount(signed, state.day),
        market.deal_size,
        plan.hard_selling * market.hard.renewal,
    )
    if strangers.size:
        start_using(state, strangers)
    year = (
        orders.price
        * market.deal_size
        * (365.0 / orders.renewal.period if orders.renewal is not None else 1.0)
    )
    state.ledger.pay_variable("sales", signed.size * year * market.commission * state.weight)
    state.book.add("signed", signed.size)
    _plan_refunds(state, market, plan, signed)


def start_using(state: State, person: np.ndarray) -> None:
    """Customers won by sales who never tried the product begin to use it."""
    become_active(state, person)
    state.people.enter(person, CUSTOMER)


def push(state: State, market: SalesMarket, plan: SalesPlan, person: np.ndarray) -> None:
    """Hard selling costs everybody it touches trust, and a little of their community's."""
    people = state.people
    state.heart.disappoint(person, market.hard.trust * plan.hard_selling)
    loss, size = market.hard.trust * market.hard.spill * plan.hard_selling, people.community_size
    for community, touched in Counter(people.community(person).tolist()).items():
        people.trust[community * size : (community + 1) * size] *= (1.0 - loss) ** touched


def _go_back(state: State, person: np.ndarray) -> None:
    """Leads who did not sign are what they were: active if they ever tried it, else aware."""
    people = state.people
    person = those_in(people.stage, person, LEAD)
    if not len(person):
        return
    tried, strangers = parted(person, people.since[person] > NEVER)
    people.enter(tried, ACTIVE)
    if len(strangers):
        people.live[strangers] = False
        people.enter(strangers, AWARE)
        state.notes.outside.append(strangers)


def _plan_refunds(state: State, market: SalesMarket, plan: SalesPlan, signed: np.ndarray) -> None:
    """Some regret: drawn at signing, paid back some days later."""
    accounts, people = state.accounts, state.people
    assert accounts is not None
    oversold = (people.value[signed] - people.truth[signed]).astype(np.float64)
    luck = state.draws.uniform("refund", signed, accounts.times[signed])
    regrets = luck < refund_chance(market.hard, plan.hard_selling, oversold)
    if np.count_nonzero(regrets):
        due = state.day + max(1, round(market.hard.refund_days))
        accounts.refunds.setdefault(due, []).append(signed[regrets])


def _refund_the_regretting(state: State, market: SalesMarket) -> None:
    accounts, people = state.accounts, state.people
    assert accounts is not None
    if state.day not in accounts.refunds:
        return
    person = np.concatenate(accounts.refunds.pop(state.day))
    person = person[people.paying[person]]
    amount = state.market.orders.price * state.customers.scale[person].astype(np.float64)
    state.ledger.refund(np.rint(amount * (state.weight * 100.0)).astype(np.int64))
    state.book.add("returns", person.size)
    churn(state, person)


def _lose_goodwill(state: State, market: SalesMarket, slot: int) -> None:
    accounts = state.accounts
    assert accounts is not None
    theirs = np.flatnonzero(accounts.owner == slot)
    state.heart.disappoint(theirs, market.careers.goodwill)
    accounts.owner[theirs] = -1


def _write_down(state: State, market: SalesMarket, done: SalesDay) -> None:
    book = state.book
    state.open_leads = done.waiting + done.in_service + done.deciding
    book.add("leads_died", done.died.size + done.orphaned.size)
    book.put("leads_waiting", done.waiting)
    book.put("representatives", done.headcount)
    busy = float(np.add.reduce(done.busy_hours))
    book.add("sales_busy", busy)
    book.add("sales_hours", busy + float(np.add.reduce(done.idle_hours)))
    state.ledger.pay("sales", (payroll(market, done.headcount) + hiring_cost(market, done.hires)) / 100.0)
