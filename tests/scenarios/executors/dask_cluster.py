"""A real scheduler and real workers on the loopback address, each a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from scenarios.executors.cluster import Address

ROOT = Path(__file__).parents[3]
PATIENCE = 60.0  # seconds for a process to start on a busy machine


class DaskCluster:
    """Processes that are started and ended one by one; `close` ends them all."""

    def __init__(self, folder: Path, words: Sequence[str] = (), ca: Path | None = None) -> None:
        self.folder, self.words, self.ca = folder, tuple(words), ca
        self.file = folder / "scheduler.json"
        self.workers: list[subprocess.Popen[bytes]] = []
        where = ("--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(self.file), "--no-dashboard")
        protocol = ("--protocol", "tls") if ca else ()
        self.scheduler = self._started("dask_scheduler", *where, *protocol)

    @property
    def address(self) -> Address:
        """Where the scheduler listens, once it does."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self.file.exists() and (text := self.file.read_text()).endswith("}"):
                return Address(json.loads(text)["address"], self.ca, self.ca, None)
            assert self.scheduler.poll() is None, (self.folder / "log").read_text()
            time.sleep(0.02)
        raise AssertionError("the scheduler does not start")

    def add_worker(self, **environment: str) -> subprocess.Popen[bytes]:
        """One more worker of one thread; it joins as soon as there is a scheduler."""
        settings = ("--no-nanny", "--nthreads", "1", "--no-dashboard", "--local-directory", str(self.folder))
        url = self.address.url
        worker = self._started("dask_worker", url, *settings, "--death-timeout", "60", **environment)
        self.workers.append(worker)
        return worker

    def close(self) -> None:
        """End everything that was started."""
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()

    def _started(self, module: str, *words: str, **environment: str) -> subprocess.Popen[bytes]:
        log = (self.folder / "log").open("ab")
        return subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.{module}", *words, *self.words],
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            cwd=self.folder,
            stdout=log,
            stderr=log,
        )
