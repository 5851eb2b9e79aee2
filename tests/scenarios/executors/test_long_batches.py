"""Long batches stay small, in this process and on disk; benchmarks/batch.py measures the same at 10,000 runs."""

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path

import pytest

from scenarios.executors import processes
from scenarios.experiments.events import RunFinished
from scenarios.experiments.plan import planned
from scenarios.experiments.replicate import carried_out
from scenarios.files.library import open_named
from scenarios.store.writing import ResultWriter, recorded
from tests.scenarios.experiments.small import small_plan

GROWTH = 20e6 / 9_000  # bytes a run: 20 MB from run 1,000 to run 10,000
ON_DISK = 60_000  # bytes a run of a year


def test_that_a_run_more_leaves_next_to_nothing_behind_in_memory(tmp_path: Path) -> None:
    plan = small_plan(replications=30, days=1)
    held: dict[int, int] = {}
    writer = ResultWriter.create(tmp_path / "long.shapan", plan, "long", "")
    tracemalloc.start()
    try:
        with writer:
            over = 0
            for event in recorded(carried_out(plan, workers=0), writer):
                over += isinstance(event, RunFinished)
                if over in (30, 90) and over not in held:
                    gc.collect()
                    held[over] = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()

    assert held[90] - held[30] < 60 * GROWTH


def test_that_a_worker_makes_room_for_a_fresh_one_after_so_many_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "RECYCLED", 4)
    plan = small_plan(replications=3, days=1)
    pool = processes.Processes(plan.brief, 1)
    seen: list[int] = []
    numbers: list[int] = []
    try:
        for outcome in pool.outcomes(plan.jobs(), lambda: False):
            if outcome is not None:
                numbers.append(outcome.job.number)
                seen += pool.pids
    finally:
        pool.close()

    assert numbers == list(range(9))
    assert len(set(seen)) == 3


@pytest.mark.slow
@pytest.mark.parametrize("name", ["business-software", "drink-launch"])
def test_that_a_year_with_all_its_daily_measures_takes_little_room_on_disk(tmp_path: Path, name: str) -> None:
    study = open_named(name).study
    strategy = next(iter(study.strategies))
    plan = planned(study, strategies=[strategy], replications=1, people=1_000, days=365)
    path = tmp_path / "year.shapan"
    ResultWriter.create(path, plan, name, "").close()
    empty = path.stat().st_size
    with ResultWriter(path) as writer:
        runs = sum(isinstance(e, RunFinished) for e in recorded(carried_out(plan, workers=0), writer))

    assert runs == plan.total
    assert (path.stat().st_size - empty) / runs < ON_DISK
