"""Visits: by themselves, by search and its like for as long as the money lasts, and as somebody's guest."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from simulation.crowd.media import (
    Channel,
    ChannelPlan,
    ChannelState,
    Demand,
    demand_rates,
    hill,
    split_reach,
    wasted_share,
)
from tests.simulation.small import busy, daily, people, plan, run, total

SEARCH = {
    "demand": {"click_price": 2.0, "in_need": 0.2, "share": 0.5, "click_aware": 0.5, "click_unaware": 0.1}
}
QUIET: dict[str, Any] = {
    "visits": {"visit": {"base": 0.0}, "carry": 7},
    "activation": {"activate": {"base": 0.0}},
}


def searched(budget: Any, days: int = 60, rows: int = 5_000, **market: Any) -> Any:
    world = busy(
        rows,
        people=people(rows),
        channels={"search": {**SEARCH, **market.pop("channel", {})}},
        **QUIET,
        **market,
    )
    return run(world, plan(media={"search": {"weekly_budget": budget}}), days=days)


def test_that_clicks_come_from_the_aware_and_the_unaware_as_often_as_stated() -> None:
    """need · share · click, a day's chance for each; those who visited are at home the day after."""
    found = searched(1e9, days=1, rows=40_000)

    assert total(found, "clicks") / 40_000 == pytest.approx(0.2 * 0.5 * (0.4 * 0.5 + 0.6 * 0.1), rel=0.1)
    assert total(found, "clicks") == total(found, "visits")


def test_that_every_click_is_paid_at_its_price_as_long_as_the_money_lasts() -> None:
    found = searched(1e9)

    assert total(found, "spend_media") == pytest.approx(2.0 * total(found, "clicks"))


@pytest.mark.parametrize("carry", [0, 7])
def test_that_no_more_is_spent_than_is_open(carry: int) -> None:
    """Two hundred a week: never more than is paid in, and but for rounding and odd clicks all of it."""
    world = busy(
        5_000, channels={"search": SEARCH}, **{**QUIET, "visits": {"visit": {"base": 0.0}, "carry": carry}}
    )
    found = run(world, plan(media={"search": {"weekly_budget": 200}}), days=70)

    spent = np.cumsum(daily(found, "spend_media"))
    assert (spent <= 200 / 7 * np.arange(1, 71) + 0.01).all()
    assert spent[-1] > 0.8 * 2_000
    assert total(found, "clicks") * 2.0 >= spent[-1] - 0.01


def test_that_money_nobody_asks_for_returns_to_the_purse_but_for_a_weeks() -> None:
    """No need until day 30: of a month's money only seven days' are still open then."""
    found = searched(700, days=31, channel={"demand": {**SEARCH["demand"], "in_need": {0: 0.0, 30: 1.0}}})

    assert total(found, "spend_media") == pytest.approx(700, abs=80)  # two standard errors of 350 clicks


def test_that_clicks_grow_dearer_by_the_inflation() -> None:
    found = searched(1e9, days=366, rows=500, channel={"inflation": 0.5})

    last = daily(found, "spend_media")[-10:].sum() / daily(found, "clicks")[-10:].sum()
    assert last == pytest.approx(3.0, rel=0.02)


def test_that_visits_are_attributed_to_their_causes_by_the_shares_of_the_rates() -> None:
    twice = {"first": SEARCH, "second": SEARCH}
    world = busy(20_000, channels=twice, **QUIET)
    found = run(world, plan(media={name: {"weekly_budget": 1e9} for name in twice}), days=20)
    alone = busy(20_000, channels=twice, **{**QUIET, "visits": {"visit": {"base": 0.2}}})
    beside = run(alone, plan(media={name: {"weekly_budget": 1e9} for name in twice}), days=20)

    assert total(found, "clicks") == total(found, "visits")
    assert 0 < total(beside, "clicks") < total(beside, "visits")


def test_that_a_channel_without_money_catches_nobody() -> None:
    assert total(searched(0), "visits") == 0


def test_that_precision_moves_where_clicks_come_from_and_not_how_many() -> None:
    demand = Demand(in_need=0.1, share=0.5, click_unaware=0.02, click_aware=0.2)
    even, sharp = demand_rates(demand, 0.3, 0.3), demand_rates(demand, 0.8, 0.3)
    clicks = 1 - np.exp(-sharp)

    assert 1 - np.exp(-even) == pytest.approx(np.array([[0.001, 0.001], [0.01, 0.01]]))
    assert clicks @ [0.7, 0.3] == pytest.approx([0.001, 0.01])
    assert clicks[1, 1] * 0.3 / (clicks[1] @ [0.7, 0.3]) == pytest.approx(0.8)


