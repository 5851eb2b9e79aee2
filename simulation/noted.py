"""What an organisation saw, decided and did in a run: typed records, for screen, report and claims alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["review", "alert", "test"]
Bound = Literal["", "step", "floor", "cap", "demand"]


@dataclass(frozen=True)
class Seen:
    """A figure as the organisation saw it, of the whole or of one channel or tactic.

    `truth` is what the model knows beside it, where it knows better; not a number where it does not.
    """

    figure: str
    of: str
    value: float
    truth: float = float("nan")


@dataclass(frozen=True)
class Move:
    """Something that was changed: what, from, to, and the bound that stopped it there, if one did."""

    what: str
    before: float
    after: float
    bound: Bound = ""


@dataclass(frozen=True)
class Decision:
    """What was seen on a day, and what was done because of it from a later day on; nothing where there are no moves."""

    day: int
    done_on: int
    kind: Kind
    name: str
    seen: tuple[Seen, ...] = ()
    moves: tuple[Move, ...] = ()
