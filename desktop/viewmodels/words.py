"""Words that pure code wrote in English, in the language in force; each kind has its own translation context.

The list of all of them is in `desktop/translations.py`, which a test keeps complete.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.numbers import CHINESE_MONEY, SYMBOLS

translate = QCoreApplication.translate


def english_name(name: str) -> str:
    """A field's name as a label: weekly_budget becomes Weekly budget."""
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def named(name: str) -> str:
    """The label of a field or of a fixed name such as a stage or a decision."""
    return translate("fields", english_name(name))


def helped(text: str) -> str:
    """A help sentence."""
    return translate("help", text)


def chosen(option: str) -> str:
    """One of a field's fixed options."""
    return translate("choices", option)


def sourced(source: str) -> str:
    """Where a number comes from; papers keep their own names."""
    return translate("sources", source)


def graded(meaning: str) -> str:
    """What an evidence grade means."""
    return translate("grades", meaning)


def measured(label: str) -> str:
    """The label of a daily measure or of a figure."""
    return translate("measures", label)


def bundled(label: str) -> str:
    """A name from a bundled study; a planner's own names stay as they are."""
    return translate("library", label) if label else label


def unit_words(unit: str, currency: str, language: str) -> str:
    """A unit as it stands beside a number: % a day, people, ¥ a week; the translation has %1 for the money."""
    names = CHINESE_MONEY if language == "zh" else SYMBOLS
    return translate("units", unit).replace("%1", names.get(currency, currency))


def factor(unit: str) -> int:
    """By what a number of a unit is multiplied for the screen: shares are shown in hundredths."""
    head = unit.replace("/", " ").split(" of ")[0].split(" ")[0]
    return 100 if head == "share" and not unit.startswith("share per") else 1


def joined(parts: Iterable[str]) -> str:
    """Facts in a row, parted by a middle dot."""
    return " · ".join(part for part in parts if part)
