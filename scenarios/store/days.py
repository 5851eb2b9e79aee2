"""Daily measures of a result, read from its file when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import numpy as np

from scenarios.store.opening import for_reading
from scenarios.store.packing import Damaged, unpacked
from scenarios.store.problems import DAMAGED, StoreProblem, told_in_words
from simulation.measures import Measure

PACKED = "SELECT number, packed FROM daily"
LARGEST = 1e18  # of a measure: what a study may state at most


class StoredMeasures(Mapping[str, np.ndarray]):
    """Daily measures [strategy, replication, day] by name, read from the file when asked for, by any thread."""

    def __init__(
        self,
        path: Path,
        measures: tuple[Measure, ...],
        places: Mapping[int, tuple[int, int]],
        shape: tuple[int, int, int],
    ) -> None:
        self._path, self._places, self._shape = path, places, shape
        self._rows = {measure.name: place for place, measure in enumerate(measures)}

    def __getitem__(self, name: str) -> np.ndarray:
        """The measure [strategy, replication, day]; what did not finish is not a number."""
        cube = np.full(self._shape, np.nan)
        path, row = self._path, self._rows[name]
        with told_in_words(path), closing(for_reading(path)) as connection:
            for number, block in connection.execute(PACKED):
                if number not in self._places:
                    continue
                try:
                    cube[self._places[number]] = _numbers(unpacked(block, row, self._shape[2]))
                except Damaged as error:
                    raise StoreProblem(f"{path}: {DAMAGED}: run {number} {error}") from error
        return cube

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def _numbers(days: np.ndarray) -> np.ndarray:
    """The days of a measure as they are; Damaged where one is no number, which no run leaves."""
    if not (np.abs(days) <= LARGEST).all():
        raise Damaged("holds a day that is no number")
    return days
