"""How long people stay: cohorts of one strategy by age, and D1, D7, D30 of all."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout

from desktop.tokens import SPACE
from desktop.viewmodels.background import Background
from desktop.viewmodels.details import DetailsViewModel
from desktop.views.look import Look
from desktop.views.panel import ChartPanel
from desktop.views.strategychoice import StrategyChoice
from desktop.views.view import View

LEAST = 340  # pixels at 100 % in which thirteen cohorts can be read
WIDE = 1050  # pixels at 100 % from which both panels stand side by side


class RetentionTab(View):
    """The triangle with a choice of strategy, and the dots beside it."""

    def __init__(self, look: Look, details: DetailsViewModel, painter: Background) -> None:
        super().__init__(look)
        self.setObjectName("compare.retention")
        self._details = details
        self.strategy = StrategyChoice(look, "compare.retention.strategy")
        self.triangle = ChartPanel(look, painter, "compare.retention.cohorts", self.strategy)
        self.dots = ChartPanel(look, painter, "compare.retention.days")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, SPACE.page, SPACE.page - 4)
        self._grid.setSpacing(SPACE.panels)
        self.strategy.activated.connect(lambda: details.choose_cohorts(self.strategy.chosen))
        self._arrange()
        self.speak()

    def speak(self) -> None:
        """The name of the list."""
        self.strategy.setAccessibleName(self.tr("Strategy whose cohorts are shown"))

    def show_found(self) -> None:
        """Cohorts and early days of the latest outcome."""
        self.strategy.show_strategies(self._details.strategies(), self._details.cohort_strategy)
        self.triangle.show_data(self._details.triangle())
        self.dots.show_data(self._details.early_days())

    @property
    def is_drawn(self) -> bool:
        """Whether both charts show their numbers."""
        return self._details.is_read and self.triangle.chart.is_drawn and self.dots.chart.is_drawn

    def restyle(self) -> None:
        """Room that grows with the text."""
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() >= WIDE * self.look.scale
        for panel in (self.triangle, self.dots):
            panel.setMinimumHeight(self.look.px(LEAST))
        self._grid.addWidget(self.triangle, 0, 0)
        self._grid.addWidget(self.dots, *((0, 1) if is_wide else (1, 0)))
        self._grid.setColumnStretch(0, 8)
        self._grid.setColumnStretch(1, 5 if is_wide else 0)
        self._grid.setRowStretch(0, 1)
        self._grid.setRowStretch(1, 0 if is_wide else 1)
