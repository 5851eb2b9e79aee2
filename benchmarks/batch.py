"""What a long batch costs beyond its simulations: memory, overhead and disk of the real command, and how soon it stops.

A bundled study with few people and few days is run through `shapan run --json`; the command is watched from outside,
through /proc (Linux). Prints one JSON line each:

`memory`    what the parent holds after so many runs [MB], and by how much it grew in between;
`overhead`  processor time of the parent a run, and of workers a run beyond the same simulations in one process [ms];
`workers`   how many processes carried the runs out, one after the other;
`stop`      seconds from SIGINT and SIGTERM, after more runs than `--before-stop`, to the end of the command, and
            processor seconds of its process meanwhile, which do not depend on what else the machine does;
`disk`      bytes a run of a year with all its daily measures.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scenarios.executors.jobs import Job
from scenarios.experiments.plan import planned
from scenarios.files.library import open_named

STUDY = "online-shop"
TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
MEGA = 1e6
LOOK = 0.002  # seconds between two looks at a command that is ending
WARM = 10  # runs before the clock starts


@dataclass
class Seen:
    """The command as it was seen from outside after a number of runs."""

    memory: dict[int, float] = field(default_factory=dict)  # MB by runs
    processor: dict[int, float] = field(default_factory=dict)  # seconds of the parent alone, by runs
    workers: set[int] = field(default_factory=set)


def held(pid: int) -> float:
    """What a process holds in memory of its own [MB]: files it has open are not counted."""
    resident, shared = map(int, Path(f"/proc/{pid}/statm").read_text().split()[1:3])
    return (resident - shared) * PAGE / MEGA


def used(pid: int) -> float:
    """Processor time of a process without its children [s]."""
    after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / TICK


def children(pid: int) -> set[int]:
    """The processes that a process has started and that still run."""
    return {int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()}


@contextmanager
def command(folder: Path, name: str, *words: str) -> Iterator[subprocess.Popen[str]]:
    """`shapan run` of the study in a process of its own; ended if it has not ended by itself."""
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "scenarios",
            "run",
            STUDY,
            "--out",
            str(folder / f"{name}.shapan"),
            "--json",
            *words,
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def events(process: subprocess.Popen[str]) -> Iterator[dict[str, Any]]:
    """What the command tells, line by line."""
    assert process.stdout is not None
    for line in process.stdout:
        told = json.loads(line)
        if told["event"] in ("run", "failed", "verdict", "stopped"):
            yield told


def watched(folder: Path, looks: tuple[int, ...], words: tuple[str, ...]) -> tuple[Seen, float]:
    """Carry the runs out and look at the command after some; gives the workers' processor time [s] too."""
    seen = Seen()
    before = os.times().children_user + os.times().children_system
    with command(folder, "long", *words) as process:
        over = 0
        for told in events(process):
            over += told["event"] == "run"
            if over % 50 == 0:
                seen.workers |= children(process.pid)
            if over in looks and told["event"] == "run":
                seen.memory[over], seen.processor[over] = held(process.pid), used(process.pid)
        process.wait()
    whole = os.times().children_user + os.times().children_system - before
    return seen, whole - seen.processor[max(looks)]


def simulated(people: int, days: int, sample: int) -> float:
    """Processor time of a run in this process [s], over some runs of all strategies."""
    plan = planned(open_named(STUDY).study, people=people, days=days)
    brief = plan.brief
    began = 0.0
    for number in range(-WARM, sample):
        if number == 0:
            began = time.process_time()
        strategy = plan.strategies[number % len(plan.strategies)]
        brief.run(Job(abs(number), strategy, abs(number) // len(plan.strategies), days), None)
    return (time.process_time() - began) / sample


def stopped(folder: Path, number: int, runs: int, words: tuple[str, ...]) -> dict[str, float]:
    """Seconds from a signal after so many runs to the end of the command, and processor seconds of its process."""
    with command(folder, f"stop-{number}", *words) as process:
        for over, _ in enumerate(events(process), start=1):
            if over == runs:
                break
        began, before = time.perf_counter(), used(process.pid)
        process.send_signal(number)
        after = before
        while process.poll() is None:
            with suppress(OSError):  # it has ended meanwhile
                after = used(process.pid)
            time.sleep(LOOK)
        seconds = time.perf_counter() - began
    assert process.returncode == 130, process.returncode
    return {"seconds": seconds, "processor_s": after - before}


def of_a_year(folder: Path, people: int, replications: int) -> float:
    """Bytes of a result a run, all daily measures of a year."""
    with command(folder, "year", "--people", str(people), "--replications", str(replications)) as process:
        runs = sum(told["event"] == "run" for told in events(process))
    size = (folder / "year.shapan").stat().st_size
    return float(size / runs)


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("--runs", type=int, default=10_000)
    asked.add_argument("--people", type=int, default=1_000)
    asked.add_argument("--days", type=int, default=3)
    asked.add_argument("--before-stop", type=int, default=1_100)
    asked.add_argument("--year-replications", type=int, default=10)
    stated = asked.parse_args()
    strategies = len(open_named(STUDY).study.with_nothing())
    races = -(-stated.runs // strategies)
    words = ("--people", str(stated.people), "--days", str(stated.days), "--replications", str(races))
    first, last = max(1, stated.runs // 10), stated.runs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seen, workers = watched(folder, (first, last), words)
        growth = seen.memory[last] - seen.memory[first]
        told("memory", runs=[first, last], mb=[seen.memory[first], seen.memory[last]], growth=growth)
        parent = (seen.processor[last] - seen.processor[first]) / (last - first)
        beyond = workers / (races * strategies) - simulated(stated.people, stated.days, 200)
        told("overhead", parent_ms=1e3 * parent, worker_ms=1e3 * beyond)
        told("workers", seen=len(seen.workers))
        for number in (signal.SIGINT, signal.SIGTERM):
            told("stop", signal=number.name, **stopped(folder, number, stated.before_stop, words))
        told("disk", bytes_a_run=of_a_year(folder, stated.people, stated.year_replications))


def told(what: str, **figures: Any) -> None:
    """One JSON line."""
    print(json.dumps({"measured": what, **figures}), flush=True)


if __name__ == "__main__":
    main()
