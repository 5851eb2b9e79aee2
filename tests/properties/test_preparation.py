"""Whatever the market: projects and coordination at their off values are as if they were left out."""

from __future__ import annotations

import numpy as np
from hypothesis import HealthCheck, given, settings

from simulation.measures import MEASURES
from tests.properties.worlds import Parts, days, lived, markets, plans, seeds

EXAMPLES = settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
THEIR_OWN = {"coordination", "projects_open", "projects_waiting", "projects_live", "readiness"}
KEPT = np.array([measure.name not in THEIR_OWN for measure in MEASURES])


def plainly(market: Parts, plan: Parts) -> tuple[Parts, Parts]:
    """The market and the plan with neither, and tactics that need no more than their lead time."""
    needless = {"hand_overs": 0, "crew": 1, "assists": 0.0}
    tactics = {name: {**tactic, **needless} for name, tactic in market["tactics"].items()}
    bought = {name: {**tactic, "minimum_first": False} for name, tactic in plan["tactics"].items()}
    left_out = {"coordination": None, "projects": None}
    return {**market, **left_out, "tactics": tactics}, {**plan, **left_out, "tactics": bought}


@EXAMPLES
@given(markets, plans, days, seeds)
def test_that_left_out_they_are_what_they_are_at_their_off_values(
    market: Parts, plan: Parts, horizon: int, seed: int
) -> None:
    market, plan = plainly(market, plan)
    off = {**market, "coordination": {"precision": 0.0}, "projects": {"rework": 0.0, "agency": 0.0}}

    without, idle = lived(market, plan, horizon, seed), lived(off, plan, horizon, seed)

    assert np.array_equal(without.daily[KEPT], idle.daily[KEPT])
    assert without.figures["value"] == idle.figures["value"]
