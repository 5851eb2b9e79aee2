"""The service desk is an M/M/c queue when callers never give up, and an M/M/c+M queue when they do."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
import pytest

from scenarios.known_answers.formulas import answered_within, erlang_a, erlang_c
from simulation.organisation.clock import HOURS
from simulation.organisation.desk import ServiceDesk
from simulation.organisation.service import NewTickets, ServiceMarket, ServicePlan
from tests.known_answers.intervals import MEANS, WAITS, holds
from tests.known_answers.queues import Calls, Scenario, calls, surplus

# 100 calls in half an hour, 180 seconds each, 14 agents; told in units in which 1,000 calls make a day
CALL_CENTRE = Scenario(per_day=1000.0, servers=14, load=10.0, days=9)
SECONDS = 1800.0 * 10.0  # of such a day
# 48 calls a minute, 60 seconds each, 50 agents, patience 120 seconds; 2,000 calls make a day
HURRIED = Scenario(per_day=2000.0, servers=50, load=48.0, days=9, patience=2.0 * 48.0 / 2000.0)
HURRIED_SECONDS = 2000.0 / 48.0 * 60.0


@dataclass(frozen=True)
class Figures:
    """What the desk made of the counted calls, each [replication]."""

    waits: np.ndarray  # mean wait of all calls [days]
    delayed: np.ndarray  # share that did not begin at once
    within: np.ndarray  # share answered within 20 seconds of the call centre's day
    abandoned: np.ndarray  # share that gave up
    controls: np.ndarray  # [control, replication]


def served(scenario: Scenario, made: Calls, slower: float) -> tuple[float, float, float, float]:
    """One replication: mean wait, share delayed, share within 20 seconds, share abandoned of the counted calls."""
    market = ServiceMarket(
        hours=HOURS * scenario.service * slower,
        handling="exponential",
        patience=min(scenario.patience, 1e9),
    )
    plan = ServicePlan(agents=scenario.servers, hours=24.0, days=7)
    desk = ServiceDesk(1.0)
    waits, lost = [], []
    for day in range(scenario.days + 1):
        today = made.on(day)
        new = NewTickets(
            np.arange(today.start, today.stop),
            made.arrived[today] - day,
            made.effort[today],
            made.patience[today],
        )
        done = desk.day(day, True, market, plan, new)
        for rule, found, expected in desk.rules():
            assert found == pytest.approx(expected, rel=1e-9, abs=1e-9), rule
        if day > 0:
            waits.append(done.wait)
            lost.append(done.abandoned_wait)
    wait, given_up = np.concatenate(waits), np.concatenate(lost)
    number = len(wait) + len(given_up)
    delayed = np.count_nonzero(wait > 0.0) + len(given_up)
    within = np.count_nonzero(wait <= 20.0 / SECONDS)
    total = wait.sum() + given_up.sum()
    return total / number, delayed / number, within / number, len(given_up) / number


def figures(scenario: Scenario, replications: int, slower: float = 1.0) -> Figures:
    """The desk run again and again; `slower` makes its agents slower than the scenario says."""
    samples, controls = [], []
    for replication in range(replications):
        made = calls(scenario, replication)
        samples.append(served(scenario, made, slower))
        controls.append(surplus(scenario, made))
    waits, delayed, within, abandoned = np.array(samples).T
    return Figures(waits, delayed, within, abandoned, np.array(controls).T)


@pytest.fixture(scope="module")
def call_centre() -> Figures:
    return figures(CALL_CENTRE, 165)


@pytest.fixture(scope="module")
def slower_call_centre() -> Figures:
    return figures(CALL_CENTRE, 30, slower=1.05)


@pytest.fixture(scope="module")
def hurried() -> Figures:
    return figures(HURRIED, 75)


def test_that_callers_wait_as_often_and_as_long_as_erlang_c_says(call_centre: Figures) -> None:
    expected = erlang_c(CALL_CENTRE.per_day, CALL_CENTRE.service, CALL_CENTRE.servers)

    delayed = holds(call_centre.delayed, 0.1741319, WAITS, call_centre.controls)
    waits = holds(call_centre.waits * SECONDS, 7.835937, WAITS, call_centre.controls)

    assert delayed, str(delayed)
    assert waits, str(waits)
    assert expected.mean_wait * SECONDS == pytest.approx(waits.expected, abs=1e-6)
    assert expected.wait_probability == pytest.approx(delayed.expected, abs=1e-7)


def test_that_the_tail_of_the_wait_is_that_of_first_come_first_served(call_centre: Figures) -> None:
    within = holds(call_centre.within, 0.88835, MEANS, call_centre.controls)

    assert within, str(within)
    assert answered_within(100.0 / 1800.0, 180.0, 14, 20.0) == pytest.approx(within.expected, abs=5e-6)


def test_that_agents_five_percent_slower_are_found_out(slower_call_centre: Figures) -> None:
    slow = slower_call_centre

    assert holds(slow.waits * SECONDS, 7.835937, WAITS, slow.controls).is_far
    assert holds(slow.delayed, 0.1741319, WAITS, slow.controls).is_far
    assert holds(slow.within, 0.88835, MEANS, slow.controls).is_far


def test_that_hurried_callers_give_up_and_wait_as_erlang_a_says(hurried: Figures) -> None:
    abandoned = holds(hurried.abandoned, 0.030912, WAITS, hurried.controls)
    waits = holds(hurried.waits * HURRIED_SECONDS, 3.709470, WAITS, hurried.controls)
    delayed = holds(hurried.delayed, 0.467774, WAITS, hurried.controls)

    assert abandoned, str(abandoned)
    assert waits, str(waits)
    assert delayed, str(delayed)
    expected = erlang_a(HURRIED.per_day, HURRIED.service, HURRIED.patience, HURRIED.servers)
    assert expected.abandonment == pytest.approx(abandoned.expected, abs=5e-7)
    assert expected.mean_wait * HURRIED_SECONDS == pytest.approx(waits.expected, abs=5e-7)


def test_that_the_share_who_give_up_is_the_mean_wait_over_the_patience(hurried: Figures) -> None:
    """P(ab) = W ÷ patience, whatever the service: the difference of the two is 0 to within 3 % of either."""
    difference = hurried.abandoned - hurried.waits / HURRIED.patience

    verdict = holds(0.030912 + difference, 0.030912, WAITS)

    assert verdict, str(verdict)


def test_that_hurried_agents_five_percent_slower_are_found_out() -> None:
    slow = figures(HURRIED, 20, slower=1.05)

    assert holds(slow.abandoned, 0.030912, WAITS, slow.controls).is_far
    assert holds(slow.waits * HURRIED_SECONDS, 3.709470, WAITS, slow.controls).is_far


def test_that_endless_patience_is_the_limit_of_long_patience() -> None:
    """With a patience of 1,000 services hardly anybody gives up, and both desks wait alike."""
    endless = replace(CALL_CENTRE, days=3)
    patient = replace(endless, patience=1000.0 * endless.service)

    with_end, without = np.array(
        [served(scenario, calls(endless, 0), 1.0) for scenario in (patient, endless)]
    )

    assert with_end[3] < 1e-3
    assert math.isclose(with_end[0], without[0], rel_tol=0.02)
