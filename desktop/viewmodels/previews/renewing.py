"""The renewals of subscribers in words: who still pays after so many periods."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop import previewdata as shown
from desktop.chartdata import Heading
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.previews.cohort import Cohort, drawn_as
from desktop.viewmodels.previews.sight import Kind, Sight
from scenarios.previews.keeping import Keeping, renewals

translate = QCoreApplication.translate


def reckon(sight: Sight) -> Cohort | None:
    """The curve of the market, and of its file; nothing where nothing is renewed."""
    now = renewals(sight.scenes[0])
    return None if now is None else Cohort(now, None if sight.before is None else renewals(sight.before))


def told(sight: Sight, found: Cohort, numbers: Numbers) -> shown.Keeping:
    """The curve with its finding."""
    last = found.now.marks[-1]
    words = translate("Previews", "After %1 renewals %2 of the subscribers still pay")
    title = words.replace("%1", numbers.plain(last)).replace("%2", numbers.percent(found.now.at(last)))
    line = translate("Previews", "share still paying, of the average subscriber")
    unit = translate("Previews", "renewals, one each %n day(s)", "", found.now.period)
    return drawn_as(found, Heading(title, line), unit, numbers, _mark)


def _mark(now: Keeping, step: int, numbers: Numbers) -> str:
    return numbers.percent(now.at(step))


KIND = Kind(reckon, told)
