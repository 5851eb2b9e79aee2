"""A claim file: what practitioners say, the sides that are compared, the figures that tell, what would switch them off.

Sides state only what differs from a shipped study, so that the file shows just that difference.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from scenarios.claims.kinds import KINDS
from scenarios.study import NOTHING
from scenarios.sweep import bare
from scenarios.words import Words
from simulation.injects import AnyInject
from simulation.quantity import Quantity, Record


def _number(help: str) -> Quantity:
    """A number in whatever unit the thing has that it speaks of."""
    return Quantity("as it stands", help, low=-1e15, high=1e15, varies=False)


Bare = AfterValidator(bare)
Difference = dict[str, Any]  # laid over a market or a strategy; checked once it is


class Side(Record):
    """One side of a claim: a strategy of the study, or an earlier side, and what is different."""

    study: str = Field(default="", description="Shipped study it takes place in; else the claim's.")
    based_on: str = Field(
        default=NOTHING, description="Strategy of the study, or side above, that it starts from."
    )
    strategy: Difference = Field(default_factory=dict, description="What it buys differently.")
    market: Difference = Field(default_factory=dict, description="What its world has differently.")
    injects: tuple[AnyInject, ...] = Field(
        default=(), description="What befalls this side beside the others."
    )


class Figure(Record):
    """One figure that tells, and where it must lie for the claim to be borne out."""

    label: Words = Field(description="What it is, in a few words.")
    unit: str = Field(description="Its unit, such as share, days or money.")
    formula: str = Field(description="Over the sides: fixed.orders / plain.orders - 1.")
    kind: Literal[tuple(KINDS)] = Field(default="each", description="How it becomes an estimate.")  # type: ignore[valid-type]  # the names are written once
    above: Annotated[float, _number("The whole interval lies above it."), Bare] | None = None
    below: Annotated[float, _number("The whole interval lies below it."), Bare] | None = None
    at_least: Annotated[float, _number("The figure itself reaches it."), Bare] | None = None
    at_most: Annotated[float, _number("The figure itself stays within it."), Bare] | None = None
    practitioners: Annotated[float, _number("What practitioners say it is."), Bare] | None = None

    @model_validator(mode="after")
    def _is_held_against_something(self) -> Figure:
        if self.above is self.below is self.at_least is self.at_most is None:
            words = (
                "must state 'above', 'below', 'at_least' or 'at_most': where it lies if the claim is right"
            )
            raise PydanticCustomError("figure", "{words}", {"words": words})
        return self

    @property
    def expected(self) -> str:
        """Where it must lie, in words."""
        limits = {
            "above": self.above,
            "below": self.below,
            "at least": self.at_least,
            "at most": self.at_most,
        }
        return " and ".join(f"{word} {limit:g}" for word, limit in limits.items() if limit is not None)


class Change(Record):
    """Differences laid over one side."""

    market: Difference = Field(default_factory=dict, description="Laid over its world.")
    strategy: Difference = Field(default_factory=dict, description="Laid over what it buys.")


class Without(Record):
    """What switches the typed-in effect on the claim's own figure off: laid over every side, or over one."""

    market: Difference = Field(default_factory=dict, description="Laid over the world of every side.")
    strategy: Difference = Field(default_factory=dict, description="Laid over what every side buys.")
    sides: dict[str, Change] = Field(default_factory=dict, description="Laid over one side, by name.")


class Lever(Record):
    """A number that might make the claim come out: how far it may be moved, and what is published or assumed of it."""

    label: Words = Field(description="What it is, in a few words.")
    paths: tuple[str, ...] = Field(
        description="Where it stands: market.…, strategy.… or sides.NAME.strategy.…; all are moved alike."
    )
    by: Literal["value", "factor"] = Field(
        default="value", description="'factor' multiplies what stands there; 'value' takes its place."
    )
    towards: Annotated[float, _number("The farthest it may be moved."), Bare]
    low: Annotated[float, _number("Lowest published or assumed."), Bare]
    high: Annotated[float, _number("Highest published or assumed."), Bare]
    source: str = Field(default="assumption", description="Where the range is from.")


class Axis(Record):
    """A number that is moved over stated values."""

    label: Words = Field(description="What it is, in a few words.")
    paths: tuple[str, ...] = Field(description="Where it stands, as for a lever.")
    by: Literal["value", "factor"] = Field(default="value", description="As for a lever.")
    values: tuple[Annotated[float, _number("One value."), Bare], ...] = Field(
        description="The values, in order."
    )


class Map(Record):
    """Which of some sides is best, cell by cell; it decides nothing, it is shown with the row."""

    sides: tuple[str, ...] = Field(description="The sides compared.")
    figure: str = Field(default="value", description="Figure of the run by which the best is best.")
    rows: Axis
    columns: Axis
    replications: Annotated[
        int,
        Quantity("replications", "How often each cell is run.", low=1, high=10_000, whole=True, varies=False),
        Bare,
    ] = 4


class Claim(Record):
    """One claim: its words, its sides, its figures, and what is searched where it does not come out."""

    format: Literal[1] = Field(description="Version of the file format.")
    number: Annotated[
        int, Quantity("number", "The number of the claim.", low=1, high=999, whole=True, varies=False), Bare
    ]
    claim: Words = Field(description="What practitioners say.")
    note: Words = Field(default=Words(), description="How it is looked for, in a sentence or two.")
    study: str = Field(description="Shipped study whose market and strategies it takes.")
    days: (
        Annotated[
            int,
            Quantity("days", "How long each run lasts.", low=1, high=3650, whole=True, varies=False),
            Bare,
        ]
        | None
    ) = None
    people: (
        Annotated[
            int, Quantity("rows", "Rows simulated.", low=1, high=50_000_000, whole=True, varies=False), Bare
        ]
        | None
    ) = None
    replications: Annotated[
        int,
        Quantity("replications", "How often each side is run.", low=2, high=10_000, whole=True, varies=False),
        Bare,
    ] = 12
    market: Difference = Field(
        default_factory=dict, description="What the world of all sides has differently."
    )
    injects: tuple[AnyInject, ...] = Field(default=(), description="What befalls all sides.")
    sides: dict[str, Side] = Field(description="What is compared, by name.")
    figures: dict[str, Figure] = Field(description="What tells; the first is the claim's own figure.")
    map: Map | None = Field(default=None, description="A map shown with the row, along two levers.")
    typed_in: Words = Field(
        description="Which effect on the claim's own figure stands in the files as a number, and what is left "
        "without it; 'nothing' where there is none."
    )
    without: Without | None = Field(default=None, description="What switches that effect off.")
    levers: dict[str, Lever] = Field(
        default_factory=dict, description="What is searched where the claim is not borne out."
    )
