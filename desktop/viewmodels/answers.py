"""Known answers in the window: what mathematics says must come out, and what came out when it was simulated here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.tabledata import Table
from desktop.viewmodels.background import Background
from desktop.viewmodels.language import Language
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.verification import Answer, Found, VerifyThread, bundled_answers, keep

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Told:
    """A row in words; `state` is holds, differs, running, or empty where it was not simulated yet."""

    name: str
    meaning: str
    unit: str
    exact: str
    simulated: str
    interval: str
    state: str
    verdict: str


class AnswersViewModel(QObject):
    """Reads the bundled answers once somebody looks; simulates rows on demand, one verification at a time."""

    changed = Signal()
    failed = Signal(str)

    def __init__(
        self, language: Language, background: Background, cache: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.language, self._background, self._cache = language, background, cache
        self._answers: tuple[Answer, ...] = ()
        self._is_read = False
        self._thread: VerifyThread | None = None
        self.over, self.total = 0, 0
        self.seconds_left: float | None = None
        self.is_stopping = False

    def look(self) -> None:
        """Read the bundled answers, once."""
        if not self._is_read:
            self._is_read = True
            self._background.start(lambda: bundled_answers(self._cache), self.take, self._tell)

    def take(self, answers: tuple[Answer, ...]) -> None:
        """Show answers that were read."""
        self._answers = answers
        self.changed.emit()

    @property
    def is_running(self) -> bool:
        """Whether rows are being simulated."""
        return self._thread is not None

    def numbers(self) -> Numbers:
        """The number forms of the language in force."""
        return self.language.numbers()

    def run(self, names: Sequence[str] = ()) -> None:
        """Simulate rows, all of them by default."""
        if self._thread is not None or not self._answers:
            return
        wanted = names or tuple(dict.fromkeys(each.name.partition(":")[0] for each in self._answers))
        thread = VerifyThread(wanted)
        thread.heard.connect(self._hear)
        thread.progressed.connect(self._progress)
        thread.failed.connect(self.failed)
        thread.finished.connect(self._end)
        self._thread, self.over, self.total, self.seconds_left = thread, 0, 0, None
        self.is_stopping = False
        thread.start()
        self.changed.emit()

    def stop(self) -> None:
        """Stop at once; rows that are done stay."""
        if self._thread is not None:
            self.is_stopping = True
            self._thread.stop()
            self.changed.emit()

    def close(self) -> None:
        """Leave nothing running."""
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.finished.disconnect(self._end)
            thread.stop()
            thread.wait()

    # What is shown.
    def rows(self) -> tuple[Told, ...]:
        """Every row in words."""
        return tuple(self._told(each) for each in self._answers)

    def title(self) -> str:
        """How many of those that were simulated hold."""
        known = [each.found for each in self._answers if each.found is not None]
        if not known:
            return translate("Answers", "Known answers: none simulated here yet")
        held = sum(found.is_held for found in known)
        words = translate("Answers", "Known answers: %1 of %2 hold").replace("%1", self.numbers().plain(held))
        return words.replace("%2", self.numbers().plain(len(known)))

    def line(self) -> str:
        """What the table holds."""
        words = translate("Answers", "Closed formulas against the engine, 99.9 % interval · %1 rows")
        return words.replace("%1", self.numbers().plain(len(self._answers)))

    def remark(self) -> str:
        """What does not hold, in words; empty where all is well."""
        wrong = [each for each in self._answers if each.found is not None and not each.found.is_held]
        if not wrong:
            return ""
        row = wrong[0]
        assert row.found is not None, "only rows that were simulated are wrong"
        if row.found.error:
            words = translate("Answers", "“%1” broke off: %2").replace("%2", row.found.error)
        elif not row.found.holds:
            off = abs(row.found.mean - row.exact) / (abs(row.exact) or 1.0)
            words = translate(
                "Answers", "“%1” differs by %2, or its interval is too wide. Run it again, or report it."
            )
            words = words.replace("%2", self.numbers().percent(off))
        else:
            words = translate("Answers", "The control of “%1” passes: this row proves nothing. Report it.")
        return words.replace("%1", translate("answers", row.meaning))

    def table(self) -> Table:
        """The rows as a table that can be copied."""
        header = (
            translate("Answers", "Formula"),
            translate("Answers", "Unit"),
            translate("Answers", "Exact"),
            translate("Answers", "Simulated"),
            translate("Answers", "Interval"),
            translate("Answers", "Verdict"),
        )
        rows = self.rows()
        return Table(
            header,
            tuple(
                (row.meaning, row.unit, row.exact, row.simulated, row.interval, row.verdict) for row in rows
            ),
        )

    def _told(self, answer: Answer) -> Told:
        numbers, found = self.numbers(), answer.found
        state, simulated, interval = "", "", ""
        if self._thread is not None and any(_covers(name, answer.name) for name in self._thread.names):
            state = "running"
        elif found is not None:
            state = "holds" if found.is_held else "differs"
        if found is not None and not found.error:
            simulated = numbers.rounded(found.mean, 4)
            interval = f"±{numbers.rounded(found.half, 2)}" if found.half else translate("Answers", "exact")
        verdict = {
            "": translate("Answers", "not run"),
            "running": translate("Answers", "running"),
            "holds": translate("Answers", "holds"),
            "differs": translate("Answers", "differs"),
        }[state]
        meaning, unit = (
            translate("answers", answer.meaning),
            translate("answers", answer.unit).replace("money", "¤"),
        )
        exact = numbers.rounded(answer.exact, 4)
        return Told(answer.name, meaning, unit, exact, simulated, interval, state, verdict)

    def _hear(self, name: str, found: Found) -> None:
        if self._thread is None or self.is_stopping:
            return
        self._answers = tuple(
            replace(each, found=found) if each.name == name else each for each in self._answers
        )
        keep(self._cache, self._answers)
        self.changed.emit()

    def _progress(self, over: int, total: int, left: float | None) -> None:
        self.over, self.total, self.seconds_left = over, total, left
        self.changed.emit()

    def _end(self) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.wait()
            thread.deleteLater()
        self.changed.emit()

    def _tell(self, error: Exception) -> None:
        self.failed.emit(str(error))


def _covers(asked: str, row: str) -> bool:
    """Whether what is simulated holds a row."""
    return asked == row or asked == row.partition(":")[0]
