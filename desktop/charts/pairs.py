"""Paired differences: every pair race by race, with the interval of the mean and the spread over the races."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from desktop.chartdata import Match, Pairs
from desktop.charts import style
from desktop.tokens import Palette

ROW, BOTTOM = 38.0, 24.0  # wanted pixels of a row, room for the axis' words
PALE = 0.20


def draw(figure: Figure, data: Pairs, palette: Palette) -> None:
    """Draw one row for every pair: names left, bar and ticks in the middle, amount and races won right."""
    width, height = style.size(figure)
    top = 4.0 + style.write_heading(figure, data.heading, palette)
    names = tuple(words for match in data.matches for words in (match.name, match.over))
    left = min(style.width_of(figure, names, fontsize=9.75, fontweight=style.STRONG) + 30, 0.4 * width)
    told = tuple(words for match in data.matches for words in (match.amount, match.won))
    right = style.width_of(figure, told, fontsize=9.75, fontweight=style.STRONG) + 16
    axes = style.plot_axes(figure, left, right, top, BOTTOM)
    axes.grid(axis="y", visible=False)
    axes.grid(axis="x", visible=True)
    axes.spines.bottom.set_visible(False)
    count = len(data.matches)
    axes.set_ylim(count - 0.5, -0.5)
    axes.set_yticks([])
    axes.set_xticks([tick.at for tick in data.values], [tick.words for tick in data.values])
    axes.axvline(0, color=palette.edge, linewidth=1.2)
    pitch = (height - top - BOTTOM) / max(count, 1)
    for place, match in enumerate(data.matches):
        _bar(axes, place, match, palette)
        middle = height - top - (place + 0.5) * pitch
        _words(figure, match, middle, left, palette)
        if place:
            style.rule(figure, middle + 0.5 * pitch, palette)


def _bar(axes: Axes, place: int, match: Match, palette: Palette) -> None:
    slot = palette.slot(match.slot)
    spread = match.spread_high - match.spread_low
    axes.barh(place, spread, left=match.spread_low, height=0.36, color=slot.mark, alpha=PALE, linewidth=0)
    for edge in (match.low, match.high):
        axes.plot([edge, edge], [place - 0.2, place + 0.2], color=slot.mark, linewidth=2.0)
    axes.plot([match.low, match.high], [place, place], color=slot.mark, linewidth=2.0)
    axes.plot([match.mean], [place], zorder=5, **style.marker_style(slot.line, slot.mark, 6.5))


def _words(figure: Figure, match: Match, middle: float, left: float, palette: Palette) -> None:
    width = style.size(figure)[0]
    style.name_strategy(figure, 0, middle + 8, match.slot, match.name, left - 8, palette)
    over = style.write(figure, 17, middle - 1, match.over, fontsize=9.0, color=palette.ink2, va="top")
    style.fitted(over, left - 24)
    style.write(
        figure,
        width - 1,
        middle + 1,
        match.amount,
        fontsize=9.75,
        fontweight=style.STRONG,
        ha="right",
        va="bottom",
    )
    style.write(
        figure, width - 1, middle - 1, match.won, fontsize=9.0, color=palette.ink2, ha="right", va="top"
    )
