"""A table over the window: a finding, the rows, and a way to copy them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop.tabledata import Table
from desktop.views.button import Button
from desktop.views.look import Look
from desktop.views.tables import TableView
from desktop.views.view import column, label, row


class TableDialog(QDialog):
    """Opened and closed without anybody waiting; Esc closes."""

    def __init__(self, look: Look, parent: QWidget, name: str, title: str, line: str, table: Table) -> None:
        super().__init__(parent)
        look.dress(self)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table = TableView(look, f"{name}.table")
        self.table.show_table(table, words=title)
        self.copy, self.shut = (
            Button(look, "small", "copy", f"{name}.copy"),
            Button(look, "small", "", f"{name}.close"),
        )
        self.copy.say(self.tr("Copy as table"))
        self.shut.say(self.tr("Close"), tip="Esc")
        inside = column(self, margins=(20, 16, 20, 16), gap=8)
        inside.addWidget(label("panel", title, wraps=True))
        if line:
            inside.addWidget(label("hint", line, wraps=True))
        inside.addWidget(self.table, 1)
        below = row(gap=8)
        below.addStretch(1)
        below.addWidget(self.copy)
        below.addWidget(self.shut)
        inside.addLayout(below)
        self.copy.clicked.connect(self.table.copy_text)
        self.shut.clicked.connect(self.close)
        self.resize(min(look.px(1180), parent.width() - 60), min(look.px(440), parent.height() - 60))
