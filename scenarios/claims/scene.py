"""What is simulated of one side: a market, what is bought on it, what befalls it, for how long, on how many people."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from scenarios.claims.lookup import Lookup, Told, watches_for
from scenarios.claims.watch import Together
from simulation.injects import AnyInject
from simulation.market import Market
from simulation.run import simulate
from simulation.strategy import Strategy

Found = dict[Lookup, Told]


@dataclass(frozen=True)
class Scene:
    """One side as it is run; scenes of the same key meet the same luck and end the same."""

    market: Market
    strategy: Strategy
    start: date
    days: int
    people: int
    seed: int
    injects: tuple[AnyInject, ...] = ()

    @cached_property
    def key(self) -> str:
        """A name that only scenes alike in every number share; what is on offer and not bought changes nothing."""
        market, bought = self.market, self.strategy
        met = {
            "tactics": {name: each for name, each in market.tactics.items() if name in bought.tactics},
            "channels": {name: each for name, each in market.channels.items() if name in bought.media},
            "sales": None if bought.sales is None else market.sales,
        }
        told = (
            market.model_copy(update=met).model_dump_json(),
            self.strategy.model_dump_json(),
            *(inject.model_dump_json() for inject in self.injects),
            self.start.isoformat(),
            f"{self.days} {self.people} {self.seed}",
        )
        return hashlib.sha256("\n".join(told).encode()).hexdigest()

    def sized(self, people: int | None, seed: int | None) -> Scene:
        """The scene on so many rows of people, with luck from another seed."""
        return replace(
            self,
            people=self.people if people is None else people,
            seed=self.seed if seed is None else seed,
        )

    def run(
        self, replication: int, lookups: Collection[Lookup], abandoned: Callable[[], bool] | None = None
    ) -> Found:
        """What is read of one replication."""
        watches = tuple(watches_for(lookups))
        together = Together(watches)
        run = simulate(
            self.market,
            self.strategy,
            self.days,
            self.seed,
            replication,
            start=self.start,
            people=self.people,
            injects=self.injects,
            abandoned=abandoned,
            witness=together if watches else None,
        )
        seen = together.told()
        return {lookup: lookup.of(run, seen) for lookup in lookups}
