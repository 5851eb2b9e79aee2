"""The wait against headcount: one dot a headcount, the planned one in the strategy's mark, the promise across."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from matplotlib.text import Text

from desktop.charts import frame, style
from desktop.previewdata import Wait
from desktop.tokens import Palette


def draw(figure: Figure, data: Wait, palette: Palette) -> None:
    """Draw the waits that come to rest, the headcounts that never catch up, the promise and the plans."""
    axes = frame.laid_out(figure, data.heading, data.plane, palette)
    axes.set_xlim(min(0.0, data.plane.across[0].at) if data.plane.across else 0.0, data.plane.widest)
    mark, _ = frame.colours(data.curve.slot, palette)
    seen = np.isfinite(data.curve.y)
    heads, wait = data.curve.x[seen], data.curve.y[seen]
    axes.plot(heads, wait, color=palette.edge, linewidth=1.2, zorder=2)
    axes.plot(heads, wait, marker="o", markersize=4.5, color=mark, markeredgewidth=0, linestyle="none")
    taken: list[Text] = []
    if data.endless is not None:
        axes.axvspan(axes.get_xlim()[0], data.endless.y, color=palette.select, linewidth=0, zorder=0)
        words = axes.annotate(
            data.endless.words,
            (axes.get_xlim()[0], axes.get_ylim()[1]),
            xytext=(5, -5),
            textcoords="offset points",
            va="top",
            fontsize=style.LEAST,
            color=palette.ink2,
        )
        taken.append(words)
    if data.level is not None:
        taken.append(frame.draw_level(axes, data.level, palette))
    frame.draw_points(axes, data.points, palette, "above", taken)
