"""What follows a change only while somebody looks: a view that is hidden catches up once, when it is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """Acts for a view: at once while it can be seen, else when it is shown, however often it was asked meanwhile.

    An edit is followed by a dozen views, of which one or two are on the screen; the others would take the time of
    the one that is dragged.
    """

    def __init__(self, view: QWidget, act: Callable[[], object]) -> None:
        super().__init__(view)
        self._view, self._act = view, act
        self._waits = False
        view.installEventFilter(self)

    def ask(self) -> None:
        """Act now where the view is seen, later where it is not."""
        if self._view.isVisible():
            self._waits = False
            self._act()
        else:
            self._waits = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch up with what changed meanwhile, before the view is painted."""
        if event.type() == QEvent.Type.Show and self._waits:
            self._waits = False
            self._act()
        return False
