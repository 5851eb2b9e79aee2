"""What is in preparation and what is live on which day, as a plan alone decides it: nothing here is drawn.

Where the market has projects they are built as in a run (`simulation.organisation.building`); else a tactic goes live
after its lead time. How far it works follows from ramp and fade (`simulation.tactics.strength`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scenarios.previews.scene import Scene
from simulation.organisation.campaigns import Preparation
from simulation.organisation.projects import Prepared
from simulation.planned import planned_days
from simulation.tactics import Tactic, TacticPlan, strength

NEVER = 36_500  # the day on which a purchase ends that has no end


@dataclass(frozen=True)
class Bar:
    """A tactic of the plan: when it is prepared, when live, and how far it works [share of its effect, by day]."""

    name: str
    heard: int | None  # the day on which its preparation may begin
    minimum: int | None
    live: int | None  # the first day on which all of it works
    until: int
    due: int
    works: np.ndarray

    @property
    def first_live(self) -> int | None:
        """The first day on which any of it works, within the days seen."""
        days = np.flatnonzero(self.works > 0.0)
        return int(days[0]) if days.size else None

    @property
    def late(self) -> int:
        """Days by which it is late; so far, where it never went live."""
        first = self.first_live
        return max(0, (len(self.works) if first is None else first) - self.due)


@dataclass(frozen=True)
class Launch:
    """A campaign: its planned day, and the days on which it runs with how ready it is [share, by day; 0 where not]."""

    name: str
    day: int
    runs: np.ndarray  # [day]
    ready: np.ndarray  # [day]


@dataclass(frozen=True)
class Calendar:
    """The plan's days: bars in the order of the plan, campaigns, and builders at work of those there are [day]."""

    bars: tuple[Bar, ...]
    launches: tuple[Launch, ...]
    at_work: np.ndarray
    builders: np.ndarray  # infinite where they are hired as needed
    waiting: np.ndarray  # projects that wait for builders
    has_projects: bool

    @property
    def is_built_by_few(self) -> bool:
        """Whether builders can be short."""
        return self.has_projects and bool(np.isfinite(self.builders).any())


def calendar(scene: Scene) -> Calendar:
    """The calendar of a plan over the study's days."""
    study, days = scene.study, scene.study.days
    plan, market = scene.plan, scene.market
    works = {name: np.zeros(days) for name in plan.tactics if name in market.tactics}
    campaigns = plan.projects.campaigns if market.projects is not None and plan.projects is not None else {}
    ready = {name: np.zeros(days) for name in campaigns}
    runs = {name: np.zeros(days, dtype=bool) for name in campaigns}
    team = np.zeros((3, days))
    last: Preparation | None = None
    for day, now, _, projects in planned_days(study.market, study.strategies[scene.strategy], days):
        last = projects
        for name, row in works.items():
            row[day] = _works(now.tactics[name], plan.tactics[name], day, name, projects)
        if projects is not None:
            team[:, day] = projects.team.at_work, projects.team.builders, projects.team.waiting
            for name, (_, share) in projects.running.items():
                ready[name][day], runs[name][day] = share, True
    told = {line.name: line for line in last.calendar()} if last is not None else {}
    bars = tuple(
        _bar(
            name, market.tactics[name], plan.tactics[name], row, told.get(name), has_projects=last is not None
        )
        for name, row in works.items()
    )
    launches = tuple(Launch(name, campaigns[name].day, runs[name], ready[name]) for name in campaigns)
    return Calendar(bars, launches, team[0], team[1], team[2], last is not None)


def _works(tactic: Tactic, plan: TacticPlan, day: int, name: str, projects: Preparation | None) -> float:
    if projects is None:
        return strength(tactic, plan, day)
    return projects.works(name, tactic, plan, day)[1]


def _bar(
    name: str,
    tactic: Tactic,
    plan: TacticPlan,
    works: np.ndarray,
    told: Prepared | None,
    *,
    has_projects: bool,
) -> Bar:
    if has_projects:
        if told is None:  # operations have not heard of it within the days seen
            return Bar(name, None, None, None, plan.until, len(works), works)
        return Bar(name, told.heard, told.minimum, told.live, plan.until, told.due, works)
    seen = np.flatnonzero(works > 0.0)
    live = int(seen[0]) if seen.size else None
    due = plan.from_day + int(np.ceil(tactic.lead_time))
    return Bar(name, plan.from_day, None, live, plan.until, due, works)


def bar_of(scene: Scene) -> Bar | None:
    """The line of the tactic that is looked at, as the strategy buys it, else as if it bought it from the start."""
    study, name = scene.study, scene.entry
    if name not in study.market.tactics:
        return None
    if name not in study.strategies[scene.strategy].tactics:
        plan = study.strategies[scene.strategy]
        plan = plan.model_copy(update={"tactics": {**plan.tactics, name: TacticPlan()}})
        scene = Scene(study.model_copy(update={"strategies": {scene.strategy: plan}}), scene.strategy, name)
    return next(bar for bar in calendar(scene).bars if bar.name == name)
