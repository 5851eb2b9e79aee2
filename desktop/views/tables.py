"""Tables of ready words: numbers to the right, strategies with their marker, copied as text."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableWidget, QTableWidgetItem

from desktop.tabledata import Table
from desktop.tokens import SPACE, TYPE
from desktop.views.look import Look
from desktop.views.marks import marker_icon


class TableView(QTableWidget):
    """Shows a table; Ctrl+C copies all of it."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self.setObjectName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._table = Table()
        self._slots: tuple[int | None, ...] = ()
        self.waits = False  # cells are made when somebody looks: for tables that stand behind a chart
        self._is_stale = False
        self.holds_all = False  # as tall as its rows, so that none has to be looked for
        self.heads_rows = False  # the first column stays in view while the others scroll
        look.changed.connect(self._fill)

    def show_table(self, table: Table, slots: Sequence[int | None] = (), words: str = "") -> None:
        """Show a table; `slots` are the strategies' places of the rows, where rows are strategies."""
        self._table, self._slots = table, tuple(slots)
        self.setAccessibleName(words)
        self._fill()

    def copy_text(self) -> None:
        """Put the table on the clipboard, cells parted by tabs."""
        QApplication.clipboard().setText(self._table.as_text())

    def save_text(self, path: Path, failed: Callable[[Exception], None]) -> None:
        """Write the table into a file that spreadsheets open, Chinese too."""
        try:
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file).writerows((self._table.header, *self._table.rows))
        except OSError as error:
            failed(error)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the cells that were not made while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self._fill()

    def _fill(self) -> None:
        self._is_stale = self.waits and not self.isVisible()
        if self._is_stale:
            return
        self.setColumnCount(len(self._table.header))
        self.setRowCount(len(self._table.rows))
        self.verticalHeader().setDefaultSectionSize(self.look.px(SPACE.table_row - 4))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        worded = _worded_columns(self._table)
        for place, words in enumerate(self._table.header):
            head = QTableWidgetItem(words)
            head.setTextAlignment(left if place in worded else right)
            self.setHorizontalHeaderItem(place, head)
        marked = min(worded, default=0)
        for row, cells in enumerate(self._table.rows):
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setTextAlignment(left if column in worded else right)
                item.setFont(self.look.font(TYPE.body))
                if column == marked and row < len(self._slots):
                    self._mark(item, self._slots[row])
                self.setItem(row, column, item)
        self.verticalHeader().setVisible(self.heads_rows)
        if self.heads_rows:
            self.setColumnHidden(0, True)
            self.verticalHeader().setDefaultAlignment(left)
            for row, cells in enumerate(self._table.rows):
                self.setVerticalHeaderItem(row, QTableWidgetItem(cells[0]))
        self._share_out()
        if self.holds_all:
            rows = self.rowCount() * self.verticalHeader().defaultSectionSize()
            self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the room anew."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Columns as wide as their words need; what is left is shared out."""
        self.resizeColumnsToContents()
        count = self.columnCount()
        shown = [place for place in range(count) if not self.isColumnHidden(place)]
        for place in shown:
            self.setColumnWidth(place, self.columnWidth(place) + self.look.px(12))
        left = self.viewport().width() - sum(self.columnWidth(place) for place in shown)
        if left > 0 and shown:
            more = left // len(shown)
            for place in shown:
                self.setColumnWidth(place, self.columnWidth(place) + more)

    def _mark(self, item: QTableWidgetItem, slot: int | None) -> None:
        """A strategy's marker before its name, in its colour."""
        item.setFont(self.look.font(TYPE.body, QFont.Weight.DemiBold))
        if slot is None:
            return
        colours = self.look.palette.slot(slot)
        item.setForeground(QColor(colours.text))
        item.setIcon(marker_icon(self.look, slot))


def _worded_columns(table: Table) -> set[int]:
    """Columns that hold words and not numbers."""
    return {
        column
        for column in range(len(table.header))
        if any(_is_words(cells[column]) for cells in table.rows if column < len(cells))
    }


def _is_words(text: str) -> bool:
    return bool(text) and text[0].isalpha() and not any(sign.isdigit() for sign in text)
