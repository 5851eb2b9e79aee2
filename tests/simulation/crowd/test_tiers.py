"""Tiers by recency, frequency and money: who is in which, and what tactics for a tier move, rates included."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError

from scenarios.files.mistakes import StudyMistakes
from scenarios.files.reading import load_study
from simulation.crowd.orders import Orders
from simulation.crowd.retention import Retention
from simulation.crowd.tiers import Tier, tiers_of
from simulation.crowd.visiting import Visits
from simulation.decisions import Choice
from simulation.market import Market
from simulation.people import NEVER
from simulation.planned import planned_spend
from simulation.run import START, Run, simulate
from simulation.state import State
from tests.known_answers.isolated import ALWAYS, FIRM_HABIT, lived, market, opened, population
from tests.known_answers.isolated import NEVER as NEVER_DOES
from tests.scenarios.files import small
from tests.simulation.small import busy, daily, people, plan, run, total

TIERS: dict[str, Any] = {
    "bronze": {"orders": 1},
    "silver": {"orders": 3},
    "gold": {"spent": 400.0, "within": 14},
}
BUYING = {"repeat": {"r": 4.0, "alpha": 3.0, "a": 0.5, "b": 20.0}, "price": 50.0, "price_spread": 0.5}
EAGER: dict[str, Any] = {"orders": BUYING, "visits": {"visit": {"base": 0.3}}}


def lived_through(world: Market, days: int, **bought: Any) -> State:
    state = opened(world, days, strategy=plan(**bought))
    for _ in lived(state):
        pass
    return state


def test_that_a_person_is_in_the_highest_tier_whose_thresholds_are_all_met() -> None:
    tiers = {name: Tier.model_validate(asked) for name, asked in TIERS.items()}
    orders, spent, ago = (np.array(column) for column in (
        [0, 1, 2, 3, 9, 9, 1],
        [0, 10, 399, 60, 900, 900, 500],
        [0, 1, 1, 99, 14, 15, 3],
    ))  # fmt: skip

    assert tiers_of(tiers, orders, spent, ago).tolist() == [0, 1, 1, 2, 3, 2, 3]


def test_that_a_tier_asks_for_something() -> None:
    with pytest.raises(ValidationError, match="a tier must ask for something: orders, spent or within"):
        Tier(orders=0)
    Tier.model_validate({"orders": {"low": 0, "typical": 0, "high": 3}})  # may ask for three


def test_that_people_are_sorted_each_seventh_morning() -> None:
    state = opened(busy(tiers=TIERS, **EAGER), 24)
    sorted_at, tiers = [], [state.people.tier_of(state.people.everyone)]
    for day in lived(state):
        tiers.append(state.people.tier_of(state.people.everyone))
        if not np.array_equal(tiers[-1], tiers[-2]):
            sorted_at.append(day)

    assert sorted_at == [7, 14, 21]


def test_that_everybody_is_in_the_tier_that_orders_money_and_recency_say() -> None:
    before = lived_through(busy(tiers=TIERS, **EAGER), 49)  # until the evening before the last sorting
    people = before.people
    assert before.ranks is not None
    expected = tiers_of(before.market.tiers, people.orders, before.ranks.spent, 49 - people.last.astype(int))
    expected[people.last == NEVER] = 0
    again = lived_through(busy(tiers=TIERS, **EAGER), 50).people

    found = again.tier_of(again.everyone)

    assert np.array_equal(found, expected)
    assert set(found.tolist()) == {0, 1, 2, 3}


def test_that_money_paid_adds_up_to_the_revenue() -> None:
    state = lived_through(busy(tiers=TIERS, **EAGER), 40)

    assert state.ranks is not None
    assert state.ranks.spent.sum() == pytest.approx(state.ledger.revenue.sum() / 100.0, rel=1e-5)
    assert (state.ranks.spent > 0.0).sum() == (state.people.orders > 0).sum()


def test_that_tiers_that_nobody_addresses_change_nothing() -> None:
    plain, tiered = (run(busy(tiers=tiers, **EAGER), days=60) for tiers in ({}, TIERS))

    assert np.array_equal(plain.daily, tiered.daily)
    assert plain.tiers == {}
    assert tiered.tiers.keys() == TIERS.keys()


def test_that_the_people_of_a_tier_are_counted_at_the_end() -> None:
    people_of_all = people(1_000, size=3_000)
    found = run(
        busy(people=people_of_all, tiers={"all who use": {"orders": 0, "within": 9999}}, **EAGER), days=36
    )

    used = 3.0 * np.count_nonzero(lived_through(busy(people=people_of_all, **EAGER), 35).people.last > NEVER)
    assert found.tiers == {"all who use": used}


EVERYBODY = {"customer": {"orders": 1}}
"""All people visit, use and buy on the first two days, so that the first sorting finds everybody in the tier."""


def customers(rows: int, **parts: Any) -> Market:
    keeping = Retention(use=Choice(base=0.6), leave=Choice(), silent_after=30, **FIRM_HABIT)
    return market(
        population(rows, aware=1.0),
        **{
            "visits": Visits(visit=ALWAYS),
            "retention": keeping,
            "orders": Orders(returns=NEVER_DOES),
            **parts,
        },
    )


def moved(decision: str, audience: dict[str, Any], from_day: int = 0, **parts: Any) -> Run:
    """A run in which a tactic multiplies a rate or odds, for an audience, from a day on."""
    tactic = {"odds": {decision: 4.0}, "audience": audience}
    world = customers(4_000, **parts).model_dump() | {"tiers": EVERYBODY, "tactics": {"club": tactic}}
    strategy = plan(tactics={"club": {"from_day": from_day}})
    return simulate(Market.model_validate(world), strategy, 40, 3, 0)


REPEATING = Orders.model_validate(
    {"repeat": {"r": 3.0, "alpha": 5.0, "a": 1.0, "b": 9.0}, "returns": {"base": 0.0}}
)


@pytest.mark.parametrize(("decision", "measure", "parts"), [
    ("use", "uses", {}),
    ("buy_again", "repeat_orders", {"orders": REPEATING}),
    ("drop_out", "lost", {"orders": REPEATING}),
])  # fmt: skip
def test_that_a_tactic_for_a_tier_moves_rates_from_the_day_people_are_in_it(
    decision: str, measure: str, parts: dict[str, Any]
) -> None:
    """The tier fills on the seventh morning: the same as a tactic for everybody that begins on that day."""
    club = daily(moved(decision, {"tiers": ["customer"]}, **parts), measure)
    late = daily(moved(decision, {}, from_day=7, **parts), measure)
    early = daily(moved(decision, {}, **parts), measure)

    assert club[7:].sum() == pytest.approx(late[7:].sum(), rel=0.01)  # but for those who buy later
    assert np.abs(np.cumsum(club - late)).max() < 0.25 * np.abs(np.cumsum(early - late)).max()


def test_that_without_carrying_the_wait_over_the_rate_would_be_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    """The control of the test above: the tier's pressure has grown for a week when its first members come."""
    late = daily(moved("use", {}, from_day=7), "uses")
    carried = daily(moved("use", {"tiers": ["customer"]}), "uses")
    monkeypatch.setattr("simulation.hazards.Waiting.carry", lambda *_: None)

    club = daily(moved("use", {"tiers": ["customer"]}), "uses")

    assert carried[7] == pytest.approx(late[7], rel=0.01)
    assert club[7] > 1.1 * late[7]


