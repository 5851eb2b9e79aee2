"""Tactics as data: when they work, on whom, how much, what they cost, and which records are refused."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError

from simulation.audience import Audience
from simulation.run import begun
from simulation.tactics import Tactic, TacticPlan, strength
from tests.simulation.small import busy, daily, people, plan, run, total

SEGMENTS = {"small": {"share": 0.7}, "large": {"share": 0.3}}


def bought(day: int = 0, **tactic: Any) -> float:
    return strength(Tactic.model_validate(tactic), TacticPlan(from_day=10, until=100), day)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (9, 0.0),
        (14, 0.0),
        (15, 0.25),
        (16, 0.5),
        (18, 1.0),
        (19, 1.0),
        (29, 0.5),
        (39, 0.25),
        (99, 2**-8),
        (100, 0.0),
    ],
)
def test_that_a_tactic_is_prepared_ramps_up_wears_off_and_ends(day: int, expected: float) -> None:
    """Work from day 10, live five days later, full after four days, half of it gone every ten, over on day 100."""
    assert bought(day, lead_time=5, ramp=4, fade=10) == pytest.approx(expected)


def test_that_a_tactic_without_ramp_and_fade_is_there_at_once_and_stays() -> None:
    assert [bought(day) for day in (9, 10, 99)] == [0.0, 1.0, 1.0]


def lifted(
    audience: dict[str, Any] | None = None, odds: dict[str, float] | None = None, **how: Any
) -> dict[str, float]:
    """Flows with a tactic bought, less those without [flow]."""
    tactic = {"odds": odds or {"add_to_cart": 2.0}, "audience": audience or {}}
    world = busy(20_000, people=people(20_000, segments=SEGMENTS), tactics={"it": tactic}, **how)
    with_it, without = run(world, plan(tactics={"it": {}}), days=30), run(world, days=30)
    return {
        name: total(with_it, name) - total(without, name)
        for name in ("carts", "orders", "uses", "visits", "silent", "activated", "came_back")
    }


def test_that_an_odds_ratio_multiplies_the_odds_up_to_the_bound() -> None:
    """E·tanh(ln 2 ÷ E) of the odds are delivered: 1.82 instead of 2, and never more than e however many tactics."""

    def carts_per_page(ratio: float, copies: int) -> float:
        tactics = {f"copy {number}": {"odds": {"add_to_cart": ratio}} for number in range(copies)}
        world = busy(
            40_000,
            shopping={"shop": {"base": 1.0}, "add_to_cart": {"base": 0.2}, "pay": {"base": 0.0}},
            visits={"visit": {"base": 0.5}},
            tactics=tactics,
        )
        found = run(world, plan(tactics={name: {} for name in tactics}), days=30)
        return total(found, "carts") / total(found, "shop_visits")

    def delivered(share: float) -> float:
        return share / (1 - share) / (0.2 / 0.8)

    assert delivered(carts_per_page(2.0, 1)) == pytest.approx(np.exp(np.tanh(np.log(2.0))), rel=0.05)
    assert delivered(carts_per_page(2.0, 40)) == pytest.approx(np.e, rel=0.05)


def test_that_only_the_audience_is_moved() -> None:
    everyone, large, nobody = lifted(), lifted({"segments": ["large"]}), lifted({"segments": ["unknown"]})

    assert 0.15 * everyone["carts"] < large["carts"] < 0.45 * everyone["carts"]
    assert nobody["carts"] == 0.0
    assert lifted({"stages": ["active", "lead"]})["carts"] == everyone["carts"]  # customers shop no more


def test_that_the_rate_of_a_hazard_is_moved_for_its_audience_alone() -> None:
    odds = {"use": 2.0}
    everyone, large = lifted(odds=odds), lifted({"segments": ["large"]}, odds)
    customers, active = lifted({"stages": ["customer"]}, odds), lifted({"stages": ["active"]}, odds)

    assert 0.15 * everyone["uses"] < large["uses"] < 0.45 * everyone["uses"]
    assert 0 < customers["uses"] < everyone["uses"]
    assert 0 < active["uses"] < everyone["uses"]
    assert (
        customers["orders"] == 0.0
    )  # they have ordered already, and what they use more changes nobody else's luck


def test_that_visits_and_noticing_can_be_moved_too() -> None:
    assert lifted(odds={"visit": 1.5})["visits"] > 0
    assert lifted({"stages": ["aware"]}, {"visit": 1.5})["visits"] > 0
    assert lifted({"stages": ["unaware"]}, {"visit": 1.5})["visits"] == 0  # they do not come by themselves


def test_that_the_silent_can_be_addressed_by_how_long_they_are() -> None:
    """Coming back, asked of everybody silent, for longer than a week, or than a year."""
    how: dict[str, Any] = {
        "recall": {"come_back": {"base": 0.2}, "rest": 5},
        "retention": {"silent_after": 4},
    }

    def back(silent_days: int) -> float:
        tactic = {"odds": {"come_back": 3.0}, "audience": {"silent_days": silent_days}}
        world = busy(5_000, tactics={"letter": tactic}, **how)
        return total(
            run(world, plan(tactics={"letter": {}}, recall={"contacts": 40, "audience": "all"})), "came_back"
        )

    assert back(0) > back(7) > back(365)


@pytest.mark.parametrize(
    ("tactic", "told"),
    [
        ({"odds": {"use": 2}, "audience": {"silent_days": 9}}, "not the rate of use"),
        (
            {"odds": {"renew": 2}, "audience": {"stages": ["aware"]}},
            "nobody addressed decides “renew”: add one of",
        ),
        ({"odds": {"fly": 2}}, "fly"),
        ({"odds": {"pay": 0}}, "must be at least 0.01 odds ratio, got 0"),
    ],
)
def test_that_a_tactic_that_could_move_nothing_is_refused(tactic: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        Tactic.model_validate(tactic)


def test_that_the_largest_discount_open_to_somebody_counts() -> None:
    """Ten per cent for all, thirty for the large: sales pay 0.9 and 0.7 of the price, never less."""
    sales = {"all": {"discount": 0.1}, "large": {"discount": 0.3, "audience": {"segments": ["large"]}}}

    def paid(*names: str) -> tuple[float, float]:
        world = busy(5_000, people=people(5_000, segments=SEGMENTS), orders={"price": 10.0}, tactics=sales)
        found = run(world, plan(tactics={name: {} for name in names}))
        return total(found, "revenue") / total(found, "orders"), total(found, "orders")

    assert paid()[0] == pytest.approx(10.0)
    assert paid("all")[0] == pytest.approx(9.0)
    assert 7.0 < paid("large", "all")[0] < 9.0
    assert paid("large", "all") == pytest.approx(paid("all", "large"))
    assert 7.0 < paid("large")[0] < 10.0


@pytest.mark.parametrize("share", [0.013, 0.3, 0.7, 1.0])
def test_that_the_stated_share_is_contacted_every_day_and_everybody_in_turn(share: float) -> None:
    world = busy(1_000, tactics={"letter": {"contacts": share, "per_contact": 0.5}})

    found = run(world, plan(tactics={"letter": {}}), days=40)

    assert daily(found, "contacts") == pytest.approx(1_000 * share, abs=1)
    assert total(found, "contacts") == pytest.approx(40_000 * share, abs=1)
    assert daily(found, "spend_operations") == pytest.approx(0.5 * daily(found, "contacts"))


def test_that_everybody_is_contacted_once_before_anybody_twice_when_the_share_changes() -> None:
    """A fifth of them a day on three days, then none on two, a tenth a day on two, and the last fifth on the eighth."""
    share = {0: 0.2, 3: 0.0, 5: 0.1, 7: 0.2}
    world = busy(1_000, people=people(1_000), tactics={"letter": {"contacts": share}})
    state = begun(world, plan(tactics={"letter": {}}), 9, 1, 0)

    contacted = []
    for day in range(9):
        state.wake(day)
        if tactics := state.tactics.contacting():
            contacted.append(state.tactics.contacted(tactics, day)[0])

    assert [len(some) for some in contacted] == [200, 200, 200, 100, 100, 200, 200]
    assert np.array_equal(np.sort(np.concatenate(contacted[:-1])), np.arange(1_000))
    assert np.array_equal(contacted[-1], contacted[0])  # and round again


def test_that_contacts_fall_on_the_audience_and_wax_with_the_ramp() -> None:
    letters = {"contacts": 0.5, "ramp": 20, "audience": {"segments": ["large"]}}
    world = busy(4_000, people=people(4_000, segments=SEGMENTS), tactics={"letter": letters})

    contacts = daily(run(world, plan(tactics={"letter": {}}), days=40), "contacts")

    assert contacts[30:].mean() == pytest.approx(4_000 * 0.3 * 0.5, rel=0.05)
    assert contacts[:10].mean() == pytest.approx(4_000 * 0.3 * 0.5 * 0.275, rel=0.1)  # mean of 0.05 to 0.5


def test_that_two_strategies_with_the_same_tactic_contact_the_same_people() -> None:
    """Nine in ten of the trust gained on the way to one strategy's people is gained by the same ones in the other."""
    letters = {"contacts": 0.05, "trust": 0.5}
    world = busy(2_000, tactics={"letter": letters, "other": {"odds": {"pay": 1.5}}})

    alone = run(world, plan(tactics={"letter": {}}), days=8)
    beside = run(world, plan(tactics={"other": {}, "letter": {}}), days=8)

    assert np.array_equal(daily(alone, "contacts"), daily(beside, "contacts"))
    assert np.array_equal(daily(alone, "trust"), daily(beside, "trust"))


def test_that_a_contact_moves_trust_value_and_dependence_by_its_shares() -> None:
    def after(**effects: float) -> Any:
        world = busy(3_000, tactics={"talk": {"contacts": 1.0, **effects}}, orders={"price": 1.0})
        return run(world, plan(tactics={"talk": {"until": 1}}), days=30)

    plain = after()
    trusted, taught, spoiled = after(trust=0.4), after(value=0.9), after(dependence=0.9)

    gained = daily(trusted, "trust")[0] - daily(plain, "trust")[0]
    assert gained == pytest.approx(0.4 * (1 - daily(plain, "trust")[0]), rel=0.02)
    assert total(taught, "orders") > total(plain, "orders")
    assert total(spoiled, "orders") < total(plain, "orders")  # they hold back at full price


def test_that_a_tactic_the_market_does_not_offer_does_nothing() -> None:
    world = busy()

    assert np.array_equal(run(world, plan(tactics={"ghost": {}})).daily, run(world).daily)


def test_that_an_audience_says_nothing_by_default() -> None:
    assert Audience() == Tactic().audience
