"""Projects: tactics have to be built, which takes work, hand-overs and rework; campaigns that count on them.

With W days of work of its crew, n hand-overs that each wait for a decision (latency, `coordination.py`), a share
q·(1 − C) of what is done to be done again at coordination C, and builders enough, a tactic is live after

    L(C) = (W + n·latency(C)) ÷ (1 − q·(1 − C))

so that how much coordination shortens it follows from how much of it was waiting and rework. A minimum version takes a
share of work and hand-overs and has a share of the effect. `building.py` lets builders do it, who may be short.

A campaign has a day, money for channels, and tactics it counts on. Its readiness R is the share of their work that is
done, weighted by work (a live minimum version is ready). While it runs with R < 1 it is hollow:

    log-odds of activation, cart, payment − a·(1 − R)    time per ticket ÷ (1 − b·(1 − R)), tickets × (1 + c·(1 − R))
    stock ordered up to × (1 − d·(1 − R))                its media money × (1 − R) is waste

Or it waits until everything is live, and goes live late. Operations prepare it from when they hear of it: its day less
the months of notice. Weights of hollowness after a rough prototype; like rework and prices they are assumptions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from simulation.quantity import Quantity, Record

DAYS_OF_A_MONTH = 365.0 / 12.0

Money = Annotated[float, Quantity("money/week", "Paid for it beside the usual budget.", low=0)]


class Hollow(Record):
    """What is lost while a campaign runs with nothing ready; less is lost in proportion."""

    activate: Annotated[float, Quantity("log-odds", "What it takes from activation.", low=0, high=10)] = 0.8
    cart: Annotated[float, Quantity("log-odds", "What it takes from the cart.", low=0, high=10)] = 0.3
    pay: Annotated[float, Quantity("log-odds", "What it takes from the payment.", low=0, high=10)] = 0.5
    desk: Annotated[float, Quantity("share", "Part of the desk's speed that it takes.", low=0, high=0.99)] = (
        0.35
    )
    tickets: Annotated[
        float, Quantity("share", "Tickets that it adds to the usual ones.", low=0, high=100)
    ] = 0.6
    goods: Annotated[float, Quantity("share", "Part of the stock that is not placed.", low=0, high=1)] = 0.3


class ProjectsMarket(Record):
    """The world's side of projects: rework, prices, and what an unready campaign loses."""

    rework: Annotated[
        float,
        Quantity(
            "share", "Part of what is done that is done again without any coordination.", low=0, high=0.99
        ),
    ] = 0.6
    builder: Annotated[float, Quantity("money/year", "Cost of a builder, all in.", low=0, high=1e9)] = (
        65_000.0
    )
    agency: Annotated[
        float, Quantity("money/day", "Price of a day of work of somebody hired for it.", low=0, high=1e9)
    ] = 500.0
    hollow: Hollow = Field(default=Hollow(), description="What a campaign loses that is not ready.")


class Campaign(Record):
    """A plan with a date: media that run from a day on, and the tactics they count on."""

    day: Annotated[
        int, Quantity("day", "Day for which it is planned.", low=0, high=36500, whole=True, varies=False)
    ] = 0
    days: Annotated[
        int, Quantity("days", "Days for which it runs.", low=1, high=36500, whole=True, varies=False)
    ] = 30
    launch: Literal["on the day", "when ready"] = Field(
        default="on the day", description="It runs from its day on, ready or not, or once everything is live."
    )
    tactics: tuple[str, ...] = Field(
        default=(), description="Tactics it counts on; those not bought are never ready."
    )
    media: dict[str, Money] = Field(
        default_factory=dict, description="What it pays channels beside their usual budget, by name."
    )
    goods: Annotated[
        float,
        Quantity(
            "units", "Goods placed for it beyond the usual level, from when it is heard of.", low=0, high=1e15
        ),
    ] = 0.0


class ProjectsPlan(Record):
    """Who builds, and which campaigns count on it."""

    built_by: Literal["agency", "own team"] = Field(
        default="agency", description="Hired by the day, as many as it takes, or builders of one's own."
    )
    builders: Annotated[
        int, Quantity("people", "Builders in one's own team.", low=0, high=100_000, whole=True)
    ] = 2
    hours: Annotated[float, Quantity("hours/week", "Hours a builder works.", low=1, high=168)] = 40.0
    order: Literal["first come", "earliest due"] = Field(
        default="first come", description="Which project waiting for builders comes next."
    )
    campaigns: dict[str, Campaign] = Field(default_factory=dict, description="Campaigns, by name.")


NO_TEAM = ProjectsPlan()


def own_builders(plan: ProjectsPlan | None) -> float:
    """Builders in one's own team [people]."""
    return float(int(plan.builders)) if plan is not None and plan.built_by == "own team" else 0.0


def lead_time(work: float, hand_overs: float, latency: float, rework: float, index: float) -> float:
    """Days from the start of work until a project is live, with builders enough, at a coordination index."""
    return (work + hand_overs * latency) / (1.0 - rework * (1.0 - index))


@dataclass(frozen=True)
class Prepared:
    """A line of the calendar of projects; days are counted from the start, what never happened is None.

    `heard` is the day on which operations may begin, `begun` when builders did, `minimum` and `live` the first days on
    which a minimum version and everything worked, `due` the day that the plan counts on.
    """

    name: str
    heard: int
    begun: float | None
    minimum: int | None
    live: int | None
    due: int

    @property
    def first_live(self) -> int | None:
        """The first day on which any version worked."""
        return self.live if self.minimum is None else self.minimum

    def slipped(self, today: int) -> int:
        """Days by which it is late: so far, where nothing is live yet."""
        first = self.first_live
        return max(0, (today if first is None else first) - self.due)
