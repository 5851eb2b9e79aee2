"""A calendar of projects: what is prepared, works in part and in full on which day, and builders at work under it."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from desktop.charts import frame, style
from desktop.previewdata import Calendar, Stretch
from desktop.tokens import Palette

NAME_ROOM = 0.36  # of the width at most
FOOT = 34.0  # pixels for builders at work
HIGH = 0.52  # of a line's pitch


def draw(figure: Figure, data: Calendar, palette: Palette) -> None:
    """Draw one line a tactic or campaign over the days, its name at the left, builders at the foot."""
    top = style.write_heading(figure, data.heading, palette)
    width = style.size(figure)[0]
    names = style.width_of(figure, tuple(each.name for each in data.stretches), fontsize=9.0)
    left = min(names + 12, NAME_ROOM * width)
    foot = FOOT if data.at_work is not None else 0.0
    axes = style.plot_axes(figure, left, frame.RIGHT, frame.TOP + top - 8, frame.BOTTOM + foot)
    axes.grid(visible=True, axis="x")
    axes.grid(visible=False, axis="y")
    axes.set_xticks([tick.at for tick in data.plane.across], [tick.words for tick in data.plane.across])
    axes.set_yticks([])
    axes.set_xlim(0, data.plane.widest)
    axes.set_ylim(len(data.stretches), 0)
    axes.tick_params(pad=6 + foot * style.POINT)
    for place, stretch in enumerate(data.stretches):
        _line(axes, stretch, place + 0.5, palette)
        name = axes.annotate(
            stretch.name, (0, place + 0.5), xytext=(-left * style.POINT, 0), textcoords="offset points",
            va="center", fontsize=9.0, color=palette.ink, annotation_clip=False,
        )  # fmt: skip
        style.on_two_lines(name, left - 8)
    style.write(
        figure, width - frame.RIGHT, 3, data.plane.unit, fontsize=style.LEAST, color=palette.ink3, ha="right"
    )
    if data.at_work is not None and data.builders is not None:
        _builders(figure, axes, data, palette)


def _line(axes: Axes, stretch: Stretch, y: float, palette: Palette) -> None:
    """Prepared: an outline; works in part: a tint; works in full: filled; the day that was counted on: a tick."""
    mark, _ = frame.colours(stretch.slot, palette)
    last = axes.get_xlim()[1]
    end = min(stretch.until, last)
    begin = stretch.part if stretch.part is not None else stretch.live
    if stretch.heard is not None:
        _bar(axes, stretch.heard, last if begin is None else begin, y, facecolor="none", edgecolor=mark)
    if begin is not None:
        if stretch.live is None or stretch.live > begin:
            until = end if stretch.live is None else min(stretch.live, end)
            _bar(axes, begin, until, y, facecolor=mark, alpha=0.35, linewidth=0)
        if stretch.live is not None:
            _bar(axes, stretch.live, end, y, facecolor=mark, linewidth=0)
    if stretch.due is not None and stretch.due <= last:
        axes.plot([stretch.due] * 2, [y - 0.42, y + 0.42], color=palette.ink, linewidth=1.6, zorder=6)


def _bar(axes: Axes, begin: float, end: float, y: float, **looks: Any) -> None:
    if end > begin:
        high = 0.4 * HIGH if looks.get("facecolor") == "none" else HIGH
        axes.add_patch(Rectangle((begin, y - high / 2), end - begin, high, zorder=3, **looks))


def _builders(figure: Figure, above: Axes, data: Calendar, palette: Palette) -> None:
    """Builders at work, filled, under the line of those there are."""
    assert data.at_work is not None, "who asks has builders"
    assert data.builders is not None, "who asks has builders"
    height = style.size(figure)[1]
    place = above.get_position()
    axes = figure.add_axes((place.x0, frame.BOTTOM / height, place.width, (FOOT - 8) / height))
    days = np.arange(len(data.at_work))
    axes.fill_between(days, 0, data.at_work, step="post", color=palette.ink3, alpha=0.45, linewidth=0)
    axes.plot(days, data.builders, drawstyle="steps-post", color=palette.ink2, linewidth=1.2)
    axes.set_xlim(0, data.plane.widest)
    axes.set_ylim(0, max(float(np.max(data.builders)), 1.0) * 1.1)
    axes.axis("off")
    words = style.write(
        figure, 0, frame.BOTTOM + 4, data.builders_words, fontsize=style.LEAST, color=palette.ink2
    )
    style.fitted(words, place.x0 * style.size(figure)[0] - 8)
