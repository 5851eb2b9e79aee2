"""Every figure of the base strategy, and of each other one with the difference, race by race."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from desktop.tabledata import Table
from desktop.viewmodels.numbers import UNKNOWN
from desktop.viewmodels.verdict import CURRENCY_FREE, Speaker
from desktop.viewmodels.words import measured
from scenarios.study import NOTHING
from scenarios.verdict.intervals import Estimate, estimate
from simulation.figures import FIGURES

translate = QCoreApplication.translate


def bases(speaker: Speaker) -> tuple[tuple[str, str], ...]:
    """Name and label of what may be the base: every strategy that raced, and doing nothing."""
    return tuple((name, speaker.label(name)) for name in (*speaker.shown(), NOTHING))


def figures_against(speaker: Speaker, base: str) -> Table:
    """One row a figure: the base's mean, then each other's mean and its difference, both with the 95 % interval."""
    others = [name for name, _ in bases(speaker) if name != base]
    header = [
        translate("Differing", "Figure"),
        translate("Differing", "%1 (base)").replace("%1", speaker.label(base)),
    ]
    for name in others:
        header += [speaker.label(name), translate("Differing", "difference")]
    known = speaker.outcome.verdict.figures
    cube = speaker.outcome.cube.matched()
    rows = []
    for figure in FIGURES:
        if figure.name not in speaker.outcome.verdict.known_figures:
            continue
        cells = [measured(figure.label), within(speaker, known[base][figure.name], figure.unit)]
        values = cube.figures[figure.name]
        for name in others:
            difference = estimate(values[cube.row(name)] - values[cube.row(base)], cube.block)
            cells += [
                _mean(speaker, known[name][figure.name], figure.unit),
                differs(speaker, difference, figure.unit),
            ]
        rows.append(tuple(cells))
    return Table(tuple(header), tuple(rows))


def within(speaker: Speaker, found: Estimate, unit: str) -> str:
    """A mean with half the width of its interval."""
    mean = _mean(speaker, found, unit)
    if not found.count or math.isnan(found.low) or found.low == found.high:
        return mean
    if unit.startswith("money"):
        return speaker.numbers.money_within(found.mean, found.half_width)
    return f"{mean} ± {speaker.amount(found.half_width, unit)}"


def _mean(speaker: Speaker, found: Estimate, unit: str) -> str:
    return speaker.amount(found.mean, unit) if found.count else UNKNOWN


def differs(speaker: Speaker, found: Estimate, unit: str) -> str:
    """A difference with its sign and half the width of its interval; shares differ by points."""
    if not found.count:
        return UNKNOWN
    mean = _signed(speaker, found.mean, unit)
    if math.isnan(found.low) or found.low == found.high:
        return mean
    if unit.startswith("money"):
        return speaker.numbers.money_within(found.mean, found.half_width, signed=True)
    half = _signed(speaker, found.half_width, unit).removeprefix("+")
    return f"{mean} ± {half}"


def _signed(speaker: Speaker, value: float, unit: str) -> str:
    numbers = speaker.numbers
    if unit.startswith("money"):
        return numbers.money(value, signed=True)
    if unit == "share":
        points = translate("Differing", "%1 points")
        return points.replace("%1", numbers.rounded(100.0 * value, 2, signed=True))
    if unit in CURRENCY_FREE:
        return numbers.count(value, signed=True)
    text = numbers.rounded(value, signed=True)
    return translate("Verdict", "%1 days").replace("%1", text) if unit == "days" else text
