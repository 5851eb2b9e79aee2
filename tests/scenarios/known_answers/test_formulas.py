"""Formulas that follow the model by the day agree with the closed forms they tend to, and with plain arithmetic."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.known_answers.diffusion import adopters_by_steps, equilibrium_by_steps
from scenarios.known_answers.formulas import erlang_c, headcount, headcount_after, relaxation_of_erlang_c
from scenarios.known_answers.funnel import ACTIVE, AWARE, HOME, Way, day_of_payment, passage, passed
from scenarios.known_answers.lifetime import capped_lifetime_value, mixed_lifetime_value
from scenarios.known_answers.mixing import Talk, binomial, endless, expanded, followed, knowing, settled
from scenarios.known_answers.pressure import carry_over, scheduled_pressure
from scenarios.known_answers.referral import generation, met, progeny, total, total_variance
from simulation.crowd.media import adstock

BASS = Talk(0.006, 0.076, 0.0)  # p 0.03, q 0.38 a period of five days
TALK = Talk(0.02, 0.30, 0.10, start=0.1)


def test_that_mixed_people_who_never_forget_are_the_chain_of_bass() -> None:
    law, count = adopters_by_steps(0.03, 0.38, 50, [0.2] * 30)[-1], np.arange(51)
    mean = float(law @ count)

    assert followed(BASS, 50, 30) == pytest.approx((mean, float(law @ (count - mean) ** 2)))


@pytest.mark.parametrize(("talk", "days"), [(BASS, 30), (TALK, 40)], ids=["bass", "forgetting"])
def test_that_the_expansion_for_many_misses_the_followed_law_by_less_the_more_there_are(
    talk: Talk, days: int
) -> None:
    """The mean's error falls like 1 ÷ m² of itself, the variance's like 1 ÷ m."""
    gap = {}
    for people in (100, 200, 400):
        exact, near = followed(talk, people, days), expanded(talk, people, days)
        gap[people] = [abs(a / b - 1.0) for a, b in zip(near, exact, strict=True)]

    assert gap[100][0] / gap[200][0] == pytest.approx(4.0, rel=0.1)
    assert gap[200][0] / gap[400][0] == pytest.approx(4.0, rel=0.1)
    assert gap[100][1] / gap[400][1] == pytest.approx(4.0, rel=0.1)
    assert gap[400][0] < 1e-4


def test_that_few_are_followed_and_many_expanded() -> None:
    assert knowing(BASS, 40, 20) == followed(BASS, 40, 20)
    assert knowing(BASS, 5_000, 20) == expanded(BASS, 5_000, 20)
    assert knowing(BASS, 5_000, 20)[0] / 5_000 == pytest.approx(endless(BASS, 20), rel=1e-3)


def test_that_awareness_settles_at_the_balance_of_the_day() -> None:
    assert endless(TALK, 400) == pytest.approx(equilibrium_by_steps(0.02, 0.30, 0.10))
    assert settled(TALK) == pytest.approx(0.695811, abs=5e-7)


def test_that_nobody_has_heard_before_the_first_evening() -> None:
    """Half know at the start and the word is all there is: on the first day nobody learns of it."""
    word = Talk(0.0, 1.0, 0.0, start=0.5)

    assert followed(word, 10, 1)[0] == pytest.approx(5.0)
    assert endless(word, 1) == 0.5
    assert followed(word, 10, 2)[0] > 5.5


@given(count=st.integers(0, 60), chance=st.floats(0.0, 1.0))
def test_that_the_binomial_law_is_one(count: int, chance: float) -> None:
    law = binomial(count, chance)

    assert law.sum() == pytest.approx(1.0)
    assert law @ np.arange(count + 1) == pytest.approx(count * chance, abs=1e-9)


@given(
    spends=st.lists(st.tuples(st.integers(1, 30), st.floats(0.0, 100.0)), min_size=1, max_size=4),
    half_life=st.floats(0.0, 5.0),
    days=st.integers(1, 60),
)
def test_that_the_pressure_of_changing_money_is_the_days_added_up(
    spends: list[tuple[int, float]], half_life: float, days: int
) -> None:
    starts = np.cumsum([0, *(length for length, _ in spends[:-1])]).tolist()
    steps = [(start, spend) for start, (_, spend) in zip(starts, spends, strict=True)]
    pressure = 0.0
    for day in range(days):
        spend = next(amount for start, amount in reversed(steps) if start <= day)
        pressure = adstock(pressure, spend, half_life)

    assert scheduled_pressure(steps, carry_over(7.0 * half_life), days) == pytest.approx(pressure, abs=1e-9)


def test_that_the_way_to_a_payment_within_endless_days_is_the_absorbing_chain() -> None:
    way = Way(visit=0.4, activate=0.6, use=0.7, steps=(0.8, 0.5, 0.7, 0.8, 0.9), habit=(1000.0, 9000.0))
    leave = 0.1  # the Beta law is nearly one point
    within = np.zeros((4, 4))
    within[AWARE, AWARE], within[AWARE, HOME], within[AWARE, ACTIVE] = 0.6, 0.4 * 0.4, 0.4 * 0.6
    within[HOME, AWARE] = 1.0
    within[ACTIVE, 3] = 0.9 * 0.7
    within[ACTIVE, ACTIVE] = 0.9 * 0.3
    within[3, ACTIVE] = 1.0 - 0.8 * 0.5 * 0.7 * 0.8 * 0.9
    ends = np.array([[0.0, 0.0], [0.0, 0.0], [0.0, leave], [1.0 - within[3, ACTIVE], 0.0]])
    chain = passage(within, ends)

    visits, steps = passed(way, 400)

    assert visits == pytest.approx(chain.visits[AWARE, AWARE] * 0.4)
    assert steps[0] == pytest.approx(chain.visits[AWARE, 3] * 0.8, rel=1e-3)
    assert steps[-1] == pytest.approx(chain.ends[AWARE, 0], rel=1e-3)
    assert day_of_payment(way, 400).sum() == pytest.approx(steps[-1])


def test_that_a_short_time_cuts_the_way_off() -> None:
    way = Way(visit=1.0, activate=1.0, use=1.0, steps=(1.0, 1.0, 1.0, 1.0, 0.5), habit=(0.01, 1000.0))

    visits, steps = passed(way, 1)
    law = day_of_payment(way, 4)

    assert (visits, steps[0]) == pytest.approx((1.0, 0.0))  # tried on day 0, no occasion before day 1
    assert law == pytest.approx([0.0, 0.5, 0.25, 0.125], rel=1e-4)


def test_that_a_team_tends_to_a_poisson_number_from_wherever_it_began() -> None:
    assert headcount_after(1.5, 0.125, 40, 0.0) == (40.0, 0.0)
    assert headcount_after(1.5, 0.125, 40, 400.0) == pytest.approx(headcount(1.5, 0.125))
    mean, variance = headcount_after(1.5, 0.125, 40, 5.0)
    kept = math.exp(-0.625)
    assert mean == pytest.approx(40 * kept + 12 * (1 - kept))
    assert variance == pytest.approx(40 * kept * (1 - kept) + 12 * (1 - kept))


def test_that_a_busier_queue_takes_longer_to_forget() -> None:
    assert relaxation_of_erlang_c(0.9, 1.0, 1) > 10.0 * relaxation_of_erlang_c(0.5, 1.0, 1)
    assert relaxation_of_erlang_c(0.5, 1.0, 1) == pytest.approx((1.0 - math.sqrt(0.5)) ** -2)
    assert erlang_c(0.5, 1.0, 1).mean_wait == pytest.approx(1.0)


def test_that_families_tend_to_the_branching_processs_moments() -> None:
    mean, variance = progeny(0.4, 0.4, 60)

    assert mean == pytest.approx(total(1, 0.4))
    assert variance == pytest.approx(total_variance(1, 0.4, 0.4))
    assert progeny(0.4, 0.4, 3)[0] == pytest.approx(sum(generation(1, 0.4, number) for number in range(4)))
    assert progeny(1.5, 1.5, 2)[0] == pytest.approx(1 + 1.5 + 2.25)


def test_that_invitations_meet_more_often_the_more_seeds_there_are() -> None:
    """Half the seeds, half of what is missing; of one generation half of invitations · seeds."""
    many, few = met(0.5, 0.8, 0.02, 10), met(0.5, 0.8, 0.01, 10)

    assert many / few == pytest.approx(2.0, rel=0.1)
    assert met(0.5, 1.0, 0.001, 1) == pytest.approx(0.5 * 0.5 * 0.001 * 0.5 / 1.5, rel=0.01)
    assert met(0.5, 0.8, 0.0, 5) == 0.0


def test_that_people_who_differ_are_worth_more_than_their_average() -> None:
    alike, differ = mixed_lifetime_value(100, 200, 800, 0.1, 30), mixed_lifetime_value(100, 0.2, 0.8, 0.1, 30)

    assert alike == pytest.approx(capped_lifetime_value(100, 0.8, 0.1, 30), rel=5e-3)
    assert differ > 1.5 * alike
