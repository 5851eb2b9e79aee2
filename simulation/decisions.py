"""The decisions a person makes: a base chance of a stated reference person, moved by feelings and tactics."""

from __future__ import annotations

import math
from typing import Annotated

import numpy as np

from simulation.quantity import Quantity, Record

PERSON_BOUND = 2.0  # B: log-odds that feelings can add or take; assumption, see docs/model
TACTIC_BOUND = 1.0  # E: log-odds that all tactics together can add or take; assumption

OCCASIONS = (
    "activate", "shop", "add_to_cart", "begin_checkout", "enter_shipping", "pay", "return_order", "ask_for_sales",
    "sign", "renew", "drop_out", "invite", "accept", "come_back", "complain",
)  # fmt: skip
HAZARDS = ("notice", "forget", "visit", "use", "buy_again", "ask_for_help", "leave")
DECISIONS = OCCASIONS + HAZARDS
_USERS = frozenset({"active", "lead", "customer", "dormant"})
STAGES_OF: dict[str, frozenset[str]] = {  # in which stages a decision is taken
    "activate": frozenset({"visitor"}),
    **dict.fromkeys(
        ("shop", "add_to_cart", "begin_checkout", "enter_shipping", "pay"), frozenset({"active", "lead"})
    ),
    "return_order": frozenset({"customer"}),
    "ask_for_sales": frozenset({"unaware", "aware", "active"}),
    "sign": frozenset({"lead"}),
    "renew": frozenset({"customer", "dormant"}),
    "drop_out": frozenset({"customer"}),
    "invite": frozenset({"customer"}),
    "accept": frozenset({"unaware", "aware"}),
    "come_back": frozenset({"dormant", "churned"}),
    "complain": _USERS | {"churned", "aware"},
    "notice": frozenset({"unaware"}),
    "forget": frozenset({"aware"}),
    "visit": frozenset({"unaware", "aware"}),
    **dict.fromkeys(("use", "buy_again", "ask_for_help", "leave"), _USERS),
}


class Choice(Record):
    """How one decision answers: chance of the reference person, and how feelings move its log-odds."""

    base: Annotated[
        float, Quantity("share", "Chance of the reference person at one occasion.", low=0, high=1)
    ] = 0.5
    value: Annotated[float, Quantity("log-odds per unit", "Weight of perceived value.", low=-5, high=5)] = 0.0
    trust: Annotated[float, Quantity("log-odds per unit", "Weight of trust (0 to 1).", low=-5, high=5)] = 0.0
    proof: Annotated[
        float, Quantity("log-odds", "Weight of social proof, buyers in one's community.", low=-5, high=5)
    ] = 0.0
    price: Annotated[
        float,
        Quantity(
            "log-odds per unit",
            "Weight of the price: what a full discount adds; at full price dependence on promotions takes half.",
            low=0,
            high=20,
        ),
    ] = 0.0


def logit(chance: float) -> float:
    """Log-odds of a chance; exactly minus and plus infinity at 0 and 1, so that those stay exact."""
    if chance <= 0.0:
        return -math.inf
    if chance >= 1.0:
        return math.inf
    return math.log(chance / (1.0 - chance))


def bounded(total: np.ndarray, bound: float) -> np.ndarray:
    """A sum of terms held inside ±bound: bound · tanh(total ÷ bound)."""
    return held(total * (1.0 / bound), bound)


def held(terms: np.ndarray, bound: float) -> np.ndarray:
    """The same in place, from terms that have been divided by the bound already."""
    np.tanh(terms, terms)
    terms *= bound
    return terms


def summed(terms: np.ndarray) -> np.ndarray:
    """The four terms of each person added up [person], two and two, which gives the same in any company."""
    halves = terms[:, ::2] + terms[:, 1::2]
    total: np.ndarray = halves[:, 0] + halves[:, 1]
    return total


def bounded_number(total: float, bound: float) -> float:
    """`bounded` for one number."""
    return bound * math.tanh(total / bound) if total else 0.0


def chance(base: np.ndarray | float, shift: np.ndarray) -> np.ndarray:
    """sigmoid(logit(base) + shift) [person], from the base's log-odds; exact for infinite log-odds."""
    return chance_of(base + shift)


def chance_of(odds: np.ndarray) -> np.ndarray:
    """sigmoid(x) of log-odds x, in double precision whatever they come in."""
    against: np.ndarray = np.negative(odds, dtype=np.float64)
    np.exp(against, against)
    against += 1.0
    np.divide(1.0, against, against)
    return against


def chance_of_one(odds: float) -> float:
    """sigmoid(x) of one person's log-odds."""
    return 1.0 / (1.0 + math.exp(min(-odds, 700.0)))  # beyond, below every draw
