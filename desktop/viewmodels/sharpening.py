"""What strategies are worth with the numbers as they stand: a draft at once, then full size, eight races, then more.

A draft is one race of a small copy of the market by warm processes of its own: the latest one wins, none is cancelled
while it goes on. Its length is what a breath allows at the pace this machine showed. What it tells is the change that
the small copy sees, carried on to the whole time and put on what full size said before.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.viewmodels.crew import Crew
from desktop.viewmodels.language import Language
from desktop.viewmodels.numbers import Numbers

if TYPE_CHECKING:  # imported when something is run: Home is painted before
    from collections.abc import Iterable

    from scenarios.executors.jobs import Job, Outcome
    from scenarios.study import Study

FIRST, LAST = 8, 64  # races of all strategies at full size
DRAFT_PEOPLE = 1_000  # rows of a draft; fewer are hardly quicker, and queues are lumpy enough
BREATH = 0.15  # seconds that a draft may take
SHARES = (1.0, 0.5, 0.25, 0.125)  # of the whole time that a draft may last
LEAST_DAYS = 7
WARM = 180_000  # milliseconds for which the processes of drafts wait for the next one
KEPT = 16  # studies whose races are remembered


@dataclass(eq=False)
class Races:
    """What was found of one study: value [money] of each strategy by replication, not a number where a run broke."""

    study: Study
    alike: list[Study] = field(default_factory=list)  # that were found equal to it, the latest ones
    full: dict[str, dict[int, float]] = field(default_factory=dict)
    draft: dict[tuple[str, int], float] = field(default_factory=dict)  # by strategy and days

    def is_of(self, study: Study) -> bool:
        """Whether this very study is known to be the one, without comparing what it says."""
        return study is self.study or any(study is each for each in self.alike)


class Sharpening(QObject):
    """Runs in processes; what is superseded is dropped at once, and all of it can stop."""

    changed = Signal()  # more is known, or progress
    drafted = Signal(object)  # the study, which may have moved on meanwhile
    failed = Signal(str)

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._known: list[Races] = []
        self._full, self._quick = Crew(self), Crew(self, rest=WARM, niceness=0)  # a draft is waited for
        self._running: Races | None = None
        self._stages: list[tuple[Races, int]] = []
        self._drafting: tuple[Races, int] | None = None
        self._wanted: tuple[Study, tuple[str, str]] | None = None
        self.pace: float | None = None  # seconds a simulated day of a draft
        self.draft_days = 0
        self.currency = "USD"
        self._full.heard.connect(self._hear)
        self._full.done.connect(self._go_on)
        self._full.changed.connect(self.changed)
        self._full.failed.connect(self.failed)
        self._quick.heard.connect(self._hear_draft)
        self._quick.done.connect(self._next_draft)
        self._quick.failed.connect(self.failed)

    # Progress, as a line of it shows.
    @property
    def is_running(self) -> bool:
        """Whether full size is being run."""
        return self._full.is_running

    @property
    def is_stopping(self) -> bool:
        """Whether the end was asked for."""
        return self._full.is_stopping

    @property
    def over(self) -> int:
        """Runs of the stage at hand that are over."""
        return self._full.over

    @property
    def total(self) -> int:
        """Runs of the stage at hand."""
        return self._full.total

    @property
    def seconds_left(self) -> float | None:
        """Time left for the stage at hand [s]."""
        return self._full.seconds_left

    def numbers(self) -> Numbers:
        """The number forms of the language in force."""
        return self._language.numbers(self.currency)

    def stop(self) -> None:
        """Drop what is at work; what has finished is kept."""
        self._stages = []
        self._wanted = None
        self._full.stop()

    def close(self) -> None:
        """Nothing stays running."""
        self.stop()
        self._full.close()
        self._quick.close()

    def forget(self) -> None:
        """Another study: nothing is known, not even how fast it is."""
        self.stop()
        self._quick.stop()
        self._known, self.pace, self.draft_days = [], None, 0

    # Full size.
    def sharpen(self, study: Study, before: Study) -> None:
        """Run all strategies of a study, first a little, then those of what it was before, then more of it."""
        self.currency = study.market.currency
        now, then = self.races(study), self.races(before)
        self._stages = [(now, FIRST), (then, FIRST), (now, LAST)]
        goes_on = self._full.is_running and not self._full.is_stopping
        if not (goes_on and self._running is now):
            self._go_on()

    def pause(self) -> None:
        """A number is being moved: what was asked before is not wanted any more."""
        self._stages = []
        self._full.stop()

    def _go_on(self, is_whole: bool = True) -> None:
        if not is_whole:
            self._stages = []  # stopped, or processes do not start
        for races, count in self._stages:
            jobs = self._missing(races, count)
            if jobs:
                self._running = races
                self._full.carry_out(_work(races.study, races.study.market.people.rows), jobs)
                return
        self.changed.emit()

    @staticmethod
    def _missing(races: Races, count: int) -> list[Job]:
        from scenarios.experiments.moving import Trial

        study = races.study
        places = [
            (replication, name)
            for replication in range(count)
            for name in raced(study)
            if replication not in races.full.get(name, {})
        ]
        return [
            Trial(number, name, replication, study.days) for number, (replication, name) in enumerate(places)
        ]

    def _hear(self, outcome: Outcome) -> None:
        assert self._running is not None, "what is heard belongs to what runs"
        self._running.full.setdefault(outcome.job.strategy, {})[outcome.job.replication] = _value(outcome)
        self.changed.emit()

    # Drafts.
    def draft(self, study: Study, before: Study, pair: tuple[str, str]) -> None:
        """Race two strategies in small; the latest study wins once the one at work is over."""
        self._wanted = (study, pair)
        self._before = before
        if not self._quick.is_running:
            self._next_draft()

    def _next_draft(self, _is_whole: bool = True) -> None:
        self._tell_what_moved_on()
        if self._wanted is None:
            return
        study, pair = self._wanted
        for each in (self._before, study):
            races, days = self.races(each), self._days(each)
            names = [name for name in pair if (name, days) not in races.draft]
            if names:
                self._drafting = (races, days)
                self._quick.carry_out(_work(each, draft_people(each)), _trials(names, days))
                return
        self._wanted = None
        self.drafted.emit(study)

    def _tell_what_moved_on(self) -> None:
        """The draft that is over is told though the number stands elsewhere now: a drag shows more than its end."""
        done, self._drafting = self._drafting, None
        if done is not None and self._wanted is not None:
            races, _ = done
            if races not in (self.races(self._wanted[0]), self.races(self._before)):
                self.drafted.emit(races.study)

    def _days(self, study: Study) -> int:
        """How long a draft lasts: at first a short one that shows the pace, then what a breath allows."""
        if self.draft_days and self.draft_days <= study.days:
            return self.draft_days
        if self.pace is None:
            return max(min(LEAST_DAYS, study.days), round(study.days * SHARES[-1]))
        able = [share for share in SHARES if self.pace * share * study.days <= BREATH] or [SHARES[-1]]
        self.draft_days = max(min(LEAST_DAYS, study.days), round(study.days * able[0]))
        return self.draft_days

    def _hear_draft(self, outcome: Outcome) -> None:
        from scenarios.executors.jobs import Done

        assert self._drafting is not None, "what is heard belongs to what runs"
        races, days = self._drafting
        races.draft[outcome.job.strategy, days] = _value(outcome)
        if isinstance(outcome, Done):
            pace = outcome.seconds / days
            self.pace = pace if self.pace is None else min(pace, self.pace)

    # What is known.
    @property
    def known(self) -> tuple[Races, ...]:
        """What was found of every study that is remembered."""
        return tuple(self._known)

    def take(self, known: tuple[Races, ...]) -> None:
        """Remember what was found elsewhere of the same studies."""
        self._known = list(known)

    def races(self, study: Study) -> Races:
        """What is known of a study, nothing at first."""
        known = enumerate(self._known)
        place = next((place for place, each in known if each.is_of(study)), None)
        if place is None:
            self._known.append(self._alike(study) or Races(study))
            del self._known[:-KEPT]
        else:
            self._known.append(self._known.pop(place))
        return self._known[-1]

    def _alike(self, study: Study) -> Races | None:
        """What is known of an equal study, taken out of its place; to compare two takes a thousand times as long."""
        place = next((place for place, each in enumerate(self._known) if each.study == study), None)
        if place is None:
            return None
        found = self._known.pop(place)
        found.alike.append(study)
        del found.alike[:-KEPT]
        return found

    def drafted_change(self, study: Study, before: Study, name: str) -> float | None:
        """What a draft says that a strategy gains by the change [money], over the whole time; None while unknown."""
        days = self.draft_days
        now = self.races(study).draft.get((name, days))
        then = self.races(before).draft.get((name, days))
        if now is None or then is None or not (math.isfinite(now) and math.isfinite(then)):
            return None
        return (now - then) * study.days / days


def raced(study: Study) -> tuple[str, ...]:
    """The strategies that are raced: those of the study, and beside a single one the silent one."""
    from scenarios.study import NOTHING

    names = tuple(study.strategies)
    return names if len(names) > 1 else (*names, NOTHING)


def draft_people(study: Study) -> int:
    """Rows of people in a draft."""
    return min(DRAFT_PEOPLE, study.market.people.rows)


def _trials(names: Iterable[str], days: int) -> list[Job]:
    from scenarios.experiments.moving import Trial

    return [Trial(number, name, 0, days) for number, name in enumerate(names)]


def _work(study: Study, people: int):  # type: ignore[no-untyped-def]  # imported late
    from scenarios.experiments.moving import Moving

    return Moving(study, "", study.seed, people)


def _value(outcome: Outcome) -> float:
    from scenarios.executors.jobs import Done

    return float(outcome.run) if isinstance(outcome, Done) else math.nan
