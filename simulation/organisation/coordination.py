"""Coordination of planning and operations: an index from 0 to 1 that follows from what is paid for, and what it moves.

Each practice k (alignment meetings, joint reviews, a shared board, joint training, notice given, joint goals) that is
bought to an amount a closes a share of what is missing to full coordination, with half of its gain at the amount h,

    C = C₀ + (1 − C₀)·(1 − Π_k (1 − g_k·p_k)),    p_k → 1 − ½^(a_k ÷ h_k)  (1 for any amount where h is 0)

and p_k grows with practice: in equal steps over so many days (30 for analytics, six weeks for testing, three months for
habits), and fades as slowly once it is given up. C₀ is what separate departments have. More bought never means less C.
Decisions wait for each other by

    latency(C) = slow·(fast ÷ slow)^clip((C − low) ÷ (high − low), 0, 1)

2 days with spreadsheets, 2 hours with a live board. Media aim better or worse: precision × (1 + gain·(C − C*)), C*
being the index at which the market's numbers were read, unless stated that of separate departments. Meetings cost
hours of those who sit in them, under their function. Gains, half amounts and hours are assumptions.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simulation.quantity import Quantity, Record, stated

WEEK, MONTHS_OF_A_YEAR, DAYS_OF_A_YEAR = 7.0, 12.0, 365.0
PRACTICES = ("alignment", "reviews", "board", "training", "notice", "goals")
ACCOUNTS = "practitioners' accounts: 30 days for analytics, six weeks for testing, three months for habits"


class Practice(Record):
    """What one way of working together brings, how much of it, how soon, and which hours it takes."""

    gain: Annotated[
        float,
        Quantity(
            "share", "Part of what is missing to full coordination that it closes in full.", low=0, high=1
        ),
    ] = 0.2
    half: Annotated[
        float,
        Quantity("amount", "Amount that brings half of it; 0: any amount brings all of it.", low=0, high=1e6),
    ] = 0.0
    days: Annotated[float, Quantity("days", "Days of practice until it works in full.", low=0, high=3650)] = (
        90.0
    )
    hours: Annotated[
        float,
        Quantity("hours/person/week", "Hours that one unit of it takes of each who sits in.", low=0, high=40),
    ] = 0.0


class CoordinationMarket(Record):
    """The world's side of coordination: what working together brings, what it costs, what it moves."""

    base: Annotated[float, Quantity("index, 0 to 1", "Index of separate departments.", low=0, high=1)] = 0.3
    alignment: Practice = Field(
        default=Practice(gain=0.25, half=0.5, days=stated(90, ACCOUNTS, "C"), hours=1.5),
        description="Alignment meetings; an amount of 1 is one a week.",
    )
    reviews: Practice = Field(
        default=Practice(gain=0.25, half=1.0, days=stated(42, ACCOUNTS, "C"), hours=0.75),
        description="Joint looks at the figures; an amount of 1 is one a week.",
    )
    board: Practice = Field(
        default=Practice(gain=0.25, half=0.0, days=stated(30, ACCOUNTS, "C")),
        description="A board of live figures that all share.",
    )
    training: Practice = Field(
        default=Practice(gain=0.15, half=2.0, days=stated(42, ACCOUNTS, "C"), hours=0.23),
        description="Training together; an amount of 1 is one hour a month.",
    )
    notice: Practice = Field(
        default=Practice(gain=0.2, half=1.0, days=stated(90, ACCOUNTS, "C"), hours=0.5),
        description="Plans told beforehand; an amount of 1 is one month.",
    )
    goals: Practice = Field(
        default=Practice(gain=0.2, half=0.0, days=stated(90, ACCOUNTS, "C"), hours=0.5),
        description="Goals on the joint return.",
    )
    hour: Annotated[
        float, Quantity("money/hour", "Cost of an hour of somebody who sits in, all in.", low=0, high=1e6)
    ] = 45.0
    trainer: Annotated[
        float,
        Quantity("money/hour/person", "Price of an hour of training, beside the time.", low=0, high=1e6),
    ] = 30.0
    board_price: Annotated[float, Quantity("money/week", "Price of a shared board.", low=0)] = 150.0
    slow: Annotated[float, Quantity("days", "Wait for a decision with spreadsheets.", low=0, high=365)] = 2.0
    fast: Annotated[float, Quantity("days", "Wait for a decision with a live board.", low=0, high=365)] = (
        2.0 / 24.0
    )
    low: Annotated[
        float, Quantity("index, 0 to 1", "Index up to which decisions wait longest.", low=0, high=1)
    ] = 0.3
    high: Annotated[float, Quantity("index, 0 to 1", "Index from which they wait least.", low=0, high=1)] = (
        0.8
    )
    precision: Annotated[
        float,
        Quantity(
            "share per unit", "How much a full index more raises the precision of media.", low=0, high=5
        ),
    ] = 0.29
    reference: Annotated[
        float,
        Quantity("index, 0 to 1", "Index at which the market's precision was read.", low=0, high=1),
    ] = 0.3


Seats = Annotated[float, Quantity("people", "People of the function who sit in.", low=0, high=10_000)]
Function = Literal["media", "sales", "operations", "service", "supply", "site"]


