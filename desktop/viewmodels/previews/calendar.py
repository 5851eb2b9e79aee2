"""The calendar of projects in words."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from desktop import previewdata as shown
from desktop.chartdata import Heading
from desktop.tabledata import Table
from desktop.viewmodels.numbers import UNKNOWN, Numbers
from desktop.viewmodels.previews.sight import Kind, Sight, day_words, ticks
from desktop.viewmodels.words import bundled, joined
from scenarios.previews.calendar import Bar, Calendar, Launch, calendar

translate = QCoreApplication.translate


def reckon(sight: Sight) -> Calendar | None:
    """The plan's calendar; nothing where the plan prepares nothing."""
    found = calendar(sight.scenes[0])
    return found if found.bars or found.launches else None


def told(sight: Sight, found: Calendar, numbers: Numbers) -> shown.Calendar:
    """The calendar with its finding."""
    days = sight.scenes[0].study.days
    slot = sight.slots[0]
    title = _title(sight, found, numbers)
    line = joined(
        (
            sight.labels[0] if sight.is_market else "",
            translate("Previews", "outline: in preparation, filled: live, tick: the day the plan counts on"),
        )
    )
    stretches = (
        *(_stretch(sight, bar, slot) for bar in found.bars),
        *(_launch(launch, slot) for launch in found.launches),
    )
    plane = shown.Plane(
        ticks(float(days), numbers.plain), (), float(days), float(len(stretches)), day_words()
    )
    few = found.is_built_by_few
    words = translate("Previews", "builders at work")
    return shown.Calendar(
        Heading(title, line),
        joined((title, line)),
        _table(sight, found, numbers),
        stretches,
        plane,
        found.at_work if few else None,
        found.builders if few else None,
        words if few else "",
    )


def _name(sight: Sight, name: str) -> str:
    tactic = sight.scenes[0].market.tactics.get(name)
    return bundled(tactic.label or name) if tactic is not None else name


def _stretch(sight: Sight, bar: Bar, slot: int) -> shown.Stretch:
    part = bar.minimum if bar.minimum is not None else None
    live = bar.live if bar.live is not None else None
    return shown.Stretch(
        slot, _name(sight, bar.name), bar.heard, part, live, min(bar.until, len(bar.works)), bar.due, ""
    )


def _launch(launch: Launch, slot: int) -> shown.Stretch:
    runs = np.flatnonzero(launch.runs)
    first = int(runs[0]) if runs.size else None
    until = int(runs[-1]) + 1 if runs.size else len(launch.runs)
    return shown.Stretch(slot, launch.name, None, None, first, until, launch.day, "", is_campaign=True)


def _title(sight: Sight, found: Calendar, numbers: Numbers) -> str:
    late = [bar for bar in found.bars if bar.late > 0]
    if late:
        worst = max(late, key=lambda bar: bar.late)
        if worst.first_live is None:
            words = translate("Previews", "%1 does not go live within %2 days")
            days = numbers.plain(len(worst.works))
        else:
            words = translate("Previews", "%1 goes live on day %2, later than the plan counts on")
            days = numbers.plain(worst.first_live)
        return words.replace("%1", _name(sight, worst.name)).replace("%2", days)
    hollow = [
        launch for launch in found.launches if launch.runs.any() and launch.ready[launch.runs].min() < 1.0
    ]
    if hollow:
        words = translate("Previews", "%1 runs before everything it counts on is live")
        return words.replace("%1", hollow[0].name)
    first = [bar.first_live for bar in found.bars if bar.first_live is not None]
    words = translate("Previews", "Everything is live from day %1")
    return words.replace("%1", numbers.plain(max(first, default=0)))


def _table(sight: Sight, found: Calendar, numbers: Numbers) -> Table:
    header = (
        translate("Previews", "What"),
        translate("Previews", "Prepared from"),
        translate("Previews", "In part from"),
        translate("Previews", "Live from"),
        translate("Previews", "Counted on by"),
        translate("Previews", "Late by, days"),
    )
    rows = [
        (
            _name(sight, bar.name),
            *(
                UNKNOWN if day is None else numbers.plain(day)
                for day in (bar.heard, bar.minimum, bar.live, bar.due)
            ),
            numbers.plain(bar.late),
        )
        for bar in found.bars
    ]
    for launch in found.launches:
        runs = np.flatnonzero(launch.runs)
        live = numbers.plain(int(runs[0])) if runs.size else UNKNOWN
        rows.append((launch.name, UNKNOWN, UNKNOWN, live, numbers.plain(launch.day), UNKNOWN))
    return Table(header, tuple(rows))


KIND = Kind(reckon, told)
