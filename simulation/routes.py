"""The ways to pay for a customer, and what each costs at best: every channel before it saturates, and sales.

    demand     click price ÷ (precision × chance that a visitor becomes active × paying)
    broadcast  price of an impression ÷ (people reached per impression × attention × unaware × precision × chance that
               somebody aware becomes active × paying)
    partner    margin × price × orders within the days that pay the margin
    sales      hours per lead × wage per hour ÷ chance to sign, plus commission on the first year

What falls on people whom the product does not fit is counted as lost. What an owned channel brings depends on the
owners there are: it has no such cost. A channel is taken at its best targeting.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from simulation.crowd.media import Broadcast, Channel
from simulation.crowd.partners import Partner
from simulation.reference import Reference, orders_by

HOURS_OF_A_YEAR = 2_080.0  # 52 weeks of 40 hours: what a year's wage buys


@dataclass(frozen=True)
class Route:
    """A way to pay for customers; `cost` is infinite where it wins nobody [money/customer]."""

    name: str
    label: str
    cost: float
    formula: str
    path: str
    size: float = 1.0  # of what is bought, of what an ordinary customer buys

    @property
    def cost_of_worth(self) -> float:
        """Cost of as much as an ordinary customer buys [money]."""
        return self.cost / self.size if self.size > 0.0 else math.inf


def routes(person: Reference) -> Iterator[Route]:
    """Every way the market offers, channels in the market's order, then sales."""
    for name, channel in person.market.channels.items():
        if channel.partner is not None:
            yield Route(
                f"cost_by_{name}",
                channel.label or name,
                _by_partner(person, channel.partner),
                "margin × price × orders within the days that pay the margin",
                f"market.channels.{name}",
            )
        elif channel.owned is not None:
            continue  # what it brings depends on the owners there are
        elif channel.demand is not None:
            yield Route(
                f"cost_by_{name}",
                channel.label or name,
                _by_demand(person, channel),
                "click price ÷ (precision × activation × paying)",
                f"market.channels.{name}",
            )
        elif channel.broadcast is not None:
            yield Route(
                f"cost_by_{name}",
                channel.label or name,
                _by_broadcast(person, channel, channel.broadcast),
                "price of an impression ÷ (reach × attention × precision × activation × paying), before it saturates",
                f"market.channels.{name}",
            )
    if person.market.sales is not None:
        words = "hours per lead × wage per hour ÷ signing + commission, representatives never idle"
        size = person.market.sales.deal_size
        yield Route("cost_by_sales", "Sales", _by_sales(person), words, "market.sales", size)


def _by_demand(person: Reference, channel: Channel) -> float:
    assert channel.demand is not None
    won = max(channel.precision.values(), default=0.0) * person.activated_at_visit() * person.pays
    return channel.demand.click_price / won if won > 0.0 else math.inf


def _by_partner(person: Reference, partner: Partner) -> float:
    orders = person.market.orders
    return partner.margin * orders.price * orders_by(orders, partner.repeat_days)


def _by_broadcast(person: Reference, channel: Channel, air: Broadcast) -> float:
    noticed = steepest(air) * air.attention * (1.0 - person.market.people.aware)
    won = max(channel.precision.values(), default=0.0) * person.activated_once_aware() * person.pays
    return air.cost_per_thousand / 1000.0 / (noticed * won) if noticed * won > 0.0 else math.inf


def steepest(air: Broadcast) -> float:
    """Most people a channel reaches per impression: max of ceiling·aˢ ÷ (aˢ + kˢ) ÷ a over the pressure a."""
    if air.slope <= 1.0:
        return air.ceiling / air.half_point
    # where a straight line from zero touches the curve, in half points
    best: float = (air.slope - 1.0) ** (1.0 / air.slope)
    raised: float = best**air.slope
    return air.ceiling * raised / (raised + 1.0) / (best * air.half_point)


def _by_sales(person: Reference) -> float:
    market = person.market
    assert market.sales is not None
    signs = person.chance(market.sales.sign)
    if signs <= 0.0:
        return math.inf
    orders = market.orders
    yearly = 365.0 / orders.renewal.period if orders.renewal is not None else 1.0
    commission = orders.price * market.sales.deal_size * yearly * market.sales.commission
    return market.sales.hours * market.sales.careers.wage / HOURS_OF_A_YEAR / signs + commission