def test_that_only_the_tier_is_moved() -> None:
    sale = {"odds": {"buy_again": 3.0}, "audience": {"tiers": ["silver"]}}
    world = busy(6_000, tiers=TIERS, tactics={"sale": sale}, **EAGER)

    without, with_it = lived_through(world, 70), lived_through(world, 70, tactics={"sale": {}})

    few = (without.people.orders < 3) & (with_it.people.orders < 3)
    assert np.array_equal(without.people.orders[few], with_it.people.orders[few])
    assert with_it.people.orders.sum() > 1.05 * without.people.orders.sum()


def test_that_a_tactic_for_a_tier_that_the_market_lacks_moves_nobody() -> None:
    sale = {"odds": {"buy_again": 3.0, "use": 2.0}, "discount": 0.5, "audience": {"tiers": ["gold"]}}
    world = busy(tactics={"sale": sale}, **EAGER)

    assert np.array_equal(run(world, plan(tactics={"sale": {}})).daily, run(world).daily)


def test_that_discounts_and_contacts_go_to_the_tier_alone() -> None:
    perk = {"discount": 0.5, "contacts": 0.2, "per_contact": 1.0, "audience": {"tiers": ["silver", "gold"]}}
    world = busy(4_000, tiers=TIERS, tactics={"perk": perk}, **EAGER)
    bought: dict[str, Any] = {"perk": {}}

    found, without = (run(world, plan(tactics=tactics), days=60) for tactics in (bought, {}))

    assert daily(found, "contacts")[:7].sum() == 0.0
    assert total(found, "contacts") > 100
    assert np.array_equal(daily(found, "revenue")[:7], daily(without, "revenue")[:7])
    assert total(found, "revenue") / total(found, "orders") < total(without, "revenue") / total(
        without, "orders"
    )


def test_that_contacts_of_a_tier_are_planned_by_a_rehearsal() -> None:
    calls = {"contacts": 0.1, "per_contact": 3.0, "audience": {"tiers": ["bronze"]}}
    world = busy(2_500, tiers=TIERS, tactics={"calls": calls}, **EAGER)
    strategy = plan(tactics={"calls": {}})

    planned = planned_spend(world, strategy, 60, START)["operations"]

    assert planned > 0.0
    assert planned == pytest.approx(total(run(world, strategy, days=60), "spend_operations"), rel=0.2)


def test_that_segments_and_tiers_restrict_together() -> None:
    segments = {"small": {"share": 0.5}, "large": {"share": 0.5}}
    both = {"odds": {"buy_again": 3.0}, "audience": {"tiers": ["bronze"], "segments": ["large"]}}
    world = busy(6_000, people=people(6_000, segments=segments), tiers=TIERS, tactics={"both": both}, **EAGER)

    without, with_it = lived_through(world, 60), lived_through(world, 60, tactics={"both": {}})

    extra = with_it.people.orders.astype(int) - without.people.orders
    assert extra[without.people.segment == 0].sum() == 0
    assert extra[without.people.segment == 1].sum() > 50


TEXT = (
    "format: 1\ntitle: Club\nstart: 2026-01-31\npurse: 1\nmarket:\n  people: {size: 10, rows: 10}\n"
    "  tiers:\n    gold: {spent: 100}\n    silver: {orders: 0}\n"
    "  tactics:\n    club: {audience: {tiers: [gould]}}\nstrategies:\n  one: {}\n"
)


def test_that_an_unknown_tier_and_one_that_asks_for_nothing_are_told(tmp_path: Path) -> None:
    with pytest.raises(StudyMistakes) as refused:
        load_study(small.written(tmp_path, TEXT))

    said = str(refused.value)
    assert "market.tactics.club.audience.tiers[0]: 'gould' is unknown; did you mean 'gold'?" in said
    assert "market.tiers.silver: a tier must ask for something: orders, spent or within" in said
