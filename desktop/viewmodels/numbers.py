"""Numbers and money as a reader of a language writes them: ¥0.42 M in English, 42 万元 in Chinese.

The minus is a real minus. Digits are grouped as the locale does; large amounts are rounded to what an eye can use,
and a number that is edited is never rounded.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QLocale

MINUS, PLUS = "−", "+"
SYMBOLS = {"USD": "$", "CNY": "¥", "EUR": "€", "GBP": "£", "JPY": "¥"}
CHINESE_MONEY = {"CNY": "元", "USD": "美元", "EUR": "欧元", "GBP": "英镑", "JPY": "日元", "HKD": "港元"}
UNKNOWN = "–"


@dataclass(frozen=True)
class Numbers:
    """The number forms of one language (en, zh) and one currency (three letters)."""

    language: str = "en"
    currency: str = "CNY"

    @property
    def is_chinese(self) -> bool:
        """Whether tens of thousands are counted, not thousands."""
        return self.language == "zh"

    @property
    def locale(self) -> QLocale:
        """Qt's locale of the language."""
        return _locale(self.is_chinese)

    def plain(self, value: float, decimals: int = 0, *, signed: bool = False) -> str:
        """A number with grouped digits and so many decimals."""
        if not math.isfinite(value):
            return UNKNOWN
        digits = self.locale.toString(abs(round(float(value), decimals)), "f", decimals)
        return _signed(digits, value, round(value, decimals), signed=signed)

    def rounded(self, value: float, figures: int = 3, *, signed: bool = False) -> str:
        """A number rounded to so many figures, trailing zeros left out."""
        if not math.isfinite(value):
            return UNKNOWN
        decimals = _decimals(value, figures)
        text = self.plain(value, decimals, signed=signed)
        point = self.locale.decimalPoint()
        return text.rstrip("0").rstrip(point) if decimals and point in text else text

    def count(self, value: float, *, signed: bool = False) -> str:
        """A count of people or things: 85,061 or 8.51 万."""
        if not math.isfinite(value):
            return UNKNOWN
        if self.is_chinese and abs(value) >= 10_000:
            return self._in_tens_of_thousands(value, signed=signed)
        if 0 < abs(value) < 10 and value != round(value):
            return self.plain(value, 1, signed=signed)
        return self.plain(value, signed=signed)

    def percent(self, share: float, decimals: int | None = None, *, signed: bool = False) -> str:
        """A share as per cent: 71 % in English, 71% in Chinese."""
        if not math.isfinite(share):
            return UNKNOWN
        if decimals is None:
            value = self.rounded(100.0 * share, 2 if abs(share) < 1 else 3, signed=signed)
        else:
            value = self.plain(100.0 * share, decimals, signed=signed)
        return f"{value}%" if self.is_chinese else f"{value} %"

    def money(self, value: float, *, signed: bool = False) -> str:
        """An amount of money: ¥0.42 M, ¥38,000, ¥3.10; 42 万元, 3,100 元."""
        if not math.isfinite(value):
            return UNKNOWN
        if self.is_chinese:
            return self._chinese_money(value, signed=signed)
        size = abs(float(value))
        if size >= 1e9:
            text = f"{self.locale.toString(size / 1e9, 'f', 2)} bn"
        elif size >= 1e5:
            text = f"{self.locale.toString(size / 1e6, 'f', 2 if size < 1e8 else 0)} M"
        else:
            text = self.locale.toString(size, "f", 0 if size >= 100 or size == round(size) else 2)
        shown = 0.0 if size < 0.005 else value
        return _signed(self._with_currency(text), value, shown, signed=signed)

    def _with_currency(self, text: str) -> str:
        symbol = SYMBOLS.get(self.currency)
        return f"{symbol}{text}" if symbol else f"{self.currency} {text}"

    def _chinese_money(self, value: float, *, signed: bool) -> str:
        unit = CHINESE_MONEY.get(self.currency, f" {self.currency}")
        size = abs(float(value))
        if size >= 1e4:
            return self._in_tens_of_thousands(value, signed=signed) + unit
        text = self.locale.toString(size, "f", 0 if size >= 100 or size == round(size) else 2)
        return f"{_signed(text, value, value, signed=signed)} {unit}".replace("  ", " ")

    def _in_tens_of_thousands(self, value: float, *, signed: bool) -> str:
        """42 万, 1.74 亿."""
        base, word = (1e8, "亿") if abs(value) >= 1e8 else (1e4, "万")
        return f"{self.rounded(value / base, 3, signed=signed)} {word}"

    def money_within(self, mean: float, half: float, *, signed: bool = False) -> str:
        """A mean and half the width of its interval in one unit: $1.07 M ± 0.06, 107 ± 5.7 万美元."""
        size = max(abs(mean), half)
        if self.is_chinese and size >= 1e4:
            unit = CHINESE_MONEY.get(self.currency, f" {self.currency}")
            return f"{self.rounded(mean / 1e4, signed=signed)} ± {self.rounded(half / 1e4, 2)} 万{unit}"
        if not self.is_chinese and 1e5 <= abs(mean) < 1e9:
            return f"{self.money(mean, signed=signed)} ± {self.plain(half / 1e6, 2)}"
        return f"{self.money(mean, signed=signed)} ± {self.rounded(half)}"

    def money_scale(self, largest: float) -> tuple[float, str]:
        """What to divide amounts by where one unit serves a whole chart, and the unit's words."""
        if self.is_chinese:
            unit = CHINESE_MONEY.get(self.currency, f" {self.currency}")
            return (1e4, f"万{unit}") if largest >= 1e4 else (1.0, unit.strip())
        symbol = SYMBOLS.get(self.currency, self.currency)
        for base, word in ((1e6, "million"), (1e3, "thousand")):
            if largest >= 0.1 * base and largest >= 1e4:
                return base, f"{symbol} {word}"
        return 1.0, symbol

    def written(self, value: float) -> str:
        """A number as it is edited: every digit it has, grouped, with a real minus."""
        from decimal import Decimal  # with the first form: Home is painted before

        exact = Decimal(repr(float(value)))
        decimals = max(0, -int(exact.normalize().as_tuple().exponent)) if exact else 0
        return _signed(self.locale.toString(abs(float(value)), "f", decimals), value, value, signed=False)


@cache
def _locale(is_chinese: bool) -> QLocale:
    if is_chinese:
        return QLocale(QLocale.Language.Chinese, QLocale.Country.China)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


def _signed(digits: str, value: float, shown: float, *, signed: bool) -> str:
    """Digits behind a real minus, or a plus where a sign is wanted; what is shown as zero has none."""
    if shown == 0:
        return digits
    if value < 0:
        return MINUS + digits
    return PLUS + digits if signed else digits


def _decimals(value: float, figures: int) -> int:
    """How many decimals show so many figures of a value."""
    if value == 0:
        return 0
    return max(0, figures - 1 - math.floor(math.log10(abs(value))))
