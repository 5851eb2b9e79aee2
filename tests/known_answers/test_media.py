"""Media alone: carry-over and saturation to nine digits, reach within impressions, noticing as the rates say."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from scenarios.known_answers.pressure import (
    carry_over,
    constant_pressure,
    half_life,
    marginal_saturation,
    saturation,
    unnormalised,
)
from simulation.crowd.media import Broadcast, Channel, ChannelPlan, adstock, hill
from simulation.market import Market
from simulation.people import AWARE
from simulation.quantity import Schedule
from simulation.state import State
from simulation.strategy import Strategy
from tests.known_answers.intervals import holds
from tests.known_answers.isolated import by_community, lived, market, opened, population

WEEKLY, PEOPLE, PRICE = 7_000.0, 20_000, 20.0
IMPRESSIONS = WEEKLY / 7.0 / PRICE * 1000.0 / PEOPLE  # a person a day


def on_air(people: int = PEOPLE, community: int | None = None, attention: float = 0.04) -> Market:
    """One broadcast channel, precise enough to spread its reach evenly over people who all fit."""
    air = Broadcast(
        cost_per_thousand=PRICE, half_life=0.6, ceiling=0.7, half_point=1.5, slope=1.5, attention=attention
    )
    channel = Channel(broadcast=air, precision={"broad": 1.0})
    return market(population(people, community), channels={"radio": channel})


def spending(weekly: float | Schedule) -> Strategy:
    return Strategy(media={"radio": ChannelPlan(weekly_budget=weekly)})


def heard(world: Market, plan: Strategy, days: int) -> list[tuple[float, float]]:
    """Pressure and reach of the channel [day]."""
    state = opened(world, days, strategy=plan)
    own = state.channels["radio"]
    return [(own.adstock, own.reach) for _ in lived(state)]


def test_that_the_formulas_give_the_worked_examples() -> None:
    assert unnormalised(100, 0.6, 10) == pytest.approx(248.488346, abs=5e-7)
    assert half_life(0.6) == pytest.approx(1.356915, abs=5e-7)
    assert saturation(250, 400, 1.5) == pytest.approx(0.330703, abs=5e-7)
    assert marginal_saturation(250, 400, 1.5) == pytest.approx(0.001328032, abs=5e-10)
    assert carry_over(half_life(0.6)) == pytest.approx(0.6)


def test_that_the_adstock_is_the_normalised_one() -> None:
    """(1 − θ) times the other form, so that pressure at rest is the impressions themselves."""
    pressure = 0.0
    for _ in range(10):
        pressure = adstock(pressure, 100.0, half_life(0.6) / 7.0)

    assert pressure == pytest.approx(0.4 * 248.4883456, rel=1e-12)
    assert adstock(50.0, 100.0, 0.0) == 100.0  # a half-life of nothing carries nothing over


def test_that_constant_money_builds_pressure_and_reach_as_the_formulas_say() -> None:
    carry = carry_over(7.0 * 0.6)

    found = heard(on_air(), spending(WEEKLY), 60)

    for day, (pressure, reach) in enumerate(found, start=1):
        expected = constant_pressure(IMPRESSIONS, carry, day)
        assert pressure == pytest.approx(expected, rel=1e-9)
        assert reach == pytest.approx(0.7 * saturation(expected, 1.5, 1.5), rel=1e-9)


def test_that_pressure_decays_by_its_carry_over_every_day_once_the_money_stops() -> None:
    carry = carry_over(7.0 * 0.6)

    found = heard(on_air(), spending(Schedule(((0, WEEKLY), (30, 0.0)))), 60)

    pressure = np.array([each[0] for each in found])
    assert pressure[30:] / pressure[29:-1] == pytest.approx(carry, rel=1e-9)


def test_that_prices_rise_by_the_inflation_over_a_year() -> None:
    dear = on_air().channels["radio"].model_copy(update={"inflation": 0.25})
    world = on_air().model_copy(update={"channels": {"radio": dear}})

    found = heard(world, spending(WEEKLY), 366)

    at_rest = IMPRESSIONS / 1.25
    assert found[-1][0] == pytest.approx(
        at_rest, rel=0.01
    )  # the pressure of some days ago was a little cheaper


@given(
    ceiling=st.floats(0.01, 1.0),
    half_point=st.floats(0.001, 5.0),
    slope=st.floats(1.0, 3.0),
    impressions=st.floats(1e-6, 1e3),
)
def test_that_no_curve_that_is_let_in_reaches_more_people_than_it_makes_impressions(
    ceiling: float, half_point: float, slope: float, impressions: float
) -> None:
    try:
        Broadcast(ceiling=ceiling, half_point=half_point, slope=slope)
    except ValidationError:
        return  # refused: nothing reaches anybody

    assert hill(impressions, ceiling, half_point, slope) <= impressions * (1.0 + 1e-8)
    assert hill(impressions, ceiling, half_point, slope) <= ceiling


def test_that_the_steepest_curve_is_let_in_and_one_per_cent_more_is_refused() -> None:
    """Slope 2: ceiling ÷ (2k) people for an impression at the steepest point."""
    assert Broadcast(ceiling=0.6, half_point=0.3, slope=2.0).slope == 2.0

    with pytest.raises(ValidationError, match=r"1\.01 people per impression"):
        Broadcast(ceiling=0.606, half_point=0.3, slope=2.0)


def noticed(state: State) -> np.ndarray:
    for _ in lived(state):
        pass
    share: np.ndarray = by_community(state, state.people.stage == AWARE) / state.people.members()
    return share


def expected_awareness(days: int, attention: float) -> float:
    """1 − Π(1 − reach·attention): each day one chance for each who is reached."""
    carry = carry_over(7.0 * 0.6)
    unaware = 1.0
    for day in range(1, days + 1):
        reach = 0.7 * saturation(constant_pressure(IMPRESSIONS, carry, day), 1.5, 1.5)
        unaware *= 1.0 - reach * attention
    return 1.0 - unaware


def on_air_in_markets(attention: float) -> State:
    """The same pressure on 150 groups of 4,000."""
    people = 600_000
    plan = spending(WEEKLY * people / PEOPLE)
    return opened(on_air(people, 4_000, attention), 20, strategy=plan)


def test_that_as_many_notice_as_are_reached_and_attend() -> None:
    verdict = holds(noticed(on_air_in_markets(0.04)), expected_awareness(20, 0.04))

    assert verdict, str(verdict)


def test_that_attention_five_per_cent_higher_would_be_noticed() -> None:
    control = holds(noticed(on_air_in_markets(0.042)), expected_awareness(20, 0.04))

    assert not control.contains, str(control)
    assert control.is_far, str(control)


def test_that_a_channels_reach_falls_on_people_who_fit_by_its_precision() -> None:
    """Reach r, precision π, a share f that fits: r·π/f of the fitting and r·(1−π)/(1−f) of the others are reached."""
    channel = on_air().channels["radio"].model_copy(update={"precision": {"broad": 0.6}})
    people = population(PEOPLE, fits=0.3)
    world = market(people, channels={"radio": channel})
    state = opened(world, 30, strategy=spending(0.2 * WEEKLY))

    for _ in lived(state):
        pass

    fitting, own = state.people.fitting_share, state.channels["radio"]
    others, fits = (-math.expm1(-rate) / 0.04 for rate in own.notice)
    assert fits == pytest.approx(own.reach * 0.6 / fitting, rel=1e-9)
    assert others == pytest.approx(own.reach * 0.4 / (1.0 - fitting), rel=1e-9)
    assert fitting * fits + (1.0 - fitting) * others == pytest.approx(own.reach, rel=1e-9)
