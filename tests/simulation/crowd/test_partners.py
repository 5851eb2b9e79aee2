"""Partner channels: whom they bring, and the margin of each order that is owed for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from scenarios.files.library import library_path
from scenarios.files.mistakes import StudyMistakes
from scenarios.files.reading import load_study
from simulation.crowd.media import Channel
from simulation.implied import implied
from simulation.market import Market
from simulation.people import NEVER
from simulation.planned import planned_spend
from simulation.promised import promised
from simulation.reference import orders_by
from simulation.run import START, simulate
from simulation.state import State
from simulation.worth import remaining_value
from tests.known_answers.isolated import lived, opened
from tests.scenarios.files import small
from tests.simulation.small import busy, daily, people, plan, run, total

MARGIN = 0.25
DEMAND: dict[str, Any] = {"in_need": 0.3, "click_aware": 0.5, "click_unaware": 0.3}
AIR: dict[str, Any] = {"half_life": 0.5, "ceiling": 0.5, "half_point": 0.6, "attention": 0.3}
BUYING: dict[str, Any] = {"price": 40.0, "repeat": {"r": 3.0, "alpha": 2.0, "a": 1.0, "b": 9.0}}
RENEWING: dict[str, Any] = {"price": 40.0, "renewal": {"period": 10, "a": 1.0, "b": 9.0}}
ONLY: dict[str, Any] = {"visits": {"visit": {"base": 0.0}}}  # nobody comes unaided


def dealers(rows: int = 2_000, partner: dict[str, Any] | None = None, **parts: Any) -> Market:
    """A market in which dealers catch demand."""
    terms = {"margin": MARGIN, "repeat_days": 3650, **(partner or {})}
    channel = {"demand": DEMAND, "partner": terms, "precision": {"broad": 0.3}}
    return busy(rows, **{"channels": {"dealers": channel}, "orders": BUYING, **parts})


ENGAGED = plan(media={"dealers": {}})


def lived_through(world: Market, days: int = 60, **bought: Any) -> State:
    state = opened(world, days, strategy=plan(**(bought or {"media": {"dealers": {}}})))
    for _ in lived(state):
        pass
    return state


def test_that_partners_nobody_engages_change_nothing_in_a_bundled_study() -> None:
    study = load_study(library_path("online-shop")).study
    strategy = study.strategies["together"]
    shops = Channel.model_validate({"demand": {}, "partner": {}})
    offered = study.market.model_copy(update={"channels": {**study.market.channels, "shops": shops}})

    without, with_it = (
        simulate(market, strategy, 40, 3, 0, people=1_000) for market in (study.market, offered)
    )

    assert np.array_equal(without.daily, with_it.daily)


@pytest.mark.parametrize("orders", [BUYING, RENEWING], ids=["transaction", "subscription"])
def test_that_the_margin_is_owed_for_every_order_where_all_are_brought(orders: dict[str, Any]) -> None:
    found = run(dealers(orders=orders, **ONLY), ENGAGED, days=80)

    revenue, owed = total(found, "revenue"), total(found, "variable_media")
    assert revenue > 40.0 * 100
    assert owed == pytest.approx(MARGIN * revenue, abs=0.005 * 80)  # a cent's rounding a day
    assert owed != pytest.approx(1.05 * MARGIN * revenue, rel=0.01)  # control: a margin five per cent higher
    assert total(found, "partner_orders") == total(found, "orders")
    assert total(found, "spend_media") == 0.0
    assert total(found, "clicks") == 0.0  # none is paid for


def test_that_the_margin_is_of_the_price_paid() -> None:
    sale = {"discount": 0.3}
    world = dealers(tactics={"sale": sale}, **ONLY)

    found = run(world, plan(media={"dealers": {}}, tactics={"sale": {}}), days=50)

    assert total(found, "revenue") == pytest.approx(0.7 * 40.0 * total(found, "orders"))
    assert total(found, "variable_media") == pytest.approx(MARGIN * total(found, "revenue"), abs=0.3)


@pytest.mark.parametrize("span", [0, 14])
def test_that_repeat_orders_owe_it_for_so_many_days(span: int) -> None:
    world = dealers(partner={"repeat_days": span}, **ONLY)
    state = opened(world, 60, strategy=ENGAGED)
    people, due = state.people, 0
    first_on = np.full(people.rows, -1)
    for day in lived(state):
        new = (people.orders > 0) & (first_on < 0)
        first_on[new] = day
        ordered = (people.last == day) & (people.orders > 0)
        due += int((new & ordered).sum())
        assert state.brought is not None
        assert np.array_equal(state.brought.first_on[first_on >= 0], first_on[first_on >= 0])

    owed, orders = state.book.total("partner_orders"), state.book.total("orders")

    assert owed >= due
    assert owed < orders
    if span == 0:
        assert owed == state.book.total("first_orders")
    assert state.ledger.variable.sum(axis=1)[0] == pytest.approx(owed * 4_000 * MARGIN, abs=30)


def test_that_only_whose_first_visit_came_through_it_owe_the_margin() -> None:
    state = lived_through(dealers())
    book, people = state.brought, state.people

    assert book is not None
    came = people.visits > 0
    assert 0.1 < (book.by[came] > 0).mean() < 0.95
    assert not book.by[~came].any()
    assert state.book.total("partner_orders") == people.orders[book.by > 0].sum()


def test_that_first_visits_are_shared_by_the_rates_of_their_causes() -> None:
    """Of the aware an unaided rate of −ln(1 − .05) a day, of dealers in need · share · click, times the tilt of 1."""
    even = {"precision": {"broad": 0.5}}
    world = dealers(
        20_000,
        people=people(20_000, fits=0.5, aware=1.0, clustering=0.0),
        awareness={"half_life": 0},
        visits={"visit": {"base": 0.05}},
    )
    channel = world.channels["dealers"].model_copy(update=even)
    state = lived_through(world.model_copy(update={"channels": {"dealers": channel}}), 20)

    unaided, clicks = -np.log1p(-0.05), -np.log1p(-0.3 * 0.9 * 0.5)
    book, came = state.brought, state.people.visits > 0
    assert book is not None
    assert (book.by[came] > 0).mean() == pytest.approx(clicks / (clicks + unaided), abs=0.015)


def test_that_guests_and_visitors_come_back_to_whom_they_came_through_first() -> None:
    """Nobody's later visit changes whose they are: a click on another channel brings nobody twice."""
    search = {"demand": {**DEMAND, "click_price": 0.001}, "precision": {"broad": 0.3}}
    both = dealers(channels={**dealers().model_dump()["channels"], "search": search})
    bought = {"dealers": {}, "search": {"weekly_budget": 1000}}
    state = opened(both, 40, strategy=plan(media=bought))
    seen = np.zeros(state.people.rows, dtype=bool)
    before = np.zeros(state.people.rows, dtype=np.uint8)
    assert state.brought is not None
    for _ in lived(state):
        assert np.array_equal(state.brought.by[seen], before[seen])
        seen, before = state.people.visits > 0, state.brought.by.copy()

    assert state.book.total("clicks") > 100
    assert 0.1 < (before[seen] > 0).mean() < 0.9


