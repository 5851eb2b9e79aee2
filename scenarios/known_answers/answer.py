"""What a known answer is: a closed form, and the same figure from days that the model lived through.

A kind of answer is one module in `kinds/` that gives an `Answer`, and one line in that folder's dictionary. Its
formula reads the numbers of the scenario it is asked for, so that a changed scenario is held against its own value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from simulation.day import live_through
from simulation.invariants import Books
from simulation.market import Market
from simulation.resolve import on_day
from simulation.run import Abandoned, Run, begun, simulate
from simulation.state import State
from simulation.strategy import Strategy

MEANS, WAITS, VARIANCES = 0.01, 0.03, 0.05  # widest half width allowed, as a share of the value
EXACT = 1e-9  # of what holds no luck: the largest distance allowed, as a share of the value
LONGEST = 3650  # days of a run
SETTLED = 20.0  # relaxation times after which what a queue or a team began with is forgotten (e⁻²⁰)


def never() -> bool:
    """Nobody asks to stop."""
    return False


@dataclass(frozen=True)
class Scene:
    """What happens: the market, what is bought on it, and for how many days; numbers without their sources."""

    market: Market
    strategy: Strategy
    days: int

    @property
    def rows(self) -> int:
        """Rows of people simulated."""
        return self.market.people.rows

    @property
    def weight(self) -> float:
        """People that one row stands for."""
        return self.market.people.size / self.rows

    @property
    def community(self) -> int:
        """Rows of one community."""
        return min(self.market.people.community, self.rows)

    def on(self, day: int) -> Scene:
        """The scene with every schedule read on a day."""
        return replace(self, market=on_day(self.market, day), strategy=on_day(self.strategy, day))

    def at(self, path: str) -> Any:
        """What stands at a dotted path such as market.visits.visit.base; None below a part that is left out."""
        found: Any = self
        for step in path.split("."):
            if found is None:
                return None
            found = found.get(step) if isinstance(found, dict) else getattr(found, step)
        return found


@dataclass(frozen=True)
class Luck:
    """Where the luck of one replication comes from; `is_shared` is False where compared runs get luck of their own."""

    seed: int
    replication: int
    is_shared: bool = True
    is_unwanted: Callable[[], bool] = never


class NoAnswer(Exception):
    """The formula says nothing about such numbers; `path` is where they stand."""

    def __init__(self, path: str, words: str) -> None:
        super().__init__(path, words)
        self.path, self.words = path, words


@dataclass(frozen=True)
class Figure:
    """One figure of an answer: its unit, what it is, its formula, and how narrow its interval must be."""

    unit: str
    meaning: str
    formula: str
    width: float = MEANS

    @property
    def is_exact(self) -> bool:
        """Whether no luck is in it."""
        return self.width == EXACT


@dataclass(frozen=True)
class Unmet:
    """What must be otherwise before a formula holds: where it stands, and what would be right."""

    path: str
    words: str


Need = Callable[[Scene], Iterator[Unmet]]
Values = Mapping[str, float]  # by figure
Samples = Mapping[str, np.ndarray]  # by figure, each [independent sample]


def nothing_to_add(scene: Scene) -> str:
    """No remark."""
    return ""


@dataclass(frozen=True)
class Answer:
    """A kind of known answer: its figures, what must be left out before it holds, its formula and its simulation.

    `schedules` are the numbers that may change with the day, `remark` a sentence about the value, such as what the
    same formula says in continuous time, and `apart` the formula where compared runs have luck of their own.
    """

    source: str
    figures: Mapping[str, Figure]
    needs: tuple[Need, ...]
    expected: Callable[[Scene], Values]
    samples: Callable[[Scene, Luck], Samples]
    schedules: tuple[str, ...] = ()
    remark: Callable[[Scene], str] = nothing_to_add
    apart: Callable[[Scene], Values] | None = None


def evenings(scene: Scene, luck: Luck) -> Iterator[State]:
    """The days of a run, one by one, each ended with its books in balance."""
    state = begun(scene.market, scene.strategy, scene.days, luck.seed, luck.replication)
    books = Books(state)
    for day in range(scene.days):
        live_through(state, day)
        books.hold(state)
        if luck.is_unwanted():
            raise Abandoned
        yield state


def evening(scene: Scene, luck: Luck) -> State:
    """A run on its last evening."""
    last: State | None = None
    for state in evenings(scene, luck):
        last = state
    assert last is not None, "a scene has a day or more"
    return last


def run(scene: Scene, luck: Luck) -> Run:
    """A whole run, its measures and its figures."""
    return simulate(
        scene.market, scene.strategy, scene.days, luck.seed, luck.replication, abandoned=luck.is_unwanted
    )


def one(value: float) -> np.ndarray:
    """A single sample."""
    return np.array([value])


def per(amount: float, count: float, what: str) -> np.ndarray:
    """A single sample that is a ratio; a run in which there is nothing to divide by says so in words."""
    if not count:
        raise RuntimeError(f"there were no {what} in one of the runs: more people or more days are needed")
    return np.array([amount / count])
