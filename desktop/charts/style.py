"""The style of every chart, from the tokens: rc parameters, strategy lines and markers, headings, direct labels."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import Any

from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, Transform

from desktop.chartdata import Heading, Tick
from desktop.tokens import TYPE, Line, Palette

POINT = 0.75  # points of a pixel at 96 dots per inch
MARKERS = {"circle": "o", "square": "s", "triangle": "^", "diamond": "D"}
MARKER_SIZE = {"circle": 1.0, "square": 0.94, "triangle": 1.12, "diamond": 0.9}
LINE_WIDTH = 2.2
MEDIUM, STRONG = 500, 600
HEADING = 48.0  # pixels that a heading takes
LEAST = TYPE.least * POINT  # the smallest text [pt]


@cache
def register(faces: tuple[str, ...]) -> None:
    """Let charts use the bundled faces too."""
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # a nearest weight is no news
    for face in faces:
        if Path(face).is_file():
            font_manager.fontManager.addfont(face)


@cache
def known_families() -> frozenset[str]:
    """The families that can be drawn with; call after `register`."""
    return frozenset(font_manager.fontManager.get_font_names())


def rc(palette: Palette, families: tuple[str, ...]) -> Any:
    """The rc parameters of a palette by name; `families` is the window's own list."""
    return {
        "figure.facecolor": palette.surface,
        "savefig.facecolor": palette.surface,
        "axes.facecolor": palette.surface,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.spines.left": False,
        "axes.edgecolor": palette.edge,
        "axes.grid": True,
        "axes.grid.axis": "y",
        "grid.color": palette.hair,
        "grid.linewidth": 1.0,
        "axes.axisbelow": True,
        "xtick.color": palette.ink2,
        "ytick.color": palette.ink2,
        "xtick.labelsize": 9.0,
        "ytick.labelsize": 9.0,
        "xtick.major.size": 0.0,
        "ytick.major.size": 0.0,
        "text.color": palette.ink,
        "axes.titlelocation": "left",
        "axes.titlesize": 11.5,
        "axes.titleweight": STRONG,
        "axes.titlepad": 22.0,
        "axes.labelcolor": palette.ink2,
        "axes.labelsize": 9.5,
        "lines.linewidth": LINE_WIDTH,
        "lines.markersize": 6.5,
        "legend.frameon": False,
        "savefig.dpi": 200,
        "font.family": list(families),
        "font.size": 9.5,
        "axes.unicode_minus": True,
        "svg.fonttype": "none",
        "text.parse_math": False,  # a dollar is money here
    }


def line_style(line: Line) -> dict[str, Any]:
    """A strategy's line for `Axes.plot`; dashes are pixels and become multiples of the width."""
    width = LINE_WIDTH * line.width
    style: dict[str, Any] = {"linewidth": width}
    if line.dashes:
        style["dashes"] = tuple(max(length * POINT / width, 0.01) for length in line.dashes)
        cap = "round" if line.round_caps else "butt"
        style["dash_capstyle"] = cap
    return style


def marker_style(line: Line, colour: str, size: float = 6.5) -> dict[str, Any]:
    """A strategy's marker for `Axes.plot`."""
    return {
        "marker": MARKERS[line.marker],
        "markersize": size * MARKER_SIZE[line.marker],
        "markeredgewidth": 0,
        "color": colour,
        "linestyle": "none",
    }


def size(figure: Figure) -> tuple[float, float]:
    """Width and height of a figure in pixels at 100 %."""
    width, height = figure.get_size_inches()
    return float(width) * 96.0, float(height) * 96.0


def plot_axes(figure: Figure, left: float, right: float, top: float, bottom: float) -> Axes:
    """One set of axes inside margins in pixels."""
    width, height = size(figure)
    share = max(0.05, 1 - (left + right) / width), max(0.05, 1 - (top + bottom) / height)
    return figure.add_axes((left / width, bottom / height, *share))


def write_heading(figure: Figure, heading: Heading, palette: Palette) -> float:
    """Write the finding and the grey line at the top left; gives the height they take [px]."""
    if not heading.title:
        return 0.0
    height = size(figure)[1]
    write(figure, 0, height - 4, heading.title, fontsize=11.5, fontweight=STRONG, va="top")
    write(figure, 0, height - 25, heading.line, fontsize=9.5, color=palette.ink3, va="top")
    return HEADING


