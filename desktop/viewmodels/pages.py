"""The Market and the Strategy page: what their sections are, and what their numbers are compared with."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.form import FormViewModel
from desktop.viewmodels.language import Language
from desktop.viewmodels.paths import ABSENT, steps_of, value_at
from desktop.viewmodels.rows import Section
from desktop.viewmodels.words import named

if TYPE_CHECKING:  # imported when a study is opened: Home is painted before
    from scenarios.study import Study

translate = QCoreApplication.translate
QUESTION = "question"
ABOUT = "about"


class MarketForm(FormViewModel):
    """The study's question and its market, compared with what the file says."""

    def sections(self) -> tuple[Section, ...]:
        """The question first, then every part of the market."""
        if not self.document.is_open:
            return ()
        counts = self._counts()
        question = Section(QUESTION, translate("Pages", "The question"), counts[QUESTION])
        parts = [name for name in type(self.document.study.market).model_fields if name != "currency"]
        return (question, *(Section(name, named(name), counts[name]) for name in (*self._own(), *parts)))

    def _own(self) -> tuple[str, ...]:
        """The parts of the study that stand beside its market and its question."""
        from desktop.viewmodels.forming import is_single
        from scenarios.files.shape import fields

        shapes = fields(type(self.document.study))
        return tuple(name for name, shape in shapes.items() if _asks(name) and not is_single(shape))

    def place(self, section: str) -> str:
        """The question stands in the study itself, everything else in its market."""
        if section == QUESTION:
            return ""
        return section if section in self._own() else f"market.{section}"

    def base_at(self, path: str) -> Any:
        """What the file says."""
        return value_at(self.document.saved_study, steps_of(path))

    def base_name(self) -> str:
        """What the numbers are compared with, in words."""
        return translate("Pages", "the saved study")

    def reset_all(self) -> None:
        """Take the question and the market from the file."""
        saved, study = self.document.saved_study, self.document.study
        question = {name: getattr(saved, name) for name in type(saved).model_fields if _asks(name)}
        self.document.put(study.model_copy(update={**question, "market": saved.market}), "market")

    def _counts(self) -> Counter[str]:
        """How many numbers differ from the file, by section."""
        from scenarios.files.difference import differences

        saved, study = self.document.saved_study, self.document.study
        counts = Counter(each.path.partition(".")[0] for each in differences(saved.market, study.market))
        counts[QUESTION] = counts.pop("currency", 0)
        for name in type(study).model_fields:
            if _asks(name):
                counts[name if name in self._own() else QUESTION] += getattr(saved, name) != getattr(
                    study, name
                )
        return counts


