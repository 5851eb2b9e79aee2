"""What the people won are still worth, against closed forms and against simply waiting until the cap."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.known_answers.lifetime import (
    capped_lifetime_value,
    capped_order_flow,
    capped_orders_by_steps,
    lifetime_value,
)
from scenarios.known_answers.mixtures import beta_points, gamma_points
from simulation.crowd.orders import Orders, Renewal, Repeat
from simulation.crowd.retention import Retention
from simulation.crowd.visiting import Visits
from simulation.decisions import Choice
from simulation.ledger import Money
from simulation.market import Market
from simulation.measures import PLACE
from simulation.run import Run, simulate
from simulation.worth import customer_worth
from tests.known_answers.intervals import Verdict, holds
from tests.known_answers.isolated import ALWAYS, FIRM_HABIT, NEVER, NOTHING, market, path, population

PRICE, MARGIN = 200.0, 0.5
BOUGHT = 2  # days until everybody has bought once
EACH = PRICE * MARGIN


def test_that_the_formulas_give_the_worked_examples() -> None:
    assert lifetime_value(100, 0.8, 0.1) == pytest.approx(266.666667, abs=5e-7)
    assert lifetime_value(100, 0.8, 0.1) + 100 == pytest.approx(366.666667, abs=5e-7)
    assert capped_lifetime_value(100, 0.8, 0.1, 5) == pytest.approx(212.409734, abs=5e-7)


def yearly(stays: float) -> Market:
    """A subscription renewed once a year by people who are nearly alike, valued for twenty years."""
    renewal = Renewal(period=365, a=1000 * (1 - stays), b=1000 * stays, renew=Choice(), silence=0.0)
    return market(
        population(2_000, aware=1.0),
        money=Money(discount=0.1, cap=20.0),
        visits=Visits(visit=ALWAYS),
        orders=Orders(price=PRICE, margin=MARGIN, returns=NEVER, renewal=renewal),
    )


def worth_of_a_customer(world: Market) -> np.ndarray:
    """Expected remaining value of a customer on the evening of the first payment [replication]."""
    runs = [simulate(world, NOTHING, BOUGHT, 11, number) for number in range(20)]
    return np.array([run.figures["remaining"] / run.figures["customers"] for run in runs])


def test_that_a_subscriber_is_worth_margin_times_retention_over_one_plus_discount_less_retention() -> None:
    """Twenty years leave 0.2 % of it out, and the small difference between people adds as much."""
    verdict = holds(worth_of_a_customer(yearly(0.8)), lifetime_value(EACH, 0.8, 0.1))

    assert verdict, str(verdict)


def test_that_retention_five_per_cent_higher_would_be_noticed() -> None:
    control = holds(worth_of_a_customer(yearly(0.84)), lifetime_value(EACH, 0.8, 0.1))

    assert not control.contains, str(control)
    assert control.is_far, str(control)


@pytest.mark.parametrize("spread", [1_000.0, 5.0], ids=["alike", "different"])
def test_that_a_customer_to_come_is_worth_the_average_over_people(spread: float) -> None:
    """First payment and capped lifetime value, averaged over Beta(a, b): people who differ are worth more."""
    world = yearly(0.8)
    renewal = world.orders.renewal
    assert renewal is not None
    chances = {"a": 0.2 * spread, "b": 0.8 * spread}
    orders = world.orders.model_copy(update={"renewal": renewal.model_copy(update=chances)})
    points, weights = beta_points(0.2 * spread, 0.8 * spread)

    expected = EACH + sum(
        weight * capped_lifetime_value(EACH, 1 - float(leaves), 0.1, 20)
        for leaves, weight in zip(points, weights, strict=True)
    )

    assert customer_worth(world.model_copy(update={"orders": orders})) == pytest.approx(expected, rel=2e-3)
    assert (expected > EACH + 1.05 * lifetime_value(EACH, 0.8, 0.1)) == (spread < 100)


def test_that_a_buyer_to_come_is_worth_the_average_over_people() -> None:
    """BG/NBD with the music shop's parameters, three years, 10 % a year, by two-dimensional quadrature."""
    world = market(
        population(100),
        money=Money(discount=0.1, cap=3.0),
        orders=Orders(price=PRICE, margin=MARGIN, repeat=Repeat()),
    )
    rates, often = gamma_points(0.243, 7 * 4.414)
    drops, likely = beta_points(0.793, 2.426)

    future = sum(
        w * v * capped_order_flow(float(rate), float(drop), 0.1, 3 * 365)
        for rate, w in zip(rates, often, strict=True)
        for drop, v in zip(drops, likely, strict=True)
    )

    assert customer_worth(world) == pytest.approx(EACH * (1 + future), rel=5e-3)


