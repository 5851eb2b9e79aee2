"""Who is in the team: a place (slot) is held by one representative after another, each with own skill and career.

Skill, tenure and the time of quitting are drawn by slot and by the running number of the representative in
it, so that a quit in one place moves nobody's luck in another. Quitting is a hazard: it happens on the day
on which the rate accumulated since the hiring reaches −ln(1 − u). Under open hiring the hires are a Poisson
process, each career begins at its own moment of the day, and the headcount tends to a Poisson law with mean
hiring rate ÷ quitting rate.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, log
from statistics import NormalDist

import numpy as np

from simulation.draws import Draws
from simulation.organisation.careers import Careers, productivity
from simulation.organisation.clock import DAYS_OF_A_YEAR
from simulation.organisation.sales import SalesPlan

REFRESH = 7  # days after which ramps are read anew; a week moves a ramp by at most a fifth of its width
MORE = 8  # slots added at a time under open hiring
NONE = np.empty(0, dtype=np.int64)


@dataclass(frozen=True)
class Morning:
    """What changed in the team this morning: slots."""

    quit: tuple[int, ...] = ()
    dismissed: tuple[int, ...] = ()
    hired: tuple[int, ...] = ()
    came_and_went: int = 0  # hired and gone again within one day
    places_given_up: bool = False

    @property
    def left(self) -> tuple[int, ...]:
        """Slots whose representatives are there no more."""
        return self.quit + self.dismissed

    @property
    def hires(self) -> int:
        """How many were hired."""
        return len(self.hired) + self.came_and_went

    @property
    def quits(self) -> int:
        """How many quit."""
        return len(self.quit) + self.came_and_went


AS_BEFORE = Morning()


class Headcount:
    """The places of a team and who holds them, columns [slot].

    Goals are kept on the scale of one pressure that all share, so that a day on which nobody quits, comes
    or calls a friend costs three comparisons: goal = pressure at the hiring + threshold, less what fatigue
    added since.
    """

    def __init__(self, careers: Careers, plan: SalesPlan, draws: Draws) -> None:
        self.draws = draws
        self.places = int(plan.representatives)
        self.present = 0
        self.number = np.zeros(0, dtype=np.int64)  # running number of the slot's next representative
        self.filled = np.zeros(0, dtype=bool)
        self.hired_on = np.zeros(0)  # day; before 0 for those found in the team
        self.skill = np.zeros(0)
        self.fatigue = np.zeros(0)
        self.is_tired = False
        self.pressure = 0.0  # to quit, shared
        self.goal = np.zeros(0)  # pressure at which the representative quits, infinite for an empty place
        self.next_goal = inf
        self.refill_on = np.zeros(0)  # day on which an empty place is filled again, infinite if never
        self.next_refill = inf
        self.networked = 0.0  # leads from networks, shared pressure as for quitting
        self.network_goal = np.zeros(0)  # of a filled place; of an empty one what is left to go
        self.network_number = np.zeros(0, dtype=np.int64)
        self.next_network = inf
        self.applied = 0.0  # open hiring: pressure, goal and running number
        self.applicants = 0
        self.apply_goal = -log(1.0 - draws.one("open hiring", 0, 0))
        self.capacity: list[float] = []  # speed of work, of a full representative's [slot]
        self.strength: list[float] = []  # skill + ln(productivity) − tiredness · fatigue, log-odds [slot]
        self._read_on = -inf
        self._widen(self.places)
        for slot in range(self.places):
            tenure = careers.tenure * -log(1.0 - draws.one("tenure of representative", slot))
            self._seat(slot, -tenure, careers)
        self._look_ahead()

    def _widen(self, slots: int) -> None:
        """Make room for more slots; what was there stays."""
        before, more = len(self.filled), slots - len(self.filled)
        if more <= 0:
            return
        for name in ("hired_on", "skill", "fatigue", "number", "network_number", "filled"):
            column = getattr(self, name)
            setattr(self, name, np.concatenate([column, np.zeros(more, dtype=column.dtype)]))
        for name in ("goal", "refill_on"):
            setattr(self, name, np.concatenate([getattr(self, name), np.full(more, inf)]))
        first = -np.log1p(-self.draws.uniform("network lead", np.arange(before, slots)))
        self.network_goal = np.concatenate([self.network_goal, first])

    def _seat(self, slot: int, since: float, careers: Careers, lived: float = 0.0) -> None:
        """Seat the slot's next representative, hired on a day, who has lived so much of the pressure to quit."""
        number = int(self.number[slot])
        self.number[slot] += 1
        self.filled[slot] = True
        self.present += 1
        self.refill_on[slot] = inf
        self.hired_on[slot] = since
        self.fatigue[slot] = 0.0
        threshold = -log(1.0 - self.draws.one("representative quits", slot, number))
        self.goal[slot] = self.pressure - lived + threshold
        self.network_goal[slot] += self.networked
        self.skill[slot] = 0.0
        if number == 0 and slot < len(careers.skills):
            self.skill[slot] = careers.skills[slot]
        elif careers.skill_spread:
            luck = self.draws.one("skill of representative", slot, number)
            self.skill[slot] = careers.skill_spread * NormalDist().inv_cdf(luck)

    def _empty(self, slot: int, refill_on: float) -> None:
        self.filled[slot] = False
        self.present -= 1
        self.goal[slot] = inf
        self.refill_on[slot] = refill_on
        self.network_goal[slot] -= self.networked

    def _look_ahead(self) -> None:
        """Note what comes first of quits, refills and network leads."""
        self.next_goal = float(self.goal.min(initial=inf))
        self.next_refill = float(self.refill_on.min(initial=inf))
        self.next_network = float(self.network_goal.min(initial=inf, where=self.filled))

    def morning(
        self, day: int, is_working: bool, careers: Careers, plan: SalesPlan, overloaded: bool
    ) -> Morning:
        """Who quits, is dismissed or begins today. Newcomers begin on working days."""
        rate = careers.quit_rate / DAYS_OF_A_YEAR
        self.pressure += rate
        if overloaded or self.is_tired:
            self._tire(careers, rate, overloaded)
        planned = self.places if plan.open_hiring else int(plan.representatives)
        change = AS_BEFORE
        if (
            self.pressure >= self.next_goal
            or plan.open_hiring
            or planned < self.places
            or (is_working and (planned > self.places or self.next_refill <= day))
        ):
            change = self._change(day, is_working, careers, plan, planned)
            self._look_ahead()
        if change is not AS_BEFORE or self.is_tired or day - self._read_on >= REFRESH:
            self._read(day, careers)
        return change

    def star_leaves(self) -> None:
        """The most skilled of those present leaves this morning."""
        if self.present:
            star = int(np.argmax(np.where(self.filled, self.skill, -inf)))
            self.goal[star] = self.next_goal = -inf

    def _tire(self, careers: Careers, rate: float, overloaded: bool) -> None:
        """F ← F + (overloaded − F) ÷ memory; fatigue adds to the pressure to quit, which brings the goal nearer."""
        self.fatigue += (overloaded * self.filled - self.fatigue) / careers.fatigue_days
        self.goal -= rate * careers.tired_quits * self.fatigue
        self.next_goal = float(self.goal.min(initial=inf))
        self.is_tired = bool((self.fatigue > 1e-6).any())

    def _change(self, day: int, is_working: bool, careers: Careers, plan: SalesPlan, planned: int) -> Morning:
        quits = tuple(np.flatnonzero(self.goal <= self.pressure).tolist())
        for slot in quits:
            self._empty(slot, inf if plan.open_hiring else day + careers.hiring_delay)
        if plan.open_hiring:
            return Morning(quits, (), *self._apply(day, careers, plan.open_hiring / DAYS_OF_A_YEAR))
        gone: tuple[int, ...] = ()
        fewer = planned < self.places
        if fewer:
            gone = tuple((planned + np.flatnonzero(self.filled[planned:])).tolist())
            for slot in gone:
                self._empty(slot, inf)
            self.refill_on[planned:] = inf
            self.places = planned
        hired: tuple[int, ...] = ()
        if is_working:
            self._widen(planned)
            self.refill_on[self.places : planned] = day
            self.places = planned
            hired = tuple(np.flatnonzero(self.refill_on <= day).tolist())
            for slot in hired:
                self._seat(slot, day, careers)
        return Morning(quits, gone, hired, 0, fewer)

    def _apply(self, day: int, careers: Careers, rate: float) -> tuple[tuple[int, ...], int]:
        """Seat everybody who turned up today [slot], each from their own moment on; and who left the same day."""
        self.applied += rate
        hired = []
        came_and_went = 0
        quitting = careers.quit_rate / DAYS_OF_A_YEAR
        while self.apply_goal <= self.applied:
            lived = quitting * (self.applied - self.apply_goal) / rate
            self.applicants += 1
            self.apply_goal -= log(1.0 - self.draws.one("open hiring", 0, self.applicants))
            if self.present == len(self.filled):
                self._widen(len(self.filled) + MORE)
            slot = int(np.argmin(self.filled))
            self._seat(slot, day, careers, lived)
            if self.goal[slot] <= self.pressure:
                self._empty(slot, inf)
                came_and_went += 1
            else:
                hired.append(slot)
        return tuple(hired), came_and_went

    def _read(self, day: int, careers: Careers) -> None:
        """Read speed and strength of everybody from tenure, skill and fatigue."""
        able = productivity(careers, day - self.hired_on)
        self.capacity = able.tolist()
        self.strength = (self.skill + np.log(able) - careers.tiredness * self.fatigue).tolist()
        self._read_on = day

    def network_leads(self, leads_per_day: float) -> tuple[np.ndarray, np.ndarray]:
        """Slots whose own networks bring a lead, and its running number there [lead], at a rate per head."""
        self.networked += leads_per_day
        if self.networked < self.next_network:
            return NONE, NONE
        slots: list[int] = []
        numbers: list[int] = []
        while True:
            due = np.flatnonzero((self.network_goal <= self.networked) & self.filled)
            if not due.size:
                break
            slots.extend(due.tolist())
            numbers.extend(self.network_number[due].tolist())
            self.network_number[due] += 1
            luck = self.draws.uniform("network lead", due, self.network_number[due])
            self.network_goal[due] -= np.log1p(-luck)
        self._look_ahead()
        return np.array(slots, dtype=np.int64), np.array(numbers, dtype=np.int64)
