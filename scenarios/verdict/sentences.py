"""A sentence with gaps: the text is marked for translators, the gaps hold plain values for whoever shows it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

TENTHS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class Name:
    """A strategy, by the name it has in the file; the screen may show its label."""

    strategy: str


@dataclass(frozen=True)
class Amount:
    """A sum of money in the market's currency."""

    money: float


@dataclass(frozen=True)
class Tenths:
    """So many in ten."""

    count: int


@dataclass(frozen=True)
class Count:
    """A number of things, or half a thing where a tie was shared."""

    count: float


@dataclass(frozen=True)
class Percent:
    """A share, shown in hundredths."""

    share: float


@dataclass(frozen=True)
class Seconds:
    """A time to wait."""

    seconds: float


Gap = Name | Amount | Tenths | Count | Percent | Seconds


@dataclass(frozen=True)
class Sentence:
    """A text with {gaps}, in English as written here; the screen translates the text and fills the gaps its way."""

    text: str
    gaps: Mapping[str, Gap] = field(default_factory=dict)

    def english(self, currency: str) -> str:
        """The sentence as the terminal says it."""
        return self.text.format(**{name: filled(gap, currency) for name, gap in self.gaps.items()})


def translatable(context: str, text: str) -> str:
    """The text itself, marked so that the extractor of translations finds it under its context."""
    return text


def filled(gap: Gap, currency: str) -> str:
    """A gap in English."""
    match gap:
        case Name(strategy):
            return strategy
        case Amount(money):
            return money_in_words(money, currency)
        case Tenths(count):
            return TENTHS[count]
        case Count(count):
            return f"{count:,.0f}" if count == int(count) else f"{count:,g}"
        case Percent(share):
            return f"{share * 100:.0f} %" if share * 100 >= 9.5 else f"{share * 100:.1f} %"
        case Seconds(seconds):
            return duration(seconds)


def money_in_words(money: float, currency: str) -> str:
    """An amount as people say it: USD 1.53 M, USD 420 k, USD −35.20; three significant digits."""
    if math.isnan(money):
        return "unknown"
    size, sign = abs(money), "−" if money < 0 else ""
    for step, letter in ((1e9, " bn"), (1e6, " M"), (1e3, " k")):
        if size >= step * 0.9995:
            return f"{currency} {sign}{_three_digits(size / step)}{letter}"
    return f"{currency} {sign}{_three_digits(size)}"


def _three_digits(size: float) -> str:
    if size >= 99.95:
        return f"{size:,.0f}"
    return f"{size:.1f}" if size >= 9.995 else f"{size:.2f}"


def duration(seconds: float) -> str:
    """A time to wait, as coarse as it is sure: 40 s, 3 min, 1 h 20 min."""
    if seconds < 90:
        return f"{max(1, math.ceil(seconds))} s"
    minutes = math.ceil(seconds / 60)
    if minutes < 90:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60} min"
