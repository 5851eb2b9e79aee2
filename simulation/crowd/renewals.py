"""Renewals of subscriptions: each period an occasion with the subscriber's own chance (sBG).

chance to stay = sigmoid(logit(1 − θ) + x − centre − silence·[silent] − strain + tactics), θ ~ Beta(a, b) drawn once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.crowd.competition import log_odds_of_leaving, take_leavers
from simulation.crowd.orders import Renewal, place_orders
from simulation.crowd.retention import NOT_DUE, churn
from simulation.decisions import chance
from simulation.people import DORMANT

if TYPE_CHECKING:
    from simulation.state import State


def renew(state: State) -> None:
    """Step 6 of a day, third part: subscribers whose period ends today renew or leave."""
    renewal = state.market.orders.renewal
    if renewal is None:
        return
    due = state.live[state.customers.due[state.live] <= state.day]
    if not due.size:
        return
    stays = staying_chance(state, renewal, due)
    luck = state.draws.uniform("renew", due, state.people.orders[due])
    keeps = luck < stays
    state.customers.due[due] = np.where(keeps, state.day + renewal.period, NOT_DUE)
    kept, left = due[keeps], due[~keeps]
    state.book.add("renewals_due", due.size)
    if kept.size:
        last = state.people.last[kept]
        place_orders(state, kept, state.tactics.discount(kept, state.day))
        state.people.last[kept] = last  # a payment by standing order is no sign of use
        state.book.add("repeat_orders", kept.size)
    if left.size:
        churn(state, left)
        take_leavers(state, left, 1.0 - luck[~keeps], 1.0 - stays[~keeps])


def staying_chance(state: State, renewal: Renewal, person: np.ndarray) -> np.ndarray:
    """Chance of each subscriber to renew once more [person]."""
    ends = np.clip(state.customers.ends[person].astype(np.float64), 1e-12, 1.0 - 1e-12)
    shift = state.heart.terms(renewal.renew, person) - renewal.centre - state.customers.strain[person]
    shift = shift - renewal.silence * (state.people.stage[person] == DORMANT)
    shift = shift + state.tactics.shift("renew", person, state.day) - log_odds_of_leaving(state)
    return chance(np.log((1.0 - ends) / ends), shift)
