"""Whatever the market and the strategy: what does nothing changes nothing, and is the same as what is left out."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import assume, given
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
    "stock": (
        {
            "regions": {"everywhere": {"right": 1.0, "intact": 1.0}},
            "lead_time": 0.0, "holding": 0.0, "ordering": 0.0, "storage": 0.0,
        },
        {"stock": {"each": {"level": 1e12}}},
    ),
    "competitor": ({"voice": 0.0, "pull": 0.0, "pull_on_users": 1.0, "base": 0.0}, {}),
    "positioning": ({"weight": 0.0, "cost": 0.0}, {"positioning": {"to": 1.0, "days": 5}}),
    "drift": ({"spread": 0.0}, {}),
    "reviews": ({}, {"reviews": {"every": 0}}),
}  # fmt: skip
"""A mechanism at its off values: its part of the market, and what is bought of it."""
OWN = {"stock": {"orders_asked", "orders_served", "goods"}}
"""What only counts the mechanism's own things: goods that never run out are on hand, and orders meet them."""

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
    assume(part != "stock" or "renewal" not in market["orders"])  # stock is for goods bought one by one
    here, bought = OFF[part]
    there = "media" if part == "channels" else part
    without_it, nothing = market | {part: None}, plan | {there: None}

    out = lived(without_it, nothing, horizon, seed)
    off = lived(market | {part: here}, nothing | bought, horizon, seed)

    differ = {name for name, place in PLACE.items() if not np.array_equal(out.daily[place], off.daily[place])}
    assert differ <= OWN.get(part, set())
