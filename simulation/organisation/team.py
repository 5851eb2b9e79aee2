"""The sales team: each place is a SimPy process that works on one lead after another, one timeout a lead.

A lead comes in at its moment, is taken by a free representative or waits; a representative who becomes free
takes a waiting one; who takes which is the routing rule. A lead that dies or buys by itself while it waits
has cost nobody's time; one that buys while it is worked on frees its representative at once. After the
talks the decision falls due a decision cycle later, without anybody's time. Staff work in working time
(`clock.py`); waits count calendar days.
"""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass

import numpy as np
from simpy import Event, Interrupt, Process

from simulation.distributions import exponential, normal
from simulation.draws import Draws
from simulation.organisation.clock import DAYS_OF_A_YEAR, HOURS, Rule, Story, WorkingTime
from simulation.organisation.handling import handling
from simulation.organisation.headcount import Headcount, Morning
from simulation.organisation.leads import Deals, Lead, WaitingLeads
from simulation.organisation.sales import NewLeads, SalesDay, SalesMarket, SalesPlan
from simulation.organisation.timesheet import ABSENT, BUSY, GIVEN_UP, IDLE, Timesheet

AT_ONCE = 1e-9  # days; a shorter wait is the rounding of working time into calendar time


@dataclass(frozen=True)
class Route:
    """What a routing rule means."""

    is_newest_first: bool = False
    is_best_first: bool = False  # of the representatives who are free, the strongest takes a lead
    keeps_accounts: bool = False  # a lead waits for its own representative


ROUTES = {
    "first come": Route(),
    "newest first": Route(is_newest_first=True),
    "best skill": Route(is_best_first=True),
    "own accounts": Route(keeps_accounts=True),
}


