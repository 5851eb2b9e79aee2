"""Sentences that keep their values apart, said in the language in force: the template translated, the places filled."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.numbers import UNKNOWN, Numbers
from desktop.viewmodels.words import english_name, named

if TYPE_CHECKING:  # imported when a study is opened: Home is painted before
    from simulation.caution import Caution

translate = QCoreApplication.translate
Naming = Callable[[str], str]  # from a strategy's name in the file to its label


def spoken(sentence: Caution, context: str, numbers: Numbers, naming: Naming, *, rich: bool = False) -> str:
    """The sentence; in rich text its values are bold and everything from a file is escaped."""

    def show(kind: str, value: str | float) -> str:
        words = filled(kind, value, numbers, naming)
        return f"<b>{escaped(words)}</b>" if rich and kind in EMPHASISED else _plain(words, rich=rich)

    template = translate(context, sentence.template)
    return sentence.said(escaped(template, quote=False) if rich else template, show)


def escaped(words: str, *, quote: bool = True) -> str:
    """Words as they stand in rich text."""
    from html import escape  # with the first verdict: Home is painted before

    return escape(words, quote=quote)


EMPHASISED = {"money", "count", "share", "tenths"}


def _plain(words: str, *, rich: bool) -> str:
    return escaped(words) if rich else words


def filled(kind: str, value: str | float, numbers: Numbers, naming: Naming) -> str:
    """One value by its kind."""
    if isinstance(value, str):
        return naming(value) if kind == "strategy" else word(value)
    match kind:
        case "money":
            return numbers.money(value)
        case "share" | "percent":
            return numbers.percent(value)
        case "count":
            return numbers.count(value)
        case "tenths":
            return tenths(round(value))
        case "duration":
            return duration(value, numbers)
    return numbers.rounded(value) if value == value else UNKNOWN


def word(text: str) -> str:
    """A word that languages say differently: a feeling, a channel of the library, a decision."""
    for context in ("words", "library"):
        translated = translate(context, text)
        if translated != text:
            return translated
    decision = named(text)
    return text.replace("_", " ") if decision == english_name(text) else decision


def tenths(count: int) -> str:
    """So many of ten, as a word."""
    words = (
        translate("Tenths", "none"),
        translate("Tenths", "one"),
        translate("Tenths", "two"),
        translate("Tenths", "three"),
        translate("Tenths", "four"),
        translate("Tenths", "five"),
        translate("Tenths", "six"),
        translate("Tenths", "seven"),
        translate("Tenths", "eight"),
        translate("Tenths", "nine"),
        translate("Tenths", "ten"),
    )
    return words[min(max(count, 0), 10)]


def duration(seconds: float, numbers: Numbers) -> str:
    """A time to wait, as coarse as it is sure."""
    if seconds < 90:
        return translate("Durations", "%1 s").replace("%1", numbers.plain(max(1.0, seconds)))
    minutes = round(seconds / 60)
    if minutes < 90:
        return translate("Durations", "%1 min").replace("%1", numbers.plain(minutes))
    words = translate("Durations", "%1 h %2 min")
    return words.replace("%1", numbers.plain(minutes // 60)).replace("%2", numbers.plain(minutes % 60))
