"""Goods as people meet them: what is lost, late or badly executed, and what it costs them and the seller."""

from __future__ import annotations

import datetime
import math
from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError

from scenarios.files.library import open_named
from simulation.invariants import BrokenRule
from simulation.ledger import FUNCTIONS
from simulation.market import Market
from simulation.measures import MEASURES
from simulation.organisation.stock import Region, RegionPlan, StockMarket, StockPlan
from simulation.people import ACTIVE, CUSTOMER, LEAD
from simulation.planned import planned_spend
from simulation.run import Run, simulate
from simulation.state import State
from simulation.strategy import Strategy
from tests.known_answers.isolated import ALWAYS, NEVER, lived, market, opened, path, population
from tests.simulation.small import busy, daily, plan, run, total

AT_ONCE = {"lead_time": 0.0}
FLAWLESS = {"everywhere": {"right": 1.0, "intact": 1.0}}
OWN = {"orders_asked", "orders_served", "goods"}  # what stock writes down when it never stands in the way
OFTEN = {"repeat": {"r": 9.0, "alpha": 2.0, "a": 1.0, "b": 30.0}, "price": 50, "margin": 0.5}


def differing(before: Run, after: Run) -> set[str]:
    """The measures that differ on some day."""
    moved = (before.daily != after.daily).any(axis=1)
    return {measure.name for measure, moves in zip(MEASURES, moved, strict=True) if moves}


def shop(**parts: Any) -> Market:
    """A lively market of goods that flawless hands execute unless told otherwise."""
    stock = {"regions": FLAWLESS, **parts.pop("stock", {})}
    return busy(orders=parts.pop("orders", OFTEN), stock=stock, **parts)


def with_level(level: float, **stock: Any) -> Strategy:
    """A strategy that holds so many goods everywhere."""
    return plan(stock={"each": {"level": level}, **stock})


@pytest.mark.parametrize("name", ["sales-led", "marketing-led", "operations-led", "together"])
def test_that_endless_stock_changes_nothing_in_a_bundled_study(name: str) -> None:
    study = open_named("online-shop").study
    regions = {
        region: Region(share=share, right=1.0, intact=1.0)
        for region, share in (("north", 0.7), ("south", 0.3))
    }
    stock = StockMarket(regions=regions, holding=0.0)
    strategy = study.strategies[name].model_copy(update={"stock": StockPlan(each=RegionPlan(level=1e12))})

    without = simulate(study.market, study.strategies[name], 90, 3, 0, people=1_500)
    endless = simulate(study.market.model_copy(update={"stock": stock}), strategy, 90, 3, 0, people=1_500)

    assert differing(without, endless) == OWN
    assert math.isnan(without.figures["fill_rate"])
    assert endless.figures["fill_rate"] == 1.0
    assert endless.figures["value"] == without.figures["value"]


def test_that_what_is_not_sold_from_stock_is_lost_or_waits_and_only_the_lost_are_unpaid() -> None:
    found = run(shop(stock={"wait": {"base": 0.4}, "promise": 0.2}), with_level(30), days=60)

    asked, served = total(found, "orders_asked"), total(found, "orders_served")
    delayed, lost = total(found, "orders_delayed"), total(found, "orders_lost")
    assert asked == served + delayed + lost
    assert min(served, delayed, lost) > 0
    assert total(found, "orders") == served + delayed
    assert total(found, "payments") == total(found, "first_orders")
    assert total(found, "revenue") == pytest.approx(50.0 * (served + delayed))
    assert total(found, "orders_late") > 0
    assert found.figures["fill_rate"] == pytest.approx(served / asked)
    assert found.figures["orders_lost"] == lost


def test_that_without_a_plan_everything_is_ordered_when_a_customer_asks() -> None:
    nobody_waits = run(shop(stock={"wait": NEVER}))
    everybody_waits = run(shop(stock={"wait": ALWAYS}))

    assert total(nobody_waits, "orders_asked") > 0
    assert total(nobody_waits, "orders") == 0
    assert total(nobody_waits, "spend_supply") == 0
    assert total(everybody_waits, "orders") == total(everybody_waits, "orders_delayed") > 0


