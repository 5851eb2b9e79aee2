"""Working time runs in working hours and stands still outside them."""

import pytest

from simulation.organisation.clock import WorkingTime, works_on


def test_that_a_working_day_of_eight_hours_moves_the_clock_by_a_third() -> None:
    time = WorkingTime()

    time.begin(0, 8.0)
    time.begin(1, 8.0)

    assert time.start == pytest.approx(1.0 / 3.0)
    assert time.end == pytest.approx(2.0 / 3.0)


def test_that_the_clock_stands_still_on_a_day_off() -> None:
    time = WorkingTime()

    time.begin(0, 8.0)
    time.begin(1, 0.0)

    assert time.start == time.end == pytest.approx(1.0 / 3.0)


def test_that_working_hours_lie_around_noon() -> None:
    time = WorkingTime()

    time.begin(5, 8.0)

    assert (time.opening, time.closing) == pytest.approx((8.0 / 24.0, 16.0 / 24.0))
    assert time.now() == pytest.approx(5.0 + 8.0 / 24.0)


def test_that_round_the_clock_working_time_is_calendar_time() -> None:
    time = WorkingTime()

    for day in range(1000):
        time.begin(day, 24.0)

    assert (time.start, time.end, time.offset) == (999.0, 1000.0, 0.0)


def test_that_what_is_due_before_closing_happens_and_no_more() -> None:
    time = WorkingTime()
    rung = []

    def bell(delay: float) -> None:
        time.env.timeout(delay).callbacks.append(lambda _: rung.append(delay))

    bell(0.2)
    bell(1.0 / 3.0)
    time.begin(0, 8.0)
    time.run()

    assert rung == [0.2]
    time.begin(1, 8.0)
    time.at_opening()
    time.run()
    assert rung == [0.2, 1.0 / 3.0]


def test_that_staff_work_from_monday_on() -> None:
    assert [works_on(weekday, 5) for weekday in range(7)] == [True] * 5 + [False] * 2
    assert all(works_on(weekday, 7) for weekday in range(7))
