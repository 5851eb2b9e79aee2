"""What an organisation made of its tests: the share of the smallest, the largest and those between that kept a tactic.

Several tests of a size in one strategy are told as one share, so that few runs tell how often a size picks wrong.
"""

from __future__ import annotations

import math
from typing import ClassVar

from scenarios.claims.watch import Watch
from simulation.noted import Decision
from simulation.state import State

SIZES = ("smallest", "middle", "largest")


class Picks(Watch):
    """Reads what was decided of the tests of tactics, by the share of people who take part."""

    names: ClassVar[dict[str, str]] = {
        **{f"kept_{size}": f"share of the {size} tests that kept their tactic" for size in SIZES},
        **{
            f"asked_{size}": f"people who took part in one of the {size} tests, on the mean" for size in SIZES
        },
    }

    def __init__(self) -> None:
        self._state: State | None = None

    def begin(self, state: State) -> None:
        """The first morning."""
        self._state = state

    def look(self, state: State) -> None:
        """Decisions are noted by those who take them: nothing to do."""

    def told(self) -> dict[str, float]:
        """What was decided until the last day; of a size at which nothing was, not a number."""
        assert self._state is not None, "it has begun"
        seats = self._state.seats
        if seats is None:
            return dict.fromkeys(self.names, math.nan)
        trials = seats.board.plan.trials
        shares = sorted({trial.share for trial in trials.values()})
        sized = {"smallest": shares[:1], "middle": shares[1:-1], "largest": shares[1:][-1:]}
        tests = [each for each in seats.board.noted if each.kind == "test" and _picks(each)]
        found = {}
        for size, among in sized.items():
            own = [each for each in tests if trials[each.name].share in among]
            found[f"kept_{size}"] = _mean([_picks(each)[0] for each in own])
            found[f"asked_{size}"] = _mean([_asked(each) for each in own])
        return {name: found[name] for name in self.names}


def _picks(decision: Decision) -> list[float]:
    """1 if the tactic tested went on for everybody, 0 if it was dropped; empty for a test of a channel."""
    return [move.after for move in decision.moves if move.what.startswith("tactics.")]


def _asked(decision: Decision) -> float:
    return sum(seen.value for seen in decision.seen if seen.figure.startswith("people"))


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else math.nan