def test_that_more_goods_are_less_lost_and_bring_more_in() -> None:
    found = [run(shop(), with_level(level), days=60) for level in (5, 20, 80, 1_000)]
    lost = [total(each, "orders_lost") for each in found]
    revenue = [total(each, "revenue") for each in found]

    assert lost == sorted(lost, reverse=True)
    assert lost[-1] == 0
    assert revenue == sorted(revenue)
    assert revenue[0] < revenue[-1]


def everybody_buys(rows: int, **parts: Any) -> Market:
    """Everybody is active and pays at the first occasion, at 10 a piece."""
    orders = parts.pop("orders", {"price": 10, "margin": 0.4, "returns": NEVER})
    people = population(rows, aware=1.0, trust=0.5)
    return market(
        people, visits={"visit": ALWAYS}, orders=orders, shopping=path(), feelings={"reversion": 0.0}, **parts
    )


def one_day(world: Market, strategy: Strategy) -> State:
    """Two days, of which people become active on the first and buy on the second."""
    state = opened(world, 2, strategy=strategy)
    for _ in lived(state):
        pass
    return state


def test_that_who_finds_nothing_stays_active_and_loses_trust() -> None:
    world = everybody_buys(100, stock={"regions": FLAWLESS, "wait": NEVER, "lost_loss": 0.2, "lead_time": 9})

    state = one_day(world, with_level(30))

    stage, trust = state.people.stage, state.people.trust
    assert np.bincount(stage).tolist()[ACTIVE:] == [70, 0, 30]
    assert trust[stage == ACTIVE] == pytest.approx(0.8 * trust[stage == CUSTOMER].mean())


def test_that_an_order_later_than_promised_costs_trust_once() -> None:
    stock = {"regions": FLAWLESS, "wait": ALWAYS, "late_loss": 0.5, "lead_time": 9, "promise": 2}
    state = opened(everybody_buys(100, stock=stock), 13, strategy=with_level(30))
    state.people.trust[:] = 0.4

    trust = [np.sort(state.people.trust) for _day in lived(state)]

    assert trust[2] == pytest.approx(np.full(100, 0.4))  # ordered on day 1, promised for day 3
    assert trust[3] == pytest.approx(np.repeat([0.2, 0.4], [70, 30]))
    assert trust[12] == pytest.approx(trust[3])
    assert state.book.total("orders_late") == 70


def test_that_a_row_is_as_many_units_as_people_it_stands_for() -> None:
    world = everybody_buys(60, stock={"regions": FLAWLESS, "wait": NEVER, "lead_time": 9})
    heavy = world.model_copy(update={"people": world.people.model_copy(update={"size": 1_800})})

    state = one_day(heavy, with_level(1_000))

    assert np.count_nonzero(state.people.stage == CUSTOMER) == 33
    assert state.goods is not None
    assert state.goods.room.on_hand() == pytest.approx(10.0)


def test_that_who_wanted_to_buy_again_and_found_nothing_waits_for_the_next_occasion() -> None:
    repeat = {"repeat": {"r": 1000.0, "alpha": 100.0, "a": 0.01, "b": 1000.0}, "price": 10, "returns": NEVER}
    stock = {"regions": FLAWLESS, "wait": NEVER, "lead_time": 3650}
    state = opened(everybody_buys(400, orders=repeat, stock=stock), 30, strategy=with_level(400))

    lost = [state.book.page["orders_lost"] for _day in lived(state)]

    assert state.book.total("first_orders") == 400
    assert state.book.total("orders") == 400
    # ten orders a week each: were an order lost tried again at once, all of them would be lost every day
    assert np.mean(lost[5:]) == pytest.approx(400 * -math.expm1(-10.0 / 7.0), rel=0.05)


