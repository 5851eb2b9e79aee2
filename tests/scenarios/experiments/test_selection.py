"""Selection of the best: over many repetitions of known order the wrong pick stays under what was promised."""

from __future__ import annotations

import math

import numpy as np
import pytest

from scenarios.experiments.selection import FIRST_STAGE, Selection, Until, squared_h

REPETITIONS = 500
NAMES = ("a", "b", "c", "d")


def picked(samples: np.ndarray, until: Until) -> Selection:
    """The selection after as many of the races [race, strategy] as it asks for."""
    selection = Selection(NAMES[: samples.shape[1]], until)
    for race in samples:
        if selection.is_decided:
            break
        values = dict(zip(selection.names, race.tolist(), strict=True))
        selection.take({name: values[name] for name in selection.remaining})
    assert selection.is_decided
    return selection


def wrong_picks(
    means: list[float], spreads: list[float], correlation: float, confidence: float
) -> tuple[int, float]:
    """How often another than the first strategy is picked, and the mean number of races it took."""
    dice = np.random.default_rng(20)
    spread = np.array(spreads)
    covariance = np.outer(spread, spread) * (correlation + (1.0 - correlation) * np.eye(len(means)))
    races = []
    wrong = 0
    for _ in range(REPETITIONS):
        found = picked(dice.multivariate_normal(means, covariance, 1_000), Until(confidence, 1.0, 10_000))
        wrong += found.best != "a"
        races.append(found.races)
    return wrong, float(np.mean(races))


@pytest.mark.parametrize(
    ("spreads", "correlation"),
    [
        ([2.0, 2.0, 2.0, 2.0], 0.0),
        ([2.0, 2.0, 2.0, 2.0], 0.6),
        ([1.0, 2.0, 3.0, 2.0], 0.3),
        ([3.0, 2.0, 1.0, 1.0], -0.2),
    ],
)
@pytest.mark.parametrize("confidence", [0.95, 0.8])
def test_that_the_wrong_pick_stays_under_what_was_promised(
    spreads: list[float], correlation: float, confidence: float
) -> None:
    """The hardest means there are: all others lie exactly the indifference below the best."""
    wrong, _ = wrong_picks([1.0, 0.0, 0.0, 0.0], spreads, correlation, confidence)

    assert wrong <= (1.0 - confidence) * REPETITIONS


def test_that_a_selection_that_always_stops_at_the_first_stage_would_not_keep_the_promise() -> None:
    """The case is hard enough to tell: who picks the highest mean of twenty races is wrong too often."""
    dice = np.random.default_rng(20)
    samples = dice.normal([1.0, 0.0, 0.0, 0.0], 2.0, (REPETITIONS, FIRST_STAGE, 4))

    wrong = int((samples.mean(axis=1).argmax(axis=1) != 0).sum())

    assert wrong > 0.05 * REPETITIONS


def test_that_shared_luck_saves_races() -> None:
    _, apart = wrong_picks([1.0, 0.0, 0.0], [4.0, 4.0, 4.0], 0.0, 0.95)
    _, together = wrong_picks([1.0, 0.0, 0.0], [4.0, 4.0, 4.0], 0.8, 0.95)

    assert together < 0.6 * apart


def test_that_the_factor_is_the_published_one() -> None:
    """By hand: η = ((2·0.05 ÷ 3)^(−2 ÷ 19) − 1) ÷ 2 for four strategies and twenty races in the first stage."""
    eta = (math.exp(-2.0 / 19.0 * math.log(0.1 / 3.0)) - 1.0) / 2.0

    assert squared_h(4, 20, 0.95) == pytest.approx(2.0 * eta * 19.0)


def test_that_losers_far_behind_are_dropped_after_the_first_stage() -> None:
    dice = np.random.default_rng(3)

    found = picked(dice.normal([10.0, 9.7, 0.0, -5.0], 1.0, (400, 4)), Until(0.95, 0.3, 10_000))

    assert {name: found.dropped[name] for name in "cd"} == {"c": FIRST_STAGE, "d": FIRST_STAGE}
    assert found.order() == ("a", "b", *found.order()[2:])
    assert found.races > FIRST_STAGE


def test_that_those_who_are_alike_end_the_search_when_no_boundary_is_left() -> None:
    dice = np.random.default_rng(5)

    found = picked(dice.normal(0.0, 1.0, (400, 3)), Until(0.95, 2.0, 10_000))

    assert len(found.remaining) >= 1
    assert found.most_races() is not None
    assert found.races <= max(found.most_races() or 0, FIRST_STAGE)


def test_that_nobody_is_dropped_before_the_first_stage_is_over() -> None:
    selection = Selection(("a", "b"), Until(0.95, 1.0, 100))
    for _ in range(FIRST_STAGE - 1):
        assert selection.take({"a": 1e9, "b": 0.0}) == ()

    assert (selection.best, selection.most_races(), selection.surer_races()) == (None, None, None)
    assert not selection.is_decided
    assert selection.take({"a": 1e9, "b": 0.0}) == ("b",)
    assert selection.best == "a"


def test_that_a_strategy_without_luck_loses_at_once_and_equals_end_it() -> None:
    selection = Selection(("a", "b", "c"), Until(0.95, 1.0, 100))
    for _ in range(FIRST_STAGE):
        selection.take({"a": 5.0, "b": 4.0, "c": 5.0})

    assert selection.remaining == ["a", "c"]
    assert selection.is_decided


def test_that_who_breaks_off_is_withdrawn() -> None:
    selection = Selection(("a", "b"), Until(0.95, 1.0, 100))
    selection.withdraw("b")
    selection.withdraw("b")

    assert selection.is_decided
    assert selection.dropped == {"b": 0}
