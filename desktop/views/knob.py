"""What every slider of numbers shares: the mouse takes the knob to where it is, the wheel never moves it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from desktop.views.look import Look

STEPS = 1000
FINE, COARSE = 10, 100  # of the thousand: an arrow, a page


class KnobSlider(QSlider):
    """A thousand steps; half a knob is kept free at both ends of the way."""

    slid = Signal(float)  # share of the way, while dragging too
    half_knob = 8.0  # pixels

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.setObjectName(name)
        self.setRange(0, STEPS)
        self.setSingleStep(FINE)
        self.setPageStep(COARSE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(lambda value: self.slid.emit(value / STEPS))

    def takes_the_mouse(self) -> bool:
        """Whether the mouse may take the knob."""
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page and never moves a number by the way."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the knob to where the mouse is."""
        if self.takes_the_mouse() and event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the knob."""
        if self.isSliderDown():
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the knob go."""
        if self.isSliderDown():
            self.setSliderDown(False)

    def _go_to(self, x: float) -> None:
        left, width = self._way()
        self.setValue(round(STEPS * min(1.0, max(0.0, (x - left) / width))))

    def _way(self) -> tuple[float, float]:
        """Where the way begins and how long it is [px]; the knob stays inside the control."""
        half = float(self._look.px(self.half_knob))
        return half, max(1.0, self.width() - 2.0 * half)
