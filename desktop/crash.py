"""What is done when the program itself slips: a report in a file, a word in the window, nothing sent anywhere.

Errors of Python reach the hooks of its threads and leave the window running. What ends the process at once (a fault in
a library) is written by the interpreter into a file that the next start finds.
"""

from __future__ import annotations

import faulthandler
import sys
import threading
import traceback
from collections import deque
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSysInfo,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from desktop.viewmodels.sessions import Claim, claimed
from simulation.version import VERSION

FOLDER = "crashes"
FAULT = "fault-"  # files that the interpreter writes into as the process ends
MOST_KEPT = 20  # reports; older ones go
MOST_MESSAGES = 50  # of Qt, told in a report
LEVELS = {
    QtMsgType.QtDebugMsg: "debug",
    QtMsgType.QtInfoMsg: "info",
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "critical",
    QtMsgType.QtFatalMsg: "fatal",
}


class Crashes(QObject):
    """Catches what nobody else caught, in this process, until it is closed."""

    happened = Signal(object)  # the Path of a report
    _caught = Signal(object)  # the same, from any thread

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder / FOLDER
        self._messages: deque[str] = deque(maxlen=MOST_MESSAGES)
        self._known: set[str] = set()
        self._number = 0
        self._fault: TextIO | None = None
        self._claim: Claim | None = None
        self._caught.connect(self.happened)

    def watch(self) -> None:
        """Begin: hooks of Python and of Qt, and a file for faults."""
        self.folder.mkdir(parents=True, exist_ok=True)
        sys.excepthook = self.caught
        threading.excepthook = lambda args: self.caught(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback, args.thread
        )
        qInstallMessageHandler(self._hear)
        file = self.folder / f"{FAULT}{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
        self._claim = claimed(file) or Claim(file, None, None)
        self._fault = file.open("w", encoding="utf-8")
        self._fault.write(self._head())
        self._fault.flush()
        faulthandler.enable(self._fault)

    def close(self) -> None:
        """The process ends as it should: there is no fault to be told of."""
        if self._fault is None or self._claim is None:
            return
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)
        faulthandler.disable()
        self._fault.close()
        self._claim.folder.unlink(missing_ok=True)
        self._claim.remove()
        self._fault = self._claim = None

    def caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
        thread: threading.Thread | None = None,
    ) -> None:
        """Write a report; the same slip is told once."""
        lines = traceback.format_exception(kind, error, trace)
        sys.stderr.write("".join(lines))
        place = "".join(traceback.format_tb(trace)[-1:]) + kind.__name__
        if issubclass(kind, KeyboardInterrupt) or place in self._known:
            return
        self._known.add(place)
        name = "" if thread is None else f"thread: {thread.name}\n"
        self._number += 1
        file = self.folder / f"crash-{datetime.now():%Y%m%d-%H%M%S}-{self._number}.txt"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            file.write_text(f"{self._head()}{name}\n{''.join(lines)}{self._said_by_qt()}", "utf-8")
            self._tidy_up()
        except OSError as failure:
            sys.stderr.write(f"the report could not be written: {failure}\n")
            return
        self._caught.emit(file)

    def of_last_time(self) -> Path | None:
        """What the interpreter wrote as an earlier process was ended by a fault; empty files are taken away."""
        found = None
        for file in sorted(self.folder.glob(f"{FAULT}*.txt")):
            claim = claimed(file)
            if claim is None:
                continue  # that process is at work
            text = file.read_text("utf-8", "replace")
            if "Fatal Python error" in text or "Current thread" in text:
                found = file.rename(file.with_name(file.name.replace(FAULT, "crash-")))
            else:
                file.unlink(missing_ok=True)  # it was killed: nothing to be learned from it
            claim.remove()
        return found

    def _hear(self, level: QtMsgType, context: QMessageLogContext, message: str) -> None:
        line = f"{datetime.now():%H:%M:%S} Qt {LEVELS.get(level, level)}: {message}"
        self._messages.append(line)
        sys.stderr.write(f"{line}\n")
        if level == QtMsgType.QtFatalMsg and self._fault is not None:
            self._fault.write(f"{line}\n")
            self._fault.flush()

    def _head(self) -> str:
        return (
            f"Shapan {VERSION}, {datetime.now().isoformat(timespec='seconds')}\n"
            f"Python {sys.version.split()[0]}, Qt {qVersion()}, {QSysInfo.prettyProductName()}, "
            f"{QSysInfo.currentCpuArchitecture()}\n"
        )

    def _said_by_qt(self) -> str:
        return "\n" + "\n".join(self._messages) + "\n" if self._messages else ""

    def _tidy_up(self) -> None:
        for old in sorted(self.folder.glob("crash-*.txt"))[:-MOST_KEPT]:
            old.unlink(missing_ok=True)
