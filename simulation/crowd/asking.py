"""Asking for help: tickets come from use and from orders, and the answer moves trust.

Tickets are a hazard at a rate of active people and one of customers, and a chance with each order. An answer in time
is a good event, a late one or none a bad one, and may become a complaint. Where a strategy employs nobody, every
question stays unanswered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.columns import next_number, parted
from simulation.crowd.deciding import Standing, decide
from simulation.crowd.preparing import lost, slowed
from simulation.hazards import ASK
from simulation.organisation.clock import works_on
from simulation.organisation.service import NewTickets, ServiceDay, ServiceMarket, payroll

if TYPE_CHECKING:
    from simulation.state import State


_LUCK_OF_TICKETS = ("ticket moment", "ticket effort", "ticket patience")
_NO_TICKETS = NewTickets(np.empty(0, dtype=np.intp), np.empty(0), np.empty(0), np.empty(0))


def ask_about_order(state: State, person: np.ndarray, number: np.ndarray) -> None:
    """Orders bring questions [order]; they reach the desk today."""
    service = state.market.service
    if service is None or service.tickets_order <= 0.0:
        return
    luck = state.draws.uniform("ask about order", person, number)
    state.asks.append(person[luck < service.tickets_order * (1.0 + lost(state).tickets)])


def ask_for_help(state: State) -> None:
    """Step 8 of a day, first part: who has a question today."""
    person = state.asking
    if person.size:
        state.waiting.end(person, ASK)
        state.notes.askers.append(person)
        state.asks.append(person)


def answer(state: State) -> None:
    """Step 8 of a day, second part: the desk works; answers and silence move trust and may become complaints."""
    service = state.market.service
    if service is None:
        return
    new = _new_tickets(state)
    plan = state.plan.service
    if state.service is None or plan is None:
        if len(new.person):
            _let_down(state, service, new.person)
        return
    at_work = slowed(state, service)
    done = state.service.day(state.day, works_on(state.weekday, plan.days), at_work, plan, new)
    _take_answers(state, service, done)
    state.ledger.pay("service", payroll(service, plan.agents) / 100.0)


def _new_tickets(state: State) -> NewTickets:
    """Today's questions, each with the luck that decides its moment, effort and patience."""
    if not state.asks:
        return _NO_TICKETS
    person = np.concatenate(state.asks)
    state.asks = []
    state.book.add("tickets", len(person))
    number = next_number(state.tickets, person)
    return NewTickets(person, *state.draws.uniforms(_LUCK_OF_TICKETS, person, number))


def _take_answers(state: State, service: ServiceMarket, done: ServiceDay) -> None:
    book = state.book
    let_down = done.abandoned
    if len(done.answered):
        late = int(np.count_nonzero(done.late))
        kept, trained = done.answered, done.trained
        if late:
            in_time = ~done.late
            kept, trained = kept[in_time], trained[in_time]
        trained_for, untrained = parted(kept, trained)
        state.heart.reassure(trained_for, service.kept_gain)
        if len(untrained):
            state.heart.reassure(untrained, service.kept_gain * service.untrained_gain)
        book.add("answered", len(done.answered))
        book.add("late", late)
        book.add("service_wait", float(done.wait.sum()))
        if late:
            let_down = np.concatenate([done.answered[done.late], let_down])
    if len(let_down):
        _let_down(state, service, let_down)
    book.put("tickets_waiting", done.waiting)
    book.add("service_busy", done.busy_hours)
    book.add("service_hours", done.busy_hours + done.idle_hours)


def _let_down(state: State, service: ServiceMarket, person: np.ndarray) -> None:
    """A broken promise costs trust, and some complain."""
    standing = Standing("complain", service.complain, person, state.tickets[person])
    (complain,) = decide(state, standing)
    state.book.add("complaints", int(np.count_nonzero(complain)))
    state.heart.disappoint(person, service.late_loss)
