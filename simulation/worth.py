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
    if orders.renewal is not None:
        periods = _periods(state.market)
        (stays,) = chances(state, staying(state, orders.renewal, paying))
        return float((each * _annuity(stays * _period_factor(state.market), periods)).sum()) * state.weight
    if orders.repeat is None:
        return 0.0
    again = orders.repeat
    feels = state.heart.terms(again.again, paying) - again.centre
    rate = state.customers.rate[paying] * np.exp(feels)
    held = np.clip(state.customers.ends[paying].astype(np.float64), 1e-12, 1 - 1e-12)
    stay = state.heart.terms(again.stay, paying) - again.centre_stay - state.customers.strain[paying]
    ends = chance(np.log(held / (1 - held)), log_odds_of_leaving(state) - stay)
    return float((each * _flow(rate, rate * ends, state.market.money)).sum()) * state.weight


def _prospects(state: State) -> float:
    people, market = state.people, state.market
    live = np.flatnonzero(people.live)
    stage = people.stage[live]
    worth = customer_worth(state.market)
    total = 0.0
    leads = live[stage == LEAD]
    if leads.size and market.sales is not None:
        sign = market.sales.sign
        wins = chance(logit(sign.base), state.heart.terms(sign, leads))
        total += float(wins.sum()) * worth * market.sales.deal_size
    active = live[((stage == ACTIVE) | (stage == DORMANT)) & people.habit[live] & ~people.paying[live]]
    if active.size:
        total += float(_will_pay(state, active).sum()) * worth
    return total * state.weight


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
    orders = market.orders
    each = float(kept(orders))
    if orders.renewal is not None:
        ends = beta(GRID, orders.renewal.a, orders.renewal.b)
        future = _annuity((1.0 - ends) * _period_factor(market), _periods(market))
        return each * float(1.0 + future.mean())
    if orders.repeat is None:
        return each
    rate = gamma(GRID, orders.repeat.r, orders.repeat.alpha * 7.0)
    ends = beta(GRID, orders.repeat.a, orders.repeat.b)
    # rate and drop-out chance are independent: every rate meets a spread sample of the chances
    future = _flow(rate, rate * ends[(np.arange(GRID.size) * 1237) % GRID.size], market.money)
    return each * float(1.0 + future.mean())


def kept(orders: Orders, scale: np.ndarray | float = 1.0) -> np.ndarray | float:
    """What is left of an order at so many times the list price after goods and expected returns [money]."""
    back = orders.returns.base
    return orders.price * scale * (orders.margin - back) - back * orders.return_cost


def _flow(rate: np.ndarray, ending: np.ndarray, money: Money) -> np.ndarray:
    """Expected discounted number of events at a daily rate that ends at a daily rate, within the cap."""
    fading = ending + math.log1p(money.discount) / 365.0
    span = money.cap * 365.0
    with np.errstate(invalid="ignore", divide="ignore"):
        flow = rate / fading * -np.expm1(-fading * span)
    return np.where(fading > 0.0, flow, rate * span)


def _annuity(factor: np.ndarray, periods: int) -> np.ndarray:
    """Σₖ₌₁ⁿ factorᵏ."""
    whole = np.isclose(factor, 1.0)
    safe = np.where(whole, 0.5, factor)
    return np.where(whole, float(periods), safe * (1.0 - safe**periods) / (1.0 - safe))


def _periods(market: Market) -> int:
    renewal = market.orders.renewal
    assert renewal is not None
    return int(market.money.cap * 365.0 / renewal.period)


def _period_factor(market: Market) -> float:
    renewal = market.orders.renewal
    assert renewal is not None
    return float((1.0 + market.money.discount) ** (-renewal.period / 365.0))