def streamers(rows: int = 6_000, **parts: Any) -> Market:
    """A market in which live-streamers are noticed."""
    terms = {"margin": MARGIN, "impressions": 0.3, "repeat_days": 3650}
    stream = {"broadcast": AIR, "partner": terms, "precision": {"broad": 0.5}}
    radio = {"broadcast": {**AIR, "cost_per_thousand": 2.0}, "precision": {"broad": 0.5}}
    quiet = {"people": people(rows, aware=0.0), "awareness": {"organic": 0.0, "word": 0.0, "half_life": 0}}
    return busy(rows, **{"channels": {"stream": stream, "radio": radio}, "orders": BUYING, **quiet, **parts})


def test_that_who_noticed_at_a_partner_and_comes_unaided_is_the_partners() -> None:
    found = run(streamers(), plan(media={"stream": {}}), days=60)

    assert total(found, "orders") > 30
    assert total(found, "variable_media") == pytest.approx(MARGIN * total(found, "revenue"), abs=0.3)
    assert total(found, "spend_media") == 0.0


def test_that_partners_make_the_impressions_they_are_engaged_for() -> None:
    def pressure(**bought: Any) -> float:
        return lived_through(streamers(500), 60, media={"stream": bought}).channels["stream"].adstock

    assert pressure() == pytest.approx(0.3, rel=1e-3)
    assert pressure(partners=0.5) == pytest.approx(0.15, rel=1e-3)
    assert pressure(weekly_budget=1e6) == pytest.approx(0.3, rel=1e-3)  # money buys nothing there
    assert pressure(partners=0.0) == 0.0


def test_that_what_is_noticed_at_several_channels_is_shared_by_their_rates() -> None:
    bought = plan(media={"stream": {}, "radio": {"weekly_budget": 252}})
    state = opened(streamers(20_000), 5, strategy=bought)
    book, people = state.brought, state.people
    assert book is not None
    unaware, expected, found = people.stage == 0, 0.0, 0
    for _ in lived(state):
        stream, radio = state.notice_rates
        share = stream / (stream + radio)
        new = unaware & (people.stage > 0)
        expected += float(share[people.fit[new].astype(int)].sum())
        found += int((book.heard[new] == 1).sum())
        unaware &= ~new
        assert share.max() < 0.45

    assert expected > 1_000
    assert found == pytest.approx(expected, rel=0.05)


