"""The path to payment: product page → cart → checkout → shipping → payment, each with its own loss, counted apart.

On a day of use somebody who is no customer stands before a shopping occasion with chance `shop`; each step then is
one decision, chance = sigmoid(logit(base) + feelings + tactics), and only who passed the one stands before the next.
An absorbing chain with one step a decision. Value enters at the cart, trust at the payment, a quarter at the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.crowd.orders import become_customer
from simulation.decisions import Choice, chance, logit, person_terms
from simulation.people import ACTIVE, LEAD
from simulation.quantity import Record

if TYPE_CHECKING:
    from simulation.state import State

STEPS = ("add_to_cart", "begin_checkout", "enter_shipping", "pay")
COUNTED_AS = ("carts", "checkouts", "shippings", "payments")


class Shopping(Record):
    """The steps from a product page to a payment, each with its chance at one occasion."""

    shop: Choice = Choice(base=0.095)
    add_to_cart: Choice = Choice(base=0.15, value=0.5, trust=0.125, proof=0.3, price=1.1)
    begin_checkout: Choice = Choice(base=0.55, value=0.05, trust=0.375)
    enter_shipping: Choice = Choice(base=0.65, value=0.05, trust=0.375)
    pay: Choice = Choice(base=0.60, value=0.2, trust=1.5, proof=0.1, price=1.1)


def shop(state: State, users: np.ndarray) -> None:
    """Step 6 of a day: today's users who are no customers may shop; leads go on shopping by themselves."""
    people, shopping = state.people, state.market.shopping
    stage = people.stage[users]
    person = users[(stage == ACTIVE) | (stage == LEAD)]
    if not person.size:
        return
    occasion = people.uses[person]
    shift = person_terms(shopping.shop, state.heart.mood(person)) + state.tactics.shift(
        "shop", person, state.day
    )
    there = state.draws.uniform("shop", person, occasion) < chance(logit(shopping.shop.base), shift)
    person, occasion = person[there], occasion[there]
    state.book.add("shop_visits", person.size)
    if person.size:
        walk_the_path(state, person, occasion)


def walk_the_path(state: State, person: np.ndarray, occasion: np.ndarray) -> None:
    """Take people through the four steps, counting who is left after each; who pays becomes a customer."""
    discount = state.tactics.discount(person, state.day)
    luck = state.draws.uniforms(STEPS, person, occasion)
    for place, step in enumerate(STEPS):
        choice: Choice = getattr(state.market.shopping, step)
        shift = person_terms(choice, state.heart.mood(person), discount) + state.tactics.shift(
            step, person, state.day
        )
        passed = luck[place] < chance(logit(choice.base), shift)
        person, luck = person[passed], luck[:, passed]
        discount = discount[passed] if isinstance(discount, np.ndarray) else discount
        state.book.add(COUNTED_AS[place], person.size)
        if not person.size:
            return
    become_customer(state, person, discount)
