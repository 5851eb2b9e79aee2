"""A measure over the days for every strategy: line of the mean, band of four races in five, name at the end."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from markupsafe import Markup

from scenarios.exports.drawing import (
    Player,
    Scale,
    element,
    joined,
    line,
    marker,
    pushed_apart,
    svg,
    text,
    ticks,
    width_of,
)
from scenarios.exports.voice import Voice

HEIGHT, TOP, BOTTOM = 330.0, 14.0, 30.0
MOST_POINTS = 180  # of a line; more cannot be seen
APART = 36.0  # between the names at the line ends
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Strand:
    """One strategy over the days: mean, and the band between low and high [day]."""

    player: Player
    mean: np.ndarray
    low: np.ndarray
    high: np.ndarray


def bands_chart(
    strands: Sequence[Strand],
    start: datetime.date,
    voice: Voice,
    show: Callable[[float], str],
    summary: str,
    width: float = 1040.0,
) -> Markup:
    """Draw the strands, one at least; `show` writes a value of the measure."""
    marks = ticks(min(float(s.low.min()) for s in strands), max(float(s.high.max()) for s in strands))
    left = 12.0 + max(width_of(show(mark), 12.5) for mark in marks)
    right = width - 26.0 - max(width_of(s.player.short, 14.0) for s in strands)
    days = strands[0].mean.size
    across = Scale(0.0, max(days - 1.0, 1.0), left, right)
    up = Scale(marks[0], marks[-1], HEIGHT - BOTTOM, TOP)
    parts = [_grid(marks, up, left, right, show), _dates(start, days, across, voice)]
    parts += [_band(strand, across, up) for strand in strands]
    parts += [_line(strand, across, up) for strand in strands]
    parts.append(_names(strands, up, right, show))
    return svg(width, HEIGHT, joined(*parts), summary)


def _grid(
    marks: Sequence[float], up: Scale, left: float, right: float, show: Callable[[float], str]
) -> Markup:
    parts = []
    for mark in marks:
        parts.append(line(left, up(mark), right, up(mark), "zero" if mark == 0 else "grid"))
        parts.append(text(left - 8.0, up(mark) + 4.5, show(mark), "tick end"))
    return joined(*parts)


def _dates(start: datetime.date, days: int, across: Scale, voice: Voice) -> Markup:
    """At most seven marks: months where the time is long enough, else days."""
    found: list[tuple[int, str]] = []
    for day in range(days):
        date = start + datetime.timedelta(days=day)
        if days > 75 and date.day == 1:
            found.append((day, f"{date.month} 月" if voice.is_chinese else MONTHS[date.month - 1]))
        elif days <= 75 and day % max(1, math.ceil(days / 70) * 10) == 0:
            found.append((day, voice.text("day {day:number}", day=day)))
    step = math.ceil(len(found) / 7)
    return joined(*(text(across(day), HEIGHT - 8.0, words, "tick middle") for day, words in found[::step]))


def _places(days: int) -> np.ndarray:
    return np.unique(np.linspace(0, days - 1, min(days, MOST_POINTS)).round().astype(int))


def _path(values: np.ndarray, places: np.ndarray, across: Scale, up: Scale) -> str:
    return " ".join(f"{across(int(day)):.1f},{up(float(values[day])):.1f}" for day in places)


def _band(strand: Strand, across: Scale, up: Scale) -> Markup:
    places = _places(strand.mean.size)
    edge = _path(strand.low, places, across, up) + " " + _path(strand.high, places[::-1], across, up)
    return element("polygon", points=edge, class_=f"{strand.player.style} band")


def _line(strand: Strand, across: Scale, up: Scale) -> Markup:
    points = _path(strand.mean, _places(strand.mean.size), across, up)
    attributes = {"stroke-dasharray": strand.player.dashes} if strand.player.dashes else {}
    return element("polyline", points=points, class_=f"{strand.player.style} line", **attributes)


def _names(strands: Sequence[Strand], up: Scale, right: float, show: Callable[[float], str]) -> Markup:
    ends = [up(float(strand.mean[-1])) for strand in strands]
    places = pushed_apart([end - 4.0 for end in ends], APART, TOP + 4.0, HEIGHT - BOTTOM - 10.0)
    parts = []
    for strand, end, place in zip(strands, ends, places, strict=True):
        parts.append(marker(strand.player, right, end))
        parts.append(text(right + 13.0, place + 4.0, strand.player.short, f"{strand.player.style} name"))
        parts.append(text(right + 13.0, place + 20.0, show(float(strand.mean[-1])), "value"))
    return joined(*parts)
