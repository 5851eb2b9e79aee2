"""Tests before the whole: a tactic is on, or a channel held back, for one half of some people, and the halves compared.

Who takes part and who is in which half is keyed by person: both halves meet the same luck under every strategy. Of n
people in each half the shares p₁ with and p₀ without reached the goal; the organisation keeps what it tested if

    p₁ − p₀ > z·√(p₁·(1 − p₁) ÷ n₁ + p₀·(1 − p₀) ÷ n₀)

with z of its own choice (0: whichever looks better), else drops it. With few people that difference is mostly luck:
about a share Φ(−δ ÷ its standard error) of tests with a true effect δ then picks wrong. What a channel was found to
bring, n·(p₁ − p₀), replaces last touch in later reviews by its ratio to what last touch credited to the half with it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from simulation.quantity import Quantity, Record

MOST_OF_RATES = (
    4  # tests of tactics that change rates, in one strategy: each doubles the kinds of people kept apart
)


class Trial(Record):
    """A test: of what, on whom, for how long, and when it counts as better. One of nothing is not held."""

    tactic: str | None = Field(default=None, description="The tactic that is tested on one half.")
    channel: str | None = Field(default=None, description="The channel that is held back from one half.")
    from_day: Annotated[
        int,
        Quantity("day", "Day on which work on it starts.", low=0, high=36500, whole=True, varies=False),
    ] = 0
    days: Annotated[
        int,
        Quantity(
            "days", "Days for which the halves are watched.", low=1, high=3650, whole=True, varies=False
        ),
    ] = 28
    share: Annotated[
        float,
        Quantity("share", "Part of all people who take part, half of them on each side.", low=0, high=1),
    ] = 0.2
    goal: Literal["ordered", "activated"] = Field(
        default="ordered", description="What somebody has to do in that time to count."
    )
    certainty: Annotated[
        float,
        Quantity(
            "standard errors",
            "How far ahead it must be to be kept; 0: whichever looks better.",
            low=0,
            high=10,
        ),
    ] = 0.0

    @model_validator(mode="after")
    def _tests_one_thing(self) -> Trial:
        if self.tactic is not None and self.channel is not None:
            words = "a test is of a tactic or of a channel: state one of them"
            raise PydanticCustomError("trial", "{words}", {"words": words})
        return self

    @property
    def of(self) -> str:
        """What is tested."""
        return self.tactic or self.channel or ""


@dataclass(frozen=True)
class Halves:
    """What came of a test: people who took part and who reached the goal, with and without [people]."""

    people_with: float
    people_without: float
    reached_with: float
    reached_without: float
    credited_with: float = 0.0  # by last touch, to the channel tested, in the half with it

    @property
    def lift(self) -> float:
        """Share of people who reached the goal because of it, as it was seen."""
        return _share(self.reached_with, self.people_with) - _share(self.reached_without, self.people_without)

    @property
    def error(self) -> float:
        """Standard error of that."""
        return math.sqrt(
            _variance(self.reached_with, self.people_with)
            + _variance(self.reached_without, self.people_without)
        )

    def keeps(self, certainty: float) -> bool:
        """Whether it is kept."""
        return self.lift > certainty * self.error

    @property
    def correction(self) -> float | None:
        """What last touch has to be multiplied by to give what was measured; None where it credited nothing."""
        if self.credited_with <= 0.0:
            return None
        return max(0.0, self.lift * self.people_with / self.credited_with)


def _share(count: float, people: float) -> float:
    return count / people if people else 0.0


def _variance(count: float, people: float) -> float:
    share = _share(count, people)
    return share * (1.0 - share) / people if people else 0.0
