"""Cohort retention: one row a cohort, one column an age, the deeper the colour the more of them still use it."""

from __future__ import annotations

from matplotlib.colors import to_hex, to_rgb
from matplotlib.figure import Figure

from desktop.chartdata import Cohort, Triangle
from desktop.charts import style
from desktop.tokens import Palette

HEAD, GAP, RIM = 24.0, 2.0, 2.0
DEEPEST = 0.4  # share of the strategy's colour in the deepest cell: its words stay readable in ink


def draw(figure: Figure, data: Triangle, palette: Palette) -> None:
    """Draw the cells; those of which not all are so old yet are hollow."""
    width, height = style.size(figure)
    top = style.write_heading(figure, data.heading, palette)
    names = style.width_of(figure, (data.heads[0], *(each.name for each in data.cohorts)), fontsize=9.75) + 14
    counts = (
        style.width_of(figure, (data.heads[1], *(each.count for each in data.cohorts)), fontsize=9.0) + 14
    )
    left = names + counts
    column = (width - left) / max(len(data.ages), 1)
    pitch = (height - top - HEAD) / max(len(data.cohorts), 1)
    y = height - top - HEAD / 2
    style.write(figure, 0, y, data.heads[0], fontsize=9.0, va="center", color=palette.ink3)
    style.write(
        figure, left - 14, y, data.heads[1], fontsize=9.0, va="center", ha="right", color=palette.ink3
    )
    for place, age in enumerate(data.ages):
        x = left + (place + 0.5) * column
        style.write(figure, x, y, age, fontsize=9.0, va="center", ha="center", color=palette.ink2)
    largest = max((s for each in data.cohorts for s in each.shares if s == s), default=1.0) or 1.0
    for place, cohort in enumerate(data.cohorts):
        middle = height - top - HEAD - (place + 0.5) * pitch
        style.write(figure, 0, middle, cohort.name, fontsize=9.75, va="center", color=palette.ink)
        style.write(
            figure, left - 14, middle, cohort.count, fontsize=9.0, va="center", ha="right", color=palette.ink2
        )
        _cells(figure, data, cohort, (left, middle, column, pitch, largest), palette)


def _cells(
    figure: Figure,
    data: Triangle,
    cohort: Cohort,
    places: tuple[float, float, float, float, float],
    palette: Palette,
) -> None:
    """One cohort's cells from left to right, until nobody is so old."""
    left, middle, column, pitch, largest = places
    for place, (share, words, is_whole) in enumerate(
        zip(cohort.shares, cohort.words, cohort.is_whole, strict=True)
    ):
        if share != share:
            continue
        x = left + place * column
        colour = tinted(palette, data.slot, share / largest)
        low = middle - pitch / 2 + GAP / 2
        style.fill(figure, (x + GAP / 2, low), column - GAP, pitch - GAP, colour)
        if not is_whole:
            corner = (x + GAP / 2 + RIM, low + RIM)
            style.fill(figure, corner, column - GAP - 2 * RIM, pitch - GAP - 2 * RIM, palette.surface)
        text = style.write(
            figure,
            x + column / 2,
            middle,
            words,
            fontsize=9.0,
            va="center",
            ha="center",
            color=palette.ink if is_whole else palette.ink2,
            fontweight=style.MEDIUM if is_whole else 400,
        )
        style.fitted(text, column - 2)


def tinted(palette: Palette, slot: int, share: float) -> str:
    """A strategy's colour thinned with the paper; nothing of it at 0."""
    part = DEEPEST * min(max(share, 0.0), 1.0)
    mark, paper = to_rgb(palette.slot(slot).mark), to_rgb(palette.surface)
    red, green, blue = (part * a + (1.0 - part) * b for a, b in zip(mark, paper, strict=True))
    return to_hex((red, green, blue))
