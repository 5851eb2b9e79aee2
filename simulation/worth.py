"""Expected remaining value of the people won: what customers, pipeline and active people will still bring.

Expected with each person's own rate and chances (so with heterogeneity), feelings as they stand, discounted, and
capped at a stated number of years. Transaction kind: ∫₀ᵀ λ·e^(−(λp + ρ)t) dt = λ ÷ (λp + ρ)·(1 − e^(−(λp + ρ)T)).
Subscription kind: Σₖ (s·δ)ᵏ over the periods within the cap. An active person in the habit comes to a
payment with a daily chance, use · shop · path, until the habit is lost; a lead signs with the base chance as moved by
feelings. Both are then worth a customer's expected value averaged over the customers that may come.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from simulation.crowd.competition import leaving, log_odds_of_leaving
from simulation.crowd.deciding import Standing, chances
from simulation.crowd.orders import Orders
from simulation.crowd.renewals import staying
from simulation.crowd.shopping import steps
from simulation.decisions import chance, logit
from simulation.distributions import beta, gamma
from simulation.people import ACTIVE, DORMANT, LEAD

if TYPE_CHECKING:
    from simulation.ledger import Money
    from simulation.market import Market
    from simulation.state import State

GRID = (np.arange(2000) + 0.5) / 2000  # quantiles of a customer to come


def remaining_value(state: State) -> float:
    """Expected remaining margin of customers, pipeline and active people at the end of today [money]."""
    return _customers(state) + _prospects(state)


def _customers(state: State) -> float:
    people, orders = state.people, state.market.orders
    paying = np.flatnonzero(people.paying)
    if not paying.size:
        return 0.0
    each = kept(orders, state.customers.scale[paying].astype(np.float64))
    return float((each * expected_orders(state, paying, state.market.money.cap * 365.0)).sum()) * state.weight


def expected_orders(state: State, person: np.ndarray, span: np.ndarray | float) -> np.ndarray:
    """Expected discounted orders of customers within a span [days], feelings as they stand [person]."""
    orders, market = state.market.orders, state.market
    if orders.renewal is not None:
        (stays,) = chances(state, staying(state, orders.renewal, person))
        return _annuity(stays * _period_factor(market), _periods(market, span))
    if orders.repeat is None:
        return np.zeros(len(person))
    again = orders.repeat
    feels = state.heart.terms(again.again, person) - again.centre
    rate = state.customers.rate[person] * np.exp(feels)
    held = np.clip(state.customers.ends[person].astype(np.float64), 1e-12, 1 - 1e-12)
    stay = state.heart.terms(again.stay, person) - again.centre_stay - state.customers.strain[person]
    ends = chance(np.log(held / (1 - held)), log_odds_of_leaving(state) - stay)
    return _flow(rate, rate * ends, market.money, span)


def _prospects(state: State) -> float:
    worth = customer_worth(state.market)
    total = 0.0
    for _person, wins, size in (will_sign(state), will_pay(state)):
        total += float(wins.sum()) * worth * size
    return total * state.weight


def will_sign(state: State) -> tuple[np.ndarray, np.ndarray, float]:
    """Leads, the chance of each to sign [person], and the size of their deals."""
    people, sales = state.people, state.market.sales
    if sales is None:
        return np.empty(0, dtype=np.intp), np.empty(0), 1.0
    leads = np.flatnonzero(people.live & (people.stage == LEAD))
    return leads, chance(logit(sales.sign.base), state.heart.terms(sales.sign, leads)), sales.deal_size


def will_pay(state: State) -> tuple[np.ndarray, np.ndarray, float]:
    """Active people in the habit, the chance of each to pay [person], and the size of their orders."""
    people = state.people
    live = np.flatnonzero(people.live & people.habit & ~people.paying)
    stage = people.stage[live]
    active = live[(stage == ACTIVE) | (stage == DORMANT)]
    return active, _will_pay(state, active) if active.size else np.empty(0), 1.0


def _will_pay(state: State, person: np.ndarray) -> np.ndarray:
    """Chance, discounted to today, of each active person to pay before losing the habit or reaching the cap [person].

    Each day the habit is kept with chance k or lost for good, then it comes to a payment with chance h:
    Σₜ (δk)ᵗ·h·(1 − h)ᵗ⁻¹ over the days within the cap.
    """
    market, heart = state.market, state.heart
    retention, shopping = market.retention, market.shopping
    loss = state.habits.loss(state, person) * np.exp(-heart.terms(retention.leave, person)) * leaving(state)
    base = min(retention.use.base, 1 - 1e-9)
    daily = 1.0 - np.exp(math.log1p(-base) * np.exp(heart.terms(retention.use, person)))
    uses = state.people.uses[person]
    before = [Standing("shop", shopping.shop, person, uses), *steps(shopping, person, uses)]
    shop, cart, *rest = chances(state, *before)
    pays = shop * (1.0 - (1.0 - cart) ** shopping.pages_later) * np.prod(rest, axis=0)
    money = market.money
    today = np.minimum(pays * daily, 1.0 - 1e-9)
    kept = np.exp(-loss) * (1.0 + money.discount) ** (-1.0 / 365.0)
    will: np.ndarray = today / (1.0 - today) * _annuity(kept * (1.0 - today), int(money.cap * 365.0))
    return will


def customer_worth(market: Market) -> float:
    """Expected margin of one customer to come, first order included, at the average person's feelings [money]."""
    return float(kept(market.orders)) * customer_orders(market, market.money.cap * 365.0)


