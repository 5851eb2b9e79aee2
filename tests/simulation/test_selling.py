"""Sales as people meet it: asking, being reached out to, waiting, signing, regretting."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import pytest

from simulation.people import ACTIVE, AWARE, LEAD
from tests.known_answers.isolated import lived, opened
from tests.simulation.small import busy, daily, people, plan, run, total

ALIKE: dict[str, Any] = {"quit_rate": 0.0, "tired_quits": 0.0, "ramp": 0.0, "skill_spread": 0.0}
QUICK: dict[str, Any] = {
    "hours": 1.0, "cycle": 0.0, "spread": 0.0, "cooling": 0.0,
    "ask": {"base": 0.3}, "sign": {"base": 0.5}, "careers": ALIKE, "hard": {"refund": 0.0},
}  # fmt: skip
TEAM: dict[str, Any] = {"representatives": 5, "days": 7, "outreach": False}


def sold(team: dict[str, Any] | None = None, days: int = 40, rows: int = 3_000, **sales: Any) -> Any:
    world = busy(rows, sales={**QUICK, **sales.pop("sales", {})}, **sales)
    return run(world, plan(sales={**TEAM, **(team or {})}), days)


def test_that_leads_are_signed_with_the_stated_chance_and_commission() -> None:
    found = sold(orders={"price": 100.0})

    assert total(found, "signed") / total(found, "decided") == pytest.approx(0.5, abs=0.08)
    # a one-off sale of 1.7 times the list price, a tenth of it commission
    assert total(found, "variable_sales") == pytest.approx(total(found, "signed") * 17.0)
    assert total(found, "leads") >= total(found, "decided")


def test_that_a_subscriptions_commission_is_on_a_years_deals() -> None:
    found = sold(orders={"price": 100.0, "renewal": {"period": 73}})

    assert total(found, "variable_sales") == pytest.approx(total(found, "signed") * 5 * 17.0)


def test_that_wages_are_paid_every_day() -> None:
    found = sold()

    assert daily(found, "spend_sales") == pytest.approx(np.full(40, 5 * 115_000 / 365), abs=0.01)


def test_that_no_more_ask_than_the_team_shows_room_for() -> None:
    """One representative at eight hours a lead shows a day's work at most: a single lead at a time."""
    found = sold({"representatives": 1, "capacity_shown": 1.0}, sales={"hours": 8.0})

    assert daily(found, "leads").max() <= 2
    assert total(found, "leads") > 10


def test_that_leads_who_did_not_sign_go_on_as_what_they_were() -> None:
    """Everybody is a lead once and signs nothing: nobody is left in the hands of sales, nobody is a customer of it."""
    found = sold(sales={"sign": {"base": 0.0}, "patience": 1e9}, shopping={"pay": {"base": 0.0}})

    assert total(found, "decided") > 100
    assert total(found, "signed") == total(found, "orders") == 0
    assert daily(found, "lead")[-1] < 50
    assert daily(found, "active")[-1] > 0


def test_that_leads_who_never_tried_it_are_aware_again_and_not_silent() -> None:
    """Nobody visits; representatives reach out to strangers, who answer, hear them out and do not sign."""
    found = sold(
        {"outreach": True},
        sales={"sign": {"base": 0.0}, "patience": 1e9, "outreach": {"chance": 0.5}},
        visits={"visit": {"base": 0.0}},
        retention={"silent_after": 3},
    )

    assert total(found, "decided") > 100
    assert total(found, "silent") == 0
    assert daily(found, "dormant")[-1] == 0
    assert daily(found, "aware")[-1] > 100


def test_that_leads_go_on_shopping_and_leave_the_queue_when_they_buy() -> None:
    """A team that decides nothing within the horizon; leads still become customers by themselves."""
    found = sold(
        {"capacity_shown": 1e9}, sales={"hours": 5_000.0, "patience": 1e9}, shopping={"shop": {"base": 0.9}}
    )

    assert total(found, "decided") == 0
    assert total(found, "customers_new") > 20
    assert daily(found, "lead")[-1] < total(found, "leads")


def test_that_leads_lose_patience_and_trust() -> None:
    patient, hasty = (
        sold(sales={"hours": 100.0, "patience": 1e9}),
        sold(sales={"hours": 100.0, "patience": 0.5}),
    )

    assert total(patient, "leads_died") == 0
    assert total(hasty, "leads_died") > 0
    assert daily(hasty, "trust")[-1] < daily(patient, "trust")[-1]