def test_that_in_a_market_where_all_fit_or_none_nobody_else_clicks() -> None:
    demand = Demand()

    assert not demand_rates(demand, 1.0, 1.0)[:, 0].any()
    assert not demand_rates(demand, 0.0, 0.0)[:, 1].any()


def test_that_reach_never_passes_its_ceiling_however_precise() -> None:
    assert split_reach(0.5, 0.6, 0.9, 0.1) == pytest.approx((0.5 * 0.1 / 0.9, 0.6))
    assert split_reach(0.5, 0.6, 0.9, 0.0)[1] == 0.0
    assert split_reach(0.5, 0.6, 0.9, 1.0)[0] == 0.0
    assert hill(0.0, 0.6, 0.8, 2.0) == 0.0


class TestWaste:
    channel = Channel.model_validate(
        {"broadcast": {"ceiling": 0.6}, "precision": {"broad": 0.4, "blind": 0.0}}
    )

    def wasted(self, reach: float, fitting: float, owned: float, targeting: str = "broad") -> float:
        state = ChannelState()
        state.reach = reach
        return wasted_share(state, self.channel, ChannelPlan(targeting=targeting), fitting, owned)

    def test_that_what_falls_on_the_wrong_people_is_waste(self) -> None:
        assert self.wasted(0.1, 0.4, 0.0) == pytest.approx(0.6)
        assert self.wasted(0.1, 0.4, 0.0, "blind") == 1.0

    def test_that_what_falls_on_customers_is_waste(self) -> None:
        assert self.wasted(0.1, 0.4, 0.5) == pytest.approx(0.8)

    def test_that_what_lies_beyond_the_ceiling_is_waste(self) -> None:
        """Reach 0.5 with precision 0.4 wants 1.0 of the fitting fifth; six tenths can be had."""
        assert self.wasted(0.5, 0.2, 0.0) == pytest.approx(1 - 0.4 * 0.6)

    def test_that_silence_wastes_by_precision_alone(self) -> None:
        assert self.wasted(0.0, 0.4, 0.0) == pytest.approx(0.6)


def test_that_invited_guests_visit_the_day_after_and_are_aware_by_a_friend() -> None:
    world = busy(
        3_000,
        referral={"invitations": 4.0, "accept": {"base": 0.9}, "within": 0.5},
        visits={"visit": {"base": {0: 0.3, 10: 0.0}}},
        awareness={"organic": 0.0, "half_life": 0.0},
    )

    found = run(world, days=80)

    assert total(found, "accepted") > 0
    assert daily(found, "visits")[11:].sum() > 0.9 * daily(found, "accepted")[10:-1].sum()
    assert total(found, "invited") >= total(found, "accepted")


def test_that_nobody_is_invited_where_everybody_uses_it() -> None:
    world = busy(
        200,
        people=people(200, aware=1.0),
        visits={"visit": {"base": 1.0}},
        activation={"activate": {"base": 1.0}},
        shopping={"shop": {"base": 0.5}},
        referral={"invitations": 5.0},
    )

    found = run(world, days=10)

    assert total(found, "customers_new") > 0
    assert total(found, "invited") == 0


@pytest.mark.parametrize("invitations", [0.0, 1e-9])
def test_that_who_invites_nobody_brings_nobody(invitations: float) -> None:
    assert total(run(busy(referral={"invitations": invitations})), "invited") == 0


def test_that_a_channel_that_does_both_spends_its_budget_once() -> None:
    """A quarter of 700 a week goes to clicks, the rest on the air."""
    both = {**SEARCH, "broadcast": {"cost_per_thousand": 10.0}}
    world = busy(2_000, people=people(2_000), channels={"both": both}, **QUIET)
    bought = plan(media={"both": {"weekly_budget": 700, "to_demand": 0.25}})

    found = run(world, bought, days=28)

    assert (
        4 * 525 + 3 * 175 < total(found, "spend_media") <= 4 * 700 + 0.01
    )  # the air, and most of the clicks' part
