"""A sentence with its values kept apart, so that it can be said in another language; as the terminal says it."""

from __future__ import annotations

import math

from simulation.caution import Caution, Value, plain

TENTHS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class Sentence(Caution):
    """A sentence of the verdict: an English template with named places, and what stands in them.

    A place says of what kind its value is: {x:money}, {x:strategy}, {x:count}, {x:share} of one, {x:tenths} of ten,
    {x:duration} in seconds. A screen translates the template and fills the places its own way.
    """

    def english(self, currency: str) -> str:
        """The sentence as the terminal says it, money short and with its currency."""

        def show(kind: str, value: Value) -> str:
            return f"{currency} {short(float(value))}" if kind == "money" else shown(kind, value)

        return self.said(self.template, show)


def translatable(context: str, text: str) -> str:
    """The text itself, marked so that the extractor of translations finds it under its context."""
    return text


def shown(kind: str, value: Value) -> str:
    """One value in words."""
    if isinstance(value, str):
        return value
    match kind:
        case "count" if value != int(value):  # a tie is half a win
            return f"{value:,g}"
        case "share":
            return f"{value * 100:.0f} %" if value * 100 >= 9.5 else f"{value * 100:.1f} %"
        case "tenths":
            return TENTHS[int(value)]
        case "duration":
            return duration(value)
    return plain(kind, value)


def short(number: float) -> str:
    """A number to three digits as people say it: 1.53 M, 420 k, −35.2; a dash where it is not one."""
    if math.isnan(number):
        return "–"
    size, sign = abs(number), "−" if number < 0 else ""
    for step, letter in ((1e9, " bn"), (1e6, " M"), (1e3, " k")):
        if size >= step * 0.9995:
            return f"{sign}{_three_digits(size / step)}{letter}"
    return f"{sign}{_three_digits(size)}" if size else "0"


def _three_digits(size: float) -> str:
    if size >= 99.95:
        return f"{size:,.0f}"
    if size >= 0.9995:
        return f"{size:.1f}" if size >= 9.995 else f"{size:.2f}"
    return f"{size:.3g}"


def duration(seconds: float) -> str:
    """A time to wait, as coarse as it is sure: 40 s, 3 min, 1 h 20 min."""
    if seconds < 90:
        return f"{max(1, math.ceil(seconds))} s"
    minutes = math.ceil(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"
