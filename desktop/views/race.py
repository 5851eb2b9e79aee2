"""The Race page: lanes, dock and transport; nothing yet, a recording going on, or the race; on a laptop or a wall."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from desktop.viewmodels.happenings import INJECTS
from desktop.viewmodels.race import RaceViewModel
from desktop.viewmodels.settings import Settings
from desktop.views.button import Button
from desktop.views.columnhead import ColumnHead
from desktop.views.emptyrace import EmptyRace
from desktop.views.lane import DESK, LaneView
from desktop.views.laser import Laser
from desktop.views.look import Look
from desktop.views.order import put_in_reading_order
from desktop.views.progress import ProgressLine
from desktop.views.racedialogs import compare_branches, rename_branch, tell_story
from desktop.views.racedock import RaceDock
from desktop.views.racesizes import RaceSizes, on_laptop, on_wall
from desktop.views.racewall import WallHead, WallKeys
from desktop.views.seen import WhenSeen
from desktop.views.transport import Transport
from desktop.views.view import View, clear, column, label, row

NARROW = 1100  # width of the page at 100 % below which the dock is a drawer
BOLD = 600  # milliseconds for which a changed count stands out, with reduced motion
ANNOUNCED = 1000  # milliseconds between two sentences of a lane


class RacePage(View):
    """Everything of one race."""

    presenting_left = Signal()

    def __init__(self, look: Look, race: RaceViewModel, settings: Settings) -> None:
        super().__init__(look)
        self.setObjectName("race")
        self.race, self._settings = race, settings
        self.is_presenting = False
        self._day, self._is_pulled = -1, False
        sizes = on_laptop(look)
        self.empty = EmptyRace(look, race)
        self.columns = ColumnHead(look, sizes)
        self.lanes: list[LaneView] = []
        self.dock, self.transport = RaceDock(look, race), Transport(look, race)
        self.drawer = Button(look, "small", "branch", "race.drawer")
        self.notice, self.again = label("warn", wraps=True), Button(look, "small", "play", "race.again")
        self.progress = ProgressLine(look, race.recorder, "race.progress")
        self.head, self.keys = WallHead(look, race), WallKeys(look)
        self._bold, self._announce = QTimer(self), QTimer(self)
        self._lay_out()
        self.laser = Laser(look, self)
        self._connect()
        self.speak()

    def _lay_out(self) -> None:
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        found = QWidget()
        whole = column(found)
        whole.addWidget(self.head)
        above = row()
        self._left: QVBoxLayout = column(margins=(10, 4, 10, 6))
        told = row(gap=10)
        told.addWidget(self.notice, 1)
        told.addStretch(0)
        for widget in (self.again, self.progress, self.drawer):
            told.addWidget(widget)
        self._left.addLayout(told)
        self._left.addWidget(self.columns)
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        self._list = column(inside, gap=6)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self._left.addWidget(area, 1)
        above.addLayout(self._left, 1)
        above.addWidget(self.dock)
        whole.addLayout(above, 1)
        whole.addWidget(self.transport)
        whole.addWidget(self.keys)
        self._stack.addWidget(found)
        self.head.hide()
        self.keys.hide()

    def _connect(self) -> None:
        race = self.race
        race.shown.connect(self.show_race)
        race.changed.connect(WhenSeen(self, self.show_state).ask)
        race.playhead.moved.connect(self.follow)
        race.picked_changed.connect(self._ring)
        self.again.clicked.connect(lambda: race.start())
        self.drawer.clicked.connect(self._pull_drawer)
        self.dock.compared.connect(lambda: compare_branches(self.look, self, race))
        self.dock.renamed.connect(lambda: rename_branch(self, race))
        self.dock.told.connect(lambda: tell_story(self.look, self, race))
        self._settings.changed.connect(self._move_or_not)
        for timer, pause, act in (
            (self._bold, BOLD, self._unbold),
            (self._announce, ANNOUNCED, self._tell),
        ):
            timer.setSingleShot(True)
            timer.setInterval(pause)
            timer.timeout.connect(act)

    # What is shown.
    def speak(self) -> None:
        """Words of the page."""
        self.again.say(self.tr("Race again"))
        self.drawer.say(self.tr("Events and branches"))
        self.notice.setText(self.tr("The study was edited after this race."))
        self.race.speak()
        self.show_race()

    def show_race(self) -> None:
        """Another recording, or none."""
        race = self.race
        self.show_found(race.has_recording)
        self._day = -1
        lanes = race.lanes.lanes if race.has_recording else ()
        if len(lanes) != len(self.lanes):
            clear(self._list)
            self.lanes = [LaneView(self.look, race.playhead, self.sizes()) for _ in lanes]
            for view in self.lanes:
                view.picked.connect(race.pick)
                view.is_still = self._is_still
                self._list.addWidget(view, 1)
            if lanes:
                self._list.addStretch(0)
            self.restyle()
            put_in_reading_order(self)
        if lanes:
            grains = race.numbers().plain(race.lanes.grains)
            people = race.numbers().count(race.study.market.people.size)
            self.columns.say(self.tr("%1 grains = %2 people").replace("%1", grains).replace("%2", people))
            has_desk = any(any(lane.agents) for lane in lanes)
            aside = self.columns.aside = DESK * self.sizes().unit if has_desk else 0.0
            for view, lane in zip(self.lanes, lanes, strict=True):
                view.show_lane(lane, race.lanes.most(), aside)
            self.follow()
            self._ring()
            self._tell()
            self._say_on_wall()
        self.show_state()

    def show_found(self, is_found: bool) -> None:
        """Show the lanes, or what to do to get some."""
        self._stack.setCurrentIndex(1 if is_found else 0)

    def show_state(self) -> None:
        """What is going on beside the lanes."""
        race = self.race
        is_recording = race.recorder.is_running
        self.notice.setVisible(race.is_outdated and not self.is_presenting)
        self.again.setVisible(race.is_outdated and not is_recording and not self.is_presenting)
        self.progress.setVisible(is_recording)
        self._place_dock()

    def follow(self) -> None:
        """The playhead moved: a new day now and then, flights always."""
        race = self.race
        if not race.has_recording or not self.lanes:
            return
        day = race.playhead.day
        if day != self._day:
            self._day = day
            for place, view in enumerate(self.lanes):
                view.show_day(day, race.lanes.facts(place, day))
                if self._is_still:
                    view.set_bold(True)
            self.dock.show_day()
            if self._is_still:
                self._bold.start()
            if not self._announce.isActive():
                self._announce.start()
        elif not self._is_still:
            for view in self.lanes:
                view.update()

    def _tell(self) -> None:
        """Every lane in a sentence, for who listens."""
        if self.race.has_recording and len(self.lanes) == len(self.race.lanes.lanes):
            for place, view in enumerate(self.lanes):
                view.setAccessibleName(self.race.lanes.facts(place, self.race.playhead.day).told)

    def _unbold(self) -> None:
        for view in self.lanes:
            view.set_bold(False)

    def _ring(self) -> None:
        for view in self.lanes:
            view.show_grain(self.race.picked)

    @property
    def _is_still(self) -> bool:
        return self._settings.motion == "reduced"

    def _move_or_not(self) -> None:
        for view in self.lanes:
            view.is_still = self._is_still
        self._day = -1
        self.follow()

    # Sizes.
    def sizes(self) -> RaceSizes:
        """Lengths of a laptop, or of the wall the page fills."""
        if self.is_presenting:
            margins = self._left.contentsMargins()
            around = margins.top() + margins.bottom() + self.head.heightForWidth(self.width())
            around += self.transport.height() + self.keys.sizeHint().height()
            return on_wall(self.width(), self.height(), len(self.lanes), around)
        return on_laptop(self.look)

    def restyle(self) -> None:
        """Lengths that grow with the text, or with the wall."""
        scale = min(self.width() / 1920, self.height() / 1080)
        self.transport.present(max(0.6, scale) if self.is_presenting else 0.0)
        if self.is_presenting:
            self.head.resize_to(scale)
            self.keys.resize_to(scale)
        sizes = self.sizes()
        self.columns.resize_to(sizes)
        self._list.setSpacing(sizes.gap)
        for view in self.lanes:
            view.resize_to(sizes)
        self._place_dock()

    def _say_on_wall(self) -> None:
        """What stands above the lanes of a wall, whose heights follow it."""
        if self.is_presenting:
            self.head.speak()
            self.restyle()
            QTimer.singleShot(0, self, self.restyle)  # once labels know how high their new words are

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room."""
        self.laser.resize(self.size())
        self._say_on_wall()
        self._place_dock()

    def _place_dock(self) -> None:
        """Beside the lanes where there is room; else a drawer; on a wall it is away."""
        is_narrow = self.width() < NARROW * self.look.scale
        self.drawer.setVisible(is_narrow and self.race.has_recording and not self.is_presenting)
        self.dock.setVisible(not self.is_presenting and (not is_narrow or self._is_pulled))

    def _pull_drawer(self) -> None:
        self._is_pulled = not self._is_pulled
        self._place_dock()

    def present(self, is_presenting: bool) -> None:
        """Fill a wall, or come back from it."""
        self.is_presenting = is_presenting
        self.head.setVisible(is_presenting)
        self.keys.setVisible(is_presenting)
        margins = (20, 8, 20, 8) if is_presenting else (10, 4, 10, 6)
        self._left.setContentsMargins(*margins)
        if not is_presenting:
            self.laser.switch(False)
        self.restyle()
        self._say_on_wall()
        self.show_state()

    # What is asked for.
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, arrows, the numbers of the events, and on a wall the pointer and the way out."""
        race, head = self.race, self.race.playhead
        is_far = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        if key == Qt.Key.Key_Space and not race.has_recording:
            race.start()
        elif key == Qt.Key.Key_Space:
            head.toggle()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            way = 1 if key == Qt.Key.Key_Right else -1
            (head.jump if is_far else head.step)(way)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            head.go(0.0 if key == Qt.Key.Key_Home else float(head.days))
        elif Qt.Key.Key_1 <= key < Qt.Key.Key_1 + len(INJECTS):
            race.drop(INJECTS[key - Qt.Key.Key_1])
        elif key == Qt.Key.Key_L and self.is_presenting:
            self.laser.switch(not self.laser.is_on)
        elif key == Qt.Key.Key_Escape and self.is_presenting:
            self.presenting_left.emit()
        elif key == Qt.Key.Key_Escape and race.picked is not None:
            race.pick(None)
        else:
            event.ignore()
