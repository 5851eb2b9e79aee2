"""Home: bundled studies as cards that ask their question, recent files, a place to drop one."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.tokens import SPACE, TYPE
from desktop.viewmodels.home import Card, HomeViewModel
from desktop.viewmodels.settings import Recent
from desktop.views.button import Button
from desktop.views.icons import paint_icon
from desktop.views.look import Look
from desktop.views.marks import paint_marker
from desktop.views.sand import paint_heap
from desktop.views.view import View, clear, column, label, row

CARD = (288, 282)  # wanted size [px]


class StudyCard(QAbstractButton):
    """A bundled study: a heap of sand for each of its strategies, the question, how large it is."""

    def __init__(self, look: Look, card: Card) -> None:
        super().__init__()
        self._look = look
        self._card = card
        self._facts = ""
        self.setObjectName(f"card.{card.name}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_card(self, card: Card, facts: str) -> None:
        """Show the study in the language in force."""
        self._card, self._facts = card, facts
        self.setText(card.question)
        self.setAccessibleName(f"{card.title}: {card.question}")
        self.setAccessibleDescription(facts)
        self.update()

    def sizeHint(self) -> QSize:
        """One of three in a row."""
        return QSize(self._look.px(CARD[0]), self._look.px(CARD[1]))

    def minimumSizeHint(self) -> QSize:
        """A little narrower if need be."""
        return QSize(self._look.px(230), self._look.px(CARD[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Heaps, rule, question, facts."""
        look, palette = self._look, self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_near = self.underMouse() or self.isDown()
        painter.setBrush(QColor(palette.surface))
        painter.setPen(QPen(QColor(palette.edge if is_near else palette.hair), 1))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), SPACE.radius_card, SPACE.radius_card
        )
        inside = QRectF(self.rect()).adjusted(SPACE.panel, SPACE.panel, -SPACE.panel, -SPACE.panel)
        sketch = QRectF(inside.x(), inside.y(), inside.width(), look.px(104))
        self._paint_heaps(painter, sketch)
        rule = sketch.bottom() + look.px(12)
        painter.setPen(QPen(QColor(palette.hair), 1))
        painter.drawLine(QPointF(inside.x(), rule), QPointF(inside.right(), rule))
        self._paint_words(painter, inside, rule + look.px(12))

    def _paint_heaps(self, painter: QPainter, where: QRectF) -> None:
        look, count = self._look, max(1, self._card.strategies)
        pitch = where.width() / count
        floor = where.bottom() - look.px(18)
        palette = look.palette
        sands = (palette.stages.unaware, palette.stages.aware, palette.stages.visitor, palette.stages.aware)
        for place in range(count):
            middle = where.x() + (place + 0.5) * pitch
            grains = (34, 52, 42, 60)[place % 4]
            paint_heap(painter, QPointF(middle, floor), grains, look.px(5), QColor(sands[place % 4]))
            slot = palette.slot(place)
            paint_marker(
                painter, slot.line.marker, QColor(slot.mark), QPointF(middle, floor + look.px(13)), look.px(9)
            )
        painter.setPen(QPen(QColor(palette.hair), 1))
        painter.drawLine(QPointF(where.x(), floor + 0.5), QPointF(where.right(), floor + 0.5))

    def _paint_words(self, painter: QPainter, inside: QRectF, top: float) -> None:
        look, palette = self._look, self._look.palette
        painter.setPen(QColor(palette.ink3))
        painter.setFont(look.font(TYPE.second))
        line = QFontMetrics(look.font(TYPE.second)).height()
        title = QFontMetrics(look.font(TYPE.second)).elidedText(
            self._card.title, Qt.TextElideMode.ElideRight, int(inside.width())
        )
        painter.drawText(QRectF(inside.x(), top, inside.width(), line), Qt.AlignmentFlag.AlignLeft, title)
        facts = QRectF(inside.x(), inside.bottom() - line, inside.width(), line)
        painter.drawText(facts, Qt.AlignmentFlag.AlignLeft, self._facts)
        painter.setPen(QColor(palette.ink))
        room = QRectF(inside.x(), top + line + 4, inside.width(), facts.top() - top - line - 10)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        for size in (TYPE.panel + 1, TYPE.panel, TYPE.body, TYPE.second):
            painter.setFont(look.font(size, QFont.Weight.DemiBold))
            needed = painter.boundingRect(room, int(flags), self.text())
            if needed.height() <= room.height():
                break
        painter.drawText(room, int(flags), self.text())


