"""The sales team and its day: who is there, which leads come, what becomes of them, where the hours go.

A lead that dies or buys by itself while it waits has cost nobody's time; one that buys while it is worked
on frees its representative at once. After the talks the decision falls due a decision cycle later, without
anybody's time. When a representative leaves, the lead in hand and those who wait for nobody else are
dropped; deals still to be decided pass to colleagues and lose some of their odds.
"""

from __future__ import annotations

import numpy as np

from simulation.draws import Draws
from simulation.organisation.clock import DAYS_OF_A_YEAR, HOURS, Rule
from simulation.organisation.floor import ROUTES, SalesFloor
from simulation.organisation.headcount import Headcount, Morning
from simulation.organisation.leads import Lead, arrivals
from simulation.organisation.sales import NewLeads, SalesDay, SalesMarket, SalesPlan
from simulation.organisation.timesheet import ABSENT, BUSY, GIVEN_UP, IDLE

NOBODY, NOTHING = np.empty(0, dtype=np.int64), np.empty(0)
NO_DECISIONS = NOBODY, NOBODY, NOTHING, NOTHING


class SalesTeam:
    """The team of one run; `weight` is the number of people that one row stands for."""

    def __init__(self, market: SalesMarket, plan: SalesPlan, draws: Draws, weight: float) -> None:
        self.weight = weight
        self.heads = Headcount(market.careers, plan, draws)
        self.floor = SalesFloor(self.heads, ROUTES[plan.routing])
        self.time = self.floor.time
        self.waiting, self.deals = self.floor.waiting, self.floor.deals
        self.overnight: list[Lead] = []  # came in after hours or on a day off
        self.newcomers: dict[int, None] = {}  # slots of those hired who have not begun yet, in order
        self.arrived = self.died = self.dropped = self.withdrawn = 0
        self.decided = self.withdrawn_deciding = 0
        self.spent = 0.0  # hours told by the timesheet
        self.contracted = 0.0  # working time of all places [days of 24 hours]
        self.touches_owed = 0.0

    def day(
        self,
        day: int,
        is_working: bool,
        market: SalesMarket,
        plan: SalesPlan,
        new: NewLeads,
        withdrawn: np.ndarray,
    ) -> SalesDay:
        """A day of the team, from today's leads and those who have bought by themselves since yesterday."""
        self.time.begin(day, plan.hours if is_working else 0.0)
        self.waiting.begin(day)
        served, bought = self.floor.served, self.withdrawn + self.withdrawn_deciding
        for person in withdrawn.tolist():
            self._withdraw(person, float(day))
        overloaded = self._backlog() > market.careers.overload * plan.hours * self.heads.present
        change = self.heads.morning(day, is_working, market.careers, plan, overloaded)
        dropped = self._let_go(day, change, market, plan)
        self.newcomers.update(dict.fromkeys(change.hired))
        self._come(day, is_working, market, new)
        if is_working:
            self._seat_newcomers()
            people = self.heads.present if plan.open_hiring else self.heads.places
            self.contracted += people * (self.time.end - self.time.start)
            self.floor.work()
        died = self.waiting.give_up()
        self.died += len(died)
        served = self.floor.served - served
        bought = self.withdrawn + self.withdrawn_deciding - bought
        return self._report(day, market, plan, change, (len(new.person), served, bought), (died, dropped))

    def _report(
        self,
        day: int,
        market: SalesMarket,
        plan: SalesPlan,
        change: Morning,
        moved: tuple[int, int, int],
        lost: tuple[list[Lead], list[Lead]],
    ) -> SalesDay:
        due = self.deals.due(day)
        self.decided += len(due)
        decided, slot, wait, strength = _columns(due) if due else NO_DECISIONS
        busy, idle, absent = self._hours()
        rate = market.outreach.network / DAYS_OF_A_YEAR / self.weight
        network, number = self.heads.network_leads(rate)
        return SalesDay(
            decided=decided,
            slot=slot,
            wait=wait,
            circumstances=strength - market.cooling * np.log1p(wait) if due else wait,
            died=_people(lost[0]),
            orphaned=_people(lost[1]),
            network=network,
            network_number=number,
            left=np.array(change.left, dtype=np.int64) if change.left else NOBODY,
            touches=self._touches(market, plan, sum(idle)),
            headcount=self.heads.present,
            hires=change.hires,
            quits=change.quits,
            dismissed=len(change.dismissed),
            arrived=moved[0],
            served=moved[1],
            withdrawn=moved[2],
            waiting=len(self.waiting.people),
            in_service=self.floor.in_service,
            deciding=len(self.deals.people),
            busy_hours=np.array(busy),
            idle_hours=np.array(idle),
            absent_hours=sum(absent),
        )

    def _hours(self) -> tuple[list[float], list[float], list[float]]:
        """Hours of today spent busy, idle and absent [slot]."""
        if self.time.end == self.time.start:
            nothing = [0.0] * len(self.floor.serving)
            return nothing, nothing, nothing
        spent = self.floor.sheet.close(self.time.end)
        busy, idle, absent = ([HOURS * time for time in spent[what]] for what in (BUSY, IDLE, ABSENT))
        self.spent += sum(busy) + sum(idle) + sum(absent)
        return busy, idle, absent

    def room(self, market: SalesMarket, plan: SalesPlan) -> int:
        """How many more leads [rows] the team shows itself ready for, by the capacity shown."""
        ready = plan.capacity_shown * plan.hours * self.heads.present - self._backlog()
        return max(0, int(ready / (market.hours * self.weight)))

    def _backlog(self) -> float:
        """Work that waits [hours of a full representative]."""
        return self.waiting.work * HOURS

    def _withdraw(self, person: int, moment: float) -> None:
        """A lead has bought by itself: it leaves the line, its representative or its deal."""
        lead = self.waiting.people.get(person)
        if lead is not None:
            self.waiting.leave(lead, moment)
            self.withdrawn += 1
        elif person in self.deals.people:
            del self.deals.people[person]
            self.withdrawn_deciding += 1
        else:
            for slot, served in enumerate(self.floor.serving):
                if served is not None and served.person == person:
                    self.floor.interrupt(slot)
                    self.withdrawn += 1

    def _let_go(self, day: int, change: Morning, market: SalesMarket, plan: SalesPlan) -> list[Lead]:
        """Leavers go; the leads they had in hand and those who waited for them alone are dropped."""
        dropped = []
        for slot in change.left:
            if slot in self.newcomers:  # gone before the first working day
                del self.newcomers[slot]
                continue
            lead = self.floor.vacate(slot, GIVEN_UP if plan.open_hiring else ABSENT)
            if lead is not None:
                dropped.append(lead)
            for lead in self.waiting.owned(slot):
                self.waiting.leave(lead, float(day))
                dropped.append(lead)
            self.deals.hand_over(slot, market.careers.handover)
        if change.places_given_up:
            self.floor.give_up(self.heads.places)
        self.dropped += len(dropped)
        return dropped

    def _seat_newcomers(self) -> None:
        """Those hired since the last working day begin."""
        for slot in self.newcomers:
            self.floor.seat(slot)
        self.newcomers.clear()

    def _come(self, day: int, is_working: bool, market: SalesMarket, new: NewLeads) -> None:
        """Today's leads come in; those after hours, or on a day off, are for the next working morning."""
        leads = arrivals(day, market, self.weight, new) if len(new.person) else []
        self.arrived += len(leads)
        for lead in leads:
            self.waiting.come(lead)
        if not is_working:
            self.overnight += leads
            return
        time = self.time
        closing = day + time.closing
        today = [lead for lead in leads if lead.arrived < closing]
        coming = [(time.start, lead) for lead in self.overnight]
        coming += [(max(time.start, lead.arrived - time.offset), lead) for lead in today]
        self.overnight = leads[len(today) :]
        coming.reverse()
        self.floor.coming = coming

    def _touches(self, market: SalesMarket, plan: SalesPlan, idle_hours: float) -> int:
        """Touches of whole rows that the idle hours so far suffice for; the rest is kept for tomorrow."""
        if not plan.outreach:
            return 0
        self.touches_owed += idle_hours * market.outreach.touches / self.weight
        touches = int(self.touches_owed)
        self.touches_owed -= touches
        return touches

    def rules(self) -> list[Rule]:
        """The rules that hold at every midnight: (rule, found, what it must be)."""
        gone = self.died + self.dropped + self.withdrawn
        return [
            (
                "leads: arrived = served + died + dropped + withdrawn + waiting + in service",
                self.floor.served + gone + len(self.waiting.people) + self.floor.in_service,
                self.arrived,
            ),
            (
                "leads: served = decided + withdrawn while deciding + deciding",
                self.decided + self.withdrawn_deciding + len(self.deals.people),
                self.floor.served,
            ),
            (
                "sales: busy + idle + absent = hours of all places",
                self.spent,
                HOURS * self.contracted,
            ),
            (
                "leads: area under the line = sum of the waits (Little)",
                self.waiting.area,
                self.waiting.waits_so_far(),
            ),
        ]


def _people(leads: list[Lead]) -> np.ndarray:
    return np.array([lead.person for lead in leads], dtype=np.int64) if leads else NOBODY


def _columns(due: list[Lead]) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Person, slot, wait and strength of those who decide [decision]."""
    slot = np.array([lead.slot for lead in due], dtype=np.int64)
    wait = np.array([lead.wait for lead in due])
    return _people(due), slot, wait, np.array([lead.strength for lead in due])
