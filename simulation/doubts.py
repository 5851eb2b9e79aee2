"""What should make a planner doubt a market before running it, in words; nothing is refused."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from simulation.caution import Caution
from simulation.decisions import TACTIC_BOUND, bounded_number
from simulation.leverage import budget, moved, reproduction
from simulation.market import Market
from simulation.reference import Reference
from simulation.routes import Route
from simulation.strategy import Strategy

TRUST_BUDGET = (
    3.0  # log units/unit for ordinary goods, assumption: +0.1 trust then moves conversion by a third
)
TRUST_GOODS_BUDGET = 5.0  # where trust decides
VALUE_BUDGET = 2.0
TACTICS_BUDGET = 0.5  # log-odds that all tactics together should move one decision by, at most

NO_PATH = "Nobody can pay unaided: a step of the path to payment has chance 0."
NO_WAY = "There is no way to pay for customers: no channel and no sales."
UNPROFITABLE = (
    "This market cannot be served at a profit: a customer costs at least {cost:money} "
    "and is worth {worth:money} within {years:number} years."
)
TOO_DEAR = (
    "A customer by {way:word} costs {cost:money} at best, more than the {worth:money} the customer is worth."
)
HEAVY = (
    "+0.1 {feeling:word} moves conversion by {moved:percent}. Its weight along the path is {found:number}; "
    "more than {limit:number} is too much for ordinary goods."
)
TOO_HEAVY = (
    "+0.1 {feeling:word} moves conversion by {moved:percent}. Its weight along the path is {found:number}; "
    "more than {limit:number} is too much even where trust decides."
)
EPIDEMIC = "Each customer brings {found:number} more by invitation: growth would never end."
TOO_LARGE = (
    "The purse exceeds what all people whom the product fits are worth, {worth:money}: it cannot come back."
)
SATURATED = "The purse could buy each of the {count:count} people whom the product fits: expect saturation."
CROWDED = (
    "The tactics of {strategy:strategy} together multiply the odds of “{decision:word}” by {asked:number}, "
    "{given:number} after the bound; beyond {limit:number} is hard to believe."
)
DOUBTS = (NO_PATH, NO_WAY, UNPROFITABLE, TOO_DEAR, HEAVY, TOO_HEAVY, EPIDEMIC, TOO_LARGE, SATURATED, CROWDED)


def unprofitable(
    market: Market, person: Reference, ways: tuple[Route, ...], worth: float
) -> Iterator[Caution]:
    """Whether anybody can be won for less than the worth of a customer [money], and by which ways not."""
    if max(person.path_first, person.path_later) <= 0.0:
        yield Caution(NO_PATH, {}, "market.shopping")
    if not ways:
        yield Caution(NO_WAY, {}, "market.channels")
        return
    best = min(way.cost_of_worth for way in ways)
    if best > worth:
        values = {"cost": best, "worth": worth, "years": market.money.cap}
        yield Caution(UNPROFITABLE, values, "market.orders")
        return
    for way in ways:
        if way.cost_of_worth > worth:
            yield Caution(TOO_DEAR, {"way": way.label, "cost": way.cost, "worth": worth * way.size}, way.path)


def over_budget(person: Reference) -> Iterator[Caution]:
    """Whether trust or perceived value carries more weight than one feeling should."""
    trust, value = budget(person, "trust"), budget(person, "value")
    if trust > TRUST_BUDGET:
        template, limit = (
            (TOO_HEAVY, TRUST_GOODS_BUDGET) if trust > TRUST_GOODS_BUDGET else (HEAVY, TRUST_BUDGET)
        )
        yield _heavy(person, template, "trust", "trust", trust, limit)
    if value > VALUE_BUDGET:
        yield _heavy(person, HEAVY, "value", "perceived value", value, VALUE_BUDGET)


def _heavy(person: Reference, template: str, feeling: str, said: str, found: float, limit: float) -> Caution:
    values: dict[str, str | float] = {
        "feeling": said, "moved": moved(person, feeling), "found": found, "limit": limit
    }  # fmt: skip
    return Caution(template, values, "market.shopping")


def epidemic(person: Reference) -> Iterator[Caution]:
    """Whether invitations alone make the product spread for ever."""
    offspring = reproduction(person)
    if offspring >= 1.0:
        yield Caution(EPIDEMIC, {"found": offspring}, "market.referral")


def too_large(market: Market, ways: tuple[Route, ...], worth: float, purse: float) -> Iterator[Caution]:
    """Whether the purse [money] is more than the market can take or give back."""
    fitting = market.people.size * market.people.fits
    if purse > fitting * worth > 0.0:
        yield Caution(TOO_LARGE, {"worth": fitting * worth}, "purse")
    elif ways and purse > fitting * min(way.cost for way in ways) > 0.0:
        yield Caution(SATURATED, {"count": fitting}, "purse")


def tactic_sums(market: Market, strategy: Strategy) -> dict[str, float]:
    """Log-odds by which a strategy's tactics together move each decision at full strength, before the bound."""
    sums: dict[str, float] = {}
    for name in strategy.tactics:
        if name in market.tactics:
            for decision, ratio in market.tactics[name].odds.items():
                sums[decision] = sums.get(decision, 0.0) + math.log(ratio)
    return sums


def crowded_tactics(market: Market, strategies: Mapping[str, Strategy]) -> Iterator[Caution]:
    """Which strategies pile more tactics on one decision than is believable."""
    for name, strategy in strategies.items():
        for decision, total in tactic_sums(market, strategy).items():
            if abs(total) > TACTICS_BUDGET:
                values: dict[str, str | float] = {
                    "strategy": name, "decision": decision, "asked": math.exp(total),
                    "given": math.exp(bounded_number(total, TACTIC_BOUND)),
                    "limit": math.exp(math.copysign(TACTICS_BUDGET, total)),
                }  # fmt: skip
                yield Caution(CROWDED, values, f"strategies.{name}.tactics")
