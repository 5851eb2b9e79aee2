"""What the timeline of a race shows: who leads from day to day, months, season, what strikes; dates in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.viewmodels.happenings import Mark

if TYPE_CHECKING:  # imported when a race is recorded: Home is painted before
    from desktop.viewmodels.race import RaceViewModel

translate = QCoreApplication.translate
WEEK = 7  # days over which the season is averaged: the year's wave is drawn, not the week's


@dataclass(frozen=True)
class Stretch:
    """From one moment to another the same strategy leads; the slot is None where two are level."""

    begin: int
    end: int
    slot: int | None
    label: str


@dataclass(frozen=True)
class Month:
    """A tick, and its words where the month is wide enough."""

    day: int
    words: str


@dataclass(frozen=True)
class Timeline:
    """All of it; `season` are factors on demand by day, empty where the year has no wave."""

    days: int
    stretches: tuple[Stretch, ...]
    months: tuple[Month, ...]
    season: tuple[float, ...]
    marks: tuple[Mark, ...]


def timeline_of(race: RaceViewModel) -> Timeline:
    """The timeline of the recording shown."""
    lanes = race.lanes
    return Timeline(
        lanes.days,
        _stretches(race),
        _months(lanes.start, lanes.days, lanes.numbers.locale),
        _season(race),
        race.marks(),
    )


def _stretches(race: RaceViewModel) -> tuple[Stretch, ...]:
    lanes, leaders = race.lanes, race.lanes.leaders.tolist()
    found, begin = [], 0
    for moment in range(1, len(leaders) + 1):
        if moment == len(leaders) or leaders[moment] != leaders[begin]:
            lane = lanes.lanes[leaders[begin]] if leaders[begin] >= 0 else None
            slot, label = (None, "") if lane is None else (lane.slot, lane.label)
            found.append(Stretch(begin, min(moment, lanes.days), slot, label))
            begin = moment
    return tuple(each for each in found if each.end > each.begin)


def _months(start: date, days: int, locale: QLocale) -> tuple[Month, ...]:
    short = QLocale.FormatType.ShortFormat
    months = [Month(0, locale.standaloneMonthName(start.month, short))]
    for day in range(1, days):
        here = start + timedelta(days=day)
        if here.day == 1:
            months.append(Month(day, locale.standaloneMonthName(here.month, short)))
    return tuple(months)


def _season(race: RaceViewModel) -> tuple[float, ...]:
    from simulation.resolve import on_day

    lanes, study = race.lanes, race.study
    swing = study.market.season.swing
    if not swing:
        return ()
    season = on_day(study.market, 0).season
    found = []
    for day in range(lanes.days):
        dates = [lanes.start + timedelta(days=day + shift) for shift in range(WEEK)]
        factors = [season.on(each.weekday(), each.timetuple().tm_yday) for each in dates]
        found.append(sum(factors) / WEEK)
    return tuple(found)


def date_words(race: RaceViewModel, day: int) -> str:
    """The date of the last day lived, and of how many days the race is."""
    lanes = race.lanes
    here = lanes.start + timedelta(days=max(0, day - 1))
    locale, short = lanes.numbers.locale, QLocale.FormatType.ShortFormat
    if lanes.numbers.is_chinese:
        written = f"{here.month} 月 {here.day} 日"
    else:
        month = locale.standaloneMonthName(here.month, short)
        written = f"{locale.standaloneDayName(here.isoweekday(), short)} {here.day} {month}"
    words = translate("Timelines", "%1 · of %2")
    return words.replace("%1", written).replace("%2", lanes.numbers.plain(lanes.days))


def leader_words(race: RaceViewModel, day: int) -> str:
    """Who leads after so many days."""
    place = int(race.lanes.leaders[day])
    if place < 0:
        return translate("Timelines", "nobody leads yet")
    return translate("Timelines", "%1 leads").replace("%1", race.lanes.lanes[place].label)
