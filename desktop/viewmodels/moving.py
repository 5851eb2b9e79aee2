"""How much a number moves the verdict: where it flips, and how near to today's value; only what was computed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.values import Form
from desktop.viewmodels.words import factor

if TYPE_CHECKING:  # the search itself is imported when one is asked for
    from scenarios.experiments.flip import Flip

translate = QCoreApplication.translate
NEAR = 0.5  # of today's value: a flip that needs less of a change is one that the verdict rests on


@dataclass(frozen=True)
class Moves:
    """What is known of a number's flip; `nearness` is 1 where it flips at today's value and 0 from a whole change on.

    `state` is unknown, waiting, working, flips, steady (no flip within limits) or idle (it moves nothing).
    """

    state: str
    words: str
    nearness: float = 0.0
    flip: str = ""

    @property
    def is_known(self) -> bool:
        """Whether it was computed."""
        return self.state in ("flips", "steady", "idle")

    @property
    def decides(self) -> bool:
        """Whether the verdict rests on it: it flips near today's value."""
        return self.state == "flips" and self.nearness >= 1.0 - NEAR


def moves(found: Flip | None, state: str, numbers: Numbers) -> Moves:
    """A flip in words; `state` says what stands in for one that is not there."""
    if found is None:
        return Moves(state, {
            "unknown": translate("Moving", "not yet computed"),
            "waiting": translate("Moving", "waiting"),
            "working": translate("Moving", "being computed"),
        }[state])  # fmt: skip
    form = Form(numbers, factor(found.unit))
    if found.flip is None:
        return _without(found, form, numbers)
    at = _rounded(found.flip, form, numbers)
    words = translate("Moving", "flips at %1").replace("%1", at)
    if found.low is not None and found.high is not None:
        ends = translate("Moving", "%1 (%2 to %3)").replace("%1", words)
        ends = ends.replace("%2", _rounded(found.low, form, numbers))
        words = ends.replace("%3", _rounded(found.high, form, numbers))
    return Moves("flips", words, max(0.0, 1.0 - distance(found)), at)


def _without(found: Flip, form: Form, numbers: Numbers) -> Moves:
    match found.reason:
        case "idle" | "alike":
            return Moves("idle", translate("Moving", "moves nothing"))
        case "tied":
            return Moves("flips", translate("Moving", "level now: any move decides"), 1.0)
        case "failed":
            return Moves("idle", translate("Moving", "runs break off"))
    low, high = (_rounded(end, form, numbers) for end in found.searched)
    words = translate("Moving", "no flip from %1 to %2").replace("%1", low).replace("%2", high)
    return Moves("steady", words)


def distance(found: Flip) -> float:
    """How much of today's value the flip is away; of the whole reach where today's value is nothing."""
    assert found.flip is not None, "only a flip has a distance"
    size = abs(found.value_now) or (found.searched[1] - found.searched[0]) or 1.0
    return abs(found.flip - found.value_now) / size


def _rounded(value: float, form: Form, numbers: Numbers) -> str:
    return numbers.rounded(value * form.factor)
