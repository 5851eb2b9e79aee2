"""Tests on real people: halves by keyed draw, thinning that leaves exact rates, wrong picks when few are asked."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from simulation.crowd.trying import WITH, WITHOUT
from simulation.day import live_through
from simulation.organisation.trials import Halves
from simulation.run import Run, begun
from simulation.state import State
from tests.simulation.small import busy, daily, plan, run

SEEN = {"views_seen": 1.0, "cost": 0, "latency": 2.0}
TACTICS: dict[str, Any] = {"seal": {"odds": {"pay": 2.0}, "weekly": 0.0}}
SHOPPING: dict[str, Any] = {
    "shop": {"base": 0.8},
    "add_to_cart": {"base": 0.8},
    "begin_checkout": {"base": 0.9},
    "enter_shipping": {"base": 0.9},
    "pay": {"base": 0.15},
}
EAGER: dict[str, Any] = {"visits": {"visit": {"base": 0.15}}, "shopping": SHOPPING}
TRIAL: dict[str, Any] = {"tactic": "seal", "days": 20, "share": 1.0}


def tried(
    people: int = 1500,
    days: int = 30,
    replication: int = 0,
    market: dict[str, Any] | None = None,
    **trial: Any,
) -> Run:
    parts = {"tactics": TACTICS, "reviews": SEEN, **EAGER, **(market or {})}
    reviews = {"every": 0, "trials": {"seal on the page": {**TRIAL, **trial}}}
    return run(busy(people, **parts), plan(reviews=reviews), days=days, replication=replication)


def seen(found: Run) -> dict[str, float]:
    (decision,) = found.decisions
    return {each.figure: each.value for each in decision.seen}


def kept(found: Run) -> bool:
    (decision,) = found.decisions
    return decision.moves[0].after == 1.0


def lived(market: dict[str, Any], bought: dict[str, Any], days: int) -> State:
    state = begun(busy(3000, **EAGER, **market), plan(**bought), days, 1, 0)
    for day in range(days):
        live_through(state, day)
    return state


def test_that_a_test_ends_is_read_and_decided_upon() -> None:
    (decision,) = tried().decisions

    assert (decision.day, decision.done_on, decision.kind, decision.name) == (
        20,
        22,
        "test",
        "seal on the page",
    )
    assert decision.moves[0].what == "tactics.seal"


def test_that_a_tactic_without_effect_may_be_tested_and_changes_nothing() -> None:
    idle = tried(market={"tactics": {"seal": {"odds": {"pay": 1.0}}}})
    alone = run(busy(1500, tactics=TACTICS, **EAGER), plan(), days=30)

    assert np.array_equal(idle.daily, alone.daily)
    assert not np.array_equal(tried().daily, alone.daily)  # a control


def test_that_the_half_with_it_meets_the_tactic_and_the_other_half_meets_nothing() -> None:
    bought = {"reviews": {"every": 0, "trials": {"t": TRIAL}}}
    with_test = lived({"tactics": TACTICS, "reviews": SEEN}, bought, 12)
    alone = lived({"tactics": TACTICS, "reviews": SEEN}, {}, 12)
    everywhere = lived({"tactics": TACTICS, "reviews": SEEN}, {"tactics": {"seal": {}}}, 12)
    assert with_test.seats is not None
    side = with_test.seats.trials.open["t"].side

    for which, like in ((WITHOUT, alone), (WITH, everywhere)):
        mine, theirs = (int(state.people.orders[side == which].sum()) for state in (with_test, like))
        assert mine == pytest.approx(theirs, rel=0.05)  # but for what the halves tell each other
    assert everywhere.book.total("orders") > 1.3 * alone.book.total("orders") > 30  # a control
    assert abs(np.count_nonzero(side == WITH) - 1500) < 4 * math.sqrt(750)


def test_that_what_was_picked_goes_on_for_all_or_ends() -> None:
    good = tried(people=4000, days=45)
    bad = tried(people=4000, days=45, market={"tactics": {"seal": {"odds": {"pay": 0.3}, "weekly": 70.0}}})

    assert kept(good)
    assert not kept(bad)
    cost = daily(bad, "spend_operations")
    assert np.flatnonzero(cost).tolist() == list(range(22))


@pytest.mark.parametrize(("people", "low", "high"), [(120, 0.2, 0.65), (3000, 0.0, 0.13)])
def test_that_small_tests_pick_wrong_and_large_ones_seldom(people: int, low: float, high: float) -> None:
    """An effect of 1.7 times the odds to pay; the better one is to keep it, so dropping it is wrong."""
    market = {"tactics": {"seal": {"odds": {"pay": 1.7}}}}

    wrong = [not kept(tried(people, 23, number, market)) for number in range(24)]

    assert low <= sum(wrong) / len(wrong) <= high


def test_that_certainty_is_asked_for_in_standard_errors() -> None:
    halves = Halves(1000.0, 1000.0, 60.0, 40.0)

    error = math.sqrt(0.06 * 0.94 / 1000 + 0.04 * 0.96 / 1000)
    assert halves.lift == pytest.approx(0.02)
    assert halves.error == pytest.approx(error)
    assert halves.keeps(0.02 / error - 0.01)
    assert not halves.keeps(0.02 / error + 0.01)
    assert not Halves(0.0, 0.0, 0.0, 0.0).keeps(0.0)


CHANNELS: dict[str, Any] = {
    "radio": {"broadcast": {"attention": 0.2}},
    "search": {"demand": {"in_need": 0.5, "click_aware": 0.5, "click_unaware": 0.1, "click_price": 0.1}},
}
MEDIA: dict[str, Any] = {"radio": {"weekly_budget": 400}, "search": {"weekly_budget": 2000}}
NOBODY_TALKS: dict[str, Any] = {
    "awareness": {"word": 0.0, "organic": 0.0},
    "people": {"size": 3000, "rows": 3000, "aware": 0.0},
}


@pytest.mark.parametrize("channel", ["radio", "search"])
def test_that_a_channel_is_held_back_from_one_half_exactly(channel: str) -> None:
    """The half without it fares like a market in which it is not bought, the half with it like one with no test."""
    world = {"channels": CHANNELS, "reviews": SEEN, **NOBODY_TALKS}
    trial = {"every": 0, "trials": {"hold": {"channel": channel, "days": 90, "share": 1.0}}}
    others = {name: bought for name, bought in MEDIA.items() if name != channel}
    tested = lived(world, {"media": MEDIA, "reviews": trial}, 12)
    without, full = lived(world, {"media": others}, 12), lived(world, {"media": MEDIA}, 12)
    assert tested.seats is not None
    side = tested.seats.trials.open["hold"].side

    def known(state: State, which: int) -> float:
        return float((state.people.stage[side == which] > 0).mean())

    error = 4 * math.sqrt(0.25 / 1500) * math.sqrt(2)  # four standard errors of the difference of two shares
    assert known(tested, WITHOUT) == pytest.approx(known(without, WITHOUT), abs=error)
    assert known(tested, WITH) == pytest.approx(known(full, WITH), abs=error)
    assert known(tested, WITH) - known(tested, WITHOUT) > error


def test_that_a_test_corrects_what_last_touch_credits() -> None:
    world = {"channels": CHANNELS, "reviews": {**SEEN, "views_seen": 0.2}}
    trial = {"every": 0, "trials": {"hold": {"channel": "radio", "days": 40, "share": 1.0}}}
    state = lived(world, {"media": MEDIA, "reviews": trial}, 44)
    assert state.seats is not None

    (decision,) = state.seats.board.noted
    (move,) = decision.moves
    assert move.what == "attribution.radio"
    assert state.seats.board.course.corrections["radio"] == move.after > 1.2  # most of it cannot be seen


@pytest.mark.parametrize(("odds", "moves"), [({"visit": 3.0}, "visits"), ({"forget": 0.2}, "forgot")])
def test_that_a_tactic_that_changes_a_rate_is_met_by_its_half_alone(
    odds: dict[str, float], moves: str
) -> None:
    """Each half fares like a market of its kind: the other one's rates are not its own."""
    alone_with_it = {"tactics": {"seal": {"odds": odds}}, "reviews": SEEN, "awareness": {"word": 0.0}}
    bought = {"reviews": {"every": 0, "trials": {"t": TRIAL}}}
    with_test = lived(alone_with_it, bought, 12)
    alone = lived(alone_with_it, {}, 12)
    everywhere = lived(alone_with_it, {"tactics": {"seal": {}}}, 12)
    assert with_test.seats is not None
    side = with_test.seats.trials.open["t"].side

    def figure(state: State, which: int) -> float:
        people, there = state.people, side == which
        return (
            float(people.visits[there].sum()) if moves == "visits" else float((people.stage[there] > 0).sum())
        )

    for which, like in ((WITHOUT, alone), (WITH, everywhere)):
        assert figure(with_test, which) == figure(like, which)
    assert abs(figure(everywhere, WITH) - figure(alone, WITH)) > 0.02 * figure(alone, WITH)  # a control


