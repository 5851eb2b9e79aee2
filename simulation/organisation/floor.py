"""The floor on which representatives work: each place is a SimPy process, one timeout a lead.

A lead comes in at its moment, is taken by a free representative or waits; a representative who becomes free
takes a waiting one; who takes which is the routing rule. Everything here happens in working time
(`clock.py`), except that leads count their waits in calendar days.
"""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass

from simpy import Event, Interrupt, Process

from simulation.organisation.clock import Story, WorkingTime
from simulation.organisation.headcount import Headcount
from simulation.organisation.leads import Deals, Lead, WaitingLeads
from simulation.organisation.timesheet import BUSY, GIVEN_UP, IDLE, Timesheet

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


class SalesFloor:
    """Places, who is free, who waits and who is served; columns [slot]."""

    def __init__(self, heads: Headcount, route: Route) -> None:
        self.heads = heads
        self.route = route
        self.time = WorkingTime()
        self.waiting = WaitingLeads(route.is_newest_first)
        self.deals = Deals()
        self.sheet = Timesheet()
        self.served = 0
        self.serving: list[Lead | None] = []
        self.coming: list[
            tuple[float, Lead]
        ] = []  # (working time, lead) still to come today, the last one first
        self._places: list[Process] = []
        self._calls: list[Event | None] = []  # what a place at rest waits for
        self._idle: list[tuple[float, int]] = []  # (order, slot) of those free, who is asked first in front
        self._turn = 0
        self._doors = self.time.env.event()
        self.time.env.process(self._door())
        self.widen()
        for slot in range(heads.places):
            self.sheet.change(slot, IDLE, 0.0)

    def widen(self) -> None:
        """Set up a process for every slot that has none."""
        slots = len(self.heads.filled)
        self.sheet.widen(slots, self.time.start)
        for slot in range(len(self._places), slots):
            self._calls.append(None)
            self.serving.append(None)
            self._places.append(self.time.env.process(self._representative(slot)))

    @property
    def in_service(self) -> int:
        """Leads being worked on."""
        return len(self.serving) - self.serving.count(None)

    def work(self) -> None:
        """Let a working day pass; the doors open if somebody comes."""
        if self.coming:
            self.time.at_opening()
            self._doors.succeed()
        self.time.run()

    def interrupt(self, slot: int) -> None:
        """Take the lead out of a representative's hands before work begins; the hours so far are lost."""
        self.time.at_opening()
        self.serving[slot] = None
        self.sheet.change(slot, IDLE, self.time.start)
        self._places[slot].interrupt()

    def vacate(self, slot: int, doing: int) -> Lead | None:
        """A representative leaves before work begins; the lead in hand, if any, is returned."""
        lead = self.serving[slot]
        if lead is not None:
            self.interrupt(slot)
        self._idle = [pair for pair in self._idle if pair[1] != slot]
        self.sheet.change(slot, doing, self.time.start)
        return lead

    def give_up(self, places: int) -> None:
        """The places from a number on are not bought any more."""
        for slot in range(places, len(self._places)):
            self.sheet.change(slot, GIVEN_UP, self.time.start)

    def seat(self, slot: int) -> None:
        """A newcomer takes a place before work begins, and a lead if one waits."""
        self.time.at_opening()
        self.widen()
        self.sheet.change(slot, IDLE, self.time.start)
        if self._calls[slot] is None:
            return  # the place's process is not at rest: it will look for a lead by itself
        lead = self._next(slot)
        if lead is None:
            self._rest(slot)
        else:
            self._call(slot, lead)

    def _door(self) -> Story:
        """Leads come in at their moments, from the opening of the doors on."""
        env = self.time.env
        while True:
            yield self._doors
            while self.coming:
                ahead = self.coming[-1][0] - env.now
                if ahead > 0.0:
                    yield env.timeout(ahead)
                self._arrive(self.coming.pop()[1])
            self._doors = env.event()

    def _arrive(self, lead: Lead) -> None:
        """A lead stands at the door: somebody free takes it, or it joins the line."""
        if not lead.waits or lead.deadline <= self.time.now():
            return  # it bought or gave up overnight
        owner = lead.owner if self.route.keeps_accounts else -1
        if owner >= 0 and not self.heads.filled[owner]:
            owner = -1
        place = 0
        if owner >= 0:
            place = next(
                (place for place, pair in enumerate(self._idle) if pair[1] == owner), len(self._idle)
            )
        if place < len(self._idle):
            slot = self._idle.pop(place)[1]
            self._begin(slot, lead)
            self._call(slot, lead)
        else:
            self.waiting.line_up(lead, owner)

    def _call(self, slot: int, lead: Lead) -> None:
        call = self._calls[slot]
        assert call is not None
        self._calls[slot] = None
        call.succeed(lead)

    def _representative(self, slot: int) -> Story:
        """Whoever holds a place: one lead after another, and rest where there is none."""
        time, timeout, capacity = self.time, self.time.env.timeout, self.heads
        while True:
            lead = self._next(slot)
            if lead is None:
                call = self._calls[slot] = time.env.event()
                self._rest(slot)
                lead = yield call
            try:
                yield timeout(lead.work / capacity.capacity[slot])
            except Interrupt:
                continue
            self.serving[slot] = None
            self.served += 1
            self.deals.add(lead, time.now())

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
        lead.slot, lead.strength = slot, self.heads.strength[slot]
        lead.wait = wait if wait > AT_ONCE else 0.0
        self.serving[slot] = lead
        self.sheet.change(slot, BUSY, float(self.time.env.now))

    def _rest(self, slot: int) -> None:
        """A representative without work is free for the next lead; an empty place is not."""
        if not self.heads.filled[slot]:
            return
        self.sheet.change(slot, IDLE, float(self.time.env.now))
        self._turn += 1
        order = -self.heads.strength[slot] if self.route.is_best_first else float(self._turn)
        insort(self._idle, (order, slot))
