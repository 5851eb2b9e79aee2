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
    """One piece of work; its answer or its error goes back to the thread that asked.

    It knows the number of the question and not who asked: a part of the window that only a thread beside it still holds
    would be taken apart there.
    """

    def __init__(self, background: Background, number: int, work: Callable[[], Any]) -> None:
        super().__init__()
        self._background, self._number, self._work = background, number, work

    def run(self) -> None:
        """Carry the work out; every error becomes an answer, none is lost."""
        try:
            ready_for_threads()
            answer, is_well = self._work(), True
        except Exception as error:  # one place for this thread: told to whoever asked
            answer, is_well = error, False
        self._background.answered.emit(self._number, answer, is_well)


class Background(QObject):
    """A few threads for work that only computes or reads files."""

    answered = Signal(int, object, bool)  # number of the question, answer or error, whether it is an answer
    idle = Signal()

    def __init__(self, threads: int = 1, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._asking: dict[int, tuple[Tell, Tell]] = {}  # whom to tell, by the number of the question
        self._asked = 0
        self._is_closed = False
        self.answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether every answer has been delivered."""
        return not self._asking

    def start(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do the work in turn; then call `done` or `failed` in this thread."""
        if self._is_closed:
            return
        self._asked += 1
        self._asking[self._asked] = (done, failed)
        self._pool.start(Task(self, self._asked, work))

    def close(self) -> None:
        """Begin nothing more, and wait for what is at work."""
        self._is_closed = True
        self._pool.clear()
        self._pool.waitForDone()

    def _deliver(self, number: int, answer: Any, is_well: bool) -> None:
        done, failed = self._asking.pop(number)
        (done if is_well else failed)(answer)
        if self.is_idle:
            self.idle.emit()
