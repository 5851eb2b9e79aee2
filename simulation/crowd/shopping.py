"""The path to payment: product page → cart → checkout → shipping → payment, each with its own loss, counted apart.

On a day of use somebody who is no customer stands before a shopping occasion with chance `shop`; each step then is
one decision, chance = sigmoid(logit(base) + feelings + tactics), and only who passed the one stands before the next.
`add_to_cart` is per product page; with v pages on an occasion the cart is reached with 1 − (1 − chance)^v.
An absorbing chain with one step a decision. Value enters at the cart, trust at the payment, a quarter at the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import numpy as np

from simulation.crowd.deciding import chances
from simulation.crowd.hosting import browse, slowed
from simulation.crowd.stocking import check_out
from simulation.decisions import Choice
from simulation.people import ACTIVE, LEAD
from simulation.quantity import Quantity, Record

if TYPE_CHECKING:
    from simulation.state import State

STEPS = ("add_to_cart", "begin_checkout", "enter_shipping", "pay")
NAMES = ("shop", *STEPS)
COUNTED_AS = ("carts", "checkouts", "shippings", "payments")


class Shopping(Record):
    """The steps from a product page to a payment, each with its chance at one occasion."""

    shop: Choice = Choice(base=0.095)
    pages_first: Annotated[
        float, Quantity("pages", "Product pages looked at on the first shopping occasion.", low=1, high=1000)
    ] = 1.0
    pages_later: Annotated[
        float, Quantity("pages", "Product pages looked at on a later shopping occasion.", low=1, high=1000)
    ] = 1.0
    add_to_cart: Choice = Choice(base=0.15, value=0.5, trust=0.125, proof=0.3, price=1.1)
    begin_checkout: Choice = Choice(base=0.55, value=0.05, trust=0.375)
    enter_shipping: Choice = Choice(base=0.65, value=0.05, trust=0.375)
    pay: Choice = Choice(base=0.60, value=0.2, trust=1.5, proof=0.1, price=1.1)


def shop(state: State, users: np.ndarray) -> None:
    """Step 6 of a day: today's users who are no customers may shop; leads go on shopping by themselves.

    All decisions of an occasion are drawn together; only who passed the one stands before the next.
    """
    people = state.people
    stage = people.stage.take(users)
    person = users[(stage == ACTIVE) | (stage == LEAD)]
    if not person.size:
        return
    occasion, discount = people.uses.take(person), state.tactics.discount(person, state.day)
    likely = chances(state, NAMES, choices_of(state.market.shopping), person, discount)
    luck = state.draws.uniforms(NAMES, person, occasion)
    there, slow = browse(state, person, occasion, (luck[0] < likely[0]).nonzero()[0])
    state.book.add("shop_visits", there.size)
    if not there.size:
        return
    person, luck, likely = person.take(there), luck.take(there, axis=1), likely.take(there, axis=1)
    if isinstance(slow, np.ndarray):
        likely[1:] = slowed(likely[1:], slow)
    likely[1] = _on_some_page(state, likely[1], person)
    passed = luck < likely
    for place in range(2, len(NAMES)):
        passed[place] &= passed[place - 1]
    for name, count in zip(COUNTED_AS, passed[1:].sum(axis=1).tolist(), strict=True):
        state.book.add(name, count)
    pays = passed[-1]
    if pays.any():
        check_out(
            state, person[pays], discount[there][pays] if isinstance(discount, np.ndarray) else discount
        )


def choices_of(shopping: Shopping) -> tuple[Choice, ...]:
    """The decisions of an occasion in their order: to shop at all, then the steps."""
    return (
        shopping.shop,
        shopping.add_to_cart,
        shopping.begin_checkout,
        shopping.enter_shipping,
        shopping.pay,
    )


def _on_some_page(state: State, passes: np.ndarray, person: np.ndarray) -> np.ndarray:
    """Chance to fill the cart on one of the pages of this occasion [person], from the chance on one page."""
    shopping, times = state.market.shopping, state.shopped[person]
    state.shopped[person] = np.minimum(times, 65534) + 1
    if shopping.pages_first == 1.0 and shopping.pages_later == 1.0:
        return passes
    pages = np.where(times == 0, shopping.pages_first, shopping.pages_later)
    some: np.ndarray = 1.0 - (1.0 - passes) ** pages
    return some
