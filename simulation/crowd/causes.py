"""Which of several causes it was: each with the chance of its share of the rates, by one keyed draw.

Something that happens at the rates r₁ … rₙ of n causes is due to cause i with the chance rᵢ ÷ Σr (competing exponential
waiting times). The draw u falls on the first cause for which u·Σr < r₁ + … + rᵢ, on none of them beyond the last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation import kernels

if TYPE_CHECKING:
    from simulation.draws import Draws


def fallen_on(
    draws: Draws,
    decision: str,
    person: np.ndarray,
    occasion: np.ndarray,
    running: np.ndarray,
    total: np.ndarray,
    kind: np.ndarray,
) -> np.ndarray:
    """The place of the cause that each one's draw falls on, the number of causes if it falls on none [person].

    `running` [cause, kind] are the rates up to each cause and `total` [kind] those of all, by kind of person;
    `occasion` and `kind` are columns of everybody.
    """
    if kernels.compiled is not None:
        words = draws.words(decision)
        return kernels.compiled.fallen_on(*words, person, occasion, running, total, kind)
    luck = draws.uniform(decision, person, occasion[person])
    kinds = kind[person].astype(np.intp)
    luck *= total[kinds]
    place: np.ndarray = (luck >= running[:, kinds]).sum(axis=0)
    return place
