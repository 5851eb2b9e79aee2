"""One person as an object: what is fixed for life, what is felt, what is waited for; no arrays.

Slow and plain on purpose: it is read beside `docs/model` and held against the engine's columns, draw by draw.
"""

from __future__ import annotations

import math
from statistics import NormalDist

import numpy as np

from simulation.decisions import Choice
from simulation.distributions import beta, gamma, normal
from simulation.draws import Draws
from simulation.hazards import NAMES
from simulation.market import Market
from simulation.people import UNAWARE

LONG_AGO = -9999
NEVER = math.inf


def sigmoid(odds: float) -> float:
    """The chance of log-odds."""
    return 1.0 / (1.0 + math.exp(-odds))


def bounded(total: float) -> float:
    """What feelings add, held inside ±2."""
    return 2.0 * math.tanh(total / 2.0)


class Person:
    """A row of the market: number, community, feelings, stage, and the day on which this or that last happened."""

    def __init__(self, number: int, market: Market, draws: Draws) -> None:
        self.number, self.market, self.draws = number, market, draws
        people = market.people
        self.community = number // people.community
        rho = people.clustering
        shared = self._normal("fit of community", self.community)
        own = math.sqrt(1.0 - rho) * self._normal("fit", number) + math.sqrt(rho) * shared
        self.fits = own < NormalDist().inv_cdf(people.fits)
        self.truth = people.truth if self.fits else people.truth_others
        self.truth += people.truth_spread * self._normal("truth", number)
        self.value = self.truth - max(0.1, people.gap + people.gap_spread * self._normal("gap", number))
        self.home = min(max(people.trust + people.trust_spread * self._normal("trust", number), 0.01), 0.99)
        self.trust, self.proof, self.dependence = self.home, 0.0, 0.0
        self.stage = UNAWARE
        self.told = self.live = self.habit = self.paying = self.bought = False
        self.last = self.since = LONG_AGO
        self.visits = self.uses = self.orders = self.shopped = 0
        self.spells = dict.fromkeys(NAMES, 0)
        self.goal = dict.fromkeys(NAMES, NEVER)
        self.visit_speed = 1.0
        self.order_rate = self.drops_out = 0.0

    def luck(self, decision: str, occasion: int = 0) -> float:
        """This person's draw for a decision on an own occasion."""
        return self.draws.one(decision, self.number, occasion)

    def _normal(self, attribute: str, key: int) -> float:
        return float(normal(np.array([self.draws.one(attribute, key)]))[0])

    def feels(self, choice: Choice) -> float:
        """Bounded log-odds that feelings add to a choice at full price."""
        feelings = self.market.feelings
        return bounded(
            choice.value * (self.value - feelings.value_reference)
            + choice.trust * (self.trust - feelings.trust_reference)
            + choice.proof * self.proof
            - 0.5 * choice.price * self.dependence
        )

    def chance(self, choice: Choice) -> float:
        """The chance that this person says yes."""
        return sigmoid(math.log(choice.base / (1.0 - choice.base)) + self.feels(choice))

    def habit_loss(self) -> float:
        """Own rate of losing the habit [1/day]."""
        retention = self.market.retention
        a_day = beta(np.array([self.luck("habit")]), retention.habit_a, retention.habit_b)
        return -math.log1p(-min(float(a_day[0]), 1.0 - 1e-12))

    def draw_as_buyer(self) -> None:
        """How often this buyer orders and how likely the end is after each order, fixed with the first one."""
        again = self.market.orders.repeat
        assert again is not None
        rate = gamma(np.array([self.luck("order rate")]), again.r, again.alpha * 7.0)
        ends = beta(np.array([self.luck("drop out rate")]), again.a, again.b)
        self.order_rate, self.drops_out = float(np.float32(rate[0])), float(np.float32(ends[0]))

    def use(self) -> None:
        """A day of use: what was promised too much costs trust, and the gap to the truth closes a little."""
        feelings = self.market.feelings
        excess = self.value - self.truth
        self.trust *= 1.0 - feelings.disappointment * min(max(excess, 0.0), 2.0)
        self.value -= feelings.learning * excess

    def hear_a_friend(self) -> None:
        """A friend's word closes a part of the missing trust and of the gap to the truth."""
        awareness = self.market.awareness
        self.trust += awareness.friend_trust * (1.0 - self.trust)
        self.value += awareness.friend_value * (self.truth - self.value)
