"""The terminal command in a process of its own that tells what it took; what is hostile must not take much."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST_SECONDS = 2.0  # of the processor, on a core that nobody else uses
BUSY = 2.5  # times as many are counted where two threads share a core and other tests run beside
MOST_MEGABYTES = 300
TOLD = """
import atexit, os, sys

def told():
    with open("/proc/self/status") as status:  # the most memory since the program began, unlike the system's own count
        peak = next(line.split()[1] for line in status if line.startswith("VmHWM"))
    print(f"\\n#took {sum(os.times()[:2])} s {int(peak) // 1024} MB", file=sys.stderr, flush=True)

atexit.register(told)
from scenarios.__main__ import main
main()
"""


@dataclass(frozen=True)
class Said:
    """What a command said, its exit code, and what it took [s of the processor, MB]."""

    code: int
    words: str
    seconds: float
    megabytes: int

    def is_refused(self) -> bool:
        """Whether it ended as everything hostile has to: in words, by exit code 2, soon and in little memory."""
        small = self.seconds <= MOST_SECONDS * BUSY and self.megabytes <= MOST_MEGABYTES
        return self.code == 2 and small and bool(self.words.strip()) and "Traceback" not in self.words


def command(*words: str | bytes | Path, folder: Path) -> Said:
    """Carry out a command in a folder."""
    done = subprocess.run(
        [sys.executable, "-c", TOLD, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
    )
    told = (done.stdout + done.stderr).decode("utf-8", "replace")
    took = re.search(r"\n#took ([\d.]+) s (\d+) MB\n", told)
    assert took, told
    words_only = told[: took.start()] + told[took.end() :]
    return Said(done.returncode, words_only, float(took[1]), int(took[2]))
