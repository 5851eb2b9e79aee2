"""What an organisation made of its tests: whether each of them kept what was tested, and how many people it asked."""

from __future__ import annotations

import math
from typing import ClassVar

from scenarios.claims.watch import Watch
from simulation.noted import Decision
from simulation.state import State

PLACES = ("first", "second", "third")


class Picks(Watch):
    """Reads what was decided of the first tests of a strategy, in the order of its file."""

    names: ClassVar[dict[str, str]] = {
        **{f"kept_{place}": f"1 if the {place} test kept its tactic, 0 if it dropped it" for place in PLACES},
        **{f"asked_{place}": f"people who took part in the {place} test" for place in PLACES},
    }

    def __init__(self) -> None:
        self._state: State | None = None

    def begin(self, state: State) -> None:
        """The first morning."""
        self._state = state

    def look(self, state: State) -> None:
        """Decisions are noted by those who take them: nothing to do."""

    def told(self) -> dict[str, float]:
        """What was decided until the last day; a test that was not is not a number."""
        found = dict.fromkeys(self.names, math.nan)
        assert self._state is not None, "it has begun"
        seats = self._state.seats
        if seats is None:
            return found
        decided = {each.name: each for each in seats.board.noted if each.kind == "test"}
        for place, name in zip(PLACES, seats.board.plan.trials, strict=False):
            if name in decided:
                found[f"kept_{place}"] = _kept(decided[name])
                found[f"asked_{place}"] = sum(
                    seen.value for seen in decided[name].seen if seen.figure.startswith("people")
                )
        return found


def _kept(decision: Decision) -> float:
    """Whether the tactic went on for everybody; not a number for a test of a channel."""
    tactics = [move for move in decision.moves if move.what.startswith("tactics.")]
    return tactics[0].after if tactics else math.nan
