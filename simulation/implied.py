"""What a market's numbers imply before anything runs, in closed form for the reference person, with warnings in words.

Every figure names its denominator in its unit. Nothing is refused: a market that cannot be served at a profit is told
so. Ranges stand at their typical value, schedules at day 0; `reference.py` holds the formulas.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from simulation.caution import Caution
from simulation.doubts import crowded_tactics, epidemic, over_budget, too_large, unprofitable
from simulation.leverage import STEP, budget, moved, reproduction
from simulation.market import Market
from simulation.planned import typical
from simulation.reference import Reference, paid_back_after
from simulation.resolve import on_day
from simulation.routes import Route, routes
from simulation.strategy import Strategy
from simulation.worth import customer_worth


@dataclass(frozen=True)
class Implication:
    """One figure that follows from the market's numbers; `formula` says from which, in words."""

    name: str
    label: str
    value: float
    unit: str
    formula: str


@dataclass(frozen=True)
class Implied:
    """What follows from a market, and what a planner should know about it before running."""

    figures: tuple[Implication, ...]
    cautions: tuple[Caution, ...]

    def __getitem__(self, name: str) -> float:
        """The value of a figure by name."""
        return next(figure.value for figure in self.figures if figure.name == name)


def implied(market: Market, purse: float = 0.0, strategies: Mapping[str, Strategy] | None = None) -> Implied:
    """Every implication of a market and, with purse and strategies, of a study."""
    plain = on_day(typical(market), 0)
    person = Reference(plain)
    ways = tuple(routes(person))
    worth = customer_worth(plain)
    figures = (
        *_funnel(person),
        *_money(plain, ways, worth),
        *_spread(plain, person),
        *_purse(plain, ways, worth, purse),
    )
    cautions = (
        *unprofitable(plain, person, ways, worth),
        *over_budget(person),
        *epidemic(person),
        *too_large(plain, ways, worth, purse),
        *crowded_tactics(plain, strategies or {}),
    )
    return Implied(figures, cautions)


def _funnel(person: Reference) -> Iterator[Implication]:
    shops = person.uses * person.chance(person.market.shopping.shop)
    per_visit, per_use = (
        "chance to become active at a visit",
        "chance to be still in the habit × chance of use",
    )
    yield Implication(
        "visits", "Visits", person.visits, "visits/aware person/year", "chance of a visit × season × 365"
    )
    yield Implication("activation", "Activation", person.activation, "share of visits", per_visit)
    yield Implication("uses", "Days of use", person.uses, "days/activation/year", per_use)
    yield Implication(
        "occasions", "Shopping", shops, "occasions/activation/year", "days of use × chance to shop"
    )
    steps = "cart × checkout × shipping × payment"
    yield Implication("path", "Path", person.path_first, "share of first occasions", steps)
    if person.path_later != person.path_first:
        yield Implication("path_later", "Path later", person.path_later, "share of later occasions", steps)
    by_path = "occasions × path, while the habit lasts"
    yield Implication("pays", "Paying", person.pays, "share of activations/year", by_path)
    sales = person.market.sales
    if sales is not None:
        asks = person.uses * person.chance(sales.ask)
        yield Implication(
            "leads", "Leads", asks, "leads/activation/year", "days of use × chance to ask for sales"
        )
        yield Implication(
            "signing", "Signing", person.chance(sales.sign), "share of decided leads", "chance to sign"
        )
    whole = "visits × activation × paying"
    yield Implication("conversion", "Conversion", person.conversion, "customers/aware person/year", whole)


def _money(market: Market, ways: tuple[Route, ...], worth: float) -> Iterator[Implication]:
    yield Implication(
        "lifetime_value",
        "Lifetime value",
        worth,
        "money/customer",
        "expected margin of all orders within the capped years, with differing customers, discounted",
    )
    for way in ways:
        yield Implication(way.name, f"Acquisition: {way.label}", way.cost, "money/customer", way.formula)
    if ways:
        cheapest = min(ways, key=lambda way: way.cost_of_worth)
        yield Implication(
            "payback",
            "Payback at the cheapest acquisition",
            paid_back_after(market, cheapest.cost_of_worth),
            "days/customer",
            "first day by which a customer's expected margin pays the acquisition cost",
        )


def _spread(market: Market, person: Reference) -> Iterator[Implication]:
    if market.referral is not None:
        offspring = reproduction(person)
        yield Implication(
            "reproduction",
            "New customers by invitation",
            offspring,
            "customers/customer",
            "invitations × acceptance × chance that a guest becomes a customer",
        )
        yield Implication(
            "multiplier",
            "Customers in the end",
            1.0 / (1.0 - offspring) if offspring < 1.0 else math.inf,
            "customers/customer won otherwise",
            "1 ÷ (1 − new customers by invitation)",
        )
    for name, label in (("trust", "trust"), ("value", "perceived value")):
        yield Implication(
            f"{name}_moves",
            f"Conversion moved by +{STEP:g} {label}",
            moved(person, name),
            "share of customers from awareness",
            "along visit, activation, use and the path",
        )
        yield Implication(
            f"{name}_budget",
            f"Weight of {label} along the path",
            budget(person, name),
            "log units/unit",
            "Σ weight × (1 − chance) over the steps from visit to payment",
        )


def _purse(market: Market, ways: tuple[Route, ...], worth: float, purse: float) -> Iterator[Implication]:
    if purse <= 0.0:
        return
    size, fitting = market.people.size, market.people.size * market.people.fits
    yield Implication(
        "purse_per_person", "Purse", purse / size, "money/person in the market", "purse ÷ people"
    )
    yield Implication(
        "market_worth",
        "Worth of the market",
        fitting * worth,
        "money",
        "people whom the product fits × lifetime value",
    )
    if ways:
        cheapest = min(way.cost for way in ways)
        yield Implication(
            "affordable",
            "Customers the purse could buy at best",
            purse / cheapest / fitting if fitting and cheapest < math.inf else 0.0,
            "share of people whom the product fits",
            "purse ÷ cheapest acquisition cost ÷ fitting people",
        )
