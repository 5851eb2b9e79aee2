"""Reviews in a run: money moves and stays, a review that never moves is no review, goals and feedback matter."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from simulation.crowd.steering import may_begin
from simulation.day import live_through
from simulation.organisation.feedback import Feedback, learned
from simulation.run import Run, begun
from tests.simulation.small import busy, daily, plan, run, total

CHANNELS: dict[str, Any] = {
    "radio": {"broadcast": {"attention": 0.3}},
    "search": {
        "demand": {"in_need": 0.8, "click_aware": 0.5, "click_unaware": 0.05, "click_price": 0.5},
        "precision": {"broad": 0.4, "exact": 0.6},
    },
    "leaflets": {"broadcast": {"attention": 0.001}},
}
MEDIA: dict[str, Any] = {
    "radio": {"weekly_budget": 300},
    "search": {"weekly_budget": 20, "targeting": "exact"},
    "leaflets": {"weekly_budget": 300},
}
FLYERS = {"broadcast": {"attention": 0.001}, "precision": {"exact": 0.4}}
SEEN = {"views_seen": 1.0, "cost": 0}


def reviewed(days: int = 43, market: dict[str, Any] | None = None, **reviews: Any) -> Run:
    parts = {"channels": CHANNELS, "reviews": SEEN, **(market or {})}
    return run(busy(1000, **parts), plan(media=MEDIA, reviews=reviews), days=days)


def budgets(found: Run, channel: str) -> list[float]:
    """The weekly money of a channel after each review."""
    return [move.after for each in found.decisions for move in each.moves if move.what == f"media.{channel}"]


def test_that_no_review_is_the_same_as_one_that_never_moves() -> None:
    never = reviewed(every=7, damping=0.0)
    none = run(busy(1000, channels=CHANNELS), plan(media=MEDIA), days=43)

    assert np.array_equal(never.daily, none.daily)
    assert len(never.decisions) == 5  # reviews on days 7 to 35, decided until day 42
    assert not np.array_equal(reviewed(every=7).daily, none.daily)  # a control: one that moves is felt


def test_that_reviews_are_held_decided_and_done_on_their_days() -> None:
    found = reviewed(every=14, market={"reviews": {**SEEN, "latency": 3.5}})

    assert [(each.day, each.done_on) for each in found.decisions] == [(14, 18), (28, 32)]
    assert {(each.kind, each.name) for each in found.decisions} == {("review", "joint")}


def test_that_the_total_stays_and_money_leaves_what_brings_nothing() -> None:
    found = reviewed(every=7)

    for decision in found.decisions:
        assert sum(move.after for move in decision.moves) == pytest.approx(620.0, abs=1e-9)
        assert sum(move.before for move in decision.moves) == pytest.approx(620.0, abs=1e-9)
    leaflets = [300.0, *budgets(found, "leaflets")]
    assert all(after <= before for before, after in pairwise(leaflets))
    assert leaflets[-1] < 290.0


def test_that_the_books_pay_what_was_decided() -> None:
    found = reviewed(every=7, market={"channels": {**CHANNELS, "search": FLYERS}})
    spent = daily(found, "spend_media")

    assert spent == pytest.approx(np.full(43, 620.0 / 7.0), abs=0.03)  # three channels, whole cents each
    moved = reviewed(every=7, market={"channels": {**CHANNELS, "search": FLYERS}}, damping=1.0)
    assert budgets(moved, "radio") != budgets(found, "radio")


def test_that_a_schedule_goes_on_under_the_shares_decided() -> None:
    media = {**MEDIA, "radio": {"weekly_budget": {0: 300, 20: 650}}}
    state = begun(busy(300, channels=CHANNELS, reviews=SEEN), plan(media=media, reviews={}), 25, 1, 0)
    for day in range(25):
        live_through(state, day)

    assert sum(bought.weekly_budget for bought in state.plan.media.values()) == pytest.approx(970.0)
    assert state.seats is not None
    assert state.plan.media["radio"].weekly_budget == pytest.approx(
        970 * state.seats.board.course.shares["radio"]
    )


def test_that_siloed_goals_move_no_money_between_functions() -> None:
    siloed = reviewed(every=7, goals="siloed")

    for decision in siloed.decisions:
        known = [move for move in decision.moves if move.what != "media.search"]
        assert sum(move.after for move in known) == pytest.approx(600.0, abs=1e-9)
    joint = [
        move.after
        for each in reviewed(every=7).decisions
        for move in each.moves
        if move.what == "media.search"
    ]
    assert max(joint) > 21.0  # a control: joint goals give search more
    stated = reviewed(every=7, goals="siloed", figures={"leaflets": "deals"})
    assert budgets(stated, "search")[-1] > 21.0  # one that answers for deals shares its money with the others


def test_that_the_split_decides_between_winning_and_keeping() -> None:
    market = {"orders": {"repeat": {"alpha": 0.5}}}

    winning, keeping = (
        budgets(reviewed(every=7, market=market, split=split), "search") for split in (1.0, 0.0)
    )

    assert winning != keeping
    assert winning == budgets(reviewed(every=7, market=market, split=1.0), "search")


def test_that_looking_costs_what_is_stated() -> None:
    dear = {"reviews": {**SEEN, "cost": 123.0}}

    found = reviewed(every=10, damping=0.0, market=dear)

    assert total(found, "spend_operations") == pytest.approx(4 * 123.0)
    assert np.flatnonzero(daily(found, "spend_operations")).tolist() == [10, 20, 30, 40]


def test_that_latency_follows_from_coordination_where_it_is_simulated() -> None:
    market = {"coordination": {"base": 0.8}}

    found = reviewed(every=14, market=market)

    assert [(each.day, each.done_on) for each in found.decisions] == [(14, 15), (28, 29)]


SALES = {"sales": {"cycle": 1.0, "hours": 1.0, "ask": {"base": 0.3}}}


def precision(feedback: bool, days: int = 36, **market: Any) -> tuple[float, float]:
    """Precision of search and of radio at the end."""
    search, radio, _ = learnt(feedback, days, **market)
    return search, radio


def learnt(feedback: bool, days: int = 36, **market: Any) -> tuple[float, float, float]:
    """The same, and how many outcomes had been fed back by the last Monday."""
    world = busy(1000, **{"channels": CHANNELS, "reviews": SEEN, **SALES, **market})
    bought = plan(media=MEDIA, sales={"representatives": 4}, reviews={"every": 0, "feedback": feedback})
    state = begun(world, bought, days, 1, 0)
    for day in range(days):
        live_through(state, day)
    channels = state.market.channels
    outcomes = state.book.total("decided", (days - 1) // 7 * 7)
    return channels["search"].precision["exact"], channels["radio"].precision["broad"], outcomes


def test_that_fed_back_outcomes_sharpen_what_can_choose_and_nothing_else() -> None:
    assert precision(False) == (0.6, 0.4)
    search, radio = precision(True)
    assert 0.62 < search < 0.6 + 0.4 * 0.25
    assert radio == 0.4
    assert precision(True, reviews={**SEEN, "feedback": {"gain": 0.0}}) == (0.6, 0.4)


def test_that_feedback_meets_coordination_and_both_are_felt() -> None:
    plain, _, outcomes = learnt(True)
    assert plain == pytest.approx(learned(Feedback(), 0.6, outcomes))

    aimed, radio, outcomes = learnt(True, coordination={"base": 1.0, "precision": 0.2, "reference": 0.5})

    assert aimed == pytest.approx(1.1 * learned(Feedback(), 0.6, outcomes))
    assert radio == pytest.approx(0.4 * 1.1)


def test_that_what_may_begin_is_known_from_the_beginning() -> None:
    rule = {
        "watch": "orders",
        "actions": [{"kind": "start tactic", "tactic": "care"}, {"kind": "reallocate"}],
    }
    reviews = {"alerts": {"r": rule}, "trials": {"t": {"tactic": "letter"}, "c": {"channel": "radio"}}}

    assert list(may_begin(plan(reviews=reviews, tactics={"own": {}}))) == ["letter", "care", "own"]
    assert list(may_begin(plan(tactics={"own": {}}))) == ["own"]
