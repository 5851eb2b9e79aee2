"""Who is in the team: skills, ramps, fatigue, quitting, replacement, dismissal, growth."""

from __future__ import annotations

import math

import numpy as np
import pytest

from simulation.draws import Draws
from simulation.organisation.careers import Careers, productivity
from simulation.organisation.clock import DAYS_OF_A_YEAR
from simulation.organisation.headcount import Headcount, Morning
from simulation.organisation.sales import SalesPlan
from tests.simulation.organisation.selling import ONE, PLAIN, STEADY, TWO, careers, leads, live, team_of

TEN = SalesPlan(representatives=10)


def mornings(
    heads: Headcount, of: Careers, days: range, plan: SalesPlan = TEN, overloaded: bool = False
) -> list[Morning]:
    return [heads.morning(day, day % 7 < 5, of, plan, overloaded) for day in days]


def test_that_the_ramp_goes_through_the_survey_s_quarters() -> None:
    deals = productivity(Careers(), np.arange(365.0)) ** 2

    quarters = [float(part.mean()) for part in np.array_split(deals, 4)]

    survey = [(0.0, 0.15), (0.25, 0.5), (0.6, 0.8), (0.85, 1.0)]
    assert all(low <= found <= high for found, (low, high) in zip(quarters, survey, strict=True)), quarters


def test_that_the_ramp_is_half_done_at_the_survey_s_median_of_five_months() -> None:
    of = Careers()
    done = (productivity(of, np.array([91.0, 152.0, 182.0, 365.0])) - of.start) / (1.0 - of.start)

    assert done == pytest.approx([0.27, 0.5, 0.65, 0.93], abs=0.05)


def test_that_without_a_ramp_everybody_is_full_from_the_first_day() -> None:
    assert productivity(STEADY, np.array([0.0, 1000.0])).tolist() == [1.0, 1.0]


def test_that_a_newcomer_is_slower_and_signs_less() -> None:
    market = careers(PLAIN, ramp=182.0, tenure=0.0)

    day = live(team_of(market, ONE), 0, leads(0.34), market)

    start = productivity(market.careers, np.zeros(1))
    assert float(day.busy_hours.sum()) == pytest.approx(2.0 / start[0])
    assert day.circumstances == pytest.approx(np.log(start))


def test_that_skills_are_spread_as_stated_and_keyed_by_slot() -> None:
    of = Careers(skill_spread=0.8)
    plan = SalesPlan(representatives=2000)

    heads = Headcount(of, plan, Draws(1, 0))

    assert float(heads.skill.std()) == pytest.approx(0.8, rel=0.05)
    assert float(heads.skill.mean()) == pytest.approx(0.0, abs=0.06)
    assert np.array_equal(heads.skill[:5], Headcount(of, SalesPlan(representatives=5), Draws(1, 0)).skill)


def test_that_a_quit_in_one_place_moves_nobody_s_luck_in_another() -> None:
    of = Careers(quit_rate=0.3)
    alone, beside = Headcount(of, TEN, Draws(2, 0)), Headcount(of, TEN, Draws(2, 0))
    beside.goal[3] = 0.0  # somebody quits early
    beside.next_goal = 0.0

    first, second = mornings(alone, of, range(900)), mornings(beside, of, range(900))

    def elsewhere(told: list[Morning]) -> list[tuple[int, int]]:
        return [(day, slot) for day, change in enumerate(told) for slot in change.quit if slot != 3]

    assert elsewhere(first)
    assert elsewhere(first) == elsewhere(second)
    others = [slot for slot in range(10) if slot != 3]
    assert np.array_equal(alone.skill[others], beside.skill[others])


def test_that_successors_have_skills_of_their_own() -> None:
    of = Careers(quit_rate=20.0, hiring_delay=0.0, skills=(0.4,))
    heads = Headcount(of, SalesPlan(representatives=1), Draws(3, 0))
    known = float(heads.skill[0])
    seen = set()

    for day in range(365):
        heads.morning(day, True, of, SalesPlan(representatives=1), False)
        seen.add(float(heads.skill[0]))

    assert known == 0.4
    assert len(seen) > 8


def test_that_careers_last_as_long_as_the_rate_says() -> None:
    of = Careers(quit_rate=0.3, hiring_delay=0.0)
    plan = SalesPlan(representatives=400)
    heads = Headcount(of, plan, Draws(4, 0))

    quits = sum(len(change.quit) for change in mornings(heads, of, range(730), plan))

    expected = 400 * 2 * 0.3
    assert abs(quits - expected) < 4.0 * math.sqrt(expected)


def test_that_a_place_left_is_filled_again_after_the_delay_on_a_working_day() -> None:
    market = careers(PLAIN, hiring_delay=11.0)
    team = team_of(market, TWO)
    live(team, 0, market=market, plan=TWO)
    team.heads.goal[1] = 0.0
    team.heads.next_goal = 0.0

    days = [live(team, day, market=market, plan=TWO, is_working=day % 7 < 5) for day in range(1, 16)]

    assert [day.headcount for day in days] == [1] * 13 + [2, 2]  # due on a Saturday, day 12
    assert (days[0].quits, days[0].left.tolist()) == (1, [1])
    assert sum(day.hires for day in days) == 1
    assert days[0].absent_hours == pytest.approx(8.0)
    assert days[-1].absent_hours == 0.0


