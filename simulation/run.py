"""A run: a pure function of market, strategy, days, seed, replication and injects."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from simulation.crowd.awareness import start as start_awareness
from simulation.crowd.positioning import by_segment
from simulation.crowd.tiers import by_tier
from simulation.day import live_through
from simulation.draws import Draws
from simulation.figures import summed_up
from simulation.injects import AnyInject
from simulation.invariants import Books
from simulation.market import Market
from simulation.noted import Decision
from simulation.organisation.projects import Prepared
from simulation.promised import promised
from simulation.resolve import drawn
from simulation.state import State
from simulation.strategy import Strategy
from simulation.worth import remaining_value

START = datetime.date(2026, 1, 5)  # a Monday


@dataclass(frozen=True)
class Checkpoint:
    """What a strategy is worth after so many days [money]."""

    day: int
    profit: float
    remaining: float

    @property
    def value(self) -> float:
        """Profit and expected remaining value [money]."""
        return self.profit + self.remaining


@dataclass(frozen=True)
class Run:
    """What came out: daily measures [measure, day] in the market's units, end figures, value on the way.

    `segments` are the people gained and lost by segment, `tiers` those in each tier at the end, where there are any;
    `projects` is the calendar of what was prepared; `decisions` is what reviews, alerts and tests saw and did.
    """

    days: int
    people: int
    weight: float
    daily: np.ndarray
    figures: dict[str, float]
    checkpoints: tuple[Checkpoint, ...]
    segments: dict[str, dict[str, float]] = field(default_factory=dict)
    tiers: dict[str, float] = field(default_factory=dict)
    projects: tuple[Prepared, ...] = ()
    decisions: tuple[Decision, ...] = ()


class Onlooker(Protocol):
    """Looks on while a run goes through its days, and changes nothing."""

    def begin(self, state: State) -> None:
        """The first morning."""

    def look(self, state: State) -> None:
        """The end of a day, its books closed."""


def prepared(market: Market, strategy: Strategy, draws: Draws) -> tuple[Market, Strategy]:
    """Market and strategy with every range drawn for this replication."""
    return drawn(market, draws.number, "market"), drawn(strategy, draws.number, "strategy")


def begun(
    market: Market,
    strategy: Strategy,
    days: int,
    seed: int,
    replication: int,
    start: datetime.date = START,
    people: int | None = None,
    injects: tuple[AnyInject, ...] = (),
    even_ranges: bool = False,
) -> State:
    """A run on its first morning."""
    draws = Draws(seed, replication, even_ranges)
    market, strategy = prepared(market, strategy, draws)
    state = State(market, strategy, days, draws, people or market.people.rows, start, injects)
    start_awareness(state)
    return state


def simulate(
    market: Market,
    strategy: Strategy,
    days: int,
    seed: int,
    replication: int,
    *,
    start: datetime.date = START,
    people: int | None = None,
    injects: tuple[AnyInject, ...] = (),
    even_ranges: bool = False,
    checkpoints: tuple[int, ...] = (),
    abandoned: Callable[[], bool] | None = None,
    witness: Onlooker | None = None,
) -> Run:
    """Live through the days of one strategy on one market.

    `people` is the number of rows [rows], the market's own by default. `injects` befall the market on their days;
    before its day an inject changes nothing. With `even_ranges` ranges are drawn evenly over each four replications in
    a row, otherwise in each alone. `checkpoints` are further days after which the value is taken, beside half the days
    and all of them. `abandoned` is asked every day and, once true, ends the run by `Abandoned`.
    `witness` looks at every day's end and changes nothing.
    """
    state = begun(market, strategy, days, seed, replication, start, people, injects, even_ranges)
    if witness is not None:
        witness.begin(state)
    books = Books(state)
    wanted = sorted({*(day for day in checkpoints if 0 < day <= days), max(1, days // 2), days})
    taken: list[Checkpoint] = []
    for day in range(days):
        live_through(state, day)
        books.hold(state)
        if day + 1 == wanted[len(taken)]:
            taken.append(_checkpoint(state))
        if witness is not None:
            witness.look(state)
        if abandoned is not None and abandoned():
            raise Abandoned
    return _told(state, tuple(taken))


def _checkpoint(state: State) -> Checkpoint:
    """What the strategy is worth at the end of today."""
    day = state.day + 1
    return Checkpoint(day, state.ledger.profit(day), remaining_value(state) - promised(state))


def _told(state: State, checkpoints: tuple[Checkpoint, ...]) -> Run:
    """What came out, at the end of the last day."""
    last = checkpoints[-1]
    figures = summed_up(state, last.profit, last.remaining)
    daily = state.book.weighted(state.weight)
    groups = by_segment(state), by_tier(state)
    noted = tuple(state.seats.board.noted) if state.seats is not None else ()
    calendar = state.projects.calendar() if state.projects is not None else ()
    return Run(
        state.days, state.people.rows, state.weight, daily, figures, checkpoints, *groups, calendar, noted
    )


class Abandoned(Exception):
    """The run was no longer wanted."""
