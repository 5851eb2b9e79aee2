"""A sentence with its values kept apart, so that it can be said in another language; as the terminal says it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from simulation.caution import PlainWords

TENTHS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class Sentence:
    """An English text with named places, and what stands in them.

    A place says of what kind its value is: {x:money}, {x:strategy}, {x:count}, {x:share} of one, {x:tenths} of ten,
    {x:duration} in seconds. A screen translates the template and fills the places its own way.
    """

    template: str
    values: Mapping[str, str | float] = field(default_factory=dict)

    def english(self, currency: str) -> str:
        """The sentence as the terminal says it."""
        return InEnglish(currency).vformat(self.template, (), self.values)


def translatable(context: str, text: str) -> str:
    """The text itself, marked so that the extractor of translations finds it under its context."""
    return text


class InEnglish(PlainWords):
    """Fills the places of a sentence, money short and with its currency."""

    def __init__(self, currency: str) -> None:
        self.currency = currency

    def format_field(self, value: Any, format_spec: str) -> str:
        """One value in words."""
        match format_spec:
            case "money":
                return f"{self.currency} {short(value)}".strip()
            case "count":
                return f"{value:,.0f}" if value == int(value) else f"{value:,g}"
            case "share":
                return f"{value * 100:.0f} %" if value * 100 >= 9.5 else f"{value * 100:.1f} %"
            case "tenths":
                return TENTHS[value]
            case "duration":
                return duration(value)
        return super().format_field(value, format_spec)


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
