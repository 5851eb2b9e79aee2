"""The person terms of the average customer, which the published rates of buying again and staying are net of.

Person terms are centred at the reference person, who has not used the product yet. Customers have, and feel better;
without a correction their published rates would be raised by what they feel. The correction is solved once, over the
people who pay at the end of a run, and stored in the market with that provenance; it is never solved inside a run.
For a rate it is ln E[exp x], for the log-odds of staying E[x].
"""

from __future__ import annotations

import numpy as np

from simulation.day import live_through
from simulation.market import Market
from simulation.run import begun
from simulation.strategy import Strategy


def felt_by_customers(
    market: Market, strategy: Strategy, days: int, seed: int, replication: int
) -> dict[str, np.ndarray]:
    """Person terms [customer] of the customers at the end of one run, by the path of the number that centres them."""
    state = begun(market, strategy, days, seed, replication)
    for day in range(days):
        live_through(state, day)
    customers = np.flatnonzero(state.people.paying)
    orders, terms = state.market.orders, state.heart.terms
    felt: dict[str, np.ndarray] = {}
    if orders.repeat is not None:
        felt["orders.repeat.centre"] = terms(orders.repeat.again, customers)
        felt["orders.repeat.centre_stay"] = terms(orders.repeat.stay, customers)
    if orders.renewal is not None:
        felt["orders.renewal.centre"] = terms(orders.renewal.renew, customers)
    return felt


def centre(path: str, felt: np.ndarray) -> float:
    """What to take off: ln E[exp x] for the rate of buying again, E[x] for the log-odds of staying."""
    if path == "orders.repeat.centre":
        return float(np.log(np.exp(felt.astype(np.float64)).mean()))
    return float(felt.astype(np.float64).mean())
