"""Worker processes on all cores: one job in flight each; a killed one is replaced and its job done again."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import ModuleType

from scenarios.executors.jobs import LOST, NO_LIMITS, TIME, Broke, Job, Outcome, Work
from scenarios.executors.limits import Limits
from scenarios.executors.worker import NICENESS, serve

PATIENCE = 0.05  # seconds between two looks at whether to stop
GRACE = 0.1  # seconds for abandoned workers to answer, before they are ended
LAST_WORDS = (
    2.0  # seconds in which a process whose pipe has closed may end by itself, so that its own code is told
)
RECYCLED = 500  # jobs after which a worker makes room for a fresh one: whatever piled up in it goes with it
ATTEMPTS = 3  # a job that takes its worker with it so often is given up
ONE_THREAD = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL", "NUMEXPR", "VECLIB_MAXIMUM")}
Outcomes = Generator[Outcome | None, None, None]
_starting = threading.Lock()


class CannotStart(Exception):
    """Worker processes die before they have done anything."""


@dataclass
class Worker:
    """A process, this side of its pipe, and the job it is at."""

    process: BaseProcess
    pipe: Connection
    begun: ctypes.c_double  # when it began its job [s], on the clock that only goes forward; 0 between jobs
    job: Job | None = None
    answers: int = 0


class Processes:
    """Workers that share one work. They stay warm between calls of `outcomes`; `close` leaves nothing running."""

    def __init__(
        self, work: Work, count: int, limits: Limits = NO_LIMITS, *, niceness: int = NICENESS
    ) -> None:
        self._work, self._limits, self._niceness = work, limits, niceness
        self._context = multiprocessing.get_context("spawn")
        self._generation = self._context.RawValue(ctypes.c_uint64, 0)
        self._attempts: dict[Job, int] = {}
        self._early_deaths = 0
        self._count = count
        self._workers: list[Worker] = []
        self._fill()

    @property
    def pids(self) -> tuple[int, ...]:
        """The numbers by which the system knows the workers."""
        return tuple(worker.process.pid or 0 for worker in self._workers)

    def take_up(self, work: Work) -> None:
        """Share another work from now on; only between two calls of `outcomes`."""
        if work is not self._work:
            self._work = work
            self._attempts.clear()
            for worker in self._workers:
                self._tell(worker, work)

    def outcomes(self, jobs: Iterable[Job], stop: Callable[[], bool]) -> Outcomes:
        """Outcomes as they come, None where for a while nothing came; ends early, keeping what is done, on `stop`."""
        waiting = deque(jobs)
        self._fill()
        try:
            while not stop():
                self._hand_out(waiting)
                if not self._busy():
                    return
                yield from self._collected(waiting, PATIENCE)
            yield from self._collected(deque(), 0.0)  # what was done already
        finally:
            self._abandon()

    def close(self) -> None:
        """End all workers now."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.process.close()
            worker.pipe.close()
        self._workers = []

    def _fill(self) -> None:
        """Start the workers that are missing; all of them before any is told anything, so that they start together."""
        fresh = []
        try:
            for _ in range(self._count - len(self._workers)):
                fresh.append(self._started())
                self._workers.append(fresh[-1])
            for worker in fresh:
                self._tell(worker, self._work)
        except BaseException:
            self.close()
            raise

    def _busy(self) -> dict[Connection, Worker]:
        return {worker.pipe: worker for worker in self._workers if worker.job is not None}

    def _hand_out(self, waiting: deque[Job]) -> None:
        for worker in self._workers:
            if worker.job is None and waiting:
                worker.job = waiting.popleft()
                self._tell(worker, (self._generation.value, worker.job))

    @staticmethod
    def _tell(worker: Worker, message: object) -> None:
        with suppress(OSError):  # it is dead: its pipe says so when it is next listened to
            worker.pipe.send(message)

    def _collected(self, waiting: deque[Job], patience: float) -> Iterator[Outcome | None]:
        """What the busy workers have to say within `patience` [s]; each is given its next job before that is told."""
        busy = self._busy()
        ready = wait(list(busy), patience)
        if not ready:
            yield None
        for pipe in ready:
            worker = busy[pipe]  # type: ignore[index]  # wait() is typed for sockets too
            outcome = self._heard(worker, waiting)
            self._hand_out(waiting)
            if outcome is not None:
                yield outcome
        yield from self._overdue(waiting)

    def _overdue(self, waiting: deque[Job]) -> Iterator[Outcome]:
        """End the workers whose run takes longer than it may."""
        if self._limits.seconds is None:
            return
        for worker in list(self._workers):
            begun, job = worker.begun.value, worker.job
            if job is None or not begun or time.monotonic() - begun <= self._limits.seconds:
                continue
            self._removed(worker)
            self._fill()
            self._hand_out(waiting)
            yield Broke(job, self._limits.words_on_time, "", TIME)

    def _heard(self, worker: Worker, waiting: deque[Job]) -> Outcome | None:
        job, worker.job = worker.job, None
        try:
            outcome: Outcome | None = worker.pipe.recv()
        except (EOFError, OSError):
            return self._buried(worker, job, waiting)
        worker.answers += 1
        self._early_deaths = 0
        if worker.answers == RECYCLED:
            self._removed(worker)
            self._fill()
        return outcome

    def _buried(self, worker: Worker, job: Job | None, waiting: deque[Job]) -> Outcome | None:
        """A worker died: another takes its place, its job comes first again or is given up."""
        code = self._removed(worker, LAST_WORDS)
        if not worker.answers:
            self._early_deaths += 1
            if self._early_deaths > ATTEMPTS + self._count:
                raise CannotStart(f"worker processes end before they answer, the last one {ended(code)}")
        self._fill()
        if job is None:
            return None
        self._attempts[job] = self._attempts.get(job, 0) + 1
        if self._attempts[job] < ATTEMPTS:
            waiting.appendleft(job)
            return None
        return Broke(job, f"its worker process {ended(code)} each of {ATTEMPTS} times", "", LOST)

    def _removed(self, worker: Worker, patience: float = 0.0) -> int | None:
        """Take a worker out, ending it unless it ends by itself within `patience` [s]; how it ended."""
        self._workers.remove(worker)
        worker.process.join(patience)
        worker.process.kill()
        worker.process.join()
        code = worker.process.exitcode
        worker.process.close()
        worker.pipe.close()
        return code

    def _abandon(self) -> None:
        """Tell busy workers to drop what they are at; who does not answer in time is ended."""
        if not self._busy():
            return
        self._generation.value += 1
        deadline = time.monotonic() + GRACE
        while (busy := self._busy()) and (left := deadline - time.monotonic()) > 0:
            for pipe in wait(list(busy), left):
                worker = busy[pipe]  # type: ignore[index]  # as above
                try:
                    worker.pipe.recv()
                    worker.job = None
                except (EOFError, OSError):
                    self._removed(worker)
        for worker in self._busy().values():
            self._removed(worker)

    def _started(self) -> Worker:
        ours, theirs = self._context.Pipe()
        begun = self._context.RawValue(ctypes.c_double, 0.0)
        process = self._context.Process(
            target=serve,
            args=(theirs, self._generation, os.getpid(), begun, self._limits, self._niceness),
            name="shapan-worker",
            daemon=True,
        )
        with _bare_start():
            process.start()
        theirs.close()
        return Worker(process, ours, begun)


def ended(code: int | None) -> str:
    """How a process ended, in words."""
    if code is not None and code < 0:
        return f"was ended by signal {-code} ({signal.Signals(-code).name})"
    return f"ended with code {code}"


@contextmanager
def _bare_start() -> Iterator[None]:
    """While a process is started: one thread for linear algebra, no key of the terminal, an empty main module.

    A worker would otherwise import whatever the program was started from: a window with Qt, or a script that
    starts workers itself.
    """
    with _starting:
        before = {name: os.environ.get(name) for name in ONE_THREAD}
        main = sys.modules["__main__"]
        keys = {signal.SIGINT} if hasattr(signal, "pthread_sigmask") else set()
        held = signal.pthread_sigmask(signal.SIG_BLOCK, keys) if keys else set()
        os.environ.update(ONE_THREAD)
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = main
            for name, value in before.items():
                os.environ.pop(name) if value is None else os.environ.update({name: value})
            if keys:
                signal.pthread_sigmask(signal.SIG_SETMASK, held)
