"""What the charts of the What if page show, each with a title that states the finding, by rule from the figures."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from desktop.chartdata import Heading, Tick
from desktop.tabledata import Table
from desktop.viewmodels.supposing import Reading, Supposed
from desktop.viewmodels.ticks import round_steps, value_ticks
from desktop.viewmodels.whatifwords import filled, flip_line
from desktop.viewmodels.words import joined
from desktop.whatifdata import Curve, End, Ends, Spot
from simulation.quantity import typical

translate = QCoreApplication.translate
ROOM = 0.08  # of the height, above and below
LEAST = 0.3  # of the higher region: the other one is not lower
NEAR = 0.06  # of the width: closer to an end there is no mark


def curve(supposed: Supposed) -> Curve | None:
    """The difference of the two over the whole way of the number, as far as it was tried."""
    now, before = supposed.difference(), supposed.difference_before()
    if now is None and before is None:
        return None
    sign = -1.0 if supposed.flip is not None and supposed.flip.leader != supposed.pair[0] else 1.0
    heights = [abs(each) for reading in (now, before) if reading is not None for each in _known(reading)]
    heights += [abs(each) for point in supposed.points for each in (point.mean, point.low, point.high) if
                math.isfinite(each)]  # fmt: skip
    scale, unit = supposed.numbers.money_scale(max(heights, default=1.0))
    leader, other = ((supposed.slot(name), supposed.label(name)) for name in supposed.pair)
    pins, path = supposed.pins, supposed.path
    title = _title(supposed)
    line = filled(translate("WhatIf", "%1 minus %2 in value, %3"), leader[1], other[1], unit)
    marks = translate("WhatIf", "band: 95 % interval of %1 races at each dot · dashed: draft")
    races = supposed.numbers.plain(supposed.points[0].replications) if supposed.points else ""
    heading = Heading(title, joined((line, filled(marks, races) if races else "")))
    ends = [sorted((sign * point.low, sign * point.high)) for point in supposed.points]
    scaled = [(sign * point.mean / scale, *(each / scale for each in _ends(point.mean * sign, end)))
              for point, end in zip(supposed.points, ends, strict=True)]  # fmt: skip
    spots = (_now(supposed, now, scale), _before(supposed, before, scale))
    low, high = pins.scale(path).low, pins.scale(path).high
    return Curve(
        heading, joined((title, flip_line(supposed))), _table(supposed, sign), leader, other,
        translate("WhatIf", "ahead"), tuple(point.value for point in supposed.points),
        *_columns(scaled), spots[0], now is not None and now.is_draft, spots[1], _flip(supposed),
        _across(supposed, low, high), _up(supposed, scaled, spots), _label(supposed),
    )  # fmt: skip


def _columns(rows: list[tuple[float, ...]]) -> tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]:
    return tuple(row[0] for row in rows), tuple(row[1] for row in rows), tuple(row[2] for row in rows)


def _ends(mean: float, ends: list[float]) -> tuple[float, float]:
    return (ends[0], ends[1]) if all(map(math.isfinite, ends)) else (mean, mean)


def _known(reading: Reading) -> tuple[float, ...]:
    return tuple(each for each in (reading.mean, reading.low, reading.high) if math.isfinite(each))


def _title(supposed: Supposed) -> str:
    flip = supposed.flip
    if flip is None:
        looking = translate("WhatIf", "Looking for where the verdict flips")
        return (
            looking
            if supposed.is_looking or supposed.points
            else translate("WhatIf", "What this number does")
        )
    if flip.flip is not None:
        at = supposed.pins.words(supposed.path, flip.flip)
        return filled(translate("WhatIf", "The verdict flips at %1"), at)
    if flip.reason == "none":
        words = translate("WhatIf", "No flip within limits: %1 stays ahead of %2")
        return filled(words, supposed.label(flip.leader), supposed.label(flip.other))
    return flip_line(supposed).rstrip(".。")


def _spot(at: float, reading: Reading, scale: float, words: str) -> Spot:
    low, high = _ends(reading.mean, [reading.low, reading.high])
    return Spot(at, reading.mean / scale, low / scale, high / scale, words)


def _now(supposed: Supposed, now: Reading | None, scale: float) -> Spot | None:
    if now is None:
        return None
    pins, path = supposed.pins, supposed.path
    amount = supposed.numbers.money(now.mean, signed=True)
    words = translate("WhatIf", "draft %1: %2") if now.is_draft else translate("WhatIf", "now %1: %2")
    at = supposed.value_now
    return _spot(at, now, scale, filled(words, pins.words(path, at), amount))


def _before(supposed: Supposed, before: Reading | None, scale: float) -> Spot | None:
    if before is None or not supposed.is_moved:
        return None
    pins, path = supposed.pins, supposed.path
    words = filled(translate("WhatIf", "before %1"), pins.words(path, pins.before(path)))
    return _spot(pins.before(path), before, scale, words)


def _flip(supposed: Supposed) -> Spot | None:
    flip, pins = supposed.flip, supposed.pins
    if flip is None or flip.flip is None:
        return None
    low = pins.scale(supposed.path).low if flip.low is None else flip.low
    high = pins.scale(supposed.path).high if flip.high is None else flip.high
    words = filled(translate("WhatIf", "flips at %1"), pins.words(supposed.path, flip.flip))
    return Spot(flip.flip, 0.0, low, high, words)


def _across(supposed: Supposed, low: float, high: float) -> tuple[Tick, ...]:
    form = supposed.pins.form(supposed.path)
    first, last = low * form.factor, high * form.factor
    apart = NEAR * (last - first)
    steps = [step for step in round_steps(first, last, 8) if first + apart < step < last - apart]
    return tuple(Tick(each / form.factor, form.numbers.rounded(each)) for each in (first, *steps, last))


def _up(
    supposed: Supposed, rows: list[tuple[float, ...]], spots: tuple[Spot | None, Spot | None]
) -> tuple[Tick, ...]:
    heights = [each for row in rows for each in row]
    heights += [each for spot in spots if spot is not None for each in (spot.value, spot.low, spot.high)]
    low, high = min([0.0, *heights]), max([0.0, *heights])
    low, high = min(low, -LEAST * high), max(high, -LEAST * low)  # both regions can be seen
    room = ROOM * ((high - low) or 1.0)
    words = supposed.numbers
    return value_ticks(low - room, high + room, lambda value: words.rounded(value, signed=True))


def _label(supposed: Supposed) -> str:
    pin = supposed.pins.pin_at(supposed.path)
    return filled(translate("WhatIf", "%1, %2"), pin.name, pin.unit) if pin.unit else pin.name


def _table(supposed: Supposed, sign: float) -> Table:
    numbers, pins = supposed.numbers, supposed.pins
    header = (
        _label(supposed),
        filled(translate("WhatIf", "%1 minus %2"), *(supposed.label(name) for name in supposed.pair)),
        translate("WhatIf", "95 % interval"),
        translate("WhatIf", "Races"),
    )
    rows = tuple(
        (
            pins.words(supposed.path, point.value),
            numbers.money(sign * point.mean, signed=True),
            filled(translate("WhatIf", "%1 to %2"), *(
                numbers.money(each, signed=True) for each in sorted((sign * point.low, sign * point.high)))),
            numbers.plain(point.replications),
        )
        for point in supposed.points
    )  # fmt: skip
    return Table(header, rows)


def ends(supposed: Supposed) -> Ends | None:
    """What every strategy is worth at the end, now and before, best first."""
    readings = {name: supposed.value(name) for name in supposed.study.strategies}
    known = {name: reading for name, reading in readings.items() if reading is not None}
    if not known:
        return None
    order = sorted(known, key=lambda name: -known[name].mean)
    befores = {name: supposed.value_before(name) if supposed.is_moved else None for name in order}
    heights = [abs(each) for name in order for each in (*_known(known[name]), befores[name] or 0.0)]
    scale, unit = supposed.numbers.money_scale(max(heights, default=1.0))
    rows = tuple(_end(supposed, name, known[name], befores[name], scale) for name in order)
    title = _ends_title(supposed, order, known, befores)
    days = supposed.numbers.plain(typical(supposed.study.days))
    line = translate("WhatIf", "Value at day %1, %2 · bar: nine of ten races · hollow: before")
    bounds = [each for row in rows for each in (row.low, row.high, row.mean, row.before or 0.0)]
    ticks = value_ticks(
        min(0.0, *bounds), max(0.0, *bounds), lambda value: supposed.numbers.rounded(value, signed=True)
    )
    return Ends(
        Heading(title, filled(line, days, unit)),
        title,
        _ends_table(supposed, rows, befores, order),
        rows,
        ticks,
    )


def _end(supposed: Supposed, name: str, reading: Reading, before: float | None, scale: float) -> End:
    return End(supposed.slot(name), supposed.label(name), reading.mean / scale, reading.low / scale,
               reading.high / scale, None if before is None else before / scale, reading.is_draft,
               supposed.numbers.money(reading.mean, signed=True))  # fmt: skip


def _ends_title(
    supposed: Supposed, order: list[str], known: dict[str, Reading], befores: dict[str, float | None]
) -> str:
    first = supposed.label(order[0])
    changes = [known[name].mean - before for name, before in befores.items() if before is not None]
    if not changes or len(order) < 2:
        return filled(translate("WhatIf", "%1 ends with the most"), first)
    if all(change < 0 for change in changes):
        return filled(translate("WhatIf", "All fall; %1 keeps most"), first)
    if all(change > 0 for change in changes):
        return filled(translate("WhatIf", "All rise; %1 ends with the most"), first)
    if not any(changes):
        return filled(translate("WhatIf", "Nothing changes; %1 ends with the most"), first)
    return filled(translate("WhatIf", "%1 ends with the most"), first)


def _ends_table(
    supposed: Supposed, rows: tuple[End, ...], befores: dict[str, float | None], order: list[str]
) -> Table:
    header = (translate("WhatIf", "Strategy"), translate("WhatIf", "Value"), translate("WhatIf", "Before"))
    money = supposed.numbers.money
    cells = []
    for row, name in zip(rows, order, strict=True):
        before = befores[name]
        cells.append((row.name, row.words, "" if before is None else money(before, signed=True)))
    return Table(header, tuple(cells))
