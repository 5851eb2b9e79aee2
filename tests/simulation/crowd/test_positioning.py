"""A brand that moves: what it is worth to whom, what the move costs, who is gained and who is lost."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from scenarios.files.library import library_path
from scenarios.files.mistakes import StudyMistakes
from scenarios.files.reading import load_study
from simulation.crowd.positioning import Positioning, Repositioning, position, worth_of
from simulation.market import Market
from simulation.people import UNAWARE
from simulation.planned import planned_spend
from simulation.run import START, Run, simulate
from simulation.state import State
from tests.known_answers.isolated import lived, opened
from tests.scenarios.files import small
from tests.simulation.small import busy, people, plan, run, total

SEGMENTS = {"old": {"share": 0.5, "position": -0.5}, "young": {"share": 0.5, "position": 0.5}}
AXIS = {"start": -0.5, "weight": 1.5, "cost": 20_000.0}
MOVE = {"to": 0.5, "from_day": 5, "days": 10}


def world(rows: int = 2_000, **parts: Any) -> Market:
    return busy(rows, people=people(rows, segments=SEGMENTS), **{"positioning": AXIS, **parts})


def lived_through(market: Market, days: int, **bought: Any) -> State:
    state = opened(market, days, strategy=plan(**bought))
    for _ in lived(state):
        pass
    return state


def test_that_an_axis_nobody_moves_along_changes_nothing_in_a_bundled_study() -> None:
    study = load_study(library_path("online-shop")).study
    strategy = study.strategies["together"]
    axis = Positioning(start=0.3, weight=3.0)

    without = simulate(study.market, strategy, 40, 3, 0, people=1_000)
    with_it = simulate(
        study.market.model_copy(update={"positioning": axis}), strategy, 40, 3, 0, people=1_000
    )

    assert np.array_equal(without.daily, with_it.daily)


def test_that_a_move_in_a_market_without_the_axis_changes_nothing() -> None:
    moved = run(world(positioning=None), plan(positioning=MOVE))

    assert np.array_equal(moved.daily, run(world(positioning=None)).daily)


def test_that_the_brand_moves_by_equal_steps_between_its_days() -> None:
    axis, move = Positioning.model_validate(AXIS), Repositioning.model_validate(MOVE)

    found = [position(axis, move, day) for day in range(20)]

    expected = [-0.5] * 5 + [-0.5 + 0.1 * step for step in range(1, 11)] + [0.5] * 5
    assert found == pytest.approx(expected)
    assert position(axis, None, 10) == -0.5


def test_that_the_product_is_worth_more_to_those_it_comes_nearer_by_the_squared_distance() -> None:
    axis = Positioning.model_validate(AXIS)

    found = worth_of(axis, 0.5, np.array([-0.5, 0.0, 0.5]))

    assert found == pytest.approx([-1.5, 0.0, 1.5])  # distances 0 → 1, ½ → ½ and 1 → 0


def test_that_every_members_true_value_moves_and_the_perceived_one_of_those_who_do_not_know_it() -> None:
    """Nobody acts here, so that nothing else moves perceived value."""
    still: dict[str, Any] = {
        "visits": {"visit": {"base": 0.0}},
        "awareness": {"organic": 0.0, "word": 0.0, "half_life": 0.0},
    }
    state = lived_through(world(**still), 20, positioning=MOVE)
    people, before = state.people, lived_through(world(**still), 1).people

    shift = np.where(people.segment == 0, -1.5, 1.5)
    unaware = people.stage == UNAWARE

    assert 0.4 < unaware.mean() < 0.8
    assert people.truth - before.truth == pytest.approx(shift, abs=1e-5)
    assert (people.value - before.value)[unaware] == pytest.approx(shift[unaware], abs=1e-5)
    assert (people.value - before.value)[~unaware] == pytest.approx(0.0)


def test_that_users_find_out() -> None:
    stayed, moved = (lived_through(world(), 60, **bought) for bought in ({}, {"positioning": MOVE}))
    used = (stayed.people.uses > 10) & (moved.people.uses > 10)

    change = (moved.people.value - stayed.people.value)[used]
    young = moved.people.segment[used] == 1

    assert change[young].mean() > 0.3
    assert change[~young].mean() < -0.3


def test_that_the_move_costs_by_its_length_and_is_planned() -> None:
    strategy = plan(positioning=MOVE)

    found = run(world(), strategy, days=12)

    seven_tenths = 0.7 * 20_000.0  # on days 5 to 11
    assert total(found, "spend_media") == pytest.approx(seven_tenths)
    assert planned_spend(world(), strategy, 12, START)["media"] == pytest.approx(seven_tenths)


def counted(found: Run) -> dict[str, float]:
    return {
        f"{what} {segment}": people[what]
        for segment, people in found.segments.items()
        for what in ("gained", "lost")
    }


def test_that_a_repositioned_brand_gains_the_segment_it_comes_near_and_loses_the_one_it_leaves() -> None:
    orders = {"renewal": {"period": 10, "a": 1.0, "b": 9.0, "renew": {"value": 1.5, "trust": 1.5}}}
    rows = 12_000

    stayed, moved = (
        counted(run(world(rows, orders=orders), plan(**bought), days=150))
        for bought in ({}, {"positioning": {**MOVE, "days": 30}})
    )

    assert moved["gained young"] > 1.3 * stayed["gained young"]
    assert moved["gained old"] < 0.9 * stayed["gained old"]
    for where in (stayed, moved):
        where["kept old"] = 1.0 - where["lost old"] / where["gained old"]
    assert moved["kept old"] < stayed["kept old"]


def test_that_gained_and_lost_are_people_who_paid_and_who_pay_no_more() -> None:
    found = run(world(orders={"renewal": {"period": 10}}), days=80)

    assert sum(each["gained"] for each in found.segments.values()) == found.figures["paid"]
    assert sum(each["lost"] for each in found.segments.values()) == total(found, "lost")
    assert run(busy(), days=3).segments == {}


def test_that_a_brand_without_segments_is_wanted_in_the_middle() -> None:
    bare = busy(positioning={"start": 0.0, "weight": 1.0})
    moved, before = lived_through(bare, 2, positioning={"to": 1.0, "days": 1}), lived_through(bare, 1)

    assert moved.people.truth - before.people.truth == pytest.approx(-1.0, abs=1e-5)


def test_that_a_move_along_an_axis_that_the_market_lacks_is_refused(tmp_path: Any) -> None:
    text = (
        "format: 1\ntitle: Move\nstart: 2026-01-31\npurse: 1\nmarket:\n  people: {size: 10, rows: 10}\n"
        "strategies:\n  one:\n    positioning: {to: 2}\n"
    )

    with pytest.raises(StudyMistakes) as refused:
        load_study(small.written(tmp_path, text))

    assert "the market has no positioning: describe it as market.positioning" in str(refused.value)
    assert "strategies.one.positioning.to: must be at most 1 position, got 2" in str(refused.value)
