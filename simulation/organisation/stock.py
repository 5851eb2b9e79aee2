"""Stock and fulfilment: what goods, space and quality cost, what is bought, and what passes in and out each day.

Each region has goods of its own. A delivery takes its lead time; what is on hand, on order and owed to customers,

    position = on hand + on order − owed,

is looked at after every order or every so many days. By base stock, what the position lacks of the level is ordered; by
reorder point, at or below the level whole quantities until the position lies above it. The level is stated, or forecast
as μh + z·σ·√h from the daily demand of the last days (mean μ, spread σ), h being lead time and review days, never above
the stated one. Matched dynamically, all regions are one pool (`fulfilment.py`). With one order at a time,
demand at λ a day and lead time L, N ~ Poisson(λL) units are on their way: a base stock S serves P(N < S) from the
shelf where customers wait, and 1 − ErlangB(S, λL) where they do not (Palm's theorem, Erlang's loss formula). For goods
that keep one day the base stock is the newsvendor's quantity.

Goods are paid for when they are sold, at the price less the margin; holding them costs interest and risk.
Mistakes left by n supervisors: (1 − right · intact) · ½^(n ÷ half).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, NamedTuple

import numpy as np
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from simulation.decisions import Choice
from simulation.organisation.clock import DAYS_OF_A_YEAR
from simulation.organisation.spans import SpanLaw
from simulation.quantity import Quantity, Record, typical

WEEK = 7.0


class Region(Record):
    """A region of the market: who lives there, and how well orders are executed there."""

    share: Annotated[
        float,
        Quantity("share", "Share of the market's people who live there.", low=0, high=1, varies=False),
    ] = 1.0
    right: Annotated[
        float,
        Quantity(
            "share",
            "Orders for which the right goods are picked and placed, without supervision.",
            low=0,
            high=1,
            source="order accuracy of 96 to 98 % in most warehouses, onrampfunds.com; halves of it assumed",
            grade="C",
        ),
    ] = 0.98
    intact: Annotated[
        float, Quantity("share", "Orders whose packaging fits and holds, without supervision.", low=0, high=1)
    ] = 0.99
    returned: Annotated[
        float, Quantity("share", "Badly executed orders that are sent back.", low=0, high=1)
    ] = 0.6


class StockMarket(Record):
    """The world's side of stock: regions, supply, prices of space and supervision, and what want of goods does."""

    regions: dict[str, Region] = Field(
        default={"everywhere": Region()}, description="The regions of the market, by name."
    )
    lead_time: Annotated[
        float, Quantity("days", "Mean time from an order of goods to their arrival.", low=0, high=3650)
    ] = 5.0
    lead_law: SpanLaw = Field(
        default="fixed",
        description="How lead times are spread: not at all, evenly up to twice the mean, or exponentially.",
    )
    shelf_life: Annotated[
        float, Quantity("days", "Days for which goods keep once arrived; 0: for ever.", low=0, high=36500)
    ] = 0.0
    wait: Choice = Field(
        default=Choice(base=0.15, trust=1.0), description="To wait for goods that are out of stock."
    )
    promise: Annotated[
        float, Quantity("days", "Wait until which a delayed order keeps its promise.", low=0, high=3650)
    ] = 2.0
    lost_loss: Annotated[
        float, Quantity("share", "Share of trust lost by an order lost for want of goods.", low=0, high=1)
    ] = 0.08
    late_loss: Annotated[
        float, Quantity("share", "Share of trust lost by an order later than promised.", low=0, high=1)
    ] = 0.08
    fault_loss: Annotated[
        float, Quantity("share", "Share of trust lost by a badly executed order.", low=0, high=1)
    ] = 0.08
    holding: Annotated[
        float,
        Quantity(
            "share/year",
            "Interest, loss and ageing of goods on hand, as a share of what they cost.",
            low=0,
            high=10,
            source="20 to 40 % of the goods' value a year, storage included (sig.org glossary); space is apart here",
            grade="C",
        ),
    ] = 0.2
    ordering: Annotated[float, Quantity("money/delivery", "Placing and receiving one delivery.", low=0)] = 0.0
    storage: Annotated[
        float, Quantity("money/unit/week", "Space for one unit of goods, used or not.", low=0)
    ] = 0.0
    moving: Annotated[
        float, Quantity("money/unit", "Sending goods of one region to a customer of another.", low=0)
    ] = 2.0
    salvage: Annotated[
        float, Quantity("share", "Part of their cost that goods gone bad still bring.", low=0, high=1)
    ] = 0.0
    supervisor: Annotated[float, Quantity("money/year", "Cost of a supervisor, all in.", low=0, high=1e9)] = (
        40_000.0
    )
    supervision_half: Annotated[
        float, Quantity("people", "Supervisors in a region who halve the mistakes there.", low=0.01, high=1e6)
    ] = 1.0

    @model_validator(mode="after")
    def _people_live_somewhere(self) -> StockMarket:
        if sum(typical(region.share) for region in self.regions.values()) <= 0.0:
            words = "regions must hold one region or more in which a share of the people lives"
            raise PydanticCustomError("regions", "{words}", {"words": words})
        return self


