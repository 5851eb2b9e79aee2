"""From a record to rows: every field becomes a control, by what the field says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.edits import shape_at
from desktop.viewmodels.names import bases, is_base, known_names
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.paths import ABSENT, steps_of, value_at
from desktop.viewmodels.rows import Group, Row, Track
from desktop.viewmodels.values import Form, Scale
from desktop.viewmodels.words import bundled, chosen, factor, graded, helped, named, sourced, unit_words
from scenarios.files.shape import Shape, fields
from scenarios.study import Study
from scenarios.words import Words
from simulation.quantity import GRADES, Quantity, Range, Record, Schedule, Stated, typical

translate = QCoreApplication.translate
KIND = "kind"  # the field by which records of one list tell themselves apart
MANY_WORDS = ("question", "note")  # sentences, not names


@dataclass(frozen=True)
class Former:
    """Makes rows of a study in a language."""

    numbers: Numbers
    study: Study

    def at(self, place: str, base: Any) -> tuple[Group, ...]:
        """The groups of a place: a record, a part that may be left out, or the study's own question."""
        if not place:
            return (self._question(base),)
        steps = steps_of(place)
        value = value_at(self.study, steps)
        if isinstance(value, dict):
            return ()
        return tuple(self._part(value, base, shape_at(self.study, steps), place, ""))

    def _question(self, base: Any) -> Group:
        """What the study asks; the version of its format is nobody's business."""
        asked = next(self.groups(self.study, base, ""))
        shape = fields(type(self.study.market))["currency"]
        money = self.row(
            self.study.market, "currency", shape, _base_of(base.market, "currency"), "market.currency"
        )
        return Group("", "", (*(row for row in asked.rows if row.path != "format"), money))

    def groups(self, record: Record, base: Any, path: str, title: str = "") -> Iterator[Group]:
        """The record's own rows first, then a group for each part it holds."""
        shapes = fields(type(record))
        rows = tuple(
            self.row(record, name, shape, _base_of(base, name), f"{path}.{name}" if path else name)
            for name, shape in shapes.items()
            if is_single(shape)
        )
        if rows:
            yield Group(path, title, rows)
        for name, shape in shapes.items():
            if not is_single(shape):
                inner = f"{path}.{name}" if path else name
                heading = f"{title} › {named(name)}" if title else named(name)
                yield from self._part(getattr(record, name), _base_of(base, name), shape, inner, heading)

    def _part(self, value: Any, base: Any, shape: Shape, path: str, title: str) -> Iterator[Group]:
        """A part: a record, one that may be left out, or a map."""
        if shape.records:
            switch = (value is not None) if shape.may_be_nothing else None
            if value is None:
                yield Group(path, title, help=helped(shape.help), switch=False)
                return
            groups = list(self.groups(value, base, path, title)) or [Group(path, title)]
            yield replace(groups[0], switch=switch, title=title, path=path, help=helped(shape.help))
            yield from groups[1:]
        elif shape.values is not None and shape.values.quantity is not None:
            yield self._numbers(value, base, shape, path, title)
        elif shape.values is not None:
            known = known_names(self.study, steps_of(path))
            offers = tuple((name, bundled(name)) for name in known or () if name not in value)
            yield Group(path, title, help=helped(shape.help), offers=offers, takes_names=known is None)
            for key, inner in value.items():
                for group in self.groups(
                    inner, _base_of(base, key), f"{path}.{key}", f"{title} › {bundled(key)}"
                ):
                    yield replace(group, is_entry=group.path == f"{path}.{key}")
        elif shape.items is not None:
            kinds = tuple((kind, chosen(kind)) for kind in kinds_of(shape.items))
            yield Group(path, title or helped(shape.help), help=helped(shape.help), offers=kinds)
            for place, inner in enumerate(value):
                entry = f"{path}.{place}"
                old = base[place] if isinstance(base, tuple) and place < len(base) else ABSENT
                for group in self.groups(inner, old, entry, f"{place + 1} › {chosen(kind_of(inner))}"):
                    yield replace(group, is_entry=group.path == entry)

    def _numbers(self, value: dict[str, Any], base: Any, shape: Shape, path: str, title: str) -> Group:
        """A map of numbers by name; names that are not free are offered."""
        assert shape.values is not None, "only maps come here"
        quantity = shape.values.quantity or Quantity("", "")
        words = named if shape.names else bundled  # a fixed name, or one of the planner's choice
        rows = tuple(
            replace(
                self._number(each, _base_of(base, key), quantity, f"{path}.{key}", words(key)), is_entry=True
            )
            for key, each in value.items()
        )
        offers = tuple((name, named(name)) for name in shape.names if name not in value)
        return Group(path, title, rows, helped(shape.help), offers=offers, takes_names=not shape.names)

    def row(self, record: Record, name: str, shape: Shape, base: Any, path: str) -> Row:
        """One field as a row."""
        value = getattr(record, name)
        if shape.quantity is not None:
            default = type(record).model_fields[name].get_default(call_default_factory=True)
            return self._number(value, base, shape.quantity, path, named(name), default)
        row = self._worded(value, name, shape, path)
        differs = base is not ABSENT and base != value
        return replace(row, base=_shown(base, row, self.numbers.language)) if differs else row

    def _worded(self, value: Any, name: str, shape: Shape, path: str) -> Row:
        """A choice, a list of names, or text as a row."""
        row = Row(path, named(name), "text", "", help=helped(shape.help))
        known = known_names(self.study, steps_of(path))
        if is_base(steps_of(path)):
            others = bases(self.study, steps_of(path)[1])
            labels = tuple((each, self.study.label(each, self.numbers.language)) for each in others)
            options = (("", translate("Former", "none")), *labels)
            return replace(row, kind="choice", text=value or "", options=options)
        if shape.items is not None and shape.items.quantity is not None:
            unit = unit_words(shape.items.quantity.unit, self.numbers.currency, self.numbers.language)
            form = Form(self.numbers, factor(shape.items.quantity.unit))
            return replace(row, text=form.list_text(value), help=f"{row.help} [{unit}]")
        if shape.kind is bool:
            answers = (("true", translate("Former", "yes")), ("false", translate("Former", "no")))
            return replace(row, kind="choice", text="true" if value else "false", options=answers)
        if shape.items is not None:
            choices = tuple((name, named(name)) for name in shape.items.choices)
            options = choices or tuple((name, bundled(name)) for name in known or ())
            return replace(row, kind="names", text=", ".join(value), options=options)
        if shape.choices or known:
            choices = tuple((name, chosen(name)) for name in shape.choices)
            options = choices or tuple((name, bundled(name)) for name in known or ())
            return replace(row, kind="choice", text=str(value), options=options)
        if shape.kind is Words:
            words = (value or Words()).in_language(self.numbers.language)
            return replace(row, kind="lines" if name in MANY_WORDS else "text", text=words)
        text = "" if value is None else str(value)
        return replace(row, kind="day" if isinstance(value, date) else "text", text=bundled(text))

    def _number(
        self, value: Any, base: Any, quantity: Quantity, path: str, name: str, default: Any = ABSENT
    ) -> Row:
        """A number as a row, with everything its field says."""
        form = Form(self.numbers, factor(quantity.unit))
        source, grade = provenance(value, quantity, default)
        unit = unit_words(quantity.unit, self.numbers.currency, self.numbers.language)
        differs = base is not ABSENT and base != value
        return Row(
            path,
            name,
            "number",
            form.text(value),
            self._second(value, form),
            unit,
            limits(quantity, form, unit),
            helped(quantity.help),
            sourced(source),
            grade,
            graded(GRADES[grade]),
            parts=form.parts(value),
            track=self._track(value, base if differs else None, quantity) if quantity.varies else None,
            base=form.text(base) if differs else None,
        )

    def _second(self, value: Any, form: Form) -> str:
        """Under the name: that a number is a schedule or a range."""
        inner = value.value if isinstance(value, Stated) else value
        if isinstance(inner, Range):
            low, high = form.number(inner.low), form.number(inner.high)
            return translate("Former", "range %1 to %2").replace("%1", low).replace("%2", high)
        if isinstance(inner, Schedule):
            return translate("Former", "schedule, %n step(s)", "", len(inner.steps))
        return ""

    def _track(self, value: Any, base: Any, quantity: Quantity) -> Track:
        inner = value.value if isinstance(value, Stated) else value
        scale = Scale.of(quantity, *((base,) if base is not None else ()), value)
        mark = None if base is None else scale.share(typical(base))
        if isinstance(inner, Range):
            return Track(
                "range", tuple(scale.share(each) for each in (inner.low, inner.typical, inner.high)), mark
            )
        if isinstance(inner, Schedule):
            top = max(each for _, each in inner.steps) or 1.0
            pairs = ((min(1.0, day / max(self.study.days, 1)), each / top) for day, each in inner.steps)
            return Track("schedule", tuple(share for pair in pairs for share in pair), mark)
        return Track("plain", (scale.share(float(inner)),), mark)


