"""What a formula over sides says."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.claims.formula import NoFormula, Values, read_formula
from scenarios.claims.kinds import KINDS
from scenarios.claims.lookup import Lookup

SIDES = ("a", "b")
VALUES: Values = {
    ("a", Lookup("orders")): np.array([4.0, 6.0, 0.0]),
    ("b", Lookup("orders")): np.array([2.0, 3.0, 0.0]),
    ("a", Lookup("noticed", is_series=True)): np.array(
        [[1.0, 3.0, 0.0, 1.0], [0.0, 0.0, 0.0, 0.0], [9.0, -9.0, 9.0, 0.0]]
    ),
}


def found(text: str) -> list[float]:
    values: list[float] = read_formula(text, SIDES).value(VALUES).tolist()
    return values


def test_that_a_formula_is_worked_out_in_every_replication() -> None:
    assert found("(a.orders - b.orders) * 2 + -1") == [3.0, 5.0, -1.0]
    assert found("max(a.orders, 5)") == [5.0, 6.0, 5.0]
    assert found("a.orders >= 4") == [1.0, 1.0, 0.0]


def test_that_a_quotient_of_nothing_is_not_a_number() -> None:
    assert np.isnan(found("a.orders / b.orders")).tolist() == [False, False, True]


def test_that_days_are_found_where_a_series_crosses() -> None:
    assert found("first_day(running(a.noticed) > 3)") == [1.0, 4.0, 0.0]
    assert found("holds_from(running(a.noticed) > 3)") == [1.0, 4.0, 2.0]
    assert found("first_day(daily(a.noticed) >= 0.5 * a.orders)") == [1.0, 4.0, 0.0]
    assert found("first_day(max(daily(a.noticed), 3) * 2 > a.orders)") == [0.0, 4.0, 0.0]


def test_that_windows_are_read_as_days() -> None:
    reads = read_formula("a.orders[90:180] + a.aware[34] + a.trust[-1]", SIDES).reads

    assert [(read.name, read.start, read.end) for _, read in reads] == [
        ("orders", 90, 180), ("aware", 34, 35), ("trust", -1, None),
    ]  # fmt: skip


def test_that_a_quotient_of_means_is_told_apart_from_a_mean_of_quotients() -> None:
    formula = read_formula("a.orders / b.orders", SIDES)
    uneven = {("a", Lookup("orders")): np.array([1.0, 9.0]), ("b", Lookup("orders")): np.array([1.0, 3.0])}

    each, whole = (KINDS[name].estimated(formula, uneven, 2) for name in ("each", "whole"))

    assert each.mean == pytest.approx(2.0)
    assert whole.mean == pytest.approx(2 * 2.5 - (1.0 + 3.0) / 2)  # the jackknife of 10 ÷ 4


def test_that_a_spread_gets_an_interval_that_holds_the_true_one_as_often_as_it_says() -> None:
    """Of samples of 30 with a true spread of 10 %: 95 of 100 intervals hold it, within three standard errors."""
    formula = read_formula("spread(a.orders)", SIDES)
    luck = np.random.default_rng(1).normal(100.0, 10.0, (200, 30))

    held = [
        found.low < 0.1 < found.high
        for sample in luck
        for found in [KINDS["whole"].estimated(formula, {("a", Lookup("orders")): sample}, 30)]
    ]

    assert np.mean(held) == pytest.approx(0.95, abs=3 * (0.95 * 0.05 / 200) ** 0.5)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a.orders +", "this is no formula"),
        ("__import__('os')", "there is no function '__import__'"),
        ("a.orders.real", "is not of the form SIDE.NAME"),
        ("a.__class__", "there is no figure or measure '__class__'"),
        ("orders", "cannot hold “orders”"),
        ("'text'", "cannot hold"),
        ("a.ordres", "did you mean 'orders'?"),
        ("a.value[3]", "'value' is no daily measure"),
        ("a.orders[1.5]", "is no day"),
        ("daily(a.orders) + 1", "a figure is one number"),
        ("mean(running(a.orders))", "takes one value per replication"),
        ("first_day(a.orders)", "takes a comparison of series"),
        ("max(a.orders)", "takes 2 value(s), got 1"),
        ("a.orders ** 99", "cannot hold"),
        ("-" * 60 + "1", "deep within each other"),
        ("9" * 999, "too large to be counted with"),
        ("~" * 900 + "1", "cannot hold"),
        ("not " * 240 + "a", "cannot hold"),
        ("f(" * 300 + ")" * 300, "this is no formula"),
    ],
)
def test_that_what_is_no_formula_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(NoFormula, match=words.replace("(", "[(]").replace(")", "[)]").replace("?", "[?]")):
        read_formula(text, SIDES)
