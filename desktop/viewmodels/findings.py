"""What the charts of the Compare page show, each with a title that states the finding, by rule from the figures."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QCoreApplication

from desktop.chartdata import Bands, Heading, Match, Note, Pairs, Strand
from desktop.tabledata import Table
from desktop.viewmodels.ticks import day_ticks, value_ticks
from desktop.viewmodels.verdict import Speaker
from desktop.viewmodels.words import joined, measured
from scenarios.study import NOTHING
from scenarios.verdict.bands import band
from scenarios.verdict.ranking import Pair
from simulation.measures import MEASURES, PLACE, Measure

translate = QCoreApplication.translate
WEEK = 7
MOST_PAIRS = 6
SPREAD = (0.10, 0.90)


@dataclass(frozen=True)
class Readings:
    """A measure of every shown strategy over the days: mean and band [strategy, day]."""

    measure: Measure
    is_summed: bool
    mean: np.ndarray
    low: np.ndarray
    high: np.ndarray


def is_summed(measure: Measure) -> bool:
    """Whether a measure is shown summed up over the days: money is, a stock never."""
    return measure.unit == "money" and not measure.stock


def readings(speaker: Speaker, daily: np.ndarray, name: str) -> Readings:
    """The band of a measure [strategy, replication, day], for the strategies shown."""
    measure = MEASURES[PLACE[name]]
    rows = [speaker.outcome.plan.strategies.index(strategy) for strategy in speaker.shown()]
    found = band(daily[rows], cumulative=is_summed(measure))
    return Readings(measure, is_summed(measure), found.mean, found.low, found.high)


def bands(speaker: Speaker, found: Readings) -> Bands:
    """A measure over the days."""
    scale, unit = _scale(speaker, found)
    names = speaker.shown()
    strands = tuple(
        Strand(
            speaker.slot(name) or 0,
            speaker.label(name),
            _amount(speaker, found.measure, found.mean[row][-1], signed=found.measure.name == "profit"),
            found.mean[row] / scale,
            found.low[row] / scale,
            found.high[row] / scale,
        )
        for row, name in enumerate(names)
    )
    lead = leading_since(found.mean)
    title = _title(speaker, found, lead)
    heading = Heading(title, _line(speaker, found, unit))
    plan = speaker.outcome.plan
    low, high = float(np.nanmin(found.low)) / scale, float(np.nanmax(found.high)) / scale
    return Bands(
        heading,
        joined((title, *(f"{strand.name} {strand.last}" for strand in strands))),
        _table(speaker, found, names),
        strands,
        day_ticks(plan.study.start, plan.days, speaker.numbers),
        value_ticks(min(low, 0.0), max(high, 0.0), lambda value: _tick(speaker, found, value)),
        _note(speaker, found, lead, scale),
    )


def leading_since(mean: np.ndarray) -> tuple[int, int]:
    """Who has the most at the end, and the first day from which it stays so; days from 1 [strategy, day]."""
    leader = int(np.nanargmax(mean[:, -1]))
    if len(mean) < 2:
        return leader, 1
    best_other = np.nanmax(np.delete(mean, leader, axis=0), axis=0)
    behind = np.flatnonzero(mean[leader] <= best_other)
    return leader, int(behind[-1]) + 2 if behind.size else 1


def _title(speaker: Speaker, found: Readings, lead: tuple[int, int]) -> str:
    leader, day = lead
    name = speaker.label(speaker.shown()[leader])
    last = found.mean.shape[1]
    if found.measure.name != "profit":
        words = translate("Findings", "%1 ends with the most: %2")
        amount = _amount(speaker, found.measure, float(found.mean[leader, -1]))
        return words.replace("%1", name).replace("%2", amount)
    if day >= last:
        return translate("Findings", "%1 is ahead in profit only at the very end").replace("%1", name)
    if day <= WEEK:
        return translate("Findings", "%1 leads in profit from the first week").replace("%1", name)
    words = translate("Findings", "%1 takes the lead in profit on day %2 and keeps it")
    return words.replace("%1", name).replace("%2", speaker.numbers.plain(day))


def _line(speaker: Speaker, found: Readings, unit: str) -> str:
    measure = measured(found.measure.label)
    if found.is_summed:
        measure = translate("Findings", "%1, summed up").replace("%1", measure)
    band_words = translate("Findings", "line: mean, band: 80 % of %1").replace("%1", speaker.races())
    in_unit = translate("Findings", "%1, %2").replace("%1", measure).replace("%2", unit)
    return joined((in_unit if unit else measure, band_words))


def _note(speaker: Speaker, found: Readings, lead: tuple[int, int], scale: float) -> Note | None:
    leader, day = lead
    last = found.mean.shape[1]
    if found.measure.name != "profit" or not WEEK < day < last:
        return None
    words = translate("Findings", "day %1: %2 leads").replace("%1", speaker.numbers.plain(day))
    name = speaker.label(speaker.shown()[leader])
    return Note(day, float(found.mean[leader, day - 1]) / scale, words.replace("%2", name))


def _scale(speaker: Speaker, found: Readings) -> tuple[float, str]:
    """What values are divided by on the axis, and the unit's words."""
    largest = float(np.nanmax(np.abs([found.low, found.high])))
    if found.measure.unit == "money":
        return speaker.numbers.money_scale(largest)
    words = translate("units", found.measure.unit)
    if speaker.numbers.is_chinese and largest >= 1e5:
        return 1e4, f"万 {words}"
    return 1.0, words


