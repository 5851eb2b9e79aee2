"""The Race page before anything was raced: what a race shows, how to begin; and while workers record it."""

from __future__ import annotations

from desktop.viewmodels.race import RaceViewModel
from desktop.views.button import Button
from desktop.views.emptiness import Emptiness
from desktop.views.look import Look
from desktop.views.progress import ProgressLine
from desktop.views.racedialogs import open_race
from desktop.views.seen import WhenSeen


class EmptyRace(Emptiness):
    """What to do to see a race."""

    def __init__(self, look: Look, race: RaceViewModel) -> None:
        self._race = race
        self.begin = Button(look, "primary", "play", "race.begin")
        self.reopen = Button(look, name="race.reopen")
        progress = ProgressLine(look, race.recorder, "race.empty.progress")
        super().__init__(look, "race.empty", ("lead", "hint"), (self.begin, self.reopen), progress)
        self.begin.clicked.connect(lambda: race.start())
        self.reopen.clicked.connect(lambda: open_race(self, race))
        race.changed.connect(WhenSeen(self, self.speak).ask)
        self.speak()

    def speak(self) -> None:
        """Words by whether something is being recorded."""
        race = self._race
        is_recording = race.recorder.is_running
        self.title.setText(self.tr("Recording the race") if is_recording else self.tr("Nothing raced yet"))
        lead, grain = self.lines
        lead.setText(
            self.tr(
                "The strategies run in lock-step on one market, with the same people and the same luck. "
                "Stop at any day, drop an event, and the race branches there."
            )
        )
        grain.setText(
            self.tr(
                "Every grain is a person: click one, and read the same person's story under every strategy."
            )
        )
        count = race.lanes_to_come()
        self.begin.say(self.tr("Race %n strategy(ies)", "", count), tip=self.tr("Space"))
        self.reopen.say(self.tr("Open a saved race…"))
        self.show_progress(is_running=is_recording)
