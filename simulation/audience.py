"""Audiences: whom a tactic addresses, by segment, tier, stage and silence."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

import numpy as np
from pydantic import Field

from simulation.people import STAGES, People
from simulation.quantity import Quantity, Record


class Audience(Record):
    """Whom a tactic addresses; what is left out does not restrict."""

    segments: tuple[str, ...] = Field(default=(), description="Segments addressed; none means all.")
    tiers: tuple[str, ...] = Field(
        default=(), description="Tiers of customers addressed; none means everybody, in a tier or not."
    )
    stages: tuple[Literal[STAGES], ...] = Field(default=(), description="Stages addressed; none means all.")  # type: ignore[valid-type]  # the names are written once
    silent_days: Annotated[
        int,
        Quantity(
            "days",
            "Only people without use or order for more than so many days.",
            low=0,
            high=3650,
            whole=True,
            varies=False,
        ),
    ] = 0


class Group(NamedTuple):
    """Of an audience only these: the half of a test that has what is tested."""

    name: str  # of the test
    member: np.ndarray  # [person]


class Addressed:
    """An audience as the columns of a run's people know it."""

    def __init__(self, audience: Audience, people: People, group: Group | None = None) -> None:
        half = None if group is None or group.name not in people.halves else people.halves.index(group.name)
        self.people = people
        self.group = (
            None if group is None or half is not None else group.member
        )  # codes do not tell it [person]
        self.silent_days = audience.silent_days
        in_stage = [not audience.stages or stage in audience.stages for stage in STAGES]
        in_segment = [
            not (audience.segments and people.segments) or name in audience.segments
            for name in people.segments or ("",)
        ]
        in_tier = [not audience.tiers or name in audience.tiers for name in ("", *people.tiers)]
        in_cell = np.outer(in_segment, np.repeat(in_tier, 2)).ravel()
        for place in range(len(people.halves)):
            in_cell = np.concatenate([in_cell & (place != half), in_cell])
        self.by_code = np.outer(in_stage, in_cell)  # [stage, cell]
        self.is_personal = self.silent_days > 0 or self.group is not None  # more than a person's code decides
        self.is_everyone = bool(self.by_code.all()) and not self.is_personal
        self._flat = self.by_code.ravel()

    def among(self, person: np.ndarray, day: int) -> np.ndarray:
        """Who of these people is addressed [person]."""
        people = self.people
        who: np.ndarray = self._flat.take(people.code.take(person))
        if self.silent_days:
            who &= day - people.last[person] > self.silent_days
        if self.group is not None:
            who &= self.group[person]
        return who
