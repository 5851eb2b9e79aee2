"""How quick one run is: one year of a bundled study grown to any size, every mechanism on, as one line of JSON.

cpu_s is the processor time of one `simulate`, its population included and imports excluded: the median of the runs,
each another replication. peak_rss_mb is the most memory the process ever held, interpreter and imports included.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import sys
import time

from benchmarks.grown import grown
from simulation import kernels
from simulation.measures import PLACE
from simulation.run import Run, simulate

RUNS = 5


def main() -> None:
    """Measure what the command line asks for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--people", type=int, default=10_000)
    asked.add_argument("--days", type=int, default=365)
    asked.add_argument("--study", default="business-software")
    asked.add_argument("--strategy", default="together")
    asked.add_argument("--runs", type=int, default=RUNS, help="runs of which the median is told")
    asked.add_argument("--as-bundled", action="store_true", help="the strategy as the study has it")
    asked.add_argument(
        "--whole", action="store_true", help="with the mechanisms too that the market leaves out"
    )
    asked.add_argument("--plain", action="store_true", help="without the compiled kernels")
    given = asked.parse_args()
    if given.plain:
        kernels.compiled = None
    print(
        json.dumps(
            measured(
                given.people,
                given.days,
                given.study,
                given.strategy,
                runs=given.runs,
                everything=not given.as_bundled,
                whole=given.whole,
            )
        )
    )


def measured(
    people: int,
    days: int,
    study: str = "business-software",
    strategy: str = "together",
    *,
    runs: int = RUNS,
    everything: bool = True,
    whole: bool = False,
) -> dict[str, float]:
    """The figures of a year of one strategy, the times as medians over the runs."""
    case = grown(study, strategy, people, everything=everything, whole=whole)
    walls, processors = [], []
    run: Run | None = None
    for replication in range(runs):
        wall, processor = time.perf_counter(), time.process_time()
        run = simulate(case.market, case.strategy, days, case.study.seed, replication, start=case.study.start)
        processors.append(time.process_time() - processor)
        walls.append(time.perf_counter() - wall)
    assert run is not None
    cpu = statistics.median(processors)
    return {
        "people": people,
        "days": days,
        "customers": round(run.figures["customers"]),
        "leads": round(run.figures["leads"]),
        "representatives": round(float(run.daily[PLACE["representatives"]].mean()), 1),
        "wall_s": round(statistics.median(walls), 4),
        "cpu_s": round(cpu, 4),
        "peak_rss_mb": round(peak_memory(), 1),
        "person_days_per_s": round(people * days / cpu),
        "touches": round(float(run.daily[PLACE["touches"]].sum())),
    }


def peak_memory() -> float:
    """The most memory that this process ever held [MB]."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (1e6 if sys.platform == "darwin" else 1e3)


if __name__ == "__main__":
    main()
