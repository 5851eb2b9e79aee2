"""Replicate: one stream of typed events for terminal, screen and tests."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import numpy as np
import pytest

from scenarios.executors.jobs import Done
from scenarios.experiments.events import Event, Finished, Progress, RunFailed, RunFinished, Stopped
from scenarios.experiments.plan import planned
from scenarios.experiments.replicate import Tally, carried_out, cores, never, replicate
from scenarios.study import NOTHING
from simulation.measures import MEASURES, PLACE
from simulation.run import simulate
from tests.scenarios.executors.children import children
from tests.scenarios.experiments.small import broken_study, small_plan, small_study


def kinds(events: list[Event]) -> list[str]:
    return [type(event).__name__ for event in events]


def test_that_the_stream_is_runs_and_progress_and_then_the_end() -> None:
    events = list(replicate(small_study(), replications=2, workers=0))

    assert kinds(events) == ["RunFinished", "Progress"] * 6 + ["Finished"]
    assert events[-1] == Finished(6, 0, 6)


def test_that_the_silent_strategy_is_always_among_them() -> None:
    events = replicate(small_study(), strategies=["quiet"], replications=1, workers=0)

    assert [event.job.strategy for event in events if isinstance(event, RunFinished)] == ["quiet", NOTHING]


def test_that_what_is_left_out_is_as_the_study_says() -> None:
    plan = planned(small_study())

    assert (plan.replications, plan.days, plan.seed, plan.people) == (3, 30, 5, 300)
    assert plan.strategies == ("loud", "quiet", NOTHING)
    assert plan.purse() == 900.0


def test_that_what_is_stated_counts() -> None:
    wanted = [NOTHING, "loud"]
    plan = planned(
        small_study(), strategies=wanted, replications=9, people=50, days=60, seed=0, horizons=True
    )

    assert (plan.replications, plan.days, plan.seed, plan.people) == (9, 60, 0, 50)
    assert plan.strategies == ("loud", NOTHING)
    assert plan.brief.people == 50


def test_that_the_purse_counts_pro_rata() -> None:
    plan = planned(small_study(), days=60, horizons=True)

    assert [plan.purse(days) for days in plan.lengths] == [1_800.0, 3_600.0]


def test_that_jobs_come_replication_by_replication_and_longer_horizons_last() -> None:
    plan = small_plan(horizons=True, replications=2)
    jobs = list(plan.jobs())

    assert [(job.days, job.replication) for job in jobs[::3]] == [(30, 0), (30, 1), (60, 0), (60, 1)]
    assert [job.number for job in jobs] == list(range(plan.total))


def test_that_a_run_of_the_stream_is_the_pure_function_of_its_key() -> None:
    study = small_study()

    for event in replicate(
        study, strategies=["loud"], replications=2, people=200, days=20, seed=8, workers=0
    ):
        if isinstance(event, RunFinished):
            strategy = study.with_nothing()[event.job.strategy]
            again = simulate(
                study.market, strategy, 20, 8, event.job.replication, start=study.start, people=200
            )
            assert np.array_equal(event.run.daily, again.daily)


def test_that_budgets_go_on_at_twice_the_horizon() -> None:
    """The first half of the longer run is the shorter run, day by day."""
    events = replicate(small_study(), strategies=["loud"], replications=1, horizons=True, workers=0)
    finished = [event for event in events if isinstance(event, RunFinished)]
    runs = {event.job.days: event.run for event in finished if event.job.strategy == "loud"}

    assert list(runs) == [30, 60]
    others = np.arange(len(MEASURES)) != PLACE["trust"]  # mean trust is read on the last day too
    assert np.array_equal(runs[60].daily[others, :30], runs[30].daily[others])
    assert runs[60].figures["committed"] == pytest.approx(2 * runs[30].figures["committed"], rel=0.05)


def test_that_a_run_that_fails_is_told_and_the_others_go_on() -> None:
    events = list(replicate(broken_study(), replications=2, workers=0))
    failed = [event for event in events if isinstance(event, RunFailed)]

    assert [event.job.strategy for event in failed] == ["broken", "broken"]
    assert [(event.job.replication, event.seed) for event in failed] == [(0, 5), (1, 5)]
    assert events[-1] == Finished(8, 2, 8)
    assert [event.failed for event in events if isinstance(event, Progress)][-1] == 2


def test_that_workers_and_this_process_tell_the_same_runs() -> None:
    def told(workers: int) -> dict[int, bytes]:
        events = carried_out(small_plan(), workers=workers)
        return {
            event.job.number: event.run.daily.tobytes() for event in events if isinstance(event, RunFinished)
        }

    assert told(0) == told(1) == told(2)


def test_that_closing_the_stream_leaves_nothing_running() -> None:
    before = children()
    events = carried_out(small_plan(replications=50, days=600), workers=2)
    next(events)
    assert len(children() - before) == 2

    begun = time.monotonic()
    events.close()

    assert time.monotonic() - begun < 0.3
    assert children() <= before


def test_that_stopping_tells_what_finished_and_ends_within_a_third_of_a_second() -> None:
    asked_at: list[float] = []

    def stop() -> bool:
        return bool(asked_at)

    before, finished = children(), 0
    for event in carried_out(small_plan(replications=500, days=300), workers=2, stop=stop):
        finished += isinstance(event, RunFinished)
        if finished == 3 and not asked_at:
            asked_at.append(time.monotonic())

    assert time.monotonic() - asked_at[0] < 0.3
    assert isinstance(event, Stopped)
    assert 3 <= event.over == finished < event.total
    assert children() <= before


def test_that_a_stop_in_this_process_ends_in_the_middle_of_a_run() -> None:
    asked = iter([False] * 40)

    events = list(carried_out(small_plan(), workers=0, stop=lambda: next(asked, True)))

    assert events[-1] == Stopped(1, 0, 9)


def test_that_what_was_done_before_is_not_done_again() -> None:
    events = list(carried_out(small_plan(), workers=0, over=set(range(7))))

    assert [event.job.number for event in events if isinstance(event, RunFinished)] == [7, 8]
    assert events[-1] == Finished(9, 0, 9)


def test_that_a_plan_that_is_done_needs_no_worker() -> None:
    assert list(carried_out(small_plan(), workers=2, over=set(range(9)))) == [Finished(9, 0, 9)]


def test_that_the_time_left_follows_from_the_days_simulated_so_far() -> None:
    jobs = list(small_plan(horizons=True).jobs())
    tally = Tally(len(jobs), jobs, 2)
    assert tally.progress() == Progress(0, 0, 18, None)

    events = [event for event in carried_out(small_plan(), workers=0) if isinstance(event, RunFinished)]
    tally.count(Done(events[0].job, events[0].run, 3.0))

    left = 9 * 30 + 9 * 60 - 30
    assert tally.progress() == Progress(1, 0, 18, 3.0 / 30 * left / 2)


def test_that_there_is_at_least_one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    assert cores() >= 1
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: None)

    assert cores() == 1
    assert not never()


def test_that_an_experiment_can_be_started_from_a_script_without_a_guard() -> None:
    script = (
        "from scenarios.experiments.replicate import replicate\n"
        "from tests.scenarios.experiments.small import small_study\n"
        "print(list(replicate(small_study(), replications=1, workers=2))[-1])\n"
    )

    said = subprocess.run([sys.executable, "-"], input=script, capture_output=True, text=True)

    assert said.stdout.strip() == "Finished(over=3, failed=0, total=3)", said.stderr
