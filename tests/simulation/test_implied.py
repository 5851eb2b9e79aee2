"""What a market implies in closed form: by hand, and against a run in which nothing feeds back."""

import math
from typing import Any

import numpy as np
import pytest

from simulation.caution import Caution
from simulation.crowd.media import Broadcast, hill
from simulation.doubts import DOUBTS, tactic_sums
from simulation.implied import implied
from simulation.leverage import budget, moved
from simulation.market import Market
from simulation.measures import PLACE
from simulation.reference import Reference, orders_by, paid_back_after
from simulation.routes import steepest
from simulation.run import simulate
from simulation.strategy import Strategy

SUBSCRIPTION = {"price": 100.0, "margin": 0.5, "renewal": {"period": 30, "a": 2.0, "b": 18.0}}
STEPS = {"add_to_cart": 0.5, "begin_checkout": 0.8, "enter_shipping": 0.5, "pay": 0.25}
PATH = {name: {"base": base} for name, base in STEPS.items()}
FLAT = {
    "activation": {"activate": {"base": 0.25}},
    "retention": {"use": {"base": 0.4}, "leave": {}, "habit_a": 1.5, "habit_b": 20.0},
    "shopping": {"shop": {"base": 0.2}, **PATH},
    "visits": {"visit": {"base": 0.02}},
}  # nothing that anybody feels moves anything


def market(**parts: Any) -> Market:
    """A market of plain chances, changed where given."""
    return Market.model_validate({**FLAT, **parts})


def words(cautions: tuple[Caution, ...]) -> str:
    """All cautions as one text."""
    return " / ".join(caution.words for caution in cautions)


def test_that_visits_follow_the_daily_chance_and_the_season() -> None:
    assert implied(market())["visits"] == pytest.approx(365 * 0.02)
    weekdays_only = market(season={"saturday": 0, "sunday": 0})
    assert implied(weekdays_only)["visits"] == pytest.approx(365 * 0.02 * 5 / 7)


def test_that_the_path_is_the_product_of_its_steps() -> None:
    assert implied(market())["path"] == pytest.approx(0.5 * 0.8 * 0.5 * 0.25)


def test_that_pages_of_an_occasion_multiply_the_chances_to_fill_a_cart() -> None:
    pages = {"pages_first": 2.0, "pages_later": 3.0, "shop": {"base": 1.0}, **PATH}
    always_used = {"use": {"base": 1.0}, "leave": {}, "habit_a": 1e-2, "habit_b": 1000.0}
    figures = implied(market(shopping=pages, retention=always_used))

    first, later = 0.75 * 0.1, 0.875 * 0.1

    assert figures["path"] == pytest.approx(first)
    assert figures["path_later"] == pytest.approx(later)
    assert figures["pays"] == pytest.approx(first + (1 - first) * (1 - (1 - later) ** 364), rel=0.001)


def test_that_uses_sum_the_habit_of_people_who_differ() -> None:
    # S(n) = B(a, b + n) ÷ B(a, b), by its recursion S(n) = S(n − 1) · (b + n − 1) ÷ (a + b + n − 1)
    still, uses = 1.0, 0.0
    for day in range(1, 366):
        still *= (20.0 + day - 1) / (1.5 + 20.0 + day - 1)
        uses += 0.4 * still

    assert implied(market())["uses"] == pytest.approx(uses)
    assert implied(market())["occasions"] == pytest.approx(0.2 * uses)


def test_that_paying_competes_with_losing_the_habit() -> None:
    each = 0.4 * 0.2 * 0.05  # a day in the habit: use × shop × path
    nodes = np.random.default_rng(1).beta(1.5, 20.0, 400_000)
    goes_on = (1 - nodes) * (1 - each)  # a geometric race, one person at a time, ended after a year
    by_people = each * (1 - nodes) / (1 - goes_on) * (1 - goes_on**365)

    assert implied(market())["pays"] == pytest.approx(by_people.mean(), rel=0.005)  # 400,000 people drawn


def test_that_the_funnel_is_the_one_of_a_run_in_which_nothing_feeds_back() -> None:
    world = market(
        people={"size": 30_000, "rows": 30_000, "aware": 1.0}, awareness={"half_life": 0, "word": 0}
    )
    figures = implied(world)

    run = simulate(world, Strategy(), 300, 5, 0)

    total = {name: float(run.daily[place].sum()) for name, place in PLACE.items()}
    aware_days = float(run.daily[PLACE["aware"], :-1].sum()) + 30_000  # mornings on which somebody may come
    assert total["visits"] / aware_days * 365 == pytest.approx(figures["visits"], rel=0.01)
    assert total["activated"] / total["visits"] == pytest.approx(figures["activation"], rel=0.02)
    assert total["payments"] / total["shop_visits"] == pytest.approx(figures["path"], rel=0.05)


