"""Projects as a run feels them: who builds is paid, campaigns pay channels, and what is hollow loses people and money.

How much is lost in proportion to what is not ready is in `projects.py`; all of it is nothing where no campaign runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulation.crowd.media import ChannelPlan
from simulation.organisation.campaigns import Preparation
from simulation.organisation.projects import Hollow
from simulation.organisation.service import ServiceMarket
from simulation.organisation.stock import StockMarket, StockPlan

if TYPE_CHECKING:
    from simulation.market import Market
    from simulation.state import State
    from simulation.strategy import Strategy

FULL = Hollow(activate=0, cart=0, pay=0, desk=0, tickets=0, goods=0)  # nothing is lost


def preparation_of(market: Market) -> Preparation | None:
    """The projects of a run that begins, if the market has them."""
    return None if market.projects is None else Preparation()


def prepare(state: State) -> None:
    """Step 1 of a day: builders are paid, and channels learn what campaigns pay them, ready or not."""
    projects = state.projects
    if projects is None:
        return
    team, book = projects.team, state.book
    state.ledger.pay("operations", projects.bill)
    book.put("projects_open", len(team.projects) - team.live)
    book.put("projects_waiting", team.waiting)
    book.put("projects_live", team.live)
    book.put("readiness", 1.0 - projects.hollow)
    for name, own in state.channels.items():
        own.campaign = projects.money(name)
        whole = state.plan.media[name].weekly_budget + own.campaign
        own.unready = projects.unready(name) / whole if whole > 0.0 else 0.0


def lost(state: State) -> Hollow:
    """What is lost today because a campaign runs that is not ready."""
    if state.projects is None or state.market.projects is None or not state.projects.running:
        return FULL
    missing, full = state.projects.hollow, state.market.projects.hollow
    if not missing:
        return FULL
    return Hollow.model_construct(**{name: missing * getattr(full, name) for name in Hollow.model_fields})


def unready_waste(state: State, spend: float, wasted: float, unready: float) -> float:
    """Money of a channel that is wasted [money]: reaching the wrong people, or on what is not ready; noted apart."""
    if not unready:
        return spend * wasted
    state.book.add("waste_unready", spend * unready)
    return spend * (wasted + (1.0 - wasted) * unready)


def slowed(state: State, service: ServiceMarket) -> ServiceMarket:
    """The desk while a campaign is hollow: questions take longer to answer."""
    desk = lost(state).desk
    return service if not desk else service.model_copy(update={"hours": service.hours / (1.0 - desk)})


def stocked(state: State, market: StockMarket, plan: StockPlan) -> StockPlan:
    """The stock plan as campaigns and their readiness leave it."""
    if state.projects is None or state.market.projects is None:
        return plan
    return state.projects.placed(market, plan, state.market.projects.hollow.goods)


def with_channels(market: Market, plan: Strategy) -> Strategy:
    """The strategy with the channels that only its campaigns pay."""
    campaigns = plan.projects.campaigns.values() if market.projects is not None and plan.projects else ()
    named = {name for campaign in campaigns for name in campaign.media}
    more = {
        name: ChannelPlan(targeting=next(iter(market.channels[name].precision), "broad"))
        for name in market.channels
        if name in named and name not in plan.media
    }
    return plan.model_copy(update={"media": plan.media | more}) if more else plan
