"""Strategies that state only what differs from another."""

from pathlib import Path

import pytest

from scenarios.files.written import form
from tests.scenarios.files.small import HEAD, Plan, Shop, Team, loaded, mistakes, told

WORLD = (
    HEAD
    + """\
market:
  sales: {}
  channels: {search: {price: 2}, radio: {price: 3}}
strategies:
  one:
    media:
      search: {weekly_budget: {low: 1, typical: 2, high: 3}}
      radio: {weekly_budget: {0: 5, 90: 6}}
    sales: {sellers: 4, hours: 30}
    shop: {staff: 7}
"""
)  # fourteen lines


def test_that_differences_are_laid_over_the_base(tmp_path: Path) -> None:
    two = "  two:\n    based_on: one\n    media: {radio: {weekly_budget: 9}}\n    sales: {sellers: 5}\n"

    study = loaded(tmp_path, WORLD + two).study
    one, both = study.strategies["one"], study.strategies["two"]

    assert both.media["search"] == one.media["search"]
    assert both.media["radio"] == Plan(weekly_budget=9)
    assert both.sales == Team(sellers=5, hours=30)
    assert both.shop == one.shop
    assert study.about["two"].based_on == "one"


def test_that_a_range_or_schedule_is_replaced_as_a_whole(tmp_path: Path) -> None:
    two = "  two:\n    based_on: one\n    media: {radio: {weekly_budget: {0: 1, 30: 2}}}\n"

    radio = loaded(tmp_path, WORLD + two).study.strategies["two"].media["radio"]

    assert form(radio) == {"weekly_budget": {"0": 1, "30": 2}}


def test_that_null_leaves_the_inherited_part_out(tmp_path: Path) -> None:
    two = "  two:\n    based_on: one\n    media: {radio: null}\n    sales: null\n    shop: {staff: null}\n"

    strategy = loaded(tmp_path, WORLD + two).study.strategies["two"]

    assert set(strategy.media) == {"search"}
    assert strategy.sales is None
    assert strategy.shop == Shop()


def test_that_null_turns_off_what_is_on_by_default(tmp_path: Path) -> None:
    strategies = loaded(
        tmp_path, WORLD + "  two: {based_on: one, shop: null}\n  three: {shop: null}\n"
    ).study.strategies

    assert strategies["two"].shop is None
    assert strategies["three"].shop is None


def test_that_null_is_a_mistake_where_nothing_is_inherited(tmp_path: Path) -> None:
    found = mistakes(tmp_path, WORLD + "  two: {media: {search: null}}\n")

    assert told(found) == [
        (15, 25, "strategies.two.media.search: must be a map of 'weekly_budget' and 'targeting', got nothing")
    ]


def test_that_chains_may_be_long_and_in_any_order(tmp_path: Path) -> None:
    text = "  four: {based_on: three, shop: {staff: 4}}\n  three: {based_on: two}\n"
    text += "  two: {based_on: one, sales: null}\n"

    study = loaded(tmp_path, WORLD + text).study

    assert study.strategies["four"].sales is None
    assert study.strategies["four"].shop == Shop(staff=4)
    assert list(study.strategies) == ["one", "four", "three", "two"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  two: {based_on: ome}\n", [(15, 19, "strategies.two.based_on: 'ome' is unknown; did you mean 'one'?")]),
        ("  two: {based_on: zzz}\n", [(15, 19, "strategies.two.based_on: 'zzz' is unknown")]),
        ("  two: {based_on: 5}\n", [(15, 19, "strategies.two.based_on: must be the name of another strategy, got 5")]),
        (
            "  two: {based_on: two}\n",
            [(15, 19, "strategies.two.based_on: a strategy cannot be based on itself: two → two")],
        ),
        (
            "  a: {based_on: b}\n  b: {based_on: c}\n  c: {based_on: a}\n",
            [(17, 17, "strategies.c.based_on: a strategy cannot be based on itself: a → b → c → a")],
        ),
        (
            "  a: {based_on: b}\n  b: {based_on: c, sales: {hours: 3}}\n  c: {based_on: b}\n",
            [(17, 17, "strategies.c.based_on: a strategy cannot be based on itself: b → c → b")],
        ),
        # Of what hangs on an unknown base, gaps are no news but wrong values are.
        (
            "  two: {based_on: zzz, sales: {hours: -3}}\n",
            [
                (15, 19, "strategies.two.based_on: 'zzz' is unknown"),
                (15, 39, "strategies.two.sales.hours: must be at least 0 hours/week, got -3"),
            ],
        ),
    ],
)  # fmt: skip
def test_that_a_base_must_be_another_strategy(
    tmp_path: Path, text: str, expected: list[tuple[int, int, str]]
) -> None:
    assert told(mistakes(tmp_path, WORLD + text)) == expected


def test_that_a_mistake_of_the_base_is_told_once_and_as_the_bases(tmp_path: Path) -> None:
    text = WORLD.replace("sellers: 4", "sellers: -4").replace(
        "strategies:\n", "strategies:\n  two: {based_on: one}\n"
    )

    assert told(mistakes(tmp_path, text)) == [
        (14, 22, "strategies.one.sales.sellers: must be at least 0 people, got -4")
    ]


def test_that_label_note_and_base_are_not_inherited(tmp_path: Path) -> None:
    text = WORLD + "    label: {en: One, zh: 一}\n    note: The first.\n  two: {based_on: one}\n"

    about = loaded(tmp_path, text).study.about

    assert about["one"].label is not None
    assert about["one"].label.in_language("zh_CN") == "一"
    assert str(about["one"].note) == "The first."
    assert about["two"].label is None
    assert str(about["two"].note) == ""
