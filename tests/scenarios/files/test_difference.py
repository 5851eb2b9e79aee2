"""Strategies compared number by number, and written as what differs."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from scenarios.files.difference import Difference, differences
from scenarios.files.merging import merged
from scenarios.files.reading import load_study
from scenarios.files.rendering import fresh
from scenarios.files.shape import of_record
from scenarios.files.tree import plain
from scenarios.files.written import as_differences, form
from simulation.strategy import Strategy
from tests.scenarios.files import small
from tests.scenarios.files.bought import STRATEGIES

TEXT = (
    small.HEAD
    + """\
market:
  channels:
    search: {demand: {click_price: 2}}
    radio: {broadcast: {cost_per_thousand: 9}}
strategies:
  one:
    media:
      search: {weekly_budget: {low: 1, typical: 2, high: 3}}
      radio: {weekly_budget: 7}
  two:
    based_on: one
    media: {search: {weekly_budget: 50}, radio: null}
"""
)


def test_that_differences_are_told_with_unit_and_help(tmp_path: Path) -> None:
    one, two = load_study(small.written(tmp_path, TEXT)).study.strategies.values()

    found = {difference.path: difference for difference in differences(one, two)}

    paid = ("money/week", "What you pay this channel each week.")
    budget, radio, targeting = (
        "media.search.weekly_budget",
        "media.radio.weekly_budget",
        "media.radio.targeting",
    )
    assert found[budget] == Difference(budget, {"low": 1, "typical": 2, "high": 3}, 50, *paid)
    assert found[radio] == Difference(radio, 7, None, *paid)
    words = "Kind of targeting, one that the channel offers."
    assert found[targeting] == Difference(targeting, "broad", None, "", words)
    assert all(path == budget or path.startswith("media.radio.") for path in found)


def test_that_a_part_without_any_content_is_a_difference_too() -> None:
    before, after = small.Strategy(tactics=("a",), shop=None), small.Strategy(tactics=("b",))

    assert differences(before, after) == (
        Difference("tactics", ["a"], ["b"], "", ""),
        Difference("shop.staff", None, 2, "people", "Staff."),
    )
    assert differences(small.Market(), small.Market(tactics={"a": small.Tactic()})) == (
        Difference("tactics.a.audience", None, {"segments": []}, "", ""),
    )
    with pytest.raises(TypeError, match="only like can be compared"):
        differences(before, Strategy())


@settings(max_examples=100, deadline=None)
@given(STRATEGIES, STRATEGIES)
def test_that_differences_laid_over_their_base_give_the_strategy_back(
    base: Strategy, after: Strategy
) -> None:
    stated = as_differences(base, after)

    whole = plain(merged(fresh(form(base)), fresh(stated), of_record(Strategy)))

    assert Strategy.model_validate(whole) == after
