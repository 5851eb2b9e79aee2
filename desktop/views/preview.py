"""The preview beside a form: a chart of what is edited, redrawn in place, with its finding, copy and table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from desktop.viewmodels.background import Background
from desktop.viewmodels.preview import PreviewViewModel
from desktop.views.look import Look
from desktop.views.panel import ChartPanel
from desktop.views.view import View, column, label

TALL = 212  # pixels of the chart at 100 %


class Preview(View):
    """Shown where the section that is edited has a preview; the frame stays where it is while numbers change."""

    def __init__(self, look: Look, painter: Background, preview: PreviewViewModel, name: str) -> None:
        super().__init__(look)
        self.setObjectName(name)
        self._preview = preview
        self.panel = ChartPanel(look, painter, f"{name}.panel")
        self.panel.setProperty("kind", "plain")
        layout = self.panel.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, 0, 0)
        self._note = label("hint", wraps=True, name=f"{name}.note")
        inside = column(self, gap=6)
        inside.addWidget(self.panel)
        inside.addWidget(self._note, 0, Qt.AlignmentFlag.AlignTop)
        preview.changed.connect(self.speak)
        self.restyle()
        self.speak()

    def restyle(self) -> None:
        """A chart that grows a little with the text."""
        tall = round(TALL * min(self.look.scale, 1.5))
        self.panel.chart.setFixedHeight(tall)
        self.panel.table.setFixedHeight(tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew."""
        self._take_room()

    def _take_room(self) -> None:
        """As high as words and chart are: a layout with a stack in it does not ask how high wrapped words are."""
        self.panel.setFixedHeight(self.panel.height_at(self.width()))

    def speak(self) -> None:
        """The preview in the language in force."""
        data, note = self._preview.data, self._preview.note
        self.panel.setVisible(data is not None)
        self.panel.show_data(data)
        self._take_room()
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.setVisible(data is not None or bool(note))
