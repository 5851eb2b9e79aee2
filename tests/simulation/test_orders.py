"""Customers: how they come to be, order again, renew, fall silent, are called back, and leave."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from simulation.crowd.orders import Orders, Renewal, Repeat
from simulation.crowd.recall import RecallMarket, RecallPlan, Turns
from simulation.crowd.retention import Retention
from simulation.crowd.visiting import Visits
from simulation.decisions import Choice
from simulation.organisation.sales import SalesMarket, SalesPlan
from simulation.people import ACTIVE, CHURNED, CUSTOMER, DORMANT
from simulation.quantity import Schedule
from simulation.strategy import Strategy
from tests.known_answers.isolated import (
    ALWAYS,
    FIRM_HABIT,
    NEVER,
    lived,
    market,
    opened,
    path,
    population,
)
from tests.simulation.small import busy, daily, plan, run, total

BUYERS = Repeat(r=4.0, alpha=2.0, a=1.0, b=3.0, again=Choice(), stay=Choice())
SUBSCRIBERS = Renewal(period=5, a=1.0, b=4.0, renew=Choice(), silence=0.0)


def shop(rows: int = 2_000, silent_after: int = 3650, use: Choice = ALWAYS, **parts: Any) -> Any:
    """Everybody visits on the first day, uses and buys on the second; then what the parts say."""
    return market(
        population(rows, aware=1.0),
        visits=Visits(visit=ALWAYS),
        retention=Retention(use=use, leave=Choice(), silent_after=silent_after, **FIRM_HABIT),
        **parts,
    )


class TestTheTransactionKind:
    world = shop(orders=Orders(returns=NEVER, repeat=BUYERS))

    def test_that_everybody_who_pays_for_the_first_time_is_a_new_customer_once(self) -> None:
        found = run(self.world, days=60)

        assert total(found, "customers_new") == total(found, "first_orders") == 2_000
        assert total(found, "orders") == total(found, "first_orders") + total(found, "repeat_orders")

    def test_that_who_dropped_out_orders_no_more(self) -> None:
        state = opened(self.world, 60)
        for _ in lived(state):
            pass
        gone = ~state.people.paying
        orders = state.people.orders.copy()

        later = opened(self.world, 90)
        for _ in lived(later):
            pass

        assert 0 < np.count_nonzero(gone) < 2_000
        assert np.array_equal(later.people.orders[gone], orders[gone])
        assert later.people.orders[~gone].sum() > orders[~gone].sum()

    def test_that_customers_paying_are_those_won_less_those_lost(self) -> None:
        found = run(self.world, days=60)

        paying = np.cumsum(daily(found, "customers_new") - daily(found, "lost"))
        assert np.array_equal(daily(found, "subscribers"), paying)

    def test_that_an_order_ends_silence(self) -> None:
        """With no use after the second day everybody is silent after eight, but for those who order."""
        once = Choice(base=Schedule(((0, 1.0), (2, 0.0))))
        world = shop(orders=Orders(returns=NEVER, repeat=BUYERS), use=once, silent_after=8)

        found = run(world, days=40)

        assert total(found, "silent") > 2_000  # some more than once
        assert (np.diff(daily(found, "customer")[12:]) > 0).any()

    def test_that_feelings_are_centred_on_the_average_customer(self) -> None:
        """A centre of ln 2 halves the rate, one on staying shifts the odds of dropping out."""
        plain = total(run(self.world, days=30), "repeat_orders")
        slower = BUYERS.model_copy(update={"centre": float(np.log(2.0))})
        faithless = BUYERS.model_copy(update={"centre_stay": 1.0})

        assert (
            total(run(shop(orders=Orders(returns=NEVER, repeat=slower)), days=30), "repeat_orders")
            < 0.75 * plain
        )
        assert total(run(shop(orders=Orders(returns=NEVER, repeat=faithless)), days=30), "lost") > 0

    def test_that_a_discount_brings_orders_sooner(self) -> None:
        eager = Repeat(r=4.0, alpha=2.0, a=1.0, b=3.0, again=Choice(price=3.0), stay=Choice())
        sale = {"sale": {"discount": 0.2}, "large": {"discount": 0.2, "audience": {"stages": ["customer"]}}}
        world = busy(3_000, orders={"repeat": eager.model_dump()}, tactics=sale)

        plain = total(run(world, days=60), "repeat_orders")

        assert total(run(world, plan(tactics={"sale": {}}), days=60), "repeat_orders") > 1.1 * plain
        assert total(run(world, plan(tactics={"large": {}}), days=60), "repeat_orders") > 1.1 * plain


class TestTheSubscriptionKind:
    world = shop(orders=Orders(returns=NEVER, renewal=SUBSCRIBERS))

    def test_that_everybody_is_asked_every_period_and_pays_or_leaves(self) -> None:
        found = run(self.world, days=30)

        due, kept, lost = (daily(found, name) for name in ("renewals_due", "repeat_orders", "lost"))
        assert np.array_equal(due, kept + lost)
        assert np.flatnonzero(due).tolist() == [6, 11, 16, 21, 26]
        assert due[11] == kept[6]

    def test_that_who_left_is_counted_as_left_and_pays_no_more(self) -> None:
        state = opened(self.world, 30)
        for _ in lived(state):
            pass

        left = state.people.stage == CHURNED
        assert np.count_nonzero(left) == 2_000 - np.count_nonzero(state.people.paying)
        assert not state.people.live[left].any()

    def test_that_silence_takes_from_renewing_and_payment_is_no_sign_of_use(self) -> None:
        once = Choice(base=Schedule(((0, 1.0), (2, 0.0))))
        quiet = SUBSCRIBERS.model_copy(update={"silence": 3.0})

        def subscribers(renewal: Renewal) -> float:
            world = shop(orders=Orders(returns=NEVER, renewal=renewal), use=once, silent_after=3)
            found = run(world, days=12)
            assert total(found, "silent") == pytest.approx(2_000, abs=2)
            return float(daily(found, "subscribers")[-1])

        assert subscribers(quiet) < 0.5 * subscribers(SUBSCRIBERS)

    def test_that_a_tactic_can_keep_subscribers(self) -> None:
        world = self.world.model_copy(
            update={"tactics": busy(tactics={"care": {"odds": {"renew": 2.0}}}).tactics}
        )

        with_it = run(world, plan(tactics={"care": {}}), days=12)

        assert daily(with_it, "subscribers")[-1] > daily(run(world, days=12), "subscribers")[-1]


def test_that_without_repeat_and_renewal_there_is_one_order_each() -> None:
    found = run(shop(orders=Orders(returns=NEVER)), days=40)

    assert total(found, "orders") == 2_000
    assert daily(found, "customer")[-1] == 2_000


class TestSilence:
    """Seldom used: one day in ten, silent after a week."""

    world = shop(use=Choice(base=Schedule(((0, 1.0), (1, 0.1)))), silent_after=7, shopping=path(shop=0.0))

    def test_that_silence_shows_after_so_many_days_without_use(self) -> None:
        found = run(self.world, days=10)

        assert total(found, "activated") == 2_000
        assert daily(found, "silent")[:7].sum() == 0
        # nobody used on the seven days after the first
        assert daily(found, "silent")[7] / 2_000 == pytest.approx(0.9**7, abs=0.04)

    def test_that_who_uses_again_is_silent_no_longer(self) -> None:
        found = run(self.world, days=60)

        assert total(found, "silent") > 2_000
        settled = daily(found, "dormant")[-20:].mean() / 2_000
        assert settled == pytest.approx(0.9**7, abs=0.03)  # the share of days with no use in the week before

    def test_that_silent_subscribers_who_use_again_are_customers(self) -> None:
        seldom = Choice(base=Schedule(((0, 1.0), (2, 0.1))))
        forever = Renewal(period=365, a=1.0, b=4.0, renew=Choice(), silence=0.0)
        state = opened(shop(orders=Orders(returns=NEVER, renewal=forever), use=seldom, silent_after=7), 60)
        for _ in lived(state):
            pass

        shown = set(np.unique(state.people.stage).tolist())
        assert shown <= {CUSTOMER, DORMANT, ACTIVE}
        assert np.count_nonzero(state.people.stage == CUSTOMER) > 700

    def test_that_the_lost_are_retired_once_it_shows(self) -> None:
        fickle = Retention(use=Choice(base=0.5), leave=Choice(), habit_a=50.0, habit_b=150.0, silent_after=7)
        state = opened(
            market(
                population(1_000, aware=1.0),
                visits=Visits(visit=ALWAYS),
                retention=fickle,
                shopping=path(shop=0.0),
            ),
            60,
        )
        for _ in lived(state):
            pass

        assert np.count_nonzero(state.people.live) < 10
        assert np.count_nonzero(state.people.stage == DORMANT) > 990


class TestRefunds:
    """Sales signs everybody it meets, everybody regrets it within the period, and whoever left is called back."""

    def test_that_who_got_their_money_back_is_not_asked_to_renew(self) -> None:
        monthly = Renewal(period=20, a=1.0, b=4.0, renew=Choice(), silence=0.0)
        world = shop(
            orders=Orders(returns=NEVER, renewal=monthly),
            shopping=path(shop=0.0),
            recall=RecallMarket(come_back=ALWAYS, rest=1),
            sales=SalesMarket.model_validate(
                {
                    "ask": {"base": 0.2},
                    "sign": {"base": 1.0},
                    "cycle": 0.0,
                    "hours": 0.1,
                    "hard": {"refund": 1.0, "refund_days": 5.0},
                }
            ),
        )
        called = RecallPlan(contacts=2_000, audience="all")
        team = SalesPlan(representatives=10, days=7, outreach=False, capacity_shown=1.0)
        found = run(world, Strategy(recall=called, sales=team), days=60)

        assert total(found, "signed") > 200
        assert total(found, "came_back") > 200
        assert total(found, "renewals_due") == 0


class TestRecall:
    """Everybody has stopped using; some had bought."""

    gone = Choice(base=Schedule(((0, 1.0), (2, 0.0))))

    def test_that_somebody_called_hundreds_of_times_is_as_tired_of_it_as_can_be(self) -> None:
        state = opened(shop(), 10)
        turns, often = Turns(state.people, state.draws), np.array([3])

        for day in range(300):
            turns.contact(often, day)

        assert turns.times[:5].tolist() == [
            0,
            0,
            0,
            255,
            0,
        ]  # the most that is counted; not 44, as if beginning anew

    def recalled(self, audience: str = "all", kind: Any = None, contacts: float = 20, **answer: Any) -> Any:
        market_side = RecallMarket.model_validate({"come_back": {"base": 0.4}, "rest": 3, **answer})
        orders = Orders(returns=NEVER, repeat=BUYERS) if kind is None else kind
        world = shop(
            orders=orders, use=self.gone, silent_after=5, shopping=path(cart=0.5), recall=market_side
        )
        bought = RecallPlan(contacts=contacts, audience=audience)
        return run(world, Strategy(recall=bought), days=60)

    def test_that_contacts_are_limited_and_paid_for(self) -> None:
        found = self.recalled(contact_cost=0.25)

        assert daily(found, "recalled").max() <= 20
        assert total(found, "spend_operations") == pytest.approx(0.25 * total(found, "recalled"))

    def test_that_some_come_back(self) -> None:
        found = self.recalled()

        assert 0 < total(found, "came_back") < 0.5 * total(found, "recalled")

    def test_that_only_the_audience_is_contacted(self) -> None:
        """About half bought; the others are contacted under their own word alone."""
        both, bought, never = (self.recalled(who) for who in ("all", "former buyers", "never bought"))

        assert total(both, "recalled") >= max(total(bought, "recalled"), total(never, "recalled"))
        assert total(never, "recalled") > 0
        assert total(never, "customers_new") == total(both, "customers_new")

    def test_that_each_contact_tires_and_long_silence_too(self) -> None:
        assert total(self.recalled(fatigue=0.05), "came_back") < total(
            self.recalled(fatigue=1.0), "came_back"
        )
        assert total(self.recalled(half_life=2), "came_back") < total(
            self.recalled(half_life=1_000), "came_back"
        )

    def test_that_people_are_left_in_peace_between_contacts(self) -> None:
        """With five hundred contacts a day everybody silent is called once, or again after every rest."""
        once, often = self.recalled(contacts=500, rest=90), self.recalled(contacts=500, rest=10)

        assert total(once, "recalled") <= 2_000 < total(often, "recalled")

    def test_that_a_former_subscriber_comes_back_as_a_user_not_as_a_customer(self) -> None:
        renewal = Renewal(period=4, a=4.0, b=1.0, renew=Choice(), silence=0.0)

        found = self.recalled("former buyers", Orders(returns=NEVER, renewal=renewal))

        assert total(found, "came_back") > 0
        assert daily(found, "active")[-1] > 0

    def test_that_a_former_buyer_who_comes_back_orders_again(self) -> None:
        """Everybody drops out at the first repeat order; who is called back can order once more."""
        fickle = Repeat(r=9.0, alpha=1.0, a=100.0, b=0.01, again=Choice(), stay=Choice())
        world = shop(orders=Orders(returns=NEVER, repeat=fickle), use=self.gone, silent_after=5)
        kind = RecallMarket.model_validate({"come_back": {"base": 1.0}})

        without = run(world, days=60)
        called = run(
            world.model_copy(update={"recall": kind}),
            Strategy(recall=RecallPlan(contacts=500)),
            days=60,
        )

        assert total(without, "repeat_orders") == pytest.approx(2_000, abs=5)
        assert total(called, "repeat_orders") > 3_000

    @pytest.mark.parametrize("contacts", [0.0, 0.01])
    def test_that_less_than_one_contact_a_day_waits_until_it_is_one(self, contacts: float) -> None:
        world = shop(orders=Orders(returns=NEVER), use=self.gone, silent_after=5, recall=RecallMarket())

        found = run(world, Strategy(recall=RecallPlan(contacts=contacts)), days=60)

        assert total(found, "recalled") == 0


class TestPages:
    """Several product pages on an occasion: the cart is reached on one of them."""

    def carts(self, first: float, later: float) -> tuple[float, float]:
        world = busy(
            20_000,
            shopping={"shop": {"base": 1.0}, "add_to_cart": {"base": 0.1}, "pay": {"base": 0.0},
                      "pages_first": first, "pages_later": later},
            activation={"activate": {"base": 1.0}},
        )  # fmt: skip
        found = run(world, days=30)
        return total(found, "carts"), total(found, "shop_visits")

    def test_that_more_pages_fill_more_carts(self) -> None:
        (one, visits), (many, same) = self.carts(1.0, 1.0), self.carts(4.0, 4.0)

        assert visits == same
        assert one / visits == pytest.approx(0.1, abs=0.01)
        assert many / visits == pytest.approx(1 - 0.9**4, abs=0.015)

    def test_that_the_first_occasion_may_have_pages_of_its_own(self) -> None:
        assert self.carts(1.0, 1.0)[0] < self.carts(4.0, 1.0)[0] < self.carts(4.0, 4.0)[0]
