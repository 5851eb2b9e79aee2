"""Badly executed orders: wrong goods and broken packaging, by the quality of execution of the buyer's region.

An order is faulty with chance (1 − right · intact) · ½^(supervisors ÷ half) of its region; a faulty one costs trust and
is sent back with the region's own chance, unless it is sent back anyway.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from simulation.state import State


def find_faults(
    state: State, person: np.ndarray, number: np.ndarray, paid: np.ndarray, back: np.ndarray
) -> None:
    """The faults in today's orders [order] of so many cents; `back` are those returned for other reasons."""
    goods, market = state.goods, state.market.stock
    if goods is None or market is None:
        return
    region = goods.region[person]
    luck = state.draws.uniforms(("order faulty", "faulty order returned"), person, number)
    faulty = luck[0] < goods.faulty[region]
    bad = int(np.count_nonzero(faulty))
    if not bad:
        return
    state.heart.disappoint(person[faulty], market.fault_loss)
    state.book.add("orders_faulty", bad)
    returned = faulty & ~back & (luck[1] < goods.returned[region])
    count = int(np.count_nonzero(returned))
    if count:
        state.ledger.refund(paid[returned])
        state.ledger.pay_variable("supply", count * state.market.orders.return_cost * state.weight)
        state.book.add("returns", count)
