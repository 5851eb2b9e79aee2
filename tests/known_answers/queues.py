"""Calls for a queue with a known answer, and the part of its luck that can be told beforehand.

The calls of a replication come as a Poisson process with exponential service and patience, from keyed draws. What a
queue makes of them is compared with a much simpler one fed with the same calls: a single server as fast as all
servers together, first come, first served (M/M/1), whose work in hand has a known law. Where the simple queue was
busier than its expectation the one under test was so too, for the same reason: as control variates these surpluses
narrow the interval and do not move it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from simulation.distributions import exponential
from simulation.draws import Draws

SEED = 20260101
EDGES = (0.0, 5.0, 10.0, 15.0)  # of the simple queue's work in hand [mean services of the simple server]


@dataclass(frozen=True)
class Scenario:
    """A queue open day and night; one day warms it up and is not counted."""

    per_day: float
    servers: int
    load: float  # servers kept busy on average if nobody gave up
    days: int
    patience: float = math.inf  # mean [days]

    @property
    def service(self) -> float:
        """Mean service time [days]."""
        return self.load / self.per_day


@dataclass(frozen=True)
class Calls:
    """The calls of one replication in order of arrival: moments [day], and uniforms for service and patience."""

    arrived: np.ndarray
    effort: np.ndarray
    patience: np.ndarray

    def on(self, day: int) -> slice:
        """The calls of a day."""
        first, last = np.searchsorted(self.arrived, [day, day + 1])
        return slice(int(first), int(last))


def calls(scenario: Scenario, replication: int) -> Calls:
    """The calls of one warm-up day and the scenario's days."""
    draws = Draws(SEED, replication)
    expected = scenario.per_day * (scenario.days + 1)
    number = np.arange(int(expected + 8.0 * math.sqrt(expected)) + 8)
    gap, effort, patience = draws.uniforms(("gap", "effort", "patience"), number, 0)
    arrived = np.cumsum(exponential(gap)) / scenario.per_day
    kept = int(np.searchsorted(arrived, scenario.days + 1))
    return Calls(arrived[:kept], effort[:kept], patience[:kept])


def surplus(scenario: Scenario, made: Calls) -> np.ndarray:
    """What the luck of a replication's counted calls exceeds its expectation by [control].

    Calls a day, work a day, and if nobody gives up the mean of max(0, V − x) over the calls, V being the work that a
    call finds at the simple server: λ ÷ (μ − λ) ÷ μ · exp(−(μ − λ)·x) by its known law.
    """
    work = exponential(made.effort)
    counted = made.arrived >= 1.0
    number = np.count_nonzero(counted)
    found = [
        number / scenario.days - scenario.per_day,
        work[counted].sum() / scenario.days - scenario.per_day,
    ]
    if math.isinf(scenario.patience):
        speed = scenario.servers / scenario.service
        steps = work[:-1] / speed - np.diff(made.arrived)
        walk = np.concatenate([[0.0], np.cumsum(steps)])
        in_hand = (walk - np.minimum.accumulate(walk))[counted]
        spare = speed - scenario.per_day
        for edge in EDGES:
            above = np.maximum(0.0, in_hand - edge / speed).mean()
            found.append(above - scenario.per_day / speed / spare * math.exp(-spare * edge / speed))
    return np.array(found)
