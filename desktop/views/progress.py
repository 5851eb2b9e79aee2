"""How far a run is, how long it takes still, and the way to stop it."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar

from desktop.viewmodels.running import Running
from desktop.viewmodels.sentences import duration
from desktop.views.button import Button
from desktop.views.look import Look
from desktop.views.view import View, label, row


class ProgressLine(View):
    """A bar, words, and Stop."""

    def __init__(self, look: Look, run: Running, name: str) -> None:
        super().__init__(look)
        self.setObjectName(name)
        self._run = run
        self.bar, self.words = QProgressBar(), label("second", name=f"{name}.words")
        self.bar.setTextVisible(False)
        self.stop = Button(look, "small", "stop", f"{name}.stop")
        inside = row(self, gap=10)
        inside.addWidget(self.bar)
        inside.addWidget(self.words)
        inside.addWidget(self.stop)
        self.stop.clicked.connect(run.stop)
        run.changed.connect(self.speak)
        self.restyle()
        self.speak()

    def restyle(self) -> None:
        """A short bar."""
        self.bar.setFixedWidth(self.look.px(120))
        self.words.setMinimumWidth(self.look.px(150))

    def speak(self) -> None:
        """How far it is."""
        run = self._run
        self.stop.say(self.tr("Stop"), tip="Esc")
        self.stop.setEnabled(not run.is_stopping)
        self.bar.setRange(0, run.total)
        self.bar.setValue(run.over)
        self.words.setText(self._words())
        self.bar.setAccessibleName(self.words.text())

    def _words(self) -> str:
        run = self._run
        numbers = run.numbers()
        if run.is_stopping:
            return self.tr("Stopping …")
        if not run.total:
            return self.tr("Starting …")
        words = (
            self.tr("%1 of %2 runs")
            .replace("%1", numbers.plain(run.over))
            .replace("%2", numbers.plain(run.total))
        )
        if run.seconds_left is None:
            return words
        left = self.tr("%1 left").replace("%1", duration(run.seconds_left, numbers))
        return f"{words} · {left}"
