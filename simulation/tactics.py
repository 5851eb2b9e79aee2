"""Tactics as data: who is addressed, which decisions shift, what it costs, how it ramps up and wears off."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from simulation.audience import Audience
from simulation.decisions import DECISIONS, HAZARDS, STAGES_OF
from simulation.people import STAGES
from simulation.quantity import Quantity, Record

OddsRatio = Annotated[
    float,
    Quantity(
        "odds ratio", "How the odds (of a hazard: the rate) of the decision change.", low=0.01, high=100
    ),
]


class Tactic(Record):
    """What a tactic does and costs: the world's answer, the same for every strategy that buys it."""

    label: str = Field(default="", description="Name on the screen.")
    trade: Literal["content", "user", "event", "product", "service", "price"] = Field(
        default="product", description="The trade of operations it belongs to."
    )
    function: Literal["media", "sales", "operations", "service", "supply", "site"] = Field(
        default="operations", description="The function that pays for it."
    )
    audience: Audience = Audience()
    odds: dict[Literal[DECISIONS], OddsRatio] = Field(  # type: ignore[valid-type]  # the names are written once
        default_factory=dict, description="Odds ratio by decision."
    )
    discount: Annotated[
        float, Quantity("share of price", "Price taken off while it runs.", low=0, high=0.95)
    ] = 0.0
    one_off: Annotated[float, Quantity("money", "Paid once, when work on it starts.", low=0)] = 0.0
    weekly: Annotated[float, Quantity("money/week", "Paid while it is live.", low=0)] = 0.0
    per_contact: Annotated[float, Quantity("money/contact", "Paid for each person contacted.", low=0)] = 0.0
    per_use: Annotated[
        float, Quantity("money/order", "Paid at each order of somebody in the audience.", low=0)
    ] = 0.0
    lead_time: Annotated[
        float,
        Quantity(
            "days",
            "From the start of work until it is live; where the market has projects, days of work of its crew.",
            low=0,
            high=3650,
        ),
    ] = 0.0
    hand_overs: Annotated[
        int,
        Quantity(
            "times", "How often its preparation waits for a decision of others.", low=0, high=1000, whole=True
        ),
    ] = 0
    crew: Annotated[
        int, Quantity("people", "Builders who work on it at a time.", low=1, high=1000, whole=True)
    ] = 1
    minimum_work: Annotated[
        float,
        Quantity(
            "share", "Part of its work that a minimum version takes; 1: there is none.", low=0.01, high=1
        ),
    ] = 0.4
    minimum_effect: Annotated[
        float, Quantity("share", "Part of its effect that a minimum version has.", low=0, high=1)
    ] = 0.5
    assists: Annotated[
        float,
        Quantity("share", "Part of the work on projects that it saves while it is live.", low=0, high=0.95),
    ] = 0.0
    ramp: Annotated[float, Quantity("days", "From live to full effect.", low=0, high=3650)] = 0.0
    fade: Annotated[
        float,
        Quantity(
            "days",
            "Half-life of the effect after the ramp: novelty wears off; 0 means it lasts.",
            low=0,
            high=36500,
        ),
    ] = 0.0
    contacts: Annotated[
        float, Quantity("share/day", "Share of the audience contacted on a day.", low=0, high=1)
    ] = 0.0
    trust: Annotated[
        float, Quantity("share", "Part of the missing trust gained at a contact.", low=0, high=1)
    ] = 0.0
    value: Annotated[
        float,
        Quantity(
            "share", "Part of the gap between perceived and true value closed at a contact.", low=0, high=1
        ),
    ] = 0.0
    dependence: Annotated[
        float,
        Quantity("share", "Part of the missing dependence on promotions gained at a contact.", low=0, high=1),
    ] = 0.0
    source: str = Field(default="assumption", description="Where its numbers come from.")
    grade: Literal["A", "B", "C", "X"] = Field(default="X", description="Evidence grade of its numbers.")

    @model_validator(mode="after")
    def _audience_can_decide(self) -> Tactic:
        hazards = [name for name in self.odds if name in HAZARDS]
        if self.audience.silent_days and hazards:
            words = (
                f"an audience of the silent can shift choices such as come_back, not the rate of {hazards[0]}"
            )
            raise PydanticCustomError("audience", "{words}", {"words": words})
        for name in self.odds:
            if self.audience.stages and not STAGES_OF[name] & set(self.audience.stages):
                right = ", ".join(stage for stage in STAGES if stage in STAGES_OF[name])
                words = f"nobody addressed decides “{name}”: add one of these stages to the audience: {right}"
                raise PydanticCustomError("audience", "{words}", {"words": words})
        return self


class TacticPlan(Record):
    """The purchase of a tactic: from when until when."""

    from_day: Annotated[
        int, Quantity("day", "Day on which work on it starts.", low=0, high=3650, whole=True, varies=False)
    ] = 0
    until: Annotated[
        int, Quantity("day", "Day on which it ends.", low=0, high=36500, whole=True, varies=False)
    ] = 36500
    minimum_first: bool = Field(
        default=False, description="A minimum version goes live first, where the market has projects."
    )


def strength(tactic: Tactic, plan: TacticPlan, day: int) -> float:
    """Share of a tactic's full effect on a day: 0 before it is live, then a linear ramp, then a fade by half-life."""
    return strength_at(tactic, plan, day, day - plan.from_day - tactic.lead_time)


def strength_at(tactic: Tactic, plan: TacticPlan, day: int, age: float) -> float:
    """The same, from the days since it is live."""
    if age < 0 or day >= plan.until:
        return 0.0
    ramp = min(1.0, (age + 1.0) / tactic.ramp) if tactic.ramp > 0 else 1.0
    since = age - tactic.ramp
    return ramp * 0.5 ** (since / tactic.fade) if tactic.fade > 0 and since > 0 else ramp
