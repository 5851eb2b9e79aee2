"""What sales costs and how people answer to it, what is bought of it, what goes in and comes out each day.

The log-odds that a lead signs are those of `sign` (moved by feelings) plus the circumstances of the moment:

    skill of the representative + ln(productivity) − cooling · ln(1 + days waited) − tiredness · fatigue

The form is an assumption; with one skill, exponential talks and patience the team is the queue of Erlang (1917) and
Palm (1946). The chance itself is drawn by the crowd. Hard selling at intensity H multiplies the odds by hard_odds^H and
is paid for in refunds, in the trust of everyone touched and of their communities, and at the renewal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, NamedTuple

import numpy as np
from pydantic import Field

from simulation.decisions import Choice
from simulation.organisation.careers import Careers
from simulation.organisation.clock import DAYS_OF_A_YEAR
from simulation.organisation.handling import HandlingLaw
from simulation.organisation.hard_selling import HardSelling
from simulation.organisation.outreach import Outreach
from simulation.quantity import Quantity, Record

Routing = Literal["first come", "newest first", "best skill", "own accounts"]


class SalesMarket(Record):
    """The world's side of sales: how leads behave and what a deal is worth."""

    ask: Choice = Field(
        default=Choice(base=0.018, value=0.3, trust=0.3),
        description="Asking for sales, per day of use of an active person.",
    )
    sign: Choice = Field(
        default=Choice(base=0.14, value=0.6, trust=1.5, proof=0.4), description="Signing, per decided lead."
    )
    hours: Annotated[
        float,
        Quantity("hours/lead", "Mean time a full representative works on a lead.", low=1e-6, high=10_000),
    ] = 8.0
    handling: HandlingLaw = Field(
        default="lognormal", description="How handling times are spread about their mean."
    )
    spread: Annotated[
        float, Quantity("log units", "Spread of lognormal handling times; 0: all alike.", low=0, high=3)
    ] = 0.5
    cycle: Annotated[
        float,
        Quantity(
            "days",
            "Median time from the talks to the decision; 0: at once.",
            low=0,
            high=2000,
            source="assumption, below the 60 days at contracts of 25,000 (Bridge Group as quoted by pulserevops)",
            grade="X",
        ),
    ] = 45.0
    cycle_spread: Annotated[
        float, Quantity("log units", "Spread of the lognormal decision time.", low=0, high=3)
    ] = 0.6
    patience: Annotated[
        float,
        Quantity("days", "Mean time a lead waits for a representative (exponential).", low=1e-9, high=1e12),
    ] = 20.0
    cooling: Annotated[
        float,
        Quantity(
            "log-odds",
            "κ in −κ·ln(1 + days waited): what waiting takes from the odds to sign.",
            low=0,
            high=5,
            source="assumption, gentle beside the observational speed-to-lead surveys",
        ),
    ] = 0.3
    careers: Careers = Field(default=Careers(), description="The representatives who can be hired.")
    outreach: Outreach = Field(
        default=Outreach(), description="What they do with idle hours and own networks."
    )
    hard: HardSelling = Field(default=HardSelling(), description="What hard selling brings, and brings on.")
    orphaned: Annotated[
        float, Quantity("share", "Trust lost by a lead that is dropped or dies waiting.", low=0, high=1)
    ] = 0.1
    commission: Annotated[
        float, Quantity("share", "Part of a signed deal's first year that is commission.", low=0, high=1)
    ] = 0.1
    deal_size: Annotated[
        float,
        Quantity("factor", "Size of a deal a representative signs, of one bought unaided.", low=0, high=100),
    ] = 1.7


class SalesPlan(Record):
    """What a strategy buys: representatives, their hours, and how they are told to sell."""

    representatives: Annotated[
        int, Quantity("people", "Places in the sales team.", low=0, high=100_000, whole=True)
    ] = 1
    routing: Routing = Field(
        default="first come",
        description="Who takes which lead: first to come, newest first, the best of those free, or their own.",
    )
    hard_selling: Annotated[
        float, Quantity("intensity", "How hard representatives push, from 0 to 1.", low=0, high=1)
    ] = 0.0
    hours: Annotated[float, Quantity("hours/day", "Hours on a working day.", low=1, high=24)] = 8.0
    days: Annotated[
        int, Quantity("days/week", "Working days a week, from Monday.", low=1, high=7, whole=True)
    ] = 5
    outreach: bool = Field(
        default=True, description="Idle representatives reach out to people by themselves."
    )
    capacity_shown: Annotated[
        float,
        Quantity(
            "working days",
            "Work waiting per representative from which no more leads are let in.",
            low=0,
            high=1e9,
        ),
    ] = 15.0
    open_hiring: Annotated[
        float,
        Quantity(
            "hires/year",
            "Take on whoever turns up, at this rate, and replace nobody; 0: keep the places filled.",
            low=0,
            high=1e6,
        ),
    ] = 0.0


@dataclass(frozen=True)
class NewLeads:
    """Today's leads, each [lead]: who, when, and the luck that decides effort, patience and decision time.

    `moment` is the share of the day (0 to 1) at which a lead comes in; `effort`, `patience` and `cycle` are
    uniforms; `owner` is the slot of the representative whose account it is, or −1. A person has one lead at
    a time.
    """

    person: np.ndarray
    moment: np.ndarray
    effort: np.ndarray
    patience: np.ndarray
    cycle: np.ndarray
    owner: np.ndarray


class SalesDay(NamedTuple):
    """What the team managed today."""

    decided: np.ndarray  # person whose decision falls due [decision]
    slot: np.ndarray  # place of the representative who handled it [decision]
    wait: np.ndarray  # days it had waited [decision]
    circumstances: np.ndarray  # log-odds [decision]
    died: np.ndarray  # person whose patience ran out [lead]
    orphaned: np.ndarray  # person dropped because the representative left [lead]
    network: np.ndarray  # slot of the representative who brings it, for tomorrow [lead]
    network_number: np.ndarray  # running number of it among the slot's own [lead]
    left: np.ndarray  # slots whose representatives quit or were dismissed today
    touches: int  # people the idle hours of today suffice to reach out to [rows]
    headcount: int
    hires: int
    quits: int
    dismissed: int
    arrived: int
    served: int
    withdrawn: int
    waiting: int
    in_service: int
    deciding: int
    busy_hours: np.ndarray  # [slot]
    idle_hours: np.ndarray  # [slot]
    absent_hours: float  # of places left and not filled again


def payroll(market: SalesMarket, headcount: int) -> int:
    """Wages of a calendar day [cents] for so many representatives."""
    return round(100.0 * market.careers.wage * headcount / DAYS_OF_A_YEAR)


def hiring_cost(market: SalesMarket, hires: int) -> int:
    """Fees [cents] for so many hires."""
    return round(100.0 * market.careers.hiring_fee * hires)
