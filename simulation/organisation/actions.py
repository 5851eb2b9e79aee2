"""What an alert may do, as data. A new kind is a record here and in `AnyAction`; it says in words what it changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import numpy as np
from pydantic import Field

from simulation.noted import Move
from simulation.organisation.course import FOREVER, movable
from simulation.quantity import Quantity, Record
from simulation.tactics import TacticPlan

if TYPE_CHECKING:
    from simulation.organisation.course import Situation

Moves = tuple[Move, ...]
Reallocation = Callable[[bool], tuple[dict[str, float], Moves]]  # by joint goals or not → new shares, moves


class Action(Record):
    """Something that is done."""

    kind: str
    starts: ClassVar[str] = ""  # the field that names a tactic which may begin because of it

    def take(self, situation: Situation, reallocation: Reallocation) -> Moves:
        """Change the course; gives what has changed."""
        raise NotImplementedError


class Reallocate(Action):
    """Budget is moved between channels at once, as a review would; by the joint goal where all look together."""

    kind: Literal["reallocate"]
    joint: bool = Field(default=True, description="By the joint goal, whatever goals the reviews follow.")

    def take(self, situation: Situation, reallocation: Reallocation) -> Moves:
        """A review out of turn."""
        shares, moves = reallocation(self.joint)
        situation.course.shares.update(shares)
        return moves


class TrainDesk(Action):
    """Service agents are trained for what customers ask now, at so much a head."""

    kind: Literal["train desk"]
    trained: Annotated[
        float, Quantity("share", "Share of agents trained from then on.", low=0, high=1, varies=False)
    ] = 1.0

    def take(self, situation: Situation, reallocation: Reallocation) -> Moves:
        """Train those who are not yet."""
        service, course = situation.plan.service, situation.course
        if service is None or service.trained >= self.trained:
            return ()
        course.trained = self.trained
        heads = round(self.trained * service.agents) - round(service.trained * service.agents)
        if situation.market.reviews is not None:
            course.bills.append(("service", heads * situation.market.reviews.training))
        return (Move("service.trained", service.trained, self.trained),)


class SoftenClaims(Action):
    """Sales pushes less hard."""

    kind: Literal["soften claims"]
    factor: Annotated[
        float,
        Quantity("factor", "What is left of the intensity of hard selling.", low=0, high=1, varies=False),
    ] = 0.5

    def take(self, situation: Situation, reallocation: Reallocation) -> Moves:
        """Lower the intensity."""
        sales = situation.plan.sales
        if sales is None or sales.hard_selling <= 0.0:
            return ()
        situation.course.claims *= self.factor
        return (Move("sales.hard_selling", sales.hard_selling, sales.hard_selling * self.factor),)


class ChangeMix(Action):
    """The money of the channels is moved part of the way to another mix, whatever the figures say."""

    kind: Literal["change mix"]
    mix: dict[
        str,
        Annotated[
            float,
            Quantity(
                "weight", "Weight of a channel in the mix that is moved to.", low=0, high=1e6, varies=False
            ),
        ],
    ] = Field(default_factory=dict, description="Weights by channel; none means an even mix.")
    part: Annotated[float, Quantity("share", "How much of the way it goes.", low=0, high=1, varies=False)] = (
        0.5
    )

    def take(self, situation: Situation, reallocation: Reallocation) -> Moves:
        """Move to the mix."""
        channels = movable(situation.market, situation.plan)
        money = situation.money(channels)
        weights = np.array([self.mix.get(name, 0.0) if self.mix else 1.0 for name in channels])
        if money <= 0.0 or weights.sum() <= 0.0:
            return ()
        now = situation.shares(channels)
        new = now + self.part * (weights / weights.sum() - now)
        situation.course.shares = dict(zip(channels, new.tolist(), strict=True))
        return tuple(
            Move(f"media.{name}", was * money, to * money)
            for name, was, to in zip(channels, now.tolist(), new.tolist(), strict=True)
        )


class StartTactic(Action):
    """A tactic is bought from that day on."""

    kind: Literal["start tactic"]
    tactic: str | None = Field(default=None, description="The tactic, one that the market offers.")
    starts = "tactic"

    def take(self, situation: Situation, reallocation: Reallocation) -> Moves:
        """Buy it, unless it runs."""
        name, day, plan = self.tactic, situation.day, situation.plan.tactics
        if name is None or (name in plan and day < plan[name].until):
            return ()
        situation.course.begun[name] = TacticPlan(from_day=day, until=FOREVER)
        situation.course.ended.pop(name, None)
        return (Move(f"tactics.{name}", 0.0, 1.0),)


class StopTactic(Action):
    """A tactic ends on that day."""

    kind: Literal["stop tactic"]
    tactic: str | None = Field(default=None, description="The tactic, one that the market offers.")

    def take(self, situation: Situation, reallocation: Reallocation) -> Moves:
        """End it, if it runs."""
        name, day, plan = self.tactic, situation.day, situation.plan.tactics
        if name is None or name not in plan or day >= plan[name].until:
            return ()
        situation.course.ended[name] = day
        return (Move(f"tactics.{name}", 1.0, 0.0),)


AnyAction = Annotated[
    Reallocate | TrainDesk | SoftenClaims | ChangeMix | StartTactic | StopTactic, Field(discriminator="kind")
]
