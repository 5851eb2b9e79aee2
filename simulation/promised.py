"""What partners will still take of the orders that people won are expected to place.

Margin × price × expected orders within the days that pay, discounted like the value they are taken from: of customers
the orders left of those days, transaction kind λ ÷ (λp + ρ)·(1 − e^(−(λp + ρ)·days left)), subscription kind the
payments that fall due in them; of active people and leads the chance to pay × the orders of a customer to come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.crowd.partners import NOBODY
from simulation.worth import customer_orders, expected_orders, will_pay, will_sign

if TYPE_CHECKING:
    from simulation.crowd.partners import Brought
    from simulation.state import State


def promised(state: State) -> float:
    """What partners will still take, expected at the end of today [money]."""
    if state.brought is None:
        return 0.0
    return (_of_customers(state, state.brought) + _of_prospects(state, state.brought)) * state.weight


def _of_customers(state: State, book: Brought) -> float:
    margins, days = book.terms(state.market.channels)
    person = np.flatnonzero(state.people.paying & (book.by != NOBODY))
    if not person.size:
        return 0.0
    by = book.by[person]
    left = np.maximum(days.take(by) - (state.day - book.first_on[person].astype(np.float64)), 0.0)
    renewal = state.market.orders.renewal
    if renewal is not None:  # so many payments: one on the day it falls due, the others a period apart
        left += renewal.period - (state.customers.due[person] - state.day)
    each = state.market.orders.price * state.customers.scale[person].astype(np.float64)
    return float((margins.take(by) * each * expected_orders(state, person, left)).sum())


def _of_prospects(state: State, book: Brought) -> float:
    margins, days = book.terms(state.market.channels)
    to_come = np.array([customer_orders(state.market, span) for span in days.tolist()])
    owed = state.market.orders.price * margins * to_come  # by a customer to come [partner]
    total = 0.0
    for person, chance, size in (will_sign(state), will_pay(state)):
        total += float((chance * owed.take(book.by[person])).sum()) * size
    return total
