"""What the Evidence page makes of assumptions and flips: their order, the finding, what to measure first and ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.numbers import Numbers

if TYPE_CHECKING:  # imported when a study is opened: Home is painted before
    from desktop.viewmodels.assumptions import Assumption
    from desktop.viewmodels.moving import Moves
    from desktop.viewmodels.run import Outcome
    from scenarios.experiments.flip import Flip, Question
    from scenarios.study import Study

translate = QCoreApplication.translate
WEAKEST = "XCBA"


@dataclass(frozen=True)
class Shown:
    """One row of the page: an assumption and what is known of its flip."""

    assumption: Assumption
    moves: Moves

    @property
    def is_first(self) -> bool:
        """Whether it is to be tested first: the verdict rests on it, and it is weak."""
        return self.moves.decides and self.assumption.is_weak


def in_order(shown: Sequence[Shown], order: str, *, is_rising: bool) -> tuple[Shown, ...]:
    """Rows by a column."""
    if order == "moves":
        return tuple(sorted(shown, key=_by_weight, reverse=is_rising))
    keys: dict[str, Callable[[Shown], Any]] = {
        "name": lambda each: each.assumption.name.casefold(),
        "value": lambda each: each.assumption.now,
        "spread": lambda each: each.assumption.spread,
        "source": lambda each: each.assumption.source.casefold(),
        "grade": lambda each: WEAKEST.index(each.assumption.grade),
    }
    return tuple(sorted(shown, key=keys[order], reverse=not is_rising))


def _by_weight(each: Shown) -> tuple[object, ...]:
    """What decides first, the nearest flip first; then the weak ones, then the others, as they stand in the study."""
    order = {"flips": 0, "working": 1, "steady": 2, "waiting": 3, "unknown": 3, "idle": 4}
    return (order[each.moves.state], -each.moves.nearness, WEAKEST.index(each.assumption.grade))


def title(first: Sequence[Shown], rows: Sequence[Assumption], known: int, numbers: Numbers) -> str:
    """The finding: on how many weak numbers the verdict rests, as far as that was computed."""
    if first:
        return translate("Evidence", "The verdict rests on %n weak number(s)", "", len(first))
    if known:
        return translate(
            "Evidence", "None of %n number(s) looked at so far is weak and near its flip", "", known
        )
    weak = sum(row.is_weak for row in rows)
    words = translate("Evidence", "%1 of %2 numbers are assumptions or folklore")
    return words.replace("%1", numbers.plain(weak)).replace("%2", numbers.plain(len(rows)))


def advice(first: Sequence[Shown]) -> str:
    """What to measure first; or how to find out."""
    if not first:
        return translate(
            "Evidence",
            "Look for flips to see which of them decide. What is shown was computed, nothing is guessed.",
        )
    best = first[0]
    words = translate("Evidence", "Measure “%1” first: %2, and the verdict %3.")
    words = words.replace("%1", best.assumption.name).replace("%2", best.assumption.meaning)
    words = words.replace("%3", best.moves.words)
    rest = [each.assumption.name for each in first[1:3]]
    if rest:
        words = f"{words} {translate('Evidence', 'Next: %1.').replace('%1', ', '.join(rest))}"
    return words


def question_about(study: Study, path: str, outcome: Outcome | None) -> Question | None:
    """The question about a number; none where it says how the question is asked, not how the world is."""
    from scenarios.experiments.flip import Question
    from scenarios.experiments.moving import CannotMove

    question = Question(study, path, pair_of(path, outcome))
    try:
        question.span  # noqa: B018  # refused here and not in the background
    except CannotMove:
        return None
    return question


def pair_of(path: str, outcome: Outcome | None) -> tuple[str, str] | None:
    """Who led in a run, and whose number it is or the runner-up; the search finds out where nothing ran."""
    if outcome is None:
        return None
    ranked = [each.strategy for each in outcome.verdict.ranking if each.value.count]
    steps = path.split(".")
    own = steps[1] if steps[0] == "strategies" else ""
    if len(ranked) < 2:
        return None
    return ranked[0], own if own in ranked[1:] else ranked[1]


def recalled(folder: Path, study: Study, outcome: Outcome | None) -> dict[str, Flip]:
    """What is kept in a folder of where the verdict on a study flips, by the number's path."""
    from scenarios.experiments.moving import movable
    from scenarios.store.flips import FlipFolder

    memory = FlipFolder(folder)
    questions = (question_about(study, number.path, outcome) for number in movable(study))
    found = {each.path: memory.known(each) for each in questions if each is not None}
    return {path: flip for path, flip in found.items() if flip is not None}
