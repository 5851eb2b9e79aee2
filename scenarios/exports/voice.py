"""How the report speaks: words, numbers and money in the reader's language, English or Chinese.

Texts are written in English where they are used and looked up in `zh.json`; names that a planner chose stay as they
are. Money is ¥0.42 M in English and 42 万元 in Chinese; the minus is a real minus.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from scenarios.verdict.sentences import TENTHS, duration
from simulation.caution import Caution, Value

BETWEEN_SIGNS = re.compile(
    r"(?<=[\u2e80-\u9fff]) (?=[\u2e80-\u9fff])"
)  # Chinese signs need no space between them
UNKNOWN, MINUS = "–", "−"
SYMBOLS = {"USD": "$", "CNY": "¥", "EUR": "€", "GBP": "£", "JPY": "¥"}
CHINESE_MONEY = {"CNY": "元", "USD": "美元", "EUR": "欧元", "GBP": "英镑", "JPY": "日元", "HKD": "港元"}
COUNTED = ("people", "orders", "leads", "tickets", "rows", "contacts", "replications")  # units of things
CHINESE_TENTHS = dict(zip(TENTHS, "零一二三四五六七八九十", strict=True))


@cache
def catalogue(language: str) -> dict[str, str]:
    """English text → text of a language; empty for English."""
    path = Path(__file__).with_name(f"{language}.json")
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return found


class Voice:
    """One reader's language and one study's currency; `labels` gives a strategy's name on the screen."""

    def __init__(self, language: str, currency: str, labels: Callable[[str], str]) -> None:
        self.language, self.currency, self.label = language, currency, labels
        self.missing: set[str] = set()  # texts that had to be said in English

    @property
    def is_chinese(self) -> bool:
        """Whether tens of thousands are counted, not thousands."""
        return self.language == "zh"

    def text(self, english: str, /, **values: Value) -> str:
        """A text of the report's own; {places} are filled like those of a sentence."""
        return self.say(Caution(english, values))

    def word(self, english: str) -> str:
        """A label, unit or help of the program."""
        if not self.is_chinese or not english:
            return english
        found = catalogue(self.language).get(english)
        if found is None:
            self.missing.add(english)
        return english if found is None else found

    def name(self, given: str) -> str:
        """A name that stands in the study: that of a bundled one is known, a planner's own stays as it is."""
        return catalogue(self.language).get(given, given)

    def say(self, sentence: Caution) -> str:
        """A sentence in the reader's language."""
        said = sentence.said(self.word(sentence.template), self.shown)
        return BETWEEN_SIGNS.sub("", said) if self.is_chinese else said

    def shown(self, kind: str, value: Value) -> str:
        """A value by its kind."""
        if isinstance(value, str):
            return self.label(value) if kind == "strategy" else self._worded(kind, value)
        shows: dict[str, Callable[[float], str]] = {
            "money": self.money, "share": self.percent, "percent": self.percent, "count": self.count,
            "number": self.number, "tenths": self._tenths, "duration": self._duration,
        }  # fmt: skip
        return shows.get(kind, self.number)(value)

    def _worded(self, kind: str, value: str) -> str:
        return self.name(value) if kind == "word" else value

    def _tenths(self, value: float) -> str:
        word = TENTHS[round(value)]
        return CHINESE_TENTHS[word] if self.is_chinese else word

    def _duration(self, seconds: float) -> str:
        said = duration(seconds)
        if not self.is_chinese:
            return said
        for english, chinese in ((" min", " 分钟"), (" h", " 小时"), (" s", " 秒")):
            said = said.replace(english, chinese)
        return said

    def plain(self, value: float, decimals: int = 0, *, signed: bool = False) -> str:
        """A number with grouped digits and so many decimals."""
        if not math.isfinite(value):
            return "∞" if value == math.inf else UNKNOWN
        digits = f"{abs(value):,.{decimals}f}"
        if not any(digit in digits for digit in "123456789"):
            return digits
        return (MINUS if value < 0 else "+" if signed else "") + digits

    def number(self, value: float, *, signed: bool = False) -> str:
        """A number to three figures, trailing zeros left out."""
        if not math.isfinite(value) or value == 0:
            return self.plain(value)
        if abs(value) < 1e-4:
            return f"{value:.2g}".replace("-", MINUS)
        decimals = max(0, 2 - math.floor(math.log10(abs(value))))
        said = self.plain(value, decimals, signed=signed)
        return said.rstrip("0").rstrip(".") if decimals else said

    def count(self, value: float) -> str:
        """People or things: 85,061 or 8.51 万."""
        if not math.isfinite(value):
            return UNKNOWN
        if self.is_chinese and abs(value) >= 1e4:
            return self._in_tens_of_thousands(value)
        return self.plain(value, 1 if 0 < abs(value) < 100 and value != round(value) else 0)

    def percent(self, share: float, *, signed: bool = False) -> str:
        """A share in hundredths: 71 % or 71%."""
        if not math.isfinite(share):
            return UNKNOWN
        hundredths = 100.0 * share
        size = abs(hundredths)
        said = self.plain(
            hundredths, 0 if size >= 9.95 or size < 1e-9 else 1 if size >= 0.95 else 2, signed=signed
        )
        return said + ("%" if self.is_chinese else " %")

    def money(self, value: float, *, signed: bool = False) -> str:
        """An amount: ¥0.42 M, ¥38,000, ¥3.10; 42 万元, 3,100 元."""
        if not math.isfinite(value):
            return "∞" if value == math.inf else UNKNOWN
        sign = "" if abs(value) < 0.005 else MINUS if value < 0 else "+" if signed else ""
        size = abs(value)
        small = f"{size:,.0f}" if size >= 100 or size == round(size) else f"{size:,.2f}"
        if self.is_chinese:
            unit = CHINESE_MONEY.get(self.currency, f" {self.currency}")
            said = self._in_tens_of_thousands(size) if size >= 1e4 else small
            return f"{sign}{said}{'' if size >= 1e4 else ' '}{unit}".replace("  ", " ")
        symbol = SYMBOLS.get(self.currency, f"{self.currency} ")
        for base, letter, decimals in ((1e9, "bn", 2), (1e8, "M", 0), (1e5, "M", 2)):
            if size >= base:
                return f"{sign}{symbol}{size / (1e9 if letter == 'bn' else 1e6):,.{decimals}f} {letter}"
        return f"{sign}{symbol}{small}"

    def exact_money(self, value: float) -> str:
        """An amount with every digit of it: $115,000, 115,000 美元."""
        number = self.plain(value) if value == round(value) else f"{value:,.6g}"
        if self.is_chinese:
            return f"{number} {CHINESE_MONEY.get(self.currency, self.currency)}"
        return f"{SYMBOLS.get(self.currency, self.currency + ' ')}{number}"

    def money_between(self, low: float, high: float) -> str:
        """Two amounts in one unit: ¥0.05 M to ¥0.22 M."""
        base, before, behind = self._form(max(abs(low), abs(high)), "money")
        decimals = 0 if base == 1.0 else 1 if self.is_chinese else 2
        ends = (self.plain(end / base, decimals).partition(MINUS) for end in (low, high))
        low_said, high_said = (f"{sign}{before}{rest or whole}{behind}" for whole, sign, rest in ends)
        return self.text("{low} to {high}", low=low_said, high=high_said)

    def with_width(self, value: float, half: float, unit: str) -> str:
        """A mean ± half of its interval, both with the decimals that the half can bear; the mean alone if it is 0."""
        if not half > 0.0 or not math.isfinite(value):
            return self.measured(value, unit)
        kind = self._kind(unit)
        base, before, behind = self._form(max(abs(value), half), kind)
        decimals = min(max(0, -math.floor(math.log10(half / base))), 2)
        mean, width = (self.plain(number / base, decimals) for number in (abs(value), half))
        return f"{MINUS if value < 0.0 else ''}{before}{mean}{behind} ± {before}{width}{behind}"

    def _form(self, size: float, kind: str) -> tuple[float, str, str]:
        """By what a number of a size is divided, and what stands before and behind it."""
        if kind == "share":
            return 0.01, "", "%" if self.is_chinese else " %"
        large = size >= 1e4 if self.is_chinese else size >= 1e5
        if kind == "money" and self.is_chinese:
            unit = CHINESE_MONEY.get(self.currency, f" {self.currency}")
            return (1e4, "", f" 万{unit}") if large else (1.0, "", f" {unit.strip()}")
        if kind == "money":
            symbol = SYMBOLS.get(self.currency, f"{self.currency} ")
            return (1e6, symbol, " M") if large else (1.0, symbol, "")
        return (1e4, "", " 万") if kind == "count" and self.is_chinese and large else (1.0, "", "")

    def _in_tens_of_thousands(self, value: float) -> str:
        base, word = (1e8, "亿") if abs(value) >= 1e8 else (1e4, "万")
        return f"{self.number(value / base)} {word}"

    def measured(self, value: float, unit: str) -> str:
        """A number as its unit is read: money as money, shares in hundredths, counts as counts."""
        match self._kind(unit):
            case "money":
                return self.money(value)
            case "share":
                return self.percent(value)
            case "count":
                return self.count(value)
        return self.number(value)

    @staticmethod
    def _kind(unit: str) -> str:
        head = unit.partition("/")[0].partition(" of ")[0].strip()
        if head in COUNTED:
            return "count"
        return head if head in ("money", "share") and not unit.startswith("share per") else "number"

    def unit_of_plain(self, unit: str) -> str:
        """What stands behind a number that does not say its currency itself."""
        rest = self.unit(unit)
        if not unit.startswith("money"):
            return rest
        if self.is_chinese:
            return "，".join(part for part in (CHINESE_MONEY.get(self.currency, self.currency), rest) if part)
        return f"{self.currency} {rest}".strip()

    def unit(self, unit: str) -> str:
        """What stands behind a measured number; empty where the number says it itself."""
        head, slash, rest = unit.partition("/")
        head = {"money": "", "share": ""}.get(head, head)
        if head.startswith("share of "):
            head = head.removeprefix("share ")
        if self.is_chinese:
            return self.word(unit).strip()
        per = " and ".join(rest.split("/"))
        return f"{head} per {per}".strip() if slash else head
