"""Wait against headcount: the desk's and the sales team's queue in steady state, at the demand that the plan brings.

A desk or team in working time is an M/M/c+M queue (Erlang A), or M/M/c (Erlang C) where patience is endless. Demand is
that of the busiest four weeks of one rehearsal: a run of the same market and strategy with few rows and one fixed
luck. Nights and days off, spread of handling times other than exponential, and ramping newcomers are left out.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from scenarios.known_answers.formulas import Queue, erlang_a, erlang_c
from scenarios.previews.scene import Scene
from simulation.measures import PLACE
from simulation.planned import REHEARSAL_ROWS
from simulation.resolve import on_day
from simulation.run import simulate

Desk = Literal["service", "sales"]
MEASURES = {"service": "tickets", "sales": "leads"}
WEEK, BUSIEST = 7, 28  # days
ENDLESS = 1_000.0  # days of patience beyond which nobody gives up
MOST = 24  # headcounts shown
MOST_PEOPLE = 20_000  # served and waiting, of whom a preview is reckoned: a second or two


@dataclass(frozen=True)
class Waiting:
    """Mean wait [days] and share who give up, by headcount [place]; infinite where the queue never comes to rest."""

    heads: np.ndarray
    wait: np.ndarray
    lost: np.ndarray
    own: tuple[int, ...]  # the headcount of each scene
    demand: float  # tickets or leads a day
    promise: float | None  # days
    gives_up: bool

    def wait_at(self, heads: int) -> float:
        """The wait at a headcount [days]; of the nearest one shown."""
        return float(self.wait[self._place(heads)])

    def lost_at(self, heads: int) -> float:
        """The share who give up at a headcount."""
        return float(self.lost[self._place(heads)])

    def _place(self, heads: int) -> int:
        return int(np.argmin(np.abs(self.heads - heads)))


def demand_of(scene: Scene) -> dict[str, float]:
    """Tickets and leads a day in the busiest four weeks that the plan brings, from one rehearsal."""
    study = scene.study
    rows = min(study.market.people.rows, REHEARSAL_ROWS)
    run = simulate(
        study.market, study.strategies[scene.strategy], study.days, 0, 0, start=study.start, people=rows
    )
    return {desk: _busiest(run.daily[PLACE[measure]]) for desk, measure in MEASURES.items()}


def _busiest(daily: np.ndarray) -> float:
    width = min(BUSIEST, len(daily))
    sums = np.cumsum(np.concatenate([[0.0], daily]))
    return float((sums[width:] - sums[:-width]).max()) / width


def waiting(scenes: tuple[Scene, ...], desk: Desk, demand: float) -> Waiting | None:
    """The wait by headcount; None where there is no such desk, nobody asks, or too many queue to reckon at once."""
    case = _case(scenes[0], desk)
    if case is None or demand <= 0.0:
        return None
    arrivals, handling, patience = demand * WEEK / case.hours_a_week, case.handling, case.patience
    own = tuple(found.heads for found in (_case(scene, desk) for scene in scenes) if found is not None)
    heads = _worth_seeing(arrivals * handling, own)
    unserved = max(0.0, arrivals - float(heads[0]) / handling)  # by the fewest heads that are shown
    queueing = unserved * patience if math.isfinite(patience) else 0.0
    if float(heads[-1]) + arrivals * handling + queueing > MOST_PEOPLE:
        return None  # a number with too many digits, typed by mistake: no picture is worth that wait
    queues = [_queue(arrivals, handling, patience, int(count)) for count in heads]
    day = case.hours_a_week / WEEK  # working hours of a calendar day
    wait = np.array([queue.mean_wait / day if queue is not None else math.inf for queue in queues])
    lost = np.array([queue.abandonment if queue is not None else 1.0 for queue in queues])
    return Waiting(heads, wait, lost, own, demand, case.promise, math.isfinite(patience))


def _worth_seeing(load: float, own: tuple[int, ...]) -> np.ndarray:
    """Headcounts around the load [people at work] and around those planned; those planned are always among them."""
    busiest = max(*own, math.ceil(load))
    first, last = max(1, math.floor(0.5 * load)), math.ceil(1.6 * busiest) + 2
    step = max(1, math.ceil((last - first) / MOST))
    return np.array(sorted({*range(first, last + 1, step), *(count for count in own if count)}))


@dataclass(frozen=True)
class _Case:
    heads: int
    hours_a_week: float
    handling: float  # hours
    patience: float  # working hours
    promise: float | None


def _case(scene: Scene, desk: Desk) -> _Case | None:
    market, plan = getattr(scene.market, desk), getattr(scene.plan, desk)
    if market is None or plan is None:
        return None
    plan = on_day(plan, 0)
    week = plan.hours * plan.days
    patience = market.patience * week / WEEK if market.patience < ENDLESS else math.inf
    if desk == "sales":
        return _Case(int(plan.representatives), week, market.hours, patience, None)
    pace = plan.trained + (1.0 - plan.trained) * market.untrained_speed
    return _Case(int(plan.agents), week, market.hours / pace, patience, market.promise)


def _queue(arrivals: float, handling: float, patience: float, heads: int) -> Queue | None:
    """The queue in steady state, in working hours; None where it grows for ever."""
    if math.isfinite(patience):
        return erlang_a(arrivals, handling, patience, heads)
    return erlang_c(arrivals, handling, heads) if arrivals * handling < heads else None
