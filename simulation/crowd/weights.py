"""What decisions weigh: the weights of feelings and the bases of some choices, as tables."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from simulation.decisions import PERSON_BOUND, Choice, logit


class Weights(NamedTuple):
    """What some choices weigh [choice], or one alone; all but the bases divided by the bound B."""

    weights: np.ndarray  # of value, trust, proof and dependence
    centre: np.ndarray  # of the reference person
    price: np.ndarray
    base: np.ndarray  # log-odds
    rough_weights: np.ndarray  # weights and centre with half the bits, for what is read of everybody
    rough_centre: np.ndarray


def weighing(choices: tuple[Choice, ...], value: float, trust: float) -> Weights:
    """The tables of some choices, centred at a reference person's perceived value [log-odds] and trust."""
    tables = [
        np.array([[c.value, c.trust, c.proof, -0.5 * c.price] for c in choices]) / PERSON_BOUND,
        np.array([c.value * value + c.trust * trust for c in choices]) / PERSON_BOUND,
        np.array([c.price for c in choices]) / PERSON_BOUND,
        np.array([logit(c.base) for c in choices]),
    ]
    if len(choices) == 1:  # one row less a dimension: quicker, and the same for everybody
        tables = [table[0, ...] for table in tables]
    tables += [table.astype(np.float32) for table in tables[:2]]
    return Weights(*tables)