def test_that_uses_of_a_cohort_followed_for_a_year_are_the_implied_ones() -> None:
    never_pays = {**PATH, "pay": {"base": 0.0}}
    world = market(
        people={"size": 20_000, "rows": 20_000, "aware": 1.0},
        awareness={"half_life": 0, "word": 0},
        visits={"visit": {"base": 1.0}},
        activation={"activate": {"base": 1.0}},
        shopping={"shop": {"base": 0.2}, **never_pays},
    )

    run = simulate(world, Strategy(), 365, 5, 0)

    assert run.daily[PLACE["activated"], 0] == 20_000
    uses = float(run.daily[PLACE["uses"]].sum()) / 20_000
    assert uses == pytest.approx(implied(world)["uses"], rel=0.02)
    assert float(run.daily[PLACE["shop_visits"]].sum()) / 20_000 == pytest.approx(
        implied(world)["occasions"], rel=0.02
    )


def test_that_a_click_costs_what_it_takes_until_somebody_pays() -> None:
    clicks = {"search": {"demand": {"click_price": 2.0}, "precision": {"broad": 0.4, "narrow": 0.8}}}
    figures = implied(market(channels=clicks, awareness={"half_life": 50, "word": 0}))
    active, forget = -math.log(0.98) * 0.25, math.log(2) / 50
    later = active / (active + forget) * (1 - math.exp(-365 * (active + forget)))

    won = 0.8 * (0.25 + 0.75 * later) * figures["pays"]

    assert figures["cost_by_search"] == pytest.approx(2.0 / won)


def test_that_broadcast_costs_what_its_first_impressions_cost() -> None:
    radio = {"cost_per_thousand": 8.0, "ceiling": 0.5, "half_point": 1.0, "slope": 1.0, "attention": 0.1}
    world = market(
        channels={"radio": {"broadcast": radio}}, people={"aware": 0.2}, awareness={"half_life": 0}
    )
    figures = implied(world)
    active_within_a_year = 1 - math.exp(-365 * -math.log(0.98) * 0.25)

    noticed = 0.5 * 0.1 * 0.8 * 0.4

    assert figures["cost_by_radio"] == pytest.approx(
        0.008 / (noticed * active_within_a_year * figures["pays"])
    )


@pytest.mark.parametrize("slope", [1.0, 1.7, 3.0])
def test_that_no_pressure_reaches_more_per_impression_than_the_steepest(slope: float) -> None:
    air = Broadcast(ceiling=0.4, half_point=0.9, slope=slope)
    found = max(hill(a, 0.4, 0.9, slope) / a for a in np.linspace(0.001, 5, 20_000))

    assert steepest(air) == pytest.approx(found, rel=2e-3)


def test_that_a_deal_by_sales_costs_hours_and_commission() -> None:
    sales = {
        "sign": {"base": 0.2},
        "hours": 10,
        "careers": {"wage": 104_000},
        "commission": 0.1,
        "deal_size": 2.0,
    }
    figures = implied(market(sales=sales, orders=SUBSCRIPTION))

    assert figures["cost_by_sales"] == pytest.approx(10 * 50 / 0.2 + 0.1 * 100 * 2 * 365 / 30)
    assert figures["leads"] == pytest.approx(figures["uses"] * 0.018)
    assert figures["signing"] == pytest.approx(0.2)


def test_that_channels_that_win_nobody_cost_without_end() -> None:
    nobody_pays = {"shop": {"base": 0.2}, **PATH, "pay": {"base": 0.0}}
    channels: dict[str, Any] = {"search": {"demand": {}}, "radio": {"broadcast": {}}, "word": {}}
    world = market(channels=channels, shopping=nobody_pays, sales={"sign": {"base": 0.0}})
    figures = implied(world)

    costs = [figures[f"cost_by_{name}"] for name in ("search", "radio", "sales")]

    assert costs == [math.inf] * 3
    assert math.isinf(figures["payback"])
    assert figures["trust_moves"] == 0.0
    assert figures["trust_budget"] == 0.0
    assert "chance 0" in words(implied(world).cautions)


