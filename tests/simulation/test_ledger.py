"""The books: whole cents, a function and a day for every cost, committed apart from what varies."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest

from simulation.ledger import FUNCTIONS, cents
from tests.simulation.small import busy, daily, plan, run, total

SPENDING: dict[str, Any] = {
    "channels": {"radio": {"broadcast": {}}, "search": {"demand": {"click_price": 0.37}}},
    "orders": {"price": 19.99, "margin": 0.4, "returns": {"base": 0.2}, "return_cost": 3.33, "price_spread": 0.5},
    "recall": {"contact_cost": 0.77},
    "service": {"tickets_order": 0.4},
    "sales": {"ask": {"base": 0.2}, "cycle": 1.0, "hours": 1.0},
    "referral": {"invitations": 3.0, "accept": {"base": 0.5}, "reward": 1.11},
    "retention": {"silent_after": 5},
    "tactics": {"coupon": {"discount": 0.1, "one_off": 100.05, "weekly": 9.99, "per_use": 0.13, "function": "site"}},
}  # fmt: skip
BUYING: dict[str, Any] = {
    "media": {"radio": {"weekly_budget": 333.33}, "search": {"weekly_budget": 77.77}},
    "recall": {"contacts": 5, "audience": "all"},
    "service": {"agents": 1},
    "sales": {"representatives": 2},
    "tactics": {"coupon": {"from_day": 3}},
}


def test_that_money_adds_up_to_the_cent_every_day() -> None:
    found = run(busy(**SPENDING), plan(**BUYING), days=60)

    cost = sum(daily(found, f"spend_{name}") + daily(found, f"variable_{name}") for name in FUNCTIONS)
    profit = daily(found, "revenue") - daily(found, "refunds") - cost
    assert np.round(profit * 100) == pytest.approx(np.round(daily(found, "profit") * 100), abs=1e-6)
    assert all(total(found, f"spend_{name}") + total(found, f"variable_{name}") > 0 for name in FUNCTIONS)
    assert found.figures["profit"] == pytest.approx(total(found, "profit"), abs=0.005)
    assert found.figures["spend"] == pytest.approx(
        sum(found.figures[f"cost_{name}"] for name in FUNCTIONS if name != "supply")
    )


def test_that_each_payment_is_booked_under_its_function() -> None:
    found = run(busy(**SPENDING), plan(**BUYING), days=60)

    # 60 days at a seventh of the weekly budget, each rounded to a cent
    assert total(found, "spend_media") >= 60 * round(333.33 / 7, 2)
    assert daily(found, "spend_site")[3] == pytest.approx(100.05 + cents(9.99 / 7) / 100)
    assert total(found, "variable_site") == pytest.approx(
        0.13 * (total(found, "orders") - daily(found, "orders")[:3].sum())
    )
    assert total(found, "spend_operations") == pytest.approx(0.77 * total(found, "recalled"))
    assert total(found, "variable_operations") == pytest.approx(1.11 * total(found, "accepted"))
    assert total(found, "spend_service") == pytest.approx(60 * round(62_000 / 365, 2))


def test_that_goods_are_paid_at_full_price_and_returns_cost_their_handling() -> None:
    shop = busy(orders={"price": 10.0, "margin": 0.4, "returns": {"base": 0.3}, "return_cost": 2.0})

    found = run(shop, days=60)

    assert total(found, "revenue") == pytest.approx(10.0 * total(found, "orders"))
    assert total(found, "refunds") == pytest.approx(10.0 * total(found, "returns"))
    assert total(found, "variable_supply") == pytest.approx(
        6.0 * total(found, "orders") + 2.0 * total(found, "returns")
    )
    assert 0.2 < total(found, "returns") / total(found, "orders") < 0.5


def test_that_a_discount_takes_from_the_price_and_not_from_the_goods() -> None:
    shop = busy(orders={"price": 10.0, "margin": 0.4}, tactics={"sale": {"discount": 0.25}})

    found = run(shop, plan(tactics={"sale": {}}))

    assert total(found, "revenue") == pytest.approx(7.5 * total(found, "orders"))
    assert total(found, "variable_supply") == pytest.approx(6.0 * total(found, "orders"))


def test_that_order_values_spread_about_the_stated_mean() -> None:
    shop = busy(20_000, orders={"price": 50.0, "price_spread": 0.6})

    found = run(shop, days=30)

    assert total(found, "revenue") / total(found, "orders") == pytest.approx(50.0, rel=0.05)


def test_that_amounts_are_rounded_to_whole_cents() -> None:
    assert (cents(0.005), cents(1.005), cents(2.675), cents(-0.01)) == (0, 100, 268, -1)


def test_that_one_row_may_stand_for_many_people() -> None:
    """Ten people a row: counts and money ten times those of the rows, but neither working hours nor trust."""
    many = busy(people={"size": 20_000, "rows": 2_000, "aware": 0.4})
    same = busy(2_000)

    tenfold, plain = run(many), run(same)

    assert (tenfold.weight, plain.weight) == (10.0, 1.0)
    for name in ("orders", "visits", "aware", "revenue", "profit"):
        assert daily(tenfold, name) == pytest.approx(10 * daily(plain, name)), name
    assert daily(tenfold, "trust") == pytest.approx(daily(plain, "trust"))
    assert tenfold.figures["customers"] == 10 * plain.figures["customers"]


def test_that_the_day_of_the_week_and_of_the_year_move_demand() -> None:
    sundays_off = busy(season={"sunday": 0.0}, visits={"visit": {"base": 0.2}})
    summer = busy(season={"swing": 0.9, "peak": 182})

    week = run(sundays_off, days=28, start=date(2026, 1, 5))
    by_date = {month: total(run(summer, days=30, start=date(2026, month, 1)), "visits") for month in (1, 6)}

    assert daily(week, "visits").reshape(4, 7)[:, 6].sum() == 0.0
    assert (daily(week, "visits").reshape(4, 7)[:, :6] > 0).all()
    assert by_date[6] > 3.0 * by_date[1]
