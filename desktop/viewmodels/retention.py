"""How long people stay: cohorts of activation by age for one strategy, and D1, D7, D30 of all of them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from desktop.chartdata import Cohort, Dot, Dots, Heading, Triangle
from desktop.tabledata import Table
from desktop.viewmodels.days import daily_of
from desktop.viewmodels.run import Outcome
from desktop.viewmodels.ticks import value_ticks
from desktop.viewmodels.verdict import Speaker
from desktop.viewmodels.words import joined
from simulation.crowd.retention import COHORT_AGES, COHORT_DAYS

translate = QCoreApplication.translate
WEEK, MONTH = 7, 30
SHORT = 100  # days up to which a cohort is a week
MOST_ROWS = 13
ALIKE = 0.1  # share by which later cohorts may differ and still stay about as long
JUDGED_AGE = 30  # the oldest age by which cohorts are compared


@dataclass(frozen=True)
class Stay:
    """Shares of cohorts [cohort, age] used on exactly that day after activation; not a number where none is so old.

    `first` and `last` are the cohorts' days, from 0; `counts` how many were activated, a mean over the races.
    """

    ages: tuple[int, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]
    counts: np.ndarray
    shares: np.ndarray
    is_whole: np.ndarray


def names_read() -> tuple[str, ...]:
    """The daily measures from which cohorts are counted."""
    return ("activated", *(f"used_d{age}" for age in COHORT_AGES))


def read_sums(outcome: Outcome) -> dict[str, np.ndarray]:
    """The mean over the races of each of these measures [strategy, day]."""
    daily = daily_of(outcome.path, names_read())
    return {name: _mean_of_finished(values) for name, values in daily.items()}


def _mean_of_finished(values: np.ndarray) -> np.ndarray:
    """The mean over finished races [strategy, day]; nothing where none finished."""
    known = np.isfinite(values).all(axis=2)
    counts = np.maximum(known.sum(axis=1), 1)[:, None]
    mean: np.ndarray = np.where(known[:, :, None], values, 0.0).sum(axis=1) / counts
    return mean


def stay(sums: Mapping[str, np.ndarray], row: int, days: int) -> Stay:
    """Cohorts of one strategy, as `simulation.figures` counts D1, D7 and D30: of those old enough, who used."""
    width = WEEK if days <= SHORT else MONTH * math.ceil(days / (MONTH * MOST_ROWS))
    ages = tuple(sorted(age for age in COHORT_AGES if age < days and f"used_d{age}" in sums))
    first = tuple(range(0, days, width))
    last = tuple(min(begin + width, days) - 1 for begin in first)
    activated = sums["activated"][row]
    counts = np.array([activated[a : b + 1].sum() for a, b in zip(first, last, strict=True)])
    shares, is_whole = (
        np.full((len(first), len(ages)), np.nan),
        np.zeros((len(first), len(ages)), dtype=bool),
    )
    for column, age in enumerate(ages):
        used = sums[f"used_d{age}"][row]
        for place, (a, b) in enumerate(zip(first, last, strict=True)):
            end = min(b, days - 1 - age)
            of = activated[a : end + 1].sum() if end >= a else 0.0
            if of > 0.0:
                shares[place, column] = used[a + age : end + age + 1].sum() / of
            is_whole[place, column] = end == b
    return Stay(ages, first, last, counts, shares, is_whole)


def triangle(speaker: Speaker, name: str, found: Stay) -> Triangle:
    """Cohorts by age in words."""
    numbers = speaker.numbers
    ages = tuple(translate("Retention", "D%1").replace("%1", numbers.plain(age)) for age in found.ages)
    cohorts = tuple(
        Cohort(
            _stretch(speaker, first, last),
            numbers.count(float(round(count))),
            tuple(float(share) for share in shares),
            tuple(numbers.percent(float(share), 0) if share == share else "" for share in shares),
            tuple(bool(each) for each in whole),
        )
        for first, last, count, shares, whole in zip(
            found.first, found.last, found.counts, found.shares, found.is_whole, strict=True
        )
    )
    heads = translate("Retention", "Activated on"), translate("Retention", "people")
    line = joined(
        (
            translate("Retention", "Share of a cohort that used it on exactly that day after activation"),
            translate("Retention", "hollow: not all are so old yet"),
        )
    )
    title = _title(speaker, name, found)
    table = Table((*heads, *ages), tuple((each.name, each.count, *each.words) for each in cohorts))
    return Triangle(
        Heading(title, line), joined((title, line)), table, speaker.slot(name) or 0, heads, ages, cohorts
    )


def _stretch(speaker: Speaker, first: int, last: int) -> str:
    words = translate("Retention", "days %1 to %2").replace("%1", speaker.numbers.plain(first + 1))
    return words.replace("%2", speaker.numbers.plain(last + 1))


def _title(speaker: Speaker, name: str, found: Stay) -> str:
    """Whether later cohorts stay as long as earlier ones, judged at the oldest age that enough of them have."""
    label = speaker.label(name)
    judged = [
        column
        for column, age in enumerate(found.ages)
        if age <= JUDGED_AGE and found.is_whole[:, column].sum() >= 2
    ]
    if not judged:
        return translate("Retention", "The race is too short to tell how long people stay")
    column = judged[-1]
    known = np.flatnonzero(found.is_whole[:, column] & np.isfinite(found.shares[:, column]))
    if known.size < 2:
        return translate("Retention", "Too few are activated under %1 to tell how long they stay").replace(
            "%1", label
        )
    half = known.size // 2
    early, late = (
        float(np.average(found.shares[part, column], weights=np.maximum(found.counts[part], 1e-9)))
        for part in (known[:half], known[half:])
    )
    if abs(late - early) <= ALIKE * max(early, 1e-9):
        words = translate("Retention", "Later cohorts of %1 stay as long: %3 use it on day %2")
    elif late > early:
        words = translate(
            "Retention", "Later cohorts of %1 stay longer: on day %2 %3 use it, of earlier ones %4"
        )
    else:
        words = translate(
            "Retention", "Later cohorts of %1 leave sooner: on day %2 %3 use it, of earlier ones %4"
        )
    words = words.replace("%1", label).replace("%2", speaker.numbers.plain(found.ages[column]))
    return words.replace("%3", speaker.numbers.percent(late)).replace("%4", speaker.numbers.percent(early))


def early_days(speaker: Speaker) -> Dots:
    """D1, D7 and D30 of every strategy with their intervals."""
    figures, names = speaker.outcome.verdict.figures, speaker.shown()
    groups = []
    for age in COHORT_DAYS:
        estimates = {name: figures[name][f"d{age}"] for name in names}
        dots = tuple(
            Dot(
                speaker.slot(name) or 0,
                speaker.label(name),
                found.mean,
                found.low,
                found.high,
                speaker.numbers.percent(found.mean),
            )
            for name, found in estimates.items()
            if found.count
        )
        if dots:
            groups.append((translate("Retention", "D%1").replace("%1", speaker.numbers.plain(age)), dots))
    largest = max((dot.mean for _, dots in groups for dot in dots), default=0.0)
    ticks = value_ticks(0.0, largest, lambda value: speaker.numbers.percent(value, 0))
    title = _best(speaker, groups)
    line = joined(
        (
            translate("Retention", "Used on exactly that day after activation"),
            translate("Retention", "ticks: 95 % interval"),
        )
    )
    return Dots(Heading(title, line), title, _table(speaker, groups), tuple(groups), ticks)


def _best(speaker: Speaker, groups: list[tuple[str, tuple[Dot, ...]]]) -> str:
    """Who keeps most at the oldest of the three ages."""
    if not groups:
        return translate("Retention", "Nobody is activated early enough to tell who keeps them")
    age, dots = groups[-1]
    best = max(dots, key=lambda dot: dot.mean)
    words = translate("Retention", "%1 keeps most: %2 use it on %3")
    return words.replace("%1", best.name).replace("%2", best.words).replace("%3", age)


def _table(speaker: Speaker, groups: list[tuple[str, tuple[Dot, ...]]]) -> Table:
    percent = speaker.numbers.percent
    header = (
        translate("Retention", "Day"),
        translate("Retention", "Strategy"),
        translate("Retention", "Share"),
        translate("Verdict", "95 % interval"),
    )
    rows = tuple(
        (age, dot.name, dot.words, f"{percent(dot.low)} … {percent(dot.high)}")
        for age, dots in groups
        for dot in dots
    )
    return Table(header, rows)
