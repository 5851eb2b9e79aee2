"""Beside the lanes: what can be dropped into the race, its branches, and the person picked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QScrollArea, QSizePolicy, QWidget

from desktop.tokens import SPACE, TYPE
from desktop.viewmodels.branching import BranchRow, rows
from desktop.viewmodels.dropping import droppable
from desktop.viewmodels.happenings import ICONS, INJECTS
from desktop.viewmodels.race import RaceViewModel
from desktop.views.button import Button, IconButton
from desktop.views.look import Look
from desktop.views.person import PersonPanel
from desktop.views.seen import WhenSeen
from desktop.views.view import View, clear, column, label, line, row

WIDTH = 224


class EventButton(Button):
    """What can happen, and the key that lets it."""

    def __init__(self, look: Look, kind: str, number: int) -> None:
        super().__init__(look, "event", ICONS[kind], f"race.drop.{kind.replace(' ', '-')}")
        self._number = number

    def sizeHint(self) -> QSize:
        """The words, and room for the key."""
        size = super().sizeHint()
        return QSize(size.width() + self._look.px(26), size.height())

    def minimumSizeHint(self) -> QSize:
        """Never less than the words and the key need."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The key in its box."""
        super().paintEvent(event)
        palette, side = self._look.palette, self._look.px(19)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.width() - side - 7.5, (self.height() - side) / 2, side, side)
        painter.setPen(QPen(QColor(palette.hair), 1))
        painter.setBrush(QColor(palette.sunken))
        painter.drawRoundedRect(box, SPACE.radius_tag, SPACE.radius_tag)
        painter.setPen(QColor(palette.ink2 if self.isEnabled() else palette.ink3))
        painter.setFont(self._look.font(TYPE.least))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))


