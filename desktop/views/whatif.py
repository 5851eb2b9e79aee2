"""The What if page: pinned numbers at the left; what they do to the verdict, where it flips and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from desktop.tokens import SPACE
from desktop.viewmodels.background import Background
from desktop.viewmodels.whatif import WhatIfViewModel
from desktop.views.banner import MarkerSign
from desktop.views.look import Look
from desktop.views.marks import RaceDots
from desktop.views.panel import ChartPanel
from desktop.views.pinlist import PinList
from desktop.views.sand import EmptyScene
from desktop.views.stage import Stage
from desktop.views.view import View, column, label, row

if TYPE_CHECKING:  # imported with the first answer
    from desktop.viewmodels.supposing import Said

WIDE = 1080  # pixels of page width at 100 % from which the two lower panels stand side by side
PINS = 352


class WhatIfPage(View):
    """Shows what the view-model says, once a turn of the event loop."""

    def __init__(self, look: Look, whatif: WhatIfViewModel, painter: Background) -> None:
        super().__init__(look)
        self.setObjectName("whatif")
        self.whatif = whatif
        self.pins = PinList(look, whatif)
        self._sign = MarkerSign(look)
        self.title, self.line = label("title", wraps=True, name="whatif.title"), label("lead", wraps=True)
        self.stage = Stage(look, whatif)
        self.curve = ChartPanel(look, painter, "whatif.curve")
        self.ends = ChartPanel(look, painter, "whatif.ends")
        self._sure = View(look, "panel")
        self._sure_title, self._sure_line = label("panel", wraps=True), label("hint", wraps=True)
        self._sure_words, self.dots = label("second", wraps=True), RaceDots(look, 110)
        self._hollow = QWidget()
        self._grid = QGridLayout()
        self._columns = 0
        self._later = QTimer(self)  # many changes in one turn of the event loop are shown once
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.refresh)
        self._lay_out()
        whatif.changed.connect(self._later.start)
        whatif.document.stepped.connect(self.pins.forget_typing)
        self.restyle()
        self.speak()

    def _lay_out(self) -> None:
        whole = row(self)
        whole.addWidget(self.pins)
        right = QWidget()
        inside = column(right, margins=(SPACE.page, 14, 0, 0), gap=10)
        inside.addLayout(self._head())
        body = QWidget()
        body.setProperty("scrolled", "true")
        self._grid.setContentsMargins(0, 0, SPACE.page, SPACE.page - 6)
        self._grid.setSpacing(SPACE.panels)
        body.setLayout(self._grid)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        inside.addWidget(area, 1)
        hollow = column(self._hollow)
        hollow.addStretch(2)
        hollow.addWidget(EmptyScene(self.look), 0, Qt.AlignmentFlag.AlignHCenter)
        hollow.addStretch(3)
        inside.addWidget(self._hollow, 1)
        self._area = area
        whole.addWidget(right, 1)
        sure = column(self._sure, margins=(SPACE.panel, 12, SPACE.panel, 12), gap=2)
        sure.addWidget(self._sure_title)
        sure.addWidget(self._sure_line)
        sure.addSpacing(8)
        facts = row(gap=16)
        facts.addWidget(self.dots, 0, Qt.AlignmentFlag.AlignTop)
        facts.addWidget(self._sure_words, 1, Qt.AlignmentFlag.AlignTop)
        sure.addLayout(facts)
        sure.addStretch(1)

    def _head(self) -> QGridLayout:
        """The verdict and, at its right, what is going on."""
        head = QGridLayout()
        head.setContentsMargins(0, 0, SPACE.page, 0)
        head.setHorizontalSpacing(6)
        head.setVerticalSpacing(2)
        head.addWidget(self._sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 0, 1)
        head.addWidget(self.line, 1, 0, 1, 2)
        head.addWidget(self.stage, 0, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
        head.setColumnStretch(1, 1)
        return head

    def refresh(self) -> None:
        """Show what the view-model says now."""
        if not self.whatif.document.is_open:
            return
        self.pins.refresh()
        supposed = self.whatif.supposed()
        self._say(None if supposed is None else supposed.said())
        if supposed is not None and self.isVisible():
            self.curve.show_data(supposed.curve())
            self.ends.show_data(supposed.ends())

    def _say(self, said: Said | None) -> None:
        has_pins = bool(self.whatif.pins.paths)
        for part in (self.curve, self.ends, self._sure):
            part.setVisible(said is not None)
        self._area.setVisible(said is not None)
        self._hollow.setVisible(said is None)
        self._sign.show_slot(None if said is None else said.slot)
        if said is None:
            self.title.setText(self.tr("Racing once with the numbers as they are") if has_pins else self.tr(
                "Pin a number and move it"))  # fmt: skip
            self.line.setText(self.tr("The first answer appears within seconds.") if has_pins else self.tr(
                "Each move shows at once who wins then. Search for a number at the left, or press “Pin to What if” "
                "beside any number of Market and Strategy."))  # fmt: skip
        else:
            self.title.setText(said.title)
            self.line.setText(said.line)
            self._sure_title.setText(said.sure_title)
            self._sure_line.setText(said.sure_line)
            self._sure_words.setText(said.sure_words)
            self.dots.setVisible(said.won_share is not None)
            self.dots.show_share(said.won_slot, said.won_share or 0.0, said.sure_line)
        self.stage.refresh()

    def speak(self) -> None:
        """Every word in the language in force."""
        self._later.start()

    def restyle(self) -> None:
        """Lengths that grow with the text."""
        self.pins.setFixedWidth(round(PINS * min(self.look.scale, 1.4)))
        self._set_columns(force=True)
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two panels side by side where there is room."""
        self._set_columns()

    def showEvent(self, event: QShowEvent) -> None:
        """The page is looked at: it works."""
        super().showEvent(event)
        self.whatif.show(is_shown=True)
        self._later.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: it rests."""
        super().hideEvent(event)
        self.whatif.show(is_shown=False)

    def _set_columns(self, *, force: bool = False) -> None:
        columns = 2 if self.width() >= WIDE * self.look.scale else 1
        if columns == self._columns and not force:
            return
        self._columns = columns
        for panel in (self.curve, self.ends, self._sure):
            self._grid.removeWidget(panel)
        self.curve.setMinimumHeight(self.look.px(262))
        self.ends.setMinimumHeight(self.look.px(190))
        self._grid.addWidget(self.curve, 0, 0, 1, 5 if columns == 2 else 1)
        self._grid.addWidget(self.ends, 1, 0, 1, 3 if columns == 2 else 1)
        self._grid.addWidget(self._sure, *((1, 3, 1, 2) if columns == 2 else (2, 0, 1, 1)))
        for place in range(5):
            self._grid.setColumnStretch(place, 1 if columns == 2 or place == 0 else 0)
        self._grid.setRowStretch(0, 5)
        self._grid.setRowStretch(1, 3)
