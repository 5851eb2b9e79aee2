"""Closed forms for goods: the newsvendor's single period, and a base stock where customers wait or do not.

Demand comes at random at λ a unit of time, every order makes one delivery that takes L on average, so that a load of λL
units is on its way.
"""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Period:
    """A single period with goods bought beforehand."""

    quantity: int  # bought [units]
    sales: float  # expected [units]
    profit: float  # expected [money]
    stock_out: float  # chance that somebody finds nothing


@dataclass(frozen=True)
class BaseStock:
    """The steady state of a base stock with one order at a time."""

    fill: float  # share of orders served at once
    owed: float  # mean number of customers who wait [units]
    on_hand: float  # mean stock [units]


def poisson(mean: float, most: int) -> list[float]:
    """Chances of 0, 1, … most of a Poisson count."""
    return [math.exp(count * math.log(mean) - mean - math.lgamma(count + 1)) for count in range(most + 1)]


def sold(demand: float, quantity: int) -> float:
    """Expected sales of a quantity in a period with Poisson demand: E[min(D, q)] = q − Σₖ (q − k)·P(D = k)."""
    chances = poisson(demand, quantity)
    return quantity - math.fsum((quantity - count) * chance for count, chance in enumerate(chances))


def period(demand: float, price: float, cost: float, salvage: float, quantity: int) -> Period:
    """What a quantity brings in a period with Poisson demand: price·sales + salvage·unsold − cost·quantity."""
    sales = sold(demand, quantity)
    profit = price * sales + salvage * (quantity - sales) - cost * quantity
    return Period(quantity, sales, profit, 1.0 - math.fsum(poisson(demand, quantity)))


def newsvendor(demand: float, price: float, cost: float, salvage: float) -> Period:
    """The best quantity: the smallest q with P(D ≤ q) ≥ (price − cost) ÷ (price − salvage)."""
    wanted, quantity = (price - cost) / (price - salvage), 0
    while math.fsum(poisson(demand, quantity)) < wanted:
        quantity += 1
    return period(demand, price, cost, salvage, quantity)


def with_waiting(level: int, load: float) -> BaseStock:
    """Customers wait: N ~ Poisson(load) units are on their way, whatever the law of lead times.

    Fill P(N < S), owed E[(N − S)⁺] = load − S + Σₙ (S − n)·P(N = n), on hand S − load + owed (Palm).
    """
    chances = poisson(load, level)
    short = math.fsum((level - count) * chance for count, chance in enumerate(chances))
    return BaseStock(math.fsum(chances[:level]), load - level + short, short)


def without_waiting(level: int, load: float) -> BaseStock:
    """Customers do not wait: the S units are the servers of a loss system, free when on hand, whatever the lead times.

    Fill 1 − B with Erlang's B₀ = 1, Bₙ = a·Bₙ₋₁ ÷ (n + a·Bₙ₋₁); on hand S − a·(1 − B).
    """
    loss = 1.0
    for count in range(1, level + 1):
        loss = load * loss / (count + load * loss)
    return BaseStock(1.0 - loss, 0.0, level - load * (1.0 - loss))