class BranchButton(QAbstractButton):
    """One branch on the trunk: shown, or there to be shown."""

    def __init__(self, look: Look, told: BranchRow, *, is_last: bool) -> None:
        super().__init__()
        self._look, self.told, self._is_last = look, told, is_last
        self.setObjectName(f"race.branch.{told.number}")
        self.setCheckable(True)
        self.setChecked(told.is_shown)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{told.name}, {told.line}")
        self.setAccessibleDescription(told.told)
        self.setToolTip(told.told)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(self._look.px(190), self._look.px(42))

    def minimumSizeHint(self) -> QSize:
        """Two lines."""
        return QSize(self._look.px(120), self._look.px(42))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Trunk, node, name and line."""
        look, palette, told = self._look, self._look.palette, self.told
        px = look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        trunk, node = px(17), px(17) + px(8) * min(told.depth, 3)
        left, middle = px(30) + px(8) * min(told.depth, 3) - (px(4) if told.depth else 0), self.height() / 2
        if told.is_shown or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            if told.is_shown and palette.name == "high contrast":
                painter.setPen(QPen(QColor(palette.ink), 2))
            painter.setBrush(QColor(palette.select if told.is_shown else palette.hair))
            box = QRectF(left - px(4), 1, self.width() - left + px(3), self.height() - 2)
            painter.drawRoundedRect(box, SPACE.radius, SPACE.radius)
        painter.setPen(QPen(QColor(palette.edge), 1.5))
        top = middle if not told.depth else 0.0
        painter.drawLine(trunk, round(top), trunk, round(middle if self._is_last else self.height()))
        if told.depth:
            painter.drawLine(trunk, round(middle - px(5)), node, round(middle))
        painter.setPen(QPen(QColor(palette.ink), 1.6))
        painter.setBrush(QColor(palette.accent if told.is_shown and told.depth else palette.surface))
        if not told.depth:
            painter.setBrush(QColor(palette.ink))
        painter.drawEllipse(QRectF(node - px(4.5), middle - px(4.5), px(9), px(9)))
        room = self.width() - left - px(6)
        self._write(
            painter, told.name, TYPE.second, "ink", QRectF(left + 1, 2, room, self.height() / 2), bold=True
        )
        below = QRectF(left + 1, self.height() / 2 - 1, room, self.height() / 2)
        self._write(painter, told.line, TYPE.tag, "ink2", below)

    def _write(
        self, painter: QPainter, words: str, size: float, token: str, room: QRectF, *, bold: bool = False
    ) -> None:
        face = self._look.font(size, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(face)
        painter.setPen(self._look.colour(token))
        shown = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


class RaceDock(View):
    """Events, branches, person."""

    compared = Signal()
    renamed = Signal()
    told = Signal()

    def __init__(self, look: Look, race: RaceViewModel) -> None:
        super().__init__(look, "side")
        self.setObjectName("race.dock")
        self.race = race
        self._title, self._hint = label("panel"), label("second", wraps=True)
        self.events = {kind: EventButton(look, kind, place) for place, kind in enumerate(INJECTS, 1)}
        self._branches_title = label("panel")
        self._list: QBoxLayout = column()
        self._shown: tuple[object, ...] = ()
        self.compare = Button(look, "small", "compare", "race.branches.compare")
        self.rename = IconButton(look, "edit", "race.branches.rename")
        self.person = PersonPanel(look, race)
        self._lay_out()
        for kind, button in self.events.items():
            button.clicked.connect(lambda _=False, kind=kind: race.drop(kind))
        self.compare.clicked.connect(self.compared)
        self.rename.clicked.connect(self.renamed)
        self.person.told.connect(self.told)
        seen = WhenSeen(self, self.speak)
        for signal in (race.changed, race.shown, race.playhead.changed):
            signal.connect(seen.ask)
        self.restyle()
        self.speak()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column(self).addWidget(area)
        whole = column(inside, margins=(14, 8, 13, 8), gap=5)
        whole.addWidget(self._title)
        whole.addWidget(self._hint)
        for button in self.events.values():
            whole.addWidget(button)
        whole.addSpacing(6)
        whole.addWidget(self._branches_title)
        whole.addLayout(self._list)
        both = row(gap=6)
        both.addWidget(self.compare, 1)
        both.addWidget(self.rename)
        whole.addLayout(both)
        whole.addSpacing(4)
        whole.addWidget(line())
        whole.addWidget(self.person)
        whole.addStretch(1)

    def restyle(self) -> None:
        """As wide as the longest event needs."""
        self._shown = ()
        wide = max((button.sizeHint().width() for button in self.events.values()), default=0)
        self.setFixedWidth(max(self.look.px(WIDTH), wide + 27))

    def speak(self) -> None:
        """Words, what makes sense now, and the branches."""
        race = self.race
        self._title.setText(self.tr("Drop an event"))
        self.show_day()
        is_free = race.has_recording and not race.recorder.is_running
        for number, (kind, words, makes_sense) in enumerate(droppable(race), 1):
            self.events[kind].say(words, tip=self.tr("Key %1").replace("%1", str(number)))
            self.events[kind].setEnabled(makes_sense and is_free)
        self._branches_title.setText(self.tr("Branches"))
        self.compare.say(self.tr("Compare branches"))
        self.rename.say(self.tr("Rename this branch"))
        self.compare.setEnabled(bool(race.branches))
        self.rename.setEnabled(race.branch > 0)
        self._show_branches()
        self.person.speak()
        self.restyle()

    def show_day(self) -> None:
        """On which day an event would strike."""
        words = self.tr("On day %1. The past stays; the run branches.")
        self._hint.setText(words.replace("%1", str(self.race.playhead.day)))

    def _show_branches(self) -> None:
        told = rows(self.race) if self.race.has_recording else ()
        if (told, self.look.scale) == self._shown:
            return
        self._shown = (told, self.look.scale)
        clear(self._list)
        for place, each in enumerate(told):
            button = BranchButton(self.look, each, is_last=place == len(told) - 1)
            button.clicked.connect(lambda _=False, number=each.number: self.race.show_branch(number))
            self._list.addWidget(button)
