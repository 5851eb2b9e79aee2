"""How long the terminal command takes to answer: `--version`, and `check` of a bundled study; one JSON line each.

Wall and processor seconds of whole processes, the medians of the runs; the first run, which may compile, is left out.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time

TARGETS = {"--version": 0.15, "check business-software": 0.5}  # seconds


def measured(words: str, runs: int) -> dict[str, float | str]:
    """The figures of one command line."""
    walls, processors = [], []
    for _ in range(runs + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "desktop", *words.split()], check=True, stdout=subprocess.DEVNULL
        )
        walls.append(time.perf_counter() - began)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        processors.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return {
        "command": f"shapan {words}",
        "wall_s": round(statistics.median(walls[1:]), 3),
        "cpu_s": round(statistics.median(processors[1:]), 3),
        "best_wall_s": round(min(walls[1:]), 3),
        "target_s": TARGETS[words],
    }


def main() -> None:
    """Measure each command."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=9)
    runs = asked.parse_args().runs
    for words in TARGETS:
        print(json.dumps(measured(words, runs)), flush=True)


if __name__ == "__main__":
    main()
