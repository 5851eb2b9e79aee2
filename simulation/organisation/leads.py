"""Leads in the hands of sales: those who wait, by the routing rule, and those whose decision is still to fall."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from heapq import heappop, heappush
from operator import attrgetter

from simulation.distributions import exponential, lognormal_about
from simulation.organisation.clock import HOURS
from simulation.organisation.handling import handling
from simulation.organisation.sales import NewLeads, SalesMarket


@dataclass(slots=True, eq=False)
class Lead:
    """One person in the hands of sales; moments are calendar days."""

    person: int
    arrived: float
    deadline: float  # moment at which patience ends
    work: float  # working time a full representative needs [days of 24 hours]
    cycle: float  # days from the talks to the decision
    owner: int  # slot whose account it is, or -1
    waits: bool = True
    slot: int = -1  # slot of the representative who took it
    wait: float = 0.0  # days it had waited then
    strength: float = 0.0  # log-odds that the representative brought then


def arrivals(day: int, market: SalesMarket, weight: float, new: NewLeads) -> list[Lead]:
    """Today's leads in the order of their moments; one row is the work of `weight` leads."""
    arrived = day + new.moment
    deadline = arrived + market.patience * exponential(new.patience)
    work = handling(market.handling, market.hours * weight / HOURS, market.spread, new.effort)
    cycle = lognormal_about(new.cycle, market.cycle, market.cycle_spread)
    columns = (new.person, arrived, deadline, work, cycle, new.owner)
    leads = [Lead(*values) for values in zip(*(column.tolist() for column in columns), strict=True)]
    leads.sort(key=attrgetter("arrived"))
    return leads


class WaitingLeads:
    """Who waits: one line for all, and where accounts are kept one for each slot that has any."""

    def __init__(self, is_newest_first: bool) -> None:
        self.is_newest_first = is_newest_first
        self.people: dict[int, Lead] = {}  # in order of coming
        self.work = 0.0  # working time they need together
        self.area = 0.0  # under the number waiting, from what came and left each day [leads · days]
        self.waits = 0.0  # of those who left, summed one by one [leads · days]
        self.midnight = 0.0
        self._line: deque[Lead] = deque()
        self._own: dict[int, deque[Lead]] = {}
        self._deadlines: list[tuple[float, int, Lead]] = []
        self._running = 0

    def begin(self, day: int) -> None:
        """Begin a day: who waits now would wait all of it."""
        self.midnight = day + 1.0
        self.area += len(self.people)

    def come(self, lead: Lead) -> None:
        """A lead begins to wait, even if nobody is there yet to take it."""
        self.people[lead.person] = lead
        self.work += lead.work
        self.area += self.midnight - lead.arrived
        self._running += 1  # equal deadlines are told apart by turn
        heappush(self._deadlines, (lead.deadline, self._running, lead))

    def leave(self, lead: Lead, moment: float) -> None:
        """A lead waits no longer."""
        lead.waits = False
        del self.people[lead.person]
        self.work = self.work - lead.work if self.people else 0.0
        self.area -= self.midnight - moment
        self.waits += moment - lead.arrived

    def line_up(self, lead: Lead, slot: int) -> None:
        """Put a lead at the end of a slot's own line, or of the line for all (−1)."""
        if slot < 0:
            self._line.append(lead)
        else:
            self._own.setdefault(slot, deque()).append(lead)

    def next_for(self, slot: int, now: float) -> Lead | None:
        """The lead a slot takes at a moment: its own first, then by the rule from the line for all."""
        own = self._own.get(slot)
        for line in (self._line,) if own is None else (own, self._line):
            while line:
                lead = line.pop() if self.is_newest_first else line.popleft()
                if lead.waits and lead.deadline > now:
                    return lead
        return None

    def owned(self, slot: int) -> list[Lead]:
        """Those who wait for this slot alone; its line ends."""
        return [lead for lead in self._own.pop(slot, ()) if lead.waits]

    def give_up(self) -> list[Lead]:
        """Those whose patience ended before midnight leave."""
        gone = []
        while self._deadlines and self._deadlines[0][0] <= self.midnight:
            lead = heappop(self._deadlines)[2]
            if lead.waits:
                self.leave(lead, lead.deadline)
                gone.append(lead)
        return gone

    def waits_so_far(self) -> float:
        """Waits of all who ever came until midnight, those still going on included [leads · days]."""
        return self.waits + sum(self.midnight - lead.arrived for lead in self.people.values())


class Deals:
    """Leads whose talks are done and whose decision falls due some day."""

    def __init__(self) -> None:
        self.people: dict[int, Lead] = {}
        self._due: dict[int, list[Lead]] = {}

    def add(self, lead: Lead, moment: float) -> None:
        """The talks with a lead end at a moment."""
        self.people[lead.person] = lead
        self._due.setdefault(int(moment + lead.cycle), []).append(lead)

    def hand_over(self, slot: int, loss: float) -> None:
        """The deals of a slot pass to colleagues and lose some log-odds."""
        for lead in self.people.values():
            if lead.slot == slot:
                lead.strength -= loss

    def due(self, day: int) -> list[Lead]:
        """The leads who decide today."""
        due = self._due.pop(day, None)
        if due is None:
            return []
        deciding = [lead for lead in due if self.people.get(lead.person) is lead]
        for lead in deciding:
            del self.people[lead.person]
        return deciding
