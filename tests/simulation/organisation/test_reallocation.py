"""Moving a budget: the total stays, bounds hold and are named, and how often one looks is no lever of its own."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulation.organisation.reallocation import Limits, index, moved

WEEKLY = Limits(damping=0.5, step=0.25, floor=0.05, cap=0.6, prior=10.0, days=7.0)
ALL = np.full(3, np.inf)  # nothing limits what they could spend


def test_that_the_index_is_the_return_over_the_mean_return_and_shrunken() -> None:
    brought, spent = np.array([30.0, 10.0]), np.array([1000.0, 1000.0])

    assert index(brought, spent, 0.0) == pytest.approx([1.5, 0.5])
    assert index(brought, spent, 20.0) == pytest.approx([50 / 40, 30 / 40])  # 20 at the mean return cost 1000
    assert index(np.zeros(2), spent, 10.0) == pytest.approx([1.0, 1.0])
    assert index(brought, np.zeros(2), 10.0) == pytest.approx([1.0, 1.0])


def test_that_equal_returns_move_nothing() -> None:
    shares = np.array([0.5, 0.3, 0.2])

    new, bounds = moved(shares, np.ones(3), WEEKLY, ALL)

    assert new == pytest.approx(shares, abs=1e-12)
    assert bounds == ("", "", "")


def test_that_money_moves_to_the_better_return_by_its_square_root() -> None:
    shares = np.array([0.4, 0.35, 0.25])

    new, _ = moved(shares, np.array([1.2, 1.0, 0.8]), WEEKLY, ALL)

    wanted = shares * np.sqrt([1.2, 1.0, 0.8])
    assert new == pytest.approx(wanted / wanted.sum())


@pytest.mark.parametrize(
    ("shares", "returns", "limits", "which", "bound"),
    [
        ([0.2, 0.5, 0.3], [9.0, 1.0, 1.0], WEEKLY, 0, "step"),
        ([0.2, 0.5, 0.3], [0.01, 1.0, 1.0], WEEKLY, 0, "step"),
        ([0.55, 0.25, 0.2], [9.0, 1.0, 1.0], WEEKLY, 0, "cap"),
        ([0.055, 0.5, 0.445], [0.01, 1.0, 1.0], WEEKLY, 0, "floor"),
    ],
    ids=["too much more", "too much less", "over the cap", "under the floor"],
)
def test_that_the_bound_that_stops_a_share_is_named(
    shares: list[float], returns: list[float], limits: Limits, which: int, bound: str
) -> None:
    new, bounds = moved(np.array(shares), np.array(returns), limits, ALL)

    assert bounds[which] == bound
    free = replace(limits, step=10.0, floor=0.0, cap=1.0)
    assert moved(np.array(shares), np.array(returns), free, ALL)[1] == ("", "", "")
    assert new.sum() == pytest.approx(1.0, abs=1e-12)


@pytest.mark.parametrize(("demand", "share"), [(0.1, 0.2), (0.2, 0.2), (0.22, 0.22)])
def test_that_a_channel_gets_no_more_than_it_could_spend(demand: float, share: float) -> None:
    room = np.array([demand, np.inf, np.inf])

    new, bounds = moved(np.array([0.2, 0.5, 0.3]), np.array([2.0, 1.0, 1.0]), WEEKLY, room)

    assert new[0] == pytest.approx(share)
    assert bounds[0] == "demand"


def test_that_four_weekly_reviews_may_move_as_far_as_one_of_four_weeks() -> None:
    shares, returns = np.array([0.1, 0.5, 0.4]), np.array([50.0, 1.0, 1.0])
    wide = replace(WEEKLY, cap=1.0, floor=0.0)

    once, _ = moved(shares, returns, replace(wide, days=28.0), ALL)
    often = shares
    for _ in range(4):
        often, _bounds = moved(often, returns, wide, ALL)

    assert once[0] == pytest.approx(0.1 * 1.25**4)
    assert often[0] == pytest.approx(once[0])
    assert moved(shares, returns, wide, ALL)[0][0] < once[0]  # a control: the interval is what lets it


@given(
    st.lists(st.floats(0.01, 1.0), min_size=2, max_size=6),
    st.lists(st.floats(0.01, 20.0), min_size=6, max_size=6),
    st.lists(st.floats(0.0, 1.0), min_size=6, max_size=6),
    st.floats(7.0, 91.0),
)
def test_that_the_total_stays_and_every_bound_holds(
    weights: list[float], returns: list[float], room: list[float], days: float
) -> None:
    shares = np.array(weights) / sum(weights)
    count, limits = len(shares), replace(WEEKLY, days=days)

    new, _ = moved(shares, np.array(returns[:count]), limits, np.array(room[:count]))

    most = 1.25 ** (days / 7.0)
    tiny = 1e-9
    assert new.sum() == pytest.approx(1.0, abs=1e-12)
    assert (new <= np.maximum(shares, 0.6) + tiny).all()
    assert (new >= np.minimum(shares, 0.05) - tiny).all()
    assert (new <= shares * most + tiny).all()
    assert (new >= shares / most - tiny).all()
    assert (new <= np.maximum(shares, room[:count]) + tiny).all()
