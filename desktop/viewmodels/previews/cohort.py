"""A cohort that becomes smaller, drawn as a curve: what the two retention previews share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from desktop import previewdata as shown
from desktop.chartdata import Heading
from desktop.tabledata import Table
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.previews.sight import drawn_words, ticks
from desktop.viewmodels.words import joined
from scenarios.previews.keeping import Keeping

translate = QCoreApplication.translate
ROOM = 1.25  # over the share after the first step: before it, it is all
Mark = Callable[[Keeping, int, Numbers], str]


@dataclass(frozen=True)
class Cohort:
    """The curve now, and as the file says it where there is something to compare with."""

    now: Keeping
    before: Keeping | None


def drawn_as(found: Cohort, heading: Heading, unit: str, numbers: Numbers, mark: Mark) -> shown.Keeping:
    """The chart: the curve, what the file says as a dashed one where it differs, and the marked steps."""
    now, before = found.now, found.before
    steps = np.arange(len(now.share))
    highest = min(1.0, ROOM * float(now.high[1]))
    has_band = bool(np.any(now.high > now.low))
    curves = [
        shown.Curve(None, steps, now.share, now.low if has_band else None, now.high if has_band else None)
    ]
    if before is not None and not np.allclose(before.share, now.share):
        curves.append(shown.Curve(None, steps, before.share, is_base=True))
    points = tuple(shown.Point(None, step, now.at(step), mark(now, step, numbers)) for step in now.marks)
    plane = shown.Plane(
        ticks(float(steps[-1]), numbers.plain),
        ticks(highest, lambda share: numbers.percent(share)),
        float(steps[-1]),
        highest,
        unit,
    )
    header = (unit, translate("Previews", "Share"), translate("Previews", "In the file"))
    rows = tuple(
        (
            numbers.plain(step),
            numbers.percent(now.at(step), 1),
            numbers.percent(before.at(step), 1) if before is not None else "",
        )
        for step in range(len(steps))
    )
    line = joined((heading.line, drawn_words(has_band)))
    summary = joined((heading.title, *(point.words for point in points)))
    return shown.Keeping(
        Heading(heading.title, line), summary, Table(header, rows), tuple(curves), points, plane
    )
