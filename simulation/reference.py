"""The reference person in closed form: how often, with which chance, within a year, and no feedback at all.

A day's chance of a visit is 1 − exp(−rate · season). Awareness forgotten at f a day leaves a person who visits at v a
day and becomes active with chance A at each visit active with chance vA ÷ (vA + f) · (1 − exp(−(vA + f) · 365)).
The chance to be still in the habit n days after activation is S(n) = B(a, b + n) ÷ B(a, b), the habit being lost with
an own daily chance ~ Beta(a, b). With a chance u of use a day and a chance π of paying at a use,

    uses   = Σₙ u · S(n)                            pays = Σₙ uπ · (1 − uπ)ⁿ⁻¹ · S(n),   n = 1 … 365

so that paying and losing the habit compete. (Where the first shopping occasion shows other pages than later ones the
second sum is taken step by step.) Feelings move chances and rates as in `decisions.py`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from simulation.crowd.orders import Orders
from simulation.crowd.shopping import STEPS
from simulation.decisions import PERSON_BOUND, Choice, bounded_number, logit
from simulation.distributions import beta, gamma
from simulation.market import Market
from simulation.worth import GRID, kept

YEAR = 365
WEEKS = 52 * 7  # days over which the season is averaged: every weekday equally often
NEARLY_CERTAIN = 1.0 - 1e-12  # a daily chance of 1 would be an infinite rate


def daily_rate(chance: float) -> float:
    """The rate [1/day] of a daily chance: −ln(1 − chance)."""
    return -math.log1p(-min(chance, NEARLY_CERTAIN))


@dataclass(frozen=True)
class Reference:
    """The reference person of a market of plain numbers, moved by so much perceived value and trust."""

    market: Market
    value: float = 0.0
    trust: float = 0.0

    def _moved(self, choice: Choice) -> float:
        return bounded_number(choice.value * self.value + choice.trust * self.trust, PERSON_BOUND)

    def chance(self, choice: Choice) -> float:
        """Chance at one occasion."""
        log_odds = logit(choice.base) + self._moved(choice)
        return 1.0 / (1.0 + math.exp(-log_odds)) if log_odds > -700.0 else 0.0

    def pace(self, choice: Choice) -> float:
        """Factor on the rate of a hazard."""
        return math.exp(self._moved(choice))

    @property
    def season(self) -> float:
        """Mean factor of demand over a year."""
        season = self.market.season
        return sum(season.on(day % 7, day + 1) for day in range(WEEKS)) / WEEKS

    @property
    def visit_rate(self) -> float:
        """Mean rate of unaided visits while aware [1/day]."""
        visit = self.market.visits.visit
        return daily_rate(visit.base) * self.pace(visit) * self.season

    @property
    def visits(self) -> float:
        """Expected visits of an aware person in a year."""
        visit, season = self.market.visits.visit, self.market.season
        rate = daily_rate(visit.base) * self.pace(visit)
        days = (1.0 - math.exp(-rate * season.on(day % 7, day + 1)) for day in range(WEEKS))
        return YEAR * sum(days) / WEEKS

    @property
    def activation(self) -> float:
        """Chance to become active at a visit."""
        return self.chance(self.market.activation.activate)

    def activated_once_aware(self, told: bool = False) -> float:
        """Chance that somebody who has just become aware is active before forgetting, within a year."""
        awareness = self.market.awareness
        forget = math.log(2.0) / awareness.half_life if awareness.half_life else 0.0
        forget /= awareness.told_factor if told else 1.0
        active = self.visit_rate * self.activation
        both = active + forget
        return active / both * -math.expm1(-both * YEAR) if active > 0.0 else 0.0

    def activated_at_visit(self, told: bool = False) -> float:
        """Chance that a visitor becomes active, at this visit or a later one before forgetting."""
        return self.activation + (1.0 - self.activation) * self.activated_once_aware(told)

    @property
    def use(self) -> float:
        """Chance to use on a day while in the habit."""
        use = self.market.retention.use
        return -math.expm1(-daily_rate(use.base) * self.pace(use))

    def in_habit(self) -> np.ndarray:
        """Chance to be in the habit on day n after activation [n from 1 to 365]."""
        retention = self.market.retention
        days = np.arange(1, YEAR + 1) / self.pace(retention.leave)
        a, b = retention.habit_a, retention.habit_b
        log = [math.lgamma(b + day) - math.lgamma(a + b + day) for day in days]
        return np.exp(np.array(log) + math.lgamma(a + b) - math.lgamma(b))

    @property
    def uses(self) -> float:
        """Expected days of use in the year after activation."""
        return float(self.use * self.in_habit().sum())

    def path(self, pages: float) -> float:
        """Chance to pay at a shopping occasion with so many product pages: a cart on one of them, then three steps."""
        cart, *rest = (self.chance(getattr(self.market.shopping, step)) for step in STEPS)
        reached: float = 1.0 - (1.0 - cart) ** pages
        return reached * math.prod(rest)

    @property
    def path_first(self) -> float:
        """Chance to pay at the first shopping occasion."""
        return self.path(self.market.shopping.pages_first)

    @property
    def path_later(self) -> float:
        """Chance to pay at a later shopping occasion."""
        return self.path(self.market.shopping.pages_later)

    @property
    def pays(self) -> float:
        """Chance to pay by oneself within a year of activation."""
        occasion = self.use * self.chance(self.market.shopping.shop)
        first, later = occasion * self.path_first, occasion * self.path_later
        before, after, total = 1.0, 0.0, 0.0  # chance to have had no occasion yet, and some without paying
        for still in self.in_habit().tolist():
            total += (before * first + after * later) * still
            after += before * (occasion - first) - after * later
            before *= 1.0 - occasion
        return total

    @property
    def conversion(self) -> float:
        """Customers per aware person in a year, by visits, activation and the path."""
        return self.visits * self.activation * self.pays


def orders_by(orders: Orders, day: float) -> float:
    """Expected orders of a customer within so many days of the first one, that one included, feelings apart.

    BG/NBD: 1 + E[(1 − exp(−λpt)) ÷ p]; sBG: Σₖ E[(1 − θ)ᵏ] over the periods ended.
    """
    if orders.renewal is not None:
        ends = beta(GRID, orders.renewal.a, orders.renewal.b)
        periods = np.arange(1 + int(day / orders.renewal.period))
        return float(((1.0 - ends)[:, None] ** periods).mean(axis=0).sum())
    if orders.repeat is None:
        return 1.0
    rate = gamma(GRID, orders.repeat.r, orders.repeat.alpha * 7.0)
    # rate and drop-out chance are independent: every rate meets a spread sample of the chances
    ends = np.maximum(
        beta(GRID, orders.repeat.a, orders.repeat.b)[(np.arange(GRID.size) * 1237) % GRID.size], 1e-12
    )
    return 1.0 + float((-np.expm1(-rate * ends * day) / ends).mean())


def paid_back_after(market: Market, cost: float) -> float:
    """First day by which a customer's expected margin has paid a cost, undiscounted; infinite beyond the cap [days]."""
    each = float(kept(market.orders))
    last = market.money.cap * YEAR
    if each * orders_by(market.orders, last) < cost:
        return math.inf
    low, high = 0, math.ceil(last)
    while low < high:
        middle = (low + high) // 2
        if each * orders_by(market.orders, middle) >= cost:
            high = middle
        else:
            low = middle + 1
    return float(low)
