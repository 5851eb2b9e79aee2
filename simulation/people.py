"""People are rows: the columns that hold what every person is, feels and waits for."""

from __future__ import annotations

import math
from collections.abc import Mapping
from statistics import NormalDist
from typing import Annotated

import numpy as np
from pydantic import Field

from simulation import kernels
from simulation.distributions import normal, normal_of_many
from simulation.draws import CHUNK, Draws
from simulation.quantity import Quantity, Record

STAGES = ("unaware", "aware", "visitor", "active", "lead", "customer", "dormant", "churned")
UNAWARE, AWARE, VISITOR, ACTIVE, LEAD, CUSTOMER, DORMANT, CHURNED = range(8)
REACHED, VISITED, ACTIVATED, PAID = 1, 2, 4, 8  # marks of people for the nested sets of the metric tree
BYTES_PER_ROW = (
    330  # resident memory of one row during a run, measured in benchmarks/speed.py at a million rows
)
NEVER = np.int16(-9999)  # a day long before the first
NO_HALVES: Mapping[str, np.ndarray] = {}


class Segment(Record):
    """A group of people that a strategy can tell apart."""

    share: Annotated[float, Quantity("share", "Share of the market in this segment.", low=0, high=1)] = 1.0
    value: Annotated[
        float,
        Quantity("log-odds", "What the product is worth to this segment beyond the average.", low=-5, high=5),
    ] = 0.0
    position: Annotated[
        float,
        Quantity(
            "position", "Where it would have the brand stand, from −1 to 1.", low=-1, high=1, varies=False
        ),
    ] = 0.0


class Population(Record):
    """Who the market is made of."""

    size: Annotated[
        int, Quantity("people", "People in the market.", low=1, high=2_000_000_000, whole=True, varies=False)
    ] = 10_000
    rows: Annotated[
        int,
        Quantity(
            "rows",
            "Rows simulated; each stands for size ÷ rows people.",
            low=1,
            high=50_000_000,
            whole=True,
            varies=False,
        ),
    ] = 10_000
    community: Annotated[
        int,
        Quantity(
            "people",
            "People who hear of each other's experience.",
            low=1,
            high=100_000_000,
            whole=True,
            varies=False,
        ),
    ] = 40
    fits: Annotated[float, Quantity("share", "Share of people whom the product fits.", low=0, high=1)] = 0.3
    clustering: Annotated[
        float, Quantity("correlation", "How alike the members of a community are in fit.", low=0, high=0.99)
    ] = 0.4
    truth: Annotated[
        float, Quantity("log-odds", "True value of the product to people it fits.", low=-5, high=5)
    ] = 0.0
    truth_others: Annotated[
        float, Quantity("log-odds", "True value of the product to the others.", low=-5, high=5)
    ] = -1.6
    truth_spread: Annotated[float, Quantity("log-odds", "Spread of the true value.", low=0, high=5)] = 0.5
    gap: Annotated[
        float, Quantity("log-odds", "How far perceived value starts below the truth.", low=-5, high=5)
    ] = 1.0
    gap_spread: Annotated[
        float, Quantity("log-odds", "Spread of that gap; never below 0.1.", low=0, high=5)
    ] = 0.4
    trust: Annotated[float, Quantity("trust, 0 to 1", "Trust a person starts with.", low=0, high=1)] = 0.45
    trust_spread: Annotated[float, Quantity("trust, 0 to 1", "Spread of that trust.", low=0, high=0.5)] = 0.1
    aware: Annotated[float, Quantity("share", "Share aware at the start.", low=0, high=1)] = 0.06
    segments: dict[str, Segment] = Field(
        default_factory=dict, description="Groups that tactics can address; none means one group."
    )