def test_that_who_quits_drops_the_lead_in_hand_and_those_who_waited_for_nobody_else() -> None:
    plan = TWO.model_copy(update={"routing": "own accounts"})
    long = PLAIN.model_copy(update={"hours": 20.0})
    team = team_of(long, plan)
    live(team, 0, leads(0.4, 0.4, 0.41, owner=(0, 1, 1)), long, plan)
    team.heads.goal[1] = 0.0
    team.heads.next_goal = 0.0

    day = live(team, 1, leads(0.5, first=3, owner=1), long, plan)

    assert day.orphaned.tolist() == [1, 2]
    assert (day.in_service, day.waiting) == (1, 1)
    assert day.absent_hours == pytest.approx(8.0)


def test_that_deals_of_who_quits_pass_on_and_lose_some_odds() -> None:
    slow = PLAIN.model_copy(update={"cycle": 3.0})
    team = team_of(slow, TWO)
    live(team, 0, leads(0.4, 0.41), slow, TWO)
    team.heads.goal[1] = 0.0
    team.heads.next_goal = 0.0

    days = [live(team, day, market=slow, plan=TWO) for day in range(1, 4)]

    assert days[-1].decided.tolist() == [0, 1]
    assert days[-1].circumstances == pytest.approx([0.0, -slow.careers.handover])


def test_that_a_place_left_and_filled_the_same_morning_works_on() -> None:
    market = careers(PLAIN, hiring_delay=0.0).model_copy(update={"hours": 20.0})
    team = team_of(market, ONE)
    live(team, 0, leads(0.4, 0.5), market)
    team.heads.goal[0] = 0.0
    team.heads.next_goal = 0.0

    day = live(team, 1, market=market)

    assert (day.quits, day.hires, day.orphaned.tolist()) == (1, 1, [0])
    assert (day.in_service, day.waiting) == (1, 0)
    assert float(day.busy_hours.sum()) == pytest.approx(8.0)


def test_that_a_newcomer_takes_a_waiting_lead_at_once() -> None:
    none = ONE.model_copy(update={"representatives": 0})
    team = team_of(PLAIN, none)
    live(team, 0, leads(0.5), plan=none)

    day = live(team, 1, plan=ONE)

    assert (day.hires, day.headcount, day.decided.tolist()) == (1, 1, [0])


def test_that_a_grown_team_waits_for_monday() -> None:
    team = team_of(PLAIN, ONE)
    live(team, 0)

    off = live(team, 1, plan=TWO, is_working=False)
    monday = live(team, 2, plan=TWO)

    assert (off.headcount, monday.headcount) == (1, 2)
    assert monday.idle_hours == pytest.approx([8.0, 8.0])


def test_that_dismissed_representatives_leave_and_their_places_are_given_up() -> None:
    long = PLAIN.model_copy(update={"hours": 20.0})
    three = ONE.model_copy(update={"representatives": 3})
    team = team_of(long, three)
    live(team, 0, leads(0.4, 0.4), long, three)
    team.heads.goal[2] = 0.0
    team.heads.next_goal = 0.0
    live(team, 1, market=long, plan=three)

    day = live(team, 2, market=long, plan=ONE)
    later = live(team, 30, market=long, plan=ONE)

    assert (day.dismissed, day.quits, day.left.tolist(), day.orphaned.tolist()) == (1, 0, [1], [1])
    assert (day.headcount, day.absent_hours) == (1, 0.0)
    assert (later.headcount, later.hires) == (1, 0)


def test_that_overload_tires_and_rest_restores() -> None:
    of = STEADY.model_copy(update={"quit_rate": 0.0})
    heads = Headcount(of, TEN, Draws(5, 0))

    mornings(heads, of, range(60), overloaded=True)
    tired = list(heads.strength)
    mornings(heads, of, range(60, 700))

    assert tired == pytest.approx([-of.tiredness * (1.0 - (1.0 - 1.0 / 30.0) ** 60)] * 10)
    assert heads.strength == pytest.approx([0.0] * 10, abs=1e-6)
    assert not heads.is_tired


def test_that_work_waiting_beyond_the_limit_is_overload() -> None:
    market = careers(PLAIN, overload=1.0)
    team = team_of(market, ONE)
    live(team, 0, leads(*[0.9] * 5), market)  # ten hours of work for a day of eight

    live(team, 1, market=market)

    assert team.heads.fatigue.tolist() == [1.0 / 30.0]


def test_that_tired_representatives_quit_sooner() -> None:
    of = Careers(quit_rate=0.3, tired_quits=2.0, hiring_delay=0.0)
    plan = SalesPlan(representatives=300)

    def quits(overloaded: bool) -> int:
        heads = Headcount(of, plan, Draws(6, 0))
        return sum(len(change.quit) for change in mornings(heads, of, range(365), plan, overloaded))

    rested, tired = quits(False), quits(True)
    assert tired > 2.0 * rested


def test_that_open_hiring_replaces_nobody_and_takes_whoever_comes() -> None:
    plan = SalesPlan(representatives=3, open_hiring=36.5)
    of = STEADY.model_copy(update={"quit_rate": 0.5})
    heads = Headcount(of, plan, Draws(8, 0))

    told = mornings(heads, of, range(3650), plan)

    hires = sum(len(change.hired) + change.came_and_went for change in told)
    quits = sum(len(change.quit) + change.came_and_went for change in told)
    assert abs(hires - 365) < 4.0 * math.sqrt(365.0)
    assert heads.present == 3 + hires - quits
    assert abs(heads.present - 73) < 4.0 * math.sqrt(73.0)
    assert of.quit_rate / DAYS_OF_A_YEAR * 3650 == pytest.approx(heads.pressure)
