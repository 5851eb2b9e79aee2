"""The claims on reviews, goals, loops, feedback, bottlenecks and tests: whole, in small, and what their watch tells."""

from __future__ import annotations

import math

import pytest

from scenarios.claims.library import bundled
from scenarios.claims.reading import Asked, load_claim
from scenarios.claims.watches.picks import Picks
from simulation.day import live_through
from simulation.run import begun
from tests.simulation.small import busy, plan

NUMBERS = (20, 21, 24, 25, 26, 27)


def asked(number: int) -> Asked:
    return load_claim(bundled()[number])


@pytest.mark.parametrize("number", NUMBERS)
def test_that_each_is_whole_and_its_levers_can_be_moved(number: int) -> None:
    claim = asked(number)

    for name in claim.claim.levers:
        assert claim.moved({name: 1.0}) != claim.scenes


def test_that_the_sides_of_reviews_differ_in_what_the_claim_is_about() -> None:
    scenes = asked(20).scenes
    plans = {name: scene.strategy.reviews for name, scene in scenes.items()}

    assert {name: each.every for name, each in plans.items() if each is not None} == {
        "quarterly": 91, "weekly": 7, "fast": 7, "slow": 7,
    }  # fmt: skip
    bought = [scene.strategy.model_copy(update={"reviews": None}) for scene in scenes.values()]
    assert all(each == bought[0] for each in bought)


def told(trials: dict[str, dict[str, object]], days: int) -> dict[str, float]:
    """What the watch tells of a strategy with tests."""
    world = busy(
        300, tactics={"seal": {"odds": {"pay": 3.0}}, "note": {"odds": {"pay": 0.3}}, "open": {}}, reviews={}
    )
    state = begun(world, plan(reviews={"every": 0, "trials": trials}), days, 1, 0)
    watch = Picks()
    watch.begin(state)
    for day in range(days):
        live_through(state, day)
        watch.look(state)
    return watch.told()


def test_that_the_watch_tells_what_tests_of_each_size_came_to() -> None:
    trials: dict[str, dict[str, object]] = {
        "large": {"tactic": "seal", "days": 5, "share": 1.0},
        "small": {"tactic": "note", "days": 5, "share": 0.5},
        "channel": {"channel": "radio", "days": 5, "share": 0.5},
        "open": {"tactic": "open", "days": 90, "share": 0.7},
    }

    found = told(trials, 12)

    assert found["kept_largest"] in (0.0, 1.0)
    assert found["kept_smallest"] in (0.0, 1.0)
    assert found["asked_largest"] > found["asked_smallest"] > 0
    assert math.isnan(found["kept_middle"])
    assert list(found) == list(Picks.names)


def test_that_a_strategy_without_tests_has_nothing_to_tell() -> None:
    assert all(math.isnan(value) for value in told({}, 3).values())
