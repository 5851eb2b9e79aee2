"""What charts of previews share: a plane with its two axes, lines with bands, points with words that keep clear."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patheffects import withStroke
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from desktop.chartdata import Heading
from desktop.charts import style
from desktop.previewdata import Curve, Level, Plane, Point
from desktop.tokens import Palette

TOP, BOTTOM, RIGHT = 14.0, 40.0, 14.0  # pixels around the plane
FADE = 0.13
BASE_DASHES = (4.0, 3.0)
STEPS = (0.8, 1.9, 3.0, 4.1, -1.0, -2.1)  # heights of a line by which words are moved away, nearest first
Side = Literal["above", "below"]


def laid_out(figure: Figure, heading: Heading, plane: Plane, palette: Palette, above: float = 0.0) -> Axes:
    """Axes with their marks and what the lower one counts; `above` is more room at the top [px]."""
    top = style.write_heading(figure, heading, palette)
    ticks = style.width_of(figure, tuple(tick.words for tick in plane.up), fontsize=9.0)
    axes = style.plot_axes(figure, ticks + 12, RIGHT, TOP + top + above, BOTTOM)
    style.set_ticks(axes, plane.across, plane.up)
    axes.set_xlim(0.0, plane.widest or 1.0)
    axes.set_ylim(0.0, plane.highest or 1.0)  # where nobody is reached there is no height
    width = style.size(figure)[0]
    unit = style.write(
        figure, width - RIGHT, 3, plane.unit, fontsize=style.LEAST, color=palette.ink3, ha="right"
    )
    style.fitted(unit, width - RIGHT)
    return axes


def colours(slot: int | None, palette: Palette) -> tuple[str, str]:
    """Colour of a mark and of its words; ink where it is of no strategy."""
    if slot is None:
        return palette.ink2, palette.ink
    own = palette.slot(slot)
    return own.mark, own.text


def draw_curve(axes: Axes, curve: Curve, palette: Palette) -> None:
    """A line and its band; what is compared with is thin and dashed."""
    mark, _ = colours(curve.slot, palette)
    if curve.low is not None and curve.high is not None:
        axes.fill_between(curve.x, curve.low, curve.high, color=mark, alpha=FADE, linewidth=0)
    if curve.is_base:
        axes.plot(curve.x, curve.y, color=palette.edge, linewidth=1.4, dashes=BASE_DASHES)
    elif curve.slot is None:
        axes.plot(curve.x, curve.y, color=mark, linewidth=style.LINE_WIDTH)
    else:
        axes.plot(curve.x, curve.y, color=mark, **style.line_style(palette.slot(curve.slot).line))


def draw_points(
    axes: Axes,
    points: Sequence[Point],
    palette: Palette,
    side: Side,
    taken: Sequence[Text] = (),
    lines: Sequence[Bbox] = (),
) -> None:
    """Markers, hollow where they are compared with, and words beside them that lie on no others, nor on lines."""
    used = [text.get_window_extent() for text in taken]
    for point in points:
        mark, ink = colours(point.slot, palette)
        shape = "o" if point.slot is None else style.MARKERS[palette.slot(point.slot).line.marker]
        (dot,) = axes.plot([point.x], [point.y], marker=shape, markersize=7.5, clip_on=False, zorder=6)
        dot.set(
            markerfacecolor=palette.surface if point.is_base else mark,
            markeredgecolor=mark if point.is_base else palette.surface,
            markeredgewidth=1.6 if point.is_base else 0.8,
        )
        if point.words:
            used.append(_said_beside(axes, point, ink, side, used, lines))


def upright(axes: Axes, x: float, y: float) -> Bbox:
    """Where a line from the foot of the plane up to a point stands."""
    (across, foot), (_, top) = axes.transData.transform([(x, 0.0), (x, y)])
    return Bbox([[across - 2, foot], [across + 2, top]])


def _said_beside(
    axes: Axes, point: Point, ink: str, side: Side, used: Sequence[Bbox], lines: Sequence[Bbox]
) -> Bbox:
    """Write a point's words where there is room: at its right or left, moved away until they lie on no others.

    Where no place is free of lines too, they may cross one.
    """
    is_left = point.x > 0.62 * axes.get_xlim()[1]
    text = axes.annotate(
        point.words,
        (point.x, point.y),
        xytext=(-9 if is_left else 9, 0),
        textcoords="offset points",
        ha="right" if is_left else "left",
        va="center",
        fontsize=9.0,
        fontweight=400 if point.is_base else style.STRONG,
        color=ink,
        zorder=7,
        path_effects=clear_of_lines(axes),
    )
    height = text.get_window_extent().height * 72.0 / axes.figure.dpi
    steps = [(1.0 if side == "above" else -1.0) * step * height for step in STEPS]
    places = [*product((is_left, not is_left), steps)] if lines else []
    for place, (at_left, step) in enumerate([*places, *product((is_left,), steps)]):
        text.set_horizontalalignment("right" if at_left else "left")
        text.set_position((-9 if at_left else 9, step))
        box = text.get_window_extent()
        taken = [*used, *lines] if place < len(places) else used
        if _holds(axes.get_window_extent(), box) and not any(box.overlaps(other) for other in taken):
            break
    return text.get_window_extent()


def _holds(frame: Bbox, box: Bbox) -> bool:
    """Whether words begin in the plane, and lie in it or a little above it."""
    return bool(frame.y0 - 2 <= box.y0 and box.y1 <= frame.y1 + 12 and box.x0 >= frame.x0)


def clear_of_lines(axes: Axes) -> list[withStroke]:
    """Words on lines stand on a narrow edge of the paper."""
    return [withStroke(linewidth=3.0, foreground=axes.get_facecolor())]


def draw_level(axes: Axes, level: Level, palette: Palette) -> Text:
    """A dashed height across the plane, its words above its right end."""
    axes.axhline(level.y, color=palette.ink3, linewidth=1.2, linestyle=(0, (5, 4)), zorder=2)
    low, high = axes.get_ylim()
    is_high = level.y > low + 0.88 * (high - low)
    return axes.annotate(
        level.words,
        (axes.get_xlim()[1], level.y),
        xytext=(0, -3 if is_high else 3),
        textcoords="offset points",
        ha="right",
        va="top" if is_high else "bottom",
        fontsize=style.LEAST,
        color=palette.ink2,
    )
