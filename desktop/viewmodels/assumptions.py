"""Every number that a study rests on, in words: what it is, where it stands, how well it is known, who uses it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.calling import called
from desktop.viewmodels.numbers import UNKNOWN, Numbers
from desktop.viewmodels.values import Form
from desktop.viewmodels.words import factor, graded, helped, named, sourced, unit_words
from scenarios.experiments.moving import OF_THE_QUESTION
from scenarios.exports.evidence import counted
from scenarios.exports.inputs import Number, numbers_of
from scenarios.study import Study
from simulation.quantity import GRADES

translate = QCoreApplication.translate
WEAK = ("X", "C")
BOUGHT = {"channels": "media"}  # of the market: what a strategy calls it where it buys it


@dataclass(frozen=True)
class Assumption:
    """One number of a study as the Evidence page shows it; `used_by` holds the names of strategies."""

    path: str
    name: str
    place: str
    help: str
    now: float
    value: str
    unit: str
    spread: str
    source: str
    grade: str
    meaning: str
    mechanism: str
    used_by: tuple[str, ...]

    @property
    def is_weak(self) -> bool:
        """Whether nothing better than folklore stands behind it."""
        return self.grade in WEAK


def assumptions(study: Study, numbers: Numbers) -> tuple[Assumption, ...]:
    """The numbers that do something: the market's, those of events, and what each strategy buys.

    Weights, costs and times of nothing, and factors of one, are left out where they stand so by default, and so are
    numbers that say how finely it is simulated.
    """
    telling = _Telling(study, numbers)
    found = counted(tuple(_numbers(study)))
    return tuple(telling.told(number) for number in found if number.path not in OF_THE_QUESTION)


def _numbers(study: Study) -> Iterator[Number]:
    yield from numbers_of(study.market, "market")
    for place, inject in enumerate(study.injects):
        yield from numbers_of(inject, f"injects.{place}")
    for name, strategy in study.strategies.items():
        yield from numbers_of(strategy, f"strategies.{name}")


@dataclass(frozen=True)
class _Telling:
    """Puts numbers of one study into words."""

    study: Study
    numbers: Numbers

    def told(self, number: Number) -> Assumption:
        """One number."""
        form = Form(self.numbers, factor(number.unit))
        name = called(self.study, number.path, self.numbers.language)
        return Assumption(
            number.path,
            name.name,
            name.place,
            helped(number.help),
            number.typical,
            form.number(number.typical),
            unit_words(number.unit, self.numbers.currency, self.numbers.language),
            self._spread(number, form),
            _source(number.source),
            number.grade,
            graded(GRADES[number.grade]),
            mechanism(number.path),
            used_by(self.study, number.path),
        )

    def _spread(self, number: Number, form: Form) -> str:
        if number.schedule is not None:
            return translate("Assumptions", "changes over the days")
        if number.low is None or number.high is None:
            return UNKNOWN
        words = translate("Assumptions", "%1 to %2").replace("%1", form.number(number.low))
        return words.replace("%2", form.number(number.high))


def _source(source: str) -> str:
    if source == "stated in the study without a source":
        return translate("Assumptions", "stated in the study without a source")
    return sourced(source)


def mechanism(path: str) -> str:
    """The mechanism that reads a number: the part of the market or of a strategy in which it stands."""
    steps = path.split(".")
    part = steps[{"market": 1, "strategies": 2}.get(steps[0], 0)]
    return BOUGHT.get(part, part)


def used_by(study: Study, path: str) -> tuple[str, ...]:
    """The strategies that a number acts on: its own, those that buy the channel or tactic or have the staff, or all."""
    steps = path.split(".")
    if steps[0] == "strategies":
        return (steps[1],)
    everybody = tuple(study.strategies)
    if steps[0] != "market":
        return everybody
    part = BOUGHT.get(steps[1], steps[1])
    buyers = []
    for name, strategy in study.strategies.items():
        held = getattr(strategy, part, ...)
        if held is ...:
            buyers.append(name)
        elif isinstance(held, Mapping):
            if len(steps) < 3 or steps[2] in held:
                buyers.append(name)
        elif held is not None:
            buyers.append(name)
    return tuple(buyers)


def mechanisms(rows: tuple[Assumption, ...]) -> tuple[tuple[str, str], ...]:
    """Every mechanism with its words, each once, in the order of the rows."""
    return tuple((name, named(name)) for name in dict.fromkeys(row.mechanism for row in rows))
