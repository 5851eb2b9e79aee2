"""The service desk: each agent is a SimPy process that takes the next ticket, one timeout a ticket.

First come, first served, with impatience. An agent who is free takes the first ticket in the line; if
nobody waits, the next one to come today is theirs, which is the same as being rung up by it and saves an
event: whoever becomes free first takes whoever comes first. Staff work in working time (`clock.py`); waits
and patience count calendar days.
"""

from __future__ import annotations

from collections import deque
from math import inf

import numpy as np
from simpy import Event

from simulation.distributions import exponential
from simulation.organisation.clock import HOURS, Rule, Story, WorkingTime
from simulation.organisation.handling import handling
from simulation.organisation.line import Line
from simulation.organisation.service import NewTickets, ServiceDay, ServiceMarket, ServicePlan

NOBODY, NO_WAIT = np.empty(0, dtype=np.int64), np.empty(0)
NO_ANSWERS = NOBODY, NO_WAIT, np.empty(0, dtype=bool), np.empty(0, dtype=bool)


class ServiceDesk:
    """The agents and the line of one run; `weight` is the number of tickets that one row stands for."""

    def __init__(self, weight: float = 1.0) -> None:
        self.weight = weight
        self.time = WorkingTime()
        self.line = Line()
        self.places = 0  # agents planned today
        self.trained = 0  # of which the first so many are trained
        self.slowness = 1.0  # time an untrained agent takes, as a multiple of a trained one's
        self.employed: list[bool] = []  # [agent]
        self.begun: list[
            float
        ] = []  # working time at which the ticket in hand began, infinite if none [agent]
        self.since: list[float] = []  # working time up to which rest has been counted [agent]
        self.resting: deque[tuple[int, Event]] = (
            deque()
        )  # agents with nothing left to do today, longest first
        self.people = 0
        self.arrived = self.taken = self.abandoned = self.served = 0
        self.busy = self.idle = self.absent = self.contracted = 0.0  # working time so far [days of 24 hours]
        self.area = self.waits = self.left_at = 0.0  # see `rules`
        self.told = 0.0  # working time on tickets up to the last midnight, those in hand included
        self.midnight = 0.0
        self._begin_report()

    def _begin_report(self) -> None:
        self.answered: list[int] = []  # person, wait and agent of today's answers
        self.waited: list[float] = []
        self.answered_by: list[int] = []

    def day(
        self, day: int, is_working: bool, market: ServiceMarket, plan: ServicePlan, tickets: NewTickets
    ) -> ServiceDay:
        """A day at the desk: the tickets that come, and what becomes of them and of those before."""
        self.time.begin(day, plan.hours if is_working else 0.0)
        self.line.begin(day)
        self._begin_report()
        self.midnight = day + 1.0
        busy, idle, absent, taken = self.told, self.idle, self.absent, self.taken
        self.area += self.arrived - taken - self.abandoned
        self.left_at = 0.0
        self._queue(day, market, tickets)
        self._staff(market, plan)
        if is_working:
            self._work()
        abandoned, abandoned_wait = self._give_up()
        self.area -= (self.taken - taken) * self.midnight - self.left_at
        self.told = self._busy_so_far()
        answered, wait, late, trained = self._answers(market) if self.answered else NO_ANSWERS
        return ServiceDay(
            answered=answered,
            wait=wait,
            late=late,
            trained=trained,
            abandoned=abandoned,
            abandoned_wait=abandoned_wait,
            arrived=len(tickets.person),
            waiting=self.arrived - self.taken - self.abandoned,
            in_service=self.taken - self.served,
            agents=self.people,
            busy_hours=HOURS * (self.told - busy),
            idle_hours=HOURS * (self.idle - idle),
            absent_hours=HOURS * (self.absent - absent),
        )

    def _answers(self, market: ServiceMarket) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Of today's answers: to whom, after which wait, whether late, whether by a trained agent [answer]."""
        wait = np.array(self.waited)
        trained = np.array(self.answered_by, dtype=np.int64) < self.trained
        return np.array(self.answered, dtype=np.int64), wait, wait > market.promise, trained

    def _queue(self, day: int, market: ServiceMarket, tickets: NewTickets) -> None:
        """Put today's tickets in the line in order of their moments."""
        line, time = self.line, self.time
        count = len(tickets.person)
        late = 0
        if count:
            order = np.argsort(tickets.moment, kind="stable")
            moment = tickets.moment[order]
            arrived = day + moment
            deadline = arrived + market.patience * exponential(tickets.patience[order])
            mean = market.hours * self.weight / HOURS
            work = handling(market.handling, mean, market.spread, tickets.effort[order])
            line.join(tickets.person[order], arrived, deadline, work)
            self.arrived += count
            self.area += count * self.midnight - float(arrived.sum())
            late = count - int(np.searchsorted(moment, time.closing))
        if time.end > time.start:
            line.open = line.length - late

    def _staff(self, market: ServiceMarket, plan: ServicePlan) -> None:
        """Take on the agents planned for today; those too many leave once no ticket is in their hands."""
        self.slowness = 1.0 / market.untrained_speed
        planned = int(plan.agents)  # a schedule gives its values as floats
        self.trained = round(plan.trained * planned)
        if planned == self.places == self.people:
            return
        self.places = planned
        if any(number >= planned for number, _ in self.resting):
            for number, _ in self.resting:
                self.employed[number] = number < planned
            self.resting = deque(pair for pair in self.resting if pair[0] < planned)
            self.people = sum(self.employed)
        if self.people < planned:
            for number in range(planned):
                if number == len(self.employed):
                    self.employed.append(False)
                    self.begun.append(inf)
                    self.since.append(0.0)
                if not self.employed[number]:
                    self._hire(number)

    def _hire(self, number: int) -> None:
        self.employed[number] = True
        self.people += 1
        self.since[number] = self.time.start
        call = self.time.env.event()
        self.resting.append((number, call))
        self.time.env.process(self._agent(number, call))

    def _work(self) -> None:
        """Call as many resting agents as there are tickets, let the day pass, count the rest."""
        time, line = self.time, self.line
        self.contracted += self.people * (time.end - time.start)
        calls = min(len(self.resting), line.open - line.head)
        if calls:
            time.at_opening()
            for _ in range(calls):
                self.resting.popleft()[1].succeed()
        time.run()
        for number, _ in self.resting:
            self.idle += time.end - self.since[number]
            self.since[number] = time.end

    def _agent(self, number: int, call: Event) -> Story:
        """One agent: the next ticket, again and again; with none left today, rest until called."""
        env, line, time, begun = self.time.env, self.line, self.time, self.begun
        timeout = env.timeout
        yield call
        while number < self.places:
            free = env.now
            now = free + time.offset
            place = line.first(now)
            if place < 0:
                self.since[number] = free
                call = env.event()
                self.resting.append((number, call))
                yield call
                continue
            needed = line.work[place] if number < self.trained else line.work[place] * self.slowness
            person = line.person[place]
            ahead = line.arrived[place] - now
            if ahead > 0.0:  # the next ticket is still to come: idle until then, and it will not wait
                self.idle += ahead
            else:
                self.waits -= ahead
                ahead = 0.0
            self.taken += 1
            self.left_at += now + ahead
            begun[number] = free + ahead
            wait = now + ahead - line.arrived[place]
            yield timeout(ahead + needed)
            begun[number] = inf
            self.busy += needed
            self.served += 1
            self.answered.append(person)
            self.waited.append(wait)
            self.answered_by.append(number)
        self.employed[number] = False
        self.people -= 1
        self.absent += time.end - env.now

    def _busy_so_far(self) -> float:
        """Working time spent on tickets until now, those in hand included [days of 24 hours]."""
        end = self.time.end
        return self.busy + sum(end - begun for begun in self.begun if begun < end)

    def _give_up(self) -> tuple[np.ndarray, np.ndarray]:
        """Who abandoned today and after which wait [ticket]."""
        line = self.line
        if line.head == line.length and not line.lost:
            return NOBODY, NO_WAIT
        place = line.leavers(self.midnight)
        if not len(place):
            return NOBODY, NO_WAIT
        deadline = line.deadlines_at(place)
        wait = deadline - line.arrivals_at(place)
        self.abandoned += len(place)
        self.waits += float(wait.sum())
        self.area -= len(place) * self.midnight - float(deadline.sum())
        return line.people_at(place), wait

    def rules(self) -> list[Rule]:
        """The rules that hold at every midnight: (rule, found, what it must be).

        Little's law: the area under the number waiting, from what came and left each day, is the sum of all
        waits, those still going on counted up to now.
        """
        since = self.line.waiting_since(self.midnight)
        in_hand = sum(begun < inf for begun in self.begun)
        present = self.told + self.idle + self.absent
        waits = self.waits
        if len(since):
            waits += len(since) * self.midnight - float(since.sum())
        return [
            (
                "tickets: arrived = served + abandoned + waiting + in service",
                self.served + self.abandoned + len(since) + in_hand,
                self.arrived,
            ),
            ("agents: busy + idle + absent = hours contracted", HOURS * present, HOURS * self.contracted),
            ("tickets: area under the line = sum of the waits (Little)", self.area, waits),
        ]
