"""A study: one market, the strategies that compete on it, and what is asked of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from scenarios.sweep import AnySweep, bare
from scenarios.words import Words
from simulation.injects import AnyInject
from simulation.market import Market
from simulation.people import BYTES_PER_ROW
from simulation.quantity import Quantity, Record
from simulation.strategy import Strategy

NOTHING = "nothing"  # the silent strategy of every study: it buys nothing
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)  # the calendar itself ends in the year 9999


def read_day(found: Any) -> date:
    """A day written as 2026-01-31."""
    day = found if isinstance(found, date) else None
    try:
        if isinstance(found, str) and ISO_DAY.fullmatch(found):
            day = date.fromisoformat(found)
    except ValueError:
        pass  # no such day in the calendar: told in the same words
    if day is None:
        raise PydanticCustomError("day", "must be a day such as 2026-01-31")
    if not FIRST_DAY <= day <= LAST_DAY:
        raise PydanticCustomError("day", "must be a day of the years 1900 to 2199")
    return day


@dataclass(frozen=True)
class Reference:
    """Names at one place of a strategy or of the market that must be known at a place of the market.

    Places are dotted; `*` stands for every entry of a map or list, and in `known` for the same entry again. A place
    that ends with `*` means the names of the entries themselves.
    """

    used: str
    known: str


class Head(Record):
    """What is asked: everything of a study but its market and strategies."""

    format: Literal[1] = Field(description="Version of the file format.")
    title: Words = Field(description="What the study is called.")
    question: Words = Field(default=Words(), description="What it is to find out, in a sentence.")
    start: Annotated[date, BeforeValidator(read_day)] = Field(description="First day, such as 2026-01-31.")
    days: Annotated[
        int,
        Quantity("days", "How long the strategies run.", low=1, high=3650, whole=True, varies=False),
        AfterValidator(bare),
    ] = 365
    replications: Annotated[
        int,
        Quantity("replications", "Times the race is run.", low=1, high=100_000, whole=True, varies=False),
        AfterValidator(bare),
    ] = 100
    ranges: Literal["alone", "even"] = Field(
        default="alone",
        description="How ranges are drawn: in each race alone, or evenly over each four races in a row.",
    )
    seed: Annotated[
        int,
        Quantity("seed", "Where the luck starts.", low=0, high=2**53, whole=True, varies=False),
        AfterValidator(bare),
    ] = 1
    purse: Annotated[
        float,
        Quantity("money", "What every strategy may spend over the whole time.", low=0, varies=False),
        AfterValidator(bare),
    ]

    injects: tuple[AnyInject, ...] = Field(
        default=(), description="What befalls the market on some days, whatever strategy is bought."
    )
    sweep: AnySweep | None = Field(
        default=None,
        description="Numbers that a batch runs at many values, each point as a study of its own.",
    )

    # What a kind of study knows of its market, for the checks that need the whole.
    references: ClassVar[tuple[Reference, ...]] = ()
    offers: ClassVar[tuple[str, ...]] = ()  # bought only where the market has them
    rows: ClassVar[str] = ""  # where the market says how many rows of people are simulated
    bytes_per_row: ClassVar[int] = 0


class About(Record):
    """What a study file says of a strategy beside what it buys."""

    based_on: str | None = Field(
        default=None, description="The strategy whose purchases this one starts from."
    )
    label: Words | None = Field(default=None, description="Name on the screen; else the strategy's own name.")
    note: Words = Field(default=Words(), description="What it is about, in a sentence.")


class Study(Head):
    """One market, the strategies that compete on it, and what is asked."""

    market: Market = Field(description="The world, the same for every strategy.")
    strategies: dict[str, Strategy] = Field(description="What is done and paid for, by name.")
    about: dict[str, About] = Field(default_factory=dict, description="Name, note and base of each strategy.")

    references = (
        Reference("strategies.*.media.*", "channels"),
        Reference("strategies.*.media.*.targeting", "channels.*.precision"),
        Reference("strategies.*.tactics.*", "tactics"),
        Reference("market.tactics.*.audience.segments", "people.segments"),
        Reference("market.tactics.*.audience.tiers", "tiers"),
        Reference("injects.*.channels", "channels"),
        Reference("market.reviews.feedback.channels", "channels"),
        Reference("strategies.*.reviews.figures.*", "channels"),
        Reference("strategies.*.reviews.trials.*.tactic", "tactics"),
        Reference("strategies.*.reviews.trials.*.channel", "channels"),
        Reference("strategies.*.reviews.alerts.*.actions.*.tactic", "tactics"),
        Reference("strategies.*.reviews.alerts.*.actions.*.mix.*", "channels"),
        Reference("strategies.*.stock.regions.*", "stock.regions"),
        Reference("strategies.*.projects.campaigns.*.tactics", "tactics"),
        Reference("strategies.*.projects.campaigns.*.media.*", "channels"),
    )
    offers = (
        "positioning",
        "sales",
        "service",
        "recall",
        "stock",
        "site",
        "coordination",
        "projects",
        "reviews",
    )
    rows = "people.rows"
    bytes_per_row = BYTES_PER_ROW

    def with_nothing(self) -> dict[str, Strategy]:
        """The strategies in the study's order, and the silent one that spends nothing."""
        return {**self.strategies, NOTHING: Strategy()}

    @property
    def has_even_ranges(self) -> bool:
        """Whether ranges are drawn evenly over each block of replications."""
        return self.ranges == "even"

    def label(self, name: str, language: str = "en") -> str:
        """What a strategy is called on the screen."""
        label = self.about[name].label if name in self.about else None
        return name if label is None else label.in_language(language)