def test_that_a_test_of_a_rate_is_idle_without_effect_and_goes_on_for_all_if_kept() -> None:
    without_effect = tried(market={"tactics": {"seal": {"odds": {"visit": 1.0}}}})
    alone = run(busy(1500, tactics=TACTICS, **EAGER), plan(), days=30)
    better = {"tactics": {"seal": {"odds": {"visit": 4.0}}}}
    good, dropped = (tried(4000, 40, market=better, certainty=certainty) for certainty in (0.0, 10.0))

    assert np.array_equal(without_effect.daily, alone.daily)
    assert kept(good)
    assert not kept(dropped)
    many, few = (daily(each, "visits") for each in (good, dropped))
    assert np.array_equal(many[:22], few[:22])
    assert many[22] > 1.3 * few[22]


def test_that_where_tactics_are_built_the_halves_are_watched_from_the_morning_it_is_live() -> None:
    built = {"odds": {"visit": 3.0}, "lead_time": 6.0, "crew": 1.0}
    world = {"tactics": {"seal": built}, "reviews": SEEN, "projects": {}}
    bought = {
        "reviews": {"every": 0, "trials": {"t": TRIAL}},
        "projects": {"built_by": "own team", "builders": 1},
    }

    early, late = (
        lived({**world, "projects": {"rework": rework}}, bought, 14).seats for rework in (0.0, 0.5)
    )

    assert early is not None
    assert late is not None
    assert early.trials.starts["t"] >= 6
    assert late.trials.starts["t"] > early.trials.starts["t"]