class RecentRow(QAbstractButton):
    """A file that was open before."""

    def __init__(self, look: Look, recent: Recent, title: str, when: str) -> None:
        super().__init__()
        self._look, self._recent, self._title, self._when = look, recent, title, when
        self.setObjectName(f"recent.{Path(recent.path).name}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(recent.path)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{recent.path}, {when}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(self._look.px(200), self._look.px(54))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, title, file and day, a hair line below."""
        look, palette = self._look, self._look.palette
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(palette.select))
        size, left = look.px(18), look.px(28)
        paint_icon(painter, "file", palette.ink2, QRectF(0, look.px(9), size, size))
        width = self.width() - left - 4
        font = look.font(TYPE.body)
        painter.setFont(font)
        painter.setPen(QColor(palette.ink))
        title = QFontMetrics(font).elidedText(self._title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(left, look.px(6), width, look.px(22)), Qt.AlignmentFlag.AlignVCenter, title)
        font = look.font(TYPE.tag)
        painter.setFont(font)
        painter.setPen(QColor(palette.ink3))
        words = f"{Path(self._recent.path).name} · {self._when}"
        second = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideMiddle, width)
        painter.drawText(QRectF(left, look.px(27), width, look.px(20)), Qt.AlignmentFlag.AlignVCenter, second)
        painter.setPen(QPen(QColor(palette.hair), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class HomePage(View):
    """Where a study is chosen."""

    open_asked = Signal()

    def __init__(self, look: Look, home: HomeViewModel) -> None:
        super().__init__(look)
        self.setObjectName("home")
        self._home = home
        self._title, self._lead = label("title", wraps=True), label("lead", wraps=True)
        self._open = Button(look, "primary", "file", "home.open")
        self._grid = QGridLayout()
        self._cards: dict[str, StudyCard] = {}
        self._recent_title, self._no_recent = label("panel"), label("hint", wraps=True)
        self._recents: QVBoxLayout = column()
        self._drop = DropPlace(look)
        self._lay_out()
        self._open.clicked.connect(self.open_asked)
        home.cards_changed.connect(self.speak)
        home.settings.recent_changed.connect(self.speak)
        self.speak()

    def _lay_out(self) -> None:
        whole = row(self)
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        middle = column(inside, margins=(SPACE.home, 28, SPACE.home - 4, SPACE.home), gap=4)
        head = row(gap=12)
        words = column(gap=4)
        words.addWidget(self._title)
        words.addWidget(self._lead)
        head.addLayout(words, 1)
        head.addWidget(self._open, 0, Qt.AlignmentFlag.AlignBottom)
        middle.addLayout(head)
        middle.addSpacing(14)
        self._grid.setSpacing(SPACE.panel)
        middle.addLayout(self._grid)
        middle.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole.addWidget(area, 1)
        self._side = View(self.look, "side")
        side = column(self._side, margins=(22, 28, 22, 22), gap=4)
        side.addWidget(self._recent_title)
        side.addWidget(self._no_recent)
        side.addLayout(self._recents)
        side.addSpacing(14)
        side.addWidget(self._drop)
        side.addStretch(1)
        whole.addWidget(self._side)
        self.restyle()

    def restyle(self) -> None:
        """The side grows a little with the text."""
        self._side.setFixedWidth(round(334 * min(self.look.scale, 1.35)))

    def speak(self) -> None:
        """Every word of the page."""
        cards = self._home.cards
        self._title.setText(self.tr("What do you want to rehearse?"))
        lead = self.tr(
            "%n question(s), ready to run. Open one, change anything, see who wins.", "", len(cards)
        )
        self._lead.setText(lead if cards else self.tr("Reading the bundled studies …"))
        self._open.say(self.tr("Open a file…"), tip="Ctrl+O")
        self._recent_title.setText(self.tr("Recent"))
        self._no_recent.setText(self.tr("Files you open are listed here."))
        self._drop.say(self.tr("Drop a study (.yaml) anywhere"))
        self._show_cards(cards)
        self._show_recent()

    def _show_cards(self, cards: tuple[Card, ...]) -> None:
        if [card.name for card in cards] != list(self._cards):
            clear(self._grid)
            self._cards = {}
            for place, card in enumerate(cards):
                made = StudyCard(self.look, card)
                made.clicked.connect(lambda _=False, name=card.name: self._home.open_card(name))
                self._grid.addWidget(made, place // 3, place % 3)
                self._cards[card.name] = made
            for place in range(3):
                self._grid.setColumnStretch(place, 1)
        for card in cards:
            strategies = self.tr("%n strategy(ies)", "", card.strategies)
            days = self.tr("%n day(s)", "", card.days)
            self._cards[card.name].show_card(card, f"{strategies} · {days}")

    def _show_recent(self) -> None:
        recent = self._home.recent
        clear(self._recents)
        self._no_recent.setVisible(not recent)
        for each in recent:
            made = RecentRow(self.look, each, self._home.title_of(each), self._when(each))
            made.clicked.connect(lambda _=False, path=each.path: self._home.open_file(Path(path)))
            self._recents.addWidget(made)

    def _when(self, recent: Recent) -> str:
        """Today, yesterday, or the day."""
        opened = datetime.fromisoformat(recent.when)
        days = (datetime.now().date() - opened.date()).days
        if days == 0:
            return self.tr("today, %1").replace("%1", f"{opened:%H:%M}")
        if days == 1:
            return self.tr("yesterday")
        locale = self._home.language.numbers().locale
        return locale.toString(QDate(opened.year, opened.month, opened.day), locale.FormatType.ShortFormat)


class DropPlace(View):
    """Says that a file may be dropped, in a dashed frame."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._words = label("second", wraps=True)
        row(self, margins=(48, 14, 14, 14)).addWidget(self._words)

    def say(self, words: str) -> None:
        """Set the words."""
        self._words.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame and icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.look.colour("edge"), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), SPACE.radius_panel, SPACE.radius_panel
        )
        size = self.look.px(20)
        paint_icon(
            painter, "drop", self.look.palette.ink2, QRectF(16, (self.height() - size) / 2, size, size)
        )
