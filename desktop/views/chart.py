"""A chart on the screen: drawn beside the main thread, shown as a picture, copied as one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QSaveFile, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.assets import asset
from desktop.viewmodels.background import Background
from desktop.views.fonts import BUNDLED
from desktop.views.look import Look
from desktop.views.view import View

if TYPE_CHECKING:  # matplotlib is imported in the painter's thread, after the first frame
    from desktop.chartdata import ChartData
    from desktop.charts.painting import Sheet
    from desktop.previewdata import PreviewData
    from desktop.whatifdata import WhatIfData

PAUSE = 40  # milliseconds without a change of size before a chart is drawn anew
COPY = 2.0  # device pixels of a layout pixel on a copied picture


def warm_up() -> None:
    """Import what draws charts; run this in the painter's thread once the window is there."""
    import desktop.charts.painting  # noqa: F401  # the import is the work


class ChartView(View):
    """Shows what a view-model made ready; the latest data wins, an older picture stays until the new one is there."""

    drawn = Signal()

    def __init__(self, look: Look, painter: Background, name: str) -> None:
        super().__init__(look)
        self.setObjectName(name)
        self._painter = painter
        self._data: ChartData | PreviewData | WhatIfData | None = None
        self._image: QImage | None = None
        self._is_drawing = False
        self._is_stale = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._draw)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def is_drawn(self) -> bool:
        """Whether the picture shows the data."""
        return self._image is not None and not (self._is_stale or self._is_drawing or self._pause.isActive())

    def show_data(self, data: ChartData | PreviewData | WhatIfData | None) -> None:
        """Show other data, or none."""
        self._data = data
        if data is None:
            self._image = None
            self.update()
        else:
            self.setAccessibleName(data.heading.title)
            self.setAccessibleDescription(data.summary)
            self._draw()

    def minimumSizeHint(self) -> QSize:
        """What a chart needs to be read."""
        return QSize(self.look.px(240), self.look.px(112))

    def restyle(self) -> None:
        """Another palette or text size: draw anew."""
        if self._data is not None:
            self._pause.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew once the size has come to rest."""
        if self._data is not None:
            self._pause.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture."""
        if self._image is not None:
            painter = QPainter(self)
            painter.drawImage(0, 0, self._image)

    def _draw(self) -> None:
        if self._is_drawing:
            self._is_stale = True
            return
        if self._data is None or self.width() < 2 or self.height() < 2:
            return
        self._is_drawing, self._is_stale = True, False
        data, ratio = self._data, self.devicePixelRatioF()
        size = (round(self.width() * ratio), round(self.height() * ratio))
        make = self._sheet(size, self.look.scale * ratio, is_titled=False)

        def done(image: QImage) -> None:
            self._is_drawing = False
            image.setDevicePixelRatio(ratio)
            self._image = image
            self.update()
            if self._is_stale:
                self._draw()
            self.drawn.emit()

        self._painter.start(lambda: _picture(data, make), done, self._fail)

    def _fail(self, error: Exception) -> None:
        self._is_drawing = False
        raise error

    def _sheet(self, size: tuple[int, int], scale: float, *, is_titled: bool) -> dict[str, Any]:
        faces = [face for family, files in BUNDLED.items() if family in self.look.families for face in files]
        return {
            "width": size[0],
            "height": size[1],
            "scale": scale,
            "palette": self.look.palette,
            "families": self.look.families,
            "faces": tuple(str(asset("fonts", f"{face}.otf")) for face in faces),
            "is_titled": is_titled,
        }

    def copy_picture(self) -> None:
        """Put the chart with its title on the clipboard, twice as fine as the screen."""
        if self._data is not None:
            self._fine_picture(QGuiApplication.clipboard().setImage, self._fail)

    def save_picture(self, path: Path, failed: Callable[[Exception], None]) -> None:
        """Write the same picture into a file; an old one stays until the new one is whole."""

        def write(image: QImage) -> None:
            file = QSaveFile(str(path))
            is_open = file.open(QSaveFile.OpenModeFlag.WriteOnly)
            if not (is_open and QImageWriter(file, QByteArray(b"png")).write(image) and file.commit()):
                failed(OSError(file.errorString()))

        if self._data is not None:
            self._fine_picture(write, failed)

    def _fine_picture(self, done: Callable[[QImage], None], failed: Callable[[Exception], None]) -> None:
        data = self._data
        assert data is not None, "nothing is shown"
        scale = self.look.scale * COPY
        size = (round(self.width() * COPY), round((self.height() + self.look.px(48)) * COPY))
        make = self._sheet(size, scale, is_titled=True)
        self._painter.start(lambda: _picture(data, make), done, failed)


def _picture(data: ChartData | PreviewData | WhatIfData, make: dict[str, Any]) -> QImage:
    """Draw in the painter's thread; the first call imports matplotlib."""
    from desktop.charts.painting import Sheet, painted

    sheet: Sheet = Sheet(**make)
    pixels = painted(data, sheet)
    height, width, _ = pixels.shape
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    return image.copy()  # the bytes belong to the array
