"""Pairs race by race: what the better one is worth more, the interval of the mean, and the spread over the races."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from scenarios.exports.drawing import Player, Scale, box, joined, line, marker, svg, text, ticks, width_of
from scenarios.exports.voice import Voice

ROW, TOP, BOTTOM, TICK = 46.0, 6.0, 26.0, 9.0


@dataclass(frozen=True)
class Match:
    """One pair, the better one first [money]."""

    better: Player
    other: Player
    mean: float
    low: float
    high: float
    spread_low: float
    spread_high: float
    won: str


def pairs_chart(matches: Sequence[Match], voice: Voice, summary: str, width: float = 1040.0) -> Markup:
    """Draw one row a pair."""
    if not matches:
        return Markup("")
    ends = [
        number
        for match in matches
        for number in (match.spread_low, match.spread_high, match.low, match.high, 0.0)
    ]
    marks = ticks(min(ends), max(ends))
    over = [voice.text("over {other}", other=match.other.short) for match in matches]
    left = 40.0 + max(width_of(words, 14.0) for words in (*over, *(match.better.short for match in matches)))
    right = width - 30.0 - max(width_of(match.won, 13.0) for match in matches)
    across = Scale(marks[0], marks[-1], left, right)
    height = TOP + ROW * len(matches) + BOTTOM
    parts = [
        line(across(mark), TOP, across(mark), height - BOTTOM, "zero" if mark == 0 else "grid")
        for mark in marks
    ]
    parts += [
        text(across(mark), height - 6.0, voice.money(mark, signed=True), "tick middle") for mark in marks
    ]
    for place, match in enumerate(matches):
        middle = TOP + ROW * (place + 0.5)
        if place:
            parts.append(line(0.0, middle - ROW / 2, width, middle - ROW / 2, "grid"))
        parts.append(_row(match, over[place], middle, across, width, voice))
    return svg(width, height, joined(*parts), summary)


def _row(match: Match, over: str, middle: float, across: Scale, width: float, voice: Voice) -> Markup:
    style, start = match.better.style, across(match.spread_low)
    return joined(
        marker(match.better, 8.0, middle - 7.0),
        text(24.0, middle - 2.5, match.better.short, f"{style} name"),
        text(24.0, middle + 15.0, over, "second"),
        box(start, middle - 7.0, across(match.spread_high) - start, 14.0, f"{style} spread", rx=4.0),
        *(
            line(across(end), middle - TICK, across(end), middle + TICK, f"{style} edge")
            for end in (match.low, match.high)
        ),
        marker(match.better, across(match.mean), middle, 5.0),
        text(width, middle - 2.5, voice.money(match.mean, signed=True), "strong end"),
        text(width, middle + 15.0, match.won, "second end"),
    )
