"""From what a planner enters to a value of the study, or to a sentence that says what would be right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from pydantic_core import PydanticCustomError
from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.edits import shape_at
from desktop.viewmodels.forming import KIND, Former, kinds_of, limits
from desktop.viewmodels.names import bases, is_base, known_names
from desktop.viewmodels.paths import ABSENT, Refused, Steps, value_at
from desktop.viewmodels.values import Form, NotRead, Scale, kept_source
from desktop.viewmodels.words import factor, unit_words
from scenarios.files.names import is_name
from scenarios.study import Study
from scenarios.words import Words
from simulation.quantity import Quantity, Range, Schedule, Stated, typical

translate = QCoreApplication.translate
MONTH = 30  # days to the next step of a schedule, where the study is long enough


def entered(former: Former, steps: Steps, text: str) -> Any:
    """The value that a text stands for at a place; Refused with a sentence where it stands for none."""
    study = former.study
    shape, before = shape_at(study, steps), value_at(study, steps)
    if shape.quantity is not None:
        return _number(former, shape.quantity, before, text)
    if shape.items is not None and shape.items.quantity is not None:
        return _numbers(former, shape.items.quantity, text)
    if shape.kind is bool:
        return text == "true"
    if shape.items is not None:
        return tuple(name.strip() for name in text.replace("，", ",").split(",") if name.strip())
    if shape.kind is Words:
        return worded(before, text, former.numbers.language)
    if shape.kind is date:
        try:
            return date.fromisoformat(text.strip())
        except ValueError:
            raise Refused(translate("Entering", "A day is written like 2026-01-31.")) from None
    if is_base(steps):
        return _base(study, steps[1], text.strip())
    return text.strip()


def _base(study: Study, name: str, text: str) -> str | None:
    """The strategy that another one starts from, none where nothing is said."""
    if text and text not in bases(study, name):
        raise Refused(translate("Entering", "There is no strategy “%1” to start from.").replace("%1", text))
    return text or None


def _number(former: Former, quantity: Quantity, before: Any, text: str) -> Any:
    form = Form(former.numbers, factor(quantity.unit))
    right = limits(
        quantity, form, unit_words(quantity.unit, former.numbers.currency, former.numbers.language)
    )
    try:
        value = form.read(text)
    except NotRead:
        value = None
    if value is None or (isinstance(value, Range | Schedule) and not quantity.varies):
        words = translate("Entering", "Found “%1”, expected %2.")
        raise Refused(words.replace("%1", text.strip()).replace("%2", right))
    try:
        return kept_source(before, quantity.check(value))
    except PydanticCustomError:
        raise Refused(_refusal(value, quantity, right)) from None


def _numbers(former: Former, quantity: Quantity, text: str) -> tuple[Any, ...]:
    """Several plain numbers, each within the limits."""
    form = Form(former.numbers, factor(quantity.unit))
    right = limits(
        quantity, form, unit_words(quantity.unit, former.numbers.currency, former.numbers.language)
    )
    try:
        return tuple(quantity.check(value) for value in form.read_list(text))
    except (NotRead, PydanticCustomError):
        words = translate("Entering", "Write numbers with commas between them, each %1.")
        raise Refused(words.replace("%1", right)) from None


def _refusal(value: Any, quantity: Quantity, right: str) -> str:
    """Why a number is refused, in the unit of the screen."""
    if isinstance(value, Schedule) and value.steps[0][0] != 0:
        return translate("Entering", "A schedule begins on day 0, such as 0: 100, 90: 200.")
    if isinstance(value, Range) and not value.low <= value.typical <= value.high:
        return translate("Entering", "A range rises: low … typical … high.")
    if quantity.whole:
        return translate("Entering", "This must be a whole number, %1.").replace("%1", right)
    return translate("Entering", "This number must be %1.").replace("%1", right)


def worded(before: Words | None, text: str, language: str) -> Words | None:
    """The words with the text of one language changed; a plain text stays one for every language."""
    texts = dict((before or Words()).texts)
    if set(texts) == {""}:
        return Words((("", text),))
    texts[language] = text
    return Words(tuple(texts.items()))


def slid(study: Study, steps: Steps, base: Any, share: float) -> float:
    """The number at a place of a slider."""
    quantity = shape_at(study, steps).quantity
    assert quantity is not None, "only numbers have sliders"
    differs = base is not ABSENT and base != value_at(study, steps)
    values = (base, value_at(study, steps)) if differs else (value_at(study, steps),)
    return Scale.of(quantity, *values).value(share, whole=quantity.whole)


def fresh_part(study: Study, steps: Steps) -> Any:
    """What an optional part or an added entry begins with: the defaults of its record, the middle of its limits."""
    shape = shape_at(study, steps)
    if shape.quantity is not None:
        low, high = shape.quantity.low, shape.quantity.high
        return quantity_start(low, high)
    return shape.records[0]()


def fresh_entry(study: Study, steps: Steps, kind: str) -> Any:
    """A new entry of a list, of one of the kinds its records state; it happens on the first day."""
    items = shape_at(study, steps).items
    assert items is not None, "only lists have entries without names"
    (record,) = (each for each in items.records if kind in kinds_of(replace(items, records=(each,))))
    return record.model_validate({KIND: kind, "day": 0})


def quantity_start(low: float | None, high: float | None) -> float:
    """Where a number without a default begins: one where the limits allow it, for an odds ratio that moves nothing."""
    return min(max(1.0, low if low is not None else 1.0), high if high is not None else 1.0)


def name_refused(study: Study, steps: Steps, name: str) -> str:
    """Why an entry cannot be called so, in words; empty where it can."""
    held = value_at(study, steps)
    known = known_names(study, steps) or shape_at(study, steps).names or None
    if not is_name(name):
        return translate(
            "Entering", "A name is short and holds letters, digits, hyphens, underscores and spaces."
        )
    if isinstance(held, dict) and name in held:
        return translate("Entering", "“%1” is there already.").replace("%1", name)
    if known is not None and name not in known:
        return translate("Entering", "“%1” is not on offer in this market.").replace("%1", name)
    return ""


def of_kind(study: Study, steps: Steps, kind: str) -> Any:
    """The number at a place written as one value, as a schedule that may rise later, or as a range around it."""
    quantity, before = shape_at(study, steps).quantity, value_at(study, steps)
    assert quantity is not None, "only numbers come in kinds"
    value = typical(before)
    if kind == "schedule":
        return Schedule(((0, value), (max(1, study.days // 4), value)))
    if kind == "range":
        ends = [_within(value * share, quantity) for share in (0.8, 1.2)]
        return Range(min(ends), value, max(ends))
    return int(value) if quantity.whole else value


def with_step(study: Study, steps: Steps) -> Schedule:
    """The schedule at a place with one more step, with the last one's value."""
    before = value_at(study, steps)
    found = before.value if isinstance(before, Stated) else before
    assert isinstance(found, Schedule), "only schedules have steps"
    last, value = found.steps[-1]
    return Schedule((*found.steps, (last + max(1, min(MONTH, (study.days - last) // 2)), value)))


def _within(value: float, quantity: Quantity) -> float:
    rounded = round(value) if quantity.whole else round(value, 10)
    low = quantity.low if quantity.low is not None else rounded
    high = quantity.high if quantity.high is not None else rounded
    return float(min(max(rounded, low), high))
