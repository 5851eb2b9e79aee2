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

CONTEXT = "messages"
GAP = re.compile(r"%(\d)")
DEEPEST = 4  # how often a value is itself a sentence


@cache
def patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Every sentence with gaps, the most telling first, and the text that is translated."""
    texts = json.loads(asset("translations", "messages.json").read_text("utf-8"))
    ordered = sorted(texts, key=lambda text: -len(GAP.sub("", text)))
    return tuple((_pattern(text), text) for text in ordered)


def _pattern(text: str) -> re.Pattern[str]:
    parts = GAP.split(text)
    built = "".join(
        re.escape(part) if place % 2 == 0 else f"(?P<g{part}>.*?)" for place, part in enumerate(parts)
    )
    return re.compile(f"{built}$", re.DOTALL)


def said(sentence: str, depth: int = DEEPEST) -> str:
    """The sentence in the language in force, or as it is where nobody has translated it."""
    whole = QCoreApplication.translate(CONTEXT, sentence)
    if whole != sentence or not depth:
        return whole
    for pattern, text in patterns():
        found = pattern.match(sentence)
        if found is None:
            continue
        values = {gap: said(value, depth - 1) for gap, value in found.groupdict().items()}
        return _filled(QCoreApplication.translate(CONTEXT, text), values)
    return sentence


def _filled(text: str, values: dict[str, str]) -> str:
    return GAP.sub(lambda gap: values[f"g{gap.group(1)}"], text)
