"""The tabs of the Compare page beside its overview: what is chosen on them, and what they show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.tabledata import Table
from desktop.viewmodels.background import Background
from desktop.viewmodels.compare import CompareViewModel
from desktop.viewmodels.days import DaysReader
from desktop.viewmodels.run import Outcome

if TYPE_CHECKING:  # imported when something was run: Home is painted before
    import numpy as np

    from desktop.chartdata import Bands, Dots, Tree, Triangle
    from desktop.viewmodels.staff import Courses
    from desktop.viewmodels.verdict import Banner, Speaker
    from scenarios.experiments.flip import Flip

OVERVIEW, TREE, RETENTION, STAFF, TABLE = "overview", "tree", "retention", "staff", "table"
TABS = (OVERVIEW, TREE, RETENTION, STAFF, TABLE)


class DetailsViewModel(QObject):
    """Days are read from the result file when the tab that shows them is looked at, and again after each outcome."""

    changed = Signal()
    failed = Signal(str)

    def __init__(
        self, compare: CompareViewModel, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.compare = compare
        self.tab = OVERVIEW
        self._pair: tuple[str, str] = ("", "")
        self._cohorts = self._base = ""
        self.cohorts: DaysReader[dict[str, np.ndarray]] = DaysReader(background, _read_cohorts, self)
        self.courses: DaysReader[Courses] = DaysReader(background, _read_courses, self)
        for reader in (self.cohorts, self.courses):
            reader.changed.connect(self.changed)
            reader.failed.connect(self.failed)
        compare.changed.connect(self._look)
        self._known_flips: Callable[[], Iterable[Flip]] = tuple
        self._boundary = ""

    def choose_tab(self, tab: str) -> None:
        """Show another tab."""
        if tab != self.tab:
            self.tab = tab
            self._look()

    def _look(self) -> None:
        """Read what the shown tab needs; let go of what belongs to an older outcome."""
        outcome = self.compare.outcome
        if self.tab == RETENTION or outcome is None:
            self.cohorts.look(outcome)
        if self.tab == STAFF or outcome is None:
            self.courses.look(outcome)
        self.changed.emit()

    @property
    def is_read(self) -> bool:
        """Whether the shown tab shows the latest outcome."""
        read = {RETENTION: self.cohorts.outcome, STAFF: self.courses.outcome}
        return self.tab not in read or read[self.tab] is self.compare.outcome

    # What may be chosen.
    def strategies(self) -> tuple[tuple[str, str, int], ...]:
        """Name, label and slot of every strategy that raced."""
        speaker = self.compare.speaker()
        return tuple((name, speaker.label(name), speaker.slot(name) or 0) for name in speaker.shown())

    def bases(self) -> tuple[tuple[str, str], ...]:
        """Name and label of what may be the base of the table."""
        from desktop.viewmodels.differing import bases

        return bases(self.compare.speaker())

    @property
    def pair(self) -> tuple[str, str]:
        """The two strategies of the metric tree: those chosen, else the best and the next."""
        ranked = self._ranked()
        first, second = self._pair
        first = first if first in ranked else next((name for name in ranked if name != second), "")
        second = (
            second
            if second in ranked and second != first
            else next((name for name in ranked if name != first), "")
        )
        return first, second

    @property
    def cohort_strategy(self) -> str:
        """The strategy whose cohorts are shown: the chosen one, else the best."""
        ranked = self._ranked()
        return self._cohorts if self._cohorts in ranked else next(iter(ranked), "")

    @property
    def base(self) -> str:
        """What the figures are compared with: the chosen one, else the study's first strategy."""
        names = [name for name, _ in self.bases()]
        return self._base if self._base in names else names[0]

    def choose_first(self, name: str) -> None:
        """Choose whose lead the tree explains; the other one moves where it is the same."""
        first, second = self.pair
        self._pair = (name, first if second == name else second)
        self.changed.emit()

    def choose_second(self, name: str) -> None:
        """Choose over whom; the first moves where it is the same."""
        first, second = self.pair
        self._pair = (second if first == name else first, name)
        self.changed.emit()

    def choose_cohorts(self, name: str) -> None:
        """Show the cohorts of another strategy."""
        self._cohorts = name
        self.changed.emit()

    def choose_base(self, name: str) -> None:
        """Compare the figures with another strategy."""
        self._base = name
        self.changed.emit()

    def _ranked(self) -> list[str]:
        """The strategies that raced, the best first."""
        if not self.compare.has_outcome:
            return []
        speaker = self.compare.speaker()
        names = speaker.shown()
        return [each.strategy for each in speaker.outcome.verdict.ranking if each.strategy in names]

    # What is shown.
    def banner(self) -> Banner:
        """The verdict; on the tab of the metric tree what the tree says."""
        from desktop.viewmodels.sentences import escaped
        from desktop.viewmodels.verdict import Banner

        tree = self.tree() if self.tab == TREE else None
        if tree is None:
            said = self.compare.banner()
            return replace(said, lines=(*said.lines, *filter(None, [self.boundary()])))
        return Banner(None, tree.heading.title, (escaped(tree.heading.line),), None, "")

    def offer_flips(self, known: Callable[[], Iterable[Flip]]) -> None:
        """Ask here for the flips that are known for the study as it stands."""
        self._known_flips = known

    def look_at_flips(self) -> None:
        """More may be known of where the verdict flips, or less."""
        said = self.boundary() if self.compare.has_outcome else ""
        if said != self._boundary:
            self._boundary = said
            self.changed.emit()

    def boundary(self) -> str:
        """Where the verdict flips, as rich text; empty where nothing is known, or of another study."""
        from desktop.viewmodels.boundary import boundary

        flips, outcome = tuple(self._known_flips()), self.compare.outcome
        if not flips or outcome is None or self.compare.is_outdated:
            return ""
        study = outcome.plan.study
        numbers = self.compare.language.numbers(study.market.currency)
        return boundary(study, flips, outcome.verdict.ranking[0].strategy, numbers)

    def tree(self) -> Tree | None:
        """The metric tree of the chosen two; none where there are no two."""
        from desktop.viewmodels.treefinding import tree

        first, second = self.pair
        return tree(self.compare.speaker(), first, second) if first and second else None

    def triangle(self) -> Triangle | None:
        """The cohorts of the chosen strategy; none while its days are being read."""
        from desktop.viewmodels.retention import stay, triangle

        speaker, sums = self._read_by(self.cohorts.outcome), self.cohorts.found
        name = self.cohort_strategy
        if speaker is None or sums is None or name not in speaker.shown():
            return None
        plan = speaker.outcome.plan
        return triangle(speaker, name, stay(sums, plan.strategies.index(name), plan.days))

    def early_days(self) -> Dots:
        """D1, D7 and D30 of every strategy."""
        from desktop.viewmodels.retention import early_days

        return early_days(self.compare.speaker())

    def staff(self, staff: str, kind: str) -> Bands | None:
        """One figure of sales or service over the days; none where nobody has such staff, or nothing is read."""
        from desktop.viewmodels.staff import chart

        speaker, found = self._read_by(self.courses.outcome), self.courses.found
        return None if speaker is None or found is None else chart(speaker, staff, kind, found[staff, kind])

    def figures(self) -> Table:
        """Every figure against the base."""
        from desktop.viewmodels.differing import figures_against

        return figures_against(self.compare.speaker(), self.base)

    def _read_by(self, outcome: Outcome | None) -> Speaker | None:
        return None if outcome is None else self.compare.speaker(outcome)


def _read_cohorts(outcome: Outcome) -> dict[str, np.ndarray]:
    from desktop.viewmodels.retention import read_sums

    return read_sums(outcome)


def _read_courses(outcome: Outcome) -> Courses:
    from desktop.viewmodels.staff import read_courses

    return read_courses(outcome)
