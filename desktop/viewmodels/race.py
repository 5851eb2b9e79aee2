"""The Race page: which recording is shown, its branches, what is dropped into it, the person picked."""

from __future__ import annotations

import shutil
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.viewmodels.background import Background
from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.dropping import can_drop, inject_of
from desktop.viewmodels.happenings import Mark, marks_of
from desktop.viewmodels.lanes import Lanes
from desktop.viewmodels.language import Language
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.playhead import Playhead
from desktop.viewmodels.recorder import Order, Recorder

if TYPE_CHECKING:  # imported when a race is recorded: Home is painted before
    from pathlib import Path

    from scenarios.racing.branches import Branch
    from scenarios.racing.recording import Recording
    from scenarios.study import Study

translate = QCoreApplication.translate
MAIN = 0
MOST_HELD = 6  # recordings kept in memory, about 20 MB each; another one is recorded again when it is wanted


class RaceViewModel(QObject):
    """One race of the open study. A branch is a race with one more inject, recorded when it is dropped."""

    changed = Signal()  # another recording, its branches, or progress
    shown = Signal()  # another recording stands in the lanes
    picked_changed = Signal()
    failed = Signal(str)

    def __init__(
        self,
        document: DocumentViewModel,
        language: Language,
        background: Background,
        folder: Callable[[], Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.document, self.language = document, language
        self.playhead = Playhead(self)
        self.recorder = Recorder(language, self)
        self._background, self._folder = background, folder
        self._number = 0
        self._marks: tuple[Mark, ...] = ()
        self._held: OrderedDict[int, Recording] = OrderedDict()
        self._study: Study | None = None  # as it was raced
        self._lanes: Lanes | None = None
        self.branches: tuple[Branch, ...] = ()
        self.branch = MAIN
        self._reopened: tuple[Branch, ...] = ()  # of a saved race, for the recording in hand
        self.picked: int | None = None  # a grain
        self.path: Path | None = None
        self.recorder.recorded.connect(self.take)
        self.recorder.changed.connect(self.changed)
        self.recorder.failed.connect(self.failed)
        document.opened.connect(self.clear)
        document.changed.connect(self.changed)

    # What is shown.
    @property
    def has_recording(self) -> bool:
        """Whether there is something to play."""
        return self._lanes is not None

    @property
    def lanes(self) -> Lanes:
        """The lanes shown; only where there is a recording."""
        assert self._lanes is not None, "nothing was raced"
        return self._lanes

    @property
    def study(self) -> Study:
        """The study as it was raced."""
        assert self._study is not None, "nothing was raced"
        return self._study

    def lanes_to_come(self) -> int:
        """How many strategies a race of the open study has."""
        from scenarios.racing.racing import LANES

        return min(LANES, len(self.document.study.strategies)) if self.document.is_open else 0

    @property
    def main_values(self) -> dict[str, float]:
        """What every strategy came to in the main race [money], by name."""
        from scenarios.racing.branches import ending

        return ending(self._held[MAIN]) if MAIN in self._held else {}

    @property
    def is_outdated(self) -> bool:
        """Whether the study was edited since it was raced."""
        return self._study is not None and self.document.is_open and self._study != self.document.study

    def numbers(self) -> Numbers:
        """The number forms of the language in force, in the study's currency."""
        study = self._study or (self.document.study if self.document.is_open else None)
        return self.language.numbers(study.market.currency if study is not None else "USD")

    @property
    def recording(self) -> Recording:
        """The recording shown."""
        return self._held[self.branch]

    def marks(self) -> tuple[Mark, ...]:
        """What strikes, in order of days."""
        from scenarios.racing.branches import lineage

        dropped = len(lineage(self.branches, self.branch))
        return marks_of(self.recording, self.study, self.language.code, dropped)

    def live_mark(self, position: float, days: float) -> Mark | None:
        """The last thing that struck within so many days before a position, what befell all before the rest."""
        struck = [mark for mark in self._marks if 0 <= position - mark.day < days]
        return max(struck, key=lambda mark: (mark.is_struck, mark.day), default=None)

    def start(self) -> None:
        """Race the strategies of the open study."""
        if self.document.is_open:
            from scenarios.racing.racing import race_of

            study = self.document.study
            self.playhead.pause()
            self._reopened = ()
            self.recorder.record(Order(race_of(study), study, MAIN))

    def reopen(self, path: Path) -> None:
        """Race again what a result file keeps of the open study; its branches are recorded when they are shown."""
        from desktop.viewmodels.recorder import saved_race

        def done(saved: tuple[Study, tuple[Branch, ...]]) -> None:
            study, branches = saved
            if not self.document.is_open or study != self.document.study:
                words = translate("Race", "%1 is a race of another study. Open that study first.")
                self.failed.emit(words.replace("%1", path.name))
                return
            self.start()
            self._reopened = branches

        self._background.start(lambda: saved_race(path), done, lambda error: self.failed.emit(str(error)))

    def clear(self) -> None:
        """Another study: nothing raced yet."""
        self.recorder.stop()
        self.playhead.pause()
        self._held.clear()
        self._study = self._lanes = self.picked = self.path = None
        self.branches, self.branch = (), MAIN
        self.playhead.set_out(0)
        self.changed.emit()
        self.shown.emit()

    def speak(self) -> None:
        """Another language: the lanes' words are made anew."""
        if self._study is not None:
            self._lanes = Lanes(self.recording, self._study, self.numbers())
            self._marks = self.marks()
            self.shown.emit()

    def pick(self, grain: int | None) -> None:
        """Look at one person, or at nobody."""
        if grain != self.picked:
            self.picked = grain
            self.picked_changed.emit()

    # Events and branches.
    def drop(self, kind: str) -> None:
        """Let something happen on the day shown: the race branches there and goes on."""
        if not can_drop(self, kind) or self.recorder.is_running:
            return
        from scenarios.racing.branches import Branch, injects_of
        from scenarios.racing.racing import race_of

        number = max((each.number for each in self.branches), default=MAIN) + 1
        branch = Branch(number, self.branch, kind, inject_of(kind, self.playhead.day))
        injects = injects_of((*self.branches, branch), number)
        names = tuple(self.recording.courses)
        self.recorder.record(Order(race_of(self.study, names, injects), self.study, number, branch))

    def show_branch(self, number: int) -> None:
        """Show a branch, or the main race, on the same day; one that is not held any more is recorded again."""
        if number == self.branch and self.has_recording:
            return
        if number in self._held:
            self.branch = number
            self._held.move_to_end(number)
            self._show()
            return
        from scenarios.racing.branches import injects_of
        from scenarios.racing.racing import race_of

        names = tuple(self.recording.courses)
        race = race_of(self.study, names, injects_of(self.branches, number))
        self.recorder.record(Order(race, self.study, number))

    def rename(self, number: int, name: str) -> None:
        """Call a branch something else."""
        name = name.strip()
        if name:
            self._put_branches(
                tuple(replace(each, name=name) if each.number == number else each for each in self.branches)
            )

    def close(self) -> None:
        """The window closes: nothing stays running."""
        self.playhead.pause()
        self.recorder.close()

    # What comes of recording.
    def take(self, order: Order, recording: Recording) -> None:
        """A recording is there: of another race, of a branch that is new, or of one that was not held any more."""
        if order.number == MAIN and order.study is not self._study:
            self._begin_anew(order)
        elif order.study is not self._study:
            return  # another study was opened meanwhile
        self.branch = order.number
        self._held[order.number] = recording
        while len(self._held) > MOST_HELD:
            del self._held[next(each for each in self._held if each not in (MAIN, self.branch))]
        if order.branch is not None:
            from scenarios.racing.branches import ending

            self._put_branches((*self.branches, replace(order.branch, values=ending(recording))))
        self._show()
        self.playhead.play()

    def _begin_anew(self, order: Order) -> None:
        """Another race: no branches, the first morning, a result file of its own."""
        self._held.clear()
        self.branches, self.picked, self._study = (), None, order.study
        self.playhead.position = 0.0
        self._folder().mkdir(parents=True, exist_ok=True)
        self._number += 1
        path = self.path = self._folder() / f"race-{self._number}.shapan"
        plan, runs, name, text = order.race.plan, self.recorder.runs, self.document.name, self.document.text

        def write() -> None:
            from desktop.viewmodels.recorder import write_race

            write_race(path, plan, name, text, runs)

        self._background.start(write, lambda _: None, lambda error: self.failed.emit(str(error)))
        if self._reopened:
            self._put_branches(self._reopened)
            self._reopened = ()

    def _put_branches(self, branches: tuple[Branch, ...]) -> None:
        """Hold these branches, and keep them in the race's file."""
        self.branches, path = branches, self.path

        def write() -> None:
            from scenarios.store.branches import keep_branches

            if path is not None:
                keep_branches(path, branches)

        self._background.start(write, lambda _: None, lambda error: self.failed.emit(str(error)))
        self.changed.emit()

    def keep(self, path: Path) -> None:
        """Copy the race's result file, branches and all, to a place of the planner's choice."""
        own = self.path
        if own is not None:
            fail = self.failed.emit
            self._background.start(
                lambda: shutil.copyfile(own, path), lambda _: None, lambda error: fail(str(error))
            )

    def _show(self) -> None:
        self._lanes = Lanes(self.recording, self.study, self.numbers())
        marks = self._marks = self.marks()
        jumps = tuple(sorted({mark.day for mark in marks}))
        slow = tuple(sorted({mark.day for mark in marks if mark.is_struck}))
        self.playhead.set_out(self.recording.days, jumps, slow)
        self.shown.emit()
        self.changed.emit()
