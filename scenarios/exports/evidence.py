"""What the verdict rests on: implications of the market's numbers, and every number with its grade, weak ones first."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from scenarios.exports.buying import in_words
from scenarios.exports.inputs import OWN, Number
from scenarios.exports.matter import Matter
from scenarios.exports.voice import Voice
from simulation.implied import Implication
from simulation.market import Market
from simulation.quantity import GRADES

WEAK_FIRST = ("X", "C", "B", "A")


@dataclass(frozen=True)
class Assumed:
    """One number as the report shows it."""

    place: str
    help: str
    value: str
    unit: str
    source: str


@dataclass(frozen=True)
class Graded:
    """All numbers of one grade."""

    grade: str
    meaning: str
    sourced: tuple[Assumed, ...]
    unsourced: tuple[Assumed, ...]  # nothing more can be said of where they come from

    @property
    def count(self) -> int:
        """How many numbers there are."""
        return len(self.sourced) + len(self.unsourced)


@dataclass(frozen=True)
class Implied:
    """One implication as the report shows it."""

    label: str
    value: str
    unit: str
    formula: str


def counted(numbers: Sequence[Number]) -> tuple[Number, ...]:
    """The numbers that do something: a weight, cost or time of 0 and a factor of 1 by default are worth no line."""
    return tuple(
        number
        for number in numbers
        if not (number.is_default and number.high is None and number.typical == (number.unit == "factor"))
    )


def graded(numbers: Sequence[Number], matter: Matter) -> tuple[Graded, ...]:
    """Numbers by grade, the weakest grade first."""
    market, voice = matter.answer.asked.plan.study.market, matter.voice
    found = []
    for grade in WEAK_FIRST:
        own = [number for number in numbers if number.grade == grade]
        if own:
            parts = (
                tuple(
                    _assumed(number, market, voice)
                    for number in own
                    if (number.source == "assumption") == plain
                )
                for plain in (False, True)
            )
            found.append(Graded(grade, voice.word(GRADES[grade]), *parts))
    return tuple(found)


def _assumed(number: Number, market: Market, voice: Voice) -> Assumed:
    unit = voice.unit(number.unit)
    source = voice.word(number.source) if number.source in ("assumption", OWN) else number.source
    return Assumed(
        _place(number.path, market, voice), voice.word(number.help), _value(number, voice), unit, source
    )


def _value(number: Number, voice: Voice) -> str:
    if number.schedule is not None:
        return voice.text("{value}, changes", value=_measured(number.typical, number.unit, voice))
    said = _measured(number.typical, number.unit, voice)
    if number.low is None or number.high is None:
        return said
    low, high = (_measured(end, number.unit, voice) for end in (number.low, number.high))
    return voice.text("{value} ({low} to {high})", value=said, low=low, high=high)


def _measured(value: float, unit: str, voice: Voice) -> str:
    """A number as it stands in the file, at most six figures; shares in hundredths, money with its currency."""
    if unit.startswith("money"):
        return voice.exact_money(value)
    if unit.startswith("share") and not unit.startswith("share per"):
        return voice.percent(value)
    return voice.plain(value) if value == round(value) else f"{value:.6g}".replace("-", "−")


def _place(path: str, market: Market, voice: Voice) -> str:
    """Where a number stands, in words: channels and tactics by their labels."""
    steps = path.split(".")[1:]
    labels: dict[str, str] = {}
    if steps[0] == "channels":
        labels = {name: channel.label for name, channel in market.channels.items()}
    elif steps[0] == "tactics":
        labels = {name: tactic.label for name, tactic in market.tactics.items()}
    said = [voice.word(in_words(steps[0]))]
    for place, step in enumerate(steps[1:], start=1):
        chosen = place == 1 and step in labels
        said.append(voice.name(labels[step] or step) if chosen else voice.word(in_words(step)))
    return " › ".join(said)


def implications(matter: Matter) -> tuple[Implied, ...]:
    """What the market implies in closed form."""
    return tuple(_implied(figure, matter.voice) for figure in matter.answer.asked.implied.figures)


def _implied(figure: Implication, voice: Voice) -> Implied:
    kind, colon, name = figure.label.partition(": ")
    label = (
        voice.text("{kind:word}: {name:word}", kind=kind, name=name) if colon else voice.word(figure.label)
    )
    if figure.unit.startswith("days/customer") and math.isinf(figure.value):
        return Implied(label, voice.word("never"), "", voice.word(figure.formula))
    return Implied(
        label, voice.measured(figure.value, figure.unit), voice.unit(figure.unit), voice.word(figure.formula)
    )


def warnings(matter: Matter) -> tuple[str, ...]:
    """What to be careful about."""
    return tuple(matter.voice.say(caution) for caution in matter.answer.asked.cautions)
