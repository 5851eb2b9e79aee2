"""Deals of a sales team that never lacks leads: by the mean skill, whatever its spread."""

from __future__ import annotations

import math

import numpy as np

from scenarios.known_answers.answer import (
    SETTLED,
    Answer,
    Figure,
    Luck,
    NoAnswer,
    Samples,
    Scene,
    Values,
    one,
    run,
)
from scenarios.known_answers.formulas import chance_with_skill, saturated_throughput
from scenarios.known_answers.isolation import (
    ALL_BEGIN,
    AROUND_THE_CLOCK,
    at_least,
    equal,
    is_one_of,
    only,
    rule,
    there,
    unmoved,
)
from simulation.measures import PLACE
from simulation.organisation.sales import SalesMarket, SalesPlan

FIRST_WORK = 2  # the day on which the first leads come: activated on day 0, they ask for sales on day 1


def team_of(scene: Scene) -> tuple[SalesMarket, SalesPlan]:
    """Market and plan of the team."""
    market, plan = scene.market.sales, scene.strategy.sales
    assert market is not None, "the needs ask for it"
    assert plan is not None, "the needs ask for it"
    return market, plan


def _skills(scene: Scene) -> list[float]:
    """The skills of those who hold the places [representative]."""
    market, plan = team_of(scene)
    places = int(plan.representatives)
    return [*market.careers.skills, *([0.0] * places)][:places]


def _skills_are_known(scene: Scene) -> bool:
    market, plan = scene.market.sales, scene.strategy.sales
    if market is None or plan is None:
        return True  # told by itself
    return not market.careers.skill_spread or len(market.careers.skills) >= plan.representatives


def _first_day(scene: Scene) -> int:
    """The first day that is counted."""
    market, plan = team_of(scene)
    first = FIRST_WORK + 1 + math.ceil(SETTLED * market.hours * scene.weight / plan.hours)
    if 2 * first > scene.days:
        raise NoAnswer("days", f"must be at least {2 * first} here: so long does this team need to settle")
    return first


def expected(scene: Scene) -> Values:
    """Deals of a day."""
    market, plan = team_of(scene)
    _first_day(scene)
    chances = [chance_with_skill(market.sign.base, skill) for skill in _skills(scene)]
    deals = saturated_throughput(chances, market.hours / plan.hours)
    if 2.0 * deals * scene.days > scene.market.people.size:
        most = math.ceil(2.0 * deals * scene.days)
        raise NoAnswer("market.people.size", f"must be at least {most} here: the team buys up its market")
    return {"deals": deals}


def samples(scene: Scene, luck: Luck) -> Samples:
    """The same of one run, from the first counted day on."""
    daily, first = run(scene, luck).daily, _first_day(scene)
    idle = np.flatnonzero(daily[PLACE["leads_waiting"], FIRST_WORK + 1 :] == 0.0)
    if idle.size:
        day = FIRST_WORK + 1 + int(idle[0])
        raise RuntimeError(f"the team ran out of leads on day {day}: more people must be able to ask")
    return {"deals": one(daily[PLACE["signed"], first:].mean())}


ANSWER = Answer(
    source="renewal theory: work never pauses, so the rate is one over the mean handling time",
    figures={"deals": Figure("deals/day", "deals signed a day", "Σ chance of each ÷ handling time")},
    needs=(
        only("market.sales", "strategy.sales"),
        there("market.sales", "the team's market"),
        there("strategy.sales", "the team"),
        ALL_BEGIN,
        equal("market.retention.use.base", 1.0),
        equal("market.shopping.shop.base", 0.0),
        equal("market.sales.ask.base", 1.0),
        unmoved("market.sales.ask", "market.sales.sign"),
        equal("market.sales.cycle", 0.0),
        equal("market.sales.cooling", 0.0),
        at_least("market.sales.patience", 1e9, "the formula has nobody give up"),
        equal("market.sales.careers.ramp", 0.0),
        equal("market.sales.careers.quit_rate", 0.0),
        equal("market.sales.careers.tiredness", 0.0),
        rule(
            "market.sales.careers.skill_spread",
            _skills_are_known,
            "must be 0 here, or 'skills' name everybody's",
        ),
        equal("market.sales.outreach.network", 0.0),
        is_one_of("strategy.sales.outreach", False, why="leads come by asking alone"),
        is_one_of("strategy.sales.days", 7, why=AROUND_THE_CLOCK),
        equal("strategy.sales.hard_selling", 0.0),
        equal("strategy.sales.open_hiring", 0.0),
        at_least("strategy.sales.representatives", 1, "somebody must sell"),
        at_least("strategy.sales.capacity_shown", 2.0, "there must always be a next lead"),
    ),
    expected=expected,
    samples=samples,
)