class SalesTeam:
    """The team of one run; `weight` is the number of people that one row stands for."""

    def __init__(self, market: SalesMarket, plan: SalesPlan, draws: Draws, weight: float) -> None:
        self.weight = weight
        self.time = WorkingTime()
        self.heads = Headcount(market.careers, plan, draws)
        self.route = ROUTES[plan.routing]
        self.waiting = WaitingLeads(self.route.is_newest_first)
        self.deals = Deals()
        self.sheet = Timesheet()
        self.idle: list[tuple[float, int]] = []  # (order, slot) of those free, who is asked first in front
        self.calls: list[Event | None] = []  # what a place without work waits for [slot]
        self.serving: list[Lead | None] = []  # [slot]
        self.processes: list[Process] = []
        self.coming: list[
            tuple[float, Lead]
        ] = []  # (working time, lead) still to come today, the last one first
        self.overnight: list[Lead] = []  # came in after hours
        self.turn = 0
        self.arrived = self.served = self.decided = 0
        self.died = self.orphaned = self.withdrawn = self.withdrawn_deciding = 0
        self.spent = self.contracted = (
            0.0  # working time told by the timesheet, and bought [days of 24 hours]
        )
        self.touches_owed = 0.0
        self.doors_open = self.time.env.event()
        self.time.env.process(self._door())
        self._widen()
        for slot in range(self.heads.places):
            self.sheet.change(slot, IDLE, 0.0)

    def _widen(self) -> None:
        """Set up a process for every slot that has none."""
        slots = len(self.heads.filled)
        self.sheet.widen(slots, self.time.start)
        for slot in range(len(self.processes), slots):
            self.calls.append(None)
            self.serving.append(None)
            self.processes.append(self.time.env.process(self._representative(slot)))

    def day(
        self,
        day: int,
        is_working: bool,
        market: SalesMarket,
        plan: SalesPlan,
        new: NewLeads,
        withdrawn: np.ndarray,
    ) -> SalesDay:
        """A day of the team: leads that come, and what becomes of them and of those before."""
        time = self.time
        time.begin(day, plan.hours if is_working else 0.0)
        self.waiting.begin(day)
        served, gone = self.served, self.withdrawn + self.withdrawn_deciding
        for person in withdrawn.tolist():
            self._withdraw(person, float(day))
        overloaded = self.waiting.work * HOURS > market.careers.overload * plan.hours * self.heads.present
        change = self.heads.morning(day, is_working, market.careers, plan, overloaded)
        orphaned = self._change(day, change, market, plan)
        self._come(day, market, new)
        if is_working:
            self._work(plan)
        died = self.waiting.give_up()
        self.died += len(died)
        due = self.deals.due(day)
        self.decided += len(due)
        wait = np.array([lead.wait for lead in due])
        spent = HOURS * self.sheet.close(time.end)
        self.spent += float(spent[:GIVEN_UP].sum()) / HOURS
        network, number = self.heads.network_leads(market.outreach.network / DAYS_OF_A_YEAR / self.weight)
        return SalesDay(
            decided=_people(due),
            slot=np.array([lead.slot for lead in due], dtype=np.int64),
            wait=wait,
            circumstances=np.array([lead.strength for lead in due]) - market.cooling * np.log1p(wait),
            died=_people(died),
            orphaned=_people(orphaned),
            network=network,
            network_number=number,
            left=np.array(change.quit + change.dismissed, dtype=np.int64),
            touches=self._touches(market, plan, float(spent[IDLE].sum())),
            headcount=self.heads.present,
            hires=len(change.hired) + change.came_and_went,
            quits=len(change.quit) + change.came_and_went,
            dismissed=len(change.dismissed),
            arrived=len(new.person),
            served=self.served - served,
            withdrawn=self.withdrawn + self.withdrawn_deciding - gone,
            waiting=len(self.waiting.people),
            in_service=self._in_service(),
            deciding=len(self.deals.people),
            busy_hours=spent[BUSY],
            idle_hours=spent[IDLE],
            absent_hours=float(spent[ABSENT].sum()),
        )

    def room(self, market: SalesMarket, plan: SalesPlan) -> int:
        """How many more leads [rows] the team shows itself ready for, by the capacity shown."""
        ready = plan.capacity_shown * plan.hours * self.heads.present - self.waiting.work * HOURS
        return max(0, int(ready / (market.hours * self.weight)))

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
            for slot, served in enumerate(self.serving):
                if served is not None and served.person == person:
                    self._interrupt(slot)
                    self.withdrawn += 1

    def _interrupt(self, slot: int) -> None:
        """Take the lead out of a representative's hands; the hours so far are lost."""
        self.time.at_opening()
        self.serving[slot] = None
        self.sheet.change(slot, IDLE, self.time.start)
        self.processes[slot].interrupt()

    def _change(self, day: int, change: Morning, market: SalesMarket, plan: SalesPlan) -> list[Lead]:
        """Let leavers go and newcomers in; the leads that leavers had or that waited for them are dropped."""
        dropped = []
        for slot in change.quit + change.dismissed:
            lead = self.serving[slot]
            if lead is not None:
                dropped.append(lead)
                self._interrupt(slot)
            self.idle = [pair for pair in self.idle if pair[1] != slot]
            self.deals.hand_over(slot, market.careers.handover)
            for lead in self.waiting.owned(slot):
                self.waiting.leave(lead, float(day))
                dropped.append(lead)
            self.sheet.change(slot, GIVEN_UP if plan.open_hiring else ABSENT, self.time.start)
        for slot in range(self.heads.places, len(self.sheet.doing) if change.dismissed else 0):
            self.sheet.change(slot, GIVEN_UP, self.time.start)
        if change.hired:
            self.time.at_opening()
            self._widen()
            for slot in change.hired:
                self.sheet.change(slot, IDLE, self.time.start)
                if self.calls[slot] is not None:
                    self._offer(slot)
        self.orphaned += len(dropped)
        return dropped

    def _offer(self, slot: int) -> None:
        """Give a newcomer whose place has a process at rest a lead, or let the rest go on."""
        lead = self._next(slot)
        if lead is None:
            self._rest(slot)
        else:
            self._call(slot, lead)

    def _come(self, day: int, market: SalesMarket, new: NewLeads) -> None:
        """Today's leads come in; those after hours, or on a day off, are for the next working morning."""
        time = self.time
        if time.end > time.start:
            self.coming = [(time.start, lead) for lead in self.overnight]
            self.overnight = []
        count = len(new.person)
        self.arrived += count
        if count:
            order = np.argsort(new.moment, kind="stable")
            moment = new.moment[order]
            arrived = day + moment
            deadline = arrived + market.patience * exponential(new.patience[order])
            mean = market.hours * self.weight / HOURS
            work = handling(market.handling, mean, market.spread, new.effort[order])
            cycle = market.cycle * np.exp(market.cycle_spread * normal(new.cycle[order]))
            columns = (new.person[order], arrived, deadline, work, cycle, new.owner[order])
            clock = np.maximum(time.start, arrived - time.offset).tolist()
            for at, values in zip(
                clock, zip(*(column.tolist() for column in columns), strict=True), strict=True
            ):
                lead = Lead(*values)
                self.waiting.come(lead)
                if at < time.end:
                    self.coming.append((at, lead))
                else:
                    self.overnight.append(lead)
        self.coming.reverse()

    def _work(self, plan: SalesPlan) -> None:
        """Open the doors if somebody comes today, and let the day pass."""
        time = self.time
        people = self.heads.present if plan.open_hiring else self.heads.places
        self.contracted += people * (time.end - time.start)
        if self.coming:
            time.at_opening()
            self.doors_open.succeed()
        time.run()

    def _door(self) -> Story:
        """Leads come in at their moments, from the opening of the doors on."""
        env = self.time.env
        while True:
            yield self.doors_open
            while self.coming:
                at = self.coming[-1][0]
                if at > env.now:
                    yield env.timeout(at - env.now)
                self._arrive(self.coming.pop()[1])
            self.doors_open = env.event()

    def _arrive(self, lead: Lead) -> None:
        """A lead stands at the door: somebody free takes it, or it joins the line."""
        if not lead.waits or lead.deadline <= self.time.now():
            return  # it bought or gave up overnight
        owner = lead.owner if self.route.keeps_accounts and lead.owner >= 0 else -1
        if owner >= 0 and not self.heads.filled[owner]:
            owner = -1
        place = 0
        if owner >= 0:
            place = next((place for place, pair in enumerate(self.idle) if pair[1] == owner), len(self.idle))
        if place < len(self.idle):
            slot = self.idle.pop(place)[1]
            self._begin(slot, lead)
            self._call(slot, lead)
        else:
            self.waiting.line_up(lead, owner)

    def _call(self, slot: int, lead: Lead) -> None:
        call = self.calls[slot]
        assert call is not None
        self.calls[slot] = None
        call.succeed(lead)

    def _representative(self, slot: int) -> Story:
        """Whoever holds a place: one lead after another, and rest where there is none."""
        env = self.time.env
        while True:
            lead = self._next(slot)
            if lead is None:
                call = self.calls[slot] = env.event()
                self._rest(slot)
                lead = yield call
            try:
                yield env.timeout(lead.work / self.heads.capacity[slot])
            except Interrupt:
                continue
            self.serving[slot] = None
            self.served += 1
            self.deals.add(lead, self.time.now())

    def _next(self, slot: int) -> Lead | None:
        """The lead a place takes now, if somebody holds it and one waits."""
        if not self.heads.filled[slot]:
            return None
        lead = self.waiting.next_for(slot, self.time.now())
        if lead is not None:
            self._begin(slot, lead)
        return lead

    def _begin(self, slot: int, lead: Lead) -> None:
        now = self.time.now()
        wait = now - lead.arrived
        self.waiting.leave(lead, now)
        lead.slot, lead.wait, lead.strength = slot, wait if wait > AT_ONCE else 0.0, self.heads.strength[slot]
        self.serving[slot] = lead
        self.sheet.change(slot, BUSY, float(self.time.env.now))

    def _rest(self, slot: int) -> None:
        """A representative without work is free for the next lead; an empty place is not."""
        if not self.heads.filled[slot]:
            return
        self.sheet.change(slot, IDLE, float(self.time.env.now))
        self.turn += 1
        insort(self.idle, (-self.heads.strength[slot] if self.route.is_best_first else self.turn, slot))

    def _touches(self, market: SalesMarket, plan: SalesPlan, idle_hours: float) -> int:
        """Touches of whole rows that the idle hours so far suffice for; the rest is kept for tomorrow."""
        if not plan.outreach:
            return 0
        self.touches_owed += idle_hours * market.outreach.touches / self.weight
        touches = int(self.touches_owed)
        self.touches_owed -= touches
        return touches

    def _in_service(self) -> int:
        return sum(lead is not None for lead in self.serving)

    def rules(self) -> list[Rule]:
        """The rules that hold at every midnight: (rule, found, what it must be)."""
        left = self.died + self.orphaned + self.withdrawn
        return [
            (
                "leads: arrived = served + died + dropped + withdrawn + waiting + in service",
                self.served + left + len(self.waiting.people) + self._in_service(),
                self.arrived,
            ),
            (
                "leads: served = decided + withdrawn while deciding + deciding",
                self.decided + self.withdrawn_deciding + len(self.deals.people),
                self.served,
            ),
            (
                "sales: busy + idle + absent = hours of all places",
                HOURS * self.spent,
                HOURS * self.contracted,
            ),
            (
                "leads: area under the line = sum of the waits (Little)",
                self.waiting.area,
                self.waiting.waits_so_far(),
            ),
        ]


def _people(leads: list[Lead]) -> np.ndarray:
    return np.array([lead.person for lead in leads], dtype=np.int64)
