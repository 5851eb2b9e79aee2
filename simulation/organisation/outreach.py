"""Leads that sales brings by itself: idle hours spent on a list that tires, and the representatives' own networks."""

from __future__ import annotations

from typing import Annotated

import numpy as np

from simulation.quantity import Quantity, Record


class Outreach(Record):
    """How many people idle representatives touch, and what comes of it."""

    touches: Annotated[
        float, Quantity("touches/hour", "People an idle representative reaches out to.", low=0, high=1000)
    ] = 3.0
    chance: Annotated[
        float, Quantity("share", "Chance that the first touch of a person brings a lead.", low=0, high=1)
    ] = 0.05
    fade: Annotated[
        float, Quantity("factor", "What remains of that chance per earlier touch.", low=0, high=1)
    ] = 0.5
    memory: Annotated[
        float, Quantity("days", "For how long an earlier touch counts.", low=0, high=10_000)
    ] = 180.0
    network: Annotated[
        float,
        Quantity("leads/year", "Leads a representative brings from the own network.", low=0, high=10_000),
    ] = 6.0


def touch_chance(outreach: Outreach, earlier: np.ndarray) -> np.ndarray:
    """Chance that a touch brings a lead [person], after so many earlier ones within the memory [person]."""
    result: np.ndarray = outreach.chance * outreach.fade**earlier
    return result
