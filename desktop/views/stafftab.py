"""Sales and service: how busy, how long one waits, how long the queues are; one row of charts for each."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.tokens import SPACE
from desktop.viewmodels.background import Background
from desktop.viewmodels.details import DetailsViewModel
from desktop.views.look import Look
from desktop.views.panel import ChartPanel
from desktop.views.view import View, column, label, scrolling

STAFF, KINDS = ("sales", "service"), ("use", "wait", "queue")
WIDE = 1150  # pixels at 100 % from which three charts stand side by side


class StaffTab(View):
    """Six charts; a row that nobody has staff for says so instead."""

    def __init__(self, look: Look, details: DetailsViewModel, painter: Background) -> None:
        super().__init__(look)
        self.setObjectName("compare.staff")
        self._details = details
        self.panels = {
            (staff, kind): ChartPanel(look, painter, f"compare.staff.{staff}.{kind}")
            for staff in STAFF
            for kind in KINDS
        }
        self._none = {staff: label("lead", wraps=True, name=f"compare.staff.{staff}.none") for staff in STAFF}
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, SPACE.page, SPACE.page - 4)
        self._grid.setSpacing(SPACE.panels)
        column(self).addWidget(scrolling(inside))
        self._arrange()
        self.speak()

    def speak(self) -> None:
        """What is said where there is no staff."""
        self._none["sales"].setText(self.tr("No strategy has a sales team."))
        self._none["service"].setText(self.tr("No strategy has a service desk."))

    def show_found(self) -> None:
        """The charts of the latest outcome."""
        for staff in STAFF:
            found = {kind: self._details.staff(staff, kind) for kind in KINDS}
            is_read = self._details.courses.found is not None
            is_there = any(data is not None for data in found.values())
            self._none[staff].setVisible(is_read and not is_there)
            for kind, data in found.items():
                panel = self.panels[staff, kind]
                panel.setVisible(is_there or not is_read)
                panel.show_data(data)

    @property
    def is_drawn(self) -> bool:
        """Whether every chart that is there shows its numbers."""
        panels = (panel for panel in self.panels.values() if not panel.isHidden())
        return self._details.is_read and all(panel.chart.is_drawn for panel in panels)

    def restyle(self) -> None:
        """Room that grows with the text."""
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Three side by side where there is room, else one below the other."""
        self._arrange()

    def _arrange(self) -> None:
        columns = 3 if self.width() >= WIDE * self.look.scale else 1
        for down, staff in enumerate(STAFF):
            block = down * (len(KINDS) + 1)
            self._grid.addWidget(self._none[staff], block, 0, 1, 3)
            for across, kind in enumerate(KINDS):
                panel = self.panels[staff, kind]
                panel.setMinimumHeight(self.look.px(212 if columns == 3 else 260))
                self._grid.addWidget(
                    panel, *((block + 1, across) if columns == 3 else (block + 1 + across, 0))
                )
        for place in range(3):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
