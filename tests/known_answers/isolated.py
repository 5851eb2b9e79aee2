"""Markets in which everything but one mechanism is left out, and small markets side by side as replications.

Without talk between communities (mixing 0) each community is a closed market of its own, so that one run of many
communities is many independent replications at the price of one.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import numpy as np

from simulation.crowd.activation import Activation
from simulation.crowd.awareness import Awareness
from simulation.crowd.awareness import start as start_awareness
from simulation.crowd.orders import Orders
from simulation.crowd.retention import Retention
from simulation.crowd.shopping import Shopping
from simulation.crowd.visiting import Visits
from simulation.day import live_through
from simulation.decisions import Choice
from simulation.draws import Draws
from simulation.invariants import Books
from simulation.market import Market
from simulation.people import Population
from simulation.run import START, prepared
from simulation.state import State
from simulation.strategy import Strategy

NOTHING = Strategy()
ALWAYS, NEVER = Choice(base=1.0), Choice(base=0.0)
FIRM_HABIT = {
    "habit_a": 0.01,
    "habit_b": 1000.0,
}  # as near to a habit never lost as the record allows: 1e-5 a day


def population(rows: int, community: int | None = None, **changes: Any) -> Population:
    """Rows of one person each, all alike and all unaware unless told otherwise."""
    plain: dict[str, Any] = {"fits": 1.0, "truth_spread": 0.0, "gap_spread": 0.0, "trust_spread": 0.0}
    plain |= {"aware": 0.0, "size": rows, "rows": rows, "community": community or rows}
    return Population(**{**plain, **changes})


def market(people: Population, **parts: Any) -> Market:
    """A market whose every gate is open and every flow nil; the parts say what is not left out."""
    open_: dict[str, Any] = {
        "awareness": Awareness(organic=0.0, half_life=0.0, word=0.0),
        "visits": Visits(visit=NEVER),
        "activation": Activation(activate=ALWAYS),
        "retention": Retention(use=ALWAYS, leave=Choice(), silent_after=3650, **FIRM_HABIT),
        "shopping": path(),
        "orders": Orders(returns=NEVER),
    }
    return Market(people=people, **{**open_, **parts})


def path(
    shop: float = 1.0, cart: float = 1.0, checkout: float = 1.0, shipping: float = 1.0, pay: float = 1.0
) -> Shopping:
    """The path to payment with plain chances that no feeling moves."""
    names = ("shop", "add_to_cart", "begin_checkout", "enter_shipping", "pay")
    chances = (shop, cart, checkout, shipping, pay)
    return Shopping(**{name: Choice(base=base) for name, base in zip(names, chances, strict=True)})


def opened(
    world: Market, days: int, seed: int = 1, replication: int = 0, strategy: Strategy = NOTHING
) -> State:
    """A run on its first morning."""
    draws = Draws(seed, replication)
    drawn, plan = prepared(world, strategy, draws)
    state = State(drawn, plan, days, draws, world.people.rows, START)
    start_awareness(state)
    return state


def lived(state: State, days: int | None = None) -> Iterator[int]:
    """The days of a run, one by one, each ended with its books in balance."""
    books = Books(state)
    for day in range(days or state.days):
        live_through(state, day)
        books.hold(state)
        yield day


def by_community(state: State, rows: np.ndarray) -> np.ndarray:
    """How many of the marked rows are in each community [community]."""
    counted: np.ndarray = state.people.by_community(np.flatnonzero(rows))
    return counted


def monday(weeks: int = 0) -> datetime.date:
    """A Monday, so many weeks after the first one."""
    return START + datetime.timedelta(weeks=weeks)
