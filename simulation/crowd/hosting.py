"""The site as people meet it: it is up, slow or down at the moment of their visit.

The load of a day are today's visits and as many shopping occasions and repeat orders as yesterday. Who meets a site
that is down turns away aware and loses trust; a shopping occasion then is lost, and who wanted to buy again tries
tomorrow. On poorer pages activation and each step to the payment lose log-odds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.columns import next_number
from simulation.organisation.site import NO_SITE, Site, SiteDay, SiteMarket, committed_cost, moments
from simulation.people import AWARE, REACHED

if TYPE_CHECKING:
    from simulation.state import State

Shift = np.ndarray | float


class Hosting:
    """What a run knows of its site."""

    def __init__(self, state: State) -> None:
        self.site = Site(state.draws)
        self.today: SiteDay | None = None  # unless nobody notices anything
        self.others = 0  # shopping occasions and repeat orders since the last morning [rows]
        self.tries = np.zeros(state.people.rows, dtype=np.uint16)  # to buy again [person]
        self.slow: Shift = 0.0  # log-odds that today's visitors lose [visitor]


def let_in(state: State, came: np.ndarray) -> np.ndarray:
    """Step 4 of a day, last part: the site meets today's visits; who finds it down turns away."""
    hosting, market = state.hosting, state.market.site
    if hosting is None or market is None:
        return came
    plan = state.plan.site or NO_SITE
    visits = (came.size + hosting.others) * state.weight
    hosting.others = 0
    today = hosting.site.day(state.day, market, plan, visits)
    hosting.today = None if today.is_calm else today
    hosting.slow = 0.0
    state.ledger.pay("site", committed_cost(market, plan))
    state.book.add("site_down", today.down_hours)
    if hosting.today is None or not came.size:
        return came
    is_up, hosting.slow = _met(state, market, today, "visit moment", came, state.people.visits[came])
    away = came[~is_up]
    state.people.enter(away, AWARE)
    state.people.marks[away] |= REACHED
    state.stop_outside(away)
    in_time: np.ndarray = came[is_up]
    return in_time


def slowness(state: State) -> Shift:
    """Log-odds that poorer pages take off activation [visitor]."""
    return 0.0 if state.hosting is None else state.hosting.slow


def browse(state: State, person: np.ndarray) -> tuple[np.ndarray, Shift]:
    """Who of those about to shop finds the site up, and the log-odds that each of them loses."""
    hosting, market = state.hosting, state.market.site
    if hosting is None or market is None:
        return person, 0.0
    hosting.others += len(person)
    if hosting.today is None or not len(person):
        return person, 0.0
    is_up, slow = _met(state, market, hosting.today, "shop moment", person, state.people.uses[person])
    return person[is_up], slow


def come_again(state: State) -> None:
    """Step 6 of a day: who wants to buy again and finds the site down tries tomorrow."""
    hosting, market = state.hosting, state.market.site
    if hosting is None or market is None:
        return
    person = state.buying
    hosting.others += person.size
    if hosting.today is None or not person.size:
        return
    number = next_number(hosting.tries, person)
    is_up, _slow = _met(state, market, hosting.today, "buying moment", person, number)
    state.buying = person[is_up]


def _met(
    state: State, market: SiteMarket, today: SiteDay, moment: str, person: np.ndarray, number: np.ndarray
) -> tuple[np.ndarray, Shift]:
    """Who finds the site up [person], and what poorer pages take from each of those; the others lose trust."""
    at = moments(market, state.draws.uniform(moment, person, number))
    is_up = ~today.is_down(at)
    is_slow = today.is_slow(at)[is_up]
    state.heart.disappoint(person[~is_up], market.crash_loss)
    state.book.add("visits_lost", person.size - int(np.count_nonzero(is_up)))
    state.book.add("visits_slow", int(np.count_nonzero(is_slow)))
    return is_up, -market.degraded * is_slow
