"""What every strategy is worth: a marker with the stretch of its races, hollow what it was before, the amount."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from desktop.charts import style
from desktop.tokens import Palette
from desktop.whatifdata import End, Ends

BOTTOM = 24.0  # pixels of the axis' words


def draw(figure: Figure, data: Ends, palette: Palette) -> None:
    """Draw one row for every strategy: name left, marker and stretch in the middle, amount right."""
    width, height = style.size(figure)
    top = 2.0 + style.write_heading(figure, data.heading, palette)
    names = tuple(end.name for end in data.ends)
    left = min(style.width_of(figure, names, fontsize=9.75, fontweight=style.STRONG) + 30, 0.42 * width)
    right = style.width_of(figure, tuple(end.words for end in data.ends), fontsize=9.75,
                           fontweight=style.STRONG) + 14  # fmt: skip
    axes = style.plot_axes(figure, left, right, top, BOTTOM)
    axes.grid(axis="y", visible=False)
    axes.grid(axis="x", visible=True)
    axes.spines.bottom.set_visible(False)
    count = len(data.ends)
    axes.set_ylim(count - 0.5, -0.5)
    axes.set_yticks([])
    axes.set_xticks([tick.at for tick in data.values], [tick.words for tick in data.values])
    _set_width(axes, data)
    axes.axvline(0, color=palette.edge, linewidth=1.2)
    pitch = (height - top - BOTTOM) / max(count, 1)
    for place, end in enumerate(data.ends):
        _row(axes, place, end, palette)
        middle = height - top - (place + 0.5) * pitch
        style.name_strategy(figure, 0, middle, end.slot, end.name, left - 8, palette)
        style.write(figure, width - 1, middle, end.words, fontsize=9.75, fontweight=style.STRONG, ha="right",
                    va="center")  # fmt: skip


def _set_width(axes: Axes, data: Ends) -> None:
    ends = [0.0, *(tick.at for tick in data.values)]
    for end in data.ends:
        ends += [end.low, end.high, end.mean, end.mean if end.before is None else end.before]
    low, high = min(ends), max(ends)
    room = (high - low) or 1.0
    axes.set_xlim(low - 0.03 * room, high + 0.03 * room)


def _row(axes: Axes, place: int, end: End, palette: Palette) -> None:
    slot = palette.slot(end.slot)
    if not end.is_draft:
        axes.plot([end.low, end.high], [place, place], color=slot.mark, linewidth=2.0)
        for edge in (end.low, end.high):
            axes.plot([edge, edge], [place - 0.14, place + 0.14], color=slot.mark, linewidth=2.0)
    if end.before is not None:
        (old,) = axes.plot([end.before], [place], zorder=4, **style.marker_style(slot.line, slot.mark, 8.0))
        old.set(markerfacecolor=palette.surface, markeredgecolor=slot.mark, markeredgewidth=1.4)
    (now,) = axes.plot([end.mean], [place], zorder=5, **style.marker_style(slot.line, slot.mark, 8.5))
    if end.is_draft:
        now.set(
            fillstyle="left",
            markerfacecoloralt=palette.surface,
            markeredgecolor=slot.mark,
            markeredgewidth=1.2,
        )
