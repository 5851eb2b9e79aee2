"""Sentences that pure code put together in English, said in the language in force.

A sentence comes with its values in it. The patterns of all such sentences are read from the code when translations are
made; a sentence is matched with its pattern, the pattern translated, the values put back, and words among the values
(such as “a whole number”) translated by the same rule.
"""

from __future__ import annotations

import json
import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from desktop.assets import asset
from desktop.viewmodels.words import factor

CONTEXT = "messages"
GAP = re.compile(r"%(\d)")
PROBE = "a number"  # translated in every catalogue but the English one
DEEPEST = 4  # how often a value is itself a sentence
MONEY = "货币"  # money of no currency in particular
AMOUNT = re.compile(r"(-?[\d.,]+(?:e[+-]?\d+)?) ([^\d].*)")
NAMES = re.compile(r"'[^']*'(?:, (?:'[^']*'|…))*(?: (?:or|and) '[^']*')?")
AS_WRITTEN = re.compile(r"[^\W\d_]+ |/")  # words with spaces, and units: not a name that stays as it is


@cache
def patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Every sentence with gaps, the most telling first, and the text that is translated."""
    texts = json.loads(asset("translations", "messages.json").read_text("utf-8"))
    ordered = sorted(texts, key=lambda text: -len(GAP.sub("", text)))
    return tuple((_pattern(text), text) for text in ordered)


def _pattern(text: str) -> re.Pattern[str]:
    built, follows_gap = "", False
    for place, part in enumerate(GAP.split(text)):
        if place % 2:
            # Where two gaps meet, the second is a tail of its own such as “; did you mean 'x'?”, or nothing.
            built += f"(?P<g{part}>(?:[;,].*?)?)" if follows_gap else f"(?P<g{part}>.*?)"
            follows_gap = True
        elif part:
            built += re.escape(part)
            follows_gap = False
    return re.compile(f"{built}$", re.DOTALL)


def said(sentence: str) -> str:
    """The sentence in the language in force, or as it is where nobody has translated it."""
    is_english = QCoreApplication.translate(CONTEXT, PROBE) == PROBE
    return sentence if is_english else _said(sentence, DEEPEST)[0]


def said_of_file(sentence: str) -> str:
    """A sentence that may begin with a file's name and a colon, said as a whole or behind the colon."""
    is_english = QCoreApplication.translate(CONTEXT, PROBE) == PROBE
    return sentence if is_english else _said_of_file(sentence)[0]


def _said_of_file(sentence: str) -> tuple[str, int]:
    words, left = _said(sentence, DEEPEST)
    file, colon, rest = sentence.partition(": ")
    if colon and left:
        behind, open_letters = _said_of_file(rest)
        open_letters += sum(map(str.isalpha, file))  # a file's name stays as it is, by either reading
        if open_letters < left:
            return f"{file}：{behind}", open_letters
    return words, left


def _said(sentence: str, depth: int) -> tuple[str, int]:
    """The sentence, and how many of its letters are still as they were: of several readings the best is taken."""
    for context in (CONTEXT, "units") if factor(sentence) == 1 else (CONTEXT,):
        whole = QCoreApplication.translate(context, sentence)
        if whole != sentence:
            return whole.replace("%1", MONEY), 0
    amount = AMOUNT.fullmatch(sentence)
    if amount is not None:
        unit, letters = _said(amount[2], 0)
        return f"{amount[1]} {unit}", letters
    if NAMES.fullmatch(sentence):
        either, both = (
            QCoreApplication.translate(CONTEXT, " or "),
            QCoreApplication.translate(CONTEXT, " and "),
        )
        return sentence.replace("' or '", f"'{either}'").replace("' and '", f"'{both}'"), 0
    best, left = sentence, sum(map(str.isalpha, sentence)) if not is_name(sentence) else 0
    for pattern, text in patterns() if depth and left else ():
        found = pattern.match(sentence)
        if found is None:
            continue
        readings = {gap: _said(value, depth - 1) for gap, value in found.groupdict().items()}
        open_letters = sum(letters for _, letters in readings.values())
        if open_letters < left:
            left = open_letters
            values = {gap: words for gap, (words, _) in readings.items()}
            best = _filled(QCoreApplication.translate(CONTEXT, text), values)
    return best, left


def is_name(text: str) -> bool:
    """Whether a value is a name or a number of a file, which stay as they are."""
    return not AS_WRITTEN.search(text)


def _filled(text: str, values: dict[str, str]) -> str:
    return GAP.sub(lambda gap: values[f"g{gap.group(1)}"], text)
