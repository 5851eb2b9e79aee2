"""What a preview is asked for and in whose words it is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.chartdata import Tick
from desktop.previewdata import PreviewData
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.ticks import value_ticks
from scenarios.previews.scene import Scene

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Sight:
    """The strategy that is looked at first, then what it is compared with; slots and labels in the same order.

    On the Market page the curve is the market's own (`is_market`), `before` is the same with the market as its file
    says it, and every strategy is shown on it. `demand` is what a rehearsal found, once it has.
    """

    scenes: tuple[Scene, ...]
    slots: tuple[int, ...]
    labels: tuple[str, ...]
    is_market: bool = False
    before: Scene | None = None
    demand: dict[str, float] = field(default_factory=dict)

    @property
    def slot(self) -> int | None:
        """The slot of what is drawn first; a market's curve is no strategy's."""
        return None if self.is_market else self.slots[0]


@dataclass(frozen=True)
class Kind:
    """One kind of preview: reckoned beside the main thread (None where there is nothing to see), told in it."""

    reckon: Callable[[Sight], Any]
    told: Callable[[Sight, Any, Numbers], PreviewData]
    needs_rehearsal: bool = False


def ticks(highest: float, words: Callable[[float], str]) -> tuple[Tick, ...]:
    """Marks from zero up to what is shown."""
    return tuple(tick for tick in value_ticks(0.0, highest, words) if tick.at <= highest * 1.0001)


def day_words() -> str:
    """What an axis of days counts."""
    return translate("Previews", "day from the start")


def drawn_words(is_drawn: bool) -> str:
    """What the band means, where there is one."""
    return translate("Previews", "band: 80 % of races, by the ranges stated") if is_drawn else ""
