"""Recording a race: workers live it through, and the recording comes as a signal; it can stop at any moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.viewmodels.crew import Crew
from desktop.viewmodels.language import Language
from desktop.viewmodels.numbers import Numbers

if TYPE_CHECKING:  # imported when a race is recorded: Home is painted before
    from scenarios.executors.jobs import Job, Outcome
    from scenarios.experiments.plan import Plan
    from scenarios.racing.branches import Branch
    from scenarios.racing.racing import Race
    from scenarios.racing.recording import Course
    from scenarios.study import Study
    from simulation.run import Run


@dataclass(frozen=True)
class Order:
    """What is to be recorded: a race of a study; `branch` is there where the recording makes a new one."""

    race: Race
    study: Study
    number: int
    branch: Branch | None = None


@dataclass(frozen=True)
class Finished:
    """One run of a race that is over, the silent one included, and how long it took [s]."""

    job: Job
    run: Run
    seconds: float


class Recorder(QObject):
    """One recording at a time; the latest order wins. Shows how far it is as every long task does."""

    changed = Signal()  # begins, goes on, ends
    recorded = Signal(object, object)  # the Order, its Recording
    failed = Signal(str)

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._crew = Crew(self)
        self._order: Order | None = None
        self._found: dict[str, Course] = {}
        self.runs: tuple[Finished, ...] = ()
        self._crew.heard.connect(self._hear)
        self._crew.done.connect(self._end)
        self._crew.changed.connect(self.changed)
        self._crew.failed.connect(self.failed)

    @property
    def is_running(self) -> bool:
        """Whether workers are at it."""
        return self._crew.is_running

    @property
    def over(self) -> int:
        """Runs that are over."""
        return self._crew.over

    @property
    def total(self) -> int:
        """Runs of the recording in hand."""
        return self._crew.total

    @property
    def seconds_left(self) -> float | None:
        """Time left [s]."""
        return self._crew.seconds_left

    @property
    def is_stopping(self) -> bool:
        """Whether the end was asked for."""
        return self._crew.is_stopping

    def numbers(self) -> Numbers:
        """The number forms of the language in force."""
        return self._language.numbers()

    def record(self, order: Order) -> None:
        """Record a race; what is in hand is dropped."""
        self._order, self._found, self.runs = order, {}, ()
        self._crew.carry_out(order.race.work, order.race.jobs())

    def stop(self) -> None:
        """Drop what is in hand."""
        self._order = None
        self._crew.stop()

    def close(self) -> None:
        """Leave nothing running."""
        self._order = None
        self._crew.close()

    def _hear(self, outcome: Outcome) -> None:
        from scenarios.executors.jobs import Done
        from scenarios.racing.recording import Course

        if not isinstance(outcome, Done):
            self.failed.emit(outcome.error)
            self.stop()
            return
        run = outcome.run
        if isinstance(run, Course):
            self._found[outcome.job.strategy] = run
            run = run.run
        self.runs = (*self.runs, Finished(outcome.job, run, outcome.seconds))

    def _end(self, is_whole: bool) -> None:
        order, self._order = self._order, None
        if order is not None and is_whole:
            recording = order.race.recording(self._found)
            self._found = {}
            self.recorded.emit(order, recording)


def saved_race(path: Path) -> tuple[Study, tuple[Branch, ...]]:
    """The study of a result file as it was run, and the branches of its race."""
    from scenarios.store.branches import kept_branches
    from scenarios.store.reading import Result

    with Result(path) as result:
        return result.plan.study, kept_branches(path)


def write_race(path: Path, plan: Plan, name: str, text: str, runs: Iterable[Finished]) -> None:
    """A race as a result file of one replication, which every command reads."""
    from scenarios.experiments.events import RunFinished
    from scenarios.store.writing import ResultWriter

    with ResultWriter.create(path, plan, name, text, replace=True) as writer:
        for each in runs:
            writer.keep(RunFinished(each.job, each.run, each.seconds))
