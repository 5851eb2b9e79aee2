"""A witness of a run: it changes nothing, sees the same people under every strategy, and tells what they did."""

from __future__ import annotations

import numpy as np
import pytest

from simulation.draws import Draws
from simulation.injects import ViralPost
from simulation.market import Market
from simulation.measures import PLACE
from simulation.people import CUSTOMER, STAGES
from simulation.run import Run, simulate
from simulation.strategy import Strategy
from simulation.witness import (
    ABSENT,
    BOUGHT,
    BUSY,
    GO_LIVE,
    HIRED,
    INJECT,
    LEFT,
    TRIED,
    VISITED,
    Track,
    Witness,
    sampled,
)
from tests.simulation.small import busy, plan
from tests.simulation.test_idle import BOUGHT as PARTS
from tests.simulation.test_idle import EVERYTHING

DAYS = 60
SALES = {"ask": {"base": 0.3}, "hours": 6.0, "careers": {"quit_rate": 4.0, "hiring_delay": 6.0}}
WORLD = busy(**{**EVERYTHING, "sales": SALES})
BUYING = plan(**{**PARTS, "sales": {"representatives": 3}})


def seen(
    most: int = 500, world: Market = WORLD, buying: Strategy = BUYING, **how: object
) -> tuple[Run, Track]:
    witness = Witness(DAYS, most)
    run = simulate(world, buying, DAYS, 1, 0, witness=witness, **how)  # type: ignore[arg-type]  # as tests wish
    return run, witness.told()


@pytest.fixture(scope="module")
def story() -> tuple[Run, Track]:
    return seen()


def test_that_a_run_with_a_witness_is_the_same_to_the_last_bit(story: tuple[Run, Track]) -> None:
    alone = simulate(WORLD, BUYING, DAYS, 1, 0)

    assert np.array_equal(story[0].daily, alone.daily)
    assert story[0].checkpoints == alone.checkpoints
    assert repr(story[0].figures) == repr(alone.figures)


def test_that_every_strategy_is_watched_by_the_same_people(story: tuple[Run, Track]) -> None:
    other = seen(buying=Strategy())[1]

    assert np.array_equal(story[1].grains, other.grains)
    assert len(other.grains) == 500
    assert not np.array_equal(other.grains, sampled(Draws(2, 0), 2_000, 500))


def test_that_watching_everybody_counts_what_the_books_count() -> None:
    run, track = seen(most=5_000)

    counted = np.array([np.bincount(row, minlength=len(STAGES)) for row in track.stages[1:]]).T
    assert np.array_equal(counted, run.daily[: len(STAGES)])
    assert track.worth[-1] == run.checkpoints[-1].remaining


def test_that_first_orders_are_seen_on_the_day_on_which_people_become_customers() -> None:
    run, track = seen(most=5_000)

    ordered = (track.did & BOUGHT) != 0
    became = (track.stages[1:] == CUSTOMER) & (track.stages[:-1] != CUSTOMER)
    firsts = int(run.daily[PLACE["first_orders"]].sum())
    assert int(ordered.any(axis=0).sum()) == firsts > 0
    assert (became & ~ordered).sum() <= int(run.daily[PLACE["came_back"]].sum())
    assert ((track.did & TRIED) != 0).any()
    assert int(((track.did & VISITED) != 0).sum()) > 0


def test_that_comings_and_goings_of_staff_add_up(story: tuple[Run, Track]) -> None:
    run, track = story
    there = [sum(place != ABSENT for place in day) for day in track.sellers]

    came = sum(each.count for each in track.happenings if each.kind == HIRED)
    gone = sum(each.count for each in track.happenings if each.kind == LEFT)
    assert there == run.daily[PLACE["representatives"]].astype(int).tolist()
    assert gone > 0
    assert 3 + came - gone == there[-1]
    assert any(BUSY in day for day in track.sellers)
    assert {len(day) for day in track.agents} == {1}


def test_that_tactics_are_seen_to_go_live_once_and_injects_to_strike() -> None:
    post = ViralPost.model_validate({"kind": "viral post", "day": 30, "share": 0.5})
    world = WORLD.model_copy(
        update={"tactics": {"care": WORLD.tactics["care"].model_copy(update={"lead_time": 12.0})}}
    )

    _, track = seen(world=world, injects=(post,))

    struck = {(each.kind, each.name): each.day for each in track.happenings}
    assert struck[(INJECT, "viral post")] == 30
    assert struck[(GO_LIVE, "care")] >= 12
    assert sum(each.kind == GO_LIVE for each in track.happenings) == 1


def test_that_a_run_with_one_more_inject_is_the_same_until_its_day(story: tuple[Run, Track]) -> None:
    post = ViralPost.model_validate({"kind": "viral post", "day": 30, "share": 0.5})

    branch = seen(injects=(post,))[1]

    assert np.array_equal(branch.stages[:31], story[1].stages[:31])
    assert np.array_equal(branch.trust[:31], story[1].trust[:31])
    assert np.array_equal(branch.did[:30], story[1].did[:30])
    assert not np.array_equal(branch.stages[31:], story[1].stages[31:])
