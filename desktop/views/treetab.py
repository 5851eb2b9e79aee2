"""The metric tree of two strategies that the planner chooses."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.tokens import SPACE
from desktop.viewmodels.background import Background
from desktop.viewmodels.details import DetailsViewModel
from desktop.views.look import Look
from desktop.views.panel import ChartPanel
from desktop.views.strategychoice import StrategyChoice
from desktop.views.view import View, column, label, row

LEAST = (980, 440)  # pixels at 100 % in which every word of the tree stands


class TreeTab(View):
    """Two lists to choose from, and the tree on the page's own ground."""

    def __init__(self, look: Look, details: DetailsViewModel, painter: Background) -> None:
        super().__init__(look)
        self.setObjectName("compare.tree")
        self._details = details
        self.first = StrategyChoice(look, "compare.tree.first")
        self.second = StrategyChoice(look, "compare.tree.second")
        self._against = label("second")
        self._alone = label("lead", wraps=True, name="compare.tree.alone")
        choices = QWidget()
        inside = row(choices, gap=SPACE.between)
        for part in (self.first, self._against, self.second):
            inside.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.panel = ChartPanel(look, painter, "compare.tree.panel", choices, fills=LEAST)
        whole = column(self, margins=(0, 0, SPACE.page, SPACE.page - 4), gap=8)
        whole.addWidget(self._alone)
        whole.addWidget(self.panel, 1)
        self.first.activated.connect(lambda: details.choose_first(self.first.chosen))
        self.second.activated.connect(lambda: details.choose_second(self.second.chosen))
        self.speak()

    def speak(self) -> None:
        """Words beside the lists."""
        self._against.setText(self.tr("against"))
        self._alone.setText(self.tr("A metric tree compares two strategies; only one has raced."))
        self.first.setAccessibleName(self.tr("Strategy whose lead is explained"))
        self.second.setAccessibleName(self.tr("Strategy it is compared with"))

    def show_found(self) -> None:
        """The tree of the chosen two."""
        strategies, (first, second) = self._details.strategies(), self._details.pair
        self.first.show_strategies(strategies, first)
        self.second.show_strategies(strategies, second)
        tree = self._details.tree()
        self._alone.setVisible(tree is None)
        self.panel.setVisible(tree is not None)
        self.panel.show_data(tree)

    @property
    def is_drawn(self) -> bool:
        """Whether the tree shows what was chosen."""
        return self.panel.isHidden() or self.panel.chart.is_drawn
