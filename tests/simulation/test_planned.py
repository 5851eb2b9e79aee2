"""Planned spend against what a run commits."""

import datetime
from typing import Any

import pytest

from simulation.draws import Draws
from simulation.ledger import FUNCTIONS
from simulation.market import Market
from simulation.measures import PLACE
from simulation.planned import planned_spend, typical
from simulation.resolve import drawn
from simulation.run import simulate
from simulation.strategy import Strategy

MONDAY = datetime.date(2026, 1, 5)
DAYS = 120
STEADY = {"quit_rate": 0.0, "tired_quits": 0.0, "wage": 73_000.0, "hiring_fee": 9_000.0}  # nobody quits


def market(**parts: Any) -> Market:
    """A small market in which nothing but the given parts is bought."""
    return Market.model_validate({"people": {"size": 2000, "rows": 2000, "aware": 0.2}, **parts})


def committed(world: Market, strategy: Strategy, replication: int = 0) -> dict[str, float]:
    """What a run commits, by function [money]."""
    run = simulate(world, strategy, DAYS, 7, replication, start=MONDAY)
    return {name: float(run.daily[PLACE[f"spend_{name}"]].sum()) for name in FUNCTIONS}


def test_that_broadcast_budgets_are_planned_as_they_are_spent_schedules_included() -> None:
    world = market(channels={"radio": {"broadcast": {}}})
    strategy = Strategy.model_validate({"media": {"radio": {"weekly_budget": {0: 700, 50: 0, 90: 1234.56}}}})

    planned = planned_spend(world, strategy, DAYS, MONDAY)

    assert planned == pytest.approx(committed(world, strategy), abs=0.005)
    assert planned["media"] == pytest.approx(50 * 100 + 30 * 176.37, abs=0.01)


def test_that_wages_and_fees_of_a_team_that_grows_and_shrinks_are_planned_as_they_are_paid() -> None:
    world = market(sales={"careers": STEADY})
    strategy = Strategy.model_validate({"sales": {"representatives": {0: 2, 33: 5, 75: 1}}})

    planned = planned_spend(world, strategy, DAYS, MONDAY)

    assert planned == pytest.approx(committed(world, strategy), abs=0.005)
    assert planned["sales"] == pytest.approx(200 * (2 * 35 + 5 * 40 + 1 * 45) + 3 * 9_000, abs=1_000)


def test_that_places_left_and_filled_again_are_expected_ones() -> None:
    world = market(sales={"careers": {**STEADY, "quit_rate": 3.0, "hiring_delay": 14}})
    strategy = Strategy.model_validate({"sales": {"representatives": 40, "outreach": False}})

    planned = planned_spend(world, strategy, DAYS, MONDAY)["sales"]

    runs = [committed(world, strategy, replication)["sales"] for replication in range(4)]
    assert planned == pytest.approx(
        sum(runs) / 4, rel=0.03
    )  # 40 · 3 · 120 ÷ 365 = 39 quits a run, ±3 over four runs
    assert planned != pytest.approx(40 * 200 * DAYS, rel=0.03)  # control: nobody quits


def test_that_open_hiring_is_planned_by_its_rate() -> None:
    world = market(sales={"careers": {**STEADY, "quit_rate": 2.0}})
    strategy = Strategy.model_validate(
        {"sales": {"representatives": 0, "open_hiring": 150, "outreach": False}}
    )

    planned = planned_spend(world, strategy, DAYS, MONDAY)["sales"]

    runs = [committed(world, strategy, replication)["sales"] for replication in range(6)]
    assert planned == pytest.approx(sum(runs) / 6, rel=0.08)  # 49 hires a run, ±3 over six runs


def test_that_agents_and_recall_contacts_are_planned_in_full() -> None:
    world = market(service={"wage": 36_500}, recall={"contact_cost": 2.5})
    strategy = Strategy.model_validate({"service": {"agents": 3}, "recall": {"contacts": 4}})

    planned = planned_spend(world, strategy, DAYS, MONDAY)

    assert planned["service"] == pytest.approx(3 * 100 * DAYS)
    assert planned["operations"] == pytest.approx(4 * 2.5 * DAYS)


def test_that_a_tactic_costs_once_weekly_while_live_and_per_contact_of_everybody() -> None:
    costs = {"function": "media", "one_off": 500, "weekly": 70, "per_contact": 0.5}
    posters = {**costs, "contacts": 0.1, "lead_time": 10, "ramp": 20}
    world = market(tactics={"posters": posters, "late": {"one_off": 99}})
    strategy = Strategy.model_validate(
        {"tactics": {"posters": {"from_day": 5, "until": 95}, "late": {"from_day": 400}}}
    )

    planned = planned_spend(world, strategy, DAYS, MONDAY)

    live = [min(1.0, (day + 1) / 20) for day in range(95 - 15)]
    assert planned["media"] == pytest.approx(500 + 10 * 80 + 0.5 * 200 * sum(live), abs=1.0)
    assert planned["media"] == pytest.approx(committed(world, strategy)["media"], rel=0.02)
    assert planned["operations"] == 0.0


