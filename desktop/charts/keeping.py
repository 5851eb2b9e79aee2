"""The share of a cohort still there, by day or period: the days that everybody speaks of stand on stems."""

from __future__ import annotations

from matplotlib.figure import Figure

from desktop.charts import frame
from desktop.previewdata import Keeping
from desktop.tokens import Palette


def draw(figure: Figure, data: Keeping, palette: Palette) -> None:
    """Draw the curve with its band, what the file says as a dashed one, and the marked days."""
    axes = frame.laid_out(figure, data.heading, data.plane, palette)
    for curve in data.curves:
        frame.draw_curve(axes, curve, palette)
    for point in data.points:
        if not point.is_base:
            axes.plot(
                [point.x, point.x], [0, point.y], color=palette.edge, linewidth=1.0, linestyle=(0, (1.5, 2.5))
            )
    frame.draw_points(axes, data.points, palette, "above")
