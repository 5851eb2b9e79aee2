"""The sales team: who takes which lead, who waits, dies or buys alone, and what falls due when."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulation.draws import Draws
from simulation.organisation.outreach import Outreach
from simulation.organisation.sales import NewLeads, SalesMarket, SalesPlan, hiring_cost, payroll
from simulation.organisation.team import SalesTeam
from tests.simulation.organisation.selling import NOBODY, ONE, PLAIN, TWO, careers, leads, live, team_of

BRIEF, LONG = 1.0 - math.exp(-0.01), 1.0 - math.exp(-5.0)  # of a patience of one day
HURRIED = PLAIN.model_copy(update={"patience": 1.0})


def test_that_a_lead_in_working_hours_is_taken_at_once_and_decides_when_the_talks_are_over() -> None:
    day = live(team_of(PLAIN, ONE), 0, leads(0.5))

    assert day.decided.tolist() == [0]
    assert day.slot.tolist() == [0]
    assert day.wait.tolist() == [0.0]
    assert day.busy_hours == pytest.approx([2.0])
    assert day.idle_hours == pytest.approx([6.0])


def test_that_a_lead_at_night_waits_for_the_morning_and_one_on_friday_evening_for_monday() -> None:
    team = team_of(PLAIN, ONE)

    friday = live(team, 0, leads(0.25, 0.75))
    live(team, 1, leads(0.5, first=2), is_working=False)
    sunday = live(team, 2, is_working=False)
    monday = live(team, 3)

    assert friday.decided.tolist() == [0]
    assert friday.wait == pytest.approx([8.0 / 24.0 - 0.25])
    assert (friday.waiting, sunday.waiting) == (1, 2)
    assert monday.decided.tolist() == [1, 2]
    assert monday.wait == pytest.approx([3.0 + 8.0 / 24.0 - 0.75, 2.0 + 10.0 / 24.0 - 0.5])


def test_that_talks_begun_in_the_afternoon_go_on_the_next_working_day() -> None:
    team = team_of(PLAIN, ONE)

    first = live(team, 0, leads(15.0 / 24.0))
    off = live(team, 1, is_working=False)
    third = live(team, 2)

    assert (first.in_service, off.in_service, third.in_service) == (1, 1, 0)
    assert [float(day.busy_hours.sum()) for day in (first, off, third)] == pytest.approx([1.0, 0.0, 1.0])
    assert third.decided.tolist() == [0]


def test_that_the_decision_falls_due_a_cycle_after_the_talks() -> None:
    slow = PLAIN.model_copy(update={"cycle": 3.0})
    team = team_of(slow, ONE)

    days = [live(team, day, leads(0.5) if day == 0 else None, slow) for day in range(4)]

    assert [day.decided.size for day in days] == [0, 0, 0, 1]
    assert [day.deciding for day in days] == [1, 1, 1, 0]
    assert [day.served for day in days] == [1, 0, 0, 0]


def test_that_waiting_cools_a_lead() -> None:
    day = live(team_of(PLAIN, ONE), 0, leads(0.4, 0.4))

    assert day.wait == pytest.approx([0.0, 2.0 / 24.0], abs=1e-12)
    assert day.circumstances == pytest.approx([0.0, -0.3 * math.log1p(2.0 / 24.0)], abs=1e-9)


def test_that_the_representative_s_skill_is_part_of_the_circumstances() -> None:
    skilled = careers(PLAIN, skills=(0.7,))

    day = live(team_of(skilled, ONE), 0, leads(0.4), skilled)

    assert day.circumstances == pytest.approx([0.7])


def test_that_newest_first_takes_who_came_last() -> None:
    plan = ONE.model_copy(update={"routing": "newest first"})

    day = live(team_of(PLAIN, plan), 0, leads(0.40, 0.41, 0.42), plan=plan)

    assert day.decided.tolist() == [0, 2, 1]


def test_that_best_skill_gives_a_lead_to_the_best_of_those_free() -> None:
    skilled = careers(PLAIN, skills=(0.1, 0.9, 0.5))
    plan = ONE.model_copy(update={"representatives": 3, "routing": "best skill"})

    day = live(team_of(skilled, plan), 0, leads(0.40, 0.41, 0.42), skilled, plan)

    assert day.slot.tolist() == [1, 2, 0]


def test_that_first_come_gives_a_lead_to_who_has_been_free_longest() -> None:
    team = team_of(PLAIN, TWO)

    day = live(team, 0, leads(0.40, 0.41, 0.55), plan=TWO)

    assert day.slot.tolist() == [0, 1, 0]


def test_that_own_accounts_wait_for_their_representative_though_others_are_free() -> None:
    plan = TWO.model_copy(update={"routing": "own accounts"})

    day = live(team_of(PLAIN, plan), 0, leads(0.40, 0.41, 0.42, owner=(1, 1, -1)), plan=plan)

    assert day.decided.tolist() == [0, 2, 1]
    assert day.slot.tolist() == [1, 0, 1]


def test_that_leads_of_an_owner_who_left_go_to_anybody() -> None:
    plan = TWO.model_copy(update={"routing": "own accounts"})
    fewer = plan.model_copy(update={"representatives": 1})
    team = team_of(PLAIN, plan)
    live(team, 0, plan=plan)

    day = live(team, 1, leads(0.4, owner=1), plan=fewer)

    assert day.slot.tolist() == [0]


def test_that_a_lead_that_dies_waiting_costs_nobody_s_time() -> None:
    day = live(team_of(HURRIED, ONE), 0, leads(0.40, 0.41, 0.42, patience=(LONG, BRIEF, LONG)), HURRIED)

    assert day.decided.tolist() == [0, 2]
    assert day.died.tolist() == [1]
    assert float(day.busy_hours.sum()) == pytest.approx(4.0)


def test_that_a_lead_that_dies_before_the_opening_is_not_taken() -> None:
    day = live(team_of(HURRIED, ONE), 0, leads(0.1, patience=BRIEF), HURRIED)

    assert (day.died.tolist(), day.served) == ([0], 0)


def test_that_a_lead_that_buys_while_it_waits_leaves_the_line() -> None:
    team = team_of(PLAIN, ONE)
    live(team, 0, leads(0.9, 0.9))

    day = live(team, 1, bought=[0])

    assert (day.withdrawn, day.served, day.decided.tolist()) == (1, 1, [1])


def test_that_a_lead_that_buys_during_the_talks_frees_its_representative_at_once() -> None:
    long = PLAIN.model_copy(update={"hours": 6.0})
    team = team_of(long, ONE)
    live(team, 0, leads(0.5, 0.6), long)

    day = live(team, 1, market=long, bought=[0])

    assert day.withdrawn == 1
    assert day.wait == pytest.approx([1.0 + 8.0 / 24.0 - 0.6])
    assert day.decided.tolist() == [1]
    assert (float(day.busy_hours.sum()), float(day.idle_hours.sum())) == pytest.approx((6.0, 2.0))


def test_that_a_lead_that_buys_while_deciding_decides_no_more() -> None:
    slow = PLAIN.model_copy(update={"cycle": 3.0})
    team = team_of(slow, ONE)
    live(team, 0, leads(0.5), slow)

    days = [live(team, day, market=slow, bought=[0] if day == 1 else []) for day in range(1, 5)]

    assert days[0].withdrawn == 1
    assert sum(day.decided.size for day in days) == 0


def test_that_somebody_sales_does_not_know_may_buy() -> None:
    day = live(team_of(PLAIN, ONE), 0, leads(0.5), bought=[99])

    assert (day.withdrawn, day.served) == (0, 1)


def test_that_a_row_of_two_people_is_the_work_of_two_leads() -> None:
    day = live(team_of(PLAIN, ONE, weight=2.0), 0, leads(0.4))

    assert float(day.busy_hours.sum()) == pytest.approx(4.0)


def test_that_idle_hours_become_touches_and_their_rest_is_kept() -> None:
    market = PLAIN.model_copy(update={"outreach": Outreach(touches=0.125, network=0.0)})
    plan = ONE.model_copy(update={"hours": 24.0})
    team = team_of(market, plan, weight=2.0)

    days = [live(team, day, market=market, plan=plan) for day in range(4)]

    assert [day.touches for day in days] == [1, 2, 1, 2]  # 24 · 0.125 ÷ 2 = 1.5 a day


def test_that_nobody_is_touched_where_outreach_is_not_bought() -> None:
    plan = ONE.model_copy(update={"outreach": False})

    assert live(team_of(PLAIN, plan), 0, plan=plan).touches == 0


def test_that_the_room_shown_shrinks_with_the_work_that_waits() -> None:
    plan = ONE.model_copy(update={"capacity_shown": 2.0})
    team = team_of(PLAIN, plan)

    before = team.room(PLAIN, plan)
    live(team, 0, leads(*[0.9] * 5), plan=plan)

    assert (before, team.room(PLAIN, plan)) == (8, 3)
    live(team, 1, leads(*[0.9] * 20, first=5), plan=plan)
    assert team.room(PLAIN, plan) == 0


def test_that_networks_bring_leads_at_their_rate_and_each_has_its_number() -> None:
    market = PLAIN.model_copy(update={"outreach": Outreach(network=50.0)})
    plan = ONE.model_copy(update={"representatives": 20})
    team = team_of(market, plan)

    days = [live(team, day, market=market, plan=plan) for day in range(365)]

    slots = np.concatenate([day.network for day in days])
    numbers = np.concatenate([day.network_number for day in days])
    assert abs(len(slots) - 1000) < 4.0 * math.sqrt(1000.0)
    for slot in range(20):
        own = numbers[slots == slot]
        assert own.tolist() == list(range(len(own)))


def test_that_a_lost_lead_and_a_lost_hour_are_noticed() -> None:
    team = team_of(PLAIN, ONE)
    live(team, 0, leads(0.9, 0.9))

    del team.waiting.people[0]
    team.spent += 1.0
    team.decided += 1

    broken = [not math.isclose(found, expected) for _, found, expected in team.rules()]
    assert broken == [True, True, True, True]


def test_that_wages_and_fees_are_told_in_cents() -> None:
    market = careers(PLAIN, wage=36_500.0, hiring_fee=20_000.0)

    assert payroll(market, 3) == 3 * 100 * 100
    assert hiring_cost(market, 2) == 2 * 20_000 * 100


def story(routing: str, seed: int, hiring: float, quits: float) -> tuple[bytes, list[int]]:
    """A hundred days in which leads come, buy by themselves, die and are dropped, and the team changes."""
    generator = np.random.default_rng(seed)
    market = careers(
        SalesMarket(hours=3.0, patience=4.0, cycle=2.0), quit_rate=quits, hiring_delay=3.0, overload=1.0
    )
    team = SalesTeam(market, SalesPlan(representatives=4, routing=routing), Draws(seed, 0), 1.0)
    told = b""
    counts = [0, 0, 0]
    known = 0
    for day in range(100):
        places = int(generator.integers(0, 7)) if day % 20 == 19 else team.heads.places
        plan = SalesPlan(representatives=places, routing=routing, open_hiring=hiring)
        count = int(generator.poisson(9.0))
        person = np.arange(known, known + count)
        known += count
        moment, effort, patience, cycle = generator.random((4, count))
        new = NewLeads(person, moment, effort, patience, cycle, generator.integers(-1, 4, count))
        bought = np.flatnonzero(generator.random(known) < 0.01)
        done = team.day(day, day % 7 < 5, market, plan, new, bought)
        for rule, found, expected in team.rules():
            assert math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9), (day, rule, found, expected)
        told += done.decided.tobytes() + done.circumstances.tobytes() + done.died.tobytes()
        counts = [counts[0] + done.hires, counts[1] + done.quits, counts[2] + done.orphaned.size]
    return told, counts


@pytest.mark.parametrize("routing", ["first come", "newest first", "best skill", "own accounts"])
@pytest.mark.parametrize("hiring", [0.0, 60.0])
def test_that_the_same_days_give_the_same_story_to_the_byte(routing: str, hiring: float) -> None:
    told, (hires, quits, dropped) = story(routing, 1, hiring, quits=8.0)

    assert (told, [hires, quits, dropped]) == story(routing, 1, hiring, quits=8.0)
    assert min(hires, quits, dropped) > 0


@settings(max_examples=30, deadline=None)  # each is a hundred days; 2,000 were run once
@given(
    routing=st.sampled_from(["first come", "newest first", "best skill", "own accounts"]),
    seed=st.integers(0, 10_000),
    hiring=st.sampled_from([0.0, 0.0, 60.0, 400.0]),
    quits=st.sampled_from([0.0, 3.0, 30.0, 300.0]),
)
def test_that_the_books_balance_whatever_happens(
    routing: str, seed: int, hiring: float, quits: float
) -> None:
    story(routing, seed, hiring, quits)


def test_that_a_quiet_day_changes_nothing() -> None:
    team = team_of(PLAIN, ONE)

    day = live(team, 0)

    assert day.decided is not NOBODY
    assert (day.decided.size, day.left.size, day.waiting, day.touches) == (0, 0, 0, 24)
