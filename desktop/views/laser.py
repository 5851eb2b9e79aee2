"""The laser pointer: a ring and a core under the mouse, and a tail that fades; over everything, in nobody's way."""

from __future__ import annotations

import time
from collections import deque

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from desktop.views.look import Look

RING, CORE = 15, 7  # pixels
TAIL, LASTS = 9, 0.25  # points, seconds


class Laser(QWidget):
    """Covers one widget while it is on; what is under it is clicked as before."""

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("laser")
        self._look, self._over = look, over
        self._tail: deque[tuple[float, QPointF]] = deque(maxlen=TAIL)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fade = QTimer(self)
        self._fade.setInterval(33)
        self._fade.timeout.connect(self.update)
        self.hide()

    @property
    def is_on(self) -> bool:
        """Whether it points."""
        return self.isVisible()

    def switch(self, is_on: bool) -> None:
        """Point, or not."""
        if is_on == self.is_on:
            return
        application = QApplication.instance()
        assert application is not None
        if is_on:
            application.installEventFilter(self)
            self._follow(QPointF(self._over.mapFromGlobal(self._over.cursor().pos())))
            self.resize(self._over.size())
            self.show()
            self.raise_()
            self._fade.start()
        else:
            application.removeEventFilter(self)
            self._fade.stop()
            self.hide()
        self._over.setCursor(Qt.CursorShape.BlankCursor if is_on else Qt.CursorShape.ArrowCursor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse wherever it is over the page."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._follow(QPointF(self._over.mapFromGlobal(event.globalPosition().toPoint())))
        elif event.type() == QEvent.Type.Resize and watched is self._over:
            self.resize(self._over.size())
        return False

    def _follow(self, at: QPointF) -> None:
        self._tail.append((time.monotonic(), at))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tail, ring, core."""
        if not self._tail:
            return
        now, colour = time.monotonic(), QColor(self._look.palette.error)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for moment, at in self._tail:
            left = 1.0 - (now - moment) / LASTS
            if left > 0.0:
                faint = QColor(colour)
                faint.setAlphaF(0.35 * left)
                painter.setBrush(faint)
                painter.drawEllipse(at, CORE * 0.5 * left + 1, CORE * 0.5 * left + 1)
        at = self._tail[-1][1]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._look.palette.surface), 5))
        painter.drawEllipse(at, RING, RING)
        painter.setPen(QPen(colour, 2.5))
        painter.drawEllipse(at, RING, RING)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(at, CORE, CORE)
