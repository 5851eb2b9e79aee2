"""One pinned number: what it was before it was moved, between which ends it moves, and its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from desktop.viewmodels.calling import Called, called, row_at
from desktop.viewmodels.forming import Former
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.rows import Row
from desktop.viewmodels.values import Form, Scale, with_unit
from desktop.viewmodels.words import factor
from scenarios.experiments.moving import Number, movable, number_at
from scenarios.study import Study
from simulation.quantity import Range, Stated, typical

MOST_OFFERED = 6
BOUGHT = (".weekly_budget", ".representatives")  # what strategies are moved by first


@dataclass(frozen=True)
class Pin:
    """One pinned number, in words of the language in force; shares are of the slider's way."""

    path: str
    name: str
    place: str
    text: str
    unit: str
    grade: str
    grade_words: str
    help: str
    low: str
    high: str
    share: float
    before_share: float
    before: str  # what it was, in words; empty where it has not moved

    @property
    def is_moved(self) -> bool:
        """Whether it stands elsewhere than before."""
        return bool(self.before)


@dataclass
class Held:
    """A pinned number as it was before it was moved, and the ends between which it moves."""

    number: Number
    scale: Scale
    rows: dict[str, tuple[Row, Called]] = field(default_factory=dict)  # by language: what does not move

    @classmethod
    def of(cls, study: Study, path: str) -> Held:
        """The number at a path as it stands."""
        number = number_at(study, path)
        return cls(number, Scale.of(number.quantity, number.value))

    @property
    def value(self) -> Any:
        """What was written."""
        return self.number.value

    @property
    def is_whole(self) -> bool:
        """Whether only whole values make sense."""
        return self.number.quantity.whole

    def form(self, numbers: Numbers) -> Form:
        """How its values are written."""
        return Form(numbers, factor(self.number.quantity.unit))

    def words(self, value: float, numbers: Numbers) -> str:
        """A value with its unit, as sentences say it."""
        return with_unit(value, self.number.quantity.unit, numbers)

    def pin(self, study: Study, now: Any, numbers: Numbers) -> Pin:
        """The number as it is now, in words."""
        (row, name), form, scale = self._said(study, numbers), self.form(numbers), self.scale
        before = self.words(typical(self.value), numbers) if now != self.value else ""
        low, high = (numbers.rounded(each * form.factor) for each in (scale.low, scale.high))
        share, before_share = (scale.share(typical(each)) for each in (now, self.value))
        return Pin(self.number.path, name.name, name.place, form.text(now), row.unit, row.grade, row.grade_words,
                   row.help, low, high, share, before_share, before)  # fmt: skip

    def _said(self, study: Study, numbers: Numbers) -> tuple[Row, Called]:
        """What a form says of it, and what it is called, made once a language."""
        if numbers.language not in self.rows:
            path = self.number.path
            row = row_at(Former(numbers, study), path)
            assert row is not None, "a pinned number stands in the study"
            self.rows[numbers.language] = row, called(study, path, numbers.language)
        return self.rows[numbers.language]


def offered(study: Study) -> tuple[str, ...]:
    """Numbers worth a look where nothing is pinned: those given as a range, weak ones, then what is bought."""
    found = [(_doubt(each.value), each.path) for each in movable(study)]
    weak = [path for rank in (0, 1) for order, path in found if order == rank]
    bought = [path for _, path in found if path.endswith(BOUGHT)]
    return (*weak[: MOST_OFFERED // 2], *bought[: MOST_OFFERED - MOST_OFFERED // 2])


def _doubt(value: Any) -> int:
    if isinstance(value.value if isinstance(value, Stated) else value, Range):
        return 0
    return 1 if isinstance(value, Stated) and value.grade in ("C", "X") else 2
