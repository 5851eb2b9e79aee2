"""The Race page before anything was raced: what a race shows, how to begin; and while workers record it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.viewmodels.race import RaceViewModel
from desktop.views.button import Button
from desktop.views.look import Look
from desktop.views.progress import ProgressLine
from desktop.views.racedialogs import open_race
from desktop.views.sand import EmptyScene
from desktop.views.view import View, column, label, row


class EmptyRace(View):
    """What to do to see a race."""

    def __init__(self, look: Look, race: RaceViewModel) -> None:
        super().__init__(look)
        self.setObjectName("race.empty")
        self._race = race
        self._title, self._lead = label("title", wraps=True), label("lead", wraps=True)
        self._grain = label("hint", wraps=True)
        self.begin = Button(look, "primary", "play", "race.begin")
        self.reopen = Button(look, name="race.reopen")
        self.progress = ProgressLine(look, race.recorder, "race.empty.progress")
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column(self).addWidget(area)
        whole: QVBoxLayout = column(inside, margins=(20, 20, 20, 20), gap=10)
        centre = Qt.AlignmentFlag.AlignHCenter
        whole.addStretch(2)
        whole.addWidget(EmptyScene(look), 0, centre)
        whole.addSpacing(12)
        for each in (self._title, self._lead, self._grain):
            each.setAlignment(centre)
            whole.addWidget(each)
        whole.addSpacing(12)
        self._buttons = QWidget()
        buttons = row(self._buttons, gap=10)
        buttons.addStretch(1)
        buttons.addWidget(self.begin)
        buttons.addWidget(self.reopen)
        buttons.addStretch(1)
        whole.addWidget(self._buttons)
        whole.addWidget(self.progress, 0, centre)
        whole.addStretch(3)
        self.begin.clicked.connect(lambda: race.start())
        self.reopen.clicked.connect(lambda: open_race(self, race))
        race.changed.connect(self.speak)
        self.speak()

    def speak(self) -> None:
        """Words by whether something is being recorded."""
        race = self._race
        is_recording = race.recorder.is_running
        self._title.setText(self.tr("Recording the race") if is_recording else self.tr("Nothing raced yet"))
        self._lead.setText(
            self.tr(
                "The strategies run in lock-step on one market, with the same people and the same luck. "
                "Stop at any day, drop an event, and the race branches there."
            )
        )
        self._grain.setText(
            self.tr(
                "Every grain is a person: click one, and read the same person's story under every strategy."
            )
        )
        count = race.lanes_to_come()
        self.begin.say(self.tr("Race %n strategy(ies)", "", count), tip=self.tr("Space"))
        self.reopen.say(self.tr("Open a saved race…"))
        self._buttons.setVisible(not is_recording)
        self.progress.setVisible(is_recording)
