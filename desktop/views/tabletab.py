"""The tables of the Compare page: the ranking, and every figure against a base that the planner picks."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.tokens import SPACE
from desktop.viewmodels.details import DetailsViewModel
from desktop.views.button import IconButton
from desktop.views.look import Look
from desktop.views.strategychoice import StrategyChoice
from desktop.views.tables import TableView
from desktop.views.view import View, column, label, row


class TableTab(View):
    """Two tables, each copied by one button."""

    def __init__(self, look: Look, details: DetailsViewModel) -> None:
        super().__init__(look)
        self.setObjectName("compare.tables")
        self._details = details
        self.ranking, self.figures = TableView(look, "compare.ranking"), TableView(look, "compare.figures")
        self._titles = {table: label("panel", wraps=True) for table in (self.ranking, self.figures)}
        self._copies = {
            table: IconButton(look, "copy", f"{table.objectName()}.copy")
            for table in (self.ranking, self.figures)
        }
        self.base = StrategyChoice(look, "compare.base")
        self._base_words = label("second")
        whole = column(self, margins=(0, 0, SPACE.page, SPACE.page - 4), gap=SPACE.panels)
        for table, share in ((self.ranking, 2), (self.figures, 3)):
            panel = View(look, "panel")
            inside = column(panel, margins=(SPACE.panel, 12, 12, 12), gap=6)
            head = row(gap=SPACE.between)
            head.addWidget(self._titles[table], 1)
            if table is self.figures:
                head.addWidget(self._base_words)
                head.addWidget(self.base)
            head.addWidget(self._copies[table], 0, Qt.AlignmentFlag.AlignTop)
            inside.addLayout(head)
            inside.addWidget(table, 1)
            whole.addWidget(panel, share)
            self._copies[table].clicked.connect(table.copy_text)
        self.ranking.holds_all = self.figures.heads_rows = True
        self.base.activated.connect(lambda: details.choose_base(self.base.chosen))
        self.restyle()
        self.speak()

    def speak(self) -> None:
        """Titles and names."""
        self._titles[self.ranking].setText(self.tr("Ranking by value: profit and what is still to come"))
        self._titles[self.figures].setText(
            self.tr(
                "Every figure: mean, and the difference from the base race by race, with the 95 % interval"
            )
        )
        self._base_words.setText(self.tr("Base"))
        self.base.setAccessibleName(self.tr("Strategy that the figures are compared with"))
        for copy in self._copies.values():
            copy.say(self.tr("Copy as table"))

    def restyle(self) -> None:
        """Room for some rows of figures."""
        self.figures.setMinimumHeight(self.look.px(150))

    def show_found(self) -> None:
        """The tables of the latest outcome."""
        details, compare = self._details, self._details.compare
        slots = {name: slot for name, _, slot in details.strategies()}
        bases = [(name, words, slots.get(name)) for name, words in details.bases()]
        self.base.show_strategies(bases, details.base)
        self.ranking.show_table(compare.ranking(), compare.ranking_slots(), self._titles[self.ranking].text())
        self.figures.show_table(details.figures(), words=self._titles[self.figures].text())

    @property
    def is_drawn(self) -> bool:
        """Tables are there at once."""
        return True
