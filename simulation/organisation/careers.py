"""Representatives as people: how skilled they come, how they ramp up, tire, quit and are replaced.

    ramp          r = 1 ÷ (1 + exp(−(tenure − half) ÷ width)), a logistic curve
    productivity  p = start + (1 − start) · r, of the speed of work and again of the odds to sign
    fatigue       F ← F + ([more than so many days of work wait] − F) ÷ memory, each day, from 0
    quitting      at the rate a·(1 + b·F), an exponential career without fatigue

Since speed and odds both follow p, the deals of a newcomer are about p² of a full representative's. The defaults keep
to both things the survey says. Deals by quarter of the first year: 14, 34, 69 and 91 % on average, inside its 0–15,
25–50, 60–80 and 85–100 %. How long it takes, read as the share of the ramp that is done: half at its median of 5
months, 27 % at 3 months, 62 % at 6 and 97 % at 12, beside its 27, 65 and 93 %.
"""

from __future__ import annotations

from typing import Annotated

import numpy as np
from pydantic import Field

from simulation.quantity import Quantity, Record


class Careers(Record):
    """What representatives are like and cost."""

    skill_spread: Annotated[
        float, Quantity("log-odds", "Spread of skill among representatives (normal).", low=0, high=3)
    ] = 0.5
    skills: Annotated[
        tuple[
            Annotated[float, Quantity("log-odds", "Skill of one known representative.", low=-5, high=5)], ...
        ],
        Field(strict=False),
    ] = Field(default=(), description="Skills of the first representatives where they are known, in order.")
    ramp: Annotated[
        float,
        Quantity(
            "days",
            "Tenure at which half of the ramp is done; 0: everybody is full from the first day.",
            low=0,
            high=2000,
            source="median ramp of 5.0 months, Bridge Group 2024 as quoted by pulserevops",
            grade="B",
        ),
    ] = 152.0
    ramp_width: Annotated[
        float,
        Quantity(
            "days",
            "Width of the logistic ramp.",
            low=1,
            high=1000,
            source="27 % ramped in 3 months, 65 % in 6, Bridge Group 2024 as quoted by pulserevops",
            grade="B",
        ),
    ] = 60.0
    start: Annotated[
        float,
        Quantity(
            "share",
            "Speed and odds of a newcomer, of a full representative's.",
            low=0.01,
            high=1,
            source="fitted to productivity by quarter of tenure, Bridge Group 2024 as quoted by pulserevops",
            grade="B",
        ),
    ] = 0.25
    tenure: Annotated[
        float,
        Quantity(
            "days", "Mean tenure (exponential) of those found in the team on day 0.", low=0, high=10_000
        ),
    ] = 500.0
    overload: Annotated[
        float,
        Quantity("working days", "Work waiting per representative from which it tires.", low=0, high=1000),
    ] = 10.0
    fatigue_days: Annotated[
        float, Quantity("days", "Memory of fatigue (exponentially weighted).", low=1, high=1000)
    ] = 30.0
    tiredness: Annotated[
        float, Quantity("log-odds", "What full fatigue takes from the odds to sign.", low=0, high=5)
    ] = 0.4
    tired_quits: Annotated[
        float, Quantity("factor", "How much full fatigue adds to the rate of quitting.", low=0, high=20)
    ] = 2.0
    quit_rate: Annotated[
        float,
        Quantity(
            "1/year",
            "Rate at which a representative quits.",
            low=0,
            high=10_000,
            source="25–35 % a year, Xactly 2024 as quoted by pulserevops",
            grade="B",
        ),
    ] = 0.3
    hiring_delay: Annotated[
        float, Quantity("days", "Time until a place left is filled again.", low=0, high=1000)
    ] = 60.0
    hiring_fee: Annotated[float, Quantity("money/hire", "Cost of finding a newcomer.", low=0, high=1e9)] = (
        20_000.0
    )
    handover: Annotated[
        float, Quantity("log-odds", "What a deal loses that passes on when its seller quits.", low=0, high=5)
    ] = 0.7
    goodwill: Annotated[
        float, Quantity("share", "Trust lost by the accounts of a representative who quits.", low=0, high=1)
    ] = 0.1
    wage: Annotated[
        float, Quantity("money/year", "Cost of a representative, all in but commission.", low=0, high=1e9)
    ] = 115_000.0


def productivity(careers: Careers, tenure: np.ndarray) -> np.ndarray:
    """Speed, and odds to sign, of a full representative's [representative], from tenure [days]."""
    if careers.ramp == 0.0:
        return np.ones(len(tenure))
    ramp = 1.0 / (1.0 + np.exp((careers.ramp - tenure) / careers.ramp_width))
    result: np.ndarray = careers.start + (1.0 - careers.start) * ramp
    return result
