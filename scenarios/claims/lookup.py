"""What a formula reads of one run of a side: a figure, a measure over some days, a whole series, what a watch saw."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from scenarios.claims.watch import Watch
from scenarios.claims.watches import WATCHES
from simulation.figures import FIGURES
from simulation.measures import MEASURES, PLACE
from simulation.run import Run

FIGURE_NAMES = frozenset(figure.name for figure in FIGURES)
STOCKS = frozenset(measure.name for measure in MEASURES if measure.stock)
WORDS = {"people": "people in the market", "days": "days of the run"}
Told = float | np.ndarray  # a number, or a series [day]


@dataclass(frozen=True)
class Lookup:
    """One thing read of a run: its name; days from `start` to before `end`; or, as a `series`, every day of it."""

    name: str
    start: int | None = None
    end: int | None = None
    is_window: bool = False
    is_series: bool = False

    @property
    def is_daily(self) -> bool:
        """Whether it needs a measure, day by day."""
        return self.is_window or self.is_series

    def of(self, run: Run, seen: Mapping[str, float]) -> Told:
        """The value in a run; a flow is summed over its days, of a stock the mean is taken.

        A name alone is a figure of the run, else what a watch saw, else a measure over all days (of a stock its last).
        """
        if self.is_series:
            return np.asarray(run.daily[PLACE[self.name]])
        if self.is_window:
            days = run.daily[PLACE[self.name]][self.start : self.end]
            return float(days.mean() if self.name in STOCKS else days.sum()) if days.size else float("nan")
        for known in (run.figures, seen, {"people": run.people * run.weight, "days": float(run.days)}):
            if self.name in known:
                return float(known[self.name])
        days = run.daily[PLACE[self.name]]
        return float(days[-1] if self.name in STOCKS else days.sum())


def watches_for(lookups: Collection[Lookup]) -> Iterator[Watch]:
    """The watches that must look on so that everything can be read."""
    wanted = {lookup.name for lookup in lookups if not lookup.is_daily}
    for watch in WATCHES.values():
        if wanted & set(watch.names):
            yield watch()


def known_names() -> tuple[str, ...]:
    """Every name that can be read of a run."""
    seen = [name for watch in WATCHES.values() for name in watch.names]
    return tuple(sorted({*FIGURE_NAMES, *PLACE, *seen, *WORDS}))
