"""Campaigns of a run: which have been launched, how ready each is, and what that does to its money and goods.

A campaign runs from its day on, ready or not, or from the first morning from its day on on which all tactics that it
counts on are live. Readiness and hollowness as in `projects.py`; where several run, the least ready one tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulation.organisation.building import Project, Team, wages
from simulation.organisation.coordination import NOTHING, Coordination
from simulation.organisation.projects import (
    DAYS_OF_A_MONTH,
    NO_TEAM,
    Campaign,
    Prepared,
    ProjectsMarket,
    ProjectsPlan,
)
from simulation.organisation.stock import RegionPlan, StockMarket, StockPlan
from simulation.tactics import Tactic, TacticPlan, strength_at

if TYPE_CHECKING:
    from simulation.market import Market
    from simulation.strategy import Strategy


class Preparation:
    """Everything in preparation in one run: the team that builds, and the campaigns that count on it."""

    def __init__(self) -> None:
        self.team = Team()
        self.since: dict[str, int] = {}  # day of the launch, by campaign
        self.running: dict[
            str, tuple[Campaign, float]
        ] = {}  # campaigns that run today, and how ready each is
        self.heard: dict[str, Campaign] = {}  # campaigns for which goods are placed today
        self.bill = 0.0  # of builders, today [money]
        self._stocked: tuple[StockPlan, float, float] | None = None
        self._placed: StockPlan | None = None

    @property
    def hollow(self) -> float:
        """What today's least ready campaign lacks [share]; 0 where none runs."""
        return max((1.0 - ready for _, ready in self.running.values()), default=0.0)

    def wake(self, day: int, now: Market, plan: Strategy, coordination: Coordination | None) -> None:
        """A day begins: projects go on, campaigns are launched and end."""
        before = self.team.worked
        self.team.wake(day, now, plan, coordination)
        market, bought = now.projects or ProjectsMarket(), plan.projects or NO_TEAM
        hired = bought.built_by == "agency"
        self.bill = (self.team.worked - before) * market.agency if hired else wages(market, bought)
        self._launch(day, now, plan, bought)

    def _launch(self, day: int, now: Market, plan: Strategy, bought: ProjectsPlan) -> None:
        self.running, self.heard = {}, {}
        notice = (plan.coordination or NOTHING).notice * DAYS_OF_A_MONTH
        for name, campaign in bought.campaigns.items():
            ready = readiness(campaign, self.team.projects, now.tactics)
            due = day >= campaign.day and (campaign.launch == "on the day" or ready >= 1.0)
            if due:
                self.since.setdefault(name, day)
            since = self.since.get(name)
            if since is not None and day < since + campaign.days:
                self.running[name] = campaign, ready
            is_over = since is not None and day >= since + campaign.days
            if not is_over and (now.coordination is None or day >= campaign.day - notice):
                self.heard[name] = campaign

    def money(self, channel: str) -> float:
        """What today's campaigns pay a channel beside its usual budget [money/week]."""
        if not self.running:
            return 0.0
        return sum(campaign.media.get(channel, 0.0) for campaign, _ in self.running.values())

    def unready(self, channel: str) -> float:
        """The part of it that is spent on what is not ready [money/week]."""
        if not self.running:
            return 0.0
        return sum(
            campaign.media.get(channel, 0.0) * (1.0 - ready) for campaign, ready in self.running.values()
        )

    def works(self, name: str, tactic: Tactic, plan: TacticPlan, day: int) -> tuple[bool, float]:
        """Whether operations hear of a tactic today, and how far it works: as far as it is built, ramped and faded."""
        project = self.team.projects.get(name)
        if project is None or not project.versions:
            return project is not None and project.heard == day, 0.0
        age = day - project.heard - project.versions[0]
        return project.heard == day, project.effect() * strength_at(tactic, plan, day, age)

    def placed(self, market: StockMarket, plan: StockPlan, lost: float) -> StockPlan:
        """The stock plan with the goods of campaigns, less the part that hollowness keeps from its place."""
        more = sum(campaign.goods for campaign in self.heard.values())
        missing = lost * self.hollow
        if more == 0.0 and missing == 0.0:
            return plan
        if self._placed is None or self._stocked != (plan, more, missing):
            self._stocked = plan, more, missing
            self._placed = _restocked(market, plan, more, 1.0 - missing)
        return self._placed

    def calendar(self) -> tuple[Prepared, ...]:
        """All projects heard of so far."""
        return tuple(project.told() for project in self.team.projects.values())


def readiness(campaign: Campaign, projects: dict[str, Project], tactics: dict[str, Tactic]) -> float:
    """Share of the work that a campaign counts on that is done; 1 where it counts on nothing."""
    whole = done = 0.0
    for name in campaign.tactics:
        tactic, project = tactics.get(name), projects.get(name)
        work = max(tactic.lead_time * int(tactic.crew), 1.0) if tactic is not None else 1.0
        whole += work
        done += work * project.ready() if project is not None else 0.0
    return done / whole if whole else 1.0


def _restocked(market: StockMarket, plan: StockPlan, more: float, part: float) -> StockPlan:
    whole = sum(region.share for region in market.regions.values())
    regions: dict[str, RegionPlan] = {}
    for name, region in market.regions.items():
        bought = plan.of(name)
        level = (bought.level + more * region.share / whole) * part
        regions[name] = bought.model_copy(update={"level": level})
    return plan.model_copy(update={"regions": regions})
