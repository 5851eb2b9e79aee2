"""What the evening check of the books costs: its share of the processor time of a run, one JSON line for each size."""

from __future__ import annotations

import argparse
import json
import time

import simulation.run as running
from benchmarks.grown import grown
from simulation.invariants import Books
from simulation.state import State


class TimedBooks(Books):
    """The same check with a watch beside it."""

    spent = 0.0  # processor seconds of all checks

    def hold(self, state: State) -> None:
        """Check every rule, and note how long it took."""
        began = time.process_time()
        super().hold(state)
        TimedBooks.spent += time.process_time() - began


def share(people: int, days: int, runs: int) -> float:
    """The part of the processor time of some runs that goes into checking."""
    case = grown("business-software", "together", people)
    TimedBooks.spent, began = 0.0, time.process_time()
    for replication in range(runs):
        running.simulate(
            case.market, case.strategy, days, case.study.seed, replication, start=case.study.start
        )
    return TimedBooks.spent / (time.process_time() - began)


def main() -> None:
    """Measure the sizes asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--people", type=int, nargs="*", default=[10_000, 100_000])
    asked.add_argument("--days", type=int, default=365)
    asked.add_argument("--runs", type=int, default=3)
    given = asked.parse_args()
    setattr(running, "Books", TimedBooks)  # noqa: B010  # the run asks for its books by this name
    for people in given.people:
        found = share(people, given.days, given.runs)
        print(json.dumps({"people": people, "days": given.days, "share_of_cpu": round(found, 4)}), flush=True)


if __name__ == "__main__":
    main()
