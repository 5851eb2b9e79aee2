"""Marks on an axis: round numbers, at most five, and months along the days."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.chartdata import Tick
from desktop.viewmodels.numbers import Numbers

MOST = 5
SHORT = 75  # days up to which days are counted and months are not named


def round_steps(low: float, high: float, most: int = MOST) -> list[float]:
    """Round numbers from below the lowest to above the highest, at most so many."""
    if not (math.isfinite(low) and math.isfinite(high)) or high <= low:
        return [0.0, 1.0] if not low else sorted((0.0, low))
    raw = (high - low) / (most - 1)
    magnitude = 10.0 ** math.floor(math.log10(raw))
    for lead in (1, 2, 2.5, 5, 10, 20, 25, 50):
        step = lead * magnitude
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        if step >= raw * 0.999 and last - first + 1 <= most:
            return [round(place * step, 12) for place in range(first, last + 1)]
    return [low, high]


def value_ticks(low: float, high: float, words: Callable[[float], str]) -> tuple[Tick, ...]:
    """Marks on the axis of values."""
    return tuple(Tick(value, words(value)) for value in round_steps(low, high))


def day_ticks(start: date, days: int, numbers: Numbers) -> tuple[Tick, ...]:
    """Months at their middle where there are several, else days counted from the start."""
    if days <= SHORT:
        words = QCoreApplication.translate("Ticks", "day %1")
        steps = [step for step in round_steps(0, days) if step > 0]
        return tuple(Tick(step, words.replace("%1", numbers.plain(step))) for step in steps)
    months = _months(start, days)
    every = math.ceil(len(months) / 6)
    return tuple(Tick(middle, month_words(first, numbers)) for first, middle in months[::every])


def _months(start: date, days: int) -> list[tuple[date, float]]:
    """Each month that lies in the days for more than half, with the day of its middle."""
    found = []
    first = start.replace(day=1)
    while (first - start).days < days:
        following = (first + timedelta(days=32)).replace(day=1)
        begin, end = max(0, (first - start).days), min(days, (following - start).days)
        if 2 * (end - begin) > (following - first).days:
            found.append((first, (begin + end) / 2))
        first = following
    return found


def month_words(month: date, numbers: Numbers) -> str:
    """A month as an axis names it, with the year where it is January."""
    day = QDate(month.year, month.month, 1)
    if numbers.is_chinese:
        return numbers.locale.toString(day, "M 月")
    return numbers.locale.standaloneMonthName(month.month, QLocale.FormatType.ShortFormat)
