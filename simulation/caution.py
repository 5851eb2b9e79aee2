"""A caution: something a reader of the numbers should know before believing them. It refuses nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

PLACE = re.compile(r"\{(\w+)(?::(\w+))?\}")  # {name} or {name:kind} in a sentence
Value = str | float


def plain(kind: str, value: Value) -> str:
    """One value in plain English: money, percent, number, count, word (which languages say differently), strategy."""
    if isinstance(value, str):
        return value
    match kind:
        case "percent":
            return f"{100.0 * value:,.3g} %" if abs(value) < 10.0 else f"{100.0 * value:,.0f} %"
        case "money" if abs(value) < 100.0:
            return f"{value:,.2f}"
        case "number" if abs(value) < 100.0:
            return f"{value:.3g}"
    return f"{value:,.0f}"


@dataclass(frozen=True)
class Caution:
    """A sentence with its values kept apart, so that it can be said in another language; and where to look.

    `template` is the English sentence with named places; `path` the dotted path of the number it is about, if any.
    """

    template: str
    values: Mapping[str, Value] = field(default_factory=dict)
    path: str = ""

    @property
    def words(self) -> str:
        """The sentence in English."""
        return self.said(self.template, plain)

    def said(self, template: str, show: Callable[[str, Value], str]) -> str:
        """The sentence by a template of any language, each value shown by its kind."""
        return PLACE.sub(lambda place: show(place[2] or "", self.values[place[1]]), template)
