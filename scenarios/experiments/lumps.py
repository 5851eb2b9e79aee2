"""Where one row of people is too big a lump for those who serve them one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scenarios.experiments.plan import Plan
from simulation.quantity import typical

LUMP = 0.1  # of a day's work: larger rows distort queues


@dataclass(frozen=True)
class Lump:
    """One row that is `share` of a day's work of a part of a strategy's organisation."""

    strategy: str
    part: str
    share: float


def lumps(plan: Plan) -> Iterator[Lump]:
    """The lumps of a plan. A row that stands for one person is what really comes, however much work it is."""
    if plan.weight <= 1.0:
        return
    market = plan.study.market
    for name, strategy in plan.brief.strategies.items():
        if market.sales is not None and strategy.sales is not None:
            team = typical(strategy.sales.representatives) * typical(strategy.sales.hours)
            yield from _lump(name, "sales", plan.weight * typical(market.sales.hours), team)
        if market.service is not None and strategy.service is not None:
            desk = typical(strategy.service.agents) * typical(strategy.service.hours)
            yield from _lump(name, "service", plan.weight * typical(market.service.hours), desk)


def _lump(strategy: str, part: str, row: float, day: float) -> Iterator[Lump]:
    """The lump, if so many hours of work are one in a day of so many hours."""
    if day > 0.0 and row > LUMP * day:
        yield Lump(strategy, part, row / day)