def test_that_a_deal_is_signed_only_if_there_are_goods_or_the_customer_waits() -> None:
    sales = {"ask": {"base": 0.3}, "sign": {"base": 0.8}, "hours": 0.2, "cycle": 1.0, "patience": 60}
    team = {"sales": {"representatives": 5, "outreach": False, "days": 7}}
    shops: dict[str, Any] = {"shopping": {"shop": {"base": 0.0}}, "sales": sales}

    def signed(level: float, wait: dict[str, float]) -> Run:
        stock = {"regions": FLAWLESS, "wait": wait, "lead_time": 3650, "lost_loss": 0.5}
        return run(busy(stock=stock, **shops), plan(**team, stock={"each": {"level": level}}))

    endless, few = signed(1e6, {"base": 0.0}), signed(10, {"base": 0.0})
    patient = signed(10, {"base": 1.0})

    assert total(endless, "signed") > 50
    assert (total(few, "signed"), total(few, "orders"), daily(few, "goods")[-1]) == (10, 10, 0)
    assert total(few, "orders_lost") > 40
    assert total(patient, "signed") == total(patient, "orders") > 50
    assert total(patient, "orders_delayed") == total(patient, "orders") - 10


def test_that_a_lead_whose_goods_are_missing_goes_back_with_less_trust() -> None:
    sales = {"ask": ALWAYS, "sign": ALWAYS, "hours": 0.1, "cycle": 0.0, "cycle_spread": 0.0, "patience": 1e6}
    stock = {"regions": FLAWLESS, "wait": NEVER, "lead_time": 3650, "lost_loss": 0.5}
    world = everybody_buys(40, stock=stock, sales=sales).model_copy(update={"shopping": path(shop=0.0)})
    team = {"representatives": 50, "outreach": False, "hours": 24, "days": 7}
    state = opened(world, 12, strategy=plan(sales=team, stock={"each": {"level": 15}}))

    for _ in lived(state):
        pass

    stage, trust = state.people.stage, state.people.trust
    assert np.count_nonzero(stage == CUSTOMER) == 15
    assert set(stage[stage != CUSTOMER].tolist()) <= {ACTIVE, LEAD}
    assert trust[stage != CUSTOMER].max() <= 0.5 * trust[stage == CUSTOMER].min() + 1e-6


def faulty(**plans: Any) -> Run:
    """A month of a shop in two regions, one of which executes a fifth of its orders badly."""
    regions = {
        "careful": {"share": 0.5, "right": 1.0, "intact": 1.0},
        "careless": {"share": 0.5, "right": 0.8, "intact": 1.0, "returned": 0.5},
    }
    orders = {**OFTEN, "return_cost": 3, "returns": {"base": plans.pop("returns", 0.0)}}
    stock = {
        "regions": regions,
        "holding": 0.0,
        "fault_loss": plans.pop("fault_loss", 0.1),
        "supervision_half": 1,
    }
    return run(busy(8_000, orders=orders, stock=stock), plan(stock={"each": {"level": 1e9}, **plans}))


def test_that_badly_executed_orders_come_back_and_cost_refund_and_handling() -> None:
    found = faulty()
    orders, faults, back = (total(found, name) for name in ("orders", "orders_faulty", "returns"))

    assert faults / orders == pytest.approx(0.1, abs=4.0 * math.sqrt(0.1 * 0.9 / orders))
    assert back / faults == pytest.approx(0.5, abs=4.0 * math.sqrt(0.25 / faults))
    assert total(found, "refunds") == pytest.approx(50.0 * back)
    assert total(found, "variable_supply") == pytest.approx(25.0 * orders + 3.0 * back)


def test_that_supervision_of_the_careless_region_halves_its_mistakes() -> None:
    bare = faulty(fault_loss=0.0)
    supervised = faulty(fault_loss=0.0, regions={"careless": {"level": 1e9, "supervision": 1}})

    assert total(supervised, "orders_faulty") / total(bare, "orders_faulty") == pytest.approx(0.5, rel=0.3)
    assert total(supervised, "spend_supply") == pytest.approx(40 * 40_000 / 365.0, abs=0.5)


def test_that_a_badly_executed_order_costs_trust() -> None:
    assert daily(faulty(fault_loss=0.5), "trust")[-1] < daily(faulty(fault_loss=0.0), "trust")[-1]


def test_that_nothing_comes_back_twice() -> None:
    """Everything is returned for other reasons already: faults add no refund beyond the revenue."""
    found = faulty(returns=1.0)

    assert total(found, "orders_faulty") > 0
    assert total(found, "refunds") == total(found, "revenue")
    assert total(found, "returns") == total(found, "orders")


