"""The Compare page before anything was run: what is ready, what a run takes, what it will say; and while it runs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from desktop.viewmodels.compare import QUICK, CompareViewModel
from desktop.viewmodels.purse import PurseViewModel
from desktop.views.button import Button
from desktop.views.emptiness import Emptiness
from desktop.views.look import Look
from desktop.views.marks import Icon
from desktop.views.progress import ProgressLine
from desktop.views.seen import WhenSeen
from desktop.views.view import View, column, label, row

HINT = 224  # wanted width of a hint [px]


class Hint(View):
    """A step: a rule above, a heading, a sentence."""

    def __init__(self, look: Look, token: str, icon: str = "") -> None:
        super().__init__(look)
        self._token = token
        self.head, self.words = label("strong", wraps=True), label("second", wraps=True)
        inside = column(self, margins=(0, 14, 0, 0), gap=4)
        top = row(gap=6)
        self.icon = Icon(look, icon or "check", token, 18)
        top.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.head, 1)
        inside.addLayout(top)
        self.icon.setVisible(bool(icon))
        inside.addWidget(self.words)
        inside.addStretch(1)
        self.widen(look.px(HINT))

    def widen(self, width: int) -> None:
        """Be so wide; the words wrap in it."""
        self.setFixedWidth(width)

    def say(self, head: str, words: str) -> None:
        """Set heading and sentence."""
        self.head.setText(head)
        self.words.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rule."""
        QPainter(self).fillRect(0, 0, self.width(), 2, self.look.colour(self._token))


class EmptyCompare(Emptiness):
    """What to do to see a verdict."""

    def __init__(self, look: Look, compare: CompareViewModel, purse: PurseViewModel) -> None:
        self._compare, self._purse = compare, purse
        self.run = Button(look, "primary", "play", "compare.run")
        self.quick = Button(look, name="compare.quick")
        progress = ProgressLine(look, compare.running, "compare.progress")
        super().__init__(look, "compare.empty", ("lead",), (self.run, self.quick), progress)
        self._hints = (Hint(look, "ok", "check"), Hint(look, "primary"), Hint(look, "hair"))
        self._flow: QBoxLayout = row(gap=16)
        self._flow.addStretch(1)
        for hint in self._hints:
            self._flow.addWidget(hint)
        self._flow.addStretch(1)
        self.between.addLayout(self._flow)
        self.between.addSpacing(14)
        self.run.clicked.connect(lambda: compare.start())
        self.quick.clicked.connect(lambda: compare.start(quick=True))
        purse.changed.connect(WhenSeen(self, self.speak).ask)
        self.speak()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The hints stand beside each other where there is room, else one below the other."""
        is_wide = self.width() > 3 * self.look.px(HINT) + 100
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._flow.setDirection(across if is_wide else down)
        for hint in self._hints:
            hint.widen(self.look.px(HINT) if is_wide else min(self.width() - 60, 2 * self.look.px(HINT)))

    def speak(self) -> None:
        """Words by whether something is running."""
        compare = self._compare
        is_running = compare.running.is_running
        races = self.tr("%n race(s)", "", compare.races)
        self.title.setText(self.tr("Racing") if is_running else self.tr("Nothing to compare yet"))
        count = len(self._purse.plans)
        ready = self.tr("%n strategy(ies) are ready. Run them once and the verdict appears here.", "", count)
        self.lines[0].setText(self.tr("The first verdict appears within seconds.") if is_running else ready)
        warnings = [plan.warning for plan in self._purse.plans if plan.warning]
        fits, words = self._hints[0], self.tr("All plans lie within 1 % of the purse.")
        fits.say(
            self.tr("Plans and purse differ") if warnings else self.tr("Spend fits the purse"),
            " ".join(warnings) or words,
        )
        fits.icon.change("warn" if warnings else "check", "warn" if warnings else "ok")
        self._hints[1].say(
            self.tr("Run %1").replace("%1", races),
            self.tr(
                "Every strategy meets the same people with the same luck. Stop at any moment and keep what is finished."
            ),
        )
        self._hints[2].say(
            self.tr("Read the verdict"),
            self.tr("Who wins, by how much, how surely, and where the others lose."),
        )
        self.run.say(self.tr("Run %1").replace("%1", races), tip="F5")
        quick = self.tr("%n race(s)", "", min(QUICK, compare.races))
        self.quick.say(self.tr("Quick look, %1").replace("%1", quick), tip="Shift+F5")
        self.show_progress(is_running=is_running)