def test_that_a_buyer_who_never_comes_again_is_worth_the_first_order() -> None:
    once = Orders(price=PRICE, margin=MARGIN, returns=Choice(base=0.1), return_cost=10.0)

    # a returned order refunds its price, its goods are gone and its handling costs
    assert customer_worth(market(population(10), orders=once)) == pytest.approx(EACH - 0.1 * (PRICE + 10.0))


CAP = 73  # days: a fifth of a year, so that waiting until the cap is quick
SOON = Money(discount=1.0, cap=CAP / 365)


def waited(world: Market, evening: int, runs: int, expected_ratio: float = 1.0) -> Verdict:
    """Margin earned in the days of the cap after an evening, discounted to it, against its expectation that evening."""
    ratios = []
    for number in range(runs):
        run = simulate(world, NOTHING, evening + CAP, 12, number, checkpoints=(evening,))
        expected = next(each.remaining for each in run.checkpoints if each.day == evening)
        ratios.append(earned(run, evening) / expected)
    return holds(np.array(ratios), expected_ratio)


def earned(run: Run, evening: int) -> float:
    profit = run.daily[PLACE["profit"]][evening:]
    later = np.arange(1, profit.size + 1)
    return float((profit * 2.0 ** (-later / 365)).sum())


def test_that_subscribers_earn_until_the_cap_what_was_expected_of_them() -> None:
    renewal = Renewal(period=6, a=0.8, b=6.0, renew=Choice(), silence=0.0)
    world = market(
        population(10_000, aware=1.0),
        money=SOON,
        visits=Visits(visit=ALWAYS),
        orders=Orders(price=PRICE, margin=MARGIN, returns=NEVER, renewal=renewal),
    )

    verdict = waited(world, BOUGHT, runs=12)

    assert verdict, str(verdict)


def test_that_buyers_earn_until_the_cap_what_was_expected_of_them() -> None:
    """The expectation is that of continuous time; asking once a day takes 2 % off, which is reckoned in."""
    buyers = Repeat(r=2.0, alpha=6.0, a=0.8, b=2.4, again=Choice(), stay=Choice())
    once = Choice(base=1.0)
    world = market(
        population(10_000, aware=1.0),
        money=SOON,
        visits=Visits(visit=ALWAYS),
        retention=Retention(use=once, leave=Choice(), silent_after=3650, **FIRM_HABIT),
        orders=Orders(price=PRICE, margin=MARGIN, returns=NEVER, repeat=buyers),
    )

    rates, often = gamma_points(2.0, 7 * 6.0)
    drops, likely = beta_points(0.8, 2.4)
    daily, flow = (
        sum(
            w * v * orders(float(rate), float(drop), 1.0, CAP)
            for rate, w in zip(rates, often, strict=True)
            for drop, v in zip(drops, likely, strict=True)
        )
        for orders in (capped_orders_by_steps, capped_order_flow)
    )

    verdict = waited(world, BOUGHT, 25, daily / flow)

    assert daily / flow == pytest.approx(0.98, abs=0.005)
    assert verdict, str(verdict)


def test_that_active_people_earn_until_the_cap_what_was_expected_of_them() -> None:
    """They pay on some day of use unless they lose the habit before; each payment is the only one."""
    world = market(
        population(10_000, aware=1.0),
        money=SOON,
        visits=Visits(visit=ALWAYS),
        retention=Retention(
            use=Choice(base=0.5), leave=Choice(), habit_a=0.5, habit_b=4.0, silent_after=3650
        ),
        shopping=path(shop=0.5, cart=0.4, pay=0.8),
        orders=Orders(price=PRICE, margin=MARGIN, returns=NEVER),
    )

    verdict = waited(world, 1, runs=40)

    assert verdict, str(verdict)
