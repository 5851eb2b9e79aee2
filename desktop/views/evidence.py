"""The Evidence page: what the verdict rests on, and what the engine is held against."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QProgressBar, QSizePolicy, QWidget

from desktop.tabledata import Table
from desktop.tokens import SPACE
from desktop.viewmodels.answers import AnswersViewModel
from desktop.viewmodels.evidence import COLUMNS, EvidenceViewModel
from desktop.views.answers import AnswersPanel
from desktop.views.button import Button, Choice, IconButton
from desktop.views.evidencetable import EvidenceTable, told
from desktop.views.flow import FlowLayout
from desktop.views.look import Look
from desktop.views.marks import GradeTag
from desktop.views.strategychoice import StrategyChoice
from desktop.views.view import View, column, label, quietly, row

WIDE = 1180  # pixels at 100 % from which known answers stand beside the table


class GradeButton(QWidget):
    """A grade's square and a button with how many numbers have it: pressed, only those are shown."""

    def __init__(self, look: Look, grade: str) -> None:
        super().__init__()
        self.tag = GradeTag(look, grade)
        self.button = Button(look, "quiet", name=f"evidence.grade.{grade}")
        self.button.setCheckable(True)
        inside = row(self, gap=2)
        inside.addWidget(self.tag)
        inside.addWidget(self.button)