def test_that_lifetime_value_counts_renewals_with_heterogeneity_up_to_the_cap() -> None:
    world = market(orders=SUBSCRIPTION, money={"discount": 0.0, "cap": 1.0})
    stays = [
        math.prod((18 + k) / (20 + k) for k in range(periods)) for periods in range(13)
    ]  # sBG, b = 18 of 20

    assert implied(world)["lifetime_value"] == pytest.approx(50 * sum(stays), rel=1e-3)


def test_that_a_single_order_is_worth_its_margin_less_returns() -> None:
    orders = {"price": 40.0, "margin": 0.5, "returns": {"base": 0.1}, "return_cost": 5.0}

    assert implied(market(orders=orders))["lifetime_value"] == pytest.approx(40 * (0.5 - 0.1) - 0.1 * 5)


def test_that_payback_is_the_first_day_on_which_the_margin_has_paid() -> None:
    world = market(orders=SUBSCRIPTION, money={"discount": 0.0, "cap": 2.0})

    assert paid_back_after(world, 49.0) == 0.0
    assert paid_back_after(world, 51.0) == 30.0  # the first renewal comes on day 30
    assert paid_back_after(world, 50 * (1 + 0.9 + 0.9 * 19 / 21) - 0.1) == 60.0
    assert math.isinf(paid_back_after(world, 5_000.0))


def test_that_repeat_orders_follow_the_published_expectation() -> None:
    # BG/NBD with the CDNOW estimates: E[X(t)] = (a + b − 1) ÷ (a − 1) · (1 − (α ÷ (α + t))^r · ₂F₁(r, b; a + b − 1; z))
    from scipy.special import hyp2f1

    r, alpha, a, b, weeks = 0.243, 4.414, 0.793, 2.426, 39.0
    series = hyp2f1(r, b, a + b - 1, weeks / (alpha + weeks))
    expected = (a + b - 1) / (a - 1) * (1 - (alpha / (alpha + weeks)) ** r * series)

    found = orders_by(market(orders={"repeat": {}}).orders, weeks * 7)

    assert found - 1.0 == pytest.approx(expected, rel=0.01)
    assert orders_by(market().orders, 365) == 1.0


def test_that_invitations_multiply_customers_by_a_geometric_series() -> None:
    referral = {"invitations": 4.0, "accept": {"base": 0.5}}
    figures = implied(market(referral=referral, activation={"activate": {"base": 1.0}}))

    assert figures["reproduction"] == pytest.approx(4.0 * 0.5 * figures["pays"])
    assert figures["multiplier"] == pytest.approx(1 / (1 - figures["reproduction"]))


def test_that_growth_without_end_is_told() -> None:
    referral = {"invitations": 90.0, "accept": {"base": 1.0}}
    found = implied(market(referral=referral, activation={"activate": {"base": 1.0}}))

    assert math.isinf(found["multiplier"])
    assert "growth would never end" in words(found.cautions)


def test_that_a_feeling_moves_conversion_by_its_weight_on_what_is_not_certain() -> None:
    # so little is paid for at a use that paying and losing the habit do not compete
    path = {**PATH, "pay": {"base": 0.001, "trust": 1.5}, "add_to_cart": {"base": 0.5, "value": 0.8}}
    person = Reference(
        market(shopping={"shop": {"base": 0.2}, **path}, visits={"visit": {"base": 0.02, "trust": 0.4}})
    )

    assert budget(person, "trust") == pytest.approx(1.5 * 0.999 + 0.4, rel=0.02)
    assert budget(person, "value") == pytest.approx(0.8 * 0.5, rel=0.01)
    assert moved(person, "trust") == pytest.approx(math.exp(0.19) - 1, rel=0.02)


@pytest.mark.parametrize(("trust", "told"), [(2.0, ""), (4.5, "ordinary goods"), (5.0, "trust decides")])
def test_that_too_much_weight_on_trust_is_told(trust: float, told: str) -> None:
    path = {**PATH, "pay": {"base": 0.001, "trust": trust}}
    extra = {"base": 0.02, "trust": 0.4}
    found = words(implied(market(shopping={"shop": {"base": 0.2}, **path}, visits={"visit": extra})).cautions)

    assert (told in found) if told else ("trust" not in found)


