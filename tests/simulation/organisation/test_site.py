"""The site: when it is overloaded, down, slow and back, and what that costs; more capacity never loses more."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from simulation.draws import Draws
from simulation.organisation.site import (
    Site,
    SiteDay,
    SiteMarket,
    SitePlan,
    capacity,
    committed_cost,
    moments,
)

EVEN = (1.0,) * 24
PLAIN = SiteMarket(profile=EVEN, burst=1.0, capacity=100.0, repair=2.0)
NOTHING = SitePlan()
DRAWS = Draws(7, 0)


def peaks(*hours: int, height: float = 10.0, **numbers: Any) -> SiteMarket:
    """A market whose visits come evenly, with so many times more in some hours."""
    profile = tuple(height if hour in hours else 1.0 for hour in range(24))
    return PLAIN.model_copy(update={"profile": profile, **numbers})


def busiest(market: SiteMarket, load: float) -> float:
    """Visits of a day of which so many fall into the busiest hour."""
    return load * sum(market.profile) / max(market.profile)


def days(market: SiteMarket, *visits: float, plan: SitePlan = NOTHING, draws: Draws = DRAWS) -> list[SiteDay]:
    """Day after day of the site, whose hours must add up every midnight."""
    site, told = Site(draws), []
    for day, count in enumerate(visits):
        told.append(site.day(day, market, plan, count))
        for rule, found, expected in site.rules():
            assert found == pytest.approx(expected), rule
    return told


def hours(day: SiteDay) -> list[tuple[float, float]]:
    """When it was down [hours of the day]."""
    return [(24.0 * since, 24.0 * until) for since, until in day.down]


def test_that_a_site_with_capacity_enough_stands() -> None:
    (day,) = days(PLAIN, 2400.0)

    assert day.is_calm
    assert (day.down_hours, day.load) == pytest.approx((0.0, 1.0))


def test_that_an_overloaded_hour_crashes_it_until_it_is_repaired() -> None:
    market = peaks(10)

    (day,) = days(market, busiest(market, 101.0))

    assert hours(day) == [pytest.approx((10.0, 13.0))]
    assert day.down_hours == pytest.approx(3.0)
    assert not day.is_calm


def test_that_it_cannot_come_up_again_while_it_is_overloaded() -> None:
    market = peaks(10, 11, 12, 13, repair=0.5)

    (day,) = days(market, busiest(market, 101.0))

    assert hours(day) == [pytest.approx((10.0, 14.5))]


def test_that_it_stands_between_two_peaks_and_falls_at_each() -> None:
    market = peaks(9, 20, repair=1.0)

    (day,) = days(market, busiest(market, 101.0))

    assert hours(day) == [pytest.approx((9.0, 11.0)), pytest.approx((20.0, 22.0))]


def test_that_a_peak_during_the_repair_prolongs_it() -> None:
    market = peaks(9, 11, repair=1.5)

    (day,) = days(market, busiest(market, 101.0))

    assert hours(day) == [pytest.approx((9.0, 13.5))]


def test_that_a_repair_goes_on_after_midnight() -> None:
    market = peaks(23, repair=30.0)

    first, second, third = days(market, busiest(market, 101.0), 0.0, 0.0)

    assert hours(first) == [pytest.approx((23.0, 24.0))]
    assert hours(second) == [pytest.approx((0.0, 24.0))]
    assert hours(third) == [pytest.approx((0.0, 6.0))]


def test_that_a_repair_until_midnight_is_no_outage_of_the_next_day() -> None:
    market = peaks(21, repair=2.0)

    first, second = days(market, busiest(market, 101.0), 0.0)

    assert hours(first) == [pytest.approx((21.0, 24.0))]
    assert second.is_calm


def test_that_a_peak_of_the_next_day_finds_it_still_down() -> None:
    market = peaks(23, repair=4.0)
    early = market.model_copy(update={"profile": peaks(2).profile})
    site = Site(DRAWS)

    site.day(0, market, NOTHING, busiest(market, 101.0))
    second = site.day(1, early, NOTHING, busiest(early, 101.0))

    assert hours(second) == [pytest.approx((0.0, 7.0))]


def test_that_bursts_within_an_hour_count() -> None:
    assert days(PLAIN, 2000.0)[0].is_calm
    assert not days(PLAIN.model_copy(update={"burst": 1.5}), 2000.0)[0].is_calm


def test_that_bought_capacity_and_a_content_network_bear_more() -> None:
    network = SitePlan(capacity=20.0, content_network=True)

    assert capacity(PLAIN, SitePlan(capacity=20.0)) == 120.0
    assert capacity(PLAIN, network) == 360.0
    assert not days(PLAIN, 2500.0)[0].is_calm
    assert days(PLAIN, 2500.0, plan=SitePlan(capacity=20.0))[0].is_calm


def test_that_the_degraded_mode_is_slow_instead_of_down_up_to_its_limit() -> None:
    market = peaks(10, degraded_limit=2.0, repair=0.0)
    poor = SitePlan(degraded_mode=True)

    (slow,) = days(market, busiest(market, 150.0), plan=poor)
    (down,) = days(market, busiest(market, 250.0), plan=poor)

    assert slow.down == ()
    assert np.flatnonzero(slow.slow).tolist() == [10]
    assert not slow.is_calm
    assert hours(down) == [pytest.approx((10.0, 11.0))]
    assert not down.slow.any()


def test_that_who_comes_at_a_moment_finds_it_down_slow_or_neither() -> None:
    day = SiteDay(down=((0.25, 0.5), (0.75, 0.8)), slow=np.arange(24) >= 11, load=3.0)
    moment = np.array([0.1, 0.25, 0.49, 0.5, 0.79, 0.9])

    assert day.is_down(moment).tolist() == [False, True, True, False, True, False]
    assert day.is_slow(moment).tolist() == [False, False, False, True, False, True]


def test_that_moments_follow_the_profile() -> None:
    market = peaks(6, 18, height=5.0)
    luck = (np.arange(320_000) + 0.5) / 320_000

    hour = (24.0 * moments(market, luck)).astype(int)

    assert np.bincount(hour, minlength=24) / 10_000 == pytest.approx(np.array(market.profile))


def test_that_the_last_moment_lies_before_midnight() -> None:
    last = moments(SiteMarket(), np.array([np.nextafter(1.0, 0.0)]))

    assert last[0] < 1.0
    assert days(PLAIN, 0.0)[0].is_slow(last).tolist() == [False]


def test_that_nobody_comes_in_an_hour_without_weight() -> None:
    market = PLAIN.model_copy(update={"profile": (0.0,) * 8 + (1.0,) * 12 + (0.0,) * 4})

    moment = moments(market, (np.arange(1_000) + 0.5) / 1_000)

    assert moment.min() >= 8.0 / 24.0
    assert moment.max() <= 20.0 / 24.0


def test_that_a_site_without_any_capacity_is_down_once_somebody_comes() -> None:
    none = PLAIN.model_copy(update={"capacity": 0.0})

    empty, visited = days(none, 0.0, 24.0)

    assert (empty.is_calm, empty.load) == (True, 0.0)
    assert (visited.down_hours, visited.load) == (24.0, 1.0)


def test_that_repairs_differ_and_are_the_same_under_every_plan() -> None:
    market = peaks(5, repair=3.0, repair_law="exponential")
    load = busiest(market, 500.0)

    few = [day.down_hours for day in days(market, *[load] * 9)]
    many = [day.down_hours for day in days(market, *[load] * 9, plan=SitePlan(capacity=300.0))]

    assert len(set(few)) > 5
    assert few == many


def test_that_capacity_and_network_are_paid_by_the_week() -> None:
    market = SiteMarket(price=0.07, network_price=70.0)

    assert committed_cost(market, SitePlan(capacity=500.0)) == pytest.approx(5.0)
    assert committed_cost(market, SitePlan(capacity=500.0, content_network=True)) == pytest.approx(15.0)
    assert committed_cost(market, SitePlan(degraded_mode=True)) == 0.0


@pytest.mark.parametrize("profile", [(1.0,) * 23, (0.0,) * 24, ()])
def test_that_a_day_of_other_than_24_weights_is_refused(profile: tuple[float, ...]) -> None:
    with pytest.raises(ValidationError, match="24 weights that are not all 0"):
        SiteMarket(profile=profile)


def test_that_hours_lost_are_noticed() -> None:
    site = Site(DRAWS)
    site.day(0, PLAIN, NOTHING, 0.0)

    site.up -= 1.0

    ((rule, found, expected),) = site.rules()
    assert not math.isclose(found, expected), rule


@given(
    visits=st.lists(st.floats(0.0, 20_000.0), min_size=1, max_size=6),
    low=st.floats(1.0, 900.0),
    more=st.floats(0.0, 900.0),
    repair=st.floats(0.0, 40.0),
    law=st.sampled_from(["fixed", "uniform", "exponential"]),
    degraded=st.booleans(),
    seed=st.integers(0, 10_000),
)
def test_that_more_capacity_never_loses_a_visit_more(
    visits: list[float], low: float, more: float, repair: float, law: str, degraded: bool, seed: int
) -> None:
    """Minute by minute, under the same visits with the same luck: who gets in to the weaker site gets in here."""
    market = SiteMarket.model_validate({"repair": repair, "repair_law": law, "capacity": 0.0})
    minute = (np.arange(1_440) + 0.5) / 1_440

    def lost(bought: float) -> np.ndarray:
        plan = SitePlan(capacity=bought, degraded_mode=degraded)
        told = days(market, *visits, plan=plan, draws=Draws(seed, 0))
        return np.array([day.is_down(minute) for day in told])

    assert not (lost(low + more) & ~lost(low)).any()


def test_that_more_capacity_does_save_visits() -> None:
    """A control: the same comparison the other way round fails."""
    market = SiteMarket(capacity=0.0)
    weak, strong = (days(market, 5_000.0, plan=SitePlan(capacity=bought))[0] for bought in (400.0, 500.0))

    assert 0.0 < strong.down_hours < weak.down_hours
