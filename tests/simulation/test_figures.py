"""The figures a run ends with, against its own days."""

from __future__ import annotations

import math

import numpy as np
import pytest

from simulation.crowd.retention import COHORT_DAYS
from simulation.figures import FIGURES, _attainment, _payback
from simulation.ledger import FUNCTIONS
from simulation.run import Run, begun
from tests.simulation.small import busy, daily, plan, run, total
from tests.simulation.test_idle import with_

LIVELY, BUYING = with_({}, {})


@pytest.fixture(scope="module")
def found() -> Run:
    return run(LIVELY, BUYING, days=90)


def test_that_money_figures_are_the_sums_of_the_days(found: Run) -> None:
    figures = found.figures

    assert figures["revenue"] == pytest.approx(total(found, "revenue") - total(found, "refunds"))
    assert figures["committed"] == pytest.approx(sum(total(found, f"spend_{name}") for name in FUNCTIONS))
    for name in FUNCTIONS:
        assert figures[f"cost_{name}"] == pytest.approx(
            total(found, f"spend_{name}") + total(found, f"variable_{name}")
        )
    assert figures["margin"] == pytest.approx(figures["revenue"] - figures["cost_supply"])
    assert figures["profit"] == pytest.approx(figures["margin"] - figures["spend"])


def test_that_ratios_are_what_their_names_say(found: Run) -> None:
    figures = found.figures
    acquiring = figures["cost_media"] + figures["cost_sales"] + figures["cost_operations"]

    assert figures["customers"] == total(found, "customers_new") == figures["paid"]
    assert figures["acquisition_cost"] == pytest.approx(acquiring / figures["customers"])
    assert figures["lifetime_value"] == pytest.approx(
        (figures["margin"] + figures["remaining"]) / figures["customers"]
    )
    assert figures["waste"] == pytest.approx(total(found, "waste") / total(found, "spend_media"))
    assert figures["sales_utilisation"] == pytest.approx(
        total(found, "sales_busy") / total(found, "sales_hours")
    )
    assert figures["sales_wait"] == pytest.approx(total(found, "sales_wait") / total(found, "decided"))
    assert figures["service_wait"] == pytest.approx(total(found, "service_wait") / total(found, "answered"))
    heads = daily(found, "representatives").mean() + 1  # and one agent
    assert figures["revenue_per_head"] == pytest.approx(figures["revenue"] / heads)


def test_that_recall_and_invitations_are_told_as_shares_of_what_was_tried(found: Run) -> None:
    figures = found.figures

    assert figures["won_back"] == pytest.approx(total(found, "came_back") / total(found, "recalled"))
    assert figures["k_factor"] == pytest.approx(total(found, "accepted") / total(found, "customers_new"))
    assert 0.0 < figures["won_back"] < 1.0
    assert figures["k_factor"] > 0.0


def test_that_deals_are_told_by_the_place_that_signed_them() -> None:
    """Four places of which two sign as much as the mean: deals 6, 0, 2 and 0 lie 2 around it on average."""
    state = begun(LIVELY, plan(sales={"representatives": 4}), 5, seed=1, replication=0)
    assert state.accounts is not None
    state.wake(0)

    for slots in ([0, 0, 2], [], [0, 0, 0, 2, 0]):
        state.accounts.credit(np.array(slots, dtype=np.int64))

    assert state.accounts.signed.tolist() == [6, 0, 2]
    found = _attainment(state)
    assert found["attainment"] == 0.5
    assert found["attainment_spread"] == pytest.approx(math.sqrt((16 + 4 + 0 + 4) / 4) / 2)


def test_that_a_market_without_a_team_has_no_spread_of_deals(found: Run) -> None:
    nobody = run(busy(), days=5)

    assert math.isnan(nobody.figures["attainment"])
    assert math.isnan(nobody.figures["attainment_spread"])
    assert 0.0 <= found.figures["attainment"] <= 1.0


def test_that_the_sets_of_the_metric_tree_are_nested(found: Run) -> None:
    figures = found.figures

    assert figures["reached"] >= figures["visited"] >= figures["activated"] >= figures["paid"] > 0


@pytest.mark.parametrize("day", COHORT_DAYS)
def test_that_cohorts_too_young_to_be_judged_do_not_count(found: Run, day: int) -> None:
    old_enough = daily(found, "activated")[: 90 - day].sum()

    assert found.figures[f"d{day}"] == pytest.approx(total(found, f"used_d{day}") / old_enough)


def test_that_what_cannot_be_counted_is_not_a_number() -> None:
    nothing = run(busy(visits={"visit": {"base": 0.0}}), days=10).figures

    for name in ("acquisition_cost", "lifetime_value", "waste", "d1", "sales_wait", "revenue_per_head"):
        assert math.isnan(nothing[name]), name
    assert nothing["orders"] == nothing["profit"] == nothing["complaints"] == 0.0


def paid_back(spend: float, days: int = 40) -> float:
    world = busy(tactics={"dear": {"one_off": spend}}, orders={"price": 100.0})
    return run(world, plan(tactics={"dear": {}}), days=days).figures["payback_day"]


def test_that_payback_is_the_day_from_which_cumulative_profit_stays_positive() -> None:
    some = run(busy(orders={"price": 100.0}), days=40)
    running = np.cumsum(daily(some, "profit"))

    assert paid_back(running[20] - 0.01) == 20.0
    assert math.isnan(paid_back(running[-1] + 1.0))


def test_that_who_never_owes_is_paid_back_from_the_start() -> None:
    assert _payback(np.array([5, -1, 3])) == 0.0
    assert _payback(np.array([-5, 9, -5, 9])) == 3.0


def test_that_every_figure_has_words_and_a_unit() -> None:
    assert all(figure.unit and figure.label for figure in FIGURES)
