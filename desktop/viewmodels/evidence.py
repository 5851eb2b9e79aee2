"""The Evidence page: every assumption, which of them move the verdict, how weak they are, and what to test first."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from desktop.viewmodels.background import Background
from desktop.viewmodels.compare import CompareViewModel
from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.flipper import Flipper
from desktop.viewmodels.grounds import (
    WEAKEST,
    Shown,
    advice,
    in_order,
    pair_of,
    question_about,
    recalled,
    title,
)
from desktop.viewmodels.language import Language
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.sentences import duration

if TYPE_CHECKING:  # imported when a study is opened: Home is painted before
    from desktop.viewmodels.assumptions import Assumption
    from desktop.viewmodels.moving import Moves
    from scenarios.experiments.flip import Flip, Question
    from scenarios.study import Study

translate = QCoreApplication.translate
COLUMNS = ("name", "value", "spread", "source", "grade", "moves")
PACED = 0.001  # share of a search after which its pace is known
TOLD = 500  # milliseconds between two words on progress


class EvidenceViewModel(QObject):
    """Flips are looked for only when asked for: each takes as long as some hundred races."""

    changed = Signal()  # rows, or what is known of them
    progressed = Signal()
    failed = Signal(str)

    def __init__(
        self,
        document: DocumentViewModel,
        compare: CompareViewModel,
        language: Language,
        background: Background,
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.document, self.language, self._compare = document, language, compare
        self._background, self.folder = background, folder
        self._kept: dict[str, Flip] = {}  # of the study that they were recalled for
        self._recalled_for: tuple[Study, tuple[str, str] | None] | None = None  # and between whom
        self.grade = self.mechanism = self.strategy = ""
        self.order, self.is_rising = "moves", False
        self._flipper = Flipper(folder, self)
        self._questions: dict[str, Question] = {}
        self._asked_of: Study | None = None
        self._begun = 0.0
        self._rows: tuple[Assumption, ...] = ()
        self._known_for: tuple[Study | None, str] = (None, "")
        self._flipper.changed.connect(self._tell)
        self._flipper.failed.connect(self.failed)
        self._clock = QTimer(self)
        self._clock.setInterval(TOLD)
        self._clock.timeout.connect(self.progressed)
        document.changed.connect(self._study_changed)
        document.opened.connect(self._study_changed)
        compare.changed.connect(self._look_back)

    # What is shown.
    def assumptions(self) -> tuple[Assumption, ...]:
        """Every assumption of the open study, in the order of its records."""
        study = self.document.study if self.document.is_open else None
        if self._known_for != (study, self.language.code):
            from desktop.viewmodels.assumptions import assumptions

            currency = "" if study is None else study.market.currency
            self._rows = () if study is None else assumptions(study, self.language.numbers(currency))
            self._known_for = (study, self.language.code)
        return self._rows

    def rows(self) -> tuple[Shown, ...]:
        """The assumptions that pass the filters, in the chosen order."""
        shown = [Shown(row, self.moves(row.path)) for row in self.assumptions() if self._passes(row)]
        return in_order(shown, self.order, is_rising=self.is_rising)

    def moves(self, path: str) -> Moves:
        """What is known of the flip of a number, for the study as it stands."""
        from desktop.viewmodels.moving import moves

        found = self.found(path)
        state = "unknown"
        if path in self._questions:
            state = "working" if self._flipper.at_work == path else "waiting"
        return moves(found, state, self._numbers())

    def verdict_of(self, path: str) -> str:
        """Where the verdict flips with a number, in words; none where that was not looked for."""
        return self.moves(path).words if self.found(path) is not None else ""

    def found(self, path: str) -> Flip | None:
        """The flip of a number, found now or kept from earlier, for the study as it stands."""
        return self._flipper.found(path) or self._kept.get(path)

    def counts(self) -> dict[str, int]:
        """How many assumptions each grade has."""
        grades = [row.grade for row in self.assumptions()]
        return {grade: grades.count(grade) for grade in "ABCX"}

    def first(self) -> tuple[Shown, ...]:
        """What is to be tested first: weak numbers on which the verdict rests, the nearest flip first."""
        shown = (Shown(row, self.moves(row.path)) for row in self.assumptions())
        return tuple(sorted((each for each in shown if each.is_first), key=lambda each: -each.moves.nearness))

    @property
    def known(self) -> int:
        """How many flips are known for the study as it stands."""
        return sum(self.found(row.path) is not None for row in self.assumptions())

    def title(self) -> str:
        """The finding: on how many weak numbers the verdict rests, as far as that was computed."""
        return title(self.first(), self.assumptions(), self.known, self._numbers())

    def line(self) -> str:
        """What to measure first; or how to find out."""
        return advice(self.first())

    # What may be chosen.
    def choose(
        self, *, grade: str | None = None, mechanism: str | None = None, strategy: str | None = None
    ) -> None:
        """Show only some of the assumptions; an empty text lets all pass."""
        self.grade = self.grade if grade is None else grade
        self.mechanism = self.mechanism if mechanism is None else mechanism
        self.strategy = self.strategy if strategy is None else strategy
        self.changed.emit()

    def sort(self, column: str) -> None:
        """Order by a column; again the other way round."""
        self.is_rising = not self.is_rising if column == self.order else column in ("name", "source")
        self.order = column
        self.changed.emit()

    def mechanisms(self) -> tuple[tuple[str, str], ...]:
        """The mechanisms that can be picked."""
        from desktop.viewmodels.assumptions import mechanisms

        return mechanisms(self.assumptions())

    def strategies(self) -> tuple[tuple[str, str, int | None], ...]:
        """Name, label and slot of the strategies that can be picked."""
        if not self.document.is_open:
            return ()
        study = self.document.study
        return tuple(
            (name, study.label(name, self.language.code), slot) for slot, name in enumerate(study.strategies)
        )

    # Flips.
    def recall(self) -> None:
        """Take up the flips that were found for this very study before, in the background; nothing where none are."""
        study = self.document.study if self.document.is_open else None
        if study is None or not self.folder.is_dir():
            return
        folder, outcome = self.folder, None if self._compare.is_outdated else self._compare.outcome
        asked, before = (study, pair_of("", outcome)), self._recalled_for
        if before is not None and before[0] is study and before[1] == asked[1]:
            return
        self._recalled_for = asked

        def done(kept: dict[str, Flip]) -> None:
            if asked is self._recalled_for:
                self._kept = kept
                self.changed.emit()

        self._background.start(
            lambda: recalled(folder, study, outcome), done, lambda error: self.failed.emit(str(error))
        )

    def _look_back(self) -> None:
        """A run is over: what is known of where its verdict flips is told beside it."""
        compare = self._compare
        if compare.has_outcome and not compare.running.is_running and not compare.is_outdated:
            self.recall()

    def known_flips(self) -> dict[str, Flip]:
        """Every flip that is known for the study as it stands, by the number's path."""
        return {**self._kept, **self._flipper.known()}

    def look_for_flips(self) -> None:
        """Find the flips of the shown numbers in the background, the weakest first; those known are not asked again."""
        study = self.document.study
        rows = [row for row in self.rows() if self.found(row.assumption.path) is None]
        rows.sort(key=lambda each: WEAKEST.index(each.assumption.grade))
        self._questions = {
            row.assumption.path: question
            for row in rows
            if (question := self._question(study, row.assumption.path)) is not None
        }
        self._asked_of, self._begun = study, time.monotonic()
        self._flipper.ask(self._questions)

    def stop(self) -> None:
        """Look for no more; what was found stays."""
        if not self._questions:
            return
        self._questions = {
            path: question
            for path, question in self._questions.items()
            if self._flipper.found(path) is not None
        }
        self._flipper.ask(self._questions)
        self._tell()

    def close(self) -> None:
        """Leave nothing running."""
        self._clock.stop()
        self._flipper.close()

    @property
    def is_running(self) -> bool:
        """Whether a flip is being looked for."""
        return bool(self._flipper.at_work)

    def progress(self) -> str:
        """How far it is, in words."""
        numbers = self._numbers()
        found = sum(self._flipper.found(path) is not None for path in self._questions)
        words = translate("Evidence", "%1 of %2 flips").replace("%1", numbers.plain(found))
        words = words.replace("%2", numbers.plain(len(self._questions)))
        if self._flipper.total:
            more = translate("Evidence", "this one at most %1 of %2 runs")
            more = more.replace("%1", numbers.plain(self._flipper.over))
            words = f"{words} · {more.replace('%2', numbers.plain(self._flipper.total))}"
        left = self.seconds_left
        if left is not None:
            said = translate("Evidence", "about %1 left").replace("%1", duration(left, numbers))
            words = f"{words} · {said}"
        return words

    @property
    def seconds_left(self) -> float | None:
        """Time left [s] at the pace so far, once there is one."""
        share = self.share_done()
        if share < PACED:
            return None
        return (time.monotonic() - self._begun) * (1.0 - share) / share

    def share_done(self) -> float:
        """How far it is, from 0 to 1."""
        if not self._questions:
            return 0.0
        found = sum(self._flipper.found(path) is not None for path in self._questions)
        part = self._flipper.over / self._flipper.total if self._flipper.total else 0.0
        return min(1.0, (found + part) / len(self._questions))

    def _question(self, study: Study, path: str) -> Question | None:
        """The question about a number, between the leader of the last run and whose number it is."""
        outcome = None if self._compare.is_outdated else self._compare.outcome
        return question_about(study, path, outcome)

    def _passes(self, row: Assumption) -> bool:
        return (
            self.grade in ("", row.grade)
            and self.mechanism in ("", row.mechanism)
            and (not self.strategy or self.strategy in row.used_by)
        )

    def _numbers(self) -> Numbers:
        return self.language.numbers(self.document.study.market.currency if self.document.is_open else "USD")

    def _study_changed(self) -> None:
        """Flips belong to the study they were found for; another one has none yet."""
        study = self.document.study if self.document.is_open else None
        if self._recalled_for is not None and study != self._recalled_for[0]:
            self._kept, self._recalled_for = {}, None
        if study != self._asked_of:
            self._questions = {}
            self._flipper.ask({})
        self.changed.emit()

    def _tell(self) -> None:
        if self.is_running:
            self._clock.start()
        else:
            self._clock.stop()
        self.changed.emit()
        self.progressed.emit()
