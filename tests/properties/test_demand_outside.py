"""With demand given from outside, endless patience and nothing that feeds back, more never makes it worse.

The same tickets come to a desk, and the same orders to a shelf, whatever they have found there before: whoever asks is
not moved by how long others wait. That more media never reaches fewer people is told beside the whole market's rules.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from simulation.draws import Draws
from simulation.organisation.desk import ServiceDesk
from simulation.organisation.fulfilment import StockRoom
from simulation.organisation.service import NewTickets, ServiceMarket, ServicePlan
from simulation.organisation.stock import NewOrders, Region, RegionPlan, StockMarket, StockPlan
from tests.properties.examples import EXAMPLES

counts = st.lists(st.integers(0, 12), min_size=3, max_size=12)  # asked on each day
seeds = st.integers(0, 2**63)
PATIENT = 1e12
ROUNDING = 1e-9  # days: a wait is a difference of sums

desks = st.fixed_dictionaries(
    {
        "hours": st.floats(0.05, 12.0),
        "handling": st.sampled_from(["exponential", "lognormal"]),
        "spread": st.sampled_from([0.0, 0.8]),
    }
)


def answered(
    market: ServiceMarket, plan: ServicePlan, asked: list[int], seed: int
) -> tuple[dict[int, float], list[int]]:
    """Waits of the tickets that were answered [days, by ticket], and how many waited on each evening."""
    draws, desk = Draws(seed, 0), ServiceDesk()
    waits: dict[int, float] = {}
    waiting, number = [], 0
    for day, count in enumerate(asked):
        person = np.arange(number, number + count)
        number += count
        luck = [
            draws.uniform(name, person, np.zeros(count, dtype=np.int64))
            for name in ("moment", "effort", "patience")
        ]
        done = desk.day(day, day % 7 < plan.days, market, plan, NewTickets(person, *luck))
        waits |= dict(zip(done.answered.tolist(), done.wait.tolist(), strict=True))
        waiting.append(done.waiting)
    return waits, waiting


@EXAMPLES
@given(
    desks,
    st.integers(0, 4),
    st.integers(1, 3),
    st.sampled_from([8.0, 24.0]),
    st.sampled_from([5, 7]),
    counts,
    seeds,
)
def test_that_more_agents_never_lengthen_a_wait(
    desk: dict[str, Any], agents: int, more: int, hours: float, days: int, asked: list[int], seed: int
) -> None:
    market = ServiceMarket(patience=PATIENT, **desk)
    few, many = (
        ServicePlan(agents=count, hours=hours, days=days, trained=1.0) for count in (agents, agents + more)
    )

    waits, waiting = answered(market, few, asked, seed)
    shorter, fewer = answered(market, many, asked, seed)

    assert waits.keys() <= shorter.keys()
    assert all(shorter[ticket] <= wait + ROUNDING for ticket, wait in waits.items())
    assert all(after <= before for after, before in zip(fewer, waiting, strict=True))


shelves = st.fixed_dictionaries(
    {
        "lead_time": st.floats(0.0, 6.0),
        "regions": st.sampled_from([{"one": 1.0}, {"north": 0.4, "south": 0.6}]),
    }
)


def filled(shelf: dict[str, Any], level: int, waits: bool, asked: list[int], seed: int) -> np.ndarray:
    """Orders served from the shelf by the end of each day [day]."""
    draws = Draws(seed, 0)
    regions = {name: Region(share=share) for name, share in shelf["regions"].items()}
    market = StockMarket(lead_time=shelf["lead_time"], lead_law="fixed", regions=regions)
    plan = StockPlan(each=RegionPlan(level=level))
    room, served, number = StockRoom(market, plan, draws, 1.0), [], 0
    for day, count in enumerate(asked):
        person = np.arange(number, number + count)
        number += count
        moment = draws.uniform("moment", person, np.zeros(count, dtype=np.int64))
        orders = NewOrders(person, person % len(regions), moment, np.full(count, waits))
        served.append(int(np.count_nonzero(room.day(day, market, plan, orders).served)))
    return np.cumsum(served)


@EXAMPLES
@given(shelves, st.integers(0, 8), st.integers(1, 4), st.booleans(), counts, seeds)
def test_that_more_stock_never_lowers_the_fill_rate(
    shelf: dict[str, Any], level: int, more: int, waits: bool, asked: list[int], seed: int
) -> None:
    little, plenty = (filled(shelf, each, waits, asked, seed) for each in (level, level + more))

    assert (plenty >= little).all()
