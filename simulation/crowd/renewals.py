"""Renewals of subscriptions: each period an occasion with the subscriber's own chance (sBG).

chance to stay = sigmoid(logit(1 − θ) + x − centre − silence·[silent] − strain + tactics), θ ~ Beta(a, b) drawn once.
Fader and Hardie (2007); the shifts by feelings, silence and strain are assumptions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.crowd.competition import log_odds_of_leaving, take_leavers
from simulation.crowd.deciding import Standing, chances
from simulation.crowd.orders import Renewal, place_orders
from simulation.crowd.retention import churn
from simulation.people import DORMANT

if TYPE_CHECKING:
    from simulation.state import State


def renewing(state: State) -> Standing | None:
    """Subscribers whose period ends today stand before renewing."""
    renewal = state.market.orders.renewal
    if renewal is None:
        return None
    due = state.buyers[state.customers.due.take(state.buyers) <= state.day]
    return staying(state, renewal, due) if len(due) else None


def renew(state: State) -> None:
    """Step 6 of a day, third part: subscribers whose period ends today renew or leave."""
    said, renewal, book = state.answers.of("renew"), state.market.orders.renewal, state.book
    if renewal is None or not len(said.person):
        return
    keeps = said.luck < said.likely
    kept, left = said.person[keeps], said.person[~keeps]
    book.add("renewals_due", len(said.person))
    if len(kept):
        state.customers.due[kept] = state.day + renewal.period
        last = state.people.last[kept]
        place_orders(state, kept, state.tactics.discount(kept, state.day))
        state.people.last[kept] = last  # a payment by standing order is no sign of use
        book.add("repeat_orders", len(kept))
    if len(left):
        churn(state, left)
        take_leavers(state, left, 1.0 - said.luck[~keeps], 1.0 - said.likely[~keeps])


def staying_chance(state: State, renewal: Renewal, person: np.ndarray) -> np.ndarray:
    """Chance of each subscriber to renew once more [person]."""
    return chances(state, staying(state, renewal, person))[0]


def staying(state: State, renewal: Renewal, person: np.ndarray) -> Standing:
    """Subscribers before renewing once more."""
    people, customers = state.people, state.customers
    ends = np.minimum(np.maximum(customers.ends[person].astype(np.float64), 1e-12), 1.0 - 1e-12)
    own = np.log((1.0 - ends) / ends) - renewal.centre - customers.strain[person] - log_odds_of_leaving(state)
    own -= renewal.silence * (people.stage[person] == DORMANT)
    return Standing("renew", renewal.renew, person, people.orders[person], base=own)