def test_that_people_live_where_the_shares_say_for_life() -> None:
    regions = {"north": {"share": 0.6}, "south": {"share": 0.3}, "west": {"share": 0.3}}
    world = busy(6_000, stock={"regions": regions})

    first, again = opened(world, 5).goods, opened(world, 5, strategy=with_level(9)).goods

    assert first is not None
    assert again is not None
    assert np.bincount(first.region) / 6_000 == pytest.approx([0.5, 0.25, 0.25], abs=0.02)
    assert np.array_equal(first.region, again.region)


def test_that_a_region_without_goods_is_left_behind() -> None:
    regions = {"north": {"share": 0.5}, "south": {"share": 0.5}}
    bought = {"north": {"level": 1e6}, "south": {"level": 0}}
    world = busy(6_000, stock={"regions": regions, "wait": NEVER})
    state = opened(world, 30, strategy=plan(stock={"regions": bought}))
    for _ in lived(state):
        pass

    assert state.goods is not None
    customers = state.goods.region[state.people.orders > 0]
    assert customers.size > 20
    assert set(customers.tolist()) == {0}


def test_that_space_and_supervisors_are_planned_as_they_are_paid() -> None:
    world = shop(stock={"storage": 0.07, "ordering": 5.0}, site={"price": 0.7, "network_price": 70.0})
    bought = {"each": {"level": {0: 100, 20: 1_000}, "supervision": 0.5}}
    strategy = plan(stock=bought, site={"capacity": {0: 10, 30: 0}, "content_network": True})

    planned = planned_spend(world, strategy, 50, datetime.date(2026, 1, 5))
    found = run(world, strategy, days=50)

    assert planned == pytest.approx({name: total(found, f"spend_{name}") for name in FUNCTIONS}, abs=0.005)
    assert planned["supply"] == pytest.approx(20 * 1.0 + 30 * 10.0 + 50 * 20_000 / 365.0, abs=0.5)
    assert planned["site"] == pytest.approx(30 * 1.0 + 50 * 10.0, abs=0.01)


def test_that_goods_ordered_and_held_are_paid_under_supply() -> None:
    free, dear = (shop(stock={"ordering": price, "holding": 0.0}) for price in (0.0, 4.0))

    without, paid = run(free, with_level(40)), run(dear, with_level(40))

    more = total(paid, "variable_supply") - total(without, "variable_supply")
    assert more == pytest.approx(4.0 * total(paid, "orders"))  # base stock: a delivery for each order
    assert differing(without, paid) == {"variable_supply", "profit"}


def test_that_goods_that_spoil_are_written_down() -> None:
    found = run(shop(stock={"shelf_life": 3, "lead_time": 1}), with_level(200))

    assert total(found, "goods_scrapped") > 200
    assert daily(found, "goods").max() <= 200


def test_that_a_higher_level_from_a_day_on_fills_the_shelves() -> None:
    found = run(shop(stock={"lead_time": 2}), plan(stock={"each": {"level": {0: 0, 15: 500}}}))

    lost = daily(found, "orders_lost")
    assert lost[5:15].sum() > 0
    assert lost[20:].sum() == 0


def test_that_goods_gone_astray_end_the_run_with_the_rule_that_broke() -> None:
    def spoilt() -> None:
        state = opened(shop(), 20, strategy=with_level(50))
        for day in lived(state):
            if day == 7 and state.goods is not None:
                state.goods.room.shelves[0].on_hand += 1.0

    with pytest.raises(BrokenRule, match=r"day 8: stock of everywhere: opening .* = closing"):
        spoilt()


def test_that_subscriptions_have_no_stock() -> None:
    with pytest.raises(ValidationError, match="stock is for goods bought one by one"):
        busy(orders={"renewal": {}}, stock={})


def test_that_a_discount_reaches_the_orders_that_met_the_stock() -> None:
    sale = {"tactics": {"sale": {"discount": 0.2, "audience": {"stages": ["active"]}}}}
    found = run(shop(**sale, orders={"price": 50}), plan(stock={"each": {"level": 5}}, tactics={"sale": {}}))

    assert total(found, "orders_lost") > 0
    assert total(found, "revenue") == pytest.approx(40.0 * total(found, "orders"))
