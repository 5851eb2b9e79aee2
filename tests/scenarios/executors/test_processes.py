"""Worker processes: they are replaced when they die, drop what is not wanted, and leave nothing behind."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from scenarios.executors import processes as room
from scenarios.executors.jobs import Broke, Done, Job, Outcome
from scenarios.executors.processes import CannotStart, Processes
from scenarios.executors.worker import answer
from scenarios.experiments.replicate import never
from tests.scenarios.experiments.small import broken_study, small_plan, small_study

ROOT = Path(__file__).parents[3]
LONG = Job(0, "loud", 0, 3000)  # half a minute: nobody waits for its end
PLAN = small_plan()
JOBS = tuple(PLAN.jobs())


@pytest.fixture
def pool() -> Iterator[Processes]:
    processes = Processes(PLAN.brief, 2)
    yield processes
    processes.close()


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def refuse(*_: object) -> None:
    """What a worker that cannot start does."""
    raise SystemExit(7)


def told(outcomes: Iterator[Outcome | None]) -> list[Outcome]:
    return [outcome for outcome in outcomes if outcome is not None]


def test_that_every_job_is_answered_once(pool: Processes) -> None:
    outcomes = told(pool.outcomes(JOBS, never))

    assert sorted(outcome.job.number for outcome in outcomes) == [job.number for job in JOBS]
    assert all(isinstance(outcome, Done) and outcome.seconds > 0 for outcome in outcomes)


def test_that_a_killed_worker_is_replaced_and_its_run_done_again(pool: Processes) -> None:
    before = pool.pids
    os.kill(before[0], signal.SIGKILL)

    outcomes = told(pool.outcomes(JOBS, never))

    assert sorted(outcome.job.number for outcome in outcomes) == [job.number for job in JOBS]
    assert all(isinstance(outcome, Done) for outcome in outcomes)
    assert before[0] not in pool.pids
    assert len(pool.pids) == 2


def test_that_a_worker_killed_at_work_costs_only_time(pool: Processes) -> None:
    jobs = [Job(number, "loud", number, 400) for number in range(3)]
    outcomes: list[Outcome] = []

    for step, outcome in enumerate(pool.outcomes(jobs, never)):
        if step == 0:
            os.kill(pool.pids[1], signal.SIGKILL)
        if outcome is not None:
            outcomes.append(outcome)

    assert sorted(outcome.job.number for outcome in outcomes) == [0, 1, 2]


def test_that_a_job_that_takes_every_worker_with_it_is_given_up_in_words(pool: Processes) -> None:
    kills = 0

    with closing(pool.outcomes([LONG], never)) as outcomes:
        for outcome in outcomes:
            if isinstance(outcome, Broke):
                break
            if outcome is None and kills < room.ATTEMPTS:
                for pid in pool.pids:
                    os.kill(pid, signal.SIGKILL)
                kills += 1

    assert isinstance(outcome, Broke)
    assert outcome.error == "its worker process was ended by signal 9 (SIGKILL) each of 3 times"


def test_that_stopping_keeps_what_is_done_and_is_quick(pool: Processes) -> None:
    told(pool.outcomes(JOBS[:2], never))  # both are warm
    asked_at = 0.0

    def stop() -> bool:
        nonlocal asked_at
        if not asked_at:
            asked_at = time.monotonic()
            return False
        return time.monotonic() - asked_at > 0.3

    outcomes = told(pool.outcomes([JOBS[0], LONG, LONG], stop))
    ended_at = time.monotonic()

    assert [outcome.job.number for outcome in outcomes] == [0]
    assert ended_at - asked_at < 0.3 + 0.3


def test_that_an_abandoned_worker_stays_warm_for_the_next_question(pool: Processes) -> None:
    told(pool.outcomes(JOBS[:2], never))
    before = pool.pids

    with closing(pool.outcomes([LONG, LONG], never)) as outcomes:
        next(outcomes)
    again = told(pool.outcomes(JOBS, never))

    assert pool.pids == before
    assert len(again) == len(JOBS)


def test_that_a_worker_that_does_not_answer_is_ended_and_replaced(pool: Processes) -> None:
    told(pool.outcomes(JOBS[:2], never))
    asleep = pool.pids[0]
    os.kill(asleep, signal.SIGSTOP)

    with closing(pool.outcomes([LONG, LONG], never)) as outcomes:
        next(outcomes)
    again = told(pool.outcomes(JOBS, never))

    assert not is_running(asleep)
    assert len(again) == len(JOBS)


def test_that_closing_leaves_nothing_running_within_a_third_of_a_second() -> None:
    pool = Processes(PLAN.brief, 2)
    pids = pool.pids
    outcomes = pool.outcomes([LONG, LONG], never)
    next(outcomes)

    begun = time.monotonic()
    outcomes.close()
    pool.close()

    assert time.monotonic() - begun < 0.3
    assert not any(is_running(pid) for pid in pids)


def test_that_workers_end_when_their_parent_is_killed() -> None:
    script = (
        "from scenarios.executors.processes import Processes\n"
        "from tests.scenarios.executors.test_processes import LONG, PLAN\n"
        "from scenarios.experiments.replicate import never\n"
        "pool = Processes(PLAN.brief, 2)\n"
        "for _ in pool.outcomes([LONG, LONG], never): print(*pool.pids, flush=True)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    pids = [int(word) for word in parent.stdout.readline().split()]
    parent.kill()
    parent.wait()

    deadline = time.monotonic() + 30  # a busy machine may take its time
    while any(is_running(pid) for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.02)  # other processes' end raises no signal here
    parent.stdout.close()

    assert len(pids) == 2
    assert not any(is_running(pid) for pid in pids)


@pytest.mark.skipif(
    sys.platform != "linux", reason="the libraries of a process are listed under /proc on Linux only"
)
def test_that_a_worker_imports_nothing_of_the_program_it_was_started_from(tmp_path: Path) -> None:
    """Neither Qt, nor a script that would start workers of its own, is read again in the worker."""
    program = tmp_path / "program.py"
    program.write_text(
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "from PySide6.QtCore import QObject\n"
        "print('program read')\n"
        "from scenarios.executors.processes import Processes\n"
        "from scenarios.experiments.replicate import never\n"
        "from tests.scenarios.executors.test_processes import JOBS, PLAN\n"
        "pool = Processes(PLAN.brief, 1)\n"
        "done = [outcome for outcome in pool.outcomes(JOBS[:1], never) if outcome]\n"
        "print([line for line in open(f'/proc/{pool.pids[0]}/maps') if 'Qt6' in line])\n"
        "print(sys.modules['__main__'].__file__)\n"
        "pool.close()\n"
    )

    said = subprocess.run([sys.executable, str(program)], capture_output=True, text=True)

    assert said.stdout.splitlines() == ["program read", "[]", str(program)], said.stderr


@pytest.mark.skipif(
    sys.platform != "linux", reason="another process's environment is read under /proc on Linux only"
)
def test_that_workers_use_one_thread_and_the_parent_keeps_its_own_setting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    monkeypatch.delenv("MKL_NUM_THREADS", raising=False)
    pool = Processes(PLAN.brief, 1)
    told(pool.outcomes(JOBS[:1], never))

    with closing(open(f"/proc/{pool.pids[0]}/environ", "rb")) as file:
        seen = dict(pair.split(b"=", 1) for pair in file.read().split(b"\0") if b"=" in pair)
    pool.close()

    assert {seen[name.encode()] for name in room.ONE_THREAD} == {b"1"}
    assert os.environ["OMP_NUM_THREADS"] == "7"
    assert "MKL_NUM_THREADS" not in os.environ


def test_that_workers_that_cannot_start_are_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "serve", refuse)
    pool = Processes(PLAN.brief, 2)

    with pytest.raises(
        CannotStart, match=r"worker processes end before they answer, the last one ended with code 7"
    ):
        told(pool.outcomes(JOBS, never))
    pool.close()


def test_that_a_run_that_raises_is_told_with_its_place() -> None:
    study = broken_study()
    pool = Processes(small_plan(strategies=study.model_dump()["strategies"]).brief, 1)
    outcomes = told(pool.outcomes([Job(0, "broken", 0, 5), Job(1, "loud", 0, 5)], never))
    pool.close()

    broke, done = outcomes
    assert isinstance(broke, Broke)
    assert isinstance(done, Done)
    assert broke.error == "KeyError: 'none'"
    assert "simulate" in broke.traceback


def test_that_a_worker_says_what_this_process_would_say(pool: Processes) -> None:
    from scenarios.executors import here

    there = {outcome.job: outcome for outcome in told(pool.outcomes(JOBS, never))}

    for outcome in told(here.outcomes(PLAN.brief, JOBS, never)):
        other = there[outcome.job]
        assert isinstance(outcome, Done)
        assert isinstance(other, Done)
        assert np.array_equal(outcome.run.daily, other.run.daily)
        assert repr(outcome.run.figures) == repr(other.run.figures)


def test_that_work_in_this_process_stops_in_the_middle_of_a_run() -> None:
    from scenarios.executors import here

    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return asked > 50

    assert told(here.outcomes(PLAN.brief, [JOBS[0], LONG], stop)) != []
    assert asked == 51


def test_that_the_small_study_is_small() -> None:
    assert small_study().market.people.rows == 300


def test_that_a_worker_answers_each_job_and_ends_with_its_pipe() -> None:
    """What a worker does all its life, done here."""
    ours, theirs = multiprocessing.Pipe()
    generation = ctypes.c_uint64(1)
    for message in (PLAN.brief, (1, JOBS[0]), (0, JOBS[1]), (1, JOBS[2])):
        ours.send(message)

    thread = threading.Thread(target=answer, args=(theirs, generation, os.getppid()))
    thread.start()
    told = [ours.recv() for _ in range(3)]
    ours.close()
    thread.join(5)

    assert [outcome and outcome.job for outcome in told] == [JOBS[0], None, JOBS[2]]
    assert not thread.is_alive()
