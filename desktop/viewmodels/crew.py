"""Warm worker processes for the window: one errand at a time, its outcomes come as signals, and all of it can stop.

Workers stay for a while after an errand, so that the next one begins at once; then they go by themselves.
"""

from __future__ import annotations

import threading
import time
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal

if TYPE_CHECKING:  # imported when there is an errand: Home is painted before
    from scenarios.executors.jobs import Job, Outcome, Work
    from scenarios.executors.processes import Processes

REST = 30_000  # milliseconds without an errand after which the workers go


class ErrandThread(QThread):
    """Drains the outcomes of one errand."""

    heard = Signal(object)  # an Outcome
    ended = Signal()
    failed = Signal(str)

    def __init__(
        self, processes: Processes | None, work: Work, jobs: list[Job], most: int | None, niceness: int | None
    ) -> None:
        super().__init__()
        self.processes = processes  # once it has ended those to be kept warm; None where they are gone
        self._work, self._jobs, self._most = work, jobs, most
        self._niceness = niceness
        self._stop = threading.Event()

    def stop(self) -> None:
        """Ask for the end."""
        self._stop.set()

    def run(self) -> None:
        """Hand the jobs out and tell what comes; every error becomes a sentence."""
        from scenarios.executors.processes import Processes
        from scenarios.executors.worker import NICENESS
        from scenarios.experiments.replicate import cores

        try:
            if self.processes is None:
                count = max(1, min(cores(), self._most or cores()))
                niceness = NICENESS if self._niceness is None else self._niceness
                self.processes = Processes(self._work, count, niceness=niceness)
            else:
                self.processes.take_up(self._work)
            with closing(self.processes.outcomes(self._jobs, self._stop.is_set)) as outcomes:
                for outcome in outcomes:
                    if outcome is not None and not self._stop.is_set():
                        self.heard.emit(outcome)
        except Exception as error:  # the one place of this thread: told in the window
            if self.processes is not None:
                self.processes.close()
                self.processes = None
            self.failed.emit(str(error))
        self.ended.emit()


class Crew(QObject):
    """At most one errand at a time; another one asked for meanwhile takes its place."""

    changed = Signal()  # an errand begins, goes on, ends
    heard = Signal(object)  # an Outcome of the errand in hand
    done = Signal(bool)  # the errand is over; whether all its jobs are
    failed = Signal(str)

    def __init__(
        self, parent: QObject | None = None, *, rest: int = REST, niceness: int | None = None
    ) -> None:
        super().__init__(parent)
        self._niceness = niceness
        self._processes: Processes | None = None
        self._thread: ErrandThread | None = None
        self._next: tuple[Work, list[Job]] | None = None
        self._begun = 0.0
        self._has_failed = False
        self.over, self.total = 0, 0
        self.is_stopping = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(rest)
        self._rest.timeout.connect(self._let_go)

    @property
    def is_running(self) -> bool:
        """Whether an errand is in hand."""
        return self._thread is not None

    @property
    def seconds_left(self) -> float | None:
        """Time left [s], once the first jobs have shown how long one takes."""
        if not self.over:
            return None
        return (time.monotonic() - self._begun) / self.over * (self.total - self.over)

    def carry_out(self, work: Work, jobs: list[Job]) -> None:
        """Carry the jobs out; what is in hand is dropped."""
        if self._thread is not None:
            self._next = (work, jobs)
            self._thread.stop()
            return
        self._rest.stop()
        self.over, self.total, self.is_stopping = 0, len(jobs), False
        self._begun, self._has_failed = time.monotonic(), False
        thread = ErrandThread(self._processes, work, jobs, len(jobs), self._niceness)
        self._processes = None  # the thread has them
        thread.heard.connect(self._hear)
        thread.failed.connect(self._fail)
        thread.ended.connect(self._end)
        self._thread = thread
        thread.start()
        self.changed.emit()

    def stop(self) -> None:
        """Drop what is in hand."""
        if self._thread is not None:
            self._next = None
            self.is_stopping = True
            self._thread.stop()
            self.changed.emit()

    def close(self) -> None:
        """Stop, and see that no worker stays."""
        thread, self._thread = self._thread, None
        self._next = None
        if thread is not None:
            thread.stop()
            thread.wait()
            self._processes = thread.processes  # its own word that it has ended may come too late to be heard
        self._let_go()

    def _hear(self, outcome: Outcome) -> None:
        if self._next is None and not self.is_stopping:
            self.over += 1
            self.heard.emit(outcome)
            self.changed.emit()

    def _fail(self, words: str) -> None:
        self._has_failed = True
        self.failed.emit(words)

    def _end(self) -> None:
        thread, self._thread = self._thread, None
        if thread is None:
            return  # closed meanwhile
        thread.wait()
        thread.deleteLater()
        self._processes = thread.processes
        if self._next is not None:
            (work, jobs), self._next = self._next, None
            self.carry_out(work, jobs)
            return
        self._rest.start()
        is_whole = self.over == self.total and not (self.is_stopping or self._has_failed)
        self.is_stopping = False
        self.done.emit(is_whole)
        self.changed.emit()

    def _let_go(self) -> None:
        """The workers go."""
        processes, self._processes = self._processes, None
        if processes is not None:
            processes.close()
