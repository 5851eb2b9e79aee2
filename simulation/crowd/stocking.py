"""Goods as people meet them: orders wait for goods, are lost or late, and each person lives in a region.

Today's orders of the path and of those who buy again meet the stock together, at random moments of the day; signed
deals meet in the evening what is left. Who finds nothing waits with a chance, and the order then is paid at once; else
it is lost and not paid, and trust suffers. Who wanted to buy again waits for the next occasion. An order later than
promised costs trust too. One row is `weight` units. A person's region is one keyed draw for life.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.columns import next_number
from simulation.crowd.deciding import Standing, decide
from simulation.crowd.orders import become_customer
from simulation.crowd.preparing import stocked
from simulation.hazards import BUY
from simulation.organisation.fulfilment import StockRoom
from simulation.organisation.stock import (
    NO_STOCK,
    NewOrders,
    StockMarket,
    StockPlan,
    committed_cost,
    faulty_share,
    varying_cost,
)

if TYPE_CHECKING:
    from simulation.state import State

NOBODY = np.empty(0, dtype=np.intp)
NO_ORDERS = NewOrders(NOBODY, NOBODY, np.empty(0), np.empty(0, dtype=bool))


class Goods:
    """What a run knows of goods: the stock room, where people live, and what they are about to buy."""

    def __init__(self, state: State, market: StockMarket) -> None:
        plan = state.plan.stock or NO_STOCK
        rows = state.people.rows
        self.room = StockRoom(market, plan, state.draws, state.weight)
        self.region = np.zeros(rows, dtype=np.int16)
        if len(market.regions) > 1:
            shares = np.cumsum([region.share for region in market.regions.values()])
            luck = state.draws.uniform("region", state.people.everyone)
            self.region = np.searchsorted(shares / shares[-1], luck).astype(np.int16)
        self.tries = np.zeros(rows, dtype=np.uint16)  # orders asked for, got or not [person]
        self.basket: tuple[np.ndarray, np.ndarray | float] = NOBODY, 0.0
        self.adopt(market, plan)

    def adopt(self, market: StockMarket, plan: StockPlan) -> None:
        """Go by these records from now on."""
        self.read = market, plan
        self.faulty = faulty_share(market, plan)  # [region]
        self.returned = np.array([region.returned for region in market.regions.values()])  # [region]


def check_out(state: State, person: np.ndarray, discount: np.ndarray | float) -> None:
    """Payment at the end of the path; where stock is kept it waits until all of today's orders are known."""
    if state.goods is None:
        become_customer(state, person, discount)
    else:
        state.goods.basket = person, discount


def hand_over(state: State) -> None:
    """Step 6 of a day, second part: what people want to buy meets the stock."""
    goods, market = state.goods, state.market.stock
    if goods is None or market is None:
        return
    plan = stocked(state, market, state.plan.stock or NO_STOCK)
    if goods.read[0] is not market or goods.read[1] is not plan:
        goods.adopt(market, plan)
    (first, discount), goods.basket = goods.basket, (NOBODY, 0.0)
    person = np.concatenate([first, state.buying])
    done = goods.room.day(state.day, market, plan, _orders(state, goods, market, person))
    kept = done.served | done.delayed
    paid, again = kept[: first.size], kept[first.size :]
    _count(state, market, person, done.served, done.delayed)
    served = int(np.count_nonzero(paid))
    state.book.add("payments", served - len(paid))
    if served:
        become_customer(state, first[paid], discount[paid] if isinstance(discount, np.ndarray) else discount)
    if np.count_nonzero(again) < len(again):
        unserved = state.buying[~again]
        state.waiting.end(unserved, BUY)
        state.notes.buyers.append(unserved)
        state.buying = state.buying[again]
    if len(done.late):
        state.heart.disappoint(done.late, market.late_loss)
        state.book.add("orders_late", len(done.late))
    state.book.add("goods_scrapped", done.scrapped)
    state.book.put("goods", done.on_hand)
    orders = state.market.orders
    state.ledger.pay("supply", committed_cost(market, plan))
    state.ledger.pay_variable("supply", varying_cost(market, done, orders.price * (1.0 - orders.margin)))


def supplied(state: State, person: np.ndarray, signs: np.ndarray) -> np.ndarray:
    """Which of the deals about to be signed have goods in the evening, or can wait for them [person]."""
    goods, market = state.goods, state.market.stock
    if goods is None or market is None or not np.count_nonzero(signs):
        return signs
    signing = person[signs]
    served, delayed = goods.room.evening(_orders(state, goods, market, signing))
    _count(state, market, signing, served, delayed)
    state.book.put("goods", goods.room.on_hand())
    kept = signs.copy()
    kept[signs] = served | delayed
    return kept


def _orders(state: State, goods: Goods, market: StockMarket, person: np.ndarray) -> NewOrders:
    """One order each, keyed by how often the person has asked before."""
    if not len(person):
        return NO_ORDERS
    number = next_number(goods.tries, person)
    waits = np.zeros(len(person), dtype=bool)
    if not goods.room.is_plenty(len(person)):
        (waits,) = decide(state, Standing("wait_for_goods", market.wait, person, number))
    moment = state.draws.uniform("order moment", person, number)
    return NewOrders(person, goods.region[person], moment, waits)


def _count(
    state: State, market: StockMarket, person: np.ndarray, served: np.ndarray, delayed: np.ndarray
) -> None:
    """Write down what became of orders; who lost one loses trust."""
    asked, at_once, later = len(person), int(np.count_nonzero(served)), int(np.count_nonzero(delayed))
    state.book.add("orders_asked", asked)
    state.book.add("orders_served", at_once)
    state.book.add("orders_delayed", later)
    state.book.add("orders_lost", asked - at_once - later)
    if at_once + later < asked:
        state.heart.disappoint(person[~(served | delayed)], market.lost_loss)
