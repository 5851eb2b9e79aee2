"""Known answers simulated beside the main thread, and what came out of them kept for this very model."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, Signal

if TYPE_CHECKING:  # imported when somebody looks: Home is painted before
    from scenarios.known_answers.verifying import Row

FILE = "known-answers.json"
TOLD_EVERY = 0.1  # seconds between two words on progress


@dataclass(frozen=True)
class Found:
    """What came out of one row: the mean, half its 99.9 % interval, whether it holds and its control fails."""

    mean: float
    half: float
    holds: bool
    control_fails: bool
    error: str = ""

    @property
    def is_held(self) -> bool:
        """Whether the answer holds and would have been missed otherwise."""
        return self.holds and self.control_fails


@dataclass(frozen=True)
class Answer:
    """One figure of a known answer; `found` is None until it was simulated here."""

    name: str
    meaning: str
    unit: str
    exact: float
    found: Found | None = None


class VerifyThread(QThread):
    """Simulates answers and tells the rows; whatever happens, nothing is left running when it ends."""

    heard = Signal(str, object)  # the row's name, a Found
    progressed = Signal(int, int, object)  # runs over, runs planned, seconds left or None
    failed = Signal(str)

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.names = tuple(names)
        self._stop = threading.Event()

    def stop(self) -> None:
        """Ask for the end; rows that were told stay."""
        self._stop.set()

    def run(self) -> None:
        """Drain the verification; every error becomes a sentence."""
        from scenarios.experiments.replicate import cores
        from scenarios.known_answers.library import open_answer
        from scenarios.known_answers.pace import Progress
        from scenarios.known_answers.verifying import Answered, verified

        last = 0.0
        try:
            for name in self.names:  # one by one, so that a row that is done is shown
                asked = [open_answer(name)]
                with closing(verified(asked, workers=cores(), stop=self._stop.is_set)) as events:
                    for event in events:
                        if self._stop.is_set():
                            return
                        if isinstance(event, Answered):
                            self.heard.emit(event.row.called, found_of(event.row))
                        if isinstance(event, Progress) and time.monotonic() - last > TOLD_EVERY:
                            last = time.monotonic()
                            self.progressed.emit(event.over, event.total, event.seconds_left)
        except Exception as error:  # the one place of this thread: told in the window
            self.failed.emit(str(error))


def found_of(row: Row) -> Found:
    """What came out of a row."""
    judged = row.judged
    return Found(judged.found.mean, judged.half_width, row.holds, row.control_fails, row.error)


def bundled_answers(cache: Path) -> tuple[Answer, ...]:
    """Every figure of the bundled answers, with what was found for this very model before."""
    from scenarios.known_answers.library import bundled_names, open_answer

    kept = read_kept(cache)
    found = []
    for name in bundled_names():
        asked = open_answer(name)
        for figure in asked.scenario.figures:
            about, called = asked.scenario.kind.figures[figure], f"{asked.name}:{figure}"
            exact = asked.expected[figure]
            found.append(Answer(called, about.meaning, about.unit, exact, kept.get(called)))
    return tuple(found)


def read_kept(cache: Path) -> dict[str, Found]:
    """What is kept from earlier, by row; nothing where the model's code is another or the file cannot be read."""
    from scenarios.store.fingerprint import model_fingerprint

    try:
        kept = json.loads((cache / FILE).read_text("utf-8"))
        if kept["model"] != model_fingerprint():
            return {}
        return {name: Found(**found) for name, found in kept["rows"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):  # absent, or not what was written
        return {}


def keep(cache: Path, answers: Sequence[Answer]) -> None:
    """Keep what was found; a full disk only means that it is worked out again."""
    from scenarios.store.fingerprint import model_fingerprint

    rows = {each.name: asdict(each.found) for each in answers if each.found is not None}
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        part = cache / f".{FILE}.part"
        part.write_text(json.dumps({"model": model_fingerprint(), "rows": rows}), "utf-8")
        part.replace(cache / FILE)
