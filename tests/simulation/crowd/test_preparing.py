"""Projects and campaigns in a run: off they change nothing; hollow campaigns lose people and money."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from simulation.market import Market
from simulation.measures import MEASURES
from simulation.planned import planned_projects, planned_spend
from simulation.run import START, Run
from simulation.strategy import Strategy
from tests.simulation.small import busy, daily, plan, run, total

CHANNELS: dict[str, Any] = {
    "radio": {"broadcast": {"cost_per_thousand": 2.0}},
    "search": {"demand": {"in_need": 0.2, "click_aware": 0.5, "click_price": 0.2}},
}
MEDIA = {"radio": {"weekly_budget": 300}, "search": {"weekly_budget": 100}}
TACTICS: dict[str, Any] = {
    "fix": {"odds": {"pay": 1.5, "visit": 1.2}, "lead_time": 7.3, "ramp": 5, "weekly": 70, "one_off": 90},
    "care": {
        "contacts": 0.1,
        "trust": 0.3,
        "per_contact": 1,
        "lead_time": 3,
        "fade": 9,
        "function": "service",
    },
    "sale": {"discount": 0.2, "lead_time": 0, "per_use": 2},
}
BOUGHT: dict[str, Any] = {"fix": {"from_day": 2}, "care": {"until": 30}, "sale": {"from_day": 5, "until": 15}}
NO_LOSS = dict.fromkeys(("activate", "cart", "pay", "desk", "tickets", "goods"), 0)
OFF = {"rework": 0, "agency": 0}
OF_PROJECTS = {"projects_open", "projects_live", "projects_waiting", "readiness", "waste_unready"}
UNREADY: dict[str, Any] = {"tactics": ["never"], "media": {"radio": 700, "search": 70}}


def world(projects: dict[str, Any] | None = None, **parts: Any) -> Market:
    return busy(800, **{"channels": CHANNELS, "tactics": TACTICS, "projects": projects, **parts})


def bought(campaign: dict[str, Any] | None = None, **parts: Any) -> Strategy:
    named = {} if campaign is None else {"projects": {"campaigns": {"launch": campaign}}}
    return plan(**{"media": MEDIA, "tactics": BOUGHT, **named, **parts})


def moved(one: Run, other: Run) -> set[str]:
    """The measures that differ on some day."""
    different = (one.daily != other.daily).any(axis=1)
    return {measure.name for measure, moves in zip(MEASURES, different, strict=True) if moves}


def test_that_at_their_off_values_projects_are_as_if_they_were_left_out() -> None:
    before = run(world(), bought())

    assert moved(before, run(world(OFF), bought())) <= OF_PROJECTS
    assert "payments" in moved(before, run(world(), bought(tactics={"fix": {}})))  # a control


def test_that_rework_alone_makes_tactics_go_live_later() -> None:
    found = run(world({"agency": 0}), bought())

    calendar = {project.name: project for project in found.projects}
    assert calendar["fix"].live == 2 + 13  # 7.3 ÷ (1 − 0.6 · 0.7) = 12.6
    assert calendar["fix"].due == 10
    assert "payments" in moved(run(world(OFF), bought()), found)
    assert found.figures["preparation"] == pytest.approx((13 + 6 + 0) / 3)
    assert found.figures["slipped"] == pytest.approx((5 + 3 + 0) / 3)
    assert found.figures["unfinished"] == 0.0


def test_that_a_project_that_does_nothing_when_it_is_live_only_costs() -> None:
    idle = {"idle": {"odds": {"pay": 1.0}, "lead_time": 9, "hand_overs": 2}}
    market = world({}, tactics=TACTICS | idle)

    found = moved(run(market, bought()), run(market, bought(tactics={**BOUGHT, "idle": {}})))

    assert found == {"projects_open", "projects_live", "spend_operations", "profit"}


@pytest.mark.parametrize(
    "projects",
    [
        {"built_by": "own team", "builders": 2},
        {"built_by": "agency"},
        {"campaigns": {"launch": {"day": 10, "tactics": ["fix"], "launch": "when ready", "media": {"radio": 70}}}},
    ],
    ids=["own builders", "an agency", "a campaign that waits"],
)  # fmt: skip
def test_that_what_is_planned_is_what_is_spent(projects: dict[str, Any]) -> None:
    """Search apart, which spends what demand lets it, and contacts while a tactic fades."""
    strategy = bought(projects=projects, media={"radio": {"weekly_budget": 300}})

    found = run(world({}), strategy)

    spent = {name: total(found, f"spend_{name}") for name in ("media", "operations")}
    planned = planned_spend(world({}), strategy, 40, START)
    assert {name: planned[name] for name in spent} == pytest.approx(spent, abs=0.3)
    assert planned_projects(world({}), strategy, 40) == found.projects


def test_that_a_channel_that_only_a_campaign_pays_is_there() -> None:
    found = run(world({}), bought({"day": 5, "days": 10, "media": {"radio": 70}}, media={}))

    assert total(found, "spend_media") == pytest.approx(100.0)
    assert total(found, "waste_unready") == 0.0  # it counts on nothing, so that nothing is missing


def test_that_a_campaign_that_counts_on_what_is_never_built_wastes_its_money_and_loses_people() -> None:
    market = world({"hollow": NO_LOSS})
    hollow = bought({**UNREADY, "day": 10, "days": 14}, media={})

    harmless, harmful = run(market, hollow), run(world({}), hollow)

    assert total(harmless, "waste_unready") == pytest.approx(total(harmless, "spend_media"))
    assert total(harmless, "waste") == pytest.approx(total(harmless, "spend_media"))
    assert harmless.figures["waste"] == pytest.approx(1.0)
    assert (daily(harmful, "readiness")[10:24] == 0.0).all()
    assert (daily(harmful, "readiness")[24:] == 1.0).all()
    for name in ("activated", "carts", "payments"):
        assert total(harmful, name) < total(harmless, name), name
    assert np.array_equal(harmless.daily[:, :10], harmful.daily[:, :10])


def test_that_beside_campaigns_the_usual_money_is_no_more_wasted() -> None:
    market = world({"hollow": NO_LOSS})
    idle, running = (
        run(market, bought()),
        run(market, bought({**UNREADY, "day": 10, "days": 14, "media": {}})),
    )

    assert moved(idle, running) == {"readiness"}


def test_that_what_is_missing_shrinks_as_work_is_done() -> None:
    """Ten days of work, begun on day 0, half done on day 5: the campaign then is half ready, and ready from day 10."""
    market = world({"rework": 0}, tactics={"one": {"lead_time": 10}})
    strategy = bought({"tactics": ["one"], "media": {"radio": 700}}, tactics={"one": {}}, media={})

    found = run(market, strategy)

    assert daily(found, "readiness")[:12].tolist() == pytest.approx([*np.arange(10) / 10, 1.0, 1.0])
    assert total(found, "waste_unready") == pytest.approx(100.0 * 5.5)


def test_that_a_live_minimum_version_is_ready() -> None:
    market = world({"rework": 0}, tactics={"one": {"lead_time": 10}})
    strategy = bought({"tactics": ["one"]}, tactics={"one": {"minimum_first": True}})

    assert daily(run(market, strategy), "readiness")[[3, 4, 9]].tolist() == pytest.approx([0.3, 1.0, 1.0])


def test_that_a_campaign_that_waits_until_it_is_ready_runs_late_and_wastes_nothing_by_it() -> None:
    market = world({"rework": 0}, tactics={"one": {"lead_time": 20}})
    campaign = {"day": 10, "days": 10, "tactics": ["one"], "media": {"radio": 70}, "launch": "when ready"}

    found = run(market, bought(campaign, tactics={"one": {}}, media={}))

    assert np.flatnonzero(daily(found, "spend_media")).tolist() == list(range(20, 30))
    assert total(found, "waste_unready") == 0.0


def test_that_a_hollow_campaign_brings_tickets_and_slows_the_desk() -> None:
    service = {"tickets_active": 0.3, "tickets_order": 0.5, "hours": 0.4, "spread": 0}
    desk = {"service": {"agents": 2}, "media": {}, "tactics": {}}
    worlds = {
        name: world({"hollow": {**NO_LOSS, **loss}}, service=service)
        for name, loss in {"full": {}, "slow": {"desk": 0.5}, "asked": {"tickets": 1.0}}.items()
    }
    found = {
        name: run(market, bought({**UNREADY, "media": {}, "days": 40}, **desk))
        for name, market in worlds.items()
    }

    def busy_per_ticket(name: str) -> float:
        return total(found[name], "service_busy") / total(found[name], "answered")

    assert busy_per_ticket("slow") == pytest.approx(2 * busy_per_ticket("full"), rel=0.02)  # those in hand
    assert total(found["slow"], "tickets") == pytest.approx(total(found["full"], "tickets"), rel=0.1)
    assert total(found["asked"], "tickets") > 1.5 * total(found["full"], "tickets")


def test_that_goods_are_placed_for_a_campaign_and_partly_missing_while_it_is_hollow() -> None:
    """In a market that buys more a day than is placed."""
    keen = {
        "visits": {"visit": {"base": 0.2}},
        "shopping": {"shop": {"base": 1.0}, "add_to_cart": {"base": 0.9}},
    }
    parts = {"media": {}, "tactics": {}, "stock": {"each": {"level": 10}}}
    campaign = {"day": 20, "days": 10, "tactics": ["never"], "goods": 10}

    market = world({"hollow": {**NO_LOSS, "goods": 0.4}}, stock={"lead_time": 0.5}, **keen)
    goods = daily(run(market, bought(campaign, **parts)), "goods")

    assert goods[1:20].max() > 15
    assert goods[24:30].max() <= 20 * 0.6
    assert goods[32:].max() <= 10


def test_that_builders_are_among_the_heads() -> None:
    desk = {"service": {"agents": 2}}
    market = world({}, service={})
    hired = run(market, bought(**desk))
    own = run(market, bought(**desk, projects={"built_by": "own team", "builders": 6}))

    assert own.figures["revenue"] / own.figures["revenue_per_head"] == pytest.approx(8.0)
    assert hired.figures["revenue"] / hired.figures["revenue_per_head"] == pytest.approx(2.0)


def test_that_planners_are_told_of_a_market_without_projects_as_of_one_without_calendar() -> None:
    assert planned_projects(world(), bought(), 40) == run(world(), bought()).projects == ()
    assert np.isnan(run(world(), bought()).figures["preparation"])
