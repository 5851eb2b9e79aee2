"""A run of the open study: a thread drains the experiment's events, processes do the work, and all of it can stop."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from desktop.viewmodels.language import Language
from desktop.viewmodels.numbers import Numbers

if TYPE_CHECKING:  # imported when something is run: Home is painted before
    from scenarios.experiments.events import Event
    from scenarios.experiments.plan import Plan
    from scenarios.store.reading import Failure
    from scenarios.study import Study
    from scenarios.verdict.cube import Cube
    from scenarios.verdict.verdict import Verdict

TOLD_EVERY = 0.05  # seconds between two words on progress
JUDGED_EVERY = 1.0  # seconds between two verdicts on what has finished so far
LEAST_JUDGED = 2  # races before a verdict is shown


@dataclass(frozen=True)
class Outcome:
    """What a run found, so far or in the end, and the file in which every run is kept."""

    path: Path
    plan: Plan
    verdict: Verdict
    cube: Cube
    failures: tuple[Failure, ...]
    seconds_per_race: float | None
    is_complete: bool  # neither stopped nor still going on

    @property
    def is_matched(self) -> bool:
        """Whether every strategy has finished at least one race that the others have finished too."""
        return all(standing.value.count for standing in self.verdict.ranking)


def outcome_of(path: Path, *, is_complete: bool = True) -> Outcome:
    """The verdict that a result file holds; measures of days are read from the file when they are asked for."""
    from scenarios.store.reading import Result
    from scenarios.verdict.verdict import judged

    with Result(path) as result:
        cube = result.cube()
        pace = result.seconds_per_day()
        plan = result.plan
        seconds = None if pace is None else pace * plan.days * len(plan.strategies)
        return Outcome(path, plan, judged(cube), cube, result.failures(), seconds, is_complete)


class RunThread(QThread):
    """Carries one plan out; whatever happens, nothing is left running when it ends."""

    progressed = Signal(int, int, object)  # runs over, runs planned, seconds left or None
    judged = Signal(object)  # an Outcome of what has finished so far
    ended = Signal(object)  # the last Outcome, None where no run finished
    failed = Signal(str)

    def __init__(self, study: Study, name: str, text: str, path: Path, replications: int | None) -> None:
        super().__init__()
        self._study, self._name, self._text, self._path = study, name, text, path
        self._replications = replications
        self._stop = threading.Event()
        self._told = self._last_judged = 0.0

    def stop(self) -> None:
        """Ask for the end; what has finished is kept."""
        self._stop.set()

    def run(self) -> None:
        """Drain the experiment; every error becomes a sentence."""
        from scenarios.experiments.plan import planned

        try:
            plan = planned(self._study, replications=self._replications)
            is_complete = self._carry_out(plan)
            outcome = outcome_of(self._path, is_complete=is_complete)
            self.ended.emit(outcome if outcome.is_matched else None)
        except Exception as error:  # the one place of this thread: told in the window
            self.failed.emit(str(error))

    def _carry_out(self, plan: Plan) -> bool:
        from scenarios.commands.session import most_workers
        from scenarios.experiments.events import Finished
        from scenarios.experiments.replicate import carried_out
        from scenarios.store.writing import ResultWriter, recorded

        workers = max(1, most_workers(plan.people, None))  # never in this process: the window is in it
        is_complete = False
        self._last_judged = time.monotonic()
        with ResultWriter.create(self._path, plan, self._name, self._text, replace=True) as writer:
            events = recorded(carried_out(plan, workers=workers, stop=self._stop.is_set), writer)
            with closing(events):  # done, stopped or failed: nothing stays running
                for event in events:
                    self._tell(event, len(plan.strategies))
                    is_complete = isinstance(event, Finished)
        return is_complete

    def _tell(self, event: Event, strategies: int) -> None:
        from scenarios.experiments.events import Progress

        now = time.monotonic()
        if not isinstance(event, Progress) or now - self._told < TOLD_EVERY:
            return
        self._told = now
        self.progressed.emit(event.over, event.total, event.seconds_left)
        if event.over >= LEAST_JUDGED * strategies and now - self._last_judged >= JUDGED_EVERY:
            self._last_judged = now
            outcome = outcome_of(self._path, is_complete=False)
            if outcome.is_matched:
                self.judged.emit(outcome)


class RunViewModel(QObject):
    """At most one run at a time."""

    changed = Signal()  # begins, ends, goes on
    judged = Signal(object)  # an Outcome, while it runs and at its end
    ended = Signal(object)  # the last Outcome or None
    failed = Signal(str)

    def __init__(self, folder: Callable[[], Path], language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._language = folder, language
        self._thread: RunThread | None = None
        self._number = 0
        self.over, self.total = 0, 0
        self.seconds_left: float | None = None
        self.seconds = 0.0  # that the last run took
        self._begun = 0.0
        self.is_stopping = False

    @property
    def is_running(self) -> bool:
        """Whether a run is going on."""
        return self._thread is not None

    def numbers(self) -> Numbers:
        """The number forms of the language in force."""
        return self._language.numbers()

    def start(self, study: Study, name: str, text: str, replications: int | None = None) -> None:
        """Run every strategy of the study, and the silent one; so often as the study says or as is asked here."""
        if self._thread is not None:
            return
        folder = self._folder()
        folder.mkdir(parents=True, exist_ok=True)
        self._number += 1
        path = folder / f"{name or 'study'}-{self._number}.shapan"
        thread = RunThread(study, name, text, path, replications)
        thread.progressed.connect(self._progress)
        thread.judged.connect(self.judged)
        thread.ended.connect(self._end)
        thread.failed.connect(self._fail)
        self.over, self.total, self.seconds_left, self.is_stopping = 0, 0, None, False
        self._thread, self._begun = thread, time.monotonic()
        thread.start()
        self.changed.emit()

    def stop(self) -> None:
        """Stop; what has finished is kept."""
        if self._thread is not None:
            self.is_stopping = True
            self._thread.stop()
            self.changed.emit()

    def close(self) -> None:
        """The window closes: stop, and see that nothing stays running."""
        thread = self._thread
        if thread is not None:
            thread.stop()
            thread.wait()
            self._thread = None

    def _progress(self, over: int, total: int, seconds_left: float | None) -> None:
        self.over, self.total, self.seconds_left = over, total, seconds_left
        self.changed.emit()

    def _end(self, outcome: Outcome | None) -> None:
        self._let_go()
        self.seconds = time.monotonic() - self._begun
        if outcome is not None:
            self.judged.emit(outcome)
        self.ended.emit(outcome)
        self.changed.emit()

    def _fail(self, words: str) -> None:
        self._let_go()
        self.failed.emit(words)
        self.changed.emit()

    def _let_go(self) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.wait()
            thread.deleteLater()
