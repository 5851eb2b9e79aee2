"""Planned spend of every strategy by function, against the purse, counted anew after each edit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.viewmodels.background import Background
from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.language import Language
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.reckoning import Piece, Reckoning
from desktop.viewmodels.words import named

if TYPE_CHECKING:  # imported when a study is opened: Home is painted before
    from scenarios.study import Study

translate = QCoreApplication.translate
PAUSE = 350  # milliseconds without an edit before spend is counted: edits and their drafts come first
TOLERANCE = 0.01  # share of the purse that may differ without a word
FUNCTIONS = ("media", "sales", "operations", "service", "supply", "site")


@dataclass(frozen=True)
class Plan:
    """What one strategy plans to spend, by function and in all."""

    name: str
    slot: int
    label: str
    amounts: tuple[float, ...]
    total: float
    words: str  # the sum
    told: str  # the sum by function, for a tooltip and a screen reader
    warning: str = ""


class PurseViewModel(QObject):
    """Counts beside the main thread; the latest study wins, and what an edit did not touch is not counted again."""

    changed = Signal()

    def __init__(
        self,
        document: DocumentViewModel,
        language: Language,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.document, self.language = document, language
        self._spends: dict[str, tuple[object, dict[str, float]]] = {}
        self._reckoning = Reckoning(document, background, PAUSE, self._piece, self)
        document.opened.connect(self._start_anew)

    @property
    def is_known(self) -> bool:
        """Whether the planned spend shown belongs to the study as it stands."""
        return self.document.is_open and all(
            self._is_current(name) for name in self.document.study.strategies
        )

    @property
    def purse(self) -> float:
        """What every strategy may spend [money]."""
        return float(self.document.study.purse)

    @property
    def purse_words(self) -> str:
        """The purse as money."""
        return self._numbers().money(self.purse)

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The planned spend of every strategy that has been counted."""
        if not self.document.is_open:
            return ()
        study = self.document.study
        return tuple(
            self._plan(study, name, slot, self._spends[name][1])
            for slot, name in enumerate(study.strategies)
            if name in self._spends
        )

    def function_words(self) -> tuple[str, ...]:
        """The names of the functions, in order."""
        return tuple(named(function) for function in FUNCTIONS)

    def amounts_words(self, plan: Plan) -> tuple[str, ...]:
        """The amounts of a plan as money, in order."""
        numbers = self._numbers()
        return tuple(numbers.money(amount) for amount in plan.amounts)

    def left_words(self, plan: Plan) -> str:
        """How much of the purse a plan leaves."""
        numbers = self._numbers()
        left = numbers.money(abs(self.purse - plan.total))
        words = (
            translate("Purse", "%1 left of %2")
            if plan.total <= self.purse
            else translate("Purse", "%1 more than %2")
        )
        return words.replace("%1", left).replace("%2", self.purse_words)

    def _plan(self, study: Study, name: str, slot: int, spend: dict[str, float]) -> Plan:
        numbers = self._numbers()
        amounts = tuple(spend.get(function, 0.0) for function in FUNCTIONS)
        total = sum(amounts)
        label = study.label(name, self.language.code)
        parts = [
            f"{words} {numbers.money(amount)}"
            for words, amount in zip(self.function_words(), amounts, strict=True)
            if amount
        ]
        told = f"{label}: " + ", ".join(parts)
        return Plan(
            name, slot, label, amounts, total, numbers.money(total), told, self._warning(label, total)
        )

    def _warning(self, label: str, total: float) -> str:
        """A sentence where a plan lies more than 1 % off the purse."""
        if self.purse <= 0 or total <= 0 or abs(total / self.purse - 1) <= TOLERANCE:
            return ""
        share = self._numbers().percent(abs(total / self.purse - 1))
        more = translate("Purse", "%1 plans %2 more than the purse.")
        less = translate("Purse", "%1 plans %2 less than the purse.")
        return (more if total > self.purse else less).replace("%1", label).replace("%2", share)

    def _numbers(self) -> Numbers:
        return self.language.numbers(self.document.study.market.currency)

    def _key(self, study: Study, name: str) -> object:
        return (study.market, study.strategies[name], study.days, study.start)

    def _is_current(self, name: str) -> bool:
        return name in self._spends and self._spends[name][0] == self._key(self.document.study, name)

    def _start_anew(self) -> None:
        self._spends = {}
        self.changed.emit()
        self._reckoning.wait()  # the study's own numbers come first

    def _piece(self) -> Piece | None:
        """The spend of one strategy that is not current; the others follow when it is counted."""
        study = self.document.study
        name = next((each for each in study.strategies if not self._is_current(each)), None)
        if name is None:
            return None

        def counted() -> dict[str, float]:
            from simulation.planned import planned_spend

            return planned_spend(study.market, study.strategies[name], study.days, study.start)

        def done(spend: dict[str, float]) -> None:
            self._spends[name] = (self._key(study, name), spend)
            self.changed.emit()

        # Numbers that cannot be planned show no spend; the run will say what is wrong.
        return Piece(counted, done, lambda: done({}))