def test_that_reviews_feedback_and_tests_are_planned_as_they_are_paid() -> None:
    """A tactic that is tested is paid for on its half while the test goes on; dropped, it costs nothing more."""
    letter = {
        "function": "operations",
        "weekly": 70,
        "contacts": 0.05,
        "per_contact": 1.0,
        "odds": {"use": 1.1},
    }
    world = market(
        tactics={"letter": letter},
        sales={"careers": STEADY},
        reviews={"cost": 300, "latency": 0.0, "feedback": {"cost": 35}},
    )
    trial = {"tactic": "letter", "days": 40, "share": 0.5, "certainty": 10.0}
    reviews = {"every": 14, "feedback": True, "trials": {"t": trial}}
    strategy = Strategy.model_validate(
        {"reviews": reviews, "sales": {"representatives": 1, "outreach": False}}
    )

    planned = planned_spend(world, strategy, DAYS, MONDAY)

    assert planned == pytest.approx(committed(world, strategy), rel=0.03)
    assert planned["operations"] == pytest.approx(
        8 * 300 + DAYS * 5 + 40 * (10 + 0.25 * 0.05 * 2000), rel=0.001
    )


def test_that_contacts_of_a_segment_are_planned_for_its_share() -> None:
    world = market(
        people={"size": 4000, "rows": 2000, "segments": {"north": {"share": 0.2}, "south": {"share": 0.6}}},
        tactics={"letters": {"per_contact": 2, "contacts": 0.05, "audience": {"segments": ["south"]}}},
    )
    strategy = Strategy.model_validate({"tactics": {"letters": {}}})

    planned = planned_spend(world, strategy, DAYS, MONDAY)["operations"]

    assert planned == pytest.approx(2 * 0.05 * 0.75 * 4000 * DAYS)
    assert planned == pytest.approx(committed(world, strategy)["operations"], rel=0.03)


def test_that_contacts_of_a_stage_are_counted_in_a_rehearsal() -> None:
    world = market(
        people={"size": 6000, "rows": 6000, "aware": 0.3},
        visits={"visit": {"base": 0.02}},
        tactics={
            "calls": {
                "per_contact": 3,
                "contacts": 0.1,
                "audience": {"stages": ["active"]},
                "function": "service",
            }
        },
    )
    strategy = Strategy.model_validate({"tactics": {"calls": {"until": 100}}})

    planned = planned_spend(world, strategy, DAYS, MONDAY)["service"]

    assert planned > 0.0
    assert planned == pytest.approx(committed(world, strategy)["service"], rel=0.15)  # other rows, other luck


def test_that_a_run_never_commits_more_than_the_plan_where_demand_limits_it() -> None:
    world = market(
        channels={"search": {"demand": {"click_price": 5}}}, recall={}, visits={"visit": {"base": 0.01}}
    )
    strategy = Strategy.model_validate(
        {
            "media": {"search": {"weekly_budget": 5_000}},
            "recall": {"contacts": 50, "audience": "never bought"},
        }
    )

    planned, actual = planned_spend(world, strategy, DAYS, MONDAY), committed(world, strategy)

    assert 0.0 < actual["media"] < 0.5 * planned["media"]
    assert 0.0 < actual["operations"] < planned["operations"]


def test_that_demand_that_is_there_takes_the_whole_budget() -> None:
    world = market(channels={"search": {"demand": {"click_price": 0.5, "in_need": 0.8}}})
    strategy = Strategy.model_validate({"media": {"search": {"weekly_budget": 42}}})

    planned = planned_spend(world, strategy, DAYS, MONDAY)["media"]
    actual = committed(world, strategy)["media"]

    assert actual <= planned + 0.01
    assert (
        planned - actual < 42 + 30
    )  # a week's money may stay open at the end, and luck leaves some (60 clicks)


def test_that_ranges_stand_at_their_typical_value_or_as_drawn() -> None:
    world = market(service={"wage": {"low": 10_000, "typical": 36_500, "high": 90_000, "source": "a guess"}})
    strategy = Strategy.model_validate({"service": {"agents": 1}})
    draws = Draws(3, 2)

    typically = planned_spend(world, strategy, DAYS, MONDAY)["service"]
    luckily = planned_spend(world, strategy, DAYS, MONDAY, draws)["service"]

    drawn_wage = drawn(world, draws.number, "market").service
    assert drawn_wage is not None
    assert typically == pytest.approx(100 * DAYS)
    assert luckily == pytest.approx(drawn_wage.wage / 365 * DAYS, rel=1e-4)
    assert isinstance(typical(world).service.wage, float)  # type: ignore[union-attr]  # the market has a desk


def test_that_nothing_plans_nothing_and_that_what_the_market_does_not_offer_costs_nothing() -> None:
    organisation = {"sales": {}, "service": {}, "recall": {"contacts": 3}}
    strategy = Strategy.model_validate(
        {"media": {"radio": {"weekly_budget": 5}}, "tactics": {"x": {}}, **organisation}
    )

    assert planned_spend(market(), Strategy(), DAYS, MONDAY) == dict.fromkeys(FUNCTIONS, 0.0)
    assert planned_spend(market(), strategy, DAYS, MONDAY) == dict.fromkeys(FUNCTIONS, 0.0)
