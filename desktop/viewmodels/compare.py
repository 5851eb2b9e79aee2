"""The Compare page: what the last run found, in words, charts and tables of the language in force."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.tabledata import Table
from desktop.viewmodels.background import Background
from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.language import Language
from desktop.viewmodels.run import Outcome, RunViewModel
from desktop.viewmodels.words import measured

if TYPE_CHECKING:  # imported when something was run: Home is painted before
    import numpy as np

    from desktop.chartdata import Bands, Funnel, Money, Pairs
    from desktop.viewmodels.findings import Readings
    from desktop.viewmodels.verdict import Banner, Speaker
    from scenarios.study import Study

translate = QCoreApplication.translate
T = TypeVar("T")
QUICK = 20  # races of a quick look


@dataclass(frozen=True)
class Daily:
    """What was read from the result file: the measure shown, and sums over the days [strategy, replication]."""

    outcome: Outcome
    readings: Readings
    totals: dict[str, np.ndarray]


class CompareViewModel(QObject):
    """Days are read from the result file beside the main thread; the latest outcome wins."""

    changed = Signal()  # banner and tables
    charts_changed = Signal()
    failed = Signal(str)

    def __init__(
        self,
        document: DocumentViewModel,
        run: RunViewModel,
        language: Language,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.document, self.running, self.language = document, run, language
        self._background = background
        self._outcome: Outcome | None = None
        self._daily: Daily | None = None
        self._wanted: tuple[Any, ...] = ()
        self._is_reading = False
        self.measure = "profit"
        self.funnel_kind = "people"
        run.judged.connect(self.show)
        run.failed.connect(self.failed)
        document.opened.connect(self.clear)
        document.changed.connect(self.changed)

    @property
    def has_outcome(self) -> bool:
        """Whether there is something to compare."""
        return self._outcome is not None

    @property
    def outcome(self) -> Outcome | None:
        """What the last run found so far; none where nothing was run."""
        return self._outcome

    @property
    def has_charts(self) -> bool:
        """Whether the days of the outcome have been read."""
        return self._daily is not None

    @property
    def is_outdated(self) -> bool:
        """Whether the study was edited since it was run."""
        return (
            self._outcome is not None
            and self.document.is_open
            and self._outcome.plan.study != self.document.study
        )

    @property
    def is_stopped(self) -> bool:
        """Whether the run ended before all its races were over."""
        return self._outcome is not None and not self._outcome.is_complete and not self.running.is_running

    @property
    def races(self) -> int:
        """How many races of the open study a run has."""
        return int(self.document.study.replications) if self.document.is_open else 0

    def start(self, *, quick: bool = False) -> None:
        """Run the open study, or take a quick look."""
        study: Study = self.document.study
        replications = min(QUICK, study.replications) if quick else None
        self.running.start(study, self.document.name, self.document.text, replications)

    def show(self, outcome: Outcome) -> None:
        """Show what a run found."""
        self._outcome = outcome
        self.changed.emit()
        self._read()

    def keep(self, path: Path) -> None:
        """Copy the result's file to a place of the planner's choice."""
        outcome = self._outcome
        if outcome is not None:
            self._background.start(lambda: shutil.copyfile(outcome.path, path), lambda _: None, self._tell)

    def clear(self) -> None:
        """Another study: nothing to compare yet."""
        self._outcome = self._daily = None
        self.changed.emit()
        self.charts_changed.emit()

    def choose_measure(self, name: str) -> None:
        """Show another measure over the days."""
        if name != self.measure:
            self.measure = name
            self._read()

    def choose_funnel(self, kind: str) -> None:
        """Show the funnel of people, or the path to payment."""
        if kind != self.funnel_kind:
            self.funnel_kind = kind
            self.charts_changed.emit()

    def measures(self) -> tuple[tuple[str, str], ...]:
        """Every daily measure by name and label, profit first."""
        from simulation.measures import MEASURES

        rest = sorted(((each.name, measured(each.label)) for each in MEASURES), key=lambda each: each[1])
        return tuple(sorted(rest, key=lambda each: each[0] != "profit"))

    def banner(self) -> Banner:
        """The verdict in words."""
        return self.speaker().banner()

    def ranking(self) -> Table:
        """Every strategy by value."""
        return self.speaker().ranking()

    def ranking_slots(self) -> tuple[int | None, ...]:
        """The places in the study of the ranked strategies."""
        speaker = self.speaker()
        return tuple(speaker.slot(standing.strategy) for standing in speaker.outcome.verdict.ranking)

    def remarks(self) -> tuple[str, ...]:
        """What else a reader should know: an outdated study, a stop, failures."""
        said = []
        outcome = self._outcome
        if outcome is None:
            return ()
        if self.is_outdated:
            said.append(
                translate(
                    "Compare",
                    "The study was edited after this run. Run it again to compare what it says now.",
                )
            )
        if self.is_stopped:
            count = outcome.verdict.replications
            said.append(translate("Compare", "Stopped. %n finished race(s) are kept.", "", count))
        if outcome.failures:
            said.append(translate("Compare", "%n run(s) failed and are left out.", "", len(outcome.failures)))
        return tuple(said)

    # Charts.
    def bands(self) -> Bands | None:
        """The chosen measure over the days."""
        from desktop.viewmodels.findings import bands

        return self._drawn(lambda speaker, daily: bands(speaker, daily.readings))

    def pairs(self) -> Pairs | None:
        """Paired differences."""
        from desktop.viewmodels.findings import pairs

        return self._drawn(lambda speaker, daily: pairs(speaker))

    def funnel(self) -> Funnel | None:
        """Losses step by step."""
        from desktop.viewmodels.losses import funnel, step_counts

        kind = self.funnel_kind
        return self._drawn(
            lambda speaker, daily: funnel(speaker, kind, step_counts(speaker, kind, daily.totals))
        )

    def money(self) -> Money | None:
        """Money by function."""
        from desktop.viewmodels.losses import money

        return self._drawn(lambda speaker, daily: money(speaker, daily.totals))

    def _drawn(self, make: Callable[[Speaker, Daily], T]) -> T | None:
        if self._daily is None:
            return None
        return make(self.speaker(self._daily.outcome), self._daily)

    def speaker(self, outcome: Outcome | None = None) -> Speaker:
        """Who says the latest outcome, or another one, in the language in force."""
        from desktop.viewmodels.verdict import Speaker

        shown = outcome or self._outcome
        assert shown is not None, "nothing was run"
        return Speaker(shown, self.language.numbers(shown.plan.study.market.currency))

    def _read(self) -> None:
        """Read the days of the latest outcome, once nothing else is being read."""
        outcome, measure = self._outcome, self.measure
        if outcome is None:
            return
        self._wanted = (outcome, measure)
        if self._is_reading:
            return
        self._is_reading = True
        speaker = self.speaker()

        def done(daily: Daily) -> None:
            self._is_reading = False
            if self._outcome is None:
                return
            self._daily = daily
            self.charts_changed.emit()
            if self._wanted[0] is not outcome or self._wanted[1] != measure:
                self._read()

        def failed(error: Exception) -> None:
            self._is_reading = False
            if self._wanted == (outcome, measure):
                self._tell(error)
            else:  # the file was being closed meanwhile, or another measure was chosen
                self._read()

        self._background.start(lambda: read_days(speaker, outcome, measure), done, failed)

    def _tell(self, error: Exception) -> None:
        self.failed.emit(str(error))


def read_days(speaker: Speaker, outcome: Outcome, measure: str) -> Daily:
    """The shown measure and the sums that funnel and money need, from the result file."""
    import numpy as np

    from desktop.viewmodels.findings import readings
    from desktop.viewmodels.losses import PATH, SPENT
    from scenarios.store.reading import Result

    with Result(outcome.path) as result:
        cube = result.cube().matched()
        totals = {name: np.asarray(cube.daily[name]).sum(axis=2) for name in (*PATH, *SPENT)}
        return Daily(outcome, readings(speaker, np.asarray(cube.daily[measure]), measure), totals)
