"""The list of sections beside a form, each with how many of its numbers differ."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.tokens import SPACE, TYPE
from desktop.viewmodels.rows import Section
from desktop.views.button import Button
from desktop.views.look import Look
from desktop.views.view import View, clear, column


class SectionButton(Button):
    """A section's name, and a count in a disc where something differs."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, "section", name=name)
        self._count = 0
        self._colours = ("", "")
        self._shown: tuple[str, ...] = ()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_section(self, section: Section, wash: str, text: str) -> None:
        """Show name and count."""
        described = self.tr("%n difference(s)", "", section.differences) if section.differences else ""
        shown = (section.title, described, wash, text)
        if shown == self._shown:
            return
        self._shown = shown
        self._count, self._colours = section.differences, (wash, text)
        self.say(section.title, tip=described)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The count at the right."""
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._look.px(20)
        disc = QRectF(self.width() - size - 6, (self.height() - size) / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours[0]))
        painter.drawEllipse(disc)
        painter.setPen(QColor(self._colours[1]))
        painter.setFont(self._look.font(TYPE.least, QFont.Weight.DemiBold))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._count))


class SectionList(View):
    """Chooses which section of a form is shown."""

    chosen = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, "sections")
        self.setObjectName(name)
        self._buttons: dict[str, SectionButton] = {}
        self._titles: tuple[str, ...] = ()
        self._group = QButtonGroup(self)
        self._inside = QWidget()
        self._inside.setProperty("scrolled", "true")
        self._list: QVBoxLayout = column(self._inside, margins=(8, 12, 8, 12), gap=2)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inside)
        column(self).addWidget(area)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.restyle()

    def restyle(self) -> None:
        """As wide as the widest name and its count, within limits."""
        wanted = max(
            (button.sizeHint().width() for button in self._buttons.values()), default=0
        ) + self.look.px(48)
        self.setFixedWidth(max(SPACE.sections, min(wanted, self.look.px(SPACE.sections + 20))))

    def show_sections(self, sections: Sequence[Section], chosen: str, colours: tuple[str, str]) -> None:
        """Show the sections and which one is chosen; `colours` are the count's disc and digits."""
        if [section.key for section in sections] != list(self._buttons):
            self._rebuild(sections)
        for section in sections:
            button = self._buttons[section.key]
            button.show_section(section, *colours)
            button.setChecked(section.key == chosen)
        titles = tuple(section.title for section in sections)
        if titles != self._titles:
            self._titles = titles
            self.restyle()

    def _rebuild(self, sections: Sequence[Section]) -> None:
        clear(self._list)
        self._buttons = {}
        for section in sections:
            button = SectionButton(self.look, f"{self.objectName()}.{section.key}")
            button.clicked.connect(lambda _=False, key=section.key: self.chosen.emit(key))
            self._group.addButton(button)
            self._list.addWidget(button)
            self._buttons[section.key] = button
        self._list.addStretch(1)
