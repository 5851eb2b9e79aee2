"""The site: visits per hour against capacity, crashes and repairs, a content network, a degraded mode.

A day's visits spread over its hours by the profile; an hour's load is visits · weight of the hour ÷ sum of weights ·
burst, so that campaign peaks follow from the visits. Capacity is (what stands there + what is bought) × network. An
hour with more load crashes the site from its beginning: it cannot come up again while it is overloaded, and is repaired
from then on, so that it is down

    from the hour's beginning until its end + repair time, and longer if that meets the next overload.

In the degraded mode an overloaded site serves poorer pages instead, up to so many times its capacity: nobody is lost,
but each step up to the payment loses log-odds. More capacity makes no hour longer down. The repair time is keyed by day
and hour. The site is a SimPy process that sleeps until an hour overloads it.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Annotated

import numpy as np
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError
from simpy import Event

from simulation.draws import Draws
from simulation.organisation.clock import HOURS, Clockwork, Rule, Story
from simulation.organisation.spans import SpanLaw, span
from simulation.quantity import Quantity, Record, typical

AT_ONCE = 1e-9  # days; less is the rounding of a timeout
HOURS_OF_A_DAY = 24
LAST_MOMENT = float(np.nextafter(1.0, 0.0))  # share of the day
# Shape after accounts of shop traffic by hour: least from 3 to 5, rising from 9, most from 20 to 22 o'clock
EVENING_SHOPPERS = (
    0.6, 0.35, 0.2, 0.15, 0.15, 0.2, 0.35, 0.6, 0.8, 1.0, 1.15, 1.2,
    1.25, 1.25, 1.2, 1.2, 1.2, 1.25, 1.3, 1.5, 1.8, 1.9, 1.6, 1.05,
)  # fmt: skip

Weight = Annotated[
    float,
    Quantity(
        "weight",
        "Visits in an hour of the day, the first from midnight, as a multiple of one another.",
        low=0,
        high=1e6,
        varies=False,
        source="shape after accounts of shop traffic by hour (compete.com 2011, SaleCycle 2020)",
        grade="C",
    ),
]


class SiteMarket(Record):
    """The world's side of the site: when people come, what it bears, what capacity costs, what a crash does."""

    profile: tuple[Weight, ...] = Field(
        default=EVENING_SHOPPERS, description="Weights of the 24 hours of a day, from midnight."
    )
    burst: Annotated[
        float, Quantity("factor", "Load of an hour's busiest minutes, over its mean.", low=1, high=100)
    ] = 1.5
    capacity: Annotated[
        float, Quantity("visits/hour", "Load the site bears without anything bought.", low=0, high=1e15)
    ] = 100.0
    price: Annotated[float, Quantity("money/week per visit/hour", "Price of a week of capacity.", low=0)] = (
        0.1
    )
    network_factor: Annotated[
        float, Quantity("factor", "What a content network multiplies capacity by.", low=1, high=1000)
    ] = 3.0
    network_price: Annotated[float, Quantity("money/week", "Price of a content network.", low=0)] = 100.0
    repair: Annotated[
        float,
        Quantity("hours", "Mean time from the end of an overload to the site's return.", low=0, high=1000),
    ] = 2.0
    repair_law: SpanLaw = Field(
        default="fixed",
        description="How repair times are spread: not at all, evenly up to twice the mean, or exponentially.",
    )
    degraded_limit: Annotated[
        float,
        Quantity("factor", "Load, over capacity, that the degraded mode still bears.", low=1, high=1000),
    ] = 4.0
    degraded: Annotated[
        float,
        Quantity(
            "log-odds",
            "What poorer pages take off activation and off each step to the payment.",
            low=0,
            high=10,
            source="a second more costs about a fifth of conversions (SOASTA 2017, in marketingcharts.com)",
            grade="B",
        ),
    ] = 0.1
    crash_loss: Annotated[
        float, Quantity("share", "Share of trust lost by who meets a site that is down.", low=0, high=1)
    ] = 0.05

    @model_validator(mode="after")
    def _a_day_has_24_hours(self) -> SiteMarket:
        weights = [typical(weight) for weight in self.profile]
        if len(weights) != HOURS_OF_A_DAY or sum(weights) <= 0.0:
            words = f"profile must hold 24 weights that are not all 0, got {len(weights)}"
            raise PydanticCustomError("profile", "{words}", {"words": words})
        return self


class SitePlan(Record):
    """What a strategy buys for the site."""

    capacity: Annotated[
        float, Quantity("visits/hour", "Capacity bought beyond what stands there.", low=0, high=1e15)
    ] = 0.0
    content_network: bool = Field(default=False, description="Pages are served by a content network.")
    degraded_mode: bool = Field(
        default=False, description="Overloaded, the site serves poorer pages instead of crashing."
    )


NO_SITE = SitePlan()
NEVER_SLOW = np.zeros(int(HOURS), dtype=bool)
NO_HOURS: list[int] = []