class RegionPlan(Record):
    """What is bought for one region."""

    level: Annotated[
        float,
        Quantity(
            "units",
            "Base stock or reorder point of the region; with a forecast, the most it may be.",
            low=0,
            high=1e15,
        ),
    ] = 0.0
    quantity: Annotated[
        float,
        Quantity(
            "units/delivery",
            "Goods in one delivery, by reorder point; 0: what is missing.",
            low=0,
            high=1e15,
        ),
    ] = 0.0
    supervision: Annotated[
        float, Quantity("people", "Supervisors of execution in the region.", low=0, high=1e6)
    ] = 0.0


class StockPlan(Record):
    """What a strategy buys; without one nothing is on hand and everything is ordered when a customer asks."""

    policy: Literal["base stock", "reorder point"] = Field(
        default="base stock", description="Order whatever the level lacks, or a quantity at the level."
    )
    planning: Literal["stated", "forecast"] = Field(
        default="stated", description="Levels as stated, or from the demand of the last days."
    )
    matching: Literal["by region", "dynamic"] = Field(
        default="by region", description="Goods stay in their region, or go to where demand appears."
    )
    review: Annotated[
        int,
        Quantity(
            "days", "Days between looks at the stock; 0: after every order.", low=0, high=365, whole=True
        ),
    ] = 0
    window: Annotated[
        int,
        Quantity(
            "days",
            "Days of demand that a forecast, or dynamic matching, looks back on.",
            low=2,
            high=365,
            whole=True,
            varies=False,
        ),
    ] = 28
    safety: Annotated[
        float,
        Quantity("standard deviations", "Safety stock of a forecast, in spreads of demand.", low=0, high=10),
    ] = 1.65
    each: RegionPlan = Field(default=RegionPlan(), description="What every region not named gets.")
    regions: dict[str, RegionPlan] = Field(
        default_factory=dict, description="What single regions get, by name."
    )

    def of(self, region: str) -> RegionPlan:
        """What is bought for a region."""
        return self.regions.get(region, self.each)


NO_STOCK = StockPlan()


@dataclass(frozen=True)
class NewOrders:
    """Today's orders of one unit a person, each [order]: who, where, when, and whether they wait if they must.

    `moment` is the share of the day (0 to 1) at which an order comes; `region` counts the market's regions.
    """

    person: np.ndarray
    region: np.ndarray
    moment: np.ndarray
    waits: np.ndarray


class StockDay(NamedTuple):
    """What the shelves managed today; amounts of goods are units of the market."""

    served: np.ndarray  # whether the order left at once [order]
    delayed: np.ndarray  # whether it is owed to a customer who waits [order]
    delivered: np.ndarray  # person whose delayed order left today [delivery]
    wait: np.ndarray  # days that order had waited [delivery]
    late: np.ndarray  # person whose delayed order broke its promise today
    deliveries: float  # deliveries ordered today
    moved: float  # sent to customers of another region [units]
    scrapped: float  # gone bad [units]
    stored: float  # on hand, summed over time [units · days]
    on_hand: float  # this evening [units]


def faulty_share(market: StockMarket, plan: StockPlan) -> np.ndarray:
    """Share of orders badly executed under the bought supervision [region]."""
    return np.array([
        (1.0 - region.right * region.intact) * 0.5 ** (plan.of(name).supervision / market.supervision_half)
        for name, region in market.regions.items()
    ])  # fmt: skip


def committed_cost(market: StockMarket, plan: StockPlan) -> float:
    """Space and supervisors of a day [money], whatever is sold."""
    bought = [plan.of(name) for name in market.regions]
    most = sum(region.level for region in bought)
    if plan.policy == "reorder point":
        most += sum(region.quantity for region in bought)
    supervisors = sum(region.supervision for region in bought)
    return market.storage * most / WEEK + market.supervisor * supervisors / DAYS_OF_A_YEAR


def varying_cost(market: StockMarket, done: StockDay, unit_cost: float) -> float:
    """What a day's goods cost beside their price [money]: deliveries, holding, moving, and goods gone bad."""
    kept = market.holding * unit_cost * done.stored / DAYS_OF_A_YEAR
    bad = (1.0 - market.salvage) * unit_cost * done.scrapped
    return market.ordering * done.deliveries + kept + market.moving * done.moved + bad
