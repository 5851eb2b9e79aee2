"""What is going on at the What if page: a draft, full size, flips; how far it is, and the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar

from desktop.viewmodels.sentences import duration
from desktop.viewmodels.whatif import WhatIfViewModel
from desktop.views.button import Button
from desktop.views.look import Look
from desktop.views.view import View, column, label, row


class Stage(View):
    """Words and time left above, a bar and Stop below."""

    def __init__(self, look: Look, whatif: WhatIfViewModel) -> None:
        super().__init__(look)
        self.setObjectName("whatif.going_on")
        self._whatif = whatif
        self.words, self._left = label("strong", name="whatif.stage"), label("second")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = Button(look, "small", "stop", "whatif.stop")
        self.again = Button(look, "small", "play", "whatif.again")
        inside = column(self, gap=4)
        above, below = row(gap=8), row(gap=8)
        above.addWidget(self.words, 1)
        above.addWidget(self._left, 0, Qt.AlignmentFlag.AlignRight)
        below.addWidget(self.bar, 1)
        below.addWidget(self.stop)
        below.addWidget(self.again)
        inside.addLayout(above)
        inside.addLayout(below)
        self.stop.clicked.connect(whatif.stop)
        self.again.clicked.connect(whatif.go_on)
        self.restyle()
        self.speak()

    def restyle(self) -> None:
        """As wide as in the look, so that the verdict has the rest."""
        self.setFixedWidth(self.look.px(300))

    def speak(self) -> None:
        """The two buttons."""
        self.stop.say(self.tr("Stop"), tip="Esc")
        self.again.say(self.tr("Go on"))
        self.refresh()

    def refresh(self) -> None:
        """What is going on now."""
        whatif = self._whatif
        sharpening, flipper, numbers = whatif.sharpening, whatif.flipper, whatif.sharpening.numbers()
        over, total, left = sharpening.over, sharpening.total, sharpening.seconds_left
        words = self.tr("Sharpening · %1 of %2 runs")
        if not sharpening.is_running:
            over, total, left = flipper.over, flipper.total, None
            words = self.tr("Looking for flips · %1 of at most %2 runs")
        self.words.setText(words.replace("%1", numbers.plain(over)).replace("%2", numbers.plain(total)))
        if whatif.is_stopped:
            self.words.setText(self.tr("Stopped. What has finished is kept."))
        self._left.setText("" if left is None else self.tr("%1 left").replace("%1", duration(left, numbers)))
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(over)
        self.bar.setAccessibleName(self.words.text())
        is_running = whatif.is_running and not whatif.is_stopped
        for part in (self.bar, self.stop, self._left):
            part.setVisible(is_running)
        self.again.setVisible(whatif.is_stopped)
        self.words.setVisible(is_running or whatif.is_stopped)
