"""Home: bundled studies as cards that ask their question, recent files, a place to drop one."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.tokens import SPACE
from desktop.viewmodels.home import Card, HomeViewModel
from desktop.viewmodels.recovery import RecoveryViewModel
from desktop.viewmodels.settings import Recent
from desktop.views.button import Button
from desktop.views.cards import LEAST, DropPlace, RecentRow, StudyCard
from desktop.views.legend import FunctionLegend
from desktop.views.look import Look
from desktop.views.recovered import Recovered
from desktop.views.seen import WhenSeen
from desktop.views.templates import Templates
from desktop.views.view import View, clear, column, label, row

SCROLLS = 12  # pixels that a bar takes where the cards are taller than the page


class HomePage(View):
    """Where a study is chosen."""

    open_asked = Signal()

    def __init__(self, look: Look, home: HomeViewModel, recovery: RecoveryViewModel) -> None:
        super().__init__(look)
        self.setObjectName("home")
        self._home = home
        self._title, self._lead = label("title", wraps=True), label("lead", wraps=True)
        self._open = Button(look, "primary", "file", "home.open")
        self._grid = QGridLayout()
        self._cards: dict[str, StudyCard] = {}
        self._columns = 0
        self._legend = FunctionLegend(look, "home.legend")
        self._recent_title, self._no_recent = label("panel"), label("hint", wraps=True)
        self._recents: QVBoxLayout = column()
        self._recovered = Recovered(look, recovery, home.language)
        self._drop = DropPlace(look)
        self._lay_out()
        self._open.clicked.connect(self.open_asked)
        home.settings.recent_changed.connect(self.speak)
        home.changed.connect(WhenSeen(self, self.speak).ask)
        self.speak()

    def _lay_out(self) -> None:
        whole = row(self)
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        middle = column(inside, margins=(SPACE.home, 28, SPACE.home - 4, 10), gap=4)
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
        middle.addSpacing(10)
        middle.addWidget(self._legend)
        middle.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole.addWidget(area, 1)
        self._side = self._made_side()
        whole.addWidget(self._side)
        self.restyle()

    def _made_side(self) -> View:
        """Work that was kept, recent files, templates, the place to drop one."""
        made = View(self.look, "side")
        aside = QScrollArea()
        aside.setWidgetResizable(True)
        aside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        aside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        listed = QWidget()
        listed.setProperty("scrolled", "true")
        side = column(listed, margins=(22, 22, 22, 22), gap=4)
        side.addWidget(self._recovered)
        side.addWidget(self._recent_title)
        side.addWidget(self._no_recent)
        side.addLayout(self._recents)
        side.addSpacing(14)
        side.addWidget(Templates(self.look, self._home))
        side.addSpacing(14)
        side.addWidget(self._drop)
        side.addStretch(1)
        aside.setWidget(listed)
        column(made).addWidget(aside)
        return made

    def restyle(self) -> None:
        """The side grows a little with the text; the cards have the rest."""
        self._side.setFixedWidth(round(334 * min(self.look.scale, 1.35)))
        if self._cards:
            self._show_cards(self._home.cards)
            QTimer.singleShot(0, self, self._grid.invalidate)  # once the words above have their new height

    def speak(self) -> None:
        """Every word of the page."""
        cards = self._home.cards
        self._title.setText(self.tr("What do you want to rehearse?"))
        lead = self.tr(
            "%n question(s), ready to run. Open one, change anything, see who wins.", "", len(cards)
        )
        self._lead.setText(lead)
        self._open.say(self.tr("Open a file…"), tip="Ctrl+O")
        self._recent_title.setText(self.tr("Recent"))
        self._no_recent.setText(self.tr("Files you open are listed here."))
        self._drop.say(self.tr("Drop a study (.yaml) or a result (.shapan) anywhere"))
        self._show_cards(cards)
        self._legend.say(self.tr("A heap is what a strategy plans to buy:"), self._home.functions)
        self._show_recent()

    def _show_cards(self, cards: tuple[Card, ...]) -> None:
        columns = max(1, min(len(cards), self._cards_room() // self.look.px(LEAST + SPACE.panel)))
        if len(cards) > columns > 2 and len(cards) % columns == 1:
            columns -= 1  # none stands alone on the last line
        if ([card.name for card in cards], columns) != (list(self._cards), self._columns):
            self._columns = columns
            clear(self._grid)
            self._cards = {}
            for place, card in enumerate(cards):
                made = StudyCard(self.look, card)
                made.clicked.connect(lambda _=False, name=card.name: self._home.open_card(name))
                self._grid.addWidget(made, place // columns, place % columns)
                self._cards[card.name] = made
            for place in range(max(len(cards), self._grid.columnCount())):
                self._grid.setColumnStretch(place, int(place < columns))
        for card in cards:
            strategies = self.tr("%n strategy(ies)", "", card.strategies)
            days = self.tr("%n day(s)", "", card.days)
            self._cards[card.name].show_card(card, f"{strategies} · {days}")
        width = (self._cards_room() - (columns - 1) * SPACE.panel) // columns
        tallest = max((each.question_height(width) for each in self._cards.values()), default=0)
        for each in self._cards.values():
            each.make_room(tallest)

    def _cards_room(self) -> int:
        return self.width() - self._side.maximumWidth() - 2 * SPACE.home - SCROLLS

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards beside each other as fit."""
        self._show_cards(self._home.cards)

    def _show_recent(self) -> None:
        recent = self._home.recent
        clear(self._recents)
        self._no_recent.setVisible(not recent)
        for each in recent:
            made = RecentRow(self.look, each, self._home.title_of(each), self._when(each))
            made.clicked.connect(lambda _=False, each=each: self._home.open_recent(each))
            self._recents.addWidget(made)

    def _when(self, recent: Recent) -> str:
        """When it was open last, or that it is gone."""
        if recent.is_missing:
            return self.tr("not there any more")
        return self._home.language.when(datetime.fromisoformat(recent.when))
