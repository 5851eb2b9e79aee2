"""How far a tactic works over the days: work on it, going live, ramp, fade and end as one outline."""

from __future__ import annotations

from matplotlib.figure import Figure

from desktop.charts import frame
from desktop.previewdata import Effect
from desktop.tokens import Palette

WASH = 0.16


def draw(figure: Figure, data: Effect, palette: Palette) -> None:
    """Draw the outline filled to the floor, what is compared with dashed, and the days that matter."""
    axes = frame.laid_out(figure, data.heading, data.plane, palette, above=12.0)
    for curve in data.curves:
        if not curve.is_base:
            mark, _ = frame.colours(curve.slot, palette)
            axes.fill_between(curve.x, 0.0, curve.y, color=mark, alpha=WASH, linewidth=0)
        frame.draw_curve(axes, curve, palette)
    frame.draw_points(axes, data.points, palette, "above")