def test_that_what_a_friend_told_and_what_was_forgotten_is_no_partners() -> None:
    talking = {"organic": 0.0, "word": 400.0, "mixing": 1.0, "half_life": 3, "told_factor": 1.0}
    state = opened(streamers(awareness=talking), 60, strategy=plan(media={"stream": {}}))
    book, people = state.brought, state.people
    assert book is not None
    for _ in lived(state):
        assert not book.heard[people.told & (people.stage == 1)].any()
        assert not book.heard[people.stage == 0].any()

    assert people.told.sum() > 100
    assert (book.heard > 0).sum() > 100


def test_that_engaging_half_of_the_dealers_brings_half_of_the_clicks() -> None:
    def brought_by(partners: float) -> float:
        world = dealers(
            20_000, people=people(20_000, aware=0.0), awareness={"organic": 0.0, "word": 0.0}, **ONLY
        )
        found = run(world, plan(media={"dealers": {"partners": partners}}), days=2)
        return float(daily(found, "visits")[0])

    assert brought_by(0.0) == 0.0
    assert brought_by(0.5) == pytest.approx(0.5 * brought_by(1.0), rel=0.07)


def test_that_nothing_of_it_is_planned() -> None:
    both = plan(media={"dealers": {"weekly_budget": 700}})

    assert planned_spend(dealers(), both, 30, START)["media"] == 0.0
    assert total(run(dealers(), both, days=30), "spend_media") == 0.0


@pytest.mark.parametrize("orders", [BUYING, RENEWING], ids=["transaction", "subscription"])
def test_that_customers_are_still_worth_less_the_margin_they_will_owe(orders: dict[str, Any]) -> None:
    """Where every order ever pays and nobody but customers is worth anything, it is margin ÷ kept of the value."""
    world = dealers(orders=orders, **ONLY)
    state = lived_through(world)
    state.people.habit[~state.people.paying] = False
    worth = remaining_value(state)

    assert worth > 0.0
    assert promised(state) == pytest.approx(MARGIN / world.orders.margin * worth, rel=0.05)
    again = lived_through(world)
    told = run(world, ENGAGED, days=60).checkpoints[-1].remaining
    assert told == pytest.approx(remaining_value(again) - promised(again))


def test_that_what_is_owed_ends_with_the_days_that_pay() -> None:
    far, near, past = (
        lived_through(dealers(partner={"repeat_days": days}, **ONLY)) for days in (3650, 90, 0)
    )
    for state in (far, near, past):
        state.people.habit[~state.people.paying] = False

    assert promised(far) > promised(near) > promised(past) == 0.0


def test_that_prospects_of_partners_will_owe_their_first_orders() -> None:
    state = lived_through(dealers(sales={"ask": {"base": 0.3}, "cycle": 60}, **ONLY), 30, media={"dealers": {}},
                          sales={"representatives": 3})  # fmt: skip
    state.people.paying[:] = False
    whole, worth = promised(state), remaining_value(state)
    assert state.brought is not None
    assert 0.0 < whole < worth
    state.brought.by[:] = 0
    assert promised(state) == 0.0


def test_that_without_partners_nothing_is_promised() -> None:
    assert promised(lived_through(busy(), 3)) == 0.0


def test_that_what_is_implied_tells_what_a_customer_of_a_partner_costs() -> None:
    world = dealers(partner={"repeat_days": 100}).model_copy()
    streamed = world.model_copy(
        update={
            "channels": {**world.channels, "page": Channel.model_validate({"broadcast": {}, "owned": {}})}
        }
    )

    found = implied(streamed)

    assert found["cost_by_dealers"] == pytest.approx(MARGIN * 40.0 * orders_by(world.orders, 100))
    assert [figure.name for figure in found.figures if figure.name == "cost_by_page"] == []


def test_that_orders_of_those_who_never_visited_are_nobodys() -> None:
    state = lived_through(dealers(sales={"outreach": {"chance": 0.5}, "sign": {"base": 0.9}}), 40,
                          media={"dealers": {}}, sales={"representatives": 5})  # fmt: skip
    book, people = state.brought, state.people

    assert book is not None
    strangers = (people.visits == 0) & (people.orders > 0)
    assert strangers.any()
    assert not book.by[strangers].any()
    assert (book.first_on[strangers] > NEVER).all()


def test_that_partners_need_something_to_run_and_are_not_owners(tmp_path: Path) -> None:
    text = (
        "format: 1\ntitle: Dealers\nstart: 2026-01-31\npurse: 1\nmarket:\n  people: {size: 10, rows: 10}\n"
        "  channels:\n    dealers: {partner: {margin: 2}}\n    bare: {partner: {}}\n"
        "    both: {broadcast: {}, partner: {}, owned: {}}\nstrategies:\n  one: {}\n"
    )

    with pytest.raises(StudyMistakes) as refused:
        load_study(small.written(tmp_path, text))

    said = str(refused.value)
    assert "market.channels.dealers.partner.margin: must be at most 1 share of price, got 2" in said
    assert (
        "market.channels.bare: partners need a broadcast or a demand part: add one, or leave out partner"
        in said
    )
    assert "market.channels.both: a channel is run by partners or by owners: leave out one of them" in said
