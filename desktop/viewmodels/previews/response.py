"""The response curve of a channel in words."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from desktop import previewdata as shown
from desktop.chartdata import Heading
from desktop.tabledata import Table
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.previews.sight import Kind, Sight, drawn_words, ticks
from desktop.viewmodels.words import bundled, joined
from scenarios.previews.response import Response, response

translate = QCoreApplication.translate
ROWS = 12  # of the table
NEAR = 1.6  # a ceiling within so many times what is seen is shown


def reckon(sight: Sight) -> Response | None:
    """The curve of the channel, with the plans on it."""
    return response(sight.scenes)


def told(sight: Sight, found: Response, numbers: Numbers) -> shown.Response:
    """The curve with its finding."""
    heading = Heading(_title(sight, found, numbers), _line(sight, found, numbers))
    scale, unit = numbers.money_scale(float(found.spend[-1]))
    highest = 1.12 * max(float(found.high.max()), *found.reached)
    level = None
    if found.ceiling <= NEAR * highest:
        highest = max(highest, 1.06 * found.ceiling)
        words = (
            translate("Previews", "ceiling %1")
            if found.is_reach
            else translate("Previews", "if all are aware: %1")
        )
        level = shown.Level(found.ceiling, words.replace("%1", numbers.count(found.ceiling)))
    has_band = bool(np.any(found.high > found.low))
    curve = shown.Curve(
        sight.slot, found.spend / scale, found.people,
        found.low if has_band else None, found.high if has_band else None,
    )  # fmt: skip
    points = _points(sight, found, scale, numbers)
    plane = shown.Plane(
        ticks(float(found.spend[-1]) / scale, numbers.rounded),
        ticks(highest, numbers.count),
        float(found.spend[-1]) / scale,
        highest,
        translate("Previews", "%1 a week").replace("%1", unit),
    )
    summary = joined((heading.title, *(point.words for point in points)))
    gain = None if sight.is_market else _gain(found, scale, numbers)
    return shown.Response(heading, summary, _table(found, numbers), (curve,), points, plane, gain, level)


def _title(sight: Sight, found: Response, numbers: Numbers) -> str:
    more, gained = numbers.money(found.more), numbers.count(found.gains[0])
    if sight.is_market:
        channel = sight.scenes[0].market.channels[sight.scenes[0].entry]
        name = bundled(channel.label or sight.scenes[0].entry)
        if found.is_reach:
            words = translate("Previews", "%1 reaches at most %2 people a day")
        else:
            words = translate("Previews", "%1 has %2 clicks a day once everybody is aware")
        return words.replace("%1", name).replace("%2", numbers.count(found.ceiling))
    if found.is_reach:
        words = translate("Previews", "The next %1 a week reaches %2 more people a day")
    elif found.planned[0] > 0.0 and found.gains[0] <= 1e-9:
        words = translate("Previews", "More money catches no more: all %2 clicks a day are paid for")
        gained = numbers.count(found.reached[0])
    else:
        words = translate("Previews", "The next %1 a week catches %2 more clicks a day")
    return words.replace("%1", more).replace("%2", gained)


def _line(sight: Sight, found: Response, numbers: Numbers) -> str:
    if found.is_reach:
        what = translate("Previews", "people reached on a day, by what is paid each week")
    else:
        what = translate(
            "Previews", "clicks on a day with the first day’s awareness, by what is paid each week"
        )
    base = ""
    if not sight.is_market and len(found.planned) > 1 and found.planned[1] != found.planned[0]:
        words = translate("Previews", "at the base’s %1 it would be %2 more")
        base = words.replace("%1", numbers.money(found.planned[1])).replace(
            "%2", numbers.count(found.gains[1])
        )
    return joined((what, base, drawn_words(bool(np.any(found.high > found.low)))))


def _points(sight: Sight, found: Response, scale: float, numbers: Numbers) -> tuple[shown.Point, ...]:
    """The planned spends; on the Market page one for each strategy that buys it, under its name."""
    points = []
    for place, (spend, people) in enumerate(zip(found.planned, found.reached, strict=True)):
        if sight.is_market:
            words = sight.labels[place]
            if not spend:
                continue
        else:
            if place and spend == found.planned[0]:
                continue
            words = translate("Previews", "base %1") if place else translate("Previews", "now %1")
            words = words.replace("%1", numbers.rounded(spend / scale))
        points.append(
            shown.Point(sight.slots[place], spend / scale, people, words, bool(place) and not sight.is_market)
        )
    return tuple(points)


def _gain(found: Response, scale: float, numbers: Numbers) -> shown.Gain | None:
    if found.gains[0] <= 0.0:
        return None
    words = numbers.count(found.gains[0], signed=True)
    return shown.Gain(found.planned[0] / scale, found.reached[0], found.more / scale, found.gains[0], words)


def _table(found: Response, numbers: Numbers) -> Table:
    people = (
        translate("Previews", "People a day") if found.is_reach else translate("Previews", "Clicks a day")
    )
    places = np.linspace(0, len(found.spend) - 1, ROWS).round().astype(int)
    rows = tuple(
        (
            numbers.money(found.spend[place]),
            *(numbers.count(each[place]) for each in (found.people, found.low, found.high)),
        )
        for place in places
    )
    header = (
        translate("Previews", "Paid a week"), people,
        translate("Previews", "10 % of races"), translate("Previews", "90 % of races"),
    )  # fmt: skip
    return Table(header, rows)


KIND = Kind(reckon, told)
