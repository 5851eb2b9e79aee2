"""Ranking by value, wins and pairs, on values of known order."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import ttest_rel

from scenarios.verdict.bands import band
from scenarios.verdict.plain import plain_number, plain_verdict
from scenarios.verdict.ranking import pair, wins
from scenarios.verdict.verdict import Verdict, judged
from tests.scenarios.verdict.cubes import cube_of, spread

NAN = math.nan


def order(verdict: Verdict) -> list[str]:
    return [standing.strategy for standing in verdict.ranking]


def test_that_strategies_are_ranked_by_mean_value() -> None:
    verdict = judged(
        cube_of({"low": [1, 2, 3], "high": [7, 8, 9], "middle": [4, 9, 5], "nothing": [0, 0, 0]})
    )

    assert order(verdict) == ["high", "middle", "low", "nothing"]
    assert [standing.won for standing in verdict.ranking] == [2, 1, 0, 0]
    assert verdict.ranking[0].value.mean == pytest.approx(8.0)
    assert verdict.ranking[0].profit.mean == pytest.approx(8.0 / 3)


def test_that_equal_strategies_keep_the_studys_order() -> None:
    assert order(judged(cube_of({"b": [1, 2], "a": [2, 1], "nothing": [0, 0]}))) == ["b", "a", "nothing"]


def test_that_a_win_is_shared_by_all_who_were_best() -> None:
    values = np.array([[5.0, 1.0, 4.0], [5.0, 2.0, 4.0], [0.0, 0.0, 4.0]])

    assert wins(values).tolist() == [0.5 + 1 / 3, 0.5 + 1 + 1 / 3, 1 / 3]


@given(st.lists(st.lists(st.integers(-3, 3), min_size=4, max_size=4), min_size=1, max_size=5))
def test_that_every_race_has_exactly_one_win_to_share(rows: list[list[int]]) -> None:
    assert wins(np.array(rows, dtype=float)).sum() == pytest.approx(4)


def test_that_a_race_somebody_did_not_finish_is_nobodys_win() -> None:
    assert wins(np.array([[5.0, NAN], [1.0, 9.0]])).tolist() == [1, 0]
    assert wins(np.array([[5.0, 1.0], [NAN, NAN]])).tolist() == [2, 0]
    assert wins(np.array([[NAN], [NAN]])).tolist() == [0, 0]


def test_that_strategies_are_compared_over_the_same_luck() -> None:
    """The last replication is incomplete: it would lift b above a."""
    verdict = judged(cube_of({"a": [2, 3, NAN], "b": [1, 2, 99], "nothing": [0, 0, 0]}))

    assert order(verdict) == ["a", "b", "nothing"]
    assert verdict.replications == 2
    assert {standing.value.count for standing in verdict.ranking} == {2}


def test_that_a_strategy_that_never_finished_comes_last_and_does_not_stop_the_others() -> None:
    verdict = judged(cube_of({"broken": [NAN, NAN], "a": [1, 2], "nothing": [0, 0]}))

    assert order(verdict) == ["a", "nothing", "broken"]
    assert verdict.replications == 2
    assert verdict.ranking[-1].value.count == 0


def test_that_unmatched_runs_are_better_than_none() -> None:
    verdict = judged(cube_of({"a": [1, NAN], "b": [NAN, 2], "nothing": [NAN, NAN]}))

    assert order(verdict) == ["b", "a", "nothing"]
    assert verdict.replications == 0


def test_that_no_runs_give_an_empty_verdict() -> None:
    verdict = judged(cube_of({"a": [NAN], "nothing": [NAN]}))

    assert verdict.replications == 0
    assert all(math.isnan(standing.value.mean) for standing in verdict.ranking)


def test_that_a_pair_is_judged_race_by_race() -> None:
    dice = np.random.default_rng(5)
    luck = dice.normal(0, 10, 20)
    a, b = luck + dice.normal(1, 1, 20), luck
    expected = ttest_rel(a, b).confidence_interval(0.95)

    found = pair("a", "b", a, b)

    assert (found.difference.low, found.difference.high) == pytest.approx((expected.low, expected.high))
    assert found.won == np.mean(a > b)
    assert found.correlation == pytest.approx(np.corrcoef(a, b)[0, 1])
    assert found.is_decided


def test_that_a_tie_is_half_a_win_of_a_pair() -> None:
    assert pair("a", "b", np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 1.0])).won == pytest.approx(2 / 3)


def test_that_pairs_go_from_the_best_down_and_nothing_is_among_them() -> None:
    verdict = judged(cube_of({"a": [1, 2], "b": [5, 6], "nothing": [3, 3]}))

    assert [(pair.a, pair.b) for pair in verdict.pairs] == [("b", "nothing"), ("b", "a"), ("nothing", "a")]
    assert all(pair.difference.mean >= 0 for pair in verdict.pairs)
    assert math.isnan(verdict.pairs[0].correlation)
    assert verdict.pair("a", "b") is verdict.pairs[1]


def test_that_a_figure_nobody_has_is_not_shown() -> None:
    raced = cube_of({"a": [1, 2], "b": [5, 6]})
    figures = {**raced.figures, "index": np.full((2, 2), NAN), "wait": np.array([[NAN, NAN], [1.0, NAN]])}

    verdict = judged(replace(raced, figures=figures))

    assert verdict.known_figures == {"value", "profit", "remaining", "wait"}


def test_that_half_the_horizon_has_a_ranking_of_its_own() -> None:
    verdict = judged(cube_of({"late": [5, 6], "early": [3, 4]}, half={"late": [-2, -1], "early": [1, 2]}))

    assert order(verdict) == ["late", "early"]
    (half,) = verdict.horizons
    assert half.days == 50
    assert [standing.strategy for standing in half.ranking] == ["early", "late"]
    assert half.ranking[0].won == 2


def test_that_twice_the_horizon_is_added_where_it_was_run() -> None:
    values = {"a": [1.0, 2.0], "b": [3.0, 4.0]}
    later = cube_of({"a": [9, 9], "b": [5, 5]}, days=200)

    verdict = judged(cube_of(values), later)

    assert [horizon.days for horizon in verdict.horizons] == [50, 200]
    assert verdict.horizons[1].ranking[0].strategy == "a"


def test_that_the_plain_verdict_is_json_without_anything_that_is_no_number() -> None:
    verdict = judged(cube_of({"a": [1.5], "b": [NAN], "nothing": [0]}))
    plain = plain_verdict(verdict, study="s", people=9, purse=1e6, planned_spend={"a": {"media": 2.0}})

    read = json.loads(json.dumps(plain, allow_nan=False))

    keys = [
        "study",
        "replications",
        "people",
        "days",
        "purse",
        "planned_spend",
        "ranking",
        "pairs",
        "horizons",
    ]
    assert list(read) == keys
    assert read["ranking"][0]["value"] == {"mean": 1.5, "low": None, "high": None}
    assert read["ranking"][2]["value"] == {"mean": None, "low": None, "high": None}
    assert set(read["pairs"][0]) == {"a", "b", "difference", "low", "high", "won", "correlation"}
    assert read["horizons"][0]["ranking"][0].keys() == read["ranking"][0].keys()


@pytest.mark.parametrize(
    ("number", "plain"), [(2.0, 2), (2.5, 2.5), (NAN, None), (math.inf, None), (1e300, 1e300)]
)
def test_that_plain_numbers_are_whole_where_they_can_be(number: float, plain: float | None) -> None:
    assert plain_number(number) == plain
    assert isinstance(plain_number(2.0), int)


def test_that_a_band_holds_four_races_in_five() -> None:
    daily = np.arange(11.0)[None, :, None] * np.ones((1, 11, 3))

    found = band(daily)

    assert (found.low[0, 0], found.mean[0, 0], found.high[0, 0]) == (1.0, 5.0, 9.0)


def test_that_a_cumulative_band_is_the_band_of_the_sums() -> None:
    """One race earns early, one late: their sums agree in the end, while the days' bands do not sum to that."""
    daily = np.array([[[9.0, 1.0], [1.0, 9.0]]])

    found = band(daily, cumulative=True)

    assert found.low[0].tolist() == pytest.approx([1.8, 10.0])
    assert band(daily).low[0].sum() == pytest.approx(3.6)


def test_that_unfinished_runs_are_left_out_of_a_band() -> None:
    daily = np.array([[[1.0, 2.0], [NAN, NAN]], [[NAN, NAN], [NAN, NAN]]])

    found = band(daily)

    assert found.mean[0].tolist() == [1.0, 2.0]
    assert np.isnan(found.mean[1]).all()


def test_that_matching_also_picks_the_daily_measures() -> None:
    cube = cube_of({"a": [1, NAN, 3], "b": [1, 2, 3]})
    daily = {"orders": np.arange(12.0).reshape(2, 3, 2)}
    matched = type(cube)(**{**vars(cube), "daily": daily}).matched()

    assert matched.replications == (0, 2)
    assert dict(matched.daily)["orders"][0].tolist() == [[0.0, 1.0], [4.0, 5.0]]
    assert len(matched.daily) == 1
    assert spread(3.0, 1.0, 5, 1) != spread(3.0, 1.0, 5, 2)