def test_that_too_much_weight_on_perceived_value_is_told() -> None:
    path = {**PATH, "pay": {"base": 0.001, "value": 3.0}}
    found = words(implied(market(shopping={"shop": {"base": 0.2}, **path})).cautions)

    assert "+0.1 perceived value moves conversion by 3" in found


def test_that_a_market_that_cannot_be_served_at_a_profit_is_told_but_not_refused() -> None:
    channels = {"search": {"demand": {"click_price": 50.0}, "label": "Search"}}
    found = implied(market(channels=channels, orders={"price": 20.0}))

    assert "cannot be served at a profit" in words(found.cautions)
    assert f"{found['cost_by_search']:,.0f}" in words(found.cautions)


def test_that_a_way_that_costs_more_than_its_customers_is_named_beside_one_that_does_not() -> None:
    channels = {
        "dear": {"demand": {"click_price": 900.0}, "label": "Dear clicks"}, "cheap": {"demand": {"click_price": 0.1}}
    }  # fmt: skip
    found = implied(market(channels=channels, orders=SUBSCRIPTION))

    assert [caution.path for caution in found.cautions] == ["market.channels.dear"]
    assert "Dear clicks" in words(found.cautions)


def test_that_a_market_without_any_way_to_win_customers_is_told() -> None:
    found = implied(market())

    assert "no channel and no sales" in words(found.cautions)
    with pytest.raises(StopIteration):
        found["payback"]


def test_that_the_purse_is_measured_against_the_market() -> None:
    channels = {"search": {"demand": {"click_price": 0.1}}}
    world = market(channels=channels, orders=SUBSCRIPTION, people={"size": 1000, "rows": 1000, "fits": 0.5})
    found, worth = implied(world, 5_000.0), implied(world)["lifetime_value"]

    assert found["purse_per_person"] == pytest.approx(5.0)
    assert found["market_worth"] == pytest.approx(500 * worth)
    assert found["affordable"] == pytest.approx(5_000 / found["cost_by_search"] / 500)
    assert "it cannot come back" in words(implied(world, 501 * worth).cautions)
    assert "expect saturation" in words(found.cautions)
    assert not implied(world, 300 * found["cost_by_search"]).cautions


def test_that_a_purse_buys_nobody_where_there_is_no_way_to_win_them() -> None:
    found = implied(market(), 1_000.0)

    assert found["purse_per_person"] == pytest.approx(0.1)
    with pytest.raises(StopIteration):
        found["affordable"]


def test_that_tactics_that_pile_up_on_one_decision_are_told() -> None:
    tactics = {
        "one": {"odds": {"pay": 1.4, "use": 1.1}},
        "two": {"odds": {"pay": 1.4}},
        "three": {"odds": {"leave": 0.5}},
    }
    world = market(tactics=tactics)
    both = Strategy.model_validate({"tactics": {"one": {}, "two": {}, "unknown": {}}})
    less = Strategy.model_validate({"tactics": {"three": {}}})

    found = implied(world, 0.0, {"both": both, "less": less}).cautions[1:]

    assert tactic_sums(world, both) == pytest.approx({"pay": 2 * math.log(1.4), "use": math.log(1.1)})
    assert [caution.path for caution in found] == ["strategies.both.tactics", "strategies.less.tactics"]
    assert "“pay” by 1.96, 1.8 after the bound; beyond 1.65" in found[0].words
    assert "“leave” by 0.5" in found[1].words


def test_that_every_doubt_can_be_said() -> None:
    spoken: dict[str, str | float] = {
        "years": 3.0,
        "cost": 5.0,
        "worth": 1e6,
        "way": "Sales",
        "feeling": "trust",
        "moved": 11.5,
        "found": 1.0,
    }
    rest: dict[str, str | float] = {
        "limit": 3.0,
        "count": 5e4,
        "strategy": "a",
        "decision": "pay",
        "asked": 2.0,
        "given": 1.9,
    }

    said = [Caution(template, {**spoken, **rest}).words for template in DOUBTS]

    assert all("{" not in text for text in said)
    assert any("1,150 %" in text for text in said)


def test_that_ranges_stand_at_their_typical_value_and_schedules_at_their_first() -> None:
    open_ = market(activation={"activate": {"base": {"low": 0.1, "typical": 0.25, "high": 0.9}}})
    later = market(activation={"activate": {"base": {0: 0.25, 100: 0.9}}})

    assert implied(open_).figures == implied(later).figures == implied(market()).figures
