"""Tactics as data: who is addressed, which decisions shift, what it costs, how it ramps up and wears off."""

from __future__ import annotations

import math
from typing import Annotated, Literal

import numpy as np
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from simulation.audience import Addressed, Audience
from simulation.decisions import DECISIONS, HAZARDS, STAGES_OF, TACTIC_BOUND, bounded, bounded_number
from simulation.draws import Draws
from simulation.ledger import Ledger
from simulation.people import STAGES, People
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
        float, Quantity("days", "From the start of work until it is live.", low=0, high=3650)
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


def strength(tactic: Tactic, plan: TacticPlan, day: int) -> float:
    """Share of a tactic's full effect on a day: 0 before it is live, then a linear ramp, then a fade by half-life."""
    age = day - plan.from_day - tactic.lead_time
    if age < 0 or day >= plan.until:
        return 0.0
    ramp = min(1.0, (age + 1.0) / tactic.ramp) if tactic.ramp > 0 else 1.0
    since = age - tactic.ramp
    return ramp * 0.5 ** (since / tactic.fade) if tactic.fade > 0 and since > 0 else ramp


class Bought:
    """A tactic that a strategy has bought, and how far it works today."""

    def __init__(self, name: str, tactic: Tactic, plan: TacticPlan, people: People) -> None:
        self.name, self.tactic, self.plan = name, tactic, plan
        self.audience = Addressed(tactic.audience, people)
        self.effects = [(decision, math.log(ratio)) for decision, ratio in tactic.odds.items()]
        self.strength = 0.0

    def wake(self, day: int) -> None:
        """Work out how far it works today."""
        self.strength = strength(self.tactic, self.plan, day)


class LiveTactics:
    """The tactics a strategy has bought, and what they do today."""

    def __init__(self, people: People, draws: Draws) -> None:
        self.people = people
        self.draws = draws
        self.bought: tuple[Bought, ...] = ()
        self._offered: tuple[dict[str, Tactic], dict[str, TacticPlan]] | None = None
        self._shared: dict[str, float] = {}
        self._partial: dict[str, list[tuple[float, Addressed]]] = {}
        self._rota: dict[str, np.ndarray] = {}  # everybody, in the order of their turns
        self.discounts: list[tuple[float, Addressed]] = []

    def wake(self, market: dict[str, Tactic], plan: dict[str, TacticPlan], day: int) -> None:
        """Work out what is live today."""
        if self._offered is None or self._offered[0] is not market or self._offered[1] is not plan:
            self._offered = market, plan
            self.bought = tuple(
                Bought(name, market[name], bought, self.people)
                for name, bought in plan.items()
                if name in market
            )
        self._shared, self._partial, self.discounts = {}, {}, []
        for bought in self.bought:
            bought.wake(day)
            if bought.strength > 0.0:
                self._take(bought)

    def _take(self, bought: Bought) -> None:
        shared, live, audience = self._shared, bought.strength, bought.audience
        if bought.tactic.discount:
            self.discounts.append((bought.tactic.discount, audience))
        for decision, effect in bought.effects:
            if audience.is_everyone:
                shared[decision] = shared.get(decision, 0.0) + live * effect
            else:
                self._partial.setdefault(decision, []).append((live * effect, audience))

    def shift(self, decision: str, person: np.ndarray, day: int) -> np.ndarray | float:
        """Bounded log-odds that the tactics add to a decision of these people: E·tanh(Σ ramp·fade·ln OR ÷ E)."""
        total = self._shared.get(decision, 0.0)
        partial = self._partial.get(decision)
        if not partial:
            return bounded_number(total, TACTIC_BOUND)
        each: np.ndarray | float = total
        for effect, audience in partial:
            among = audience.among(person, day)
            if np.count_nonzero(among):
                each = each + effect * among
        return (
            bounded(each, TACTIC_BOUND)
            if isinstance(each, np.ndarray)
            else bounded_number(each, TACTIC_BOUND)
        )

    def pace(self, decision: str, stages: slice) -> np.ndarray | float:
        """The factor on a hazard's rate in some stages: one number, or [stage, cell] where audiences differ."""
        total = self._shared.get(decision, 0.0)
        partial = self._partial.get(decision)
        if not partial:
            return math.exp(bounded_number(total, TACTIC_BOUND)) if total else 1.0
        shift = np.full((len(STAGES), self.people.cells), total)
        for effect, audience in partial:
            shift += effect * audience.by_code
        factors: np.ndarray = np.exp(bounded(shift[stages], TACTIC_BOUND))
        return factors

    @staticmethod
    def differ_by_stage(market: dict[str, Tactic], plan: dict[str, TacticPlan]) -> frozenset[str]:
        """The hazards whose rates some tactic bought changes in some stages only."""
        bought = [market[name] for name in plan if name in market]
        return frozenset(
            name for tactic in bought if tactic.audience.stages for name in tactic.odds if name in HAZARDS
        )

    def discount(self, person: np.ndarray, day: int) -> np.ndarray | float:
        """The largest discount open to each of these people [person], a share of the price."""
        best: np.ndarray | float = 0.0
        for off, audience in self.discounts:
            if audience.is_everyone:
                best = np.maximum(best, off) if isinstance(best, np.ndarray) else max(best, off)
            else:
                best = np.maximum(best, np.where(audience.among(person, day), off, 0.0))
        return best

    def contacted(self, bought: Bought, day: int) -> np.ndarray:
        """Whom a tactic contacts today.

        Contacts go round in the order of one keyed draw per person: today's are the next share of everybody, so that
        two strategies with the same tactic contact the same people; while it ramps or fades some turns are skipped.
        """
        share, rows = bought.tactic.contacts, self.people.rows
        first, last = int(day * share * rows), int((day + 1) * share * rows)
        times, start = divmod(first, rows)
        turn = self._turns(bought.name, start, start + last - first)
        among = bought.audience.among(turn, day)
        person: np.ndarray = turn[among]
        if bought.strength < 1.0 and person.size:
            rounds = times + (np.arange(start, start + last - first)[among] >= rows)
            person = person[self.draws.uniform("contact of " + bought.name, person, rounds) < bought.strength]
        return person

    def _turns(self, name: str, start: int, end: int) -> np.ndarray:
        """Whose turn it is from one place of a tactic's round to another; after the last the first follow."""
        order = self._rota.get(name)
        if order is None:
            luck = self.draws.uniform("turn of " + name, self.people.everyone)
            order = self._rota[name] = np.argsort(luck).astype(np.int32)
        turn: np.ndarray = order[start:end].astype(np.intp)
        return turn if end <= len(order) else np.concatenate([turn, order[: end - len(order)]])

    def pay(self, ledger: Ledger, day: int) -> None:
        """Book what the tactics cost today, contacts and uses apart."""
        for bought in self.bought:
            if day == bought.plan.from_day:
                ledger.pay(bought.tactic.function, bought.tactic.one_off)
            if bought.strength > 0.0:
                ledger.pay(bought.tactic.function, bought.tactic.weekly / 7.0)
