"""Media channels: money becomes impressions, carry-over, reach and noticing; or it catches demand that is there.

Broadcast: impressions x_t = spend ÷ price ÷ people; adstock a_t = (1−θ)·x_t + θ·a_{t−1} with θ = 2^(−1/(7·h)) for a
half-life of h weeks; reach r = ceiling·aˢ ÷ (aˢ + kˢ). Reach never exceeds impressions: a curve with
ceiling·(s−1)^((s−1)/s) ÷ (s·k) > 1 is refused. The share `precision` of it falls on people whom the product fits,
the rest is waste. Partners and owners (`partners.py`, `owned.py`) make impressions without being paid for them.
Demand: people in need click with a chance that is higher for the aware, until the money is gone.
Geometric adstock and the Hill curve as in media-mix models (Robyn, Meridian).
"""

from __future__ import annotations

import math
from typing import Annotated

import numpy as np
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from simulation.crowd.owned import Owned
from simulation.crowd.partners import Partner
from simulation.quantity import Quantity, Record, extremes

ROBYN = "Robyn demo.R, adstock_geometric (Meta)"


class Broadcast(Record):
    """How a channel makes itself noticed."""

    cost_per_thousand: Annotated[
        float, Quantity("money/1000 impressions", "Price of a thousand impressions.", low=0.001)
    ] = 10.0
    half_life: Annotated[
        float, Quantity("weeks", "Half-life of the pressure after it was paid for.", low=0, high=52)
    ] = 0.5
    ceiling: Annotated[
        float, Quantity("share", "Largest share of people reached on a day.", low=0, high=1)
    ] = 0.6
    half_point: Annotated[
        float, Quantity("impressions/person/day", "Pressure at which reach is half its ceiling.", low=0.0001)
    ] = 0.8
    slope: Annotated[float, Quantity("exponent", "Steepness of the reach curve.", low=1, high=3)] = 1.0
    attention: Annotated[
        float, Quantity("share", "Chance to notice on a day one is reached.", low=0, high=1)
    ] = 0.04

    @model_validator(mode="after")
    def _reach_within_impressions(self) -> Broadcast:
        worst = max(extremes(self.ceiling)) / min(extremes(self.half_point))
        # the bound falls with the slope, then rises a little: the worst slope is one of the ends
        steepest = worst * max(_steepness(slope) for slope in extremes(self.slope))
        if steepest > 1.0 + 1e-9:
            words = (
                f"this curve reaches {steepest:.2f} people per impression; raise half_point or lower ceiling"
            )
            raise PydanticCustomError("curve", "{words}", {"words": words})
        return self


def _steepness(slope: float) -> float:
    """People per impression at the steepest point of a curve with ceiling and half point 1."""
    return float((slope - 1.0) ** ((slope - 1.0) / slope) / slope) if slope > 1.0 else 1.0


class Demand(Record):
    """How a channel catches people who look for something."""

    click_price: Annotated[float, Quantity("money/click", "Price of a click.", low=0.0001)] = 1.0
    in_need: Annotated[float, Quantity("share/day", "Share of people looking on a day.", low=0, high=1)] = (
        0.01
    )
    share: Annotated[float, Quantity("share", "Share of searches one can be shown in.", low=0, high=1)] = 0.9
    click_aware: Annotated[float, Quantity("share", "Chance that an aware person clicks.", low=0, high=1)] = (
        0.08
    )
    click_unaware: Annotated[
        float, Quantity("share", "Chance that an unaware person clicks.", low=0, high=1)
    ] = 0.01


class Channel(Record):
    """A channel as the market offers it: what it costs and how people respond."""

    label: str = Field(default="", description="Name on the screen.")
    broadcast: Broadcast | None = Field(default=None, description="How it makes itself noticed, if it does.")
    demand: Demand | None = Field(default=None, description="How it catches demand, if it does.")
    partner: Partner | None = Field(
        default=None,
        description="Partners who run it for a margin of the orders they bring, instead of a fee.",
    )
    owned: Owned | None = Field(
        default=None, description="Owners who make it seen, where the budget pays for running it."
    )
    inflation: Annotated[
        float, Quantity("share/year", "Rise of its prices over a year.", low=-0.5, high=5)
    ] = 0.0
    precision: dict[
        str,
        Annotated[
            float, Quantity("share", "Share of impressions on people whom the product fits.", low=0, high=1)
        ],
    ] = Field(default_factory=lambda: {"broad": 0.4}, description="Precision by kind of targeting.")

    @model_validator(mode="after")
    def _has_what_it_runs(self) -> Channel:
        words = ""
        if self.owned is not None and self.broadcast is None:
            words = "owners need a broadcast part: add broadcast, or leave out owned"
        elif self.partner is not None and self.broadcast is None and self.demand is None:
            words = "partners need a broadcast or a demand part: add one, or leave out partner"
        elif self.partner is not None and self.owned is not None:
            words = "a channel is run by partners or by owners: leave out one of them"
        if words:
            raise PydanticCustomError("channel", "{words}", {"words": words})
        return self


class ChannelPlan(Record):
    """What is bought of a channel."""

    weekly_budget: Annotated[float, Quantity("money/week", "What you pay this channel each week.", low=0)] = (
        0.0
    )
    targeting: str = Field(default="broad", description="Kind of targeting, one that the channel offers.")
    to_demand: Annotated[
        float,
        Quantity(
            "share", "Part of the budget for catching demand, where a channel does both.", low=0, high=1
        ),
    ] = 0.5
    partners: Annotated[
        float,
        Quantity(
            "share", "Partners engaged of those on offer, where partners run the channel.", low=0, high=1
        ),
    ] = 1.0


