"""Where the verdict flips, beside the verdict: the numbers nearest to their flips, as far as that was computed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.calling import called
from desktop.viewmodels.moving import distance
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.sentences import escaped
from desktop.viewmodels.values import with_unit

if TYPE_CHECKING:  # imported when something is run: Home is painted before
    from scenarios.experiments.flip import Flip
    from scenarios.study import Study

translate = QCoreApplication.translate
MOST = 2  # numbers named; the Evidence page has all of them


def boundary(study: Study, flips: Iterable[Flip], leader: str, numbers: Numbers) -> str:
    """The nearest flips in a sentence, as rich text; empty where none is known for this leader."""
    near = sorted((each for each in flips if each.flip is not None and each.leader == leader), key=distance)
    said = [_condition(study, each, numbers) for each in near[:MOST]]
    if not said:
        return ""
    words = (
        translate("Boundary", "It flips if %1")
        if len(said) == 1
        else translate("Boundary", "It flips if %1, or %2")
    )
    for place, condition in enumerate(said, 1):
        words = words.replace(f"%{place}", condition)
    return words


def _condition(study: Study, found: Flip, numbers: Numbers) -> str:
    assert found.flip is not None, "only flips come here"
    falls = found.flip < found.value_now
    words = (
        translate("Boundary", "%1 falls below %2") if falls else translate("Boundary", "%1 rises above %2")
    )
    name = called(study, found.path, numbers.language).name
    at = with_unit(found.flip, found.unit, numbers)
    return words.replace("%1", f"“{escaped(name, quote=False)}”").replace(
        "%2", f"<b>{escaped(at, quote=False)}</b>"
    )
