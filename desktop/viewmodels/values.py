"""Between a number of the model and the text in a field: plain, from a day on, or a range; shares in hundredths.

18,000                    a plain number
0: 100, 90: 200           a schedule: 100 from day 0, 200 from day 90
14 … 20 … 31              a range: low, typical, high (three dots do too)
14 … 31 … 31 uniform      a range where every value is as likely
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from desktop.viewmodels.numbers import MINUS, Numbers
from desktop.viewmodels.rows import Parts
from desktop.viewmodels.words import factor, unit_words
from scenarios.experiments.reach import reach, round_up
from simulation.quantity import Quantity, Range, Schedule, Stated

DOTS = re.compile(r"\s*(?:…+|\.{2,}|~)\s*")
STEP = re.compile(r"(\d+)\s*[:：]\s*(.+?)\s*(?=(?:[,，;；]\s*\d+\s*[:：])|$)")
LIST = re.compile(r"\s*[,;，；、]\s*|\s+")
UNIFORM = ("uniform", "均匀")
WORDS = re.compile(r"\b(low|typical|high|低|典型|高)\b|[低高]|典型", re.IGNORECASE)
FIGURES = 4  # of a value in a sentence


class NotRead(ValueError):  # no slip of the program: the text is no number
    """A text that cannot be read as a number, a schedule or a range."""


@dataclass(frozen=True)
class Form:
    """How numbers of one field are written: number forms of the reader, and the factor of the unit."""

    numbers: Numbers
    factor: int = 1

    def text(self, value: Any) -> str:
        """A value as the field shows it."""
        match value:
            case Stated():
                return self.text(value.value)
            case Range():
                ends = " … ".join(self.number(each) for each in (value.low, value.typical, value.high))
                return (
                    f"{ends} {UNIFORM[self.numbers.is_chinese]}" if value.distribution == "uniform" else ends
                )
            case Schedule():
                return ", ".join(f"{day}: {self.number(each)}" for day, each in value.steps)
        return self.number(value)

    def parts(self, value: Any) -> Parts | None:
        """A schedule or a range in its parts; a plain number has none."""
        match value.value if isinstance(value, Stated) else value:
            case Range() as found:
                ends = tuple(self.number(each) for each in (found.low, found.typical, found.high))
                return Parts("range", (ends,), found.distribution == "uniform")
            case Schedule() as found:
                return Parts("schedule", tuple((str(day), self.number(each)) for day, each in found.steps))
        return None

    def number(self, value: float) -> str:
        """One plain number with every digit it has."""
        return self.numbers.written(float(Decimal(repr(float(value))) * self.factor))

    def list_text(self, values: Iterable[float]) -> str:
        """Several plain numbers in a row."""
        return ", ".join(
            self.number(each).replace(self.numbers.locale.groupSeparator(), "") for each in values
        )

    def read_list(self, text: str) -> tuple[float, ...]:
        """The plain numbers in a row of them."""
        return tuple(self._number(part) for part in LIST.split(text.strip()) if part)

    def read(self, text: str) -> Any:
        """What a text stands for, as a file would hold it; NotRead where it stands for nothing."""
        cleaned = text.strip()
        if ":" in cleaned or "：" in cleaned:
            return self._schedule(cleaned)
        distribution = "triangular"
        for word in UNIFORM:
            if cleaned.endswith(word):
                cleaned, distribution = cleaned.removesuffix(word).strip(), "uniform"
        parts = DOTS.split(WORDS.sub(" ", cleaned).strip())
        if len(parts) == 3:
            low, middle, high = (self._number(part) for part in parts)
            return Range(low, middle, high, distribution)
        return self._number(cleaned)

    def _schedule(self, text: str) -> Schedule:
        found = STEP.findall(text)
        rest = STEP.sub("", text).strip(" ,，;；")
        if not found or rest:
            raise NotRead(text)
        steps = sorted((int(day), self._number(value)) for day, value in found)
        return Schedule(tuple(steps))

    def _number(self, text: str) -> float:
        digits = text.replace(MINUS, "-").replace(self.numbers.locale.groupSeparator(), "")
        digits = digits.removesuffix("%").replace(" ", "").replace("_", "").replace("，", "")
        try:
            value = Decimal(digits) / self.factor
        except InvalidOperation:
            raise NotRead(text) from None
        if not value.is_finite():
            raise NotRead(text)
        return float(value)


def joined_parts(parts: Parts) -> str:
    """The text that parts stand for, as it would be typed in one field."""
    if parts.kind == "schedule":
        return ", ".join(f"{day}: {value}" for day, value in parts.lines)
    ends = " … ".join(parts.lines[0])
    return f"{ends} {UNIFORM[0]}" if parts.is_uniform else ends


def is_plain(value: Any) -> bool:
    """Whether a value is one plain number, stated or not."""
    return not isinstance(value.value if isinstance(value, Stated) else value, Range | Schedule)


def kept_source(before: Any, after: Any) -> Any:
    """A new value beside its old source is no longer what the source says: the source goes with the old value."""
    return after if not isinstance(before, Stated) or before.value != after else before


@dataclass(frozen=True)
class Scale:
    """Where a slider ends, and how far along it a value stands."""

    low: float
    high: float

    @classmethod
    def of(cls, quantity: Quantity, *values: Any) -> Scale:
        """The limits of a quantity, or what leaves room around the values where there is no limit to speak of."""
        return cls(*reach(quantity, *values))

    def share(self, value: float) -> float:
        """How far along the slider a value stands, 0 to 1."""
        if self.high <= self.low:
            return 0.0
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))

    def value(self, share: float, *, whole: bool) -> float:
        """The value at a place of the slider, rounded to what the eye can set there."""
        value = self.low + share * (self.high - self.low)
        if whole:
            return float(round(value))
        step = Decimal(repr(round_up((self.high - self.low) / 1000.0)))
        return float(
            min(
                max(Decimal(repr(self.low)), (Decimal(repr(value)) / step).to_integral_value() * step),
                Decimal(repr(self.high)),
            )
        )


def with_unit(value: float, unit: str, numbers: Numbers) -> str:
    """A value of the model with its unit, as sentences say it: 8.2 %, ¥3.10, 12 people."""
    if unit == "share":
        return numbers.percent(value)
    if unit.startswith("money"):
        return numbers.money(value)
    text = numbers.rounded(value * factor(unit), FIGURES)
    return f"{text} {unit_words(unit, numbers.currency, numbers.language)}".strip()
