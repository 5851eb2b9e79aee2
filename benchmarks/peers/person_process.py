"""The same funnel with one SimPy process per person: what most people would write first, and what Shapan is not.

A person looks at every day: unaware people may notice, aware people may forget or visit, visitors become active or
go home, active people may lose the habit or use, users may shop and go down the path to a payment. Rates, chances
and the order within a day are those of the market given; luck is Python's own.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Generator

import numpy as np
from simpy import Environment, Event

from simulation.crowd.media import ChannelState, broadcast
from simulation.crowd.shopping import STEPS
from simulation.market import Market
from simulation.strategy import Strategy


def notice_chances(market: Market, strategy: Strategy, days: int, fitting: float) -> np.ndarray:
    """Chance to notice on each day [day, fits not or fits], from the market's own curve of carry-over and reach."""
    states = {name: ChannelState() for name in strategy.media}
    chances = np.zeros((days, 2))
    for day in range(days):
        rates = np.full(2, market.awareness.organic / 365.0)
        for name, plan in strategy.media.items():
            broadcast(states[name], market.channels[name], plan, day, market.people.size, fitting)
            rates += states[name].notice
        chances[day] = -np.expm1(-rates)
    return chances


class Person:
    """One person of the market, a process that wakes every morning."""

    def __init__(
        self, env: Environment, market: Market, notice: list[list[float]], seen: Counter[str]
    ) -> None:
        self.env, self.market, self.seen = env, market, seen
        self.dice = random.random
        self.fits = self.dice() < market.people.fits
        self.notice = notice
        self.forget = -math.expm1(-math.log(2.0) / market.awareness.half_life)
        self.loss = random.betavariate(market.retention.habit_a, market.retention.habit_b)
        self.aware = self.dice() < market.people.aware
        self.customer = False
        self.pays = [getattr(market.shopping, step).base for step in STEPS]

    def live(self) -> Generator[Event, None, None]:
        """Every day until the end, or until the habit is lost."""
        active = False
        while True:
            if active:
                if self.use():
                    return
            elif self.aware:
                active = self.decide_to_visit()
            elif self.dice() < self.notice[int(self.env.now)][self.fits]:
                self.aware = True
                self.seen["noticed"] += 1
            yield self.env.timeout(1)

    def decide_to_visit(self) -> bool:
        """An aware person forgets, or visits and perhaps becomes active."""
        if self.dice() < self.forget:
            self.aware = False
            self.seen["forgot"] += 1
            return False
        if self.dice() >= self.market.visits.visit.base:
            return False
        self.seen["visits"] += 1
        if self.dice() >= self.market.activation.activate.base:
            return False
        self.seen["activated"] += 1
        return True

    def use(self) -> bool:
        """A day of an active person; true once the habit is lost. A customer goes on using, and keeps the habit."""
        if not self.customer and self.dice() < self.loss:
            return True
        if self.dice() >= self.market.retention.use.base:
            return False
        self.seen["uses"] += 1
        if self.customer or self.dice() >= self.market.shopping.shop.base:
            return False
        self.seen["shop_visits"] += 1
        if any(self.dice() >= chance for chance in self.pays):
            return False
        self.seen["payments"] += 1
        self.customer = True
        return False


def simulated(market: Market, strategy: Strategy, people: int, days: int, seed: int) -> Counter[str]:
    """What the processes did in so many days: sums of noticed, visits, activated, uses, shopping and payments."""
    random.seed(seed)
    env = Environment()
    seen: Counter[str] = Counter()
    notice = notice_chances(market, strategy, days, market.people.fits).tolist()
    for _ in range(people):
        env.process(Person(env, market, notice, seen).live())
    env.run(until=days)
    return seen
