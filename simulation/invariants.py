"""What must hold every evening; a broken rule ends the run and names itself and the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.crowd.feelings import WEEK
from simulation.people import LEAD, STAGES

if TYPE_CHECKING:
    from simulation.state import State


class BrokenRule(Exception):
    """A rule of the books does not hold: a mistake of the model, told with rule, day and both numbers."""

    def __init__(self, rule: str, day: int, found: float, expected: float) -> None:
        super().__init__(f"day {day}: {rule}: found {found:g}, expected {expected:g}")
        self.rule, self.day, self.found, self.expected = rule, day, found, expected

    def __reduce__(self) -> tuple[type[BrokenRule], tuple[str, int, float, float]]:
        """Travel between processes with all four parts."""
        return BrokenRule, (self.rule, self.day, self.found, self.expected)


class Books:
    """The evening check of one run."""

    def __init__(self, state: State) -> None:
        self.booked, self.income = state.ledger.total, state.ledger.income
        self.orders_before = int(state.people.orders.sum(dtype=np.int64))

    def hold(self, state: State) -> None:
        """Check every rule at a day's end."""
        for rule, found, expected in self._rules(state):
            if found != expected:
                raise BrokenRule(rule, state.day, found, expected)
        for rule, found, expected in self._near(state):
            if abs(found - expected) > 1e-6 * max(1.0, abs(expected)):
                raise BrokenRule(rule, state.day, found, expected)

    def _rules(self, state: State) -> list[tuple[str, float, float]]:
        """Whole numbers that must be equal. The census goes by moves; once a week everybody is counted instead."""
        people, ledger, day = state.people, state.ledger, state.day
        census = [state.book.page[stage] for stage in STAGES]
        rules: list[tuple[str, float, float]] = [
            ("people in stages sum to the market", sum(census), people.rows),
            ("spend is the sum over functions", ledger.total - self.booked, ledger.cost_today()),
            (
                "revenue is the sum of orders less returns",
                ledger.revenue_today - ledger.refunds_today,
                ledger.income - self.income,
            ),
        ]
        self.booked, self.income = ledger.total, ledger.income
        if state.sales is not None:
            rules.append(
                ("people in the stage of leads are those the team holds", census[LEAD], state.open_leads)
            )
        if day % WEEK == 0 or day == state.days - 1:
            counted = people.counted().tolist()
            rules += [
                (f"people counted as {stage}", found, expected)
                for stage, found, expected in zip(STAGES, census, counted, strict=True)
            ]
            ordered = float(people.orders.sum(dtype=np.int64) - self.orders_before)
            rules.append(("orders written down are orders of people", state.book.total("orders"), ordered))
        return rules

    def _near(self, state: State) -> list[tuple[str, float, float]]:
        """Sums of parts of the organisation that must agree but for rounding."""
        near: list[tuple[str, float, float]] = []
        if state.sales is not None:
            near += state.sales.rules()
        if state.service is not None:
            near += state.service.rules()
        if state.goods is not None:
            near += state.goods.room.rules()
        if state.projects is not None:
            near += state.projects.team.rules()
        if state.hosting is not None:
            near += state.hosting.site.rules()
        return near
