"""What must hold every evening; a broken rule ends the run and names itself and the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.people import STAGES

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
        self.before = state.people.counts()
        self.booked = 0

    def hold(self, state: State) -> None:
        """Check every rule at a day's end."""
        for rule, found, expected in self._rules(state):
            if found != expected:
                raise BrokenRule(rule, state.day, found, expected)
        for rule, found, expected in self._near(state):
            if abs(found - expected) > 1e-6 * max(1.0, abs(expected)):
                raise BrokenRule(rule, state.day, found, expected)

    def _rules(self, state: State) -> list[tuple[str, float, float]]:
        """Whole numbers that must be equal."""
        people, ledger, day = state.people, state.ledger, state.day
        counts = np.array([state.book.table[place, day] for place in range(len(STAGES))])
        rules = [("people in stages sum to the market", float(counts.sum()), float(people.rows))]
        cost = int(ledger.committed[:, day].sum()) + int(ledger.variable[:, day].sum())
        rules.append(("spend is the sum over functions", float(ledger.total - self.booked), float(cost)))
        self.booked = ledger.total
        return rules

    def _near(self, state: State) -> list[tuple[str, float, float]]:
        """Sums of parts of the organisation that must agree but for rounding."""
        near: list[tuple[str, float, float]] = []
        if state.sales is not None:
            near += state.sales.rules()
        if state.service is not None:
            near += state.service.rules()
        return near
