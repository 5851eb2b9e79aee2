"""From what a chart shows to its pixels: one figure, no global state but the style in force while it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from desktop.chartdata import Bands, ChartData, Dots, Funnel, Heading, Money, Pairs, Tree, Triangle
from desktop.charts import (
    bands,
    calendar,
    curve,
    dots,
    effect,
    ends,
    funnel,
    keeping,
    money,
    pairs,
    response,
    style,
    tree,
    triangle,
    waiting,
)
from desktop.previewdata import Calendar, Effect, Keeping, PreviewData, Response, Wait
from desktop.tokens import Palette
from desktop.whatifdata import Curve, Ends, WhatIfData

# What draws each kind of data; a new chart is one file and one line here.
CHARTS: dict[type, Callable[[Figure, Any, Palette], None]] = {
    Bands: bands.draw,
    Pairs: pairs.draw,
    Funnel: funnel.draw,
    Money: money.draw,
    Response: response.draw,
    Keeping: keeping.draw,
    Effect: effect.draw,
    Wait: waiting.draw,
    Calendar: calendar.draw,
    Tree: tree.draw,
    Triangle: triangle.draw,
    Dots: dots.draw,
    Curve: curve.draw,
    Ends: ends.draw,
}


@dataclass(frozen=True)
class Sheet:
    """The paper: size [device pixels], device pixels of a layout pixel at 100 %, palette, faces."""

    width: int
    height: int
    scale: float
    palette: Palette
    families: tuple[str, ...]
    faces: tuple[str, ...] = ()  # files of bundled faces
    is_titled: bool = False


def drawn(data: ChartData | PreviewData | WhatIfData, sheet: Sheet) -> Figure:
    """The figure with the chart on it, drawn once."""
    style.register(sheet.faces)
    known = style.known_families()
    families = tuple(name for name in sheet.families if name in known) or ("DejaVu Sans",)
    shown = data if sheet.is_titled else replace(data, heading=Heading())
    with mpl.rc_context(style.rc(sheet.palette, families)):
        dots = 96.0 * sheet.scale
        figure = Figure(figsize=(sheet.width / dots, sheet.height / dots), dpi=dots)
        canvas = FigureCanvasAgg(figure)
        CHARTS[type(shown)](figure, shown, sheet.palette)
        canvas.draw()  # type: ignore[no-untyped-call]  # matplotlib leaves it untyped
    return figure


def painted(data: ChartData | PreviewData | WhatIfData, sheet: Sheet) -> np.ndarray:
    """The chart as bytes [row, column, red green blue alpha]."""
    canvas = drawn(data, sheet).canvas
    assert isinstance(canvas, FigureCanvasAgg)
    return np.asarray(canvas.buffer_rgba()).copy()  # type: ignore[no-untyped-call]  # matplotlib leaves it untyped
