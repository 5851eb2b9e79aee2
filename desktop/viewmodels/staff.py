"""Sales and service over the days: how busy the staff is, how long leads and tickets wait, how long the queues are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from desktop.chartdata import Bands, Heading, Strand
from desktop.tabledata import Table
from desktop.viewmodels.days import daily_of
from desktop.viewmodels.run import Outcome
from desktop.viewmodels.ticks import day_ticks, value_ticks
from desktop.viewmodels.verdict import Speaker
from desktop.viewmodels.words import joined
from scenarios.verdict.bands import HIGH, LOW

translate = QCoreApplication.translate
WEEK = 7  # days over which a quotient is taken: on one day few leads are decided
STAFF = ("sales", "service")
KINDS = ("use", "wait", "queue")
HOURS = {"sales": "sales_hours", "service": "service_hours"}
QUOTIENTS = {
    ("sales", "use"): ("sales_busy", "sales_hours"),
    ("sales", "wait"): ("sales_wait", "decided"),
    ("service", "use"): ("service_busy", "service_hours"),
    ("service", "wait"): ("service_wait", "answered"),
}
QUEUES = {("sales", "queue"): "leads_waiting", ("service", "queue"): "tickets_waiting"}


@dataclass(frozen=True)
class Course:
    """One figure over the days [strategy, day]; `whole` is the figure over all days [strategy].

    Not a number for a strategy without such staff, and on days before anything could be counted.
    """

    mean: np.ndarray
    low: np.ndarray
    high: np.ndarray
    whole: np.ndarray


Courses = Mapping[tuple[str, str], Course]


def read_courses(outcome: Outcome) -> dict[tuple[str, str], Course]:
    """Every course from the result file."""
    names = {*HOURS.values(), *QUEUES.values(), *(name for pair in QUOTIENTS.values() for name in pair)}
    return courses(daily_of(outcome.path, sorted(names)))


def courses(daily: Mapping[str, np.ndarray]) -> dict[tuple[str, str], Course]:
    """The courses of sales and service from daily measures [strategy, replication, day]."""
    found = {}
    for staff in STAFF:
        is_there = np.nansum(daily[HOURS[staff]], axis=(1, 2)) > 0.0
        for kind in KINDS:
            if (staff, kind) in QUEUES:
                waiting = daily[QUEUES[staff, kind]]
                values = _over(_trailing(waiting), _trailing(np.ones_like(waiting)))
                whole = _mean(waiting, (1, 2))
            else:
                part, of = (daily[name] for name in QUOTIENTS[staff, kind])
                values = _over(_trailing(part), _trailing(of))
                whole = _over(np.nansum(part, axis=(1, 2)), np.nansum(of, axis=(1, 2)))
            values = np.where(is_there[:, None, None], values, np.nan)
            low, high = between(values, LOW), between(values, HIGH)
            found[staff, kind] = Course(_mean(values, 1), low, high, np.where(is_there, whole, np.nan))
    return found


def _trailing(values: np.ndarray) -> np.ndarray:
    """Sums over the week that ends on each day [strategy, replication, day]."""
    summed = np.cumsum(values, axis=2)
    summed[:, :, WEEK:] -= summed[:, :, :-WEEK].copy()
    return summed


def _over(part: np.ndarray, of: np.ndarray) -> np.ndarray:
    """A quotient; not a number where nothing is divided by."""
    found: np.ndarray = np.divide(part, of, out=np.full(np.shape(part), np.nan), where=np.asarray(of) > 0.0)
    return found


def _mean(values: np.ndarray, axis: int | tuple[int, ...]) -> np.ndarray:
    """The mean of what is known; not a number where nothing is."""
    known = np.isfinite(values)
    count = known.sum(axis=axis)
    return _over(np.where(known, values, 0.0).sum(axis=axis), count)


def between(values: np.ndarray, share: float) -> np.ndarray:
    """The quantile over the replications of what is known [strategy, day], from [strategy, replication, day]."""
    ordered = np.sort(values, axis=1)  # what is not a number stands last
    last = np.maximum(np.isfinite(values).sum(axis=1) - 1, 0)
    place = share * last
    lower = np.floor(place).astype(np.intp)
    upper = np.minimum(lower + 1, last)
    below, above = (np.take_along_axis(ordered, rank[:, None, :], axis=1)[:, 0] for rank in (lower, upper))
    found: np.ndarray = below + (place - lower) * (above - below)
    return found


def chart(speaker: Speaker, staff: str, kind: str, course: Course) -> Bands | None:
    """A course in words; strategies without such staff are left out."""
    rows = {name: speaker.outcome.plan.strategies.index(name) for name in speaker.shown()}
    rows = {name: row for name, row in rows.items() if np.isfinite(course.mean[row]).any()}
    if not rows:
        return None
    amount = _amount(speaker, kind)
    strands = tuple(
        Strand(
            speaker.slot(name) or 0,
            speaker.label(name),
            amount(float(course.whole[row])),
            course.mean[row],
            course.low[row],
            course.high[row],
        )
        for name, row in rows.items()
    )
    title = _title(staff, kind, {speaker.label(name): course.whole[row] for name, row in rows.items()})
    line = joined((_measure(staff, kind), translate("Staff", "mean of a week, band: 80 % of races")))
    plan = speaker.outcome.plan
    largest = max(float(np.nanmax(strand.high)) for strand in strands)
    return Bands(
        Heading(title, line),
        joined((title, *(f"{strand.name} {strand.last}" for strand in strands))),
        _table(speaker, strands, amount),
        strands,
        day_ticks(plan.study.start, plan.days, speaker.numbers),
        value_ticks(0.0, largest, amount if kind == "use" else speaker.numbers.rounded),
    )


def _amount(speaker: Speaker, kind: str) -> Callable[[float], str]:
    """How a value of a kind is said."""
    numbers = speaker.numbers
    days = translate("Verdict", "%1 days")
    said: dict[str, Callable[[float], str]] = {
        "use": lambda value: numbers.percent(value, 0),
        "wait": lambda value: days.replace("%1", numbers.rounded(value, 2)),
        "queue": numbers.count,
    }
    return said[kind]


def _measure(staff: str, kind: str) -> str:
    """What is drawn."""
    return {
        ("sales", "use"): translate("Staff", "Share of sales hours spent on leads"),
        ("sales", "wait"): translate("Staff", "Days a decided lead had waited"),
        ("sales", "queue"): translate("Staff", "Leads waiting in the evening"),
        ("service", "use"): translate("Staff", "Share of service hours spent on tickets"),
        ("service", "wait"): translate("Staff", "Days an answered ticket had waited"),
        ("service", "queue"): translate("Staff", "Tickets waiting in the evening"),
    }[staff, kind]


def _title(staff: str, kind: str, whole: Mapping[str, float]) -> str:
    """Who is busiest, waits longest, has the longest queue, over all days."""
    known = {name: float(value) for name, value in whole.items() if value == value}
    name = max(known, key=known.__getitem__, default="")
    if not name or known[name] <= 0.0:
        return {
            "sales": translate("Staff", "No lead has to wait"),
            "service": translate("Staff", "No ticket has to wait"),
        }[staff]
    words = {
        ("sales", "use"): translate("Staff", "Sales is busiest under %1"),
        ("sales", "wait"): translate("Staff", "Leads wait longest under %1"),
        ("sales", "queue"): translate("Staff", "Most leads queue under %1"),
        ("service", "use"): translate("Staff", "Service is busiest under %1"),
        ("service", "wait"): translate("Staff", "Tickets wait longest under %1"),
        ("service", "queue"): translate("Staff", "Most tickets queue under %1"),
    }[staff, kind]
    return words.replace("%1", name)


def _table(speaker: Speaker, strands: tuple[Strand, ...], amount: Callable[[float], str]) -> Table:
    """One row a week, then the whole."""
    header = (translate("Findings", "Day"), *(strand.name for strand in strands))
    last = len(strands[0].mean)
    days = sorted({*range(WEEK - 1, last, WEEK), last - 1})
    rows = [
        (speaker.numbers.plain(day + 1), *(amount(float(strand.mean[day])) for strand in strands))
        for day in days
    ]
    rows.append((translate("Staff", "all days"), *(strand.last for strand in strands)))
    return Table(header, tuple(rows))
