"""A measure over the days: a line and a band for every strategy, each named at its end."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from desktop.chartdata import Bands, Note
from desktop.charts import style
from desktop.tokens import Palette

STEP = 31.0  # pixels between two direct labels
FADE = 0.13
TOP, BOTTOM, GAP = 12.0, 26.0, 14.0


def draw(figure: Figure, data: Bands, palette: Palette) -> None:
    """Draw the bands; labels stand at the right, the zero line where zero is in view."""
    heading = style.write_heading(figure, data.heading, palette)
    names = style.width_of(
        figure, tuple(strand.name for strand in data.strands), fontsize=9.75, fontweight=style.STRONG
    )
    lasts = style.width_of(figure, tuple(strand.last for strand in data.strands), fontsize=9.0)
    ticks = style.width_of(figure, tuple(tick.words for tick in data.values), fontsize=9.0)
    right = min(max(names, lasts) + GAP + 6, 0.35 * style.size(figure)[0])
    axes = style.plot_axes(figure, ticks + 12, right, TOP + heading, BOTTOM)
    days = np.arange(1, len(data.strands[0].mean) + 1) if data.strands else np.array([0, 1])
    for strand in data.strands:
        slot = palette.slot(strand.slot)
        axes.fill_between(days, strand.low, strand.high, color=slot.mark, alpha=FADE, linewidth=0)
    for strand in data.strands:
        slot = palette.slot(strand.slot)
        axes.plot(days, strand.mean, color=slot.mark, **style.line_style(slot.line))
        axes.plot(
            days[-1:],
            strand.mean[-1:],
            clip_on=False,
            zorder=5,
            **style.marker_style(slot.line, slot.mark, 7.5),
        )
    style.set_ticks(axes, data.days, data.values)
    axes.set_xlim(days[0], max(days[-1], days[0] + 1))  # a study of one day has no width
    _leave_room(axes, data)
    if axes.get_ylim()[0] < 0 < axes.get_ylim()[1]:
        axes.axhline(0, color=palette.edge, linewidth=1.2, zorder=1)
        axes.spines.bottom.set_visible(False)
    _name_ends(figure, axes, data, palette)
    if data.note is not None:
        _point_at(axes, data.note, palette)


def _leave_room(axes: Axes, data: Bands) -> None:
    """All bands and marks in view, and above them room for the words of a note."""
    bounds = [tick.at for tick in data.values]
    bounds += [
        float(edge) for strand in data.strands for edge in (np.nanmin(strand.low), np.nanmax(strand.high))
    ]
    low, high = min(bounds), max(bounds)
    room = (high - low) or 1.0
    axes.set_ylim(low - 0.04 * room, high + (0.16 if data.note is not None else 0.04) * room)


def _name_ends(figure: Figure, axes: Axes, data: Bands, palette: Palette) -> None:
    """Name and value beside each line's end, pushed apart where lines end close together."""
    if not data.strands:
        return
    to_pixels = axes.transData + style.pixels(figure).inverted()
    ends = [
        float(to_pixels.transform((len(strand.mean), float(np.nan_to_num(strand.mean[-1]))))[1])
        for strand in data.strands
    ]
    width, height = style.size(figure)
    left = axes.get_position().x1 * width + GAP
    for strand, y in zip(data.strands, style.pushed_apart(ends, STEP, 18.0, height - 18.0), strict=True):
        text = palette.slot(strand.slot).text
        name = style.write(
            figure, left, y + 2, strand.name, fontsize=9.75, fontweight=style.STRONG, color=text, va="bottom"
        )
        style.fitted(name, width - left - 2)
        style.write(figure, left, y - 1, strand.last, fontsize=9.0, color=palette.ink2, va="top")


def _point_at(axes: Axes, note: Note, palette: Palette) -> None:
    """A ring on the day, and its words above at the end of a dotted line."""
    low, high = axes.get_ylim()
    above = high - 0.09 * (high - low)
    axes.plot(
        [note.day, note.day],
        [note.value, above],
        color=palette.ink2,
        linewidth=1.0,
        linestyle=(0, (1.5, 2.5)),
    )
    (ring,) = axes.plot([note.day], [note.value], marker="o", markersize=7, zorder=6)
    ring.set(markerfacecolor=palette.surface, markeredgecolor=palette.ink, markeredgewidth=1.6)
    first, last = axes.get_xlim()
    share = (note.day - first) / (last - first)
    side = "left" if share < 0.15 else "right" if share > 0.85 else "center"
    axes.text(
        note.day,
        above,
        note.words,
        ha=side,
        va="bottom",
        fontsize=9.5,
        fontweight=style.STRONG,
        color=palette.ink,
    )