@dataclass(frozen=True)
class SiteDay:
    """How the site stood today; times are shares of the day."""

    down: tuple[tuple[float, float], ...]  # from when until when
    slow: np.ndarray  # whether it served poorer pages [hour]
    load: float  # of the busiest hour, over capacity

    @property
    def is_calm(self) -> bool:
        """Whether nobody noticed anything."""
        return not self.down and not np.count_nonzero(self.slow)

    @property
    def down_hours(self) -> float:
        """Hours it was down."""
        return HOURS * sum(until - since for since, until in self.down)

    def is_down(self, moment: np.ndarray) -> np.ndarray:
        """Whether it was down at moments of the day [moment]."""
        met = np.zeros(moment.shape, dtype=bool)
        for since, until in self.down:
            met |= (moment >= since) & (moment < until)
        return met

    def is_slow(self, moment: np.ndarray) -> np.ndarray:
        """Whether it served poorer pages at moments of the day [moment]."""
        slow: np.ndarray = self.slow[(moment * HOURS).astype(np.intp)] & ~self.is_down(moment)
        return slow


def moments(market: SiteMarket, luck: np.ndarray) -> np.ndarray:
    """Moments of the day [share of the day, by visit], from one uniform each, by the profile."""
    running = np.concatenate([[0.0], np.cumsum(market.profile)])
    moment = np.interp(luck, running / running[-1], np.arange(len(running)) / HOURS)
    before_midnight: np.ndarray = np.minimum(moment, LAST_MOMENT)
    return before_midnight


def capacity(market: SiteMarket, plan: SitePlan) -> float:
    """Visits an hour that the site bears."""
    return (market.capacity + plan.capacity) * (market.network_factor if plan.content_network else 1.0)


def committed_cost(market: SiteMarket, plan: SitePlan) -> float:
    """Bought capacity and content network of a day [money]."""
    return (market.price * plan.capacity + market.network_price * plan.content_network) / 7.0


class Site:
    """The site of one run."""

    def __init__(self, draws: Draws) -> None:
        self.draws = draws
        self.env = Clockwork()
        self.surges: deque[tuple[float, float]] = deque()  # overloads to come: (beginning, end of the repair)
        self.crashes: list[tuple[float, float]] = []  # of today that no load explains, likewise
        self.outages: list[tuple[float, float]] = []  # over since this morning
        self.since: float | None = None  # down since
        self.up = self.down = 0.0  # hours so far
        self._call: Event | None = None
        self._read: tuple[SiteMarket, tuple[np.ndarray, float, float]] | None = None
        self.env.process(self._stand())

    def day(self, day: int, market: SiteMarket, plan: SitePlan, visits: float) -> SiteDay:
        """A day of the site under so many visits."""
        bears = capacity(market, plan)
        weights, whole, peak = self._profile(market)
        each = visits * market.burst / whole
        busiest = each * peak
        slow, crashing = NEVER_SLOW, NO_HOURS
        if busiest > bears:
            load = each * weights
            over = load > bears
            crash = load > bears * market.degraded_limit if plan.degraded_mode else over
            slow, crashing = over & ~crash, np.flatnonzero(crash).tolist()
        self._expect(day, market, crashing)
        self.outages = []
        self.env.run_before(day + 1)
        down = [*self.outages, *([(self.since, day + 1.0)] if self.since is not None else [])]
        told = SiteDay(
            down=tuple((max(since - day, 0.0), until - day) for since, until in down if until > day),
            slow=slow,
            load=busiest / bears if bears else float(busiest > 0.0),
        )
        self.down += told.down_hours
        self.up += HOURS - told.down_hours
        return told

    def _profile(self, market: SiteMarket) -> tuple[np.ndarray, float, float]:
        """The weights of the hours, their sum and the largest, of the market as it stands."""
        if self._read is None or self._read[0] is not market:
            weights = np.array(market.profile)
            self._read = market, (weights, float(weights.sum()), float(weights.max()))
        return self._read[1]

    def crash(self, day: int, hour: int, hours: float) -> None:
        """Something takes it down this morning for a day to come: from an hour's beginning, for so many hours."""
        self.crashes.append((day + hour / HOURS, day + (hour + hours) / HOURS))

    def _expect(self, day: int, market: SiteMarket, hours: list[int]) -> None:
        """Today's overloaded hours, each with the end of the repair that it would need."""
        for hour in hours:
            luck = self.draws.one("site repair", day, hour)
            back = day + (hour + 1 + span(market.repair_law, market.repair, luck)) / HOURS
            self.crashes.append((day + hour / HOURS, back))
        self.surges.extend(sorted(self.crashes))
        self.crashes = []
        if self.surges and self._call is not None:
            call, self._call = self._call, None
            call.succeed()

    def _stand(self) -> Story:
        """Stand until an overload, be down until its repair and that of every overload met meanwhile."""
        env = self.env
        while True:
            if not self.surges:
                self._call = env.event()
                yield self._call
            since, back = self.surges.popleft()
            if since - env.now > AT_ONCE:
                yield env.timeout(since - env.now)
            self.since = since
            while True:
                while self.surges and self.surges[0][0] <= back:
                    back = max(back, self.surges.popleft()[1])
                if back - env.now <= AT_ONCE:
                    break
                yield env.timeout(back - env.now)
            self.outages.append((since, back))
            self.since = None

    def rules(self) -> list[Rule]:
        """The rules that hold at every midnight: (rule, found, what it must be)."""
        return [("site: hours up + hours down = hours", self.up + self.down, HOURS * self.env.now)]
