"""Presentation mode: the race fills the screen, everything that edits is away; Esc or another page leaves it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop.viewmodels.shapan import RACE, Shapan
from desktop.views.pages import Pages


class Presenting(QObject):
    """Shows one window on a wall, and puts it back as it was."""

    def __init__(self, window: QMainWindow, shapan: Shapan, pages: Pages, parts: tuple[QWidget, ...]) -> None:
        super().__init__(window)
        self._window, self._shapan, self._pages, self._parts = window, shapan, pages, parts
        self._was_maximized = self._is_joined = False
        self.is_on = False
        shapan.page_changed.connect(self._leave_with_the_page)

    def toggle(self) -> None:
        """Fill the wall, or come back from it."""
        self.show_on_wall(not self.is_on)

    def show_on_wall(self, is_on: bool) -> None:
        """Fill the wall with the race, or not."""
        if is_on == self.is_on or (is_on and not self._shapan.document.is_open):
            return
        from desktop.views.race import RacePage  # a window that never shows a race does without

        self.is_on = is_on
        if is_on:
            self._shapan.go(RACE)
        page = self._pages.page(RACE)
        assert isinstance(page, RacePage)
        if not self._is_joined:
            self._is_joined = True
            page.presenting_left.connect(lambda: self.show_on_wall(False))
        for part in self._parts:
            part.setVisible(not is_on)
        if is_on:
            self._was_maximized = self._window.isMaximized()
            self._window.showFullScreen()
        elif self._was_maximized:
            self._window.showMaximized()
        else:
            self._window.showNormal()
        page.present(is_on)
        page.setFocus()

    def _leave_with_the_page(self) -> None:
        if self.is_on and self._shapan.page != RACE:
            self.show_on_wall(False)
