"""A bundled study grown to any size, with every mechanism on: what the speed of a run is measured with."""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.files.library import open_named
from scenarios.study import Study
from simulation.crowd.drift import Drift
from simulation.crowd.media import ChannelPlan
from simulation.crowd.recall import RecallPlan
from simulation.market import Market
from simulation.organisation.coordination import CoordinationMarket, CoordinationPlan
from simulation.organisation.projects import ProjectsMarket, ProjectsPlan
from simulation.organisation.reviews import ReviewMarket, ReviewPlan
from simulation.organisation.sales import SalesPlan
from simulation.organisation.service import ServicePlan
from simulation.organisation.site import SiteMarket, SitePlan
from simulation.organisation.stock import RegionPlan, StockMarket, StockPlan
from simulation.quantity import typical
from simulation.strategy import Strategy
from simulation.tactics import Tactic, TacticPlan

CONTACTS = (
    4.0  # silent people called back a day in the bundled market, where a strategy has no recall of its own
)
STOCKED = 50.0  # units at most in each region, where a strategy has no stock of its own
PUSH = 0.2  # a little hard selling, so that its spill over communities is paid for too


@dataclass(frozen=True)
class Grown:
    """A market and a strategy of one size, and the start of the study they come from."""

    study: Study
    market: Market
    strategy: Strategy


def grown(
    study_name: str, strategy_name: str, people: int, *, everything: bool = True, whole: bool = False
) -> Grown:
    """A bundled study with as many people, every row one person; purse, headcount and capacities grow with it.

    With everything, the strategy buys all that the market offers; with the whole model, the market also offers what
    it leaves out as bundled.
    """
    study = open_named(study_name).study
    market, strategy = study.market, study.strategies[strategy_name]
    if everything or whole:
        strategy = with_everything(market, strategy)
    if whole:
        market, strategy = with_the_whole_model(market, strategy)
    factor = people / market.people.rows
    return Grown(study, grown_market(market, people, factor), grown_strategy(strategy, factor))


def with_the_whole_model(market: Market, strategy: Strategy) -> tuple[Market, Strategy]:
    """Both with every part of the organisation and the drift of channels, at their defaults where left out."""
    offers = {
        "stock": market.stock or StockMarket(),
        "site": market.site or SiteMarket(),
        "coordination": market.coordination or CoordinationMarket(),
        "projects": market.projects or ProjectsMarket(),
        "reviews": market.reviews or ReviewMarket(),
        "drift": market.drift or Drift(),
    }
    bought = {
        "stock": strategy.stock or StockPlan(planning="forecast", each=RegionPlan(level=STOCKED)),
        "site": strategy.site or SitePlan(content_network=True, degraded_mode=True),
        "coordination": strategy.coordination
        or CoordinationPlan(alignment_meetings=1, joint_reviews=3, shared_board=True),
        "projects": strategy.projects or ProjectsPlan(built_by="own team"),
        "reviews": strategy.reviews or ReviewPlan(every=7, feedback=True, shipped_rules=True),
    }
    return market.model_copy(update=offers), strategy.model_copy(update=bought)


def with_everything(market: Market, strategy: Strategy) -> Strategy:
    """The strategy with every channel, tactic and part of the organisation that the market offers."""
    budget = sum(typical(plan.weekly_budget) for plan in strategy.media.values())
    media = {
        name: ChannelPlan(weekly_budget=0.2 * budget, targeting=next(iter(channel.precision)))
        for name, channel in market.channels.items()
    }
    sales = strategy.sales or (SalesPlan(representatives=4) if market.sales is not None else None)
    service = strategy.service or (ServicePlan(agents=3) if market.service is not None else None)
    recall = strategy.recall or (
        RecallPlan(contacts=CONTACTS, audience="all") if market.recall is not None else None
    )
    return Strategy(
        media={**media, **strategy.media},
        tactics={**{name: TacticPlan() for name in market.tactics}, **strategy.tactics},
        sales=None if sales is None else sales.model_copy(update={"hard_selling": PUSH}),
        service=service,
        recall=recall,
    )


def grown_market(market: Market, people: int, factor: float) -> Market:
    """The market with so many people; what tactics cost as a whole grows with it, prices per person do not."""
    population = market.people.model_copy(update={"size": people, "rows": people})
    tactics = {name: _grown_tactic(tactic, factor) for name, tactic in market.tactics.items()}
    update: dict[str, object] = {"people": population, "tactics": tactics}
    if market.site is not None:
        update["site"] = market.site.model_copy(update={"capacity": typical(market.site.capacity) * factor})
    return market.model_copy(update=update)


def _grown_tactic(tactic: Tactic, factor: float) -> Tactic:
    costs = {"one_off": typical(tactic.one_off) * factor, "weekly": typical(tactic.weekly) * factor}
    return tactic.model_copy(update=costs)


def grown_strategy(strategy: Strategy, factor: float) -> Strategy:
    """The strategy with budgets, representatives, agents and recalls multiplied."""
    media = {
        name: plan.model_copy(update={"weekly_budget": typical(plan.weekly_budget) * factor})
        for name, plan in strategy.media.items()
    }
    update: dict[str, object] = {"media": media}
    if strategy.sales is not None:
        places = max(1, round(typical(strategy.sales.representatives) * factor))
        update["sales"] = strategy.sales.model_copy(update={"representatives": places})
    if strategy.service is not None:
        agents = max(1, round(typical(strategy.service.agents) * factor))
        update["service"] = strategy.service.model_copy(update={"agents": agents})
    if strategy.recall is not None:
        contacts = typical(strategy.recall.contacts) * factor
        update["recall"] = strategy.recall.model_copy(update={"contacts": contacts})
    if strategy.stock is not None:
        level = typical(strategy.stock.each.level) * factor
        each = strategy.stock.each.model_copy(update={"level": level})
        update["stock"] = strategy.stock.model_copy(update={"each": each})
    return strategy.model_copy(update=update)
