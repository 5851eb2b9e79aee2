"""The program slipped: what happened, what is safe, what to do, and the report to be copied. Nothing is sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from desktop.views.button import Button
from desktop.views.look import Look
from desktop.views.view import column, label, row

LONGEST = 200_000  # characters of a report that are shown


class SlipDialog(QDialog):
    """Opened without anybody waiting; Esc closes."""

    def __init__(self, look: Look, parent: QWidget, report: Path, *, was_last_time: bool = False) -> None:
        super().__init__(parent)
        look.dress(self)
        self.setObjectName("slip")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.report, self._was_last_time = report, was_last_time
        self._title = label("title", wraps=True)
        self._words = [label("value", wraps=True) for _ in range(3)]
        self._where = label("hint", wraps=True)
        self.text = QPlainTextEdit()
        self.copy, self.folder, self.shut = (
            Button(look, "primary", "copy", "slip.copy"),
            Button(look, name="slip.folder"),
            Button(look, name="slip.close"),
        )
        self._lay_out()
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        self.folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.report.parent)))
        )
        self.shut.clicked.connect(self.close)
        self.text.setPlainText(report.read_text("utf-8", "replace")[:LONGEST])
        self.resize(min(look.px(720), parent.width() - 40), min(look.px(520), parent.height() - 40))
        self.speak()

    def _lay_out(self) -> None:
        self.text.setReadOnly(True)
        self.text.setObjectName("slip.report")
        self.text.setTabChangesFocus(True)
        inside = column(self, margins=(24, 20, 24, 20), gap=8)
        inside.addWidget(self._title)
        for each in self._words:
            inside.addWidget(each)
        inside.addWidget(self.text, 1)
        inside.addWidget(self._where)
        below = row(gap=8)
        below.addWidget(self.copy)
        below.addWidget(self.folder)
        below.addStretch(1)
        below.addWidget(self.shut)
        inside.addLayout(below)

    def speak(self) -> None:
        """Every word."""
        title = self.tr("Shapan slipped")
        self.setWindowTitle(title)
        self._title.setText(title)
        if self._was_last_time:
            happened = self.tr("The window was ended by a fault in the program the last time it ran.")
            safe = self.tr("Files that were saved are unchanged. Edits that were not are offered on Home.")
            do = self.tr(
                "Go on working. If it happens again, copy the report for whoever looks after Shapan."
            )
        else:
            happened = self.tr("A fault in the program kept it from doing what was asked.")
            safe = self.tr("Files that were saved are unchanged. What was edited since is kept beside them.")
            do = self.tr(
                "Save, and go on. Where something looks wrong, close the window and start again. "
                "If it happens again, copy the report for whoever looks after Shapan."
            )
        for each, words in zip(self._words, (happened, safe, do), strict=True):
            each.setText(words)
        self._where.setText(
            self.tr("Nothing is sent. The report stays in %1").replace("%1", str(self.report))
        )
        self.text.setAccessibleName(self.tr("Report"))
        self.copy.say(self.tr("Copy the report"))
        self.folder.say(self.tr("Show the folder"))
        self.shut.say(self.tr("Close"), tip="Esc")
