"""A number says what it is: what is let in, what is refused and in which words, and what a file shows of it."""

from __future__ import annotations

import math
from typing import Annotated, Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from simulation.quantity import (
    Quantity,
    Range,
    Record,
    Schedule,
    Stated,
    extremes,
    ranged,
    stated,
    typical,
    written,
)

BUDGET = Quantity("money/week", "What you pay each week.", low=0)
SHARE = Quantity("share", "A part of the whole.", low=0, high=1)
HEADS = Quantity("people", "Heads.", low=0, high=500, whole=True)
DEPTH = Quantity("log-odds", "Any number at all.")
SMALL = Quantity("share", "At most a half.", high=0.5)
FIXED = Quantity("people", "Never changes.", low=1, whole=True, varies=False)


class Shop(Record):
    depth: Annotated[float, DEPTH] = 0.0
    budget: Annotated[float, BUDGET] = 100.0
    heads: Annotated[int, HEADS] = 2
    rows: Annotated[int, FIXED] = 10


def mistake(quantity: Quantity, found: Any) -> str:
    with pytest.raises(Exception, match=r".") as caught:
        quantity.check(found)
    return str(caught.value)


@pytest.mark.parametrize(
    ("written_as", "held"),
    [
        (5, 5.0),
        (2.5, 2.5),
        ({"value": 5}, 5.0),
        ({0: 1, 90: 2.5}, Schedule(((0, 1.0), (90, 2.5)))),
        ({"90": 2, "0": 1}, Schedule(((0, 1.0), (90, 2.0)))),
        ({"from": {0: 1, 7: 3}, "grade": "B"}, Stated(Schedule(((0, 1.0), (7, 3.0))), "assumption", "B")),
        ({"low": 1, "typical": 2, "high": 4}, Range(1.0, 2.0, 4.0)),
        ({"low": 1, "typical": 2, "high": 4, "distribution": "uniform"}, Range(1.0, 2.0, 4.0, "uniform")),
        ({"value": 3, "source": "a paper", "grade": "A"}, Stated(3.0, "a paper", "A")),
        (
            {"low": 1, "typical": 2, "high": 4, "source": "a survey"},
            Stated(Range(1.0, 2.0, 4.0), "a survey", "X"),
        ),
    ],
)
def test_that_every_form_of_a_number_is_understood_and_written_back(written_as: Any, held: Any) -> None:
    assert BUDGET.check(written_as) == held
    assert BUDGET.check(held) == held
    assert BUDGET.check(written(held)) == held


def test_that_a_whole_number_stays_one() -> None:
    assert HEADS.check(3.0) == 3
    assert isinstance(HEADS.check(3.0), int)


@pytest.mark.parametrize(
    ("quantity", "found", "told"),
    [
        (BUDGET, -5, "must be at least 0 money/week, got -5"),
        (SHARE, 1.5, "must be at most 1 share, got 1.5"),
        (BUDGET, "five", "must be a number of at least 0 [money/week], got “five”"),
        (BUDGET, True, "must be a number of at least 0 [money/week], got True"),
        (BUDGET, math.nan, "must be a number of at least 0 [money/week], got nan"),
        (BUDGET, math.inf, "must be a number of at least 0 [money/week], got inf"),
        (BUDGET, None, "must be a number of at least 0 [money/week], got None"),
        (HEADS, 2.5, "must be a whole number from 0 to 500 [people], got 2.5"),
        (DEPTH, "deep", "must be a number [log-odds], got “deep”"),
        (SMALL, "half", "must be a number of at most 0.5 [share], got “half”"),
        (BUDGET, {}, "a schedule such as {0: …, 90: …}, or a range {low: …, typical: …, high: …}, got {}"),
        (BUDGET, {"lo": 1}, "got {lo: …}"),
        (BUDGET, {90: 5}, "a schedule must start on day 0, this one starts on day 90"),
        (BUDGET, {0: 1, "0": 2}, "a schedule must state each day once"),
        (BUDGET, {"from": {}}, "a schedule must hold days counted from 0, such as {0: …, 90: …}"),
        (BUDGET, {"from": {"soon": 1}}, "a schedule must hold days counted from 0"),
        (BUDGET, {"from": 3}, "got {from: …}"),
        (BUDGET, {True: 3}, "got {True: …}"),
        (BUDGET, {-1: 3}, "got {-1: …}"),
        (BUDGET, {"low": 3, "typical": 2, "high": 4}, "a range must rise: low ≤ typical ≤ high, got 3, 2, 4"),
        (BUDGET, {"low": -3, "typical": 2, "high": 4}, "must be at least 0 money/week, got -3"),
        (
            BUDGET,
            {"low": 1, "typical": 2, "high": 4, "distribution": "normal"},
            "a range's distribution must be triangular or uniform, got “normal”",
        ),
        (BUDGET, {"value": 1, "grade": "Z"}, "'source' must be text and 'grade' one of A, B, C, X"),
        (BUDGET, {"value": 1, "source": 7}, "'source' must be text"),
        (FIXED, {0: 1, 5: 2}, "must be a whole number of at least 1 [people], got {0: …, 5: …}"),
    ],
)
def test_that_what_is_wrong_is_told_in_words(quantity: Quantity, found: Any, told: str) -> None:
    assert told in mistake(quantity, found)


