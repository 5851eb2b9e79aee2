"""How an occasion is decided: base chance, circumstances, feelings and tactics against one keyed draw each.

chance = sigmoid(logit(base) + circumstances + B·tanh(person ÷ B) + E·tanh(tactics ÷ E)); it happens iff the draw keyed
by decision, person and the person's own occasion number lies below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.decisions import Choice, chance

if TYPE_CHECKING:
    from simulation.state import State


def chances(
    state: State,
    names: tuple[str, ...],
    choices: tuple[Choice, ...],
    person: np.ndarray,
    discount: np.ndarray | float = 0.0,
    circumstances: np.ndarray | float = 0.0,
) -> np.ndarray:
    """Chance of each decision for each person [decision, person]; circumstances are log-odds [person]."""
    shift, base = state.heart.terms_of(choices, person, discount)
    for place, name in enumerate(names):
        moved = state.tactics.shift(name, person, state.day)
        if isinstance(moved, np.ndarray) or moved:
            shift[place] += moved
    if isinstance(circumstances, np.ndarray) or circumstances:
        shift = shift + circumstances
    return chance(base, shift)


def decides(
    state: State,
    name: str,
    choice: Choice,
    person: np.ndarray,
    occasion: np.ndarray,
    discount: np.ndarray | float = 0.0,
    circumstances: np.ndarray | float = 0.0,
) -> np.ndarray:
    """Who of the people says yes to one decision at their own occasion [person]."""
    likely = chances(state, (name,), (choice,), person, discount, circumstances)[0]
    yes: np.ndarray = state.draws.uniform(name, person, occasion) < likely
    return yes
