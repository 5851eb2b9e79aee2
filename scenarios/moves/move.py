"""A move: one entry of the library of tactics, which a strategy can take in any market.

Some moves are tactics: the market then offers a record of odds, contacts and costs, and the strategy buys it. Others
are settings of what a strategy has: a content network, dynamic stock, a script for sellers. To a planner both are one
line of one list. What depends on how large a market is stands as a share of something that every study states.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from scenarios.study import Study
from scenarios.words import Words
from simulation.crowd.tiers import Tier
from simulation.quantity import Quantity, Record
from simulation.strategy import Strategy
from simulation.tactics import Tactic

Of = Literal["purse of a year", "price of an order", "people"]
Part = Literal[
    "positioning", "sales", "service", "recall", "stock", "site", "coordination", "projects", "reviews"
]  # fmt: skip
Trade = Literal["content", "user", "event", "product", "service", "price", "sales", "supply", "site", "brand"]


class Scaled(Record):
    """A number that fits any market: a share of what a study states."""

    share: Annotated[float, Quantity("share", "How large a share of it.", low=0, high=1000, varies=False)]
    of: Of = Field(description="Of what: the purse pro rata of a year, the price of an order, the people.")


class Move(Record):
    """One entry of the library: what it is, whom it is for, what it does and costs, and how well that is known."""

    format: Literal[1] = Field(description="Version of the file format.")
    label: Words = Field(description="Name on the screen.")
    note: Words = Field(description="What is done, in a sentence.")
    trade: Trade = Field(description="The trade it belongs to.")
    who: Words = Field(description="Whom it addresses, in words.")
    does: Words = Field(description="What it changes, in words.")
    costs: Words = Field(description="What it costs and how that grows with the market, in words.")
    tactic: Tactic | None = Field(default=None, description="The tactic that the market then offers.")
    strategy: Strategy = Field(
        default=Strategy(),
        description="What the strategy then has differently; a tactic alone is bought from the first day.",
    )
    tiers: dict[str, Tier] = Field(
        default_factory=dict,
        description="Tiers that the tactic addresses, where the market has none; else its own highest.",
    )
    scaled: dict[str, Scaled] = Field(
        default_factory=dict,
        description="Numbers that grow with the market, by place: tactic.weekly, strategy.recall.contacts.",
    )
    needs: tuple[Part, ...] = Field(default=(), description="What the strategy must have already.")
    where: tuple[Part, ...] = Field(default=(), description="What the market must have for it to work.")
    lead_time: Annotated[
        float,
        Quantity(
            "days", "Days until a setting that is a number takes effect.", low=0, high=3650, varies=False
        ),
    ] = 0.0
    source: str = Field(description="Where its numbers come from.")
    grade: Literal["A", "B", "C", "X"] = Field(description="Evidence grade of its numbers.")

    @model_validator(mode="after")
    def _does_something(self) -> Move:
        words = ""
        if self.tactic is None and not self.strategy.model_fields_set:
            words = "does nothing: state a tactic, or what the strategy has differently"
        for place in self.scaled:
            if not _is_place(self, place.split(".")):
                words = f"scaled: “{place}” is no number of the tactic or of what the strategy has"
        if words:
            raise PydanticCustomError("move", "{words}", {"words": words})
        return self

    @property
    def days_ahead(self) -> float:
        """Days from the decision until it works, before any ramp."""
        lead = self.tactic.lead_time if self.tactic is not None else 0.0
        return max(self.lead_time, float(lead))

    @property
    def parts(self) -> tuple[str, ...]:
        """Parts of a market without which there is nothing to set, or it does nothing."""
        stated = {*self.strategy.model_fields_set, *self.where}
        return tuple(part for part in Study.offers if part in stated)


def _is_place(move: Move, steps: list[str]) -> bool:
    """Whether a number of the tactic, or of a part that the strategy states, stands there."""
    record: object = {"tactic": move.tactic, "strategy": move.strategy}.get(steps[0])
    for step in steps[1:]:
        record = getattr(record, step, None) if isinstance(record, Record) else None
    return isinstance(record, int | float) and not isinstance(record, bool)