def customer_orders(market: Market, span: float) -> float:
    """Expected discounted orders of one customer to come within a span of the first one [days], that one included."""
    orders = market.orders
    if orders.renewal is not None:
        ends = beta(GRID, orders.renewal.a, orders.renewal.b)
        future = _annuity((1.0 - ends) * _period_factor(market), _periods(market, span))
        return float(1.0 + future.mean())
    if orders.repeat is None:
        return 1.0
    rate = gamma(GRID, orders.repeat.r, orders.repeat.alpha * 7.0)
    ends = beta(GRID, orders.repeat.a, orders.repeat.b)
    # rate and drop-out chance are independent: every rate meets a spread sample of the chances
    future = _flow(rate, rate * ends[(np.arange(GRID.size) * 1237) % GRID.size], market.money, span)
    return float(1.0 + future.mean())


def kept(orders: Orders, scale: np.ndarray | float = 1.0) -> np.ndarray | float:
    """What is left of an order at so many times the list price after goods and expected returns [money]."""
    back = orders.returns.base
    return orders.price * scale * (orders.margin - back) - back * orders.return_cost


def _flow(rate: np.ndarray, ending: np.ndarray, money: Money, span: np.ndarray | float) -> np.ndarray:
    """Expected discounted number of events at a daily rate that ends at a daily rate, within a span and the cap."""
    fading = ending + math.log1p(money.discount) / 365.0
    span = np.minimum(span, money.cap * 365.0)
    with np.errstate(invalid="ignore", divide="ignore"):
        flow = rate / fading * -np.expm1(-fading * span)
    return np.where(fading > 0.0, flow, rate * span)


def _annuity(factor: np.ndarray, periods: np.ndarray | int) -> np.ndarray:
    """Σₖ₌₁ⁿ factorᵏ."""
    whole = np.isclose(factor, 1.0)
    safe = np.where(whole, 0.5, factor)
    return np.where(whole, periods, safe * (1.0 - safe**periods) / (1.0 - safe))


def _periods(market: Market, span: np.ndarray | float) -> np.ndarray | int:
    """Whole periods within a span and the cap."""
    renewal = market.orders.renewal
    assert renewal is not None
    count = np.minimum(span, market.money.cap * 365.0) / renewal.period
    return np.floor(count) if isinstance(span, np.ndarray) else int(count)


def _period_factor(market: Market) -> float:
    renewal = market.orders.renewal
    assert renewal is not None
    return float((1.0 + market.money.discount) ** (-renewal.period / 365.0))
