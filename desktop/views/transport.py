"""The transport: play, steps and speed, the day in words, and the timeline."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont

from desktop.tokens import TYPE
from desktop.viewmodels.playhead import SPEEDS
from desktop.viewmodels.race import RaceViewModel
from desktop.viewmodels.timelines import date_words, leader_words, timeline_of
from desktop.views.button import Button, IconButton, Segments
from desktop.views.elided import ElidedLabel
from desktop.views.look import Look
from desktop.views.marks import Icon
from desktop.views.timeline import TimelineView
from desktop.views.view import View, column, label, row

LIVE = 3.0  # days for which what struck is said
HEIGHT = 104
ANNOUNCED = 1000  # milliseconds between two words to a screen reader


class Transport(View):
    """Moves the playhead and follows it."""

    def __init__(self, look: Look, race: RaceViewModel) -> None:
        super().__init__(look, "transport")
        self.setObjectName("race.transport")
        self.race, self.head = race, race.playhead
        self.back = IconButton(look, "begin", "race.back")
        self.play = Button(look, "primary", "play", "race.play")
        self.step = IconButton(look, "next", "race.step")
        self.forward = IconButton(look, "forward", "race.forward")
        self.speed = Segments(look, [str(speed) for speed in SPEEDS], "race.speed")
        self._speed_words, self._pace = label("second"), label("second")
        self.day, self.date = label("title", name="race.day"), label("second", name="race.date")
        self._sign, self._struck = Icon(look, "flag", "ink", 16), ElidedLabel("second")
        self.timeline = TimelineView(look, "race.timeline")
        self._quarter = -1  # of a day, shown in words
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(ANNOUNCED)
        self._told.timeout.connect(self._announce)
        self._lay_out()
        self._connect()
        self.restyle()

    def _lay_out(self) -> None:
        inside = row(self, margins=(20, 6, 16, 6), gap=14)
        keys = column(gap=7)
        keys.addStretch(1)
        buttons = row(gap=4)
        for button in (self.back, self.play, self.step, self.forward):
            button.setProperty("kind", "primary" if button is self.play else "transport")
            button.setProperty("compact", "true")
            buttons.addWidget(button)
        buttons.addStretch(1)
        keys.addLayout(buttons)
        pace = row(gap=8)
        for widget in (self._speed_words, self.speed, self._pace):
            pace.addWidget(widget)
        pace.addStretch(1)
        keys.addLayout(pace)
        keys.addStretch(1)
        inside.addLayout(keys)
        words = column(gap=1)
        words.addStretch(1)
        words.addWidget(self.day)
        words.addWidget(self.date)
        live = row(gap=6)
        live.addWidget(self._sign)
        live.addWidget(self._struck, 1)
        words.addLayout(live)
        words.addStretch(1)
        self._words = words
        inside.addLayout(words)
        inside.addWidget(self.timeline, 1)

    def _connect(self) -> None:
        head = self.head
        self.play.clicked.connect(head.toggle)
        self.back.clicked.connect(lambda: head.step(-1))
        self.step.clicked.connect(lambda: head.step(1))
        self.forward.clicked.connect(lambda: head.jump(1))
        self.speed.chosen.connect(lambda key: head.choose_speed(int(key)))
        self.timeline.scrubbed.connect(self._scrub)
        head.changed.connect(self.speak)
        head.moved.connect(self.follow)
        self.race.shown.connect(self.speak)

    def _scrub(self, position: float) -> None:
        self.head.go(position)

    def present(self, unit: float) -> None:
        """On a wall only the timeline is there, at a scale of its own; 0 for a laptop."""
        self.timeline.unit = unit * 1.6
        for widget in (self.back, self.play, self.step, self.forward, self.speed):
            widget.setVisible(not unit)
        for words in (self._speed_words, self._pace, self.day, self.date, self._struck):
            words.setVisible(not unit)
        self._sign.setVisible(False)
        self.timeline.updateGeometry()
        self.restyle()
        self._quarter = -1
        self.follow()
        if unit:
            self.setFixedHeight(round(172 * unit))

    def restyle(self) -> None:
        """Lengths that grow with the text."""
        px = self.look.px
        self.setFixedHeight(px(HEIGHT))
        for speed in SPEEDS:
            self.speed.button(str(speed)).setFixedHeight(px(28))
        for button in (self.back, self.step, self.forward):
            button.setFixedSize(px(32), px(32))
        self.play.setFixedSize(px(44), px(36))
        self.day.setFixedWidth(px(150))
        self.date.setFixedWidth(px(150))
        self._struck.setFixedWidth(px(128))
        self.day.setFont(self.look.font(TYPE.title, QFont.Weight.DemiBold))

    def speak(self) -> None:
        """Words of the buttons, and the timeline of the race shown."""
        head, race = self.head, self.race
        self.back.say(self.tr("One day back"), tip=self.tr("One day back") + " (←)")
        playing = self.tr("Pause") if head.is_playing else self.tr("Play")
        space = self.tr("Space")
        self.play.setAccessibleName(playing)
        self.play.setToolTip(f"{playing} ({space})")
        self.play.setIcon(self.look.icon("pause" if head.is_playing else "play", "onink"))
        self.step.say(self.tr("One day on"), tip=self.tr("One day on") + " (→)")
        self.forward.say(self.tr("To the next event"), tip=self.tr("To the next event") + " (Ctrl+→)")
        self._speed_words.setText(self.tr("Speed"))
        self._pace.setText(self.tr("days / s"))
        self.speed.say({str(speed): str(speed) for speed in SPEEDS})
        for speed in SPEEDS:
            self.speed.button(str(speed)).setAccessibleName(self.tr("%n day(s) a second", "", speed))
        self.speed.choose(str(head.speed))
        self.timeline.say(self.tr("Strip colour: who leads, by profit and what is still to come"))
        self.timeline.setAccessibleName(self.tr("Day of the race"))
        self.timeline.show_timeline(timeline_of(race) if race.has_recording else None)
        self._quarter = -1
        self.follow()
        self._announce()

    def follow(self) -> None:
        """The playhead moved."""
        race, head = self.race, self.head
        self.timeline.show_position(head.position)
        quarter = int(4 * head.position)
        if not race.has_recording or quarter == self._quarter:
            return
        self._quarter = quarter
        self.day.setText(self.tr("Day %1").replace("%1", race.numbers().plain(head.day)))
        self.date.setText(date_words(race, head.day))
        live = race.live_mark(head.position, LIVE)
        self._sign.setVisible(live is not None and not self.timeline.unit)
        self._struck.setText(live.words if live is not None else leader_words(race, head.day))
        if live is not None:
            self._sign.change(live.icon, "ink")
        if not self._told.isActive():
            self._told.start()

    def _announce(self) -> None:
        if self.race.has_recording:
            day = self.head.day
            words = f"{self.day.text()}, {self.date.text()}, {leader_words(self.race, day)}"
            self.timeline.setAccessibleDescription(words)
