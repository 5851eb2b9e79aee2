"""The path to payment: product page → cart → checkout → shipping → payment, each with its own loss, counted apart.

On a day of use somebody who is no customer stands before a shopping occasion with chance `shop`; each step then is
one decision, chance = sigmoid(logit(base) + feelings + tactics), and only who passed the one stands before the next.
`add_to_cart` is per product page; with v pages on an occasion the cart is reached with 1 − (1 − chance)^v.
An absorbing chain with one step a decision: Kemeny and Snell (1960), theorems 3.2.4 to 3.3.7.
Value enters at the cart, trust at the payment, a quarter at the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import numpy as np

from simulation.columns import those_in
from simulation.crowd.deciding import Standing, weighed
from simulation.crowd.hosting import browse
from simulation.crowd.preparing import FULL, lost
from simulation.crowd.stocking import check_out
from simulation.decisions import Choice
from simulation.organisation.projects import Hollow
from simulation.people import ACTIVE, LEAD
from simulation.quantity import Quantity, Record

if TYPE_CHECKING:
    from simulation.state import State

STEPS = ("add_to_cart", "begin_checkout", "enter_shipping", "pay")
FEW = 1000  # shoppers; beyond, drawing only the steps of those who shop is quicker, measured
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


def shoppers(state: State, users: np.ndarray) -> list[Standing]:
    """Today's users who are no customers stand before a shopping occasion; leads go on shopping by themselves.

    Few of them stand before all its steps at once: no more calls. Of many only those who shop will, and none yet where
    the site may be down.
    """
    people, shopping = state.people, state.market.shopping
    person = those_in(people.stage, users, ACTIVE, LEAD)
    occasion = people.uses[person]
    first = Standing("shop", shopping.shop, person, occasion)
    if len(person) > FEW or state.hosting is not None:
        return [first]
    discount = state.tactics.discount(person, state.day)
    return [first, *steps(shopping, person, occasion, discount, missing=lost(state))]


def shop(state: State) -> None:
    """Step 6 of a day: who shops goes down the path. All steps are drawn; only who passed one comes to the next."""
    said = state.answers.of("shop")
    there = (said.luck < said.likely).nonzero()[0]
    path = state.answers.path(STEPS)
    person, slow = browse(state, said.person[there])
    state.book.add("shop_visits", len(person))
    if not len(person):
        return
    if path is None:
        discount, uses = state.tactics.discount(person, state.day), state.people.uses[person]
        flat = weighed(state, *steps(state.market.shopping, person, uses, discount, slow, lost(state)))
        likely, luck = (each.reshape(len(STEPS), -1) for each in flat)
    else:
        likely, luck = (each.take(there, axis=1) for each in path)
    likely[0] = _on_some_page(state, likely[0], person)
    passed = np.logical_and.accumulate(luck < likely)
    for name, past in zip(COUNTED_AS, passed, strict=True):
        state.book.add(name, int(np.count_nonzero(past)))
    pays = person[passed[-1]]
    if len(pays):
        check_out(state, pays, state.tactics.discount(pays, state.day))


def steps(
    shopping: Shopping,
    person: np.ndarray,
    occasion: np.ndarray,
    discount: np.ndarray | float = 0.0,
    circumstances: np.ndarray | float = 0.0,
    missing: Hollow = FULL,
) -> list[Standing]:
    """Everybody before every step of an occasion."""
    less = (missing.cart, 0.0, 0.0, missing.pay)
    choices = (shopping.add_to_cart, shopping.begin_checkout, shopping.enter_shipping, shopping.pay)
    return [
        Standing(name, choice, person, occasion, circumstances - off if off else circumstances, discount)
        for name, choice, off in zip(STEPS, choices, less, strict=True)
    ]


def _on_some_page(state: State, passes: np.ndarray, person: np.ndarray) -> np.ndarray:
    """Chance to fill the cart on one of the pages of this occasion [person], from the chance on one page."""
    shopping, times = state.market.shopping, state.shopped[person]
    state.shopped[person] = np.minimum(times, 65534) + 1
    if shopping.pages_first == 1.0 and shopping.pages_later == 1.0:
        return passes
    pages = np.where(times == 0, shopping.pages_first, shopping.pages_later)
    some: np.ndarray = 1.0 - (1.0 - passes) ** pages
    return some
