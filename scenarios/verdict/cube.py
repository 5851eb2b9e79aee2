"""The cube of results: named axes [strategy, replication, day]; what did not finish is not a number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from simulation.draws import BLOCK


@dataclass(frozen=True)
class Checkpoints:
    """Profit and remaining value [strategy, replication, checkpoint] after so many days [checkpoint]."""

    days: tuple[int, ...]
    profit: np.ndarray
    remaining: np.ndarray


@dataclass(frozen=True)
class Cube:
    """The runs of one experiment over one horizon.

    `figures` [strategy, replication] and `daily` [strategy, replication, day] by name; a daily measure may be read
    only when it is asked for.
    """

    strategies: tuple[str, ...]
    replications: tuple[int, ...]
    days: int
    figures: Mapping[str, np.ndarray]
    checkpoints: Checkpoints
    daily: Mapping[str, np.ndarray] = field(default_factory=dict)
    even_ranges: bool = False  # over each block of replications

    @property
    def finished(self) -> np.ndarray:
        """Which runs finished [strategy, replication]."""
        known: np.ndarray = np.isfinite(self.figures["value"])
        return known

    @property
    def complete(self) -> np.ndarray:
        """The replications that every strategy finished, of those strategies that finished any [replication]."""
        able = self.finished[self.finished.any(axis=1)]
        if not able.size:
            return np.zeros(len(self.replications), dtype=bool)
        done = np.asarray(able.all(axis=0))
        return in_whole_blocks(self.replications, done) if self.even_ranges else done

    @property
    def block(self) -> int:
        """How many replications in a row are independent only together: those over which ranges were drawn evenly."""
        return BLOCK if self.even_ranges and is_whole(self.replications) else 1

    def matched(self) -> Cube:
        """The cube of complete replications, so that strategies are compared over the same luck.

        Where no replication is complete everything is kept: an unmatched answer is better than none.
        """
        whole = self.complete
        if whole.all() or not whole.any():
            return self
        places = np.flatnonzero(whole)
        taken = Checkpoints(
            self.checkpoints.days,
            self.checkpoints.profit[:, places],
            self.checkpoints.remaining[:, places],
        )
        return replace(
            self,
            replications=tuple(self.replications[place] for place in places),
            figures={name: values[:, places] for name, values in self.figures.items()},
            checkpoints=taken,
            daily=Picked(self.daily, places),
        )

    def row(self, strategy: str) -> int:
        """The place of a strategy on its axis."""
        return self.strategies.index(strategy)


def in_whole_blocks(replications: tuple[int, ...], done: np.ndarray) -> np.ndarray:
    """Of the replications that are done those whose whole block is [replication]; all of them before two blocks are.

    One block says nothing of how far others lie apart.
    """
    block = np.asarray(replications) // BLOCK
    whole: np.ndarray = done & (np.bincount(block, done)[block] == BLOCK)
    return whole if np.count_nonzero(whole) >= 2 * BLOCK else done


def is_whole(replications: tuple[int, ...]) -> bool:
    """Whether these are two whole blocks at least, in order."""
    if len(replications) < 2 * BLOCK or len(replications) % BLOCK:
        return False
    first = np.asarray(replications[::BLOCK])
    wanted = (first[:, None] + np.arange(BLOCK)).ravel()
    return not (first % BLOCK).any() and bool((wanted == np.asarray(replications)).all())


class Picked(Mapping[str, np.ndarray]):
    """Daily measures of some replications only, picked when a measure is asked for."""

    def __init__(self, daily: Mapping[str, np.ndarray], places: np.ndarray) -> None:
        self._daily, self._places = daily, places

    def __getitem__(self, name: str) -> np.ndarray:
        """The measure [strategy, replication, day]."""
        return self._daily[name][:, self._places]

    def __iter__(self) -> Iterator[str]:
        return iter(self._daily)

    def __len__(self) -> int:
        return len(self._daily)
