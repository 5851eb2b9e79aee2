"""A chart in its panel: the finding as title, the grey line under it, copy and table, the table beside."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QStackedLayout, QWidget

from desktop.chartdata import ChartData
from desktop.previewdata import PreviewData
from desktop.tokens import SPACE
from desktop.viewmodels.background import Background
from desktop.views.button import IconButton
from desktop.views.chart import ChartView
from desktop.views.dialogs import ask_where_to_export, documents, tell
from desktop.views.look import Look
from desktop.views.tables import TableView
from desktop.views.view import View, column, label, row
from desktop.whatifdata import WhatIfData


class ChartPanel(View):
    """Title and line are words of the window, so that they wrap and are read out; a copied picture holds them too.

    A chart that `fills` a page has no frame, its title is the page's own, and below a size [px at 100 %] it scrolls.
    """

    def __init__(
        self,
        look: Look,
        painter: Background,
        name: str,
        beside: QWidget | None = None,
        fills: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(look, "panel" if fills is None else "")
        self._fills = fills
        self.setObjectName(name)
        self._title, self._line = label("panel", wraps=True), label("hint", wraps=True)
        self._copy = IconButton(look, "copy", f"{name}.copy")
        self._save = IconButton(look, "save", f"{name}.save")
        self._table_button = IconButton(look, "table", f"{name}.table")
        self._table_button.setCheckable(True)
        self.chart = ChartView(look, painter, f"{name}.chart")
        self.table = TableView(look, f"{name}.rows")
        self.table.waits = True
        self._stack = QStackedLayout()
        self._copy.clicked.connect(self._copy_shown)
        self._save.clicked.connect(self._ask_where)
        self._table_button.toggled.connect(self._stack.setCurrentIndex)
        self._table_button.toggled.connect(lambda: self.speak())
        self._lay_out(beside)
        self.restyle()
        self.speak()

    @property
    def _buttons(self) -> tuple[IconButton, ...]:
        return self._copy, self._save, self._table_button

    def _lay_out(self, beside: QWidget | None) -> None:
        is_framed = self._fills is None
        inside = column(self, margins=(SPACE.panel, 12, 12, 12) if is_framed else (0, 0, 0, 0), gap=2)
        head = row(gap=4)
        if is_framed:
            words = column(gap=1)
            words.addWidget(self._title)
            words.addWidget(self._line)
            head.addLayout(words, 1)
        if beside is not None:
            head.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
        if not is_framed:
            head.addStretch(1)
        for button in self._buttons:
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(head)
        inside.addSpacing(4)
        inside.addLayout(self._stack, 1)
        shown: QWidget = self.chart
        if not is_framed:
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(self.chart)
            self.chart.setProperty("scrolled", "true")
            shown = area
        self._stack.addWidget(shown)  # now that it has a parent: what is shown without one is a window
        self._stack.addWidget(self.table)
        self.table.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored
        )  # as tall as the chart

    def restyle(self) -> None:
        """The room below which a chart that fills a page scrolls."""
        if self._fills is not None:
            width, height = self._fills
            self.chart.setMinimumSize(self.look.px(width), self.look.px(height))

    def speak(self) -> None:
        """Name the buttons."""
        is_table = self._table_button.isChecked()
        self._copy.say(self.tr("Copy as table") if is_table else self.tr("Copy as picture"))
        self._save.say(self.tr("Save as picture or table…"))
        self._table_button.say(self.tr("Show the chart") if is_table else self.tr("Show as table"))

    def height_at(self, width: int) -> int:
        """The height that words and chart take at a width, where the chart's own is fixed."""
        margins = self.contentsMargins()
        inside = self.layout()
        if inside is not None:
            margins += inside.contentsMargins()
        buttons = sum(button.width() + 4 for button in self._buttons)
        room = width - margins.left() - margins.right() - buttons
        words = sum(max(0, each.heightForWidth(room)) for each in (self._title, self._line))
        return margins.top() + margins.bottom() + words + 1 + 8 + self.chart.maximumHeight()

    def show_data(self, data: ChartData | PreviewData | WhatIfData | None) -> None:
        """Show what a view-model made ready."""
        self.chart.show_data(data)
        if data is not None:
            self._title.setText(data.heading.title)
            self._line.setText(data.heading.line)
            self.table.show_table(data.table, words=data.heading.title)

    def _copy_shown(self) -> None:
        if self._table_button.isChecked():
            self.table.copy_text()
        else:
            self.chart.copy_picture()

    def _ask_where(self) -> None:
        suggested = f"{self.objectName().replace('.', '-')}.png"
        ask_where_to_export(self, documents() / suggested, self.save)

    def save(self, path: Path) -> None:
        """Save what is shown: a table where the name ends so, else the picture."""
        if path.suffix.lower() == ".csv":
            self.table.save_text(path, self._tell)
        else:
            self.chart.save_picture(path, self._tell)

    def _tell(self, error: Exception) -> None:
        words = self.tr("It could not be saved: %1. Nothing else was changed; choose another place.")
        tell(self, words.replace("%1", str(error)))
