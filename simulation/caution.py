"""A caution: something a reader of the numbers should know before believing them. It refuses nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Formatter
from typing import Any


class PlainWords(Formatter):
    """Puts values into a sentence as plain English text: {x:money}, {x:percent}, {x:number}, {x:count} and {x:word}.

    {x:word} marks a word that another language says differently, {x:strategy} a strategy by its name in the file.
    """

    def format_field(self, value: Any, format_spec: str) -> str:
        """One value in words."""
        match format_spec:
            case "money":
                return f"{value:,.0f}" if abs(value) >= 100.0 else f"{value:,.2f}"
            case "percent":
                return f"{100.0 * value:,.3g} %" if abs(value) < 10.0 else f"{100.0 * value:,.0f} %"
            case "number":
                return f"{value:,.0f}" if abs(value) >= 100.0 else f"{value:.3g}"
            case "count":
                return f"{value:,.0f}"
        return str(value)


@dataclass(frozen=True)
class Caution:
    """A sentence with its values kept apart, so that it can be said in another language; and where to look.

    `template` is the English sentence with named places; `path` the dotted path of the number it is about, if any.
    """

    template: str
    values: Mapping[str, str | float] = field(default_factory=dict)
    path: str = ""

    @property
    def words(self) -> str:
        """The sentence in English."""
        return PlainWords().vformat(self.template, (), self.values)
