"""Working time: the clock of a part of the organisation runs in working hours and stands still outside them.

A SimPy environment of the organisation counts days of working time: a working day of H hours moves it by H
÷ 24, a day off by nothing, so that work in hand goes on the next working day. Working hours lie around
noon; 24 hours on 7 days make working time and calendar time the same. Calendar moments are days since the
start: 12.5 is noon of day 12.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from simpy import Environment, Event

HOURS = 24.0
DAYS_OF_A_YEAR = 365.0
Story = Generator[Event, Any, None]  # what a SimPy process is made of
Rule = tuple[str, float, float]  # a rule of the books, what was found, what it must be


def works_on(weekday: int, days_per_week: float) -> bool:
    """Whether staff with so many working days a week work on a weekday (0 Monday … 6 Sunday)."""
    return weekday < days_per_week


class Clockwork(Environment):
    """SimPy's environment, run by the day: nothing is put into its queue for the sake of stopping it."""

    def turn_to(self, moment: float) -> None:
        """Let the clock stand at a moment before which nothing is due."""
        self._now = moment

    def run_before(self, moment: float) -> None:
        """Let everything happen that is due before a moment, and let the clock stand there."""
        queue, step = self._queue, self.step
        while queue and queue[0][0] < moment:
            step()
        self._now = moment


class WorkingTime:
    """A SimPy environment and where its working time stands in the calendar."""

    def __init__(self) -> None:
        self.env = Clockwork()
        self.start = 0.0  # working time at today's opening
        self.end = 0.0  # working time at today's closing
        self.opening = 0.0  # share of the day at which work begins
        self.closing = 0.0  # share of the day at which work ends
        self.offset = 0.0  # calendar minus working time, during today's hours

    def begin(self, day: int, hours: float) -> None:
        """Begin a working day; 0 hours make it a day off."""
        share = hours / HOURS
        self.start = self.end
        self.end = self.start + share
        self.opening = 0.5 - 0.5 * share
        self.closing = self.opening + share
        self.offset = day + self.opening - self.start

    def now(self) -> float:
        """The calendar moment [day]; only inside working hours."""
        return float(self.env.now) + self.offset

    def at_opening(self) -> None:
        """Bring the environment to today's opening, which it has not reached if nothing was due before."""
        if self.env.now < self.start:
            self.env.turn_to(self.start)

    def run(self) -> None:
        """Let everything happen that is due before closing; nothing is run if nothing is."""
        if self.env.peek() < self.end and self.env.now < self.end:
            self.env.run_before(self.end)
