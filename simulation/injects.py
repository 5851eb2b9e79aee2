"""Injects: what befalls a market on a day, whatever strategy is bought. A new kind is a record here and in `AnyInject`.

An inject changes what things cost from its day on, or does something on that day; before it a run is the same as
without it, to the last digit. So a run is branched at day d by running it again with one more inject. Ranges of its
numbers are drawn by kind and day: one inject more moves no other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import numpy as np
from pydantic import Field

from simulation.crowd.awareness import learn_of_it
from simulation.crowd.competition import Competitor
from simulation.crowd.media import Channel
from simulation.draws import Draws
from simulation.people import UNAWARE
from simulation.quantity import Quantity, Record
from simulation.resolve import drawn, on_day

if TYPE_CHECKING:
    from simulation.market import Market
    from simulation.state import State

Day = Annotated[
    int,
    Quantity("day", "Day on which it happens, counted from 0.", low=0, high=36500, whole=True, varies=False),
]
Days = Annotated[
    int, Quantity("days", "Days for which it lasts.", low=1, high=36500, whole=True, varies=False)
]


class Inject(Record):
    """Something that happens on a day; this one does nothing."""

    day: Day

    needs: ClassVar[str] = ""  # the part of the market without which it cannot happen

    def turns(self) -> tuple[int, ...]:
        """The days on which the market's numbers change because of it."""
        return ()

    def rewritten(self, market: Market, day: int) -> Market:
        """The market's numbers on a day, as it leaves them."""
        return market

    def happen(self, state: State) -> None:
        """What it does on its day, in step 1 of the day."""


class StarQuits(Inject):
    """The most skilled representative leaves this morning; the place is filled again like any other."""

    kind: Literal["star quits"]
    needs = "sales"

    def happen(self, state: State) -> None:
        """Whoever is best of those present today has no patience left."""
        if state.sales is not None:
            state.sales.heads.star_leaves()


class Crash(Inject):
    """The site is down for some hours; where the market has no site nobody can visit on that day."""

    kind: Literal["crash"]
    hour: Annotated[
        int,
        Quantity("hour", "Hour of the day at which it begins.", low=0, high=23, whole=True, varies=False),
    ] = 18
    hours: Annotated[float, Quantity("hours", "Hours until it is repaired.", low=0, high=8760)] = 6.0

    def happen(self, state: State) -> None:
        """Take the site down, or close the doors for today."""
        if state.hosting is None:
            state.is_open = False
        else:
            state.hosting.site.crash(self.day, self.hour, self.hours)


class CompetitorLaunch(Inject):
    """A competitor is there from this day on."""

    kind: Literal["competitor launch"]
    competitor: Competitor | None = Field(
        default=None, description="What it is like; left out, as the market describes it, or by default."
    )

    def turns(self) -> tuple[int, ...]:
        """The day of the launch."""
        return (self.day,)

    def rewritten(self, market: Market, day: int) -> Market:
        """The market with the competitor, from its day on."""
        if day < self.day:
            return market
        rival = self.competitor or market.competitor or Competitor()
        there = rival.model_copy(update={"from_day": self.day})
        return market.model_copy(update={"competitor": there})


class PriceJump(Inject):
    """Media cost more for some days, or less."""

    kind: Literal["price jump"]
    days: Days = 30
    factor: Annotated[
        float,
        Quantity("factor", "What prices of impressions and clicks are multiplied by.", low=0.01, high=100),
    ] = 1.5
    channels: tuple[str, ...] = Field(default=(), description="Channels concerned; none means all.")

    def turns(self) -> tuple[int, ...]:
        """The first day, and the first day after it."""
        return self.day, self.day + self.days

    def rewritten(self, market: Market, day: int) -> Market:
        """The market with other prices, while they last."""
        if not self.day <= day < self.day + self.days:
            return market
        channels = {
            name: _dearer(channel, self.factor) if name in (self.channels or market.channels) else channel
            for name, channel in market.channels.items()
        }
        return market.model_copy(update={"channels": channels})


def _dearer(channel: Channel, factor: float) -> Channel:
    """The channel with its prices multiplied."""
    air, demand = channel.broadcast, channel.demand
    if air is not None:
        air = air.model_copy(update={"cost_per_thousand": air.cost_per_thousand * factor})
    if demand is not None:
        demand = demand.model_copy(update={"click_price": demand.click_price * factor})
    return channel.model_copy(update={"broadcast": air, "demand": demand})


class SupplyStop(Inject):
    """For some days nothing is delivered, or orders to suppliers take longer, or both."""

    kind: Literal["supply stop"]
    days: Days = 14
    lead_times: Annotated[
        float,
        Quantity(
            "factor", "What lead times of goods ordered meanwhile are multiplied by.", low=0.01, high=1000
        ),
    ] = 1.0
    holds_deliveries: bool = Field(
        default=True, description="Deliveries due meanwhile arrive when it is over."
    )
    needs = "stock"

    def turns(self) -> tuple[int, ...]:
        """The first day, and the first day after it."""
        return self.day, self.day + self.days

    def rewritten(self, market: Market, day: int) -> Market:
        """The market with other lead times, while it lasts."""
        stock = market.stock
        if stock is None or not self.day <= day < self.day + self.days:
            return market
        slow = stock.model_copy(update={"lead_time": stock.lead_time * self.lead_times})
        return market.model_copy(update={"stock": slow})

    def happen(self, state: State) -> None:
        """Hold up what is on its way."""
        if state.goods is not None and self.holds_deliveries:
            state.goods.room.hold_up(float(self.day + self.days))


class ViralPost(Inject):
    """Some of those who do not know the product learn of it on one day."""

    kind: Literal["viral post"]
    share: Annotated[float, Quantity("share", "Unaware people who notice on that day.", low=0, high=1)] = 0.05
    from_friends: bool = Field(
        default=False,
        description="It counts as a friend's word: it raises trust and value, and is forgotten more slowly.",
    )

    def happen(self, state: State) -> None:
        """Each of the unaware by one draw; two posts of a day reach the same people."""
        unaware = np.flatnonzero(state.people.stage == UNAWARE)
        seen = unaware[state.draws.uniform("viral post", unaware, self.day) < self.share]
        if self.from_friends:
            awareness = state.market.awareness
            state.heart.contact(seen, awareness.friend_trust, awareness.friend_value, 0.0)
            state.book.add("told", seen.size)
        learn_of_it(state, seen, np.full(seen.size, self.from_friends))
        state.book.add("noticed", seen.size)


AnyInject = Annotated[
    StarQuits | Crash | CompetitorLaunch | PriceJump | SupplyStop | ViralPost, Field(discriminator="kind")
]


class Injects:
    """What befalls one run, in the order of the list."""

    def __init__(self, injects: tuple[AnyInject, ...], draws: Draws) -> None:
        self.all = tuple(
            on_day(drawn(inject, draws.number, f"injects.{inject.kind}.{inject.day}"), inject.day)
            for inject in injects
        )
        self.turns = frozenset(day for inject in self.all for day in inject.turns())

    def rewritten(self, market: Market, day: int) -> Market:
        """The market's numbers on a day."""
        for inject in self.all:
            market = inject.rewritten(market, day)
        return market


def befall(state: State) -> None:
    """Step 1 of a day: what happens today happens."""
    state.is_open = True
    for inject in state.injects.all:
        if inject.day == state.day:
            inject.happen(state)
