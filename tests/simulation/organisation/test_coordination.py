"""Coordination: an index that follows from what is paid for, grows with practice, and shortens decisions."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulation.draws import Draws
from simulation.organisation.coordination import (
    NOTHING,
    PRACTICES,
    Coordination,
    CoordinationMarket,
    CoordinationPlan,
    Practice,
    hours_per_seat,
    in_practice,
    index_in_full,
    latency_at,
    latency_of,
    practised,
    precision_factor,
    weekly_costs,
)
from simulation.resolve import drawn

WORLD = drawn(CoordinationMarket(), Draws(1, 0).number, "market")
JOINT = CoordinationPlan(
    alignment_meetings=1, joint_reviews=3, shared_board=True, training=4, notice=3, joint_goals=True
)


def index_after(days: int, plan: CoordinationPlan, world: CoordinationMarket = WORLD) -> float:
    """The index on the morning after so many days of practice."""
    coordination = Coordination(world)
    for _ in range(days + 1):
        coordination.wake(world, plan)
    return coordination.index


def without(**numbers: Any) -> CoordinationMarket:
    """The world with other numbers."""
    return WORLD.model_copy(update=numbers)


def test_that_separate_departments_have_the_base_for_ever() -> None:
    assert [index_after(day, NOTHING) for day in (0, 1, 400)] == [0.3, 0.3, 0.3]


def test_that_a_joint_team_with_its_tools_comes_to_four_fifths() -> None:
    """What is missing is multiplied by 1 − gain × level, practice by practice; worked out by hand."""
    levels = (1 - 0.5**2, 1 - 0.5**3, 1.0, 1 - 0.5**2, 1 - 0.5**3, 1.0)
    gains = (0.25, 0.25, 0.25, 0.15, 0.2, 0.2)
    missing = 0.7 * math.prod(1 - gain * level for gain, level in zip(gains, levels, strict=True))

    assert index_in_full(WORLD, JOINT) == pytest.approx(1 - missing)
    assert index_in_full(WORLD, JOINT) == pytest.approx(0.8, abs=0.01)


@pytest.mark.parametrize(
    ("plan", "days"),
    [
        (CoordinationPlan(shared_board=True), 30),
        (CoordinationPlan(joint_reviews=3), 42),
        (CoordinationPlan(alignment_meetings=1), 90),
        (CoordinationPlan(joint_goals=True), 90),
    ],
    ids=["analytics", "testing", "meetings", "goals"],
)
def test_that_it_works_in_full_after_its_days_of_practice_and_not_before(
    plan: CoordinationPlan, days: int
) -> None:
    full, base = index_in_full(WORLD, plan), WORLD.base

    assert index_after(0, plan) == base
    assert index_after(days // 2, plan) == pytest.approx(base + (full - base) / 2)
    assert index_after(days - 1, plan) < full - 1e-6
    assert index_after(days, plan) == pytest.approx(full)


def test_that_what_is_given_up_fades_as_slowly() -> None:
    coordination = Coordination(WORLD)
    board = CoordinationPlan(shared_board=True)
    for plan in (*[board] * 30, *[NOTHING] * 15, NOTHING):
        coordination.wake(WORLD, plan)

    assert coordination.index == pytest.approx(1 - 0.7 * (1 - 0.25 * 0.5))


def test_that_half_the_gain_comes_with_the_half_amount() -> None:
    assert in_practice(Practice(half=2.0), 2.0) == pytest.approx(0.5)
    assert in_practice(Practice(half=2.0), 0.0) == 0.0
    assert in_practice(Practice(half=0.0), 0.01) == 1.0
    assert practised(Practice(days=0.0), 1.0, 0.0) == 1.0


@pytest.mark.parametrize(
    ("index", "hours"), [(0.0, 48.0), (0.3, 48.0), (0.55, math.sqrt(48.0 * 2.0)), (0.8, 2.0), (1.0, 2.0)]
)
def test_that_decisions_wait_two_days_with_spreadsheets_and_two_hours_with_a_board(
    index: float, hours: float
) -> None:
    assert 24.0 * latency_at(WORLD, index) == pytest.approx(hours)


def test_that_a_wait_of_nothing_and_a_sudden_change_are_possible() -> None:
    assert latency_at(without(fast=0.0), 0.79) == 2.0
    assert latency_at(without(fast=0.0), 0.8) == 0.0
    assert latency_at(without(low=0.5, high=0.5), 0.49) == pytest.approx(2.0)
    assert latency_at(without(low=0.5, high=0.5), 0.5) == pytest.approx(2.0 / 24.0)


def test_that_without_the_mechanism_a_decision_waits_as_in_separate_departments() -> None:
    assert latency_of(None) == latency_of(Coordination(WORLD)) == 2.0
    assert latency_of(Coordination(without(slow=5.0))) == 5.0


def test_that_media_aim_as_stated_at_the_reference_and_worse_below_it() -> None:
    assert precision_factor(WORLD, 0.3) == 1.0
    assert precision_factor(WORLD, 0.2) == pytest.approx(1 - 0.29 * 0.1)
    assert precision_factor(without(precision=5.0), 0.0) == 0.0


def test_that_hours_and_money_are_those_of_who_sits_in() -> None:
    """Per seat and week: 1 · 1.5 + 3 · 0.75 + 4 · 0.23 + 3 · 0.5 + 1 · 0.5 hours, and trainers for 4 hours a month."""
    hours = 1.5 + 2.25 + 0.92 + 1.5 + 0.5
    training = 4 * 12 * 7 / 365
    each = hours * 45 + training * 30

    assert hours_per_seat(WORLD, JOINT) == pytest.approx(hours)
    assert weekly_costs(WORLD, JOINT) == pytest.approx({"media": 2 * each, "operations": 2 * each + 150})
    assert weekly_costs(WORLD, NOTHING) == {"media": 0.0, "operations": 0.0}
    alone = CoordinationPlan(shared_board=True, seats={"sales": 3})
    assert weekly_costs(WORLD, alone) == {"sales": 0.0, "operations": 150.0}


amounts = st.tuples(*[st.floats(0, 5)] * 4, st.booleans(), st.booleans())


def bought(amount: tuple[float, float, float, float, bool, bool]) -> CoordinationPlan:
    meetings, reviews, training, notice, board, goals = amount
    return CoordinationPlan(
        alignment_meetings=meetings,
        joint_reviews=reviews,
        training=training,
        notice=notice,
        shared_board=board,
        joint_goals=goals,
    )


@given(amounts, amounts, st.integers(0, 120))
def test_that_more_of_everything_never_means_less_of_it(
    one: tuple[float, float, float, float, bool, bool],
    other: tuple[float, float, float, float, bool, bool],
    days: int,
) -> None:
    less = bought(tuple(map(min, one, other)))  # type: ignore[arg-type]  # the lesser of each
    more = bought(tuple(map(max, one, other)))  # type: ignore[arg-type]  # the greater of each

    assert index_after(days, less) <= index_after(days, more) + 1e-12
    assert latency_at(WORLD, index_after(days, less)) >= latency_at(WORLD, index_after(days, more)) - 1e-12
    assert WORLD.base <= index_after(days, less) <= index_in_full(WORLD, bought(one)) or less != bought(one)


def test_that_each_practice_has_an_amount() -> None:
    assert len(PRACTICES) == len(JOINT.amounts()) == 6
