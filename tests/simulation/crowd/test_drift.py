"""Drift of channels: right in mean, spread and memory, alike under every strategy, drawn only where it is on."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from simulation.crowd.drift import Drift, wander
from simulation.draws import Draws
from simulation.measures import MEASURES
from simulation.run import begun
from simulation.state import State
from tests.simulation.small import busy, plan, run

CHANNELS: dict[str, Any] = {"radio": {"broadcast": {}}, "search": {"demand": {}}}
BOUGHT: dict[str, Any] = {"media": {"radio": {"weekly_budget": 400}, "search": {"weekly_budget": 60}}}


def effects(days: int, replications: int, **drift: float) -> np.ndarray:
    """The effectiveness of radio [replication, day], with nothing else going on."""
    world = busy(20, channels=CHANNELS, drift=drift)
    found = np.zeros((replications, days))
    state = begun(world, plan(**BOUGHT), days, 1, 0)
    for replication in range(replications):
        state.draws = Draws(1, replication)
        for day in range(days):
            state.day = day
            wander(state)
            found[replication, day] = state.channels["radio"].effect
    return found


def test_that_effectiveness_has_mean_one_and_the_spread_and_memory_stated() -> None:
    drift = Drift(spread=0.3, memory=10.0)

    log = np.log(effects(31, 1500, spread=drift.spread, memory=drift.memory))

    assert np.exp(log).mean() == pytest.approx(1.0, abs=0.01)  # four standard errors of correlated days
    assert log[:, 0].std() == pytest.approx(0.3, rel=0.08)
    assert log[:, -1].std() == pytest.approx(0.3, rel=0.08)
    together = np.corrcoef(log[:, 0], log[:, 10])[0, 1]
    assert together == pytest.approx(math.exp(-1.0), abs=0.09)  # four standard errors


def test_that_a_channel_drifts_alike_whatever_else_is_bought() -> None:
    def radio(**bought: object) -> list[float]:
        state = begun(busy(20, channels=CHANNELS, drift={}), plan(media=bought), 5, 1, 0)
        return [_on(state, day) for day in range(5)]

    assert radio(radio={"weekly_budget": 400}) == radio(search={}, radio={})


def _on(state: State, day: int) -> float:
    state.day = day
    wander(state)
    return state.channels["radio"].effect


def test_that_without_drift_nothing_is_drawn_and_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    one = Draws.one

    def listening(self: Draws, decision: str, person: int, occasion: int = 0) -> float:
        asked.append(decision)
        return one(self, decision, person, occasion)

    monkeypatch.setattr(Draws, "one", listening)
    off = run(busy(300, channels=CHANNELS), plan(**BOUGHT), days=15)
    assert not [name for name in asked if name.startswith("drift")]

    still = run(busy(300, channels=CHANNELS, drift={"spread": 0}), plan(**BOUGHT), days=15)
    assert [name for name in asked if name.startswith("drift")]

    assert np.array_equal(off.daily, still.daily)


def test_that_drift_moves_noticing_and_the_price_of_clicks() -> None:
    """A control: what drifts is felt."""
    little = {"media": {"radio": {"weekly_budget": 400}, "search": {"weekly_budget": 5}}}
    sought = {**CHANNELS, "search": {"demand": {"in_need": 0.5}}}
    off = run(busy(300, channels=sought), plan(**little), days=25)
    on = run(busy(300, channels=sought, drift={"spread": 1.0}), plan(**little), days=25)

    differ = {m.name for m, a, b in zip(MEASURES, off.daily, on.daily, strict=True) if (a != b).any()}
    assert {"noticed", "clicks"} <= differ