class People:
    """Columns [person]; a row's community is its place divided by the community's size."""

    def __init__(
        self,
        market: Population,
        rows: int,
        draws: Draws,
        tiers: tuple[str, ...] = (),
        halves: Mapping[str, np.ndarray] = NO_HALVES,
    ) -> None:
        """`halves` are tests whose halves meet other rates: who is in the half with what is tested [person]."""
        self.rows = rows
        self.community_size = min(market.community, rows)
        self.communities = math.ceil(rows / self.community_size)
        self.everyone = np.arange(rows)
        self.segments, self.tiers = tuple(market.segments), tiers
        self._fixed_for_life(market, draws)
        self.halves = tuple(halves)
        self._starting_point(halves)

    def _fixed_for_life(self, market: Population, draws: Draws) -> None:
        who, rho = self.everyone, market.clustering
        self.segment = np.zeros(self.rows, dtype=np.uint8)
        extra = np.zeros(max(len(self.segments), 1), dtype=np.float32)
        if len(self.segments) > 1:
            shares = np.cumsum([market.segments[name].share for name in self.segments])
            picked = np.searchsorted(shares / shares[-1], draws.uniform("segment", who))
            self.segment = np.minimum(picked, len(self.segments) - 1).astype(np.uint8)
        for place, name in enumerate(self.segments):
            extra[place] = market.segments[name].value
        likeness = np.zeros(self.rows, dtype=np.float32)
        if rho > 0.0 and self.communities > 1:
            shared = normal(draws.uniform("fit of community", np.arange(self.communities)))
            likeness = np.repeat(shared.astype(np.float32), self.community_size)[: self.rows]
        own = _normals(draws, "fit", who)
        edge = _quantile(market.fits)
        self.fit = (math.sqrt(1.0 - rho) * own + math.sqrt(rho) * likeness) < edge if rho else own < edge
        luck = _normals(draws, "truth", who).astype(np.float32)
        centre = np.where(self.fit, np.float32(market.truth), np.float32(market.truth_others))
        self.truth = centre + np.float32(market.truth_spread) * luck + extra[self.segment]
        luck = _normals(draws, "gap", who).astype(np.float32)
        self.feelings = np.zeros((self.rows, 4), dtype=np.float32)  # one gather brings all four of a person
        self.value, self.trust, self.proof, self.dependence = self.feelings.T
        self.value[:] = self.truth - np.maximum(0.1, market.gap + market.gap_spread * luck).astype(np.float32)
        luck = _normals(draws, "trust", who).astype(np.float32)
        self.home = np.clip(market.trust + market.trust_spread * luck, 0.01, 0.99).astype(np.float32)
        self.trust[:] = self.home
        self.fitting_share = float(np.count_nonzero(self.fit)) / self.rows

    def _starting_point(self, halves: Mapping[str, np.ndarray]) -> None:
        rows = self.rows
        self.stage = np.zeros(rows, dtype=np.uint8)
        self.marks = np.zeros(rows, dtype=np.uint8)
        self._ranks = 1 + len(self.tiers)  # none of the tiers comes first
        self.cell = self.segment.astype(np.intp) * (2 * self._ranks) + self.fit
        self.cells = 2 * self._ranks * max(len(self.segments), 1)
        for half in halves.values():  # each test doubles the cells: those without it come first
            self.cell += half * self.cells
            self.cells *= 2
        codes = np.arange(len(STAGES)) * self.cells
        self._first_code = [
            codes[place, ...] for place in range(len(STAGES))
        ]  # arrays of no dimension [stage]
        self.code = self.cell.copy()  # stage × cells + cell
        self._census = np.bincount(self.code, minlength=len(STAGES) * self.cells)
        self.moves: list[
            tuple[np.ndarray, np.ndarray, np.ndarray]
        ] = []  # today's: who, codes before and after
        self._counted = 0  # of them, by the census
        self.told = np.zeros(rows, dtype=bool)  # heard of it from a friend
        self.live = np.zeros(rows, dtype=bool)  # uses, shops or pays: has something to do on some day
        self.habit = np.zeros(rows, dtype=bool)  # still in the habit of using, seen or not
        self.paying = np.zeros(rows, dtype=bool)  # has bought and not left
        self.last = np.full(rows, NEVER, dtype=np.int16)  # day of the last use or order
        self.since = np.full(rows, NEVER, dtype=np.int16)  # day of activation
        self.visits = np.zeros(rows, dtype=np.uint16)
        self.uses = np.zeros(rows, dtype=np.uint16)
        self.orders = np.zeros(rows, dtype=np.uint16)

    def open(self) -> None:
        """Begin a day without moves."""
        self.census()
        self.moves, self._counted = [], 0

    def enter(self, person: np.ndarray, stage: int) -> None:
        """Move people, each of them once, to a stage; `code` tells stages apart."""
        if kernels.compiled is not None:
            columns, first = (self.code, self.cell, self.stage), stage * self.cells
            moved = kernels.compiled.enter(*columns, self._census, person, first, stage)
            self.moves.append((person, *moved))
            self._counted += 1
            return
        before, after = self.code[person], self.cell[person]
        after += self._first_code[stage]
        self.code[person] = after
        self.stage[person] = stage
        self.moves.append((person, before, after))

    def tier_of(self, person: np.ndarray) -> np.ndarray:
        """The tier of each person, counted from 1, 0 for none [person]."""
        tier: np.ndarray = self.cell.take(person) // 2 % self._ranks
        return tier

    def change_tier(self, person: np.ndarray, tier: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Move people, each of them once, to another tier; their codes before and after [person]."""
        before = self.code.take(person)
        after = before + 2 * (tier - self.tier_of(person))
        self.code[person] = after
        self.cell[person] += after - before
        codes = self._census.size
        self._census += np.bincount(after, minlength=codes) - np.bincount(before, minlength=codes)
        return before, after

    def community(self, person: np.ndarray) -> np.ndarray:
        """The community of each person [person]."""
        place: np.ndarray = person // self.community_size
        return place

    def by_community(self, person: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
        """How many of the people, or the sum of their weights, are in each community [community]."""
        return np.bincount(self.community(person), weights, minlength=self.communities)

    def members(self) -> np.ndarray:
        """The number of people of each community [community]; the last one may be smaller."""
        size = np.full(self.communities, self.community_size, dtype=np.float64)
        size[-1] = self.rows - self.community_size * (self.communities - 1)
        return size

    def census(self) -> np.ndarray:
        """People by stage and cell [stage, cell], from yesterday's and today's moves: a full count is a long walk."""
        new = self.moves[self._counted :]
        if new:
            codes = self._census.size
            self._census += np.bincount(np.concatenate([after for _, _, after in new]), minlength=codes)
            self._census -= np.bincount(np.concatenate([before for _, before, _ in new]), minlength=codes)
            self._counted = len(self.moves)
        return self._census.reshape(len(STAGES), self.cells)

    def counted(self) -> np.ndarray:
        """People by stage [stage], counted one by one."""
        return np.bincount(self.stage, minlength=len(STAGES))


def _normals(draws: Draws, attribute: str, person: np.ndarray) -> np.ndarray:
    """Standard normal luck of everybody for an attribute [person], a chunk at a time."""
    luck = draws.uniform(attribute, person)
    for first in range(0, len(luck), CHUNK):
        luck[first : first + CHUNK] = normal_of_many(luck[first : first + CHUNK])
    return luck


def _quantile(share: float) -> float:
    if share <= 0.0:
        return -math.inf
    return math.inf if share >= 1.0 else NormalDist().inv_cdf(share)
