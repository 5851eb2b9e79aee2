"""What will be run: the study as it stands, how often, on how many people, over which days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypedDict

from pydantic_core import PydanticCustomError

from scenarios.executors.jobs import Brief, Job
from scenarios.experiments.selection import Until
from scenarios.study import NOTHING, Head, Study
from simulation.people import Population
from simulation.resolve import quantities


class Sizes(TypedDict, total=False):
    """What may be stated otherwise than a study says it; None is left out."""

    replications: int | None
    people: int | None
    days: int | None
    seed: int | None


@dataclass(frozen=True)
class Plan:
    """The runs of a comparison: every strategy in every replication, at the horizon and if asked at twice it.

    `strategies` is in the study's order with the silent `nothing` last; `people` are rows simulated.
    """

    study: Study
    strategies: tuple[str, ...]
    replications: int
    people: int
    days: int
    seed: int
    horizons: bool = False
    until: Until | None = None  # replications are then the most there may be
    point: tuple[
        tuple[str, float], ...
    ] = ()  # of a sweep: the value of each number, by its path in the study

    @property
    def brief(self) -> Brief:
        """What all runs share."""
        known = self.study.with_nothing()
        strategies = {name: known[name] for name in self.strategies}
        study = self.study
        befalls = study.injects, study.has_even_ranges
        return Brief(study.market, strategies, study.start, self.seed, self.people, *befalls)

    @property
    def lengths(self) -> tuple[int, ...]:
        """The days of the runs: the horizon, then what is beside it."""
        return (self.days, 2 * self.days) if self.horizons else (self.days,)

    @property
    def weight(self) -> float:
        """How many people of the market a row stands for."""
        return self.study.market.people.size / self.people

    def purse(self, days: int | None = None) -> float:
        """What each strategy may spend over so many days [money], pro rata; over the horizon by default."""
        return self.study.purse * (days or self.days) / self.study.days

    def jobs(self) -> Iterator[Job]:
        """All runs in the order in which they are wanted: replication by replication, so that a ranking comes early."""
        number = 0
        for days in self.lengths:
            for replication in range(self.replications):
                for strategy in self.strategies:
                    yield Job(number, strategy, replication, days)
                    number += 1

    @property
    def total(self) -> int:
        """How many runs there are."""
        return len(self.lengths) * self.replications * len(self.strategies)


def out_of_limits(
    *,
    replications: int | None = None,
    days: int | None = None,
    seed: int | None = None,
    people: int | None = None,
) -> Iterator[tuple[str, str]]:
    """What a study file could not say either: the name of each number that is out of its limits, and why."""
    stated = {"replications": replications, "days": days, "seed": seed, "people": people}
    limits = {**quantities(Head), "people": quantities(Population)["rows"]}
    for name, value in stated.items():
        try:
            if value is not None:
                limits[name].check(value)
        except PydanticCustomError as error:
            yield name, error.message()


def planned(
    study: Study,
    *,
    strategies: Sequence[str] | None = None,
    replications: int | None = None,
    people: int | None = None,
    days: int | None = None,
    seed: int | None = None,
    horizons: bool = False,
) -> Plan:
    """The plan for a study; what is left out is as the study says. The silent strategy is always among them."""
    wanted = study.strategies if strategies is None else strategies
    return Plan(
        study=study,
        strategies=(*(name for name in study.strategies if name in wanted and name != NOTHING), NOTHING),
        replications=study.replications if replications is None else replications,
        people=study.market.people.rows if people is None else people,
        days=study.days if days is None else days,
        seed=study.seed if seed is None else seed,
        horizons=horizons,
    )