class TestOutreach:
    reach: ClassVar[dict[str, Any]] = {
        "outreach": {"touches": 3.0, "chance": 0.3, "memory": 180.0, "fade": 0.5}
    }

    def touched(self, days: int = 40, rows: int = 2_000, **parts: Any) -> Any:
        world = busy(rows, people=people(rows), sales={**QUICK, "ask": {"base": 0.0}, **self.reach}, **parts)
        return run(world, plan(sales={**TEAM, "outreach": True}), days)

    def test_that_idle_hours_become_touches_and_touches_leads(self) -> None:
        found = self.touched(days=10)

        assert daily(found, "touches")[0] == pytest.approx(5 * 8 * 3)  # nobody is a lead yet
        assert 0 < daily(found, "touches")[1:].max() < 5 * 8 * 3  # leads take hours too
        assert total(found, "leads") > 0
        assert daily(found, "unaware")[-1] < daily(found, "unaware")[0]  # who is touched knows of it

    def test_that_the_list_tires(self) -> None:
        """The second round answers half as often as the first."""
        found = self.touched(days=60, rows=500)
        answers = daily(found, "leads")[1:] / np.maximum(daily(found, "touches")[:-1], 1)

        assert answers[30:].mean() < 0.7 * answers[:5].mean()

    def test_that_strangers_who_sign_begin_to_use_it(self) -> None:
        found = self.touched(visits={"visit": {"base": 0.0}}, activation={"activate": {"base": 0.0}})

        assert total(found, "signed") > 0
        assert total(found, "activated") == total(found, "signed")
        assert total(found, "uses") > 0

    def test_that_strangers_who_do_not_sign_are_aware(self) -> None:
        world = busy(500, sales={**QUICK, "ask": {"base": 0.0}, "sign": {"base": 0.0}, **self.reach},
                     visits={"visit": {"base": 0.0}}, awareness={"half_life": 0})  # fmt: skip
        state = opened(world, 40, strategy=plan(sales={**TEAM, "outreach": True}))
        for _ in lived(state):
            pass

        shown = state.people.stage
        assert set(np.unique(shown).tolist()) <= {AWARE, LEAD, 0}
        assert np.count_nonzero(shown == ACTIVE) == 0
        assert np.count_nonzero(shown == AWARE) > 300
        assert not state.people.live[shown == AWARE].any()

    def test_that_where_everybody_buys_there_is_nobody_to_touch(self) -> None:
        sure = {"base": 1.0}
        steps = ("shop", "add_to_cart", "begin_checkout", "enter_shipping", "pay")
        world = busy(
            40,
            people=people(40, aware=1.0),
            sales={**QUICK, **self.reach},
            visits={"visit": sure},
            activation={"activate": sure},
            shopping=dict.fromkeys(steps, sure),
            retention={"use": sure, "habit_a": 0.01, "habit_b": 1000.0},
        )

        found = run(world, plan(sales={**TEAM, "outreach": True}), 10)

        assert daily(found, "customer")[-1] == 40
        assert daily(found, "touches")[-1] == 0

    def test_that_networks_bring_leads_without_marketing(self) -> None:
        known = {"outreach": {"touches": 0.0, "network": 365.0}}
        world = busy(2_000, sales={**QUICK, "ask": {"base": 0.0}, **known}, visits={"visit": {"base": 0.0}})

        assert total(run(world, plan(sales=TEAM), 40), "leads") > 20


class TestHardSelling:
    def hard(self, intensity: float, days: int = 60, **parts: Any) -> Any:
        return sold({"hard_selling": intensity}, days, **parts)

    def test_that_it_signs_more_today_and_costs_trust(self) -> None:
        soft, hard = self.hard(0.0), self.hard(1.0)

        assert total(hard, "signed") / total(hard, "decided") > total(soft, "signed") / total(soft, "decided")
        assert daily(hard, "trust")[-1] < daily(soft, "trust")[-1]

    def test_that_it_is_felt_by_the_community_of_those_it_touches(self) -> None:
        spilling = {"hard": {"trust": 0.2, "spill": 0.5}}

        kept = daily(self.hard(1.0, sales={"hard": {"trust": 0.2, "spill": 0.0}}), "trust")[-1]

        assert daily(self.hard(1.0, sales=spilling), "trust")[-1] < kept

    def test_that_outreach_pushes_too(self) -> None:
        pushy = {"outreach": {"touches": 3.0, "chance": 0.0}, "ask": {"base": 0.0}, "hard": {"trust": 0.3}}

        def trust(intensity: float) -> float:
            world = busy(2_000, sales={**QUICK, **pushy})
            plan_ = plan(sales={**TEAM, "outreach": True, "hard_selling": intensity})
            return float(daily(run(world, plan_, 30), "trust")[-1])

        assert trust(1.0) < trust(0.0)

    def test_that_some_regret_and_are_paid_back(self) -> None:
        certain = {"hard": {"refund": 0.9, "refund_days": 5}}

        found = self.hard(1.0, orders={"price": 100.0, "renewal": {"period": 30}}, sales=certain)

        assert total(found, "returns") > 0.6 * daily(found, "signed")[:50].sum()
        assert total(found, "refunds") == pytest.approx(170.0 * total(found, "returns"))
        assert daily(found, "churned")[-1] > 0

    def test_that_it_weighs_on_the_renewal(self) -> None:
        yearly = {"price": 10.0, "renewal": {"period": 10, "a": 1.0, "b": 9.0, "renew": {}, "silence": 0.0}}

        def lost(intensity: float) -> float:
            no_refunds = {"hard": {"refund": 0.0, "renewal": 2.0}}
            found = self.hard(intensity, orders=yearly, sales=no_refunds)
            return total(found, "lost") / total(found, "renewals_due")

        assert lost(1.0) > 1.5 * lost(0.0)


def test_that_representatives_who_quit_leave_orphans_and_lose_goodwill() -> None:
    fleeting = {
        "careers": {**ALIKE, "quit_rate": 20.0, "goodwill": 0.9, "hiring_delay": 5.0},
        "hours": 30.0,
        "patience": 1e9,
    }

    leaving, staying = sold(sales=fleeting), sold(sales={"hours": 30.0, "patience": 1e9})

    assert total(leaving, "leads_died") > 0 == total(staying, "leads_died")
    assert daily(leaving, "trust")[-1] < daily(staying, "trust")[-1]
    assert daily(leaving, "representatives").min() < 5


def test_that_without_a_team_nobody_is_a_lead() -> None:
    found = run(busy(sales=QUICK))

    assert total(found, "leads") == total(found, "spend_sales") == 0
