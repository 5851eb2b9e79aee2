"""How long a comparison takes beyond its runs: every strategy of a study, many replications, on all cores.

Prints one JSON line. `overhead_ms_per_run` is what a core spends per run on anything but simulate: handing out,
sending back, packing and writing the result (worker time not simulating, start of the workers left out).
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
import time
from contextlib import closing
from pathlib import Path

from scenarios.experiments.events import RunFinished
from scenarios.experiments.plan import planned
from scenarios.experiments.replicate import carried_out, cores
from scenarios.files.library import open_named
from scenarios.store.reading import Result
from scenarios.store.writing import ResultWriter, recorded
from scenarios.verdict.verdict import judged


def processor_seconds(who: int) -> float:
    """Processor time used so far [s]."""
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def measured(
    name: str, replications: int, people: int, days: int | None, workers: int
) -> dict[str, float | str]:
    """One comparison from the first worker to the verdict."""
    plan = planned(open_named(name).study, replications=replications, people=people, days=days)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.shapan"
        begun, parent = time.perf_counter(), processor_seconds(resource.RUSAGE_SELF)
        writer = ResultWriter.create(path, plan, name)
        simulating, first_run, first_ranking, last_run, runs = 0.0, 0.0, 0.0, 0.0, 0
        with writer, closing(recorded(carried_out(plan, workers=workers), writer)) as events:
            for event in events:
                if isinstance(event, RunFinished):
                    runs += 1
                    simulating += event.seconds
                    last_run = time.perf_counter() - begun
                    first_run = first_run or last_run - event.seconds
                    first_ranking = first_ranking or (last_run if runs == len(plan.strategies) else 0.0)
        parent = processor_seconds(resource.RUSAGE_SELF) - parent
        with Result(path) as result:
            judged(result.cube())
        wall, size = time.perf_counter() - begun, path.stat().st_size
    return {
        "study": name,
        "runs": runs,
        "people": people,
        "days": plan.days,
        "workers": workers,
        "wall_s": round(wall, 3),
        "wall_s_per_run": round(wall / runs, 4),
        "first_ranking_s": round(first_ranking, 3),
        "start_s": round(first_run, 3),
        "simulate_s_per_run": round(simulating / runs, 4),
        "overhead_ms_per_run": round(1000 * (workers * (last_run - first_run) - simulating) / runs, 2),
        "parent_cpu_ms_per_run": round(1000 * parent / runs, 2),
        "kb_per_run": round(size / runs / 1000, 1),
    }


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--study", default="business-software")
    parser.add_argument("--replications", type=int, default=100)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--days", type=int)
    parser.add_argument("--workers", type=int, default=cores())
    asked = parser.parse_args()
    print(json.dumps(measured(asked.study, asked.replications, asked.people, asked.days, asked.workers)))


if __name__ == "__main__":
    main()
