"""One tactic of the library as a planner reads it before taking it: in words, with amounts of the open study."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.words import bundled, chosen, graded, joined, named, sourced, unit_words
from scenarios.moves.describing import effects
from scenarios.moves.move import Move
from scenarios.moves.own import told_amount
from scenarios.moves.taking import amount, missing
from scenarios.study import Study
from scenarios.words import Words
from simulation.decisions import DECISIONS
from simulation.quantity import GRADES, typical
from simulation.resolve import quantities
from simulation.tactics import Tactic

translate = QCoreApplication.translate
MONEY = ("one_off", "weekly", "per_contact", "per_use")
DAYS = ("ramp", "fade")


@dataclass(frozen=True)
class Fact:
    """A name and what stands beside it."""

    name: str
    words: str
    help: str = ""


@dataclass(frozen=True)
class Entry:
    """A tactic of the library; `obstacles` are why the strategy cannot take it."""

    name: str
    label: str
    trade: str
    note: str
    facts: tuple[Fact, ...]
    source: str
    grade: str
    grade_words: str
    obstacles: tuple[str, ...]
    is_own: bool
    is_taken: bool
    told: str  # everything that a search looks through, in small letters


@dataclass(frozen=True)
class Reader:
    """Tells moves to a reader of a language who stands before a strategy of a study, or before the market alone."""

    study: Study
    strategy: str | None
    numbers: Numbers

    def entry(self, name: str, move: Move, *, is_own: bool) -> Entry:
        """A move in words."""
        label = self.words(move.label)
        told = self._in_words(move)
        facts = (
            *(told[:1] if is_own else told),
            *self._in_numbers(move),
        )  # own words only say the numbers again
        trade, note = chosen(move.trade), self.words(move.note)
        every = [text for words in (move.label, move.note, move.does, move.who) for _, text in words.texts]
        shown = [label, trade, note, *(f"{fact.name} {fact.words}" for fact in facts)]
        return Entry(
            name,
            label,
            trade,
            note,
            facts,
            sourced(move.source),
            move.grade,
            graded(GRADES[move.grade]),
            tuple(self._obstacles(move)),
            is_own,
            self._is_taken(name, move),
            " ".join((name, *every, *shown)).casefold(),
        )

    def words(self, words: Words) -> str:
        """Words in the reader's language; those of one language only may be known to the catalogue."""
        return bundled(words.in_language(self.numbers.language))

    def _in_words(self, move: Move) -> tuple[Fact, ...]:
        return (
            Fact(translate("Library", "For"), self.words(move.who)),
            Fact(translate("Library", "Does"), self.words(move.does)),
            Fact(translate("Library", "Costs"), self.words(move.costs)),
        )

    def _in_numbers(self, move: Move) -> tuple[Fact, ...]:
        """What the model reads: effects, money of this study, days."""
        moved = effects(move)
        shifts = joined(
            f"{named(name)} ×{self.numbers.rounded(ratio)}"
            for name, ratio in moved.items()
            if name in DECISIONS
        )
        closes = joined(
            f"{named(name)} {self.numbers.percent(share)}"
            for name, share in moved.items()
            if name not in DECISIONS
        )
        days = translate("Library", "%1 days").replace("%1", self.numbers.rounded(move.days_ahead))
        found = (
            Fact(translate("Library", "Shifts odds"), shifts),
            Fact(translate("Library", "At a contact, and off the price"), closes),
            Fact(translate("Library", "Money, in this study"), self._money(move)),
            Fact(translate("Library", "Until it works"), days),
            Fact(translate("Library", "After that"), self._days(move)),
        )
        return tuple(fact for fact in found if fact.words)

    def _money(self, move: Move) -> str:
        if move.tactic is None:
            contacts = [
                f"{named(place.rpartition('.')[2])} {self.numbers.rounded(amount(self.study, scaled))}"
                for place, scaled in move.scaled.items()
            ]
            return joined(contacts)
        known = quantities(Tactic)
        parts = []
        for field in MONEY:
            found = told_amount(self.study, move, field)
            if found:
                unit = unit_words(known[field].unit, self.numbers.currency, self.numbers.language)
                parts.append(f"{named(field)} {self.numbers.rounded(found)} {unit}")
        return joined(parts)

    def _days(self, move: Move) -> str:
        if move.tactic is None:
            return ""
        found = {field: typical(getattr(move.tactic, field)) for field in DAYS}
        words = translate("Library", "%1 days")
        return joined(
            f"{named(field)} {words.replace('%1', self.numbers.rounded(days))}"
            for field, days in found.items()
            if days
        )

    def _obstacles(self, move: Move) -> list[str]:
        """What stands in the way, with the way out."""
        strategy = self.strategy if self.strategy is not None else next(iter(self.study.strategies))
        lacks, needs = missing(self.study, move, strategy)
        found = [
            translate("Library", "The market has no part “%1”. Put it in on the Market page first.").replace(
                "%1", named(part)
            )
            for part in lacks
        ]
        if self.strategy is None:
            if move.tactic is None:
                found.append(
                    translate("Library", "This is a setting of a strategy: take it on the Strategy page.")
                )
            return found
        words = translate("Library", "This strategy has no part “%1”. Put it in first.")
        return [*found, *(words.replace("%1", named(part)) for part in needs)]

    def _is_taken(self, name: str, move: Move) -> bool:
        if move.tactic is None:
            return False
        if self.strategy is None:
            return name in self.study.market.tactics
        return name in self.study.strategies[self.strategy].tactics


def described(study: Study, name: str, numbers: Numbers) -> dict[str, Words]:
    """Note, who, does and costs of a tactic on offer, put together from its numbers, in the reader's language."""
    tactic = study.market.tactics[name]
    audience = tactic.audience
    who = [*(named(stage) for stage in audience.stages), *audience.segments, *audience.tiers]
    does = [
        f"{named(decision)} ×{numbers.rounded(typical(ratio))}" for decision, ratio in tactic.odds.items()
    ]
    known = quantities(Tactic)
    costs = [
        f"{named(field)} {numbers.rounded(typical(getattr(tactic, field)))} "
        f"{unit_words(known[field].unit, numbers.currency, numbers.language)}"
        for field in MONEY
        if typical(getattr(tactic, field))
    ]
    everybody, nothing = translate("Library", "everybody"), translate("Library", "nothing")
    title = study.title.in_language(numbers.language)
    texts = {
        "note": translate("Library", "A tactic of one’s own, from the study “%1”.").replace("%1", title),
        "who": joined(who) or everybody,
        "does": joined(does) or nothing,
        "costs": joined(costs) or nothing,
    }
    return {key: Words((("", text),)) for key, text in texts.items()}
