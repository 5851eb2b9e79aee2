"""Money by function: one bar a strategy, the functions always in the same order, the purse dashed."""

from __future__ import annotations

from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from desktop.chartdata import Money, Spend
from desktop.charts import style
from desktop.tokens import Palette

LEGEND, BAR, GAP = 28.0, 26.0, 1.5


def draw(figure: Figure, data: Money, palette: Palette) -> None:
    """Draw the bars from zero; a part's words stand inside where they fit, the legend names the functions."""
    width, height = style.size(figure)
    top = style.write_heading(figure, data.heading, palette)
    names = tuple(spend.name for spend in data.spends)
    left = min(style.width_of(figure, names, fontsize=9.75, fontweight=style.STRONG) + 28, 0.4 * width)
    widest = max([data.purse, *(sum(spend.amounts) for spend in data.spends)]) or 1.0
    scale = (width - left - 22) / widest
    pitch = (height - top - LEGEND) / max(len(data.spends), 1)
    for place, spend in enumerate(data.spends):
        middle = height - top - (place + 0.5) * pitch
        style.name_strategy(figure, 0, middle, spend.slot, spend.name, left - 8, palette)
        _bar(figure, spend, (left, middle, scale), palette, data.functions)
    if data.purse > 0:
        x = left + data.purse * scale
        dashes = Line2D(
            [x, x],
            [LEGEND, height - top],
            transform=style.pixels(figure),
            color=palette.ink,
            linewidth=1.3,
            dashes=(3, 2),
        )
        figure.add_artist(dashes)
    _legend(figure, data, left, palette)


def _bar(
    figure: Figure, spend: Spend, place: tuple[float, float, float], palette: Palette, names: tuple[str, ...]
) -> None:
    """One strategy's parts from left to right."""
    x, middle, scale = place
    for amount, words, name, function in zip(
        spend.amounts, spend.words, names, palette.functions, strict=True
    ):
        length = amount * scale
        if length <= 0:
            continue
        style.fill(figure, (x, middle - BAR / 2), max(1.0, length - GAP), BAR, function.fill)
        for told in (f"{name} {words}", words):
            if style.width_of(figure, (told,), fontsize=9.0) + 10 <= length:
                style.write(figure, x + 6, middle, told, fontsize=9.0, va="center", color=function.word)
                break
        x += length


def _legend(figure: Figure, data: Money, left: float, palette: Palette) -> None:
    """The functions' fills and names, in order, in as much room as there is."""
    widths = [style.width_of(figure, (name,), fontsize=9.0) + 26 for name in data.functions]
    x = max(0.0, min(left, style.size(figure)[0] - sum(widths)))
    for name, width, function in zip(data.functions, widths, palette.functions, strict=True):
        style.fill(figure, (x, 5), 10, 10, function.fill)
        style.write(figure, x + 15, 10, name, fontsize=9.0, va="center", color=palette.ink2)
        x += width
