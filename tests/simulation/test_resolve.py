"""From written numbers to plain ones: every number is found, ranges are drawn by their path, schedules by their day."""

from __future__ import annotations

from typing import Annotated

import pytest
from pydantic import Field

from simulation.draws import Draws
from simulation.market import Market
from simulation.quantity import Quantity, Range, Record, Schedule, Stated
from simulation.resolve import change_days, changed, drawn, numbers, on_day
from simulation.run import prepared
from simulation.strategy import Strategy


class Inner(Record):
    weight: Annotated[float, Quantity("share", "Weight.")] = 0.5


class Outer(Record):
    price: Annotated[float, Quantity("money", "Price.")] = 10.0
    by_name: dict[str, Annotated[float, Quantity("share", "Share by name.")]] = Field(
        default_factory=lambda: {"one": 0.1}
    )
    inners: dict[str, Inner] = Field(default_factory=lambda: {"first": Inner()})
    row: tuple[Inner, ...] = (Inner(), Inner(weight=0.7))
    maybe: Inner | None = None
    word: str = "text"
    switch: bool = True


def test_that_every_number_is_found_with_its_path_and_meaning() -> None:
    found = {path: (value, quantity.unit) for path, value, quantity in numbers(Outer(maybe=Inner()))}

    assert found == {
        "price": (10.0, "money"),
        "by_name.one": (0.1, "share"),
        "inners.first.weight": (0.5, "share"),
        "row.0.weight": (0.5, "share"),
        "row.1.weight": (0.7, "share"),
        "maybe.weight": (0.5, "share"),
    }


def test_that_paths_start_where_they_are_told_to() -> None:
    assert next(numbers(Inner(), "market.thing"))[0] == "market.thing.weight"


def test_that_what_does_not_change_stays_the_same_object() -> None:
    record = Outer()

    assert changed(record, lambda _, value: value) is record
    other = changed(record, lambda path, value: value * 2 if path == "row.1.weight" else value)
    assert other.row[1].weight == 1.4
    assert other.row[0] is record.row[0]
    assert other.inners is record.inners
    assert (other.word, other.switch) == ("text", True)


def test_that_numbers_kept_by_name_change_too() -> None:
    other = changed(Outer(), lambda path, value: 0.9 if path == "by_name.one" else value)

    assert other.by_name == {"one": 0.9}


SPREAD = {"low": 20, "typical": 30, "high": 60}


def test_that_a_range_of_the_market_is_the_same_number_under_every_strategy() -> None:
    market = Market.model_validate({"orders": {"price": SPREAD}})
    one, other = Strategy(), Strategy.model_validate({"media": {"radio": {"weekly_budget": 7}}})

    for replication in range(5):
        first = prepared(market, one, Draws(1, replication))[0].orders.price
        second = prepared(market, other, Draws(1, replication))[0].orders.price
        assert first == second
        assert 20 < first < 60


def test_that_a_range_shared_by_two_strategies_is_one_unknown() -> None:
    """The key holds the path, not the strategy: the same tactic's budget differs by replication only."""
    one = Strategy.model_validate({"media": {"radio": {"weekly_budget": SPREAD}}})
    other = Strategy.model_validate(
        {"media": {"radio": {"weekly_budget": SPREAD}, "tv": {"weekly_budget": SPREAD}}}
    )
    luck = Draws(3, 8)

    first, second = prepared(Market(), one, luck)[1].media, prepared(Market(), other, luck)[1].media

    assert first["radio"].weekly_budget == second["radio"].weekly_budget
    assert second["radio"].weekly_budget != second["tv"].weekly_budget


def test_that_a_range_differs_from_replication_to_replication() -> None:
    market = Market.model_validate({"orders": {"price": SPREAD}})

    prices = {prepared(market, Strategy(), Draws(1, number))[0].orders.price for number in range(50)}

    assert len(prices) == 50


@pytest.mark.parametrize("replication", range(20))
def test_that_moving_the_typical_value_a_little_moves_the_draw_a_little(replication: int) -> None:
    luck = Draws(1, replication).number
    before = drawn(Outer(price=Range(20.0, 30.0, 60.0)), luck).price

    after = drawn(Outer(price=Range(20.0, 31.0, 60.0)), luck).price

    assert 0.0 <= after - before < 1.0


def test_that_a_stated_number_loses_its_source_and_keeps_its_value() -> None:
    luck = Draws(1, 1).number

    assert drawn(Outer(price=Stated(8.0, "a paper", "A")), luck).price == 8.0
    spread = drawn(Outer(price=Stated(Range(1.0, 2.0, 3.0), "a paper", "A")), luck).price
    assert spread == drawn(Outer(price=Range(1.0, 2.0, 3.0)), luck).price


def test_that_schedules_are_read_on_their_day_and_know_when_they_change() -> None:
    steps = Schedule(((0, 1.0), (10, 5.0)))
    record = Outer(price=steps, maybe=Inner(weight=Stated(Schedule(((0, 2.0), (3, 4.0))), "a plan", "X")))

    assert on_day(drawn(record, Draws(1, 1).number), 9).price == 1.0
    assert on_day(drawn(record, Draws(1, 1).number), 10).price == 5.0
    assert change_days(record, Outer()) == {0, 3, 10}
    assert change_days(Outer()) == frozenset()
