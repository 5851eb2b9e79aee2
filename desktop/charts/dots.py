"""Figures of every strategy as dots with their intervals, one group of rows a figure, all on one axis from zero."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from desktop.chartdata import Dot, Dots
from desktop.charts import style
from desktop.tokens import Palette

BOTTOM, GAP = 24.0, 0.45  # pixels for the axis' words; rows between two groups


def draw(figure: Figure, data: Dots, palette: Palette) -> None:
    """Draw one row for every strategy of every group: group and name left, dot in the middle, words right."""
    width, height = style.size(figure)
    top = 4.0 + style.write_heading(figure, data.heading, palette)
    heads = style.width_of(
        figure, tuple(head for head, _ in data.groups), fontsize=9.75, fontweight=style.STRONG
    )
    dots = tuple(dot for _, group in data.groups for dot in group)
    names = style.width_of(figure, tuple(dot.name for dot in dots), fontsize=9.75, fontweight=style.STRONG)
    left = min(heads + names + 46, 0.55 * width)
    right = style.width_of(figure, tuple(dot.words for dot in dots), fontsize=9.75) + 14
    axes = _axes(figure, data, (left, right, top), palette)
    rows = len(dots) + GAP * max(len(data.groups) - 1, 0)
    pitch = (height - top - BOTTOM) / max(rows, 1.0)
    axes.set_ylim(rows - 0.5, -0.5)
    place = 0.0
    for number, (head, group) in enumerate(data.groups):
        if number:
            style.rule(figure, height - top - (place - GAP / 2) * pitch, palette)
        style.write(
            figure,
            0,
            height - top - (place + 0.5) * pitch,
            head,
            fontsize=9.75,
            fontweight=style.STRONG,
            va="center",
            color=palette.ink,
        )
        for dot in group:
            y = height - top - (place + 0.5) * pitch
            style.name_strategy(figure, heads + 14, y, dot.slot, dot.name, left - heads - 22, palette)
            style.write(figure, width - 1, y, dot.words, fontsize=9.75, ha="right", va="center")
            _dot(axes, dot, place, palette)
            place += 1.0
        place += GAP


def _axes(figure: Figure, data: Dots, margins: tuple[float, float, float], palette: Palette) -> Axes:
    left, right, top = margins
    axes = style.plot_axes(figure, left, right, top, BOTTOM)
    axes.grid(axis="y", visible=False)
    axes.grid(axis="x", visible=True)
    axes.spines.bottom.set_visible(False)
    axes.set_yticks([])
    axes.set_xticks([tick.at for tick in data.values], [tick.words for tick in data.values])
    ends = [dot.high if dot.high == dot.high else dot.mean for _, group in data.groups for dot in group]
    most = max([tick.at for tick in data.values] + [end for end in ends if end == end], default=1.0)
    axes.set_xlim(0.0, (most or 1.0) * 1.03)
    axes.axvline(0, color=palette.edge, linewidth=1.2)
    return axes


def _dot(axes: Axes, dot: Dot, place: float, palette: Palette) -> None:
    """A line from zero, so that length is the figure; the interval as ticks; the marker at the mean."""
    slot = palette.slot(dot.slot)
    if dot.mean != dot.mean:
        return
    axes.plot([0, dot.mean], [place, place], color=slot.mark, linewidth=1.2, alpha=0.45)
    if dot.low == dot.low and dot.high > dot.low:
        axes.plot([dot.low, dot.high], [place, place], color=slot.mark, linewidth=2.0)
        for edge in (dot.low, dot.high):
            axes.plot([edge, edge], [place - 0.22, place + 0.22], color=slot.mark, linewidth=2.0)
    axes.plot([dot.mean], [place], zorder=5, clip_on=False, **style.marker_style(slot.line, slot.mark, 6.5))
