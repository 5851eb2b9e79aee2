"""The verdict at the top of the Compare page: race dots, marker and sentence, how sure, what else to know."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout

from desktop.viewmodels.details import TABS, DetailsViewModel
from desktop.views.button import Segments
from desktop.views.look import Look
from desktop.views.marks import Icon, RaceDots, paint_marker
from desktop.views.view import View, column, label, row

WIDE = 900  # pixels at 100 % from which the tabs stand beside the verdict


class MarkerSign(View):
    """A strategy's marker, large."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._slot = 0
        self.restyle()

    def show_slot(self, slot: int | None) -> None:
        """Show a strategy's marker, or none."""
        self.setVisible(slot is not None)
        self._slot = slot or 0
        self.update()

    def restyle(self) -> None:
        """A square that grows with the text."""
        self.setFixedSize(self.look.px(24), self.look.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The marker."""
        slot = self.look.palette.slot(self._slot)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width() / 2, self.height() / 2 + 1)
        paint_marker(painter, slot.line.marker, QColor(slot.mark), centre, self.look.px(17))


class Banner(View):
    """Says the verdict, or what the shown tab found; chooses between the tabs."""

    def __init__(self, look: Look, details: DetailsViewModel) -> None:
        super().__init__(look)
        self.setObjectName("compare.banner")
        self._details, self._compare = details, details.compare
        self.dots, self._sign = RaceDots(look), MarkerSign(look)
        self._has_dots = False
        self.title = label("title", wraps=True, name="compare.verdict")
        self.lines = label("lead", wraps=True, name="compare.lines")
        self.lines.setTextFormat(Qt.TextFormat.RichText)
        self.remark, self._warn = (
            label("warn", wraps=True, name="compare.remark"),
            Icon(look, "warn", "warn", 18),
        )
        self.tabs = Segments(look, TABS, "compare.tab")
        self._whole = QGridLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setHorizontalSpacing(20)
        self._whole.setVerticalSpacing(10)
        self._whole.setColumnStretch(1, 1)
        self._whole.addWidget(self.dots, 0, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=3)
        head = row(gap=6)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        words.addLayout(head)
        words.addWidget(self.lines)
        remark = row(gap=6)
        remark.addWidget(self._warn, 0, Qt.AlignmentFlag.AlignTop)
        remark.addWidget(self.remark, 1)
        words.addLayout(remark)
        words.addStretch(1)
        self._whole.addLayout(words, 0, 1)
        self._place_tabs()
        self.speak()

    @property
    def is_narrow(self) -> bool:
        """Whether verdict and tabs have no room side by side."""
        return self.width() < WIDE * self.look.scale

    def restyle(self) -> None:
        """Bold words are ink."""
        self._place_tabs()
        self.speak()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tabs under the verdict where there is little room."""
        self._place_tabs()
        self._show_dots()

    def _place_tabs(self) -> None:
        place = (1, 0, 1, 3) if self.is_narrow else (0, 2, 1, 1)
        self._whole.addWidget(self.tabs, *place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)

    def _show_dots(self) -> None:
        """The hundred races, where there is something to say and room to say it."""
        self.dots.setVisible(self._has_dots and not self.is_narrow)

    def speak(self) -> None:
        """The verdict in the language in force."""
        self.tabs.say(
            {
                "overview": self.tr("Overview"),
                "tree": self.tr("Metric tree"),
                "retention": self.tr("Retention"),
                "staff": self.tr("Sales & service"),
                "table": self.tr("Table"),
            }
        )
        self.tabs.choose(self._details.tab)
        if not self._compare.has_outcome:
            return
        said = self._details.banner()
        self._sign.show_slot(said.slot)
        self.title.setText(said.title)
        bold = f'<b style="color: {self.look.palette.ink}">'
        self.lines.setText("<br>".join(said.lines).replace("<b>", bold))
        self._has_dots = said.won_share is not None
        self._show_dots()
        self.dots.show_share(said.slot or 0, said.won_share or 0.0, said.won_words)
        remarks = self._compare.remarks()
        self.remark.setText(" ".join(remarks))
        self.remark.setVisible(bool(remarks))
        self._warn.setVisible(bool(remarks))
