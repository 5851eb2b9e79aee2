"""Flips found in the background: one number after another, kept on disk, paused while a slider moves."""

from __future__ import annotations

import threading
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

if TYPE_CHECKING:  # imported when something is run: Home is painted before
    from scenarios.experiments.flip import Flip, FlipEvent, Point, Question


class FlipThread(QThread):
    """Drains one search for a flip; whatever happens, nothing is left running when it ends."""

    heard = Signal(object)  # a FlipEvent
    failed = Signal(str)

    def __init__(self, question: Question, folder: Path) -> None:
        super().__init__()
        self.question = question
        self._folder = folder
        self._stop, self._may_go = threading.Event(), threading.Event()
        self._may_go.set()

    def stop(self) -> None:
        """Ask for the end."""
        self._stop.set()
        self._may_go.set()

    def hold(self, *, holds: bool) -> None:
        """Hand no more jobs out until it may go on."""
        if holds:
            self._may_go.clear()
        else:
            self._may_go.set()

    def _is_over(self) -> bool:
        while not self._may_go.wait(1.0):
            pass
        return self._stop.is_set()

    def run(self) -> None:
        """Search, and tell what is found; every error becomes a sentence."""
        from scenarios.experiments.flip import flip
        from scenarios.store.flips import FlipFolder

        memory = FlipFolder(self._folder)
        try:
            with closing(flip(self.question, stop=self._is_over, memory=memory)) as events:
                for event in events:
                    if not self._stop.is_set():
                        self.heard.emit(event)
        except Exception as error:  # the one place of this thread: told in the window
            self.failed.emit(str(error))


class Flipper(QObject):
    """What is asked changes with the study; what is not asked any more is dropped at once."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._asked: dict[str, Question] = {}
        self._found: dict[str, tuple[Question, Flip]] = {}
        self._points: dict[str, tuple[Question, dict[float, Point]]] = {}
        self._given_up: list[Question] = []
        self._thread: FlipThread | None = None
        self._is_held = False
        self.over, self.total = 0, 0

    @property
    def at_work(self) -> str:
        """The number whose flip is being looked for; empty where none is."""
        return "" if self._thread is None else self._thread.question.path

    def ask(self, questions: dict[str, Question], first: str = "") -> None:
        """Find the flips of these numbers, one of them first; others are not wanted any more."""
        order = sorted(questions, key=lambda path: path != first)
        self._asked = {path: questions[path] for path in order}
        thread = self._thread
        if thread is not None and not self._is_wanted(thread.question):
            thread.stop()
        self._next()

    def hold(self, *, holds: bool) -> None:
        """Rest while something else is more urgent."""
        self._is_held = holds
        if self._thread is not None:
            self._thread.hold(holds=holds)

    def found(self, path: str) -> Flip | None:
        """The flip of a number, where it is known for what is asked now."""
        question, found = self._found.get(path, (None, None))
        return found if question is not None and question == self._asked.get(path) else None

    def known(self) -> dict[str, Flip]:
        """Every flip that is known for what is asked now, by the number's path."""
        found = {path: self.found(path) for path in self._asked}
        return {path: flip for path, flip in found.items() if flip is not None}

    def points(self, path: str) -> tuple[Point, ...]:
        """The values that were tried so far, in rising order."""
        found = self.found(path)
        if found is not None:
            return found.points
        question, points = self._points.get(path, (None, {}))
        if question is None or question != self._asked.get(path):
            return ()
        return tuple(points[value] for value in sorted(points))

    def stop(self) -> None:
        """Look for nothing more."""
        self._asked = {}
        if self._thread is not None:
            self._thread.stop()

    def close(self) -> None:
        """Stop, and wait until nothing is running."""
        self._asked = {}
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.finished.disconnect(self._end)
            thread.stop()
            thread.wait()

    def _is_wanted(self, question: Question) -> bool:
        return self._asked.get(question.path) == question

    def _next(self) -> None:
        if self._thread is not None:
            return
        for path, question in self._asked.items():
            if self.found(path) is None and question not in self._given_up:
                thread = FlipThread(question, self.folder)
                thread.heard.connect(self._hear)
                thread.failed.connect(self._fail)
                thread.finished.connect(self._end)
                thread.hold(holds=self._is_held)
                self._thread, self.over, self.total = thread, 0, 0
                thread.start()
                break
        self.changed.emit()

    def _hear(self, event: FlipEvent) -> None:
        from scenarios.experiments.events import Progress
        from scenarios.experiments.flip import Flip, Tried

        if self._thread is None or not self._is_wanted(self._thread.question):
            return
        question = self._thread.question
        match event:
            case Progress(over, _, total):
                self.over, self.total = over, total
                return
            case Tried(point):
                known = self._points.get(question.path)
                points = known[1] if known is not None and known[0] == question else {}
                points[point.value] = point
                self._points[question.path] = (question, points)
            case Flip():
                self._found[question.path] = (question, event)
            case _:
                return
        self.changed.emit()

    def _fail(self, words: str) -> None:
        if self._thread is not None:
            self._given_up.append(self._thread.question)
        self.failed.emit(words)

    def _end(self) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.wait()
            thread.deleteLater()
        self._next()
