"""Coordination in a run: off it changes nothing; on, media aim otherwise and meetings are paid, and nothing else."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from simulation.crowd.coordinating import Aim
from simulation.injects import PriceJump
from simulation.market import Market
from simulation.measures import MEASURES
from simulation.planned import planned_spend
from simulation.run import START
from tests.simulation.small import busy, daily, plan, run, total

CHANNELS: dict[str, Any] = {
    "radio": {"broadcast": {"cost_per_thousand": 2.0}},
    "search": {"demand": {"in_need": 0.2, "click_aware": 0.5}},
}
MEDIA = {"radio": {"weekly_budget": 300}, "search": {"weekly_budget": 100}}
TOGETHER: dict[str, Any] = {
    "alignment_meetings": 1,
    "joint_reviews": 3,
    "shared_board": True,
    "joint_goals": True,
    "seats": {"media": 1, "sales": 2},
}


def world(**coordination: Any) -> Market:
    return busy(1_000, channels=CHANNELS, coordination=coordination)


def moved(market: Market, bought: dict[str, Any] | None = None) -> set[str]:
    """The measures that differ from those of a market without coordination."""
    strategy = plan(media=MEDIA) if bought is None else plan(media=MEDIA, coordination=bought)
    before, after = run(busy(1_000, channels=CHANNELS), plan(media=MEDIA)), run(market, strategy)
    different = (before.daily != after.daily).any(axis=1)
    return {measure.name for measure, moves in zip(MEASURES, different, strict=True) if moves}


def test_that_at_its_off_values_it_is_as_if_it_were_left_out() -> None:
    assert moved(world()) == {"coordination"}
    assert moved(world(precision=0)) == {"coordination"}
    assert "noticed" in moved(
        world(reference=0.5)
    )  # a control: separate departments aim worse than the reference


def test_that_where_nothing_hangs_on_it_meetings_only_cost() -> None:
    found = moved(world(precision=0), TOGETHER)

    assert found == {
        "coordination",
        "meeting_hours",
        "spend_media",
        "spend_sales",
        "spend_operations",
        "profit",
    }


def test_that_what_is_planned_for_meetings_is_what_they_cost() -> None:
    strategy = plan(coordination=TOGETHER)
    market = world()

    planned = planned_spend(market, strategy, 40, START)
    found = run(market, strategy)

    costs = {name: total(found, f"spend_{name}") for name in planned}
    assert planned == pytest.approx(costs)
    assert planned["media"] > 0.0
    assert planned["sales"] == pytest.approx(2 * planned["media"], abs=0.4)  # a cent a day


def test_that_the_share_of_media_money_wasted_does_not_fall_because_planners_meet() -> None:
    apart = run(world(precision=0), plan(media=MEDIA))
    meeting = run(world(precision=0), plan(media=MEDIA, coordination=TOGETHER))

    assert meeting.figures["waste"] == apart.figures["waste"]
    assert meeting.figures["cost_media"] > apart.figures["cost_media"]


def test_that_the_index_is_written_down_as_it_grows() -> None:
    found = run(world(), plan(media=MEDIA, coordination={"shared_board": True}))

    line = daily(found, "coordination")
    assert line[0] == 0.3
    assert (np.diff(line[:31]) > 0).all()
    assert (line[30:] == line[30]).all()
    assert found.figures["coordination"] == line[-1] == pytest.approx(1 - 0.7 * 0.75)


def test_that_better_coordination_wastes_less_of_the_same_money() -> None:
    worse, better = (run(world(base=base), plan(media=MEDIA)) for base in (0.3, 0.8))

    assert total(better, "waste") < total(worse, "waste")
    assert better.figures["waste"] < worse.figures["waste"]
    assert total(better, "spend_media") <= total(worse, "spend_media") * 1.02


def test_that_media_are_aimed_from_the_stated_precision_however_often_it_changes() -> None:
    market, aim = world(), Aim()

    once = aim.aimed(market, 0.5)
    assert once.channels["radio"].precision == {"broad": 0.2}
    assert aim.aimed(once, 0.5) is once
    assert aim.aimed(once, 0.75).channels["radio"].precision == {"broad": pytest.approx(0.3)}
    assert aim.aimed(once, 9.0).channels["radio"].precision == {"broad": 1.0}
    assert Aim().aimed(market, 1.0) is market


def test_that_media_are_still_aimed_after_prices_have_jumped() -> None:
    jump = PriceJump(kind="price jump", day=10, days=5, factor=1.0)

    assert np.array_equal(
        run(world(), plan(media=MEDIA)).daily, run(world(), plan(media=MEDIA), injects=(jump,)).daily
    )
