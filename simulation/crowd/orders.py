"""Orders: what is paid at once, what comes back, and what comes again.

Transaction kind (BG/NBD): a buyer orders at an own rate λ ~ Gamma(r, α per week) until dropping out, which happens
after each repeat order with an own chance p ~ Beta(a, b). Subscription kind (sBG): each period is renewed with an
own chance 1 − θ, θ ~ Beta(a, b). Feelings multiply the rate by exp(x) and shift the log-odds of staying by x, centred
so that the average customer keeps the stated parameters. Fader, Hardie and Lee (2005); Fader and Hardie (2007).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import numpy as np

from simulation.columns import mark, those_in
from simulation.crowd.asking import ask_about_order
from simulation.crowd.attribution import credit
from simulation.crowd.competition import log_odds_of_leaving, take_leavers
from simulation.crowd.deciding import Standing, decide
from simulation.crowd.faults import find_faults
from simulation.crowd.partners import pay_partners
from simulation.crowd.retention import NOT_DUE
from simulation.decisions import Choice, chance
from simulation.distributions import beta, gamma, lognormal
from simulation.hazards import ASK, BUY, LEAVE, USE
from simulation.people import CUSTOMER, DORMANT, LEAD, PAID
from simulation.quantity import Quantity, Record

if TYPE_CHECKING:
    from simulation.state import State


class Repeat(Record):
    """How buyers of the transaction kind come again (BG/NBD)."""

    r: Annotated[float, Quantity("shape", "Gamma shape of order rates.", low=0.01, high=1000)] = 0.243
    alpha: Annotated[float, Quantity("weeks", "Gamma scale parameter of order rates.", low=0.001)] = 4.414
    a: Annotated[float, Quantity("shape", "Beta shape a of the chance to drop out.", low=0.01, high=1000)] = (
        0.793
    )
    b: Annotated[float, Quantity("shape", "Beta shape b of the chance to drop out.", low=0.01, high=1000)] = (
        2.426
    )
    again: Choice = Choice(value=0.3, trust=0.3, price=0.6)
    stay: Choice = Choice(value=0.5, trust=1.0)
    centre: Annotated[
        float,
        Quantity(
            "log rate", "Person terms of buying again of the average customer, taken off.", low=-5, high=5
        ),
    ] = 0.0
    centre_stay: Annotated[
        float,
        Quantity("log-odds", "Person terms of staying of the average customer, taken off.", low=-5, high=5),
    ] = 0.0


class Renewal(Record):
    """How subscribers renew (shifted-beta-geometric)."""

    period: Annotated[
        int, Quantity("days", "Days a payment covers.", low=1, high=3650, whole=True, varies=False)
    ] = 30
    a: Annotated[
        float, Quantity("shape", "Beta shape a of the chance to end a period.", low=0.01, high=1000)
    ] = 0.8
    b: Annotated[
        float, Quantity("shape", "Beta shape b of the chance to end a period.", low=0.01, high=1000)
    ] = 24.0
    renew: Choice = Choice(value=0.5, trust=1.3)
    silence: Annotated[float, Quantity("log-odds", "What silence takes off renewing.", low=0, high=10)] = 0.8
    centre: Annotated[
        float, Quantity("log-odds", "Person terms of the average customer, taken off.", low=-5, high=5)
    ] = 0.0


class Orders(Record):
    """What an order is worth, and what comes back and again."""

    price: Annotated[float, Quantity("money/order", "Mean value of an order or a period.", low=0)] = 50.0
    price_spread: Annotated[
        float, Quantity("spread of the logarithm", "How much order values differ.", low=0, high=3)
    ] = 0.0
    margin: Annotated[
        float, Quantity("share of price", "What is left of the full price after goods.", low=0, high=1)
    ] = 0.5
    returns: Choice = Choice(base=0.0, value=-0.3)
    return_cost: Annotated[float, Quantity("money/return", "Handling of a returned order.", low=0)] = 0.0
    repeat: Repeat | None = None
    renewal: Renewal | None = None


class Book:
    """What customers of a run are: own rates and chances, drawn when somebody first buys (columns by person)."""

    def __init__(self, rows: int) -> None:
        self.rate = np.zeros(rows, dtype=np.float32)  # orders a day, transaction kind
        self.ends = np.zeros(rows, dtype=np.float32)  # chance to drop out, or to end a period
        self.due = np.full(rows, NOT_DUE, dtype=np.int16)  # day of the next renewal
        self.scale = np.ones(rows, dtype=np.float32)  # deal size against the list price
        self.strain = np.zeros(rows, dtype=np.float32)  # log-odds a hard sale takes off staying


def become_customer(
    state: State, person: np.ndarray, discount: np.ndarray | float, scale: float = 1.0, strain: float = 0.0
) -> None:
    """First orders: these people pay and are customers from now on."""
    people, orders, book = state.people, state.market.orders, state.customers
    new = people.marks[person] & PAID == 0
    state.withdraw(those_in(people.stage, person, LEAD))
    people.enter(person, CUSTOMER)
    mark(people.marks, person, PAID)
    people.paying[person] = True
    if state.rivalry is not None:
        state.rivalry.lose(person)
    book.scale[person] = scale
    book.strain[person] = strain
    if orders.repeat is not None:
        again = orders.repeat
        book.rate[person] = gamma(state.draws.uniform("order rate", person), again.r, again.alpha * 7.0)
        book.ends[person] = beta(state.draws.uniform("drop out rate", person), again.a, again.b)
    if orders.renewal is not None:
        book.ends[person] = beta(
            state.draws.uniform("churn rate", person), orders.renewal.a, orders.renewal.b
        )
        book.due[person] = state.day + orders.renewal.period
    if orders.renewal is None:  # one death only: who buys no longer loses the habit unseen
        state.waiting.end(person, LEAVE)
    state.book.add("first_orders", person.size)
    state.book.add("customers_new", int(np.count_nonzero(new)))
    state.new_customers.append(person[new])
    state.notes.askers.append(person)
    place_orders(state, person, discount)
    state.notes.buyers.append(person)


def place_orders(state: State, person: np.ndarray, discount: np.ndarray | float) -> None:
    """These people pay: money in, goods out, tactics' cost of use, feelings, and what comes back."""
    people, orders, ledger = state.people, state.market.orders, state.ledger
    number = people.orders[person]
    full = orders.price * state.customers.scale[person].astype(np.float64)
    if orders.price_spread:
        luck = state.draws.uniform("order value", person, number)
        full = full * lognormal(luck, 1.0, orders.price_spread)
    paid = np.rint(full * (1.0 - discount) * (state.weight * 100.0)).astype(np.int64)
    ledger.earn(paid)
    if state.ranks is not None:
        state.ranks.count(person, paid / (state.weight * 100.0))
    pay_partners(state, person, paid)
    credit(state, person, full, paid)
    ledger.pay_variable("supply", float(np.add.reduce(full)) * state.weight * (1.0 - orders.margin))
    _pay_for_use(state, person)
    if state.market.orders.repeat is not None or state.tactics.discounts:
        state.heart.tempt(person, np.asarray(discount) > 0.0)
    people.orders[person] = number + 1
    people.last[person] = state.day
    state.book.add("orders", person.size)
    ask_about_order(state, person, number)
    back = np.zeros(person.size, dtype=bool)
    if orders.returns.base > 0.0:
        back = _return_some(state, person, number, paid)
    find_faults(state, person, number, paid, back)