def test_that_two_tests_of_rates_are_told_apart() -> None:
    world = {"tactics": {"seal": {"odds": {"visit": 3.0}}, "note": {"odds": {"visit": 0.3}}}, "reviews": SEEN}
    trials = {"up": TRIAL, "down": {**TRIAL, "tactic": "note"}}
    state = lived({**world, "awareness": {"word": 0.0}}, {"reviews": {"every": 0, "trials": trials}}, 12)
    assert state.seats is not None
    up, down = (state.seats.trials.open[name].side == WITH for name in ("up", "down"))

    mean = {key: state.people.visits[(up == key[0]) & (down == key[1])].mean() for key in np.ndindex(2, 2)}
    assert mean[1, 0] > 1.3 * mean[0, 0] > 1.3 * 1.3 * mean[0, 1]
    assert mean[0, 1] < mean[1, 1] < mean[1, 0]


def test_that_what_cannot_be_tested_is_refused_in_words() -> None:
    world, twice = (
        busy(50, tactics=TACTICS, reviews=SEEN),
        plan(tactics={"seal": {}}, reviews={"trials": {"t": TRIAL}}),
    )
    with pytest.raises(ValueError, match="bought already"):
        run(world, twice, days=3)
    with pytest.raises(ValueError, match="state one of them"):
        tried(channel="radio")
