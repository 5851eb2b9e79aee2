"""How long a start takes: `--version`, `check` of a bundled study, and the window's Home; one JSON line each.

Wall and processor seconds of whole processes, the medians of the runs; the first run, which may compile, is left out.
For Home they are counted to the end of the first frame, cards included, over the folder of a new user, on the screen
of the environment: Xvfb, or QT_QPA_PLATFORM=offscreen.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

TARGETS = {"--version": 0.15, "check business-software": 0.5}  # seconds
HOME = 0.3  # seconds to the first frame
UNTIL_PAINTED = """
from desktop.quickly import start_quickly
start_quickly()
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from desktop.app import Application, laid_out

def tell():
    print(time.perf_counter(), time.process_time(), flush=True)
    os._exit(0)

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, tell)
        return False

application = Application([])
desk = laid_out(application, Path(sys.argv[1]))
watch = Watch()
desk.window.installEventFilter(watch)
desk.window.show()
application.exec()
"""


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


def home(runs: int) -> dict[str, float | str]:
    """The figures of Home after the start of a process."""
    walls, processors = [], []
    for _ in range(runs + 1):
        with tempfile.TemporaryDirectory() as folder:
            began = time.perf_counter()
            said = subprocess.run(
                [sys.executable, "-c", UNTIL_PAINTED, folder], check=True, capture_output=True
            )
        ended, processor = map(float, said.stdout.split())
        walls.append(ended - began)
        processors.append(processor)
    return {
        "command": "shapan, Home painted",
        "wall_s": round(statistics.median(walls[1:]), 3),
        "cpu_s": round(statistics.median(processors[1:]), 3),
        "best_wall_s": round(min(walls[1:]), 3),
        "target_s": HOME,
    }


def main() -> None:
    """Measure each command, and the window where there is a screen."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=9)
    runs = asked.parse_args().runs
    for words in TARGETS:
        print(json.dumps(measured(words, runs)), flush=True)
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM"):
        print(json.dumps(home(runs)), flush=True)


if __name__ == "__main__":
    main()
