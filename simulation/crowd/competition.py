"""Competition: a rival draws on the aware and on users, and is heard instead of us.

With our price p (list price less the largest discount open to everybody), the rival's pᵣ and a sensitivity ε every
pull goes with (p ÷ pᵣ)^ε, the constant-elasticity form of demand between two offers:

    the aware   choose the rival at π·(p ÷ pᵣ)^ε a year, beside forgetting and in the same spell: what a friend said
                holds them longer. Their need is met elsewhere, so they are unaware again: to us they are worth no more
                than a stranger, and are won back like one, by advertising, talk or an invitation.
    users       leave m times faster, m = 1 + (factor − 1)·(p ÷ pᵣ)^ε: the rate of losing the habit, the odds of
                dropping out after an order and the odds of ending a period. Who leaves only because of it is the
                rival's; everybody else has merely left.
    the unaware notice our paid media with the share (1 − v) of voice that the rival leaves us.

Whoever begins to use our product, or buys it, is the rival's no longer. The rival's orders are its customers × their
orders a year, an expectation and no draw; our share of the category is our orders ÷ all orders. Without forgetting the
aware that are left after t days are exp(−π·t ÷ 365); a habit lost with q ~ Beta(a, b) a day is kept n days with
B(a, b + m·n) ÷ B(a, b).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated

import numpy as np

from simulation.hazards import AWARENESS, KNOWING, LEAVE
from simulation.quantity import Quantity, Record

if TYPE_CHECKING:
    from simulation.state import State


class Competitor(Record):
    """A rival in the market, from some day on."""

    from_day: Annotated[
        int, Quantity("day", "Day from which it is there.", low=0, high=36500, whole=True, varies=False)
    ] = 0
    voice: Annotated[
        float,
        Quantity("share", "Its share of voice: paid noticing that is lost to us.", low=0, high=0.99),
    ] = 0.3
    pull: Annotated[
        float,
        Quantity("1/year", "Rate at which aware people choose it at equal prices.", low=0, high=1000),
    ] = 0.5
    pull_on_users: Annotated[
        float,
        Quantity("factor", "How many times faster users leave at equal prices.", low=1, high=100),
    ] = 1.2
    price: Annotated[
        float, Quantity("factor", "Its price, as a multiple of our list price.", low=0.01, high=100)
    ] = 1.0
    sensitivity: Annotated[
        float,
        Quantity("exponent", "Both pulls go with (our price ÷ its price) to this power.", low=0, high=10),
    ] = 1.5
    orders: Annotated[
        float, Quantity("orders/year", "Orders that one of its customers places.", low=0, high=10_000)
    ] = 4.0
    base: Annotated[
        float, Quantity("share", "People who are its customers on its first day.", low=0, high=1)
    ] = 0.0


class Rivalry:
    """The rival as it stands today, and who is its customer (column)."""

    def __init__(self, state: State, rival: Competitor) -> None:
        people = state.people
        self.customers = np.zeros(people.rows, dtype=bool)
        if rival.base > 0.0:
            self.customers[:] = state.draws.uniform("customer of the rival", people.everyone) < rival.base
        self.read(state, rival)

    def read(self, state: State, rival: Competitor) -> None:
        """Work out today's pulls from today's prices."""
        off = max((off for off, who in state.tactics.discounts if who.is_everyone), default=0.0)
        cheaper: float = ((1.0 - off) / rival.price) ** rival.sensitivity
        self.heard = 1.0 - rival.voice
        self.pull = rival.pull / 365.0 * cheaper  # 1/day
        self.leaving = 1.0 + (rival.pull_on_users - 1.0) * cheaper
        self.daily_orders = rival.orders / 365.0

    def win(self, state: State, person: np.ndarray) -> None:
        """These people are the rival's customers."""
        self.customers[person] = True
        state.book.add("to_rival", person.size)

    def lose(self, person: np.ndarray) -> None:
        """These people use our product: they are the rival's no longer."""
        self.customers[person] = False


def compete(state: State) -> None:
    """Step 1 of a day: the rival arrives, or sets its price anew."""
    rival = state.market.competitor
    if rival is None or state.day < rival.from_day:
        return
    if state.rivalry is None:
        state.rivalry = Rivalry(state, rival)
    else:
        state.rivalry.read(state, rival)


def drown(state: State) -> None:
    """Step 2 of a day: the rival is heard instead of us."""
    if state.rivalry is not None:
        state.notice_rates *= state.rivalry.heard


def pull_the_aware(state: State) -> None:
    """Step 3 of a day: the rate at which the aware choose the rival, on top of forgetting."""
    if state.rivalry is not None:
        state.waiting.press(AWARENESS, state.rivalry.pull, KNOWING)


def chosen_by(state: State, gone: np.ndarray, forgetting: np.ndarray | float) -> int:
    """How many of those who are aware no more chose the rival: each by the causes' shares, with one keyed draw.

    `forgetting` is the day's rate of forgetting of the aware, one number or [1, cell].
    """
    rivalry = state.rivalry
    if rivalry is None or rivalry.pull <= 0.0:
        return 0
    rate: np.ndarray | float = forgetting
    if isinstance(forgetting, np.ndarray):
        rate = forgetting[0].take(state.people.cell.take(gone))
    luck = state.draws.uniform("who took", gone, state.waiting.spell[AWARENESS][gone])
    chose = gone[luck * (rivalry.pull + rate) < rivalry.pull]
    rivalry.win(state, chose)
    return int(chose.size)


def leaving(state: State) -> float:
    """How many times faster users leave today."""
    return state.rivalry.leaving if state.rivalry is not None else 1.0


def take_the_lost(state: State, lost: np.ndarray) -> None:
    """Of those who lost the habit today the share 1 − 1 ÷ m would have kept it without the rival."""
    rivalry = state.rivalry
    if rivalry is not None:
        luck = state.draws.uniform("who took a user", lost, state.waiting.spell[LEAVE][lost])
        rivalry.win(state, lost[luck * rivalry.leaving < rivalry.leaving - 1.0])


def log_odds_of_leaving(state: State) -> float:
    """What the rival adds to the log-odds of ending a purchase relation: ln m."""
    return math.log(state.rivalry.leaving) if state.rivalry is not None else 0.0


def take_leavers(state: State, left: np.ndarray, luck: np.ndarray, likely: np.ndarray) -> None:
    """Of those who dropped out or did not renew the rival has whom it drew away.

    `likely` is the chance to leave, the rival's pull included, and `luck` the draw below it [person]; without the rival
    the chance would be p ÷ (p + m·(1 − p)), and the same draw decides.
    """
    rivalry = state.rivalry
    if rivalry is not None:
        rivalry.win(state, left[luck * (likely + rivalry.leaving * (1.0 - likely)) >= likely])


def write_down(state: State) -> None:
    """Step 12 of a day: the rival's customers and their orders."""
    if state.rivalry is not None:
        customers = int(np.count_nonzero(state.rivalry.customers))
        state.book.put("rival_customers", customers)
        state.book.add("rival_orders", customers * state.rivalry.daily_orders)
