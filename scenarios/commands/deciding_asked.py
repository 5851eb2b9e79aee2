"""What --until-decided asks for: the plan of a search for the best."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from scenarios.experiments.plan import Plan
from scenarios.experiments.selection import FIRST_STAGE, Until
from scenarios.study import Study

CONFIDENCE = 0.95
SHARE_OF_PURSE = 0.01  # a difference nobody would change a plan for, where nothing else is said
TIMES_THE_STUDY = 10  # the budget, where nothing else is said, in runs of the study as it stands
MOST_RACES = 100_000


class Asking(Protocol):
    """The part of what was asked on the command line that is read here."""

    @property
    def until_decided(self) -> bool:
        """Whether to run only until it is decided."""

    @property
    def confidence(self) -> float | None:
        """How sure to be."""

    @property
    def indifference(self) -> float | None:
        """What does not matter [money]."""

    @property
    def budget_runs(self) -> int | None:
        """At most so many runs."""

    @property
    def replications(self) -> int | None:
        """At most so many races."""

    @property
    def horizons(self) -> bool:
        """Whether to run twice as long too."""


def misplaced(wishes: Asking, study: Study) -> Iterator[str]:
    """Options that do not go together."""
    stated = {name: getattr(wishes, name) for name in ("confidence", "indifference", "budget_runs")}
    for name, value in stated.items():
        if value is not None and not wishes.until_decided:
            yield f"--{name.replace('_', '-')}: goes with --until-decided"
    if wishes.until_decided and wishes.horizons:
        yield "--horizons: does not go with --until-decided, which decides at one horizon"
    if wishes.until_decided and study.has_even_ranges:
        yield "--until-decided: rests on races that are independent; this study says 'ranges: even', leave that out"


def until_decided(plan: Plan, wishes: Asking) -> Plan:
    """The plan of a search: its replications are the most that the budget could be spent on, by the last two."""
    budget = wishes.budget_runs or min(TIMES_THE_STUDY * plan.total, MOST_RACES)
    indifference = wishes.indifference or SHARE_OF_PURSE * plan.purse() or 1.0
    races = wishes.replications or min(max(budget // 2, FIRST_STAGE), MOST_RACES)
    until = Until(wishes.confidence or CONFIDENCE, indifference, budget)
    return replace(plan, until=until, replications=races)