def write(figure: Figure, x: float, y: float, words: str, **style: Any) -> Text:
    """Words at a place in pixels from the figure's bottom left corner."""
    return figure.text(x, y, words, transform=pixels(figure), **style)


def width_of(figure: Figure, words: tuple[str, ...], **style: Any) -> float:
    """Width of the widest of some words [px]."""
    widest = 0.0
    for each in words:
        text = write(figure, 0, 0, each, **style)
        widest = max(widest, text.get_window_extent().width * 96.0 / figure.dpi)
        text.remove()
    return widest


def set_ticks(axes: Axes, days: tuple[Tick, ...], values: tuple[Tick, ...]) -> None:
    """At most five ticks an axis, with words that are ready."""
    axes.set_xticks([tick.at for tick in days], [tick.words for tick in days])
    axes.set_yticks([tick.at for tick in values], [tick.words for tick in values])
    axes.tick_params(pad=6)


def pixels(figure: Figure) -> Transform:
    """Coordinates in pixels at 100 % from the figure's bottom left corner."""
    return Affine2D().scale(1 / 96.0) + figure.dpi_scale_trans


def pushed_apart(wanted: list[float], step: float, low: float, high: float) -> list[float]:
    """Heights as near as can be to the wanted ones, in their order, no two closer than a step, inside limits [px].

    Neighbours that are too close form a block that stands where its members want it on average.
    """
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    blocks: list[list[float]] = []  # what its members want, each less its rank's steps
    for rank, place in enumerate(order):
        blocks.append([wanted[place] - rank * step])
        while len(blocks) > 1 and fmean(blocks[-2]) > fmean(blocks[-1]):
            last = blocks.pop()
            blocks[-1] += last
    ceiling = max(low, high - step * (len(wanted) - 1))
    bases = [min(max(fmean(block), low), ceiling) for block in blocks for _ in block]
    placed = [0.0] * len(wanted)
    for rank, (place, base) in enumerate(zip(order, bases, strict=True)):
        placed[place] = base + rank * step
    return placed


def fitted(text: Text, room: float) -> Text:
    """The text shortened with a sign of omission until it fits a width [px]."""
    figure = text.get_figure()
    assert figure is not None
    words = text.get_text()
    scale = 96.0 / figure.dpi
    while len(words) > 1 and text.get_window_extent().width * scale > room:
        words = words[:-1].rstrip()
        text.set_text(words + "…")
    return text


def on_two_lines(text: Text, room: float) -> Text:
    """The text on two lines where one is too long for a width [px], shortened where two are."""
    figure = text.get_figure()
    assert figure is not None
    scale, words = 96.0 / figure.dpi, text.get_text()
    if text.get_window_extent().width * scale <= room:
        return text
    for cut in sorted(
        (place for place, sign in enumerate(words) if sign == " "), key=lambda at: abs(at - len(words) / 2)
    ):
        text.set_text(f"{words[:cut]}\n{words[cut + 1 :]}")
        if text.get_window_extent().width * scale <= room:
            return text
    text.set_text(words)
    return fitted(text, room)


def fill(figure: Figure, corner: tuple[float, float], width: float, height: float, colour: str) -> None:
    """A flat rectangle from its bottom left corner, in pixels."""
    figure.add_artist(
        Rectangle(corner, width, height, transform=pixels(figure), facecolor=colour, linewidth=0)
    )


def rule(figure: Figure, y: float, palette: Palette) -> None:
    """A hair line across the figure at a height [px]."""
    width = size(figure)[0]
    figure.add_artist(Line2D([0, width], [y, y], transform=pixels(figure), color=palette.hair, linewidth=1.0))


def name_strategy(
    figure: Figure, x: float, y: float, slot: int, name: str, room: float, palette: Palette
) -> None:
    """A strategy's marker and name in its colour, shortened to the room there is [px]."""
    colours = palette.slot(slot)
    marker = marker_style(colours.line, colours.mark)
    figure.add_artist(Line2D([x + 6], [y], transform=pixels(figure), **marker))
    text = write(figure, x + 17, y, name, fontsize=9.75, fontweight=STRONG, color=colours.text, va="center")
    fitted(text, room - 17)


def head_columns(
    figure: Figure,
    strategies: tuple[tuple[int, str], ...],
    left: float,
    column: float,
    y: float,
    palette: Palette,
) -> None:
    """Every strategy's name over its column."""
    for place, (slot, name) in enumerate(strategies):
        name_strategy(figure, left + place * column, y, slot, name, column - 8, palette)