def is_single(shape: Shape) -> bool:
    """Whether a field is one row: a number, a choice, a text, a list of names."""
    holds_records = (
        bool(shape.records) or shape.values is not None or bool(shape.items and shape.items.records)
    )
    return shape.quantity is not None or not holds_records


def kinds_of(shape: Shape) -> tuple[str, ...]:
    """The kinds that entries of a list may have, where each is a record that states its kind."""
    return tuple(kind for record in shape.records for kind in fields(record).get(KIND, Shape()).choices)


def kind_of(entry: Record) -> str:
    """The kind that an entry of a list states."""
    return str(getattr(entry, KIND, ""))


def provenance(value: Any, quantity: Quantity, default: Any) -> tuple[str, str]:
    """Where a value comes from and how good that is: its own source, the field's for its default, else nobody's."""
    if isinstance(value, Stated):
        return value.source, value.grade
    if isinstance(default, Stated) and value == default.value:
        return default.source, default.grade
    if default is not ABSENT and value == default:
        return quantity.source, quantity.grade
    return "assumption", "X"


def limits(quantity: Quantity, form: Form, unit: str) -> str:
    """The limits in words, in the unit of the screen."""
    low = None if quantity.low is None else form.number(quantity.low)
    high = None if quantity.high is None else form.number(quantity.high)
    if low is not None and high is not None:
        words = translate("Former", "%1 to %2 %3").replace("%1", low).replace("%2", high)
    elif low is not None:
        words = translate("Former", "at least %1 %3").replace("%1", low)
    elif high is not None:
        words = translate("Former", "at most %1 %3").replace("%1", high)
    else:
        words = translate("Former", "any number")
    return words.replace("%3", unit).strip()


def _base_of(base: Any, name: str) -> Any:
    if base is ABSENT or base is None:
        return ABSENT
    return base.get(name, ABSENT) if isinstance(base, dict) else getattr(base, name)


def _shown(value: Any, row: Row, language: str) -> str:
    if isinstance(value, Words):
        return value.in_language(language)
    if isinstance(value, tuple):
        return ", ".join(str(each) for each in value)
    if isinstance(value, bool):
        value = "true" if value else "false"
    return dict(row.options).get(str(value), str(value))
