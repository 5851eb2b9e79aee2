"""Activation: a visitor becomes active by experiencing the value; the others bounce.

chance = sigmoid(logit(base) + feelings + tactics) at each visit; base is the chance of the reference person per visit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.crowd.deciding import decides
from simulation.crowd.hosting import slowness
from simulation.crowd.retention import first_use
from simulation.decisions import Choice
from simulation.people import ACTIVATED, ACTIVE
from simulation.quantity import Record

if TYPE_CHECKING:
    from simulation.state import State


class Activation(Record):
    """How visitors become active."""

    activate: Choice = Choice(base=0.22, value=0.45, trust=0.4, proof=0.3)


def activate(state: State) -> None:
    """Step 5 of a day: today's visitors try it; those who see the value are active, the rest bounce tomorrow."""
    people = state.people
    visitor = state.visitors
    if not visitor.size:
        return
    choice = state.market.activation.activate
    slow = slowness(state)
    sees_it = decides(state, "activate", choice, visitor, people.visits.take(visitor), circumstances=slow)
    active = visitor[sees_it]
    if active.size:
        become_active(state, active)


def become_active(state: State, person: np.ndarray) -> None:
    """These people begin to use the product today."""
    people = state.people
    people.enter(person, ACTIVE)
    new = np.count_nonzero(people.marks[person] & ACTIVATED == 0)
    people.marks[person] |= ACTIVATED
    people.since[person] = state.day
    first_use(state, person)
    state.book.add("activated", person.size)
    state.book.add("activated_new", int(new))
