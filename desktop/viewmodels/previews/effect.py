"""The ramp and the fade of a tactic in words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from desktop import previewdata as shown
from desktop.chartdata import Heading
from desktop.tabledata import Table
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.previews.sight import Kind, Sight, day_words, ticks
from desktop.viewmodels.words import joined
from scenarios.previews.calendar import Bar, bar_of
from scenarios.previews.scene import Scene

translate = QCoreApplication.translate
WEEK = 7


@dataclass(frozen=True)
class Found:
    """How a tactic works over the days, and how it works where it is compared with."""

    now: Bar
    before: Bar | None


def reckon(sight: Sight) -> Found | None:
    """The tactic as the strategy buys it; on the Market page as the first that buys it does, else from the start."""
    scenes = sight.scenes
    if sight.is_market:
        buying = [scene for scene in scenes if scene.entry in scene.plan.tactics]
        scenes = (*buying[:1],) or scenes[:1]
    now = bar_of(scenes[0])
    if now is None:
        return None
    other = sight.before if sight.is_market else next(iter(scenes[1:]), None)
    return Found(now, bar_of(other) if other is not None and (sight.is_market or _buys(other)) else None)


def _buys(scene: Scene) -> bool:
    return scene.entry in scene.plan.tactics


def told(sight: Sight, found: Found, numbers: Numbers) -> shown.Effect:
    """The outline with its finding."""
    now = found.now
    title = _title(now, numbers)
    line = joined((translate("Previews", "share of its full effect on each day"), _work_words(now, numbers)))
    days = np.arange(len(now.works))
    curves = [shown.Curve(sight.slot, days, now.works)]
    if found.before is not None and not np.array_equal(found.before.works, now.works):
        before = found.before.works[: len(days)]  # its study may have run longer, or less long
        curves.append(shown.Curve(sight.slot, days[: len(before)], before, is_base=True))
    points = tuple(
        shown.Point(sight.slot, day, float(now.works[day]), words) for day, words in _moments(now, numbers)
    )
    plane = shown.Plane(
        ticks(float(len(days)), numbers.plain),
        ticks(1.0, lambda share: numbers.percent(share)),
        float(len(days)),
        1.12,
        day_words(),
    )
    rows = tuple(
        (numbers.plain(day), numbers.percent(float(now.works[day]), 0)) for day in range(0, len(days), WEEK)
    )
    header = (day_words(), translate("Previews", "Share of its effect"))
    return shown.Effect(
        Heading(title, line), joined((title, line)), Table(header, rows), tuple(curves), points, plane
    )


def _full(bar: Bar) -> int | None:
    """The first day on which it works as much as it ever does."""
    return int(np.argmax(bar.works)) if bar.works.max() > 0.0 else None


def _half(bar: Bar) -> int | None:
    """The day on which half of that has worn off, where it wears off."""
    full = _full(bar)
    if full is None:
        return None
    later = np.flatnonzero((bar.works[full:] <= 0.5 * bar.works[full]) & (bar.works[full:] > 0.0))
    return full + int(later[0]) if later.size else None


def _moments(bar: Bar, numbers: Numbers) -> list[tuple[int, str]]:
    """The days that matter, each with its words; those that fall together are said once."""
    live, full, half = bar.first_live, _full(bar), _half(bar)
    found = []
    if live is not None and live != full:
        found.append((live, translate("Previews", "live %1")))
    if full is not None:
        words = translate("Previews", "in full %1")
        found.append((full, words))
    if half is not None:
        found.append((half, translate("Previews", "half %1")))
    return [(day, words.replace("%1", numbers.plain(day))) for day, words in found]


def _title(bar: Bar, numbers: Numbers) -> str:
    live, full, half = bar.first_live, _full(bar), _half(bar)
    if live is None or full is None:
        words = translate("Previews", "It does not go live within %1 days")
        return words.replace("%1", numbers.plain(len(bar.works)))
    if half is not None:
        words = translate("Previews", "Works in full from day %1; half of it has worn off by day %2")
        return words.replace("%1", numbers.plain(full)).replace("%2", numbers.plain(half))
    if live == full:
        return translate("Previews", "Works in full from day %1").replace("%1", numbers.plain(full))
    words = translate("Previews", "Live on day %1, works in full from day %2")
    return words.replace("%1", numbers.plain(live)).replace("%2", numbers.plain(full))


def _work_words(bar: Bar, numbers: Numbers) -> str:
    first = bar.first_live
    if bar.heard is None or first is None or first <= bar.heard:
        return ""
    words = translate("Previews", "prepared from day %1 to %2")
    return words.replace("%1", numbers.plain(bar.heard)).replace("%2", numbers.plain(first))


KIND = Kind(reckon, told)
