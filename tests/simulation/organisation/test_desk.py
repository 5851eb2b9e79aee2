"""The service desk: who is answered when, who gives up, where the hours go."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulation.organisation.desk import ServiceDesk
from simulation.organisation.line import KEPT
from simulation.organisation.service import NewTickets, ServiceDay, ServiceMarket, ServicePlan, payroll

HOUR_EACH = ServiceMarket(hours=1.0, spread=0.0, patience=1e9)
ONE_AGENT = ServicePlan(agents=1, hours=8.0, days=5)  # from 8 to 16 o'clock
NONE = np.empty(0)


def tickets(*moments: float, patience: Sequence[float] | None = None) -> NewTickets:
    """Tickets of persons 0, 1, 2 … at these moments of the day, with median effort."""
    count = len(moments)
    luck = np.full(count, 0.5) if patience is None else np.array(patience)
    return NewTickets(np.arange(count), np.array(moments), np.full(count, 0.5), luck)


def days(
    desk: ServiceDesk, market: ServiceMarket, plan: ServicePlan, *each: NewTickets, off: Sequence[int] = ()
) -> list[ServiceDay]:
    """Day after day at the desk, whose books must balance every midnight."""
    told = []
    for day, new in enumerate(each):
        told.append(desk.day(day, day not in off, market, plan, new))
        for rule, found, expected in desk.rules():
            assert math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9), (day, rule, found, expected)
    return told


def test_that_a_ticket_in_working_hours_is_answered_at_once() -> None:
    (day,) = days(ServiceDesk(), HOUR_EACH, ONE_AGENT, tickets(0.5))

    assert day.answered.tolist() == [0]
    assert day.wait == pytest.approx([0.0], abs=1e-12)
    assert (day.busy_hours, day.idle_hours) == pytest.approx((1.0, 7.0))


def test_that_a_ticket_in_the_night_waits_for_the_opening() -> None:
    (day,) = days(ServiceDesk(), HOUR_EACH, ONE_AGENT, tickets(0.25))

    assert day.wait == pytest.approx([8.0 / 24.0 - 0.25])


def test_that_a_ticket_after_hours_on_friday_is_answered_on_monday() -> None:
    friday, _, _, monday = days(
        ServiceDesk(), HOUR_EACH, ONE_AGENT, tickets(0.75), tickets(), tickets(), tickets(), off=(1, 2)
    )

    assert (friday.answered.size, friday.waiting) == (0, 1)
    assert monday.answered.tolist() == [0]
    assert monday.wait == pytest.approx([3.0 + 8.0 / 24.0 - 0.75])
    assert monday.late.tolist() == [True]


def test_that_work_in_hand_goes_on_the_next_working_day() -> None:
    long = HOUR_EACH.model_copy(update={"hours": 12.0})

    first, off, third = days(
        ServiceDesk(), long, ONE_AGENT, tickets(8.0 / 24.0), tickets(), tickets(), off=(1,)
    )

    assert (first.in_service, off.in_service, third.in_service) == (1, 1, 0)
    assert (first.busy_hours, off.busy_hours, third.busy_hours) == pytest.approx((8.0, 0.0, 4.0))
    assert third.answered.tolist() == [0]


def test_that_tickets_are_answered_in_the_order_of_their_moments() -> None:
    (day,) = days(ServiceDesk(), HOUR_EACH, ONE_AGENT, tickets(0.40, 0.36, 0.38))

    assert day.answered.tolist() == [1, 2, 0]
    assert day.wait == pytest.approx([0.0, 0.36 + 1.0 / 24.0 - 0.38, 0.36 + 2.0 / 24.0 - 0.40], abs=1e-12)


def test_that_two_agents_share_the_work() -> None:
    two = ONE_AGENT.model_copy(update={"agents": 2})

    (day,) = days(ServiceDesk(), HOUR_EACH, two, tickets(0.4, 0.4, 0.4))

    assert day.wait == pytest.approx([0.0, 0.0, 1.0 / 24.0], abs=1e-12)
    assert day.busy_hours == pytest.approx(3.0)
    assert day.idle_hours == pytest.approx(13.0)


def test_that_who_waits_beyond_patience_gives_up_also_on_a_day_off() -> None:
    hurried = HOUR_EACH.model_copy(update={"patience": 1.0})
    brief, long = 1.0 - math.exp(-0.5), 1.0 - math.exp(-5.0)  # patience of half a day, of five days

    _, off, monday = days(
        ServiceDesk(),
        hurried,
        ONE_AGENT,
        tickets(0.9, 0.9, patience=(brief, long)),
        tickets(),
        tickets(),
        off=(1,),
    )

    assert off.abandoned.tolist() == [0]
    assert off.abandoned_wait == pytest.approx([0.5])
    assert monday.answered.tolist() == [1]


def test_that_who_gives_up_while_an_agent_is_busy_costs_no_time() -> None:
    hurried = HOUR_EACH.model_copy(update={"patience": 1.0})
    brief, long = 1.0 - math.exp(-0.01), 1.0 - math.exp(-5.0)

    (day,) = days(ServiceDesk(), hurried, ONE_AGENT, tickets(0.4, 0.41, 0.42, patience=(long, brief, long)))

    assert day.answered.tolist() == [0, 2]
    assert day.abandoned.tolist() == [1]
    assert day.busy_hours == pytest.approx(2.0)


def test_that_an_agent_who_finds_only_people_who_gave_up_rests() -> None:
    hurried = HOUR_EACH.model_copy(update={"patience": 1.0})
    brief, long = 1.0 - math.exp(-0.01), 1.0 - math.exp(-5.0)

    (day,) = days(ServiceDesk(), hurried, ONE_AGENT, tickets(0.4, 0.41, patience=(long, brief)))

    assert day.answered.tolist() == [0]
    assert day.abandoned.tolist() == [1]
    assert day.idle_hours == pytest.approx(7.0)


def test_that_an_answer_after_the_promise_is_late() -> None:
    prompt = HOUR_EACH.model_copy(update={"promise": 0.05})

    (day,) = days(ServiceDesk(), prompt, ONE_AGENT, tickets(0.4, 0.4, 0.4))

    assert day.late.tolist() == [False, False, True]


def test_that_untrained_agents_are_slower_and_told_apart() -> None:
    market = HOUR_EACH.model_copy(update={"untrained_speed": 0.5})
    plan = ServicePlan(agents=2, hours=8.0, trained=0.5)

    (day,) = days(ServiceDesk(), market, plan, tickets(0.4, 0.4))

    assert day.trained.tolist() == [True, False]
    assert day.busy_hours == pytest.approx(1.0 + 2.0)


def test_that_a_row_of_ten_people_is_ten_tickets_of_work() -> None:
    (day,) = days(ServiceDesk(weight=5.0), HOUR_EACH, ONE_AGENT, tickets(0.4))

    assert day.busy_hours == pytest.approx(5.0)


def test_that_nobody_answers_where_nobody_works() -> None:
    (day,) = days(ServiceDesk(), HOUR_EACH, ServicePlan(agents=0), tickets(0.4))

    assert (day.waiting, day.answered.size, day.agents) == (1, 0, 0)


def test_that_new_agents_begin_and_those_too_many_finish_their_ticket_first() -> None:
    desk = ServiceDesk()
    market = HOUR_EACH.model_copy(update={"hours": 4.0})
    two = ONE_AGENT.model_copy(update={"agents": 2})

    days(desk, market, two, tickets(0.6, 0.6))
    fewer = desk.day(1, True, market, ONE_AGENT, tickets())
    after = desk.day(2, True, market, ONE_AGENT, tickets())
    more = desk.day(3, True, market, two, tickets(0.4, 0.4))

    in_hand = 4.0 - (16.0 - 0.6 * 24.0)  # hours of the two tickets left for the second morning
    assert (fewer.agents, after.agents, more.agents) == (1, 1, 2)
    assert fewer.answered.size == 2
    assert fewer.busy_hours == pytest.approx(2.0 * in_hand)
    assert fewer.absent_hours == pytest.approx(8.0 - in_hand)
    assert after.idle_hours == pytest.approx(8.0)
    assert more.wait == pytest.approx([0.0, 0.0], abs=1e-12)


def test_that_idle_agents_who_are_too_many_leave_at_once() -> None:
    desk = ServiceDesk()
    desk.day(0, True, HOUR_EACH, ServicePlan(agents=3), tickets())

    day = desk.day(1, True, HOUR_EACH, ServicePlan(agents=1), tickets())

    assert (day.agents, day.idle_hours, day.absent_hours) == pytest.approx((1, 8.0, 0.0))


def test_that_a_number_of_agents_read_from_a_schedule_will_do() -> None:
    plan = ONE_AGENT.model_copy(update={"agents": 2.0})

    (day,) = days(ServiceDesk(), HOUR_EACH, plan, tickets())

    assert day.agents == 2


def test_that_a_long_line_is_kept_in_order_when_what_is_done_is_cut_off() -> None:
    rush = KEPT + 1000
    market = HOUR_EACH.model_copy(update={"hours": 8.0 / KEPT / 1.05})
    generator = np.random.default_rng(1)
    crowd = NewTickets(np.arange(rush), generator.random(rush) * 0.3, np.full(rush, 0.5), np.full(rush, 0.5))

    first, second, third = days(ServiceDesk(), market, ONE_AGENT, crowd, tickets(0.5), tickets(0.5))

    assert first.answered.size + second.answered.size == rush + 1
    assert first.answered.tolist() + second.answered.tolist()[:-1] == np.argsort(crowd.moment).tolist()
    assert third.wait == pytest.approx([0.0], abs=1e-9)


def test_that_a_lost_ticket_and_a_lost_hour_are_noticed() -> None:
    desk = ServiceDesk()
    days(desk, HOUR_EACH, ONE_AGENT, tickets(0.4, 0.8))

    desk.line.head += 1
    desk.idle -= 1.0

    broken = [rule for rule, found, expected in desk.rules() if not math.isclose(found, expected)]
    assert [rule.split(":")[0] for rule in broken] == ["tickets", "agents", "tickets"]


@given(
    counts=st.lists(st.integers(0, 12), min_size=3, max_size=12),
    agents=st.lists(st.integers(0, 4), min_size=12, max_size=12),
    hours=st.sampled_from([0.5, 3.0, 11.0]),
    patience=st.sampled_from([0.05, 1.0, 1e9]),
    seed=st.integers(0, 1000),
)
def test_that_the_books_balance_whatever_comes(
    counts: list[int], agents: list[int], hours: float, patience: float, seed: int
) -> None:
    generator = np.random.default_rng(seed)
    desk = ServiceDesk()
    market = ServiceMarket(hours=hours, patience=patience)
    told = 0
    for day, count in enumerate(counts):
        new = NewTickets(np.arange(count), *generator.random((3, count)))
        plan = ServicePlan(agents=agents[day], trained=0.5)
        done = desk.day(day, day % 7 < 5, market, plan, new)
        told += done.answered.size + done.abandoned.size
        for rule, found, expected in desk.rules():
            assert math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9), (day, rule, found, expected)
        assert told + done.waiting + done.in_service == sum(counts[: day + 1])


def test_that_the_same_tickets_give_the_same_answers_to_the_byte() -> None:
    def run() -> bytes:
        generator = np.random.default_rng(3)
        desk = ServiceDesk()
        told = [
            desk.day(
                day, day % 7 < 5, ServiceMarket(), ServicePlan(agents=2), NewTickets(np.arange(20), *luck)
            )
            for day, luck in enumerate(generator.random((30, 3, 20)))
        ]
        return b"".join(done.answered.tobytes() + done.wait.tobytes() for done in told)

    assert run() == run()


def test_that_more_agents_never_make_the_same_callers_wait_longer() -> None:
    luck = np.random.default_rng(4).random((40, 3, 25))

    def mean_wait(agents: int) -> float:
        desk = ServiceDesk()
        market = ServiceMarket(patience=1e9)
        plan = ServicePlan(agents=agents)
        told = [
            desk.day(day, day % 7 < 5, market, plan, NewTickets(np.arange(25), *luck[day]))
            for day in range(40)
        ]
        return sum(float(done.wait.sum()) for done in told) + 40.0 * told[-1].waiting

    waits = [mean_wait(agents) for agents in (3, 4, 5, 6)]
    assert waits == sorted(waits, reverse=True)


def test_that_wages_are_paid_by_the_calendar_day() -> None:
    assert payroll(ServiceMarket(wage=36_500.0), 3) == 3 * 100 * 100
