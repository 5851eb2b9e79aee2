"""Wait against headcount in words: the service desk and the sales team."""

from __future__ import annotations

import math
from functools import partial

import numpy as np
from PySide6.QtCore import QCoreApplication

from desktop import previewdata as shown
from desktop.chartdata import Heading
from desktop.tabledata import Table
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.previews.sight import Kind, Sight, ticks
from desktop.viewmodels.words import joined
from scenarios.previews.waiting import Desk, Waiting, waiting

translate = QCoreApplication.translate
HOURS = 24  # of a day
SHORT = 0.5  # days below which hours are said
LEAST = 0.02  # days that an axis shows at least


def reckon(sight: Sight, desk: Desk) -> Waiting | None:
    """The queue of the strategy looked at, and what it is compared with; nothing before a rehearsal."""
    scenes = sight.scenes[:1] if sight.is_market else sight.scenes
    return waiting(scenes, desk, sight.demand.get(desk, 0.0))


def told(sight: Sight, found: Waiting, numbers: Numbers, desk: Desk) -> shown.Wait:
    """The waits with their finding."""
    heading = Heading(_title(found, numbers, desk), _line(sight, found, numbers, desk))
    highest = _highest(found)
    heads = found.heads.astype(float)
    plane = shown.Plane(
        tuple(tick for tick in ticks(float(heads[-1]), numbers.plain) if tick.at == round(tick.at)),
        ticks(highest, lambda wait: time_words(wait, numbers)),
        float(heads[-1]) + 0.5,
        highest,
        _people(desk),
    )
    level = None
    if found.promise is not None and found.promise <= highest:
        level = shown.Level(found.promise, translate("Previews", "promised"))
    curve = shown.Curve(sight.slot, heads, np.where(found.wait <= highest, found.wait, np.nan))
    return shown.Wait(
        heading,
        joined((heading.title, heading.line)),
        _table(found, numbers, desk),
        curve,
        _points(sight, found, numbers),
        plane,
        level,
        _endless(found),
    )


def _highest(found: Waiting) -> float:
    """The longest wait that is shown [days]: what is planned and promised in view, far longer ones left out."""
    seen = found.wait[np.isfinite(found.wait)]
    planned = [found.wait_at(count) for count in found.own if math.isfinite(found.wait_at(count))]
    wanted = max(*(1.6 * wait for wait in planned), 1.25 * (found.promise or 0.0), LEAST, 0.0)
    return min(1.08 * float(seen.max()) if seen.size else wanted, wanted)


def _points(sight: Sight, found: Waiting, numbers: Numbers) -> tuple[shown.Point, ...]:
    """The planned headcount, and the base's where it is another."""
    return tuple(
        shown.Point(
            sight.slots[place],
            count,
            found.wait_at(count),
            _point_words(found, place, numbers),
            bool(place),
        )
        for place, count in enumerate(found.own)
        if math.isfinite(found.wait_at(count)) and (not place or count != found.own[0])
    )


def _title(found: Waiting, numbers: Numbers, desk: Desk) -> str:
    count = found.own[0]
    wait = found.wait_at(count)
    people = _counted(desk, count)
    if not math.isfinite(wait):
        needed = found.heads[np.isfinite(found.wait)]
        words = translate("Previews", "With %1 the queue never ends; it takes %2")
        least = numbers.plain(float(needed[0])) if needed.size else "–"
        return words.replace("%1", people).replace("%2", least)
    saved = wait - found.wait_at(count + 1)
    words = translate("Previews", "With %1 the wait is %2; one more saves %3")
    return (
        words.replace("%1", people)
        .replace("%2", time_words(wait, numbers))
        .replace("%3", time_words(saved, numbers))
    )


def _line(sight: Sight, found: Waiting, numbers: Numbers, desk: Desk) -> str:
    if desk == "sales":
        what = translate(
            "Previews", "mean wait of a lead, at %1 leads a day as in the busiest four weeks of %2"
        )
    else:
        what = translate(
            "Previews", "mean wait of a ticket, at %1 tickets a day as in the busiest four weeks of %2"
        )
    what = what.replace("%1", numbers.rounded(found.demand, 2)).replace("%2", sight.labels[0])
    lost = ""
    if found.gives_up:
        lost = translate("Previews", "%1 give up").replace("%1", numbers.percent(found.lost_at(found.own[0])))
    return joined((what, lost, translate("Previews", "nights and days off come on top")))


def _point_words(found: Waiting, place: int, numbers: Numbers) -> str:
    count = found.own[place]
    words = translate("Previews", "base %1") if place else translate("Previews", "now %1")
    wait = time_words(found.wait_at(count), numbers)
    return joined((words.replace("%1", numbers.plain(count)), wait))


def _endless(found: Waiting) -> shown.Level | None:
    """Headcounts at which the queue grows for ever."""
    lost = found.heads[~np.isfinite(found.wait)]
    if not lost.size:
        return None
    return shown.Level(float(lost.max()) + 0.5, translate("Previews", "never catches up"))


def time_words(days: float, numbers: Numbers) -> str:
    """A wait in days, in hours or in minutes."""
    if days == 0.0:
        return numbers.plain(0)
    if days >= SHORT:
        shown = numbers.rounded(days, 2)
        if shown == numbers.plain(1):
            return translate("Previews", "1 day")
        return translate("Previews", "%1 days").replace("%1", shown)
    if days * HOURS >= 1.0:
        return translate("Previews", "%1 hours").replace("%1", numbers.rounded(days * HOURS, 2))
    return translate("Previews", "%1 min").replace("%1", numbers.rounded(days * HOURS * 60, 2))


def _counted(desk: Desk, count: int) -> str:
    if desk == "sales":
        return translate("Previews", "%n representative(s)", "", count)
    return translate("Previews", "%n agent(s)", "", count)


def _people(desk: Desk) -> str:
    if desk == "sales":
        return translate("Previews", "representatives")
    return translate("Previews", "agents")


def _table(found: Waiting, numbers: Numbers, desk: Desk) -> Table:
    never = translate("Previews", "never catches up")
    rows = tuple(
        (
            numbers.plain(float(count)),
            time_words(float(wait), numbers) if math.isfinite(wait) else never,
            numbers.percent(float(lost), 1),
        )
        for count, wait, lost in zip(found.heads, found.wait, found.lost, strict=True)
    )
    return Table((_people(desk), translate("Previews", "Mean wait"), translate("Previews", "Give up")), rows)


DESK = Kind(partial(reckon, desk="service"), partial(told, desk="service"), needs_rehearsal=True)
TEAM = Kind(partial(reckon, desk="sales"), partial(told, desk="sales"), needs_rehearsal=True)
