"""Nothing of the window is shown before it has its place in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Desk
from tests.desktop.conftest import Until


class Windows(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at everything that is shown."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.mark.every_page
def test_that_no_part_of_a_page_ever_flashes_up_as_a_window(
    desk: Desk, study_file: Path, until: Until, qapp: QApplication
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    desk.shapan.document.open(study_file)
    until(lambda: desk.shapan.document.is_open)
    pages = desk.window.pages
    until(lambda: pages.count() == len(pages.names))  # by itself, while nothing else is to be done
    for name in ("home", "market", "strategy", "race", "compare", "whatif", "mistakes", "settings", "help"):
        pages.page(name)
        if name != "mistakes":
            desk.shapan.go(name)
            QApplication.processEvents()

    assert windows.shown == []
    lone = QWidget()
    lone.show()
    lone.close()
    qapp.removeEventFilter(windows)
    assert windows.shown == ["QWidget "]