def _tick(speaker: Speaker, found: Readings, value: float) -> str:
    return speaker.numbers.rounded(value, signed=found.measure.name == "profit")


def _amount(speaker: Speaker, measure: Measure, value: float, *, signed: bool = False) -> str:
    if measure.unit == "money":
        return speaker.money(value, signed=signed)
    if value == value and measure.unit not in ("hours", "days", "trust, 0 to 1"):
        return speaker.numbers.count(value)
    return speaker.numbers.rounded(value)


def _table(speaker: Speaker, found: Readings, names: tuple[str, ...]) -> Table:
    """One row a week: mean of every strategy."""
    header = (translate("Findings", "Day"), *(speaker.label(name) for name in names))
    last = found.mean.shape[1]
    days = sorted({*range(WEEK - 1, last, WEEK), last - 1})
    rows = tuple(
        (
            speaker.numbers.plain(day + 1),
            *(_amount(speaker, found.measure, float(found.mean[row, day])) for row in range(len(names))),
        )
        for day in days
    )
    return Table(header, rows)


def pairs(speaker: Speaker) -> Pairs:
    """Every pair of strategies, race by race; the silent strategy only where it wins."""
    verdict, cube = speaker.outcome.verdict, speaker.outcome.cube.matched()
    is_silent_best = verdict.ranking[0].strategy == NOTHING
    shown = [pair for pair in verdict.pairs if is_silent_best or NOTHING not in (pair.a, pair.b)]
    matches = []
    largest = max(
        (abs(x) for pair in shown for x in (pair.difference.low, pair.difference.high) if x == x), default=1.0
    )
    scale, unit = speaker.numbers.money_scale(largest)
    for pair in _telling(shown, [standing.strategy for standing in verdict.ranking]):
        values = cube.figures["value"]
        difference = values[cube.row(pair.a)] - values[cube.row(pair.b)]
        known = difference[np.isfinite(difference)]
        low, high = np.quantile(known, SPREAD) if known.size else (0.0, 0.0)
        matches.append(_match(speaker, pair, scale, float(low) / scale, float(high) / scale))
    lows = [min(match.spread_low, match.low) for match in matches]
    highs = [max(match.spread_high, match.high) for match in matches]
    ticks = value_ticks(
        min([0.0, *lows]), max([0.0, *highs]), lambda v: speaker.numbers.rounded(v, signed=True)
    )
    title = _pairs_title(speaker, shown)
    line = translate("Findings", "Difference of value, %1 · ticks: 95 % · pale: 80 % of races").replace(
        "%1", unit
    )
    return Pairs(Heading(title, line), title, _pairs_table(speaker, shown), tuple(matches), ticks)


def _telling(shown: list[Pair], ranks: list[str]) -> list[Pair]:
    """The leader against each other, and each against the next: what a reader asks first; the table holds all."""
    place = {name: rank for rank, name in enumerate(ranks)}
    first = shown[0].a if shown else ""
    order = sorted({name for pair in shown for name in (pair.a, pair.b)}, key=lambda name: place[name])
    following = set(pairwise(order))
    return [pair for pair in shown if pair.a == first or (pair.a, pair.b) in following][:MOST_PAIRS]


def _match(speaker: Speaker, pair: Pair, scale: float, low: float, high: float) -> Match:
    count = pair.difference.count
    won = translate("Findings", "won %1 of %2").replace("%1", speaker.numbers.count(pair.won * count))
    return Match(
        speaker.slot(pair.a) or 0,
        speaker.label(pair.a),
        translate("Findings", "over %1").replace("%1", speaker.label(pair.b)),
        pair.difference.mean / scale,
        pair.difference.low / scale
        if pair.difference.low == pair.difference.low
        else pair.difference.mean / scale,
        pair.difference.high / scale
        if pair.difference.high == pair.difference.high
        else pair.difference.mean / scale,
        low,
        high,
        speaker.money(pair.difference.mean, signed=True),
        won.replace("%2", speaker.numbers.count(count)),
    )


def _pairs_title(speaker: Speaker, shown: list[Pair]) -> str:
    if not shown:
        return translate("Findings", "There is only one strategy to race")
    first = shown[0].a
    leader = speaker.label(first)
    own = [pair for pair in shown if pair.a == first]
    if all(pair.is_decided for pair in own):
        return translate("Findings", "%1 beats every other, race by race").replace("%1", leader)
    rival = speaker.label(own[0].b)
    words = translate("Findings", "The races do not yet tell %1 from %2")
    return words.replace("%1", leader).replace("%2", rival)


def _pairs_table(speaker: Speaker, shown: list[Pair]) -> Table:
    header = (
        translate("Findings", "Ahead"),
        translate("Findings", "Behind"),
        translate("Findings", "Difference"),
        translate("Findings", "95 % interval"),
        translate("Findings", "Races won"),
        translate("Findings", "Correlation"),
    )
    rows = tuple(
        (
            speaker.label(pair.a),
            speaker.label(pair.b),
            speaker.money(pair.difference.mean, signed=True),
            speaker.interval(pair.difference),
            speaker.numbers.percent(pair.won),
            speaker.numbers.rounded(pair.correlation, 2),
        )
        for pair in shown
    )
    return Table(header, rows)
