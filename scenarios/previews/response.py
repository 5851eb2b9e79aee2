"""The response curve of a channel: people reached, or clicks caught, on a day, by what is paid for it each week.

Reach is that of `simulation.crowd.media.broadcast` with money that flows evenly, so that carry-over has come to rest
(normalised: the pressure then equals the impressions). Clicks are those of `demand_rates` at the awareness of the
first day, as far as the day's money pays for them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scenarios.experiments.reach import round_up
from scenarios.previews.scene import Scene, varied
from simulation.crowd.media import (
    Channel,
    ChannelPlan,
    ChannelState,
    affordable,
    broadcast,
    daily_budgets,
    demand_rates,
    price_level,
)
from simulation.market import Market
from simulation.resolve import on_day

POINTS = 48
ENDLESS = 1e15  # money that is more than enough
ROOM = 2.6  # the curve goes on to so many times the largest planned spend


@dataclass(frozen=True)
class Response:
    """People a day by weekly spend [point]; the band holds 80 % of what races draw, where a range is stated."""

    spend: np.ndarray  # money/week [point]
    people: np.ndarray  # people/day [point]
    low: np.ndarray
    high: np.ndarray
    planned: tuple[float, ...]  # weekly spend of each scene on the first day [money/week]
    reached: tuple[float, ...]  # people a day at it
    more: float  # a little more money [money/week]
    gains: tuple[float, ...]  # people a day that a little more brings each scene
    ceiling: float  # the most people that any spend reaches on a day; clicks once everybody is aware
    is_reach: bool  # people reached by advertising; else clicks


def response(scenes: tuple[Scene, ...]) -> Response | None:
    """The response of the entry that the scenes look at; None where money does not buy it."""
    market, name = scenes[0].market, scenes[0].entry
    channel = market.channels.get(name)
    if channel is None or channel.partner is not None or channel.owned is not None:
        return None
    if channel.broadcast is None and channel.demand is None:
        return None
    plans = [
        scene.plan.media.get(name, ChannelPlan(targeting=next(iter(channel.precision), "")))
        for scene in scenes
    ]
    planned = tuple(_first_day(plan) for plan in plans)
    plan = plans[0]
    if plan.targeting not in channel.precision:
        return None
    top = max(*planned, _worth_seeing(market, channel, plan)) if not any(planned) else max(planned) * ROOM
    spend = np.linspace(0.0, top, POINTS)
    people = _people(market, channel, plan, spend)
    draws = [_people(market, each, plan, spend) for each in _drawn(scenes[0], name)]
    low, high = np.quantile(draws, (0.1, 0.9), axis=0) if draws else (people, people)
    more = round_up(top / 14.0)
    at_plan, beyond = (_people(market, channel, plan, np.array(planned) + extra) for extra in (0.0, more))
    return Response(
        spend, people, low, high, planned, tuple(at_plan.tolist()), more, tuple((beyond - at_plan).tolist()),
        _most(market, channel, plan), channel.broadcast is not None,
    )  # fmt: skip


def _people(market: Market, channel: Channel, plan: ChannelPlan, spend: np.ndarray) -> np.ndarray:
    """People reached on a day, else clicks [point], at each weekly spend."""
    if channel.broadcast is None:
        return _clicks(market, channel, plan, spend, market.people.aware)
    size, fitting = market.people.size, market.people.fits
    steady = channel.model_copy(update={"broadcast": channel.broadcast.model_copy(update={"half_life": 0.0})})
    reached = []
    for each in spend.tolist():
        state = ChannelState()
        broadcast(state, steady, _paying(plan, each), 0, size, fitting)
        reached.append(state.reach * size)
    return np.array(reached)


def _clicks(
    market: Market, channel: Channel, plan: ChannelPlan, spend: np.ndarray, aware: float
) -> np.ndarray:
    """Clicks that a day's money catches [point], of those that people make of whom so many are aware."""
    people, demand = market.people, channel.demand
    assert demand is not None, "who asks for clicks has a channel that catches demand"
    known = people.size * np.outer((1.0 - aware, aware), (1.0 - people.fits, people.fits))
    there = float((known * demand_rates(demand, channel.precision[plan.targeting], people.fits)).sum())
    cost = there * demand.click_price * price_level(channel, 0)
    days = (daily_budgets(channel, _paying(plan, each))[1] for each in spend.tolist())
    return np.array([there * affordable(daily, cost) for daily in days])


def _most(market: Market, channel: Channel, plan: ChannelPlan) -> float:
    """The ceiling of reach; the clicks there are to have once everybody is aware."""
    endless = np.array([ENDLESS])
    if channel.broadcast is None:
        return float(_clicks(market, channel, plan, endless, 1.0)[0])
    return float(_people(market, channel, plan, endless)[0])


def _paying(plan: ChannelPlan, weekly: float) -> ChannelPlan:
    return plan.model_copy(update={"weekly_budget": weekly})


def _first_day(plan: ChannelPlan) -> float:
    """What is paid a week on the first day."""
    return float(on_day(plan, 0).weekly_budget)


def _drawn(scene: Scene, name: str) -> tuple[Channel, ...]:
    return tuple(varied(scene.study, scene.study.market.channels[name], f"market.channels.{name}"))


def _worth_seeing(market: Market, channel: Channel, plan: ChannelPlan) -> float:
    """A weekly spend that comes near the ceiling, where nobody has planned any."""
    most = float(_people(market, channel, plan, np.array([ENDLESS]))[0])
    spend = 1.0
    while spend < 1e12 and float(_people(market, channel, plan, np.array([spend]))[0]) < 0.7 * most:
        spend *= 2.0
    return spend
