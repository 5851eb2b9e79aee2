"""Activation: a visitor becomes active by experiencing the value; the others bounce.

chance = sigmoid(logit(base) + feelings + tactics) at each visit; base is the chance of the reference person per visit.
The logit form is the model's own for every decision (`decisions.py`); its weights are assumptions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.crowd.deciding import Standing
from simulation.crowd.hosting import slowness
from simulation.crowd.preparing import lost
from simulation.crowd.retention import first_use
from simulation.decisions import Choice
from simulation.people import ACTIVATED, ACTIVE
from simulation.quantity import Record

if TYPE_CHECKING:
    from simulation.state import State


class Activation(Record):
    """How visitors become active."""

    activate: Choice = Choice(base=0.22, value=0.45, trust=0.4, proof=0.3)


def triers(state: State) -> Standing:
    """Today's visitors stand before trying it."""
    visitor = state.visitors
    number = state.people.visits[visitor]
    circumstances = slowness(state) - lost(state).activate
    return Standing("activate", state.market.activation.activate, visitor, number, circumstances)


def activate(state: State) -> None:
    """Step 5 of a day: those of today's visitors who see the value are active, the rest bounce tomorrow."""
    active = state.answers.yes("activate")
    if len(active):
        become_active(state, active)


def become_active(state: State, person: np.ndarray) -> None:
    """These people begin to use the product today."""
    people = state.people
    people.enter(person, ACTIVE)
    marks = people.marks[person]
    new = int(np.count_nonzero(marks & ACTIVATED == 0))
    people.marks[person] = marks | ACTIVATED
    people.since[person] = state.day
    first_use(state, person)
    state.book.add("activated", len(person))
    state.book.add("activated_new", new)
