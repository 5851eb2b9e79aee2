"""Who is in the team: a place (slot) is held by one representative after another, each with own skill and career.

Skill, tenure and the time of quitting are drawn by slot and by the running number of the representative in
it, so that a quit in one place moves nobody's luck in another. Quitting is a hazard: it happens on the day
on which the rate accumulated since the hiring reaches −ln(1 − u). Under open hiring the hires are a Poisson
process, each one's career begins at its own moment of the day, and the headcount tends to a Poisson law
with mean hiring rate ÷ quitting rate.
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


@dataclass(frozen=True)
class Morning:
    """What changed in the team this morning: slots."""

    quit: tuple[int, ...] = ()
    dismissed: tuple[int, ...] = ()
    hired: tuple[int, ...] = ()
    came_and_went: int = 0  # hired and gone again within one day


NOTHING_NEW = Morning()


class Headcount:
    """The places of a team and who holds them, columns [slot]."""

    def __init__(self, careers: Careers, plan: SalesPlan, draws: Draws) -> None:
        self.draws = draws
        self.places = int(plan.representatives)
        self.number = np.zeros(0, dtype=np.int64)  # running number of the slot's next representative
        self.filled = np.zeros(0, dtype=bool)
        self.hired_on = np.zeros(0)  # day; before 0 for those found in the team
        self.skill = np.zeros(0)
        self.fatigue = np.zeros(0)
        self.pressure = np.zeros(0)  # to quit, accumulated since the hiring
        self.goal = np.zeros(0)  # pressure at which the representative quits
        self.refill_on = np.zeros(0)  # day on which an empty place is filled again, infinite if never
        self.networked = np.zeros(0)  # leads due from networks: accumulated, and the next one's goal
        self.network_goal = np.zeros(0)
        self.network_number = np.zeros(0, dtype=np.int64)
        self.applied = 0.0  # open hiring: accumulated, goal and running number
        self.apply_goal = -log(1.0 - draws.one("open hiring", 0, 0))
        self.applicants = 0
        self._widen(self.places)
        for slot in range(self.places):
            tenure = careers.tenure * -log(1.0 - draws.one("tenure of representative", slot))
            self._seat(slot, -tenure, careers, 0.0)
        self._read_on = -inf
        self.capacity: list[float] = []  # speed of work [slot]
        self.strength: list[float] = []  # skill + ln(productivity) − tiredness · fatigue, log-odds [slot]

    @property
    def present(self) -> int:
        """Representatives in the team today."""
        return int(np.count_nonzero(self.filled))

    def _widen(self, slots: int) -> None:
        """Make room for more slots; what was there stays."""
        more = slots - len(self.filled)
        if more <= 0:
            return
        for name in ("hired_on", "skill", "fatigue", "pressure", "networked"):
            setattr(self, name, np.concatenate([getattr(self, name), np.zeros(more)]))
        for name in ("goal", "refill_on"):
            setattr(self, name, np.concatenate([getattr(self, name), np.full(more, inf)]))
        self.number = np.concatenate([self.number, np.zeros(more, dtype=np.int64)])
        self.network_number = np.concatenate([self.network_number, np.zeros(more, dtype=np.int64)])
        first = -np.log1p(-self.draws.uniform("network lead", np.arange(len(self.filled), slots)))
        self.network_goal = np.concatenate([self.network_goal, first])
        self.filled = np.concatenate([self.filled, np.zeros(more, dtype=bool)])

    def _seat(self, slot: int, since: float, careers: Careers, pressure: float) -> None:
        """Seat the slot's next representative, hired on a day [day]."""
        number = int(self.number[slot])
        self.number[slot] += 1
        self.filled[slot] = True
        self.refill_on[slot] = inf
        self.hired_on[slot] = since
        self.fatigue[slot] = 0.0
        self.pressure[slot] = pressure
        self.goal[slot] = -log(1.0 - self.draws.one("representative quits", slot, number))
        self.skill[slot] = 0.0
        if number == 0 and slot < len(careers.skills):
            self.skill[slot] = careers.skills[slot]
        elif careers.skill_spread:
            luck = self.draws.one("skill of representative", slot, number)
            self.skill[slot] = careers.skill_spread * NormalDist().inv_cdf(luck)

    def morning(
        self, day: int, is_working: bool, careers: Careers, plan: SalesPlan, overloaded: bool
    ) -> Morning:
        """Who quits, is dismissed or begins today. Newcomers begin on working days."""
        if overloaded or self.fatigue.any():
            self.fatigue += (overloaded * self.filled - self.fatigue) / careers.fatigue_days
            self._read_on = -inf
        rate = careers.quit_rate / DAYS_OF_A_YEAR
        self.pressure += rate * (1.0 + careers.tired_quits * self.fatigue)
        quits = tuple(np.flatnonzero((self.pressure >= self.goal) & self.filled).tolist())
        for slot in quits:
            self.filled[slot] = False
            self.refill_on[slot] = day + careers.hiring_delay
        dismissed: tuple[int, ...] = ()
        hired: tuple[int, ...] = ()
        came_and_went = 0
        if plan.open_hiring:
            hired, came_and_went = self._apply(day, careers, plan.open_hiring / DAYS_OF_A_YEAR, rate)
        else:
            if plan.representatives < self.places:
                dismissed = self._dismiss(int(plan.representatives))
            if is_working:
                hired = self._refill(day, careers, int(plan.representatives))
        if quits or hired or day - self._read_on >= REFRESH:
            self._read(day, careers)
        return Morning(quits, dismissed, hired, came_and_went)

    def _dismiss(self, places: int) -> tuple[int, ...]:
        """Give up the places with the highest numbers."""
        gone = tuple((places + np.flatnonzero(self.filled[places:])).tolist())
        self.filled[places:] = False
        self.refill_on[places:] = inf
        self.places = places
        return gone

    def _refill(self, day: int, careers: Careers, places: int) -> tuple[int, ...]:
        """Fill the places that are due, and those that are new today."""
        if places > self.places:
            self._widen(places)
            self.refill_on[self.places : places] = day
            self.places = places
        due = tuple(np.flatnonzero(self.refill_on <= day).tolist())
        for slot in due:
            self._seat(slot, day, careers, 0.0)
        return due

    def _apply(
        self, day: int, careers: Careers, hiring: float, quitting: float
    ) -> tuple[tuple[int, ...], int]:
        """Seat everybody who turned up today [slot], each from their own moment on; and who left the same day."""
        self.applied += hiring
        hired = []
        came_and_went = 0
        while self.apply_goal <= self.applied:
            left_of_day = (self.applied - self.apply_goal) / hiring
            self.applicants += 1
            self.apply_goal -= log(1.0 - self.draws.one("open hiring", 0, self.applicants))
            if self.filled.all():
                self._widen(len(self.filled) + 8)
            slot = int(np.argmin(self.filled))
            self._seat(slot, day, careers, quitting * left_of_day)
            if self.pressure[slot] >= self.goal[slot]:
                self.filled[slot] = False
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
        self.networked += leads_per_day * self.filled
        slots: list[int] = []
        numbers: list[int] = []
        while True:
            due = np.flatnonzero(self.networked >= self.network_goal)
            if not due.size:
                return np.array(slots, dtype=np.int64), np.array(numbers, dtype=np.int64)
            slots.extend(due.tolist())
            numbers.extend(self.network_number[due].tolist())
            self.network_number[due] += 1
            self.network_goal[due] -= np.log1p(
                -self.draws.uniform("network lead", due, self.network_number[due])
            )
