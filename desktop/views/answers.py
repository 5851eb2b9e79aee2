"""Known answers beside the assumptions: what mathematics says, what was simulated, and the way to simulate it again."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableWidgetItem

from desktop.tokens import SPACE, TYPE
from desktop.viewmodels.answers import AnswersViewModel
from desktop.views.button import Button, IconButton
from desktop.views.look import Look
from desktop.views.progress import ProgressLine
from desktop.views.tables import TableView
from desktop.views.view import View, column, label, row

WIDTH = 462  # pixels at 100 %
UNIT, SIMULATED, INTERVAL = 1, 3, 4  # columns of the table
ROW = 46  # pixels at 100 % of a row of up to two lines; longer words make theirs taller
BESIDE, ABOVE = 28, 14  # pixels at 100 % that stay free beside words, above and below them together
LEAST = 110  # pixels at 100 % of the first column
ICONS = {"holds": ("check", "ok"), "differs": ("error", "error")}


class AnswerTable(TableView):
    """Rows of known answers; the verdict has its sign, and what is asked makes room for the figures."""

    _answers: AnswersViewModel | None = None

    def show_answers(self, answers: AnswersViewModel, words: str) -> None:
        """Show the rows; units stand in the tooltips, intervals beside what was simulated."""
        self._answers = answers
        self.show_table(answers.table(), words=words)

    def _fill(self) -> None:
        super()._fill()
        if self._answers is not None:
            self._finish(self._answers)

    def _finish(self, answers: AnswersViewModel) -> None:
        self.verticalHeader().setDefaultSectionSize(self.look.px(ROW))
        self.setColumnHidden(UNIT, True)
        self.setColumnHidden(INTERVAL, True)
        for place, each in enumerate(answers.rows()):
            item: QTableWidgetItem | None = self.item(place, 0)
            if item is not None:
                item.setFont(self.look.font(TYPE.second))
                item.setToolTip(f"{each.meaning} [{each.unit}]")
            simulated: QTableWidgetItem | None = self.item(place, SIMULATED)
            if simulated is not None:
                simulated.setText(f"{each.simulated} {each.interval}".strip())
        self.mark_verdicts(tuple(each.state for each in answers.rows()))
        self._share_out()

    def mark_verdicts(self, states: tuple[str, ...]) -> None:
        """Put the sign of each row's state before its verdict."""
        last = self.columnCount() - 1
        for place, state in enumerate(states):
            item: QTableWidgetItem | None = self.item(place, last)
            if item is not None and state in ICONS:
                name, token = ICONS[state]
                item.setIcon(self.look.icon(name, token))
                item.setForeground(self.look.colour(token))

    def _share_out(self) -> None:
        """The figures have the room they need, what is asked has the rest."""
        self.resizeColumnsToContents()
        others = [place for place in range(1, self.columnCount()) if not self.isColumnHidden(place)]
        taken = sum(self.columnWidth(place) for place in others)
        wide = max(self.look.px(LEAST), self.viewport().width() - taken)
        self.setColumnWidth(0, wide)
        room = QRect(0, 0, wide - self.look.px(BESIDE), 0)
        metrics = QFontMetrics(self.look.font(TYPE.second))
        for place in range(self.rowCount()):
            item: QTableWidgetItem | None = self.item(place, 0)
            words = "" if item is None else item.text()
            tall = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
            self.setRowHeight(place, max(self.look.px(ROW), tall + self.look.px(ABOVE)))


class AnswersPanel(View):
    """The table, what is wrong with it if anything, and the buttons."""

    def __init__(self, look: Look, answers: AnswersViewModel) -> None:
        super().__init__(look, "side")
        self.setObjectName("evidence.answers")
        self._answers = answers
        self.title, self._line = label("panel", wraps=True), label("hint", wraps=True)
        self.table = AnswerTable(look, "evidence.answers.table")
        self._remark = label("error", wraps=True, name="evidence.answers.remark")
        self.copy = IconButton(look, "copy", "evidence.answers.copy")
        self.run_one = Button(look, "small", "play", "evidence.answers.one")
        self.run_all = Button(look, "small", "play", "evidence.answers.all")
        self.progress = ProgressLine(look, answers, "evidence.answers.progress")
        self._lay_out()
        self.copy.clicked.connect(self.table.copy_text)
        self.run_one.clicked.connect(self._run_chosen)
        self.run_all.clicked.connect(lambda: answers.run())
        self.table.itemSelectionChanged.connect(self._show_buttons)
        answers.changed.connect(self.speak)
        self.restyle()
        self.speak()

    def _lay_out(self) -> None:
        inside = column(self, margins=(SPACE.panel, 14, SPACE.panel, 12), gap=8)
        head = row(gap=4)
        words = column(gap=1)
        words.addWidget(self.title)
        words.addWidget(self._line)
        head.addLayout(words, 1)
        head.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(head)
        inside.addWidget(self.table, 1)
        inside.addWidget(self._remark)
        buttons = row(gap=SPACE.between)
        buttons.addWidget(self.run_one)
        buttons.addWidget(self.run_all)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        inside.addWidget(self.progress)

    def restyle(self) -> None:
        """As wide as an inspector and a little more."""
        self.setFixedWidth(self.look.px(WIDTH))

    def speak(self) -> None:
        """Every row in the language in force."""
        answers = self._answers
        self.title.setText(answers.title())
        self._line.setText(answers.line())
        chosen = self.table.currentRow()
        self.table.show_answers(answers, self.title.text())
        if 0 <= chosen < self.table.rowCount():
            self.table.selectRow(chosen)
        self._remark.setText(answers.remark())
        self._remark.setVisible(bool(answers.remark()))
        self.copy.say(self.tr("Copy as table"))
        self.run_one.say(self.tr("Simulate this row"))
        self.run_all.say(self.tr("Simulate all"))
        self.progress.setVisible(answers.is_running)
        self._show_buttons()

    def _show_buttons(self) -> None:
        is_free = not self._answers.is_running and self.table.rowCount() > 0
        self.run_all.setEnabled(is_free)
        self.run_one.setEnabled(is_free and self.table.currentRow() >= 0)

    def _run_chosen(self) -> None:
        place = self.table.currentRow()
        if place >= 0:
            self._answers.run((self._answers.rows()[place].name,))
