"""The building team: each project is a SimPy process that takes builders, works, hands over and waits, piece by piece.

A project with h hand-overs is h pieces of work, each followed by a wait; builders are free for others meanwhile. Where
builders are short it waits in the queue, first come or earliest due; a crew larger than the team makes do with the
team. Work goes on at the pace

    builders ÷ crew · (1 − meetings) · (1 − q·(1 − C)) ÷ (1 − saved)

read anew every morning: meetings are the share of builders' hours spent sitting in them, saved the work that tactics
live since yesterday save (assisted preparation). Hired builders are always enough and are paid by the day worked.
Nothing is drawn: the calendar of a plan is known before anything runs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil, floor, inf
from typing import TYPE_CHECKING

from simpy import Event

from simulation.organisation.clock import DAYS_OF_A_YEAR, Clockwork, Rule, Story
from simulation.organisation.coordination import (
    NOTHING,
    Coordination,
    hours_per_seat,
    index_of_run,
    latency_of,
)
from simulation.organisation.projects import DAYS_OF_A_MONTH, NO_TEAM, Prepared, ProjectsMarket, ProjectsPlan

if TYPE_CHECKING:
    from simulation.market import Market
    from simulation.strategy import Strategy
    from simulation.tactics import Tactic, TacticPlan

AT_ONCE = 1e-9  # days; less is the rounding of a timeout


@dataclass
class Project:
    """A tactic in preparation; `spent` are the days so far, `versions` the days after which each version was live."""

    name: str
    tactic: Tactic
    is_staged: bool  # a minimum version goes live first
    heard: int
    due: int
    begun: float | None = None
    spent: float = 0.0
    done: float = 0.0  # days of work of the crew
    versions: list[float] = field(default_factory=list)

    def parts(self) -> tuple[tuple[float, int], ...]:
        """Work [days] and hand-overs of each version."""
        tactic = self.tactic
        work, hand_overs = tactic.lead_time, int(tactic.hand_overs)
        if not self.is_staged or tactic.minimum_work >= 1.0:
            return ((work, hand_overs),)
        early = round(hand_overs * tactic.minimum_work)
        return (work * tactic.minimum_work, early), (work * (1.0 - tactic.minimum_work), hand_overs - early)

    def effect(self) -> float:
        """Share of the full effect that what is live has."""
        if not self.versions:
            return 0.0
        return 1.0 if len(self.versions) == len(self.parts()) else self.tactic.minimum_effect

    def ready(self) -> float:
        """How far it is what it was to be: a version that works is ready, before it the share of work done."""
        if self.versions or not self.tactic.lead_time:
            return 1.0 if self.versions else 0.0
        return min(1.0, self.done / self.tactic.lead_time)

    def told(self) -> Prepared:
        """Its line in the calendar."""
        live = [self.heard + ceil(after - AT_ONCE) for after in self.versions]
        is_whole = len(live) == len(self.parts())
        minimum = live[0] if live and len(self.parts()) > 1 else None
        return Prepared(self.name, self.heard, self.begun, minimum, live[-1] if is_whole else None, self.due)


class Team:
    """Who builds, and what they do today."""

    def __init__(self) -> None:
        self.env = Clockwork()
        self.projects: dict[str, Project] = {}
        self.builders = inf  # present today
        self.at_work = 0.0
        self.working = self.handing = self.live = 0  # projects in work, waiting for a decision, live in full
        self.worked = 0.0  # builder-days so far
        self.speed = self.share = 1.0  # of a builder's hours on work; of work that is not done again
        self.saved = 0.0
        self.latency = 0.0
        self.is_by_date = False
        self._queue: list[tuple[float, int, float, Event]] = []  # (key, number, builders wanted, call)
        self._asked = 0

    @property
    def waiting(self) -> int:
        """Projects that wait for builders."""
        return len(self._queue)

    def wake(self, day: int, now: Market, plan: Strategy, coordination: Coordination | None) -> None:
        """A day begins: what was due before midnight happens, then today's team takes over and new projects begin."""
        env = self.env
        while env.peek() < day - AT_ONCE:
            env.step()
        market, bought = now.projects or ProjectsMarket(), plan.projects or NO_TEAM
        self._adopt(now, plan, market, bought, coordination)
        if env.now < day:
            env.run_before(day)
        for name, tactic_plan in plan.tactics.items():
            tactic = now.tactics.get(name)
            if tactic is not None and name not in self.projects:
                self._hear(day, tactic, tactic_plan, plan, name, now.coordination is not None)
        self._grant()
        while env.peek() <= day + AT_ONCE:
            env.step()

    def _adopt(
        self,
        now: Market,
        plan: Strategy,
        market: ProjectsMarket,
        bought: ProjectsPlan,
        coordination: Coordination | None,
    ) -> None:
        """Go by these records today."""
        own = bought.built_by == "own team"
        self.builders = float(int(bought.builders)) if own else inf
        self.is_by_date = bought.order == "earliest due"
        self.share = 1.0 - market.rework * (1.0 - index_of_run(coordination))
        self.latency = latency_of(coordination)
        self.speed = 1.0
        if own and coordination is not None and now.coordination is not None and self.builders:
            meeting = plan.coordination or NOTHING
            sitting = min(meeting.seats.get("operations", 0.0), self.builders)
            hours = hours_per_seat(now.coordination, meeting) * sitting
            self.speed = max(0.0, 1.0 - hours / (self.builders * bought.hours))
        work = 1.0
        for project in self.projects.values():
            if project.versions:
                work *= 1.0 - project.tactic.assists * project.effect()
        self.saved = 1.0 - work

    def _hear(
        self, day: int, tactic: Tactic, bought: TacticPlan, plan: Strategy, name: str, has_notice: bool
    ) -> None:
        """Operations hear of a tactic once its day has come and that of the campaign that counts on it is near."""
        campaigns = [
            campaign for campaign in (plan.projects or NO_TEAM).campaigns.values() if name in campaign.tactics
        ]
        heard, due = bought.from_day, ceil(bought.from_day + tactic.lead_time - AT_ONCE)
        if campaigns:
            due = min(campaign.day for campaign in campaigns)
            if has_notice:
                notice = (plan.coordination or NOTHING).notice * DAYS_OF_A_MONTH
                heard = max(heard, ceil(due - notice - AT_ONCE))
        if day >= heard:
            project = self.projects[name] = Project(name, tactic, bought.minimum_first, day, due)
            self.env.process(self._prepare(project))

    def _prepare(self, project: Project) -> Story:
        """One project: version by version, piece by piece."""
        for work, hand_overs in project.parts():
            pieces = max(1, hand_overs)
            for _ in range(pieces):
                yield from self._work(project, work / pieces)
                if hand_overs:
                    wait = self.latency / self.share
                    project.spent += wait
                    self.handing += 1
                    yield self.env.timeout(wait)
                    self.handing -= 1
            project.versions.append(project.spent)
        self.live += 1

    def _work(self, project: Project, amount: float) -> Story:
        """A piece of work, by builders as soon as they are there; its pace is read anew at midnight."""
        if amount <= 0.0:
            return
        env, crew = self.env, float(int(project.tactic.crew))
        asked = env.now
        have: float = yield self._ask(project, crew)
        project.spent += env.now - asked
        if project.begun is None:
            project.begun = float(env.now)
        self.working += 1
        left = amount
        while left > 0.0:
            pace = have / crew * self.speed * self.share / (1.0 - self.saved)
            room = floor(env.now + AT_ONCE) + 1.0 - env.now
            step = left / pace if left <= pace * room else room
            yield env.timeout(step)
            done = left if left <= pace * room else pace * room
            left -= done
            project.done += done
            project.spent += step
            self.worked += have * step
        self.working -= 1
        self.at_work -= have
        self._look_at_the_queue()

    def _ask(self, project: Project, crew: float) -> Event:
        """Builders for a piece of work, once it is its turn; the call brings how many."""
        call = self.env.event()
        key = float(project.due) if self.is_by_date else float(self.env.now)
        self._asked += 1
        self._queue.append((key, self._asked, crew, call))
        self._look_at_the_queue()
        return call

    def _look_at_the_queue(self) -> None:
        """Once all who ask at this moment have asked."""
        self.env.timeout(0.0).callbacks.append(lambda _moment: self._grant())

    def _grant(self) -> None:
        """Send free builders to the projects at the head of the queue."""
        self._queue.sort(key=lambda entry: entry[:2])
        while self._queue:
            crew = min(self._queue[0][2], self.builders)
            if crew <= 0.0 or crew > self.builders - self.at_work:
                return
            self.at_work += crew
            self._queue.pop(0)[3].succeed(crew)

    def rules(self) -> list[Rule]:
        """The rules that hold at every midnight: (rule, found, what it must be)."""
        counted = self.working + self.handing + self.waiting + self.live
        return [
            ("projects: in work + handed over + waiting + live = heard of", counted, len(self.projects)),
        ]


def wages(market: ProjectsMarket, plan: ProjectsPlan) -> float:
    """What one's own builders cost a day [money]."""
    return market.builder * int(plan.builders) / DAYS_OF_A_YEAR if plan.built_by == "own team" else 0.0
