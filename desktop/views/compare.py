"""The Compare page: nothing yet, a run going on, or the verdict with its charts and tables."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QStackedLayout, QWidget

from desktop.tokens import SPACE
from desktop.viewmodels.background import Background
from desktop.viewmodels.details import OVERVIEW, RETENTION, STAFF, TABLE, TABS, TREE, DetailsViewModel
from desktop.viewmodels.purse import PurseViewModel
from desktop.views.banner import Banner
from desktop.views.button import Choice, Segments
from desktop.views.empty import EmptyCompare
from desktop.views.look import Look
from desktop.views.panel import ChartPanel
from desktop.views.retentiontab import RetentionTab
from desktop.views.seen import WhenSeen
from desktop.views.stafftab import StaffTab
from desktop.views.tabletab import TableTab
from desktop.views.treetab import TreeTab
from desktop.views.view import View, column, quietly, scrolling

WIDE = 1150  # pixels of page width at 100 % from which two panels stand side by side
FUNNELS = ("people", "path")


class ComparePage(View):
    """What the last run found."""

    def __init__(
        self, look: Look, details: DetailsViewModel, purse: PurseViewModel, painter: Background
    ) -> None:
        super().__init__(look)
        self.setObjectName("compare")
        self.details, self.compare = details, details.compare
        compare = self.compare
        self.empty = EmptyCompare(look, compare, purse)
        self.banner = Banner(look, details)
        self._measure = Choice(look, "compare.measure")
        self._measure.setProperty("kind", "plain")
        self._kind = Segments(look, FUNNELS, "compare.funnel.kind")
        self.bands = ChartPanel(look, painter, "compare.bands", self._measure)
        self.pairs = ChartPanel(look, painter, "compare.pairs")
        self.funnel = ChartPanel(look, painter, "compare.funnel", self._kind)
        self.money = ChartPanel(look, painter, "compare.money")
        self.tree, self.retention = TreeTab(look, details, painter), RetentionTab(look, details, painter)
        self.staff, self.tables = StaffTab(look, details, painter), TableTab(look, details)
        self._beside: dict[str, TreeTab | RetentionTab | StaffTab | TableTab] = {
            TREE: self.tree,
            RETENTION: self.retention,
            STAFF: self.staff,
            TABLE: self.tables,
        }
        self._grid = QGridLayout()
        self._columns = 0
        self._lay_out()
        self._connect()
        self.restyle()
        self.speak()

    def _lay_out(self) -> None:
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        found = QWidget()
        whole = column(found, margins=(SPACE.page, 16, 0, 0), gap=12)
        whole.addWidget(self.banner)
        self.banner.setContentsMargins(0, 0, SPACE.page, 0)
        self._tabs = QStackedLayout()
        whole.addLayout(self._tabs, 1)
        self._tabs.addWidget(self._overview())
        for tab in TABS[1:]:
            page = self._beside[tab]
            self._tabs.addWidget(scrolling(page) if tab in (RETENTION, TABLE) else page)
        self._stack.addWidget(found)

    def _overview(self) -> QWidget:
        inside = QWidget()
        self._grid.setContentsMargins(0, 0, SPACE.page, SPACE.page - 4)
        self._grid.setSpacing(SPACE.panels)
        inside.setLayout(self._grid)
        return scrolling(inside)

    def _connect(self) -> None:
        self.compare.changed.connect(WhenSeen(self, self.show_outcome).ask)
        self.compare.charts_changed.connect(self.show_charts)
        self.compare.running.changed.connect(WhenSeen(self.empty, self.empty.speak).ask)
        self.details.changed.connect(self.show_tab)
        self.banner.tabs.chosen.connect(self.details.choose_tab)
        self.banner.tabs.choose(self.details.tab)
        self._kind.chosen.connect(self.compare.choose_funnel)
        self._kind.choose(FUNNELS[0])
        self._measure.activated.connect(lambda: self.compare.choose_measure(str(self._measure.currentData())))

    def speak(self) -> None:
        """Words of the page; charts follow when their numbers are there."""
        self._kind.say({"people": self.tr("People"), "path": self.tr("Path")})
        self._measure.setAccessibleName(self.tr("Measure over the days"))
        self.show_outcome()
        self.show_tab()

    def show_outcome(self) -> None:
        """Show the verdict and the overview, or that there is nothing yet; the other tabs tell by themselves."""
        self.show_found(self.compare.has_outcome)
        self.empty.speak()
        if self.compare.has_outcome:
            self._fill_measures()
            self.banner.speak()
            self.show_charts()

    def show_found(self, is_found: bool) -> None:
        """Show the verdict, or what to do to get one."""
        self._stack.setCurrentIndex(1 if is_found else 0)

    def _fill_measures(self) -> None:
        def fill() -> None:
            self._measure.clear()
            for name, words in self.compare.measures():
                self._measure.addItem(words, name)
            self._measure.setCurrentIndex(max(0, self._measure.findData(self.compare.measure)))

        quietly(self._measure, fill)

    def show_tab(self) -> None:
        """Show the chosen tab, with the numbers of the latest outcome."""
        self._tabs.setCurrentIndex(TABS.index(self.details.tab))
        self.banner.speak()
        if self.compare.has_outcome and self.details.tab != OVERVIEW:
            self._beside[self.details.tab].show_found()

    def show_charts(self) -> None:
        """Hand each panel its numbers."""
        if not self.compare.has_charts:
            return
        self.bands.show_data(self.compare.bands())
        self.pairs.show_data(self.compare.pairs())
        self.funnel.show_data(self.compare.funnel())
        self.money.show_data(self.compare.money())

    @property
    def is_drawn(self) -> bool:
        """Whether every chart of the shown tab shows its numbers."""
        if self.details.tab != OVERVIEW:
            return self.compare.has_outcome and self._beside[self.details.tab].is_drawn
        panels = (self.bands, self.pairs, self.funnel, self.money)
        return self.compare.has_charts and all(panel.chart.is_drawn for panel in panels)

    def restyle(self) -> None:
        """Lengths that grow with the text."""
        self._measure.setFixedWidth(self.look.px(190))
        self._set_columns(force=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two panels side by side where there is room."""
        self._set_columns()

    def _set_columns(self, *, force: bool = False) -> None:
        columns = 2 if self.width() >= WIDE * self.look.scale else 1
        if columns == self._columns and not force:
            return
        self._columns = columns
        tall = self.look.px(222)
        # Of twelve columns: 740 : 498 in the first row, 678 : 560 in the second.
        spans = (
            ((0, 0, 7), (0, 7, 5), (1, 0, 6), (1, 6, 6))
            if columns == 2
            else ((0, 0, 12), (1, 0, 12), (2, 0, 12), (3, 0, 12))
        )
        for panel, (down, across, span) in zip(
            (self.bands, self.pairs, self.funnel, self.money), spans, strict=True
        ):
            self._grid.removeWidget(panel)
            panel.setMinimumHeight(tall if columns == 2 else self.look.px(300))
            self._grid.addWidget(panel, down, across, 1, span)
        for place in range(12):
            self._grid.setColumnStretch(place, 1)
        for place, share in ((0, 10), (1, 9)):
            self._grid.setRowStretch(place, share)
