"""Nothing moves: what does nothing changes nothing, exactly, in every replication and every measure.

Each thing is added to a market in which much happens, and compared day by day over several replications.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from simulation.market import Market
from simulation.measures import MEASURES
from simulation.strategy import Strategy
from tests.simulation.small import busy, plan, run, total

EVERYTHING: dict[str, Any] = {
    "channels": {"radio": {"broadcast": {}}, "search": {"demand": {}}},
    "orders": {"repeat": {"alpha": 1.0}, "returns": {"base": 0.1}},
    "referral": {"invitations": 2.0},
    "recall": {"rest": 5},
    "retention": {"silent_after": 6},
    "service": {"tickets_order": 0.3},
    "sales": {"cycle": 3.0, "hours": 2.0, "ask": {"base": 0.1}},
    "tactics": {"care": {"odds": {"pay": 1.4, "use": 1.2}, "contacts": 0.05, "trust": 0.1}},
}
BOUGHT: dict[str, Any] = {
    "media": {"radio": {"weekly_budget": 400}, "search": {"weekly_budget": 60}},
    "recall": {"contacts": 4, "audience": "all"},
    "service": {"agents": 1},
    "sales": {"representatives": 2},
    "tactics": {"care": {}},
}


def with_(extra_market: dict[str, Any], extra_plan: dict[str, Any]) -> tuple[Market, Strategy]:
    """Everything, and what is added to the named parts of market and plan."""

    def joined(base: dict[str, Any], extra: dict[str, Any]) -> dict[str, Any]:
        return base | {name: base[name] | part if name in base else part for name, part in extra.items()}

    return busy(1_500, **joined(EVERYTHING, extra_market)), plan(**joined(BOUGHT, extra_plan))


def moved(extra_market: dict[str, Any], extra_plan: dict[str, Any]) -> set[str]:
    """The measures that differ on some day of some replication."""
    different = np.zeros(len(MEASURES), dtype=bool)
    for replication in range(4):
        before = run(*with_({}, {}), replication=replication)
        after = run(*with_(extra_market, extra_plan), replication=replication)
        different |= (before.daily != after.daily).any(axis=1)
    return {measure.name for measure, moves in zip(MEASURES, different, strict=True) if moves}


IDLE: dict[str, Any] = {"odds": {"pay": 1.0, "visit": 1.0, "notice": 1.0, "renew": 1.0, "add_to_cart": 1.0}}


FOR_SOME = {"odds": {"pay": 1.0}, "audience": {"silent_days": 3}}
BY_STAGE = {"odds": {"use": 1.0}, "audience": {"stages": ["customer"]}}
TOO_LATE = {"odds": {"pay": 9.0}, "lead_time": 90}
UNPAID: dict[str, Any] = {"weekly_budget": 0}


@pytest.mark.parametrize(
    ("extra_market", "extra_plan"),
    [
        ({"tactics": {"idle": IDLE}}, {"tactics": {"idle": {}}}),
        ({"tactics": {"idle": FOR_SOME}}, {"tactics": {"idle": {}}}),
        ({"tactics": {"idle": BY_STAGE}}, {"tactics": {"idle": {}}}),
        ({"tactics": {"late": TOO_LATE}}, {"tactics": {"late": {}}}),
        ({"tactics": {"unbought": {"odds": {"pay": 9.0}}}}, {}),
        ({"channels": {"tv": {"broadcast": {}}}}, {}),
        ({"channels": {"tv": {"broadcast": {}}}}, {"media": {"tv": UNPAID}}),
        ({"channels": {"market": {"demand": {}}}}, {"media": {"market": UNPAID}}),
        ({"channels": {"first": {"demand": {}}}}, {"media": {"first": UNPAID}}),
    ],
    ids=[
        "odds of one", "odds of one for some", "odds of one by stage", "not live within the horizon", "not bought",
        "channel not bought", "broadcast channel without money", "demand channel without money", "another",
    ],
)  # fmt: skip
def test_that_what_does_nothing_changes_nothing(
    extra_market: dict[str, Any], extra_plan: dict[str, Any]
) -> None:
    assert moved(extra_market, extra_plan) == set()


def test_that_contacts_without_effect_are_counted_and_change_nothing_else() -> None:
    idle = {"tactics": {"letter": {"contacts": 0.2}}}

    assert moved(idle, {"tactics": {"letter": {}}}) == {"contacts"}


def test_that_a_tactic_that_only_costs_moves_money_alone() -> None:
    dear = {"tactics": {"dear": {"weekly": 70.0, "one_off": 5.0}}}

    assert moved(dear, {"tactics": {"dear": {}}}) == {"spend_operations", "profit"}


def left_out(part: str, **idle: Any) -> set[str]:
    """The measures that differ between a market without a part and one in which it does nothing."""
    rest_market = {name: value for name, value in EVERYTHING.items() if name != part}
    rest_plan = {name: value for name, value in BOUGHT.items() if name != part}
    different = np.zeros(len(MEASURES), dtype=bool)
    for replication in range(3):
        before = run(busy(1_500, **rest_market), plan(**rest_plan), replication=replication)
        world = busy(1_500, **rest_market, **{part: idle["market"]})
        after = run(world, plan(**rest_plan, **idle.get("plan", {})), replication=replication)
        different |= (before.daily != after.daily).any(axis=1)
    return {measure.name for measure, moves in zip(MEASURES, different, strict=True) if moves}


@pytest.mark.parametrize(
    ("part", "idle"),
    [
        ("referral", {"market": {"invitations": 0.0}}),
        ("recall", {"market": {}, "plan": {"recall": {"contacts": 0}}}),
        ("recall", {"market": {}}),
        ("service", {"market": {"tickets_active": 0.0, "tickets_customer": 0.0}}),
        ("sales", {"market": {}}),
    ],
    ids=["nobody invites", "nobody is recalled", "no plan to recall", "nobody asks", "no team"],
)
def test_that_a_mechanism_left_out_is_the_same_as_one_that_does_nothing(
    part: str, idle: dict[str, Any]
) -> None:
    assert left_out(part, **idle) == set()


def test_that_the_market_of_these_tests_is_a_lively_one() -> None:
    """A control: everything happens in it, and a tactic that does something shows."""
    found = run(*with_({}, {}), days=60)

    happens = ("told", "clicks", "orders", "repeat_orders", "returns", "lost", "silent", "recalled", "came_back",
               "accepted", "contacts", "leads", "signed", "touches", "tickets", "answered")  # fmt: skip
    assert [name for name in happens if total(found, name) == 0] == []
    assert "payments" in moved({"tactics": {"some": {"odds": {"pay": 1.5}}}}, {"tactics": {"some": {}}})
