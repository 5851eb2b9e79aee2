"""A funnel as an absorbing Markov chain: N = (I − Q)⁻¹ visits, t = N·1 steps, B = N·R where it ends.

Kemeny and Snell (1960), theorems 3.2.4, 3.2.5 and 3.3.7. Q holds the chances between the steps that are left again,
R those into the ends.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scenarios.known_answers.mixtures import beta_points

AWARE, HOME, ACTIVE = range(3)  # where somebody may stand in the morning; a visitor who bounced is at home


@dataclass(frozen=True)
class Passage:
    """What becomes of somebody who starts at each of the steps that are left again."""

    visits: np.ndarray  # times each step is stood on, the start counted [start, step]
    steps: np.ndarray  # mean number of steps until an end [start]
    variance: np.ndarray  # variance of that number [start]
    ends: np.ndarray  # chance of each end [start, end]


def passage(within: np.ndarray, into_ends: np.ndarray) -> Passage:
    """The passage through a chain, from its chances within the steps and into the ends."""
    size = within.shape[0]
    visits = np.linalg.inv(np.eye(size) - within)
    steps = visits.sum(axis=1)
    variance = (2.0 * visits - np.eye(size)) @ steps - steps**2
    return Passage(visits, steps, variance, visits @ into_ends)


def ends_by_steps(within: np.ndarray, into_ends: np.ndarray, start: int, steps: int) -> np.ndarray:
    """Chance to reach each end at exactly the given number of steps [step from 1, end]."""
    law = np.eye(within.shape[0])[start]
    reached = []
    for _ in range(steps):
        reached.append(law @ into_ends)
        law = law @ within
    return np.array(reached)


def occupancy(chances: np.ndarray, start: np.ndarray, ticks: int) -> np.ndarray:
    """Where a person is after so many ticks: p₀·Pⁿ [step]."""
    where: np.ndarray = start @ np.linalg.matrix_power(chances, ticks)
    return where


@dataclass(frozen=True)
class Way:
    """The model's own way to a payment: daily and single chances, and Beta(a, b) of losing the habit on a day.

    A day is one stand on aware, at home or on active. The aware visit and are activated or spend the next day at
    home; the active lose the habit for good, or use and pass the steps, or stay active.
    """

    visit: float
    activate: float
    use: float
    steps: tuple[float, ...]  # occasion, cart, checkout, shipping, payment
    habit: tuple[float, float]

    @property
    def today(self) -> float:
        """Chance of an active person who keeps the habit to pay on a day."""
        return float(self.use * np.prod(self.steps))

    def within(self, leave: np.ndarray) -> np.ndarray:
        """Chances between the mornings' stands [kind of person, from, to], by the chance to lose the habit."""
        q = np.zeros((leave.size, 3, 3))
        q[:, AWARE, AWARE] = 1.0 - self.visit
        q[:, AWARE, HOME] = self.visit * (1.0 - self.activate)
        q[:, AWARE, ACTIVE] = self.visit * self.activate
        q[:, HOME, AWARE] = 1.0
        q[:, ACTIVE, ACTIVE] = (1.0 - leave) * (1.0 - self.today)
        return q


def mornings(way: Way, days: int) -> tuple[np.ndarray, np.ndarray]:
    """Chances to stand on each step on each morning [day, stand], and to keep the habit and stand on active [day]."""
    leave, weight = beta_points(*way.habit)
    q, law = way.within(leave), np.zeros((leave.size, 1, 3))
    law[:, 0, AWARE] = 1.0
    stands, keeps = np.empty((days, 3)), np.empty(days)
    for day in range(days):
        stands[day] = weight @ law[:, 0, :]
        keeps[day] = weight @ (law[:, 0, ACTIVE] * (1.0 - leave))
        law = law @ q
    return stands, keeps


def passed(way: Way, days: int) -> tuple[float, np.ndarray]:
    """Visits, and times each step is passed [occasion to payment], expected of one who knows, in so many days.

    The first so many terms of N = I + Q + Q² + …
    """
    stands, keeps = mornings(way, days)
    reached: np.ndarray = keeps.sum() * way.use * np.cumprod(way.steps)
    return float(stands[:, AWARE].sum() * way.visit), reached


def day_of_payment(way: Way, days: int) -> np.ndarray:
    """P(the payment falls on the day) [day from 0]; what is missing from 1 pays later or never."""
    law: np.ndarray = mornings(way, days)[1] * way.today
    return law
