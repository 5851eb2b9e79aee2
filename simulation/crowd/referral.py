"""Referral: a new customer invites concrete people; who accepts arrives with trust and a referrer.

The number invited is Poisson by inverse; each invited person stands before `accept` once per invitation. With new
customers from nothing else and everybody who accepts buying, a Galton-Watson process with k = invitations × accept:
Harris (1963), chapter I.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import numpy as np

from simulation.columns import next_number, those_in
from simulation.crowd.awareness import learn_of_it
from simulation.crowd.deciding import Standing, decide
from simulation.decisions import Choice
from simulation.distributions import poisson
from simulation.people import AWARE, UNAWARE
from simulation.quantity import Quantity, Record

if TYPE_CHECKING:
    from simulation.state import State

TRIES = 3  # people a customer thinks of for one invitation until one is found who does not use it yet


class Referral(Record):
    """How new customers invite others."""

    invitations: Annotated[float, Quantity("people", "People a new customer invites.", low=0, high=100)] = 0.8
    accept: Choice = Choice(base=0.15, value=0.3, trust=0.4)
    within: Annotated[
        float, Quantity("share", "Share of invitations inside the own community.", low=0, high=1)
    ] = 0.8
    trust: Annotated[
        float,
        Quantity("share", "Part of the missing trust an invitation from a friend gives.", low=0, high=1),
    ] = 0.15
    reward: Annotated[
        float, Quantity("money/success", "Paid to both sides for an accepted invitation.", low=0)
    ] = 0.0


def invite(state: State) -> None:
    """Step 10 of a day: today's new customers invite; who accepts visits tomorrow with a friend's word."""
    referral, new = state.market.referral, state.new_customers
    state.new_customers = []
    if referral is None or referral.invitations <= 0.0 or not any(map(len, new)):
        return
    person = np.concatenate(new)
    mean = referral.invitations * np.exp(state.tactics.shift("invite", person, state.day))
    count = poisson(state.draws.uniform("invite", person), mean)
    host = person.repeat(count)
    if not len(host):
        return
    number = np.arange(len(host)) - (np.add.accumulate(count) - count).repeat(count)
    guest = _guests(state, referral, host, number)
    state.book.add("invited", len(guest))
    if len(guest):
        _accept(state, referral, guest)


def _guests(state: State, referral: Referral, host: np.ndarray, number: np.ndarray) -> np.ndarray:
    """One guest for each invitation who does not use it yet, found in at most three thoughts, nobody twice a day."""
    people = state.people
    size = people.community_size
    guest = np.full(len(host), -1, dtype=np.intp)
    inside = state.draws.uniform("invite inside", host, number) < referral.within
    open_ = np.arange(len(host))
    for attempt in range(TRIES):
        who = host[open_]
        luck = state.draws.uniform("invite whom", who, number[open_] * TRIES + attempt)
        first = people.community(who) * size
        near = first + (luck * np.minimum(size, people.rows - first)).astype(np.intp)
        thought = np.where(inside[open_], near, (luck * people.rows).astype(np.intp))
        fresh = people.stage[thought] <= AWARE
        guest[open_[fresh]] = thought[fresh]
        open_ = open_[~fresh]
        if not len(open_):
            break
    return np.array(list(dict.fromkeys(guest[guest >= 0].tolist())), dtype=np.intp)


def _accept(state: State, referral: Referral, guest: np.ndarray) -> None:
    people = state.people
    (accepts,) = decide(
        state, Standing("accept", referral.accept, guest, next_number(state.invitations, guest))
    )
    came = guest[accepts]
    if not len(came):
        return
    unaware = those_in(people.stage, came, UNAWARE)
    learn_of_it(state, unaware, True)
    people.told[came] = True
    state.heart.reassure(came, referral.trust)
    state.guests.append(came)
    state.ledger.pay_variable("operations", came.size * referral.reward * state.weight)
    state.book.add("accepted", came.size)