class EvidencePage(View):
    """Assumptions at the left, known answers at the right; below a width the answers stand under a button."""

    taken = Signal(str)

    def __init__(self, look: Look, evidence: EvidenceViewModel, answers: AnswersViewModel) -> None:
        super().__init__(look)
        self.setObjectName("evidence")
        self.evidence, self.answers = evidence, answers
        self.title = label("title", wraps=True, name="evidence.title")
        self.line = label("lead", wraps=True, name="evidence.line")
        self.grades = {grade: GradeButton(look, grade) for grade in "ABCX"}
        self.mechanism, self.strategy = (
            Choice(look, "evidence.mechanism"),
            StrategyChoice(look, "evidence.strategy"),
        )
        self.strategy.least = 200
        self.search, self.halt = (
            Button(look, "", "search", "evidence.search"),
            Button(look, "", "stop", "evidence.stop"),
        )
        self.copy = IconButton(look, "copy", "evidence.copy")
        self.bar, self._progress = QProgressBar(), label("second", name="evidence.progress")
        self.table = EvidenceTable(look, evidence)
        self._foot = label("hint", wraps=True, name="evidence.foot")
        self.panel = AnswersPanel(look, answers)
        self.drawer = Button(look, "small", "tick", "evidence.drawer")
        self.drawer.setCheckable(True)
        self._lay_out()
        self._connect()
        self.restyle()
        self.speak()

    def _lay_out(self) -> None:
        whole = row(self)
        left = column(margins=(SPACE.page, 14, SPACE.page, 10), gap=8)
        head = row(gap=SPACE.between)
        words = column(gap=2)
        words.addWidget(self.title)
        words.addWidget(self.line)
        head.addLayout(words, 1)
        head.addWidget(self.drawer, 0, Qt.AlignmentFlag.AlignTop)
        left.addLayout(head)
        holder = QWidget()
        filters = FlowLayout(holder, gap=10)
        for part in (*self.grades.values(), self.mechanism, self.strategy, self.search, self.halt, self.copy):
            filters.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        left.addWidget(holder)
        progress = row(gap=10)
        progress.addWidget(self.bar)
        progress.addWidget(self._progress, 1)
        left.addLayout(progress)
        left.addWidget(self.table, 1)
        left.addWidget(self._foot)
        whole.addLayout(left, 1)
        whole.addWidget(self.panel)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)

    def _connect(self) -> None:
        evidence = self.evidence
        for grade, part in self.grades.items():
            part.button.clicked.connect(
                lambda checked, grade=grade: evidence.choose(grade=grade if checked else "")
            )
        self.mechanism.activated.connect(
            lambda: evidence.choose(mechanism=str(self.mechanism.currentData() or ""))
        )
        self.strategy.activated.connect(lambda: evidence.choose(strategy=self.strategy.chosen))
        self.search.clicked.connect(evidence.look_for_flips)
        self.halt.clicked.connect(evidence.stop)
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self.as_table().as_text()))
        self.table.taken.connect(self.taken)
        self.drawer.toggled.connect(lambda: self._place_panel())
        evidence.changed.connect(self._told)
        evidence.progressed.connect(self._show_progress)

    def _told(self) -> None:
        """Tell it when somebody looks; the page is told again when it is shown."""
        if self.isVisible():
            self.evidence.recall()
            self.speak()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile, and the known answers."""
        super().showEvent(event)
        self.answers.look()
        self.evidence.recall()
        self.speak()

    def speak(self) -> None:
        """Everything in the language in force."""
        evidence = self.evidence
        self._say_buttons()
        if not evidence.document.is_open:
            return
        self.title.setText(evidence.title())
        self.line.setText(evidence.line())
        self._fill_filters()
        rows = evidence.rows()
        self.table.show_rows(rows, self._heads(), evidence.order, is_rising=evidence.is_rising)
        self.table.setAccessibleName(self.title.text())
        self.table.setAccessibleDescription(self.line.text())
        self._foot.setText(self._footed(len(rows), len(evidence.assumptions())))
        self._show_progress()

    def _say_buttons(self) -> None:
        counts = self.evidence.counts() if self.evidence.document.is_open else dict.fromkeys("ABCX", 0)
        meanings = {
            "A": self.tr("measured data or paper"),
            "B": self.tr("survey"),
            "C": self.tr("folklore"),
            "X": self.tr("assumption"),
        }
        for grade, part in self.grades.items():
            words = f"{counts[grade]} {meanings[grade]}"
            part.button.say(words, tip=self.tr("Show only these"))
            part.button.setChecked(self.evidence.grade == grade)
            part.tag.show_grade(grade, meanings[grade])
        self.search.say(
            self.tr("Look for flips"),
            tip=self.tr(
                "Race the shown numbers at other values, the weakest first; each takes some hundred races"
            ),
        )
        self.halt.say(self.tr("Stop"), tip="Esc")
        self.copy.say(self.tr("Copy as table"))
        self.drawer.say(self.tr("Known answers"))
        self.mechanism.setAccessibleName(self.tr("Mechanism"))
        self.strategy.setAccessibleName(self.tr("Used by"))

    def _fill_filters(self) -> None:
        evidence = self.evidence

        def fill() -> None:
            self.mechanism.clear()
            self.mechanism.addItem(self.tr("Every mechanism"), "")
            for name, words in evidence.mechanisms():
                self.mechanism.addItem(words, name)
            self.mechanism.setCurrentIndex(max(0, self.mechanism.findData(evidence.mechanism)))

        quietly(self.mechanism, fill)
        everybody: tuple[tuple[str, str, int | None], ...] = (("", self.tr("Used by any strategy"), None),)
        self.strategy.show_strategies((*everybody, *evidence.strategies()), evidence.strategy)

    def _heads(self) -> dict[str, str]:
        return {
            "name": self.tr("Assumption"),
            "value": self.tr("Value"),
            "spread": self.tr("Range"),
            "source": self.tr("Source"),
            "grade": self.tr("Grade"),
            "moves": self.tr("Moves the verdict"),
        }

    def _footed(self, shown: int, whole: int) -> str:
        numbers = self.evidence.language.numbers()
        words = self.tr(
            "%1 of %2 shown. A bar is the longer the nearer the flip is to today's value; "
            "striped bars are weak numbers. What is off by default has no row."
        )
        return words.replace("%1", numbers.plain(shown)).replace("%2", numbers.plain(whole))

    def _show_progress(self) -> None:
        is_running = self.evidence.is_running
        self.search.setVisible(not is_running)
        self.halt.setVisible(is_running)
        for part in (self.bar, self._progress):
            part.setVisible(is_running)
        if is_running:
            self.bar.setValue(round(1000 * self.evidence.share_done()))
            self._progress.setText(self.evidence.progress())
            self.bar.setAccessibleName(self._progress.text())

    def as_table(self) -> Table:
        """The shown rows in words, to be copied."""
        heads = self._heads()
        rows = tuple(
            tuple(told(each, name).replace("\n", " · ") for name in COLUMNS) for each in self.table.shown.rows
        )
        return Table(tuple(heads[name] for name in COLUMNS), rows)

    def restyle(self) -> None:
        """Lengths that grow with the text."""
        self.mechanism.setFixedWidth(self.look.px(180))
        self.bar.setFixedWidth(self.look.px(160))
        self._place_panel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Known answers beside the table where there is room."""
        self._place_panel()

    def _place_panel(self) -> None:
        """Beside where there is room; else in place of nothing until its button is pressed."""
        is_wide = self.width() >= WIDE * self.look.scale
        self.drawer.setVisible(not is_wide)
        self.panel.setVisible(is_wide or self.drawer.isChecked())
