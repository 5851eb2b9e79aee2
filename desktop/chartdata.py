"""What charts draw: plain arrays, places of strategies, and words that are ready in the reader's language.

View-models make these, charts draw them, and neither knows the other. Places (`slot`) are the study's order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.tabledata import Table

if TYPE_CHECKING:  # who draws has it; the window is painted before
    import numpy as np


@dataclass(frozen=True)
class Tick:
    """A mark on an axis and its words."""

    at: float
    words: str


@dataclass(frozen=True)
class Heading:
    """The finding, and the grey line under it: measure, unit, what band and marks mean."""

    title: str = ""
    line: str = ""


@dataclass(frozen=True)
class Strand:
    """One strategy over the days: mean and band [day], and the words at its end."""

    slot: int
    name: str
    last: str
    mean: np.ndarray
    low: np.ndarray
    high: np.ndarray


@dataclass(frozen=True)
class Note:
    """A day worth pointing at, the value there, and its words."""

    day: float
    value: float
    words: str


@dataclass(frozen=True)
class Bands:
    """A measure over the days for every strategy."""

    heading: Heading
    summary: str
    table: Table
    strands: tuple[Strand, ...]
    days: tuple[Tick, ...]
    values: tuple[Tick, ...]
    note: Note | None = None


@dataclass(frozen=True)
class Match:
    """One pair, the better one named first: difference, its interval, and the spread over the races."""

    slot: int
    name: str
    over: str
    mean: float
    low: float
    high: float
    spread_low: float
    spread_high: float
    amount: str
    won: str


@dataclass(frozen=True)
class Pairs:
    """Paired differences, race by race."""

    heading: Heading
    summary: str
    table: Table
    matches: tuple[Match, ...]
    values: tuple[Tick, ...]


@dataclass(frozen=True)
class Step:
    """One step of the funnel: people there [strategy], the words, the loss against the step before."""

    name: str
    counts: tuple[float, ...]
    words: tuple[str, ...]
    losses: tuple[str, ...]
    is_worst: tuple[bool, ...]


@dataclass(frozen=True)
class Funnel:
    """People at each step and the share lost, by strategy."""

    heading: Heading
    summary: str
    table: Table
    strategies: tuple[tuple[int, str], ...]  # slot and name
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Spend:
    """One strategy's money by function, in the functions' order: shares of the widest bar, and words."""

    slot: int
    name: str
    amounts: tuple[float, ...]
    words: tuple[str, ...]


@dataclass(frozen=True)
class Money:
    """Spend by function of every strategy, against the purse."""

    heading: Heading
    summary: str
    table: Table
    spends: tuple[Spend, ...]
    functions: tuple[str, ...]
    purse: float
    purse_words: str


@dataclass(frozen=True)
class Node:
    """One node of a metric tree: what it is in both strategies, and what it adds to the first's lead.

    `adds` is a share of the largest of all nodes; `slot` is the strategy it favours, none where nobody is.
    """

    name: str
    unit: str
    first: str
    second: str
    adds: float
    amount: str
    slot: int | None


@dataclass(frozen=True)
class Share:
    """What one function costs both strategies, and what the first pays more, as a share of the largest such."""

    name: str
    first: str
    second: str
    more: float
    words: str


@dataclass(frozen=True)
class Tree:
    """The metric tree of two strategies with the difference at every node.

    `sums` are profit, revenue, cost and customers won, `people` the four nested sets, `orders` what a customer orders
    and for how much. `beside` says what revenue has beside orders, empty where nothing.
    """

    heading: Heading
    summary: str
    table: Table
    players: tuple[tuple[int, str], tuple[int, str]]  # slot and name of the first and of the second
    sums: tuple[Node, Node, Node, Node]
    people: tuple[Node, ...]
    orders: tuple[Node, ...]
    functions: tuple[Share, ...]
    titles: tuple[str, str, str]  # of the list of differences, of the costs, and the grey words of the costs
    beside: str = ""

    @property
    def largest_first(self) -> tuple[Node, ...]:
        """The nodes that multiply to revenue, by what they add."""
        return tuple(sorted((*self.people, *self.orders), key=lambda node: -abs(node.adds)))


@dataclass(frozen=True)
class Cohort:
    """Those activated in one stretch of days: how they are called, how many, and the share used at each age."""

    name: str
    count: str
    shares: tuple[float, ...]  # not a number where nobody is so old yet
    words: tuple[str, ...]
    is_whole: tuple[bool, ...]  # whether all of them are so old


@dataclass(frozen=True)
class Triangle:
    """Cohorts of one strategy by age: the later a cohort began, the less is known of it."""

    heading: Heading
    summary: str
    table: Table
    slot: int
    heads: tuple[str, str]  # over the cohorts' names and counts
    ages: tuple[str, ...]
    cohorts: tuple[Cohort, ...]


@dataclass(frozen=True)
class Dot:
    """One strategy's figure: mean and interval, and the words."""

    slot: int
    name: str
    mean: float
    low: float
    high: float
    words: str


@dataclass(frozen=True)
class Dots:
    """Some figures of every strategy with their intervals, figure by figure, on one axis from zero."""

    heading: Heading
    summary: str
    table: Table
    groups: tuple[tuple[str, tuple[Dot, ...]], ...]
    values: tuple[Tick, ...]


ChartData = Bands | Pairs | Funnel | Money | Tree | Triangle | Dots
