"""A batch that is killed at random moments, again and again, comes to the outcome of one that nobody touched.

`SHAPAN_KILLS=200 .venv/bin/python -m pytest tests/scenarios/commands/test_kills.py` does it in full;
`SHAPAN_KILLS_SEED` says where its dice start.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from scenarios.proving.proving import looked_at
from scenarios.store.reading import Result
from tests.scenarios.commands.small_file import said, small_file, started
from tests.scenarios.executors.children import children
from tests.scenarios.store.content import content

KILLS = int(os.environ.get("SHAPAN_KILLS", "4"))
SEED = int(os.environ.get("SHAPAN_KILLS_SEED", "1"))
VICTIMS = ("parent", "workers", "all")
STUDY = {"replications": 20}  # 60 runs of some milliseconds: a kill falls before, between and after them
LINES = 130  # that such a batch tells


class Killed:
    """A batch under fire: started anew or resumed, struck at a random moment, looked at."""

    def __init__(self, folder: Path, whole: Path, dice: random.Random) -> None:
        self.folder, self.whole, self.dice = folder, whole, dice
        self.path = folder / "cut.shapan"
        self.struck: Counter[str] = Counter()
        self.batches = 0

    def command(self) -> tuple[str, ...]:
        """What whoever was interrupted types next."""
        if self.path.exists():
            return ("resume", "cut.shapan")
        return ("run", "small.yaml", "--out", "cut.shapan")

    def strike(self, victims: str) -> None:
        """Start, wait for a moment, kill; then the file opens, or the batch was over before."""
        process = started(*self.command(), "--workers", "2", "--json", folder=self.folder)
        self._wait(process)
        workers = children(process.pid) if victims != "parent" else set()
        if process.poll() is None:
            self.struck[victims] += 1
            if victims == "all":
                os.killpg(process.pid, signal.SIGKILL)
            for pid in (process.pid,) if victims == "parent" else workers:
                with suppress(ProcessLookupError):  # it was quicker
                    os.kill(pid, signal.SIGKILL)
        process.communicate(timeout=120)
        self.look(process.returncode)

    def _wait(self, process: subprocess.Popen[str]) -> None:
        """Until so many lines were told and a moment more, or for a time that may end while it still starts."""
        assert process.stdout is not None
        if self.dice.random() < 0.3:
            time.sleep(self.dice.uniform(0.0, 1.5))
            return
        for _ in range(self.dice.randrange(LINES)):
            if not process.stdout.readline():
                return
        time.sleep(self.dice.uniform(0.0, 0.01))

    def look(self, code: int) -> None:
        """A batch that came to its end has the right outcome and makes room for the next; any other one opens."""
        assert code in (0, -signal.SIGKILL)
        if code == 0:
            assert content(self.path) == content(self.whole)
            assert looked_at(self.path).hold
            self.path.unlink()
            self.batches += 1
        elif self.path.exists():
            with Result(self.path) as result:
                assert result.failures() == ()
            assert looked_at(self.path).hold  # cut off is not changed

    def finish(self) -> None:
        """Let the last batch come to its end."""
        process = started(*self.command(), "--workers", "2", "--json", folder=self.folder)
        process.communicate(timeout=300)
        self.look(process.returncode)


@pytest.mark.slow
def test_that_kills_at_random_moments_change_nothing_in_the_outcome(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    small_file(tmp_path, **STUDY)
    assert said("run", "small.yaml", "--workers", "1", "--out", "whole.shapan").exit_code == 0
    batch = Killed(tmp_path, tmp_path / "whole.shapan", random.Random(SEED))

    for turn in range(3 * KILLS):
        if batch.struck.total() == KILLS:
            break
        batch.strike(VICTIMS[turn % len(VICTIMS)])
    batch.finish()

    print(f"{dict(batch.struck)}, {batch.batches} batches came to their end, dice from {SEED}")
    assert batch.struck.total() == KILLS
    assert batch.batches >= 1
    assert [path.name for path in tmp_path.glob(".*.part*")] == []
