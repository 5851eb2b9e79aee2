"""What a wall shows around the lanes: the question above, the day large, what strikes as a banner, the keys below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from desktop.viewmodels.race import RaceViewModel
from desktop.viewmodels.timelines import date_words
from desktop.views.fonts import font
from desktop.views.look import Look
from desktop.views.marks import Icon
from desktop.views.view import View, column, label, row

SHORT = 0.55  # of the wall's width: a longer question stands under the study's title
LONG = 0.5  # a longer one takes two lines under it
LIVE = 4.0  # days for which the banner stays


class WallHead(View):
    """The question, the banner, the day."""

    def __init__(self, look: Look, race: RaceViewModel) -> None:
        super().__init__(look)
        self._race, self._scale = race, 1.0
        self._title, self._line = label("title"), label("second", wraps=True)
        self._is_long = False  # the question takes two lines, and the title gives way
        self._day, self._date = label("title"), label("second")
        self._banner = View(look, "live")
        self._sign, self._struck = Icon(look, "flag", "ink", 26), label("strong")
        inside = row(self._banner, margins=(18, 8, 18, 8), gap=12)
        inside.addWidget(self._sign)
        inside.addWidget(self._struck)
        whole = row(self, margins=(22, 8, 22, 0), gap=20)
        left, right = column(gap=2), column(gap=2)
        left.addWidget(self._title)
        left.addWidget(self._line)
        right.addWidget(self._day, 0, Qt.AlignmentFlag.AlignRight)
        right.addWidget(self._date, 0, Qt.AlignmentFlag.AlignRight)
        whole.addLayout(left, 1)
        whole.addWidget(self._banner, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(right)
        race.playhead.moved.connect(self.follow)
        race.playhead.changed.connect(self.follow)

    def resize_to(self, scale: float) -> None:
        """Type for a room: at 1920 × 1080 the scale is 1."""
        self._scale = scale
        look, bold = self.look, QFont.Weight.DemiBold
        for words, size, weight in (
            (self._title, 24 if self._is_long else 40, bold),
            (self._line, 22 if self._is_long else 24, QFont.Weight.Normal),
            (self._day, 46, bold),
            (self._date, 24, QFont.Weight.Normal),
            (self._struck, 26, bold),
        ):
            words.setStyleSheet(f"font-size: {max(13, round(size * scale))}px;")
            words.setFont(font(look.families, size * scale, weight))

    def speak(self) -> None:
        """Question and terms."""
        race = self._race
        if not race.has_recording:
            return
        study = race.study
        question, title = (each.in_language(race.language.code) for each in (study.question, study.title))
        people = race.numbers().count(study.market.people.size)
        terms = self.tr("Same %1 people, same luck, same purse.").replace("%1", people)
        look, wide = self.look, max(1, self.width())
        is_short = bool(question) and _width(look, question, 40 * self._scale) / wide < SHORT
        self._is_long = not is_short and _width(look, question, 24 * self._scale) / wide > LONG
        self._title.setText(question if is_short else title)
        self._line.setText(terms if is_short or not question else question)
        self.resize_to(self._scale)
        self.follow()

    def follow(self) -> None:
        """The day, and what strikes."""
        race = self._race
        if not self.isVisible() or not race.has_recording:
            return
        head = race.playhead
        self._day.setText(self.tr("Day %1").replace("%1", race.numbers().plain(head.day)))
        date = date_words(race, head.day)
        self._date.setText(date if head.is_playing else f"{date} · {self.tr('paused')}")
        live = race.live_mark(head.position, LIVE)
        self._banner.setVisible(live is not None and live.is_struck)
        if live is not None:
            self._sign.change(live.icon, "ink")
            self._struck.setText(live.words)


def _width(look: Look, words: str, size: float) -> float:
    """How wide words of a size are [px]."""
    return QFontMetricsF(font(look.families, size, QFont.Weight.DemiBold)).horizontalAdvance(words)


class WallKeys(View):
    """Which keys do what."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._pairs = [(label("key"), label("second")) for _ in range(5)]
        inside = row(self, margins=(4, 0, 4, 6), gap=8)
        inside.addStretch(1)
        for key, words in self._pairs:
            inside.addWidget(key)
            inside.addWidget(words)
            inside.addSpacing(14)
        inside.addStretch(1)
        self.speak()

    def resize_to(self, scale: float) -> None:
        """Type for a room."""
        for pair in self._pairs:
            for words in pair:
                words.setStyleSheet(f"font-size: {max(12, round(20 * scale))}px;")

    def speak(self) -> None:
        """The keys."""
        told = (
            (self.tr("Space"), self.tr("play")),
            ("← →", self.tr("step")),
            ("1–6", self.tr("drop an event")),
            ("L", self.tr("pointer")),
            ("Esc", self.tr("leave")),
        )
        for (key, words), (name, what) in zip(self._pairs, told, strict=True):
            key.setText(name)
            words.setText(what)
