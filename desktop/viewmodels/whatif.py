"""The What if page: pinned numbers that move, what that does to the verdict, how sure that is, and where it flips."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.viewmodels.background import Background
from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.flipper import Flipper
from desktop.viewmodels.language import Language
from desktop.viewmodels.pins import Pins
from desktop.viewmodels.settings import Settings
from desktop.viewmodels.sharpening import FIRST, Races, Sharpening, raced

if TYPE_CHECKING:  # imported when a study is opened: Home is painted before
    from desktop.viewmodels.supposing import Supposed
    from scenarios.experiments.flip import Flip, Question
    from scenarios.study import Study

REST, HELD = 250, 1_500  # milliseconds without a move after which full size is run: let go, or still held
RACES = 8  # of a flip at each value it tries


class WhatIfViewModel(QObject):
    """Works only while the page is shown; a move edits the study, and drafts follow it at once."""

    changed = Signal()  # words and charts
    settled = Signal()  # a drag has ended: what follows is a step of its own
    failed = Signal(str)

    def __init__(
        self,
        document: DocumentViewModel,
        language: Language,
        settings: Settings,
        background: Background,
        cache: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.document, self.language = document, language
        self._background = background
        self.pins = Pins(document, language, settings, self)
        self.sharpening = Sharpening(language, self)
        self.flipper = Flipper(cache, self)
        self.chosen = ""
        self.is_shown = self.is_stopped = False
        self._study: Study | None = None  # as it was when it last moved
        self._answered: tuple[Study, Races] | None = None  # what was told last, and what it was held against
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._settle)
        self._connect()

    def _connect(self) -> None:
        self.document.opened.connect(self._start_anew)
        self.pins.changed.connect(self._ask_anew)
        self.pins.moved.connect(self._move)
        self.sharpening.changed.connect(self._know_more)
        self.sharpening.drafted.connect(self._take_draft)
        self.flipper.changed.connect(self.changed)
        self.sharpening.failed.connect(self.failed)
        self.flipper.failed.connect(self.failed)

    # What is asked.
    def show(self, *, is_shown: bool) -> None:
        """The page is shown or hidden; hidden it does nothing."""
        if is_shown == self.is_shown:
            return
        self.is_shown = is_shown
        if is_shown:
            self.is_stopped = False
            self._ask_anew()
        else:
            self._rest.stop()
            self._halt()

    def choose(self, path: str) -> None:
        """Look at another of the pinned numbers."""
        if path != self.chosen and self.pins.holds(path):
            self.chosen = path
            self._ask_for_flips()
            self.changed.emit()

    def release(self) -> None:
        """A slider was let go: full size is run, and the next move is a step of its own."""
        self.settled.emit()
        if self._rest.isActive():
            self._rest.start(REST)

    def stop(self) -> None:
        """Drop everything that is at work until a number moves again; what has finished is kept."""
        self.is_stopped = True
        self._rest.stop()
        self._halt()
        self.changed.emit()

    def go_on(self) -> None:
        """Run again what was stopped."""
        self.is_stopped = False
        self._ask_anew()

    @property
    def is_running(self) -> bool:
        """Whether anything is at work."""
        return self.sharpening.is_running or bool(self.flipper.at_work)

    def close(self) -> None:
        """The window closes: nothing stays running."""
        self._rest.stop()
        self.is_shown = False
        self.sharpening.close()
        self.flipper.close()

    def search(self, done: Callable[[tuple[tuple[str, str], ...]], None]) -> None:
        """Every number that can be pinned, path and words, told when it has been put together."""
        study, language = self.document.study, self.language.code
        self._background.start(
            lambda: _index(study, language), done, lambda error: self.failed.emit(str(error))
        )

    # What comes.
    def _start_anew(self) -> None:
        self.sharpening.forget()
        self.flipper.stop()
        self._study, self.chosen, self.is_stopped = None, "", False
        self._answered = None

    def _move(self, _path: str) -> None:
        """The study says something else."""
        if not (self.is_shown and self.document.is_open) or self.document.study is self._study:
            return
        if self._study is not None:
            self._remember(self._study)
        self._study, self.is_stopped = self.document.study, False
        self.sharpening.pause()
        self.flipper.hold(holds=True)
        if self.pair is not None and self.pins.paths:
            self.sharpening.draft(self._study, self.pins.study_before(), self.pair)
        self._rest.start(HELD)
        self.changed.emit()

    def _take_draft(self, study: Study) -> None:
        self._remember(study)
        self.changed.emit()

    def _remember(self, study: Study) -> None:
        """Keep what is known of a study on the page until more is known of the one that it became."""
        told = self._supposed(study)
        if told is not None and told.difference() is not None:
            self._answered = study, told.before

    def _settle(self) -> None:
        self.flipper.hold(holds=False)
        self._ask_anew()

    def _ask_anew(self) -> None:
        if self.chosen not in self.pins.paths:
            self.chosen = next(iter(self.pins.paths), "")
        if self.is_shown and self.document.is_open and self.pins.paths and not self.is_stopped:
            self._study = self.document.study
            self.sharpening.sharpen(self._study, self.pins.study_before())
            self._ask_for_flips()
        elif not self.pins.paths:
            self._halt()  # what was pinned is not asked about any more
        self.changed.emit()

    def _know_more(self) -> None:
        if self.is_shown and not self.is_stopped and self.pins.paths and not self._rest.isActive():
            self._ask_for_flips()
            self._warm_up()
        self.changed.emit()

    def _warm_up(self) -> None:
        """The processes of drafts wait for the first move, and what it is held against is known."""
        if self.pair is not None and not self.sharpening.draft_days:
            before = self.pins.study_before()
            self.sharpening.draft(before, before, self.pair)

    def _halt(self) -> None:
        self.sharpening.stop()
        self.flipper.stop()
        self.flipper.hold(holds=False)

    def _ask_for_flips(self) -> None:
        """Once it is known who leads: the flip of every pinned number, the chosen one first."""
        if not self.is_shown or self.is_stopped or not self.document.is_open:
            return
        before = self.sharpening.races(self.pins.study_before())
        counts = [len(before.full.get(name, {})) for name in raced(before.study)]
        if min(counts, default=0) >= FIRST:
            self.flipper.ask({path: self._question(path) for path in self.pins.paths}, self.chosen)

    def _question(self, path: str) -> Question:
        from scenarios.experiments.flip import Question

        scale = self.pins.scale(path)
        return Question(
            self.pins.study_but(path), path, self.pair_of(path), RACES, low=scale.low, high=scale.high
        )

    # What is known.
    @property
    def pair(self) -> tuple[str, str] | None:
        """Who leads before the numbers were moved, and whom the chosen number is about; None while unknown."""
        return self.pair_of(self.chosen)

    def pair_of(self, path: str) -> tuple[str, str] | None:
        """The leader, and the strategy whose number it is, else the runner-up."""
        from desktop.viewmodels.supposing import pair_of

        if not self.document.is_open:
            return None
        return pair_of(self.sharpening.races(self.pins.study_before()), path)

    def supposed(self) -> Supposed | None:
        """Everything that is known of the chosen number; None while nobody leads yet or nothing is pinned.

        While nothing is known of the numbers as they stand, it is what was known of them a moment ago.
        """
        if not self.document.is_open:
            return None
        now = self._supposed(self.document.study)
        if now is None or self._answered is None or now.difference() is not None:
            return now
        study, before = self._answered
        return self._supposed(study) if before is now.before else now

    def _supposed(self, study: Study) -> Supposed | None:
        from desktop.viewmodels.supposing import Supposed

        pair = self.pair
        if pair is None or not self.chosen:
            return None
        before = self.pins.study_before()
        return Supposed(
            numbers=self.language.numbers(study.market.currency),
            pins=self.pins,
            path=self.chosen,
            now=self.sharpening.races(study),
            before=self.sharpening.races(before),
            pair=pair,
            change=tuple(self.sharpening.drafted_change(study, before, name) for name in pair),
            draft_days=self.sharpening.draft_days,
            flip=self.flipper.found(self.chosen),
            points=self.flipper.points(self.chosen),
            is_looking=self.flipper.at_work == self.chosen,
        )

    def offered(self) -> tuple[tuple[str, str, str], ...]:
        """Numbers worth a look where nothing is pinned: path, name, and place with name."""
        from desktop.viewmodels.calling import JOINT, WAY, called

        study, language = self.document.study, self.language.code
        found = ((path, called(study, path, language)) for path in self.pins.offered())
        return tuple(
            (path, JOINT.join((each.place.split(WAY)[0], each.name)), each.whole) for path, each in found
        )

    def flip_share(self, path: str) -> tuple[float, float, float, int] | None:
        """Where on its slider the verdict flips, the stretch on which another wins, and that one's place."""
        flip, pair = self.flipper.found(path), self.pair_of(path)
        if flip is None or flip.flip is None or pair is None:
            return None
        scale = self.pins.scale(path)
        at, now = scale.share(flip.flip), scale.share(flip.value_now)
        beyond = [
            scale.share(each) for each in flip.others if (each > flip.flip) == (flip.flip > flip.value_now)
        ]
        low, high = (at, min(beyond, default=1.0)) if at > now else (max(beyond, default=0.0), at)
        names = raced(self.document.study)
        return at, low, high, names.index(flip.other) if flip.other in names else len(names)

    def known_flips(self) -> dict[str, Flip]:
        """The flips of pinned numbers that are known for the study as it stands; none while one is moved."""
        return {} if self.pins.any_moved else self.flipper.known()

    def flip_words(self, path: str) -> str:
        """What is known of a number's flip, under its slider."""
        from desktop.viewmodels.whatifwords import flip_words

        is_looking = self.flipper.at_work == path
        return flip_words(self.pins, path, self.flipper.found(path), is_looking=is_looking)


def _index(study: Study, language: str) -> tuple[tuple[str, str], ...]:
    from desktop.viewmodels.calling import called
    from scenarios.experiments.moving import movable

    return tuple((number.path, called(study, number.path, language).whole) for number in movable(study))
