"""Work beside the main thread: what takes longer than a frame is handed over, the answer comes as a signal."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

T = TypeVar("T")
Tell = Callable[[Any], None]


_ONE_AT_A_TIME = threading.Lock()


def ready_for_threads() -> None:
    """Load a part of pydantic in one thread, while the others that want it wait.

    Qt's bindings ask every module that is imported for its `__wrapped__`; asked for a name that it lacks, pydantic
    imports this part. Two threads that did so at once found it half imported, and a file was not opened.
    """
    with _ONE_AT_A_TIME:
        import pydantic

        getattr(pydantic, "__wrapped__", None)


class Task(QRunnable):
    """One piece of work; its answer or its error goes back to the thread that asked."""

    def __init__(self, background: Background, work: Callable[[], Any], done: Tell, failed: Tell) -> None:
        super().__init__()
        self._background, self._work, self._done, self._failed = background, work, done, failed

    def run(self) -> None:
        """Carry the work out; every error becomes an answer, none is lost."""
        answer: Any
        try:
            ready_for_threads()
            answer, tell = self._work(), self._done
        except Exception as error:  # one place for this thread: told to whoever asked
            answer, tell = error, self._failed
        self._background.answered.emit(tell, answer)


class Background(QObject):
    """A few threads for work that only computes or reads files."""

    answered = Signal(object, object)
    idle = Signal()

    def __init__(self, threads: int = 1, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._open = 0
        self._is_closed = False
        self.answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether every answer has been delivered."""
        return self._open == 0

    def start(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do the work in turn; then call `done` or `failed` in this thread."""
        if self._is_closed:
            return
        self._open += 1
        self._pool.start(Task(self, work, done, failed))

    def close(self) -> None:
        """Begin nothing more, and wait for what is at work."""
        self._is_closed = True
        self._pool.clear()
        self._pool.waitForDone()

    def _deliver(self, tell: Callable[[Any], None], answer: Any) -> None:
        self._open -= 1
        tell(answer)
        if self.is_idle:
            self.idle.emit()
