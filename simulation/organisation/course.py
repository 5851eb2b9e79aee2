"""The course an organisation is on: what it has decided beyond its plan, and the plan as that leaves it.

It changes what is bought and never the world. Budgets are moved as shares of what the plan pays its channels that day,
so that a schedule goes on and the total stays. Partners and owned channels keep what they have.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from simulation.tactics import TacticPlan

if TYPE_CHECKING:
    from simulation.market import Market
    from simulation.strategy import Strategy

FOREVER = 36500


@dataclass
class Course:
    """What has been decided so far."""

    shares: dict[str, float] = field(default_factory=dict)  # of the money of channels that may be moved
    claims: float = 1.0  # what is left of the intensity of hard selling
    trained: float = 0.0  # share of agents trained, if more than planned
    begun: dict[str, TacticPlan] = field(default_factory=dict)
    ended: dict[str, int] = field(default_factory=dict)  # day on which a tactic ends
    corrections: dict[str, float] = field(default_factory=dict)  # measured ÷ last touch, by channel
    bills: list[tuple[str, float]] = field(default_factory=list)  # function and money, to be paid today

    def steered(self, market: Market, plan: Strategy) -> Strategy:
        """The plan of a day as it has been changed."""
        changes: dict[str, object] = {}
        if self.shares:
            changes["media"] = self._media(market, plan)
        if self.begun or self.ended:
            changes["tactics"] = self._tactics(plan)
        if self.claims != 1.0 and plan.sales is not None:
            softer = {"hard_selling": plan.sales.hard_selling * self.claims}
            changes["sales"] = plan.sales.model_copy(update=softer)
        if plan.service is not None and self.trained > plan.service.trained:
            changes["service"] = plan.service.model_copy(update={"trained": self.trained})
        return plan.model_copy(update=changes) if changes else plan

    def _media(self, market: Market, plan: Strategy) -> dict[str, object]:
        money = sum(plan.media[name].weekly_budget for name in self.shares)
        return {
            name: bought.model_copy(update={"weekly_budget": money * self.shares[name]})
            if name in self.shares
            else bought
            for name, bought in plan.media.items()
        }

    def _tactics(self, plan: Strategy) -> dict[str, TacticPlan]:
        found = {**plan.tactics, **self.begun}
        for name, day in self.ended.items():
            if name in found:
                found[name] = found[name].model_copy(update={"until": min(day, found[name].until)})
        return found


def movable(market: Market, plan: Strategy) -> tuple[str, ...]:
    """The channels bought whose money may be moved: neither partners' nor owners'."""
    return tuple(
        name
        for name in plan.media
        if name in market.channels
        and market.channels[name].partner is None
        and market.channels[name].owned is None
    )


@dataclass(frozen=True)
class Situation:
    """What the organisation knows on a morning, and what it may change."""

    day: int
    market: Market
    plan: Strategy  # as it stands today
    course: Course
    names: tuple[str, ...]  # of the channels
    sums: np.ndarray  # what each brought so far [figure, channel], as attribution sees it, none first
    spent: np.ndarray  # so far [channel]
    sought: np.ndarray  # what all clicks to be had would have cost so far [channel]; media tell their buyers
    total: Callable[[str], float]  # of a measure so far, in rows
    weight: float  # people for whom a row stands

    def shares(self, channels: tuple[str, ...]) -> np.ndarray:
        """How the money of some channels is split today [channel]."""
        budgets = np.array([self.plan.media[name].weekly_budget for name in channels])
        money = float(budgets.sum())
        return budgets / money if money > 0.0 else np.full(len(channels), 1.0 / max(len(channels), 1))

    def money(self, channels: tuple[str, ...]) -> float:
        """What some channels are paid a week today [money]."""
        return sum(self.plan.media[name].weekly_budget for name in channels)
