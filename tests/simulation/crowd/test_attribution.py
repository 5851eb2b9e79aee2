"""Last touch beside the truth: what differs, in which direction, and that looking changes nobody."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from simulation.crowd.attribution import DEALS, FIGURES, FIRST, KEPT, LATER, REACHED, TRUTH, Touches
from simulation.day import live_through
from simulation.run import begun
from simulation.state import State
from tests.simulation.small import busy, plan, run

CHANNELS: dict[str, Any] = {
    "radio": {"broadcast": {"attention": 0.3}},
    "search": {"demand": {"in_need": 0.2, "click_aware": 0.4, "click_unaware": 0.02, "click_price": 0.2}},
}
BOUGHT: dict[str, Any] = {"media": {"radio": {"weekly_budget": 300}, "search": {"weekly_budget": 900}}}
SEEN = {"views_seen": 1.0, "window": 3650.0, "cost": 0}


def lived(
    days: int = 50, market: dict[str, Any] | None = None, reviews: dict[str, Any] | None = None
) -> State:
    """The state of a run on its last evening."""
    parts = {"channels": CHANNELS, "reviews": {**SEEN, **(reviews or {})}, **(market or {})}
    state = begun(busy(1500, **parts), plan(**BOUGHT, reviews={"every": 0}), days, 1, 0)
    for day in range(days):
        live_through(state, day)
    return state


def touches(state: State) -> Touches:
    assert state.seats is not None
    return state.seats.touches


def test_that_keeping_touches_changes_nothing() -> None:
    watched = run(busy(600, channels=CHANNELS, reviews=SEEN), plan(**BOUGHT, reviews={"every": 0}))
    alone = run(busy(600, channels=CHANNELS), plan(**BOUGHT))

    assert np.array_equal(watched.daily, alone.daily)
    assert watched.decisions == ()


def test_that_last_touch_gives_search_more_than_it_brings_and_radio_less() -> None:
    state = lived()
    radio, search = touches(state).place("radio"), touches(state).place("search")
    sums = touches(state).sums

    assert sums[DEALS, search] > 1.2 * sums[TRUTH, search] > 0
    assert sums[DEALS, radio] < 0.8 * sums[TRUTH, radio]


def test_that_without_a_lift_of_the_click_by_awareness_search_gets_what_it_brings() -> None:
    """A control: where the unaware click as often as the aware, a click owes nothing to having noticed."""
    search = {"demand": {**CHANNELS["search"]["demand"], "click_unaware": 0.4}}
    market = {"channels": {**CHANNELS, "search": search}, "visits": {"visit": {"base": 0.0}}}
    state = lived(market=market)
    sums, place = touches(state).sums, touches(state).place("search")

    assert sums[DEALS, place] == pytest.approx(sums[TRUTH, place])
    assert sums[DEALS, place] > 50


def test_that_every_new_customer_is_credited_once_by_both() -> None:
    state = lived()
    sums = touches(state).sums

    new = state.book.total("first_orders") * state.weight
    assert sums[DEALS].sum() == pytest.approx(new)
    assert sums[TRUTH].sum() == pytest.approx(new)
    assert sums[KEPT].sum() == pytest.approx(state.book.total("orders") * state.weight - new)
    assert new > 60


def test_that_contribution_is_what_orders_leave_after_goods() -> None:
    state = lived(market={"orders": {"repeat": {"alpha": 1.0}, "price": 40.0, "margin": 0.25}})
    sums = touches(state).sums

    assert sums[FIRST].sum() == pytest.approx(10.0 * sums[DEALS].sum())
    assert sums[LATER].sum() == pytest.approx(10.0 * sums[KEPT].sum())
    assert sums[KEPT].sum() > 30


def test_that_what_cannot_be_seen_is_not_credited() -> None:
    blind = touches(lived(reviews={"views_seen": 0.0}))
    seeing = touches(lived())
    radio = blind.place("radio")

    assert blind.sums[DEALS, radio] == 0.0 < seeing.sums[DEALS, radio]
    assert blind.sums[TRUTH, radio] == seeing.sums[TRUTH, radio]
    assert blind.sums[REACHED, radio] == seeing.sums[REACHED, radio]


def test_that_a_touch_counts_for_its_window_only() -> None:
    short, long = touches(lived(reviews={"window": 0.0})), touches(lived())

    assert short.sums[DEALS, 0] > long.sums[DEALS, 0]
    assert short.sums[DEALS].sum() == long.sums[DEALS].sum()


def test_that_a_partner_and_attribution_name_the_same_channel() -> None:
    market = {"channels": {"dealer": {"broadcast": {"attention": 0.3}, "partner": {}}, **CHANNELS}}
    world = busy(1500, **market, reviews=SEEN)
    state = begun(world, plan(media={**BOUGHT["media"], "dealer": {}}, reviews={"every": 0}), 20, 1, 0)
    for day in range(20):
        live_through(state, day)
    assert state.brought is not None

    through_dealer = state.brought.heard > 0
    assert np.array_equal(through_dealer, touches(state).source == touches(state).place("dealer"))
    assert np.count_nonzero(through_dealer) > 20


def test_that_figures_are_named_in_the_order_of_their_rows() -> None:
    assert [FIGURES[row] for row in (REACHED, DEALS, KEPT, FIRST, LATER, TRUTH)] == list(FIGURES)
