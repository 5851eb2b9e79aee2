"""Who the market is made of: shares, likeness within communities, and the same people in every comparison."""

from __future__ import annotations

import numpy as np
import pytest

from simulation.draws import Draws
from simulation.people import ACTIVE, AWARE, STAGES, UNAWARE, People, Population, Segment

LUCK = Draws(4, 2)


def crowd(rows: int = 20_000, **market: object) -> People:
    return People(Population.model_validate(market), rows, LUCK)


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_that_the_stated_share_fits(share: float) -> None:
    assert crowd(fits=share).fitting_share == pytest.approx(share, abs=0.02)


def test_that_members_of_a_community_are_alike_in_fit() -> None:
    """The spread of the share that fits, by community: chance alone, and with the stated likeness."""
    spread = {
        likeness: float(np.std([part.mean() for part in np.split(crowd(clustering=likeness).fit, 500)]))
        for likeness in (0.0, 0.4)
    }

    assert spread[0.0] == pytest.approx(np.sqrt(0.3 * 0.7 / 40), rel=0.1)
    assert spread[0.4] > 2.0 * spread[0.0]


def test_that_one_community_has_nobody_to_be_alike_against() -> None:
    assert crowd(community=20_000, clustering=0.9, fits=0.5).fitting_share == pytest.approx(0.5, abs=0.4)


def test_that_feelings_start_where_the_market_says() -> None:
    people = crowd(fits=0.5, clustering=0, truth=0.2, truth_others=-1.5, gap=1.2, gap_spread=0.3, trust=0.4)

    assert people.truth[people.fit].mean() == pytest.approx(0.2, abs=0.02)
    assert people.truth[~people.fit].mean() == pytest.approx(-1.5, abs=0.02)
    assert (people.truth - people.value).mean() == pytest.approx(1.2, abs=0.02)
    assert (people.truth - people.value).min() >= 0.099  # nobody thinks better of it than it is
    assert people.trust.mean() == pytest.approx(0.4, abs=0.005)
    assert np.array_equal(people.trust, people.home)
    assert not people.dependence.any()


def test_that_segments_have_their_shares_and_their_value() -> None:
    segments = {"small": Segment(share=3.0 / 4), "large": Segment(share=1.0 / 4, value=0.8)}
    people = crowd(segments=segments, truth_spread=0.0, fits=1.0)

    assert np.bincount(people.segment) / people.rows == pytest.approx([0.75, 0.25], abs=0.01)
    assert people.truth[people.segment == 1].mean() - people.truth[
        people.segment == 0
    ].mean() == pytest.approx(0.8)


def test_that_a_single_segment_holds_everybody() -> None:
    people = crowd(segments={"all": Segment(share=0.2, value=0.5)}, fits=1.0, truth_spread=0.0)

    assert not people.segment.any()
    assert people.truth == pytest.approx(0.5)


def test_that_a_little_more_of_a_number_moves_everybody_a_little() -> None:
    before, after = crowd(trust=0.40), crowd(trust=0.41)

    assert (after.trust - before.trust) == pytest.approx(0.01, abs=1e-6)
    assert crowd(fits=0.31).fit[crowd(fits=0.30).fit].all()  # whoever it fitted, it still fits


def test_that_the_first_people_are_the_same_in_a_smaller_market() -> None:
    large, small = crowd(4_000, clustering=0), crowd(1_000, clustering=0)

    assert np.array_equal(large.truth[:1_000], small.truth)


def test_that_everybody_belongs_to_one_community() -> None:
    people = crowd(105, community=40)

    assert people.communities == 3
    assert people.members().tolist() == [40, 40, 25]
    assert people.community(np.array([0, 39, 40, 104])).tolist() == [0, 0, 1, 2]
    assert people.by_community(np.array([0, 1, 104])).tolist() == [2, 0, 1]
    assert people.by_community(np.array([0, 1, 104]), np.array([0.5, 1.0, 2.0])).tolist() == [1.5, 0.0, 2.0]


def test_that_a_community_is_never_larger_than_the_market() -> None:
    assert crowd(30, community=40).members().tolist() == [30]


def test_that_a_move_is_seen_in_every_count() -> None:
    people = crowd(100)

    people.enter(np.arange(10), AWARE)
    people.enter(np.arange(4), ACTIVE)

    census = dict(zip(STAGES, people.census().sum(axis=1).tolist(), strict=True))
    assert (census["unaware"], census["aware"], census["active"]) == (90, 6, 4)
    assert people.counted().tolist() == list(census.values())
    assert people.census()[AWARE].sum() == 6  # asking twice counts nobody twice
    assert np.count_nonzero(people.stage == UNAWARE) == 90
