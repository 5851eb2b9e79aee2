"""The response curve of a channel: the planned spend on it, and what a little more would bring as a step."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text

from desktop.charts import frame, style
from desktop.previewdata import Gain, Response
from desktop.tokens import Palette


def draw(figure: Figure, data: Response, palette: Palette) -> None:
    """Draw the curve with its band, the ceiling, the planned spends, and the step of the next money."""
    axes = frame.laid_out(figure, data.heading, data.plane, palette)
    for curve in data.curves:
        frame.draw_curve(axes, curve, palette)
    taken = [] if data.level is None else [frame.draw_level(axes, data.level, palette)]
    for point in data.points:
        if not point.is_base:
            mark, _ = frame.colours(point.slot, palette)
            axes.plot([point.x, point.x], [0, point.y], color=mark, linewidth=1.0, linestyle=(0, (1.5, 2.5)))
    if data.gain is not None:
        taken.append(_draw_gain(axes, data.gain, palette))
    lines = [frame.upright(axes, point.x, point.y) for point in data.points if not point.is_base]
    frame.draw_points(axes, data.points, palette, "below", taken, lines)


def _draw_gain(axes: Axes, gain: Gain, palette: Palette) -> Text:
    """The step from the planned spend to a little more, with what it brings beside its riser."""
    right, top = gain.x + gain.more, gain.y + gain.gained
    axes.plot([gain.x, right, right], [gain.y, gain.y, top], color=palette.ink, linewidth=1.4, zorder=5)
    return axes.annotate(
        gain.words,
        (right, 0.5 * (gain.y + top)),
        xytext=(5, 0),
        textcoords="offset points",
        va="center",
        fontsize=9.0,
        fontweight=style.STRONG,
        color=palette.ink,
        zorder=7,
        path_effects=frame.clear_of_lines(axes),
    )
