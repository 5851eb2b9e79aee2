"""The funnel side by side: people at each step as bars from zero, the share lost, the largest loss in bold."""

from __future__ import annotations

from matplotlib.figure import Figure

from desktop.chartdata import Funnel, Step
from desktop.charts import style
from desktop.tokens import Palette

HEAD, BAR = 26.0, 14.0


def draw(figure: Figure, data: Funnel, palette: Palette) -> None:
    """Draw one column a strategy and one row a step; bars of all strategies share one scale."""
    width, height = style.size(figure)
    top = style.write_heading(figure, data.heading, palette)
    left = style.width_of(figure, tuple(step.name for step in data.steps), fontsize=9.75) + 16
    column = (width - left) / max(len(data.strategies), 1)
    style.head_columns(figure, data.strategies, left, column, height - top - HEAD / 2, palette)
    pitch = (height - top - HEAD) / max(len(data.steps), 1)
    widest = max((count for step in data.steps for count in step.counts), default=1.0) or 1.0
    for place, step in enumerate(data.steps):
        middle = height - top - HEAD - (place + 0.5) * pitch
        style.write(figure, 0, middle, step.name, fontsize=9.75, va="center", color=palette.ink)
        if place:
            style.rule(figure, middle + 0.5 * pitch, palette)
        _row(figure, data, step, (left, column, middle, widest), palette)


def _row(
    figure: Figure, data: Funnel, step: Step, places: tuple[float, float, float, float], palette: Palette
) -> None:
    """One step: bar, count and loss of every strategy."""
    left, column, middle, widest = places
    room = max(8.0, column - style.width_of(figure, step.words, fontsize=9.75) - 66)
    for place, (slot, _name) in enumerate(data.strategies):
        x = left + place * column
        length = max(2.0, min(room, 0.34 * column) * step.counts[place] / widest)
        style.fill(figure, (x, middle - BAR / 2), length, BAR, palette.slot(slot).mark)
        style.write(figure, x + length + 6, middle, step.words[place], fontsize=9.75, va="center")
        if step.losses[place]:
            weight = style.STRONG if step.is_worst[place] else 400
            colour = palette.ink if step.is_worst[place] else palette.ink3
            style.write(
                figure, x + column - 14, middle, step.losses[place], fontsize=9.0, fontweight=weight, color=colour,
                ha="right", va="center",
            )  # fmt: skip