def test_that_all_mistakes_of_a_record_are_told_at_once() -> None:
    with pytest.raises(ValidationError) as caught:
        Shop.model_validate({"budget": -1, "heads": 2.5, "rows": {0: 1}, "colour": "red"})

    assert {error["loc"][0] for error in caught.value.errors()} == {"budget", "heads", "rows", "colour"}


def test_that_a_record_is_written_as_a_file_would_hold_it() -> None:
    shop = Shop.model_validate(
        {"budget": {0: 5, 30: 10}, "heads": {"value": 3, "source": "count", "grade": "A"}}
    )

    assert shop.model_dump() == {
        "budget": {0: 5.0, 30: 10.0},
        "heads": {"value": 3, "source": "count", "grade": "A"},
        "rows": 10,
        "depth": 0.0,
    }
    assert Shop.model_validate(shop.model_dump()) == shop


@pytest.mark.parametrize(
    ("found", "allowed"),
    [
        ({"budget": 5}, True),
        ({"budget": {"0": 5, "30": 2}}, True),
        ({"budget": {"low": 1, "typical": 2, "high": 3, "source": "s", "grade": "B"}}, True),
        ({"budget": {"from": {"0": 1}, "source": "s"}}, True),
        ({"budget": {"value": 1, "grade": "A"}}, True),
        ({"depth": -1e9}, True),
        ({"budget": -5}, False),
        ({"budget": {"low": 1, "typical": 2}}, False),
        ({"heads": 2.5}, False),
        ({"heads": 501}, False),
        ({"rows": {"0": 5}}, False),
    ],
)
def test_that_the_schema_lets_in_and_keeps_out_the_same(found: dict[str, Any], allowed: bool) -> None:
    schema = Shop.model_json_schema()

    assert jsonschema.Draft202012Validator(schema).is_valid(found) == allowed
    assert "What you pay each week. [money/week] Grade X: assumption" in str(schema)


@given(st.floats(0, 1, exclude_min=True, exclude_max=True), st.sampled_from(["triangular", "uniform"]))
def test_that_a_range_is_drawn_between_its_ends(uniform: float, law: str) -> None:
    assert 2.0 <= Range(2.0, 3.0, 10.0, law).at(uniform) <= 10.0


def test_that_a_range_is_drawn_by_the_inverse_of_its_distribution() -> None:
    triangle, even = Range(0.0, 2.0, 10.0), Range(0.0, 2.0, 10.0, "uniform")

    assert triangle.at(0.2) == pytest.approx(2.0)  # a fifth of the triangle lies below its peak
    assert triangle.at(0.05) == pytest.approx(1.0)  # x² ÷ (2 · 10)
    assert triangle.at(0.8) == pytest.approx(10.0 - 4.0)  # (10 − x)² ÷ (8 · 10)
    assert even.at(0.37) == pytest.approx(3.7)
    assert Range(4.0, 4.0, 4.0).at(0.9) == 4.0


def test_that_the_mean_of_a_triangular_range_is_that_of_its_corners() -> None:
    levels = [(n + 0.5) / 20_000 for n in range(20_000)]

    assert sum(Range(1.0, 2.0, 6.0).at(u) for u in levels) / 20_000 == pytest.approx(3.0, rel=1e-6)


def test_that_a_range_of_whole_numbers_is_drawn_whole() -> None:
    heads = HEADS.check({"low": 1, "typical": 2, "high": 4})

    assert isinstance(heads, Range)
    assert {heads.at((n + 0.5) / 500) for n in range(500)} == {1.0, 2.0, 3.0, 4.0}


def test_that_a_schedule_holds_from_its_days_on() -> None:
    steps = Schedule(((0, 1.0), (10, 5.0), (20, 0.0)))

    assert [steps.on(day) for day in (0, 9, 10, 19, 20, 400)] == [1.0, 1.0, 5.0, 5.0, 0.0, 0.0]


def test_that_one_number_stands_for_each_form_at_first_sight() -> None:
    assert typical(7) == 7.0
    assert typical(Range(1.0, 2.0, 9.0)) == 2.0
    assert typical(Schedule(((0, 4.0), (5, 6.0)))) == 4.0
    assert typical(stated(3.0, "a paper", "A")) == 3.0
    assert typical(Stated(ranged(1.0, 2.0, 9.0), "a paper", "A")) == 2.0


def test_that_the_ends_of_each_form_are_known() -> None:
    assert extremes(7) == (7.0,)
    assert extremes(Range(1.0, 2.0, 9.0)) == (1.0, 9.0)
    assert extremes(Stated(Schedule(((0, 4.0), (5, 6.0))), "a paper", "A")) == (4.0, 6.0)
