"""What the service desk costs and is asked, what is bought for it, and what goes in and comes out each day.

Tickets come from use and from orders; they queue in order of arrival for agents (`desk.py`). A ticket that
waits longer than promised is a complaint and costs trust, one that waits longer than its sender's patience
is abandoned. With exponential handling times and endless patience the desk is an M/M/c queue (Erlang C, 1917),
with exponential patience an M/M/c+M queue (Erlang A, Palm 1946).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, NamedTuple

import numpy as np
from pydantic import Field

from simulation.decisions import Choice
from simulation.organisation.clock import DAYS_OF_A_YEAR
from simulation.organisation.handling import HandlingLaw
from simulation.quantity import Quantity, Record


class ServiceMarket(Record):
    """The world's side of service: how often help is asked for, how long it takes, what waiting does."""

    tickets_active: Annotated[
        float, Quantity("tickets/person/day", "Tickets of an active person, by use.", low=0, high=10)
    ] = 0.01
    tickets_customer: Annotated[
        float, Quantity("tickets/person/day", "Tickets of a customer, by use.", low=0, high=10)
    ] = 0.03
    tickets_order: Annotated[
        float, Quantity("tickets/order", "Tickets that an order brings.", low=0, high=10)
    ] = 0.0
    hours: Annotated[
        float, Quantity("hours/ticket", "Mean time a trained agent works on a ticket.", low=1e-6, high=1000)
    ] = 1.2
    handling: HandlingLaw = Field(
        default="lognormal", description="How handling times are spread about their mean."
    )
    spread: Annotated[
        float, Quantity("log units", "Spread of lognormal handling times; 0: all alike.", low=0, high=3)
    ] = 0.6
    promise: Annotated[
        float, Quantity("days", "Wait until which an answer counts as kept promise.", low=0, high=1000)
    ] = 1.0
    patience: Annotated[
        float,
        Quantity(
            "days", "Mean time a ticket waits before its sender gives up (exponential).", low=1e-9, high=1e12
        ),
    ] = 5.0
    late_loss: Annotated[
        float, Quantity("share", "Share of trust lost by a late or missing answer.", low=0, high=1)
    ] = 0.15
    kept_gain: Annotated[
        float, Quantity("share", "Share of missing trust won by an answer in time.", low=0, high=1)
    ] = 0.04
    complain: Choice = Field(
        default=Choice(base=0.6, trust=-0.5), description="Complaining, per late or missing answer."
    )
    untrained_speed: Annotated[
        float, Quantity("share", "Speed of an agent untrained for what is asked.", low=0.01, high=1)
    ] = 0.65
    untrained_gain: Annotated[
        float,
        Quantity("share", "Part of the won trust that an untrained agent's answer wins.", low=0, high=1),
    ] = 0.5
    wage: Annotated[float, Quantity("money/year", "Cost of an agent, all in.", low=0, high=1e9)] = 62_000.0


class ServicePlan(Record):
    """What a strategy buys: agents, their hours, their training."""

    agents: Annotated[
        int, Quantity("people", "Agents at the service desk.", low=0, high=100_000, whole=True)
    ] = 1
    hours: Annotated[
        float, Quantity("hours/day", "Hours an agent works on a working day.", low=1, high=24)
    ] = 8.0
    days: Annotated[
        int, Quantity("days/week", "Working days a week, from Monday.", low=1, high=7, whole=True)
    ] = 5
    trained: Annotated[
        float, Quantity("share", "Share of agents trained for what customers ask.", low=0, high=1)
    ] = 1.0


@dataclass(frozen=True)
class NewTickets:
    """Today's tickets, each [ticket]: who asks, when, and the luck that decides effort and patience.

    `moment` is the share of the day (0 to 1) at which a ticket comes; `effort` and `patience` are uniforms.
    """

    person: np.ndarray
    moment: np.ndarray
    effort: np.ndarray
    patience: np.ndarray


class ServiceDay(NamedTuple):
    """What the desk managed today; answers stand in order of time."""

    answered: np.ndarray  # person [answer]
    wait: np.ndarray  # days from asking to an agent taking it [answer]
    late: np.ndarray  # whether the promise was broken [answer]
    trained: np.ndarray  # whether a trained agent answered [answer]
    abandoned: np.ndarray  # person [ticket]
    abandoned_wait: np.ndarray  # days from asking to giving up [ticket]
    arrived: int
    waiting: int
    in_service: int
    agents: int
    busy_hours: float
    idle_hours: float
    absent_hours: float


def payroll(market: ServiceMarket, agents: int) -> int:
    """Wages of a calendar day [cents] for so many agents."""
    return round(100.0 * market.wage * agents / DAYS_OF_A_YEAR)
