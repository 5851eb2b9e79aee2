"""Whatever the market and the strategy: what does nothing changes nothing, and is the same as what is left out."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from simulation.measures import PLACE
from tests.properties.examples import EXAMPLES
from tests.properties.worlds import Parts, days, lived, markets, plans, seeds

OFF: dict[str, tuple[Any, Parts]] = {
    "referral": ({"invitations": 0.0}, {}),
    "recall": ({}, {"recall": {"contacts": 0.0}}),
    "sales": ({}, {}),
    "service": ({"tickets_active": 0.0, "tickets_customer": 0.0, "tickets_order": 0.0}, {}),
    "site": ({"capacity": 1e15}, {}),
    "channels": ({"air": {"broadcast": {}}, "search": {"demand": {}}}, {"media": {"air": {}, "search": {}}}),
    "tactics": ({"idle": {}}, {"tactics": {"idle": {}}}),
}
"""A mechanism at its off values: its part of the market, and what is bought of it."""

audiences = st.sampled_from([{}, {"segments": ["large"]}])
idle_tactics = st.fixed_dictionaries(
    {
        "odds": st.dictionaries(
            st.sampled_from(["pay", "visit", "use", "renew", "invite", "add_to_cart"]), st.just(1.0)
        ),
        "lead_time": st.floats(0.0, 20.0),
        "ramp": st.floats(0.0, 10.0),
        "fade": st.floats(0.0, 10.0),
        "audience": audiences,
    }
)


@EXAMPLES
@given(markets, plans, idle_tactics, st.integers(0, 20), days, seeds)
def test_that_a_tactic_that_does_nothing_changes_nothing(
    market: Parts, plan: Parts, idle: Parts, start: int, horizon: int, seed: int
) -> None:
    world = market | {"tactics": (market["tactics"] or {}) | {"idle": idle}}
    bought = plan | {"tactics": (plan["tactics"] or {}) | {"idle": {"from_day": start}}}

    before, after = lived(market, plan, horizon, seed), lived(world, bought, horizon, seed)

    assert np.array_equal(before.daily, after.daily)
    assert repr(before.figures) == repr(after.figures)


@EXAMPLES
@given(markets, plans, st.sampled_from(sorted(OFF)), days, seeds)
def test_that_a_mechanism_left_out_is_one_at_its_off_values(
    market: Parts, plan: Parts, part: str, horizon: int, seed: int
) -> None:
    here, bought = OFF[part]
    there = "media" if part == "channels" else part
    without_it, nothing = market | {part: None}, plan | {there: None}

    out = lived(without_it, nothing, horizon, seed)
    off = lived(market | {part: here}, nothing | bought, horizon, seed)

    assert [
        name for name, place in PLACE.items() if not np.array_equal(out.daily[place], off.daily[place])
    ] == []
