"""The clipboard's side of carrying strategies: YAML text that people can read, and a kind of our own beside it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.tabledata import Table
from desktop.viewmodels.shapan import STRATEGY, Shapan
from desktop.views.look import Look

KIND = "application/x-shapan-strategies"
MOST = 2 * 1024 * 1024  # characters of a text that is looked at; a study is no larger


class Carrying(QObject):
    """Copies from and pastes into the study of one window."""

    def __init__(self, window: QWidget, look: Look, shapan: Shapan) -> None:
        super().__init__(window)
        self._window, self._look, self._shapan = window, look, shapan
        self._copied = ""  # the last strategy, as text
        shapan.carrying.taken.connect(lambda name: shapan.go(STRATEGY))
        shapan.carrying.refused.connect(self._show_mistakes)

    def copy(self) -> None:
        """The strategy that is shown, to the clipboard."""
        text = self._copied = self._shapan.carrying.copied()
        data = QMimeData()
        data.setText(text)
        data.setData(KIND, QByteArray(text.encode()))
        QGuiApplication.clipboard().setMimeData(data)

    def leave(self) -> None:
        """What was copied here stays, as text that needs nothing of this program, which may end before it."""
        if not self._copied:
            return
        clipboard = QGuiApplication.clipboard()
        held: QMimeData | None = clipboard.mimeData()
        if held is not None and held.hasFormat(KIND) and held.text() == self._copied:
            clipboard.setText(self._copied)

    def paste(self) -> None:
        """What the clipboard holds, behind the study's own strategies."""
        held: QMimeData | None = QGuiApplication.clipboard().mimeData()
        data = QMimeData() if held is None else held  # none where nothing was ever copied
        own = bytes(data.data(KIND).data()).decode("utf-8", "replace") if data.hasFormat(KIND) else ""
        self._shapan.carrying.paste((own or data.text())[:MOST])

    def _show_mistakes(self, table: Table) -> None:
        title = self.tr("What the clipboard holds cannot be pasted here")
        line = self.tr("Nothing was changed. Mend the text and copy it again, or copy another strategy.")
        from desktop.views.tabledialog import TableDialog  # when it is needed: Home is painted before

        TableDialog(self._look, self._window, "paste-mistakes", title, line, table).open()