class CoordinationPlan(Record):
    """What a strategy pays for so that planning and operations work together; an empty one buys nothing."""

    alignment_meetings: Annotated[float, Quantity("meetings/week", "Alignment meetings.", low=0, high=50)] = (
        0.0
    )
    joint_reviews: Annotated[
        float, Quantity("reviews/week", "Joint looks at the figures.", low=0, high=50)
    ] = 0.0
    shared_board: bool = Field(default=False, description="All look at one board of live figures.")
    training: Annotated[
        float, Quantity("hours/person/month", "Training together, of each who sits in.", low=0, high=160)
    ] = 0.0
    notice: Annotated[
        float,
        Quantity("months", "How long before their day operations hear of plans.", low=0, high=36),
    ] = 0.0
    joint_goals: bool = Field(default=False, description="Functions answer for the joint return.")
    seats: dict[Function, Seats] = Field(
        default={"media": 2.0, "operations": 2.0}, description="Who sits in, by function."
    )

    def amounts(self) -> tuple[float, ...]:
        """How much is bought of each practice [practice]."""
        return (
            self.alignment_meetings,
            self.joint_reviews,
            float(self.shared_board),
            self.training,
            self.notice,
            float(self.joint_goals),
        )


NOTHING = CoordinationPlan()


def practices(market: CoordinationMarket) -> tuple[Practice, ...]:
    """The ways of working together, in the order of PRACTICES."""
    return market.alignment, market.reviews, market.board, market.training, market.notice, market.goals


def in_practice(practice: Practice, amount: float) -> float:
    """How far an amount of a practice works once it is learnt: 1 − ½^(amount ÷ half)."""
    if amount <= 0.0:
        return 0.0
    return 1.0 - 0.5 ** (amount / practice.half) if practice.half > 0.0 else 1.0


def practised(practice: Practice, amount: float, so_far: float) -> float:
    """How far it works after one more day: an equal step up to what is bought, or as slow a one down to it."""
    wanted = in_practice(practice, amount)
    if practice.days <= 0.0:
        return wanted
    if so_far < wanted:
        return min(wanted, so_far + wanted / practice.days)
    return max(wanted, so_far - 1.0 / practice.days)


def index_of(market: CoordinationMarket, levels: tuple[float, ...]) -> float:
    """The index, from how far each practice works [practice]."""
    left = 1.0
    for practice, level in zip(practices(market), levels, strict=True):
        left *= 1.0 - practice.gain * level
    return market.base + (1.0 - market.base) * (1.0 - left)


def index_in_full(market: CoordinationMarket, plan: CoordinationPlan) -> float:
    """The index once everything bought is learnt."""
    amounts = zip(practices(market), plan.amounts(), strict=True)
    return index_of(market, tuple(in_practice(practice, amount) for practice, amount in amounts))


def latency_at(market: CoordinationMarket, index: float) -> float:
    """Days that a decision waits at an index."""
    if market.slow <= 0.0 or market.fast <= 0.0:
        return market.slow if index < market.high else market.fast
    width = market.high - market.low
    reached = (index - market.low) / width if width > 0.0 else float(index >= market.high)
    return float(market.slow * (market.fast / market.slow) ** min(1.0, max(0.0, reached)))


def precision_factor(market: CoordinationMarket, index: float) -> float:
    """What the index makes of the precision of media, as a factor."""
    return max(0.0, 1.0 + market.precision * (index - market.reference))


def hours_per_seat(market: CoordinationMarket, plan: CoordinationPlan) -> float:
    """Hours a week that working together takes of each who sits in."""
    amounts = zip(practices(market), plan.amounts(), strict=True)
    return sum(practice.hours * amount for practice, amount in amounts)


def weekly_costs(
    market: CoordinationMarket, plan: CoordinationPlan, builders: float = 0.0
) -> dict[str, float]:
    """What a week of working together costs, by function [money]: hours of those who sit in, trainers, the board.

    So many seats of operations are held by builders, whose hours are paid already and missing at their work.
    """
    training = plan.training * MONTHS_OF_A_YEAR * WEEK / DAYS_OF_A_YEAR
    hours, fees = hours_per_seat(market, plan) * market.hour, training * market.trainer
    costs: dict[str, float] = {function: people * (hours + fees) for function, people in plan.seats.items()}
    if "operations" in costs:
        costs["operations"] -= hours * min(builders, plan.seats["operations"])
    if plan.shared_board:
        costs["operations"] = costs.get("operations", 0.0) + market.board_price
    return costs


class Coordination:
    """The coordination of one run: how far each practice works, and what follows."""

    def __init__(self, market: CoordinationMarket) -> None:
        self.market = market
        self.levels = (0.0,) * len(PRACTICES)
        self.index = market.base
        self.hours = 0.0  # of all who sit in, today
        self._bought: tuple[CoordinationMarket, CoordinationPlan] | None = None  # what these hours are of
        self._is_settled = False  # what is bought is in practice, as far as it ever will be

    @property
    def latency(self) -> float:
        """Days that a decision waits today."""
        return latency_at(self.market, self.index)

    def wake(self, market: CoordinationMarket, plan: CoordinationPlan) -> None:
        """A day begins: the index as the days before have left it, and the hours that today takes."""
        if self._bought is None or self._bought[0] is not market or self._bought[1] is not plan:
            self._bought, self._is_settled = (market, plan), False
            self.market = market
            self.hours = hours_per_seat(market, plan) * sum(plan.seats.values()) / WEEK
        if self._is_settled:
            return
        before, amounts = self.levels, zip(practices(market), plan.amounts(), self.levels, strict=True)
        self.index = index_of(market, before)
        self.levels = tuple(practised(practice, amount, level) for practice, amount, level in amounts)
        self._is_settled = self.levels == before


SEPARATE = CoordinationMarket()  # how functions work where a market says nothing of it


def index_of_run(coordination: Coordination | None) -> float:
    """The index, with or without the mechanism."""
    return SEPARATE.base if coordination is None else coordination.index


def latency_of(coordination: Coordination | None) -> float:
    """Days that a decision waits, with or without the mechanism."""
    return latency_at(SEPARATE, SEPARATE.base) if coordination is None else coordination.latency