def _pay_for_use(state: State, person: np.ndarray) -> None:
    for bought in state.tactics.bought:
        tactic = bought.tactic
        if tactic.per_use and bought.strength > 0.0:
            count = int(np.count_nonzero(bought.audience.among(person, state.day)))
            state.ledger.pay_variable(tactic.function, count * tactic.per_use * state.weight)


def _return_some(state: State, person: np.ndarray, number: np.ndarray, paid: np.ndarray) -> np.ndarray:
    """Who returns [order]: refunded, and handled at a cost; people whose perceived value is low return more."""
    (back,) = decide(state, Standing("return_order", state.market.orders.returns, person, number))
    count = int(np.count_nonzero(back))
    if count:
        state.ledger.refund(paid[back])
        state.ledger.pay_variable("supply", count * state.market.orders.return_cost * state.weight)
        state.book.add("returns", count)
    return back


def buy_again(state: State) -> None:
    """Step 6 of a day, second part: repeat orders, and drop-out after each (transaction kind)."""
    again = state.market.orders.repeat
    person = state.buying
    if again is None or not person.size:
        return
    people = state.people
    silent = those_in(people.stage, person, DORMANT)
    people.enter(silent, CUSTOMER)
    number = people.orders[person]
    place_orders(state, person, state.tactics.discount(person, state.day))
    state.book.add("repeat_orders", person.size)
    stay = state.heart.terms(again.stay, person) - again.centre_stay - state.customers.strain[person]
    stay = stay - state.tactics.shift("drop_out", person, state.day) - log_odds_of_leaving(state)
    ends = state.customers.ends[person].astype(np.float64)
    likely = chance(_logits(ends), -stay)
    luck = state.draws.uniform("drop_out", person, number)
    leaves = luck < likely
    gone = person[leaves]
    take_leavers(state, gone, luck[leaves], likely[leaves])
    people.paying[gone] = False
    people.habit[gone] = False
    state.waiting.end(gone, USE, ASK)
    state.book.add("lost", gone.size)
    state.waiting.end(person, BUY)
    state.notes.buyers.append(person[~leaves])


def _logits(chances: np.ndarray) -> np.ndarray:
    held = np.clip(chances, 1e-12, 1.0 - 1e-12)
    logits: np.ndarray = np.log(held / (1.0 - held))
    return logits
