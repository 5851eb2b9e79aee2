"""What was asked of a comparison and what came out, as both tellers need it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

from scenarios.experiments.events import Event
from scenarios.experiments.lumps import lumps
from scenarios.experiments.plan import Plan
from scenarios.store.reading import Failure, Result
from scenarios.study import NOTHING
from scenarios.verdict.cube import Cube
from scenarios.verdict.intervals import estimate
from scenarios.verdict.sentences import Sentence
from scenarios.verdict.verdict import Verdict, judged
from scenarios.verdict.words import EVEN, FEW_FOURS, LUMPY, purse_warnings
from simulation.caution import Caution
from simulation.draws import BLOCK
from simulation.implied import Implied, implied
from simulation.ledger import FUNCTIONS
from simulation.planned import planned_spend

ENOUGH_FOR_FOURS = 40  # races from which fours of even ranges give narrower intervals, measured
SWEEP = "this is the study as it stands; `shapan batch` runs the {count:,} points of its sweep"


@dataclass(frozen=True)
class Asked:
    """A plan, the name of its study, and where its result is kept."""

    name: str
    plan: Plan
    result: Path

    @cached_property
    def planned_spend(self) -> Mapping[str, Mapping[str, float]]:
        """Committed money by function [money] that each strategy plans over the horizon."""
        brief = self.plan.brief
        return {
            name: planned_spend(brief.market, strategy, self.plan.days, brief.start)
            for name, strategy in brief.strategies.items()
        }

    @cached_property
    def implied(self) -> Implied:
        """What the numbers imply in closed form before anything runs."""
        brief = self.plan.brief
        bought = {name: strategy for name, strategy in brief.strategies.items() if name != NOTHING}
        return implied(brief.market, self.plan.purse(), bought)

    @property
    def currency(self) -> str:
        """The currency of all money."""
        return self.plan.study.market.currency

    @property
    def cautions(self) -> tuple[Caution, ...]:
        """What to be careful about before comparing these strategies."""
        worst = sorted(lumps(self.plan), key=lambda lump: -lump.share)[:1]  # one sentence, about the largest
        rows = (
            Sentence(
                LUMPY, {"weight": self.plan.weight, "days": x.share, "part": x.part, "strategy": x.strategy}
            )
            for x in worst
        )
        sums = {name: sum(spend.values()) for name, spend in self.planned_spend.items()}
        return (*rows, *self._drawing(), *purse_warnings(sums, self.plan.purse()), *self.implied.cautions)

    def _drawing(self) -> Iterator[Sentence]:
        """What even ranges mean for the intervals."""
        races = self.plan.replications
        if self.plan.study.has_even_ranges:
            few = races < ENOUGH_FOR_FOURS
            yield Sentence(FEW_FOURS, {"races": races}) if few else Sentence(EVEN, {"blocks": races // BLOCK})

    @property
    def warnings(self) -> tuple[str, ...]:
        """The cautions as the terminal says them."""
        sweep = self.plan.study.sweep
        told = () if sweep is None else (SWEEP.format(count=sweep.count),)
        return told + tuple(
            caution.english(self.currency) if isinstance(caution, Sentence) else caution.words
            for caution in self.cautions
        )


@dataclass(frozen=True)
class Answer:
    """What came out."""

    asked: Asked
    cube: Cube
    verdict: Verdict
    failures: tuple[Failure, ...]
    seconds_per_race: float | None

    @cached_property
    def actual_spend(self) -> Mapping[str, Mapping[str, float]]:
        """Committed money by function [money] that each strategy really spent, on average over its runs."""
        raced = self.cube.matched()
        totals = {name: raced.daily[f"spend_{name}"].sum(axis=2) for name in FUNCTIONS}
        return {
            strategy: {name: estimate(total[row]).mean for name, total in totals.items()}
            for row, strategy in enumerate(raced.strategies)
        }


def answered(result: Result, asked: Asked | None = None) -> Answer:
    """The answer that a result holds so far; `asked` saves working out again what was said before."""
    plan = result.plan
    cube = result.cube()
    later = result.cube(2 * plan.days) if plan.horizons else None
    pace = result.seconds_per_day()
    return Answer(
        asked=asked or Asked(result.name, plan, result.path),
        cube=cube,
        verdict=judged(cube, later),
        failures=result.failures(),
        seconds_per_race=None if pace is None else pace * plan.days * len(plan.strategies),
    )


class Teller(Protocol):
    """Tells a comparison as it goes on, to people or to programs."""

    def begin(self, asked: Asked, over: int = 0) -> None:
        """What is going to be run, what to be careful about, and how many runs were over before."""

    def show(self, event: Event) -> None:
        """One event of the experiment."""

    def answer(self, answer: Answer) -> None:
        """The verdict."""

    def postpone(self, asked: Asked) -> None:
        """The verdict of so many runs takes too long for somebody who wants to stop."""

    def end(self) -> None:
        """Whatever happened, the terminal is left as it was found."""
