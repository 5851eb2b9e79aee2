"""The retention curve in words: who uses on exactly day n after activation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop import previewdata as shown
from desktop.chartdata import Heading
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.previews.cohort import Cohort, drawn_as
from desktop.viewmodels.previews.sight import Kind, Sight
from scenarios.previews.keeping import Keeping, use_after_activation

translate = QCoreApplication.translate


def reckon(sight: Sight) -> Cohort:
    """The curve of the market, and of its file."""
    before = None if sight.before is None else use_after_activation(sight.before)
    return Cohort(use_after_activation(sight.scenes[0]), before)


def told(sight: Sight, found: Cohort, numbers: Numbers) -> shown.Keeping:
    """The curve with its finding."""
    words = translate("Previews", "Of those who become active %1 use on day 1, %2 on day 7, %3 on day 30")
    for place, step in enumerate(found.now.marks, start=1):
        words = words.replace(f"%{place}", numbers.percent(found.now.at(step)))
    line = translate("Previews", "share who use on exactly that day, of the reference person")
    unit = translate("Previews", "days after activation")
    return drawn_as(found, Heading(words, line), unit, numbers, _mark)


def _mark(now: Keeping, step: int, numbers: Numbers) -> str:
    return f"D{step} {numbers.percent(now.at(step))}"


KIND = Kind(reckon, told)
