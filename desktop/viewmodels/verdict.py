"""The verdict as the Compare page says it: headline, how sure, ranking table; words by rule from the figures."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.tabledata import Table
from desktop.viewmodels.numbers import UNKNOWN, Numbers
from desktop.viewmodels.run import Outcome
from desktop.viewmodels.sentences import spoken
from scenarios.study import NOTHING
from scenarios.verdict.intervals import Estimate
from scenarios.verdict.words import details, headline, leading_pair

translate = QCoreApplication.translate
CURRENCY_FREE = {
    "people": "count",
    "orders": "count",
    "leads": "count",
    "tickets": "count",
    "share": "percent",
}


@dataclass(frozen=True)
class Banner:
    """What stands at the top: who wins, in words, how sure, and the races won of a hundred."""

    slot: int | None  # none where nobody should spend, or nothing can be said
    title: str
    lines: tuple[str, ...]  # rich text
    won_share: float | None
    won_words: str


@dataclass(frozen=True)
class Speaker:
    """Says an outcome in a language."""

    outcome: Outcome
    numbers: Numbers

    def label(self, name: str) -> str:
        """What a strategy is called on the screen."""
        if name == NOTHING:
            return translate("Verdict", "Doing nothing")
        return self.outcome.plan.study.label(name, self.numbers.language)

    def slot(self, name: str) -> int | None:
        """The strategy's place in the study; none for the silent one."""
        names = tuple(self.outcome.plan.study.strategies)
        return names.index(name) if name in names else None

    def shown(self) -> tuple[str, ...]:
        """The strategies of which a run finished, without the silent one, in the study's order."""
        figures = self.outcome.verdict.figures
        return tuple(
            name for name in self.outcome.plan.strategies if name != NOTHING and figures[name]["value"].count
        )

    def banner(self) -> Banner:
        """The verdict in a sentence and two lines."""
        verdict = self.outcome.verdict
        said = headline(verdict, self.outcome.seconds_per_race)
        title = spoken(said, "verdict", self.numbers, self.label)
        lines = tuple(
            spoken(each, "verdict", self.numbers, self.label, rich=True) for each in details(verdict)
        )
        lead = leading_pair(verdict)
        slot = self.slot(verdict.ranking[0].strategy) if lead is not None else None
        if lead is None or lead.difference.count < 1:
            return Banner(slot, title, lines, None, "")
        won = self.numbers.count(lead.won * lead.difference.count)
        words = translate("Verdict", "ahead in %1 of %2 races")
        words = words.replace("%1", won).replace("%2", self.numbers.count(lead.difference.count))
        return Banner(slot, title, lines, lead.won, words)

    def races(self) -> str:
        """How many races went in."""
        count = self.outcome.verdict.replications
        return translate("Verdict", "%n race(s)", "", count)

    def ranking(self) -> Table:
        """Every strategy by value, with mean and interval."""
        header = (
            translate("Verdict", "Rank"),
            translate("Verdict", "Strategy"),
            translate("Verdict", "Value"),
            translate("Verdict", "95 % interval"),
            translate("Verdict", "Profit"),
            translate("Verdict", "Still to come"),
            translate("Verdict", "Best in"),
        )
        rows = []
        for place, standing in enumerate(self.outcome.verdict.ranking, 1):
            count = standing.value.count
            won = translate("Verdict", "%1 of %2").replace("%1", self.numbers.count(standing.won))
            rows.append(
                (
                    self.numbers.plain(place),
                    self.label(standing.strategy),
                    self.money(standing.value.mean),
                    self.interval(standing.value),
                    self.money(standing.profit.mean),
                    self.money(standing.remaining.mean),
                    won.replace("%2", self.numbers.count(count)),
                )
            )
        return Table(header, tuple(rows))

    def amount(self, value: float, unit: str) -> str:
        """A figure in its unit."""
        if unit.startswith("money"):
            return self.numbers.money(value)
        if unit == "share":
            return self.numbers.percent(value)
        if unit in CURRENCY_FREE:
            return self.numbers.count(value)
        text = self.numbers.rounded(value)
        return translate("Verdict", "%1 days").replace("%1", text) if unit == "days" else text

    def money(self, value: float, *, signed: bool = False) -> str:
        """An amount of money."""
        return self.numbers.money(value, signed=signed)

    def interval(self, estimate: Estimate) -> str:
        """The interval of a mean, a dash where there is none."""
        if not math.isfinite(estimate.low):
            return UNKNOWN
        words = translate("Verdict", "%1 to %2")
        return words.replace("%1", self.money(estimate.low)).replace("%2", self.money(estimate.high))