def daily_budgets(channel: Channel, plan: ChannelPlan, campaign: float = 0.0) -> tuple[float, float]:
    """A day's money for being noticed and for catching demand [money]; all of it where a channel does only one.

    `campaign` is what campaigns pay it beside its weekly budget [money/week].
    Partners are paid by a margin later, and an owned channel takes no more than running it costs.
    """
    if channel.partner is not None:
        return 0.0, 0.0
    daily = (plan.weekly_budget + campaign) / 7.0
    if channel.owned is not None:
        daily = min(daily, channel.owned.cost / 7.0)
    if channel.broadcast is None:
        return 0.0, daily
    if channel.demand is None:
        return daily, 0.0
    return daily * (1.0 - plan.to_demand), daily * plan.to_demand


class ChannelState:
    """Carry-over and open money of one channel during a run."""

    def __init__(self) -> None:
        self.adstock = 0.0
        self.allowance = 0.0
        self.reach = 0.0
        self.given = 0.0  # impressions a person today that no money bought
        self.rates: np.ndarray | None = (
            None  # clicks per person and day [unaware or aware, cell], and what for
        )
        self.rated: tuple[Channel, ChannelPlan] | None = None
        self.campaign = 0.0  # what campaigns pay it beside its budget [money/week]
        self.unready = 0.0  # share of its money for what is not ready
        self.notice = (0.0, 0.0)  # rate of noticing for people it does not fit and people it fits [1/day]
        self.drift = 0.0  # where its effectiveness has wandered [log units]
        self.effect = 1.0  # what a unit of money brings today, of what it brings on the mean
        self.spent = 0.0  # so far [money]
        self.sought = 0.0  # what all the clicks there were to have would have cost so far [money]


def adstock(pressure: float, impressions: float, half_life: float) -> float:
    """Carry-over of one more day: (1 − θ)·x + θ·a, θ = 2^(−1/(7·half-life in weeks)); no carry-over at 0."""
    theta = 0.5 ** (1.0 / (7.0 * half_life)) if half_life > 0 else 0.0
    return (1.0 - theta) * impressions + theta * pressure


def hill(pressure: float, ceiling: float, half_point: float, slope: float) -> float:
    """Reach as a share of the audience: ceiling·aˢ ÷ (aˢ + kˢ)."""
    if pressure <= 0.0:
        return 0.0
    raised = pressure**slope
    return float(ceiling * raised / (raised + half_point**slope))


def split_reach(reach: float, ceiling: float, precision: float, fitting: float) -> tuple[float, float]:
    """Reach among people the product does not fit and among those it fits, neither above the ceiling."""
    others = min(ceiling, reach * (1.0 - precision) / (1.0 - fitting)) if fitting < 1.0 else 0.0
    fits = min(ceiling, reach * precision / fitting) if fitting > 0.0 else 0.0
    return others, fits


def price_level(channel: Channel, day: int) -> float:
    """Price of the channel against day 0: (1 + inflation)^(day ÷ 365)."""
    return (1.0 + channel.inflation) ** (day / 365.0) if channel.inflation else 1.0


def broadcast(
    state: ChannelState, channel: Channel, plan: ChannelPlan, day: int, size: int, fitting: float
) -> float:
    """Turn a day's money, and what is given, into pressure and rates of noticing; gives the money spent [money]."""
    air = channel.broadcast
    assert air is not None
    spend, _ = daily_budgets(channel, plan, state.campaign)
    bought = 0.0 if channel.owned is not None else spend
    impressions = bought / (air.cost_per_thousand * price_level(channel, day)) * 1000.0 / size + state.given
    state.adstock = adstock(state.adstock, impressions, air.half_life)
    state.reach = hill(state.adstock, air.ceiling, air.half_point, air.slope)
    others, fits = split_reach(state.reach, air.ceiling, channel.precision[plan.targeting], fitting)
    state.notice = (-math.log1p(-others * air.attention), -math.log1p(-fits * air.attention))
    return spend


def wasted_share(
    state: ChannelState, channel: Channel, plan: ChannelPlan, fitting: float, owned: float
) -> float:
    """Share of broadcast money that reaches nobody new whom the product fits.

    Wrong people (1 − precision), fitting people beyond the ceiling, and fitting people who have bought already
    (`owned` is their share among the fitting).
    """
    precision = channel.precision[plan.targeting]
    if channel.broadcast is not None and state.reach > 0.0 and fitting > 0.0:
        wanted = state.reach * precision / fitting
        precision *= min(1.0, channel.broadcast.ceiling / wanted) if wanted > 0.0 else 1.0
    return 1.0 - precision * (1.0 - owned)


def demand_rates(demand: Demand, precision: float, fitting: float) -> np.ndarray:
    """Clicks per person and day [unaware or aware, fits not or fits]: need · share · click, split by precision.

    Precision moves where the clicks come from, not how many: a share `precision` of the clickers fits.
    """
    tilt = np.array(
        [
            (1.0 - precision) / (1.0 - fitting) if fitting < 1 else 0.0,
            precision / fitting if fitting > 0 else 0.0,
        ]
    )
    chance = demand.in_need * demand.share * np.array([[demand.click_unaware], [demand.click_aware]]) * tilt
    rates: np.ndarray = -np.log1p(-np.minimum(chance, 0.999999))
    return rates


def affordable(allowance: float, expected: float) -> float:
    """Share of the clicks there are to have that the money at hand pays for, from what all of them would cost."""
    return min(1.0, allowance / expected) if expected > 0.0 else 1.0
