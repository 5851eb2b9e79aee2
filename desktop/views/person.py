"""The person picked: who it is, where the person stands under every strategy, and the way to the whole story."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.viewmodels.race import RaceViewModel
from desktop.viewmodels.story import person_lines, person_words
from desktop.views.button import Button
from desktop.views.look import Look
from desktop.views.marks import Icon, StrategyName
from desktop.views.view import View, clear, column, label, row


class PersonPanel(View):
    """Follows the playhead day by day while somebody is picked."""

    told = Signal()

    def __init__(self, look: Look, race: RaceViewModel) -> None:
        super().__init__(look)
        self.setObjectName("race.person")
        self._race = race
        self._title, self._hint = label("strong"), label("second", wraps=True)
        self._lines = column(gap=1)
        self._words: list[QWidget] = []
        self._day = -1
        self.story = Button(look, "small", "", "race.person.story")
        inside = column(self, gap=4)
        head = row(gap=6)
        head.addWidget(Icon(look, "person", "ink2", 18), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._title, 1)
        inside.addLayout(head)
        inside.addWidget(self._hint)
        inside.addLayout(self._lines)
        inside.addWidget(self.story)
        self.story.clicked.connect(self.told)
        race.picked_changed.connect(self.speak)
        race.shown.connect(self.speak)
        race.playhead.moved.connect(self._follow)
        self.speak()

    def _follow(self) -> None:
        if self._race.picked is not None and self._race.playhead.day != self._day:
            self.speak()

    def speak(self) -> None:
        """The person as the day stands."""
        race = self._race
        self._day = race.playhead.day
        is_picked = race.has_recording and race.picked is not None
        self._title.setText(person_words(race) if is_picked else self.tr("A person's story"))
        self._hint.setText(self.tr("Click a grain: the same person is ringed in every lane."))
        self._hint.setVisible(not is_picked)
        self.story.say(self.tr("Whole story"))
        self.story.setVisible(is_picked)
        clear(self._lines)
        for slot, name, words in person_lines(race) if is_picked else ():
            self._lines.addWidget(StrategyName(self.look, slot, name))
            self._lines.addWidget(label("second", words, wraps=True))
