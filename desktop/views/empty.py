"""The Compare page before anything was run: what is ready, what a run takes, what it will say; and while it runs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.viewmodels.compare import QUICK, CompareViewModel
from desktop.viewmodels.purse import PurseViewModel
from desktop.views.button import Button
from desktop.views.look import Look
from desktop.views.marks import Icon
from desktop.views.progress import ProgressLine
from desktop.views.sand import EmptyScene
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


class EmptyCompare(View):
    """What to do to see a verdict."""

    def __init__(self, look: Look, compare: CompareViewModel, purse: PurseViewModel) -> None:
        super().__init__(look)
        self.setObjectName("compare.empty")
        self._compare, self._purse = compare, purse
        self._title, self._lead = label("title", wraps=True), label("lead", wraps=True)
        self._hints = (Hint(look, "ok", "check"), Hint(look, "primary"), Hint(look, "hair"))
        self.run = Button(look, "primary", "play", "compare.run")
        self.quick = Button(look, name="compare.quick")
        self.progress = ProgressLine(look, compare.running, "compare.progress")
        self._lay_out()
        self.run.clicked.connect(lambda: compare.start())
        self.quick.clicked.connect(lambda: compare.start(quick=True))
        purse.changed.connect(self.speak)
        self.speak()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column(self).addWidget(area)
        whole: QVBoxLayout = column(inside, margins=(20, 20, 20, 20), gap=10)
        whole.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        whole.addWidget(EmptyScene(self.look), 0, centre)
        whole.addSpacing(12)
        for each in (self._title, self._lead):
            each.setAlignment(centre)
            whole.addWidget(each)
        whole.addSpacing(12)
        self._flow: QBoxLayout = row(gap=16)
        self._flow.addStretch(1)
        for hint in self._hints:
            self._flow.addWidget(hint)
        self._flow.addStretch(1)
        whole.addLayout(self._flow)
        whole.addSpacing(14)
        self._buttons = QWidget()
        buttons = row(self._buttons, gap=10)
        buttons.addStretch(1)
        buttons.addWidget(self.run)
        buttons.addWidget(self.quick)
        buttons.addStretch(1)
        whole.addWidget(self._buttons)
        whole.addWidget(self.progress, 0, centre)
        whole.addStretch(3)

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
        self._title.setText(self.tr("Racing") if is_running else self.tr("Nothing to compare yet"))
        count = len(self._purse.plans)
        ready = self.tr("%n strategy(ies) are ready. Run them once and the verdict appears here.", "", count)
        self._lead.setText(self.tr("The first verdict appears within seconds.") if is_running else ready)
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
        self._buttons.setVisible(not is_running)
        self.progress.setVisible(is_running)
