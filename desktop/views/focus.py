"""The focus ring: two pixels outside the control that the keyboard speaks to, on top of everything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.tokens import SPACE
from desktop.views.look import Look

MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest}


class FocusRing(QWidget):
    """Follows the keyboard's focus through one window; takes no clicks and covers nothing but its own line."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._application = application
        application.focusChanged.connect(self._follow)

    def let_go(self) -> None:
        """Follow nothing any more: the window is about to go."""
        self._application.focusChanged.disconnect(self._follow)
        self._follow(None, None)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        watched, self._watched, self._target = self._watched, [], None
        for widget in watched:
            if isValid(widget):  # rows that were made anew took those with them in which the focus stood
                widget.removeEventFilter(self)
        window = self.parentWidget()
        if new is not None and window is not None and window.isAncestorOf(new) and new is not window:
            self._target = new.focusProxy() or new
            above: QWidget | None = self._target
            while above is not None and above is not window:
                above.installEventFilter(self)
                self._watched.append(above)
                above = above.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the control and with everything it stands in."""
        if event.type() in MOVES:
            self._place()
        elif event.type() == QEvent.Type.Destroy:
            self._target = None
            self.hide()
        return False

    def _place(self) -> None:
        if self._target is not None and not isValid(self._target):
            self._target = None
        target, window = self._target, self.parentWidget()
        takes_keys = target is not None and target.focusPolicy() & Qt.FocusPolicy.TabFocus
        if target is None or window is None or not target.isVisible() or not takes_keys:
            self.hide()
            return
        reach = SPACE.focus
        inside = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        shown = self._shown(target, inside)
        if shown.isEmpty():
            self.hide()
            return
        outside = inside.adjusted(-reach, -reach, reach, reach)
        self.setGeometry(outside)
        hole = QRegion(QRect(reach, reach, inside.width(), inside.height()))
        mask = QRegion(self.rect()).subtracted(hole)
        clip = shown.adjusted(-reach, -reach, reach, reach).translated(-outside.topLeft())
        self.setMask(mask.united(self._corners()).intersected(clip))
        self.raise_()
        self.show()

    def _corners(self) -> QRegion:
        """The ring's rounded corners reach a little into the control's square ones."""
        size, width, height = 4, self.width(), self.height()
        places = ((0, 0), (width - size, 0), (0, height - size), (width - size, height - size))
        region = QRegion()
        for x, y in places:
            region = region.united(QRect(x, y, size, size))
        return region

    def _shown(self, target: QWidget, inside: QRect) -> QRect:
        """The part of the control that no scroll area hides."""
        window = self.parentWidget()
        above = target.parentWidget()
        while window is not None and above is not None and above is not window:
            inside = inside.intersected(QRect(above.mapTo(window, QPoint(0, 0)), above.size()))
            above = above.parentWidget()
        return inside

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("focus"), SPACE.focus))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), SPACE.radius + 1, SPACE.radius + 1)