class StrategyForm(FormViewModel):
    """What one strategy buys, compared with the one it is based on, else with the first of the study."""

    strategies_changed = Signal()

    def __init__(
        self, document: DocumentViewModel, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(document, language, parent)
        self.strategy = ""
        self._names: tuple[str, ...] = ()
        document.changed.connect(self._look_for_strategies)

    @property
    def strategies(self) -> tuple[tuple[str, str], ...]:
        """Name and label of every strategy, in the study's order."""
        if not self.document.is_open:
            return ()
        study = self.document.study
        return tuple((name, study.label(name, self.language.code)) for name in study.strategies)

    @property
    def base(self) -> str:
        """The strategy that the chosen one is compared with; empty where it is the first itself."""
        study = self.document.study
        based_on = study.about[self.strategy].based_on if self.strategy in study.about else None
        first = next(iter(study.strategies))
        if based_on in study.strategies:
            return based_on
        return first if first != self.strategy else ""

    def base_name(self) -> str:
        """The label of the strategy that the chosen one is compared with."""
        return self.document.study.label(self.base, self.language.code) if self.base else ""

    def choose_strategy(self, name: str) -> None:
        """Show another strategy, in the same section where it has it."""
        if name != self.strategy and name in self.document.study.strategies:
            self.strategy = name
            self.chosen_changed.emit()

    def turn_to(self, path: str) -> None:
        """Choose the strategy first."""
        named = steps_of(path)[1]
        if named in self.document.study.strategies:
            self.strategy = named
        super().turn_to(path)

    def sections(self) -> tuple[Section, ...]:
        """What can be bought, then how the strategy is called."""
        if not self.document.is_open:
            return ()
        counts = self._counts()
        parts = type(self.document.study.strategies[self.strategy]).model_fields
        about = Section(ABOUT, translate("Pages", "Name and note"))
        return (*(Section(name, named(name), counts[name]) for name in parts), about)

    def place(self, section: str) -> str:
        """Where a section stands in the study."""
        return f"about.{self.strategy}" if section == ABOUT else f"strategies.{self.strategy}.{section}"

    def base_at(self, path: str) -> Any:
        """The same place in the base strategy; a name is compared with nothing."""
        steps = steps_of(path)
        if not self.base or steps[0] != "strategies":
            return ABSENT
        return value_at(self.document.study, ("strategies", self.base, *steps[2:]))

    def differences(self) -> int:
        """How many numbers differ from the base."""
        return sum(self._counts().values())

    def reset_all(self) -> None:
        """Buy what the base buys."""
        if self.base:
            self.document.set_value(f"strategies.{self.strategy}", self.document.study.strategies[self.base])

    def label_of(self, key: str, entry: Any) -> str:
        """A bought channel or tactic is called as the market calls it."""
        offered = {"media": "channels"}.get(self.section, self.section)
        known = getattr(self.document.study.market, offered, None)
        return getattr(known.get(key), "label", "") or key if isinstance(known, dict) else key

    def offers(self) -> tuple[tuple[str, str], ...]:
        """What the market offers and this strategy does not buy yet."""
        from desktop.viewmodels.names import known_names
        from desktop.viewmodels.words import bundled

        steps = steps_of(self.place(self.section))
        held = value_at(self.document.study, steps)
        known = known_names(self.document.study, steps) or ()
        return tuple((name, bundled(self.label_of(name, None))) for name in known if name not in held)

    def duplicate(self) -> None:
        """Add a strategy that begins as a copy of this one."""
        study = self.document.study
        number = 2
        while f"{self.strategy} {number}" in study.strategies:
            number += 1
        name = f"{self.strategy} {number}"
        self._put_strategies(_after(study, self.strategy, name), name)
        self.choose_strategy(name)

    def add_empty(self) -> None:
        """Add a strategy that buys nothing yet, behind this one."""
        from scenarios.study import About

        study, words = self.document.study, translate("Pages", "New strategy")
        name, number = words, 2
        while name in study.strategies:
            name, number = f"{words} {number}", number + 1
        strategies: dict[str, Any] = {}
        for each, plan in study.strategies.items():
            strategies[each] = plan
            if each == self.strategy:
                strategies[name] = type(plan)()
        about = {**study.about, name: About()}
        self._put_strategies(study.model_copy(update={"strategies": strategies, "about": about}), name)
        self.choose_strategy(name)

    def rename(self, label: str) -> None:
        """Call this strategy otherwise on the screen, in the language in force; its name in the file stays."""
        from desktop.viewmodels.entering import worded
        from scenarios.study import About

        if label.strip():
            study, about = self.document.study, self.document.study.about.get(self.strategy, About())
            called = about.model_copy(
                update={"label": worded(about.label, label.strip(), self.language.code)}
            )
            told = {**study.about, self.strategy: called}
            self.document.put(study.model_copy(update={"about": told}), f"about.{self.strategy}.label")

    @property
    def label(self) -> str:
        """What this strategy is called."""
        return self.document.study.label(self.strategy, self.language.code)

    def delete(self) -> None:
        """Take this strategy out of the study; the last one stays."""
        study, gone = self.document.study, self.strategy
        if len(study.strategies) < 2:
            return
        strategies = {name: plan for name, plan in study.strategies.items() if name != gone}
        about = {
            name: each.model_copy(update={"based_on": None}) if each.based_on == gone else each
            for name, each in study.about.items()
            if name != gone
        }
        self._put_strategies(study.model_copy(update={"strategies": strategies, "about": about}), gone)

    def settle(self) -> None:
        """Choose a strategy, a section and an entry that exist."""
        if self.document.is_open and self.strategy not in self.document.study.strategies:
            self.strategy = next(iter(self.document.study.strategies))
        super().settle()

    def _put_strategies(self, study: Study, name: str) -> None:
        self.document.put(study, f"strategies.{name}")

    def _counts(self) -> Counter[str]:
        from scenarios.files.difference import differences

        if not self.base:
            return Counter()
        strategies = self.document.study.strategies
        found = differences(strategies[self.base], strategies[self.strategy])
        return Counter(each.path.partition(".")[0] for each in found)

    def _look_for_strategies(self) -> None:
        names = tuple(self.document.study.strategies) if self.document.is_open else ()
        if names != self._names:
            self._names = names
            if self.strategy not in names and names:
                self.strategy = names[0]
            self.strategies_changed.emit()


def _after(study: Study, name: str, copy: str) -> Study:
    """The study with a copy of a strategy behind it, called by its label and a number."""
    strategies, about = {}, {}
    number = copy.rpartition(" ")[2]
    for each, plan in study.strategies.items():
        strategies[each] = plan
        if each == name:
            strategies[copy] = plan
    for each in strategies:
        source = study.about.get(name if each == copy else each)
        if source is None:
            continue
        label = source.label
        if each == copy and label is not None:
            texts = tuple((language, f"{text} {number}") for language, text in label.texts)
            source = source.model_copy(update={"label": type(label)(texts)})
        about[each] = source
    return study.model_copy(update={"strategies": strategies, "about": about})


def _asks(field: str) -> bool:
    """Whether a field of a study is part of its question; a sweep is asked by a batch alone."""
    return field not in ("format", "market", "strategies", "about", "sweep")
