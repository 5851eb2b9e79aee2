"""Verifying is a stream of events: rows in order, progress, mistakes that show only in the runs, then the end."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from scenarios.commands.answers_told import fields
from scenarios.known_answers.enough import PILOT, REASON
from scenarios.known_answers.library import open_answer
from scenarios.known_answers.pace import Progress
from scenarios.known_answers.reading import Asked
from scenarios.known_answers.trials import FEWEST, benches, jobs
from scenarios.known_answers.verifying import (
    Answered,
    Event,
    Misjudged,
    Row,
    Stopped,
    Verified,
    together,
    verified,
)
from tests.scenarios.executors.children import children
from tests.scenarios.known_answers.changing import Changes, changed

# Enough for wide intervals alone: these tests are about the events.
SMALL: Changes = (
    ("replications: *", "replications: 6"),
    ("size: 10000, rows: 10000", "size: 500, rows: 500"),
)
SMALL_PAIR: Changes = (
    ("replications: *", "replications: 4"),
    ("size: 50000, rows: 50000", "size: 4000, rows: 4000"),
)


@pytest.fixture
def small(tmp_path: Path) -> Asked:
    return changed(tmp_path, "cohort", *SMALL)


@pytest.fixture
def pair(tmp_path: Path) -> Asked:
    return changed(tmp_path, "paired-difference", *SMALL_PAIR)


def rows(events: Sequence[Event]) -> list[Row]:
    return [event.row for event in events if isinstance(event, Answered)]


def test_that_rows_come_in_the_order_of_the_files_and_the_count_last(small: Asked, pair: Asked) -> None:
    events = list(verified([pair, small]))

    assert [row.called for row in rows(events)] == ["mine:difference", "mine:variance", "mine:using"]
    assert events[-1] == Verified(sum(row.is_held for row in rows(events)), 3)
    progress = [event for event in events if isinstance(event, Progress)]
    assert [each.over for each in progress] == list(range(1, progress[-1].total + 1))
    assert progress[-1].seconds_left == 0.0
    assert all(each.seconds_left is None or math.isfinite(each.seconds_left) for each in progress)


def test_that_a_row_is_told_as_soon_as_its_file_is_done(small: Asked, pair: Asked) -> None:
    events = list(verified([small, pair]))
    first = next(place for place, event in enumerate(events) if isinstance(event, Answered))

    assert isinstance(events[first], Answered)
    assert any(isinstance(event, Progress) for event in events[first:])


def test_that_any_number_of_workers_finds_the_same(small: Asked, pair: Asked) -> None:
    alone, many = ([fields(row) for row in rows(list(verified([small, pair], workers=n)))] for n in (0, 3))

    assert alone == many
    assert children() == set()


def test_that_another_seed_is_other_luck(small: Asked) -> None:
    first, again, other = (rows(list(verified([small], seed=seed)))[0].judged.found for seed in (5, 5, 6))

    assert first == again
    assert first.mean != other.mean


def test_that_with_a_given_seed_all_rows_are_judged_together(small: Asked, pair: Asked) -> None:
    apart, all_at_once = (rows(list(verified([small, pair], seed=seed))) for seed in (None, 1))

    assert [row.judged.found for row in apart] == [
        row.judged.found for row in all_at_once
    ]  # the files' own seed is 1
    assert {row.judged.risk for row in apart} == {0.001}
    assert min(row.judged.risk for row in all_at_once) == pytest.approx(0.001 / 3)


def test_that_rows_without_luck_or_without_runs_need_no_correction(small: Asked) -> None:
    row, exact = (rows(list(verified([each])))[0] for each in (small, open_answer("advertising")))

    corrected = together([exact, row, replace(row, error="broken")])

    assert [each.judged.risk for each in corrected] == [0.001, 0.001, 0.001]


def test_that_too_few_runs_are_no_proof_and_the_file_is_told_how_many_it_needs(small: Asked) -> None:
    events = list(verified([small]))
    (row,) = rows(events)
    mistake = next(event.mistake for event in events if isinstance(event, Misjudged))

    assert row.judged.contains
    assert not row.holds
    assert events[-1] == Verified(0, 1)
    assert (mistake.line, mistake.column, mistake.path) == (7, 3, "figures.using")
    assert mistake.message.startswith("market.retention.use.base × 1.05 moves the value by ")
    assert mistake.message.endswith(" replications, or another number")


def test_that_a_single_run_is_followed_by_a_pilot(tmp_path: Path) -> None:
    asked = changed(tmp_path, "cohort", ("replications: *", "replications: 1"), *SMALL[1:])

    (row,) = rows(list(verified([asked])))
    (alone,) = rows(list(verified([asked], reason=1)))

    assert row.judged.found.freedom == PILOT - 1
    assert alone.judged.found.freedom == 0


def test_that_an_answer_is_run_again_until_its_interval_is_narrow_and_its_control_far(tmp_path: Path) -> None:
    asked = changed(tmp_path, "cohort", ("replications: *", "replications: 12"))

    events = list(verified([asked]))
    (row,) = rows(events)
    (few,) = rows(list(verified([asked], reason=1)))

    assert not few.holds
    assert row.is_held
    assert 40 < row.judged.found.freedom + 1 < 12 * REASON
    assert not any(isinstance(event, Misjudged) for event in events)
    progress = [event for event in events if isinstance(event, Progress)]
    assert progress[0].total < progress[-1].total == progress[-1].over


def test_that_an_exact_answer_is_run_once_and_its_control_misses() -> None:
    asked = open_answer("advertising")
    (bench,) = benches([asked])

    found = rows(list(verified([asked])))

    assert set(bench.counts.values()) == {1}
    assert all(row.is_held for row in found)
    assert all(row.judged.low == row.judged.high == row.judged.found.mean for row in found)


def test_that_a_control_far_off_is_cut_short_and_a_near_one_is_not() -> None:
    asked = {name: open_answer(name) for name in ("erlang-c", "headcount")}
    far, near = benches(list(asked.values()))

    assert far.counts == {"0": 100, "0/0": FEWEST}  # 5 % more work: 60 % more waiting
    whole = asked["headcount"].scenario.replications
    assert near.counts == {"1": whole, "1/0": whole}
    assert len(list(jobs([far, near]))) == 100 + FEWEST + 2 * whole


def test_that_a_run_that_breaks_is_told_with_its_row(tmp_path: Path) -> None:
    """Of three people it happens that nobody pays, and then there is no mean day of payment."""
    lonely = ("size: 5000, rows: 5000", "size: 3, rows: 3")
    asked = changed(tmp_path, "funnel", ("replications: *", "replications: 9"), lonely)

    events = list(verified([asked.only("day-of-payment")]))
    (row,) = rows(events)

    sentence = "there were no payments in one of the runs: more people or more days are needed"
    assert row.error == f"RuntimeError: {sentence}"
    assert (row.holds, row.control_fails) == (False, False)
    assert events[-1] == Verified(0, 1)
    assert fields(row)["error"] == row.error


def asks_after(count: int) -> Callable[[], bool]:
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return asked > count

    return stop


@pytest.mark.parametrize("seed", [None, 3])
def test_that_stopping_keeps_what_is_complete(small: Asked, pair: Asked, seed: int | None) -> None:
    events = list(verified([small, pair], seed=seed, stop=asks_after(112), reason=1))

    known = 1 if seed is None else 0  # judged together, none is known before all are
    assert events[-1] == Stopped(known, 3)
    assert len(rows(events)) == known


def test_that_a_worker_in_the_middle_of_a_run_drops_it(tmp_path: Path) -> None:
    asked = changed(tmp_path, "headcount", ("days: *\nreplications: *", "days: 200\nreplications: 9000"))
    heard: list[Event] = []

    for event in verified([asked], workers=2, stop=lambda: bool(heard)):
        heard.append(event)

    assert heard[-1] == Stopped(0, 2)
    assert len(heard) < 50  # of 18,000 runs
    assert children() == set()
