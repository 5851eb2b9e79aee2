"""Small markets and short readings of runs for the tests of this folder."""

from __future__ import annotations

from typing import Any

import numpy as np

from simulation.market import Market
from simulation.measures import PLACE
from simulation.run import Run, simulate
from simulation.strategy import Strategy


def busy(rows: int = 2_000, **parts: Any) -> Market:
    """A lively little market with its default feelings, in which something happens within weeks."""
    return Market.model_validate({"people": people(rows), **LIVELY, **parts})


def people(rows: int = 2_000, **parts: Any) -> dict[str, Any]:
    return {"size": rows, "rows": rows, "aware": 0.4, **parts}


LIVELY: dict[str, Any] = {
    "visits": {"visit": {"base": 0.05, "value": 0.3, "trust": 0.4, "proof": 0.4}},
    "activation": {"activate": {"base": 0.5, "value": 0.45, "trust": 0.4, "proof": 0.3}},
    "shopping": {"shop": {"base": 0.4}, "add_to_cart": {"base": 0.5, "value": 0.5, "price": 1.1}},
}


def plan(**parts: Any) -> Strategy:
    """A strategy written as a file would."""
    return Strategy.model_validate(parts)


def run(world: Market, strategy: Strategy | None = None, days: int = 40, **how: Any) -> Run:
    """One run with seed 1, replication 0."""
    return simulate(world, strategy or Strategy(), days, how.pop("seed", 1), how.pop("replication", 0), **how)


def daily(found: Run, name: str) -> np.ndarray:
    """One measure of a run [day]."""
    line: np.ndarray = found.daily[PLACE[name]]
    return line


def total(found: Run, name: str) -> float:
    """The sum of a flow over the days."""
    return float(daily(found, name).sum())
