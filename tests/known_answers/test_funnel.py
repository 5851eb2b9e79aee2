"""The way from hearing of it to a payment is an absorbing chain, built here from the model's own stages.

    aware → visitor → active → occasion → product page → cart → checkout → shipping → customer
              ↓ a day at home, then aware    ↓ each loss leads back to active, the habit may be lost for good

A day is one stand on `aware`, at home or on `active`. People differ in their chance to lose the habit, so every
figure is the average of one chain for each chance.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pytest
from scipy.stats import chisquare

from scenarios.known_answers.funnel import ends_by_steps, passage
from scenarios.known_answers.mixtures import beta_points
from simulation.crowd.activation import Activation
from simulation.crowd.retention import Retention
from simulation.crowd.visiting import Visits
from simulation.decisions import Choice
from simulation.measures import PLACE
from simulation.run import Run, simulate
from tests.known_answers.intervals import Verdict, holds
from tests.known_answers.isolated import NOTHING, market, path, population

AWARE, VISITOR, HOME, ACTIVE, OCCASION, PAGE, CART, CHECKOUT, SHIPPING = range(9)
CUSTOMER, LOST = range(2)
COUNTED = {
    "visits": VISITOR,
    "shop_visits": PAGE,
    "carts": CART,
    "checkouts": CHECKOUT,
    "shippings": SHIPPING,
}
PEOPLE, RUNS, DAYS = 10_000, 25, 55


@dataclass(frozen=True)
class Chances:
    """The chances along the way; the habit is lost with an own chance a day, Beta(a, b)."""

    visit: float = 0.5
    activate: float = 0.6
    use: float = 0.7
    shop: float = 0.8
    cart: float = 0.5
    checkout: float = 0.7
    shipping: float = 0.8
    pay: float = 0.9
    habit: tuple[float, float] = (2.0, 10.0)


BASE = Chances()


def chain(way: Chances, leave: float) -> tuple[np.ndarray, np.ndarray]:
    """The chances between the steps and into the two ends, for people who lose the habit with a given chance."""
    within, ends = np.zeros((9, 9)), np.zeros((9, 2))
    within[AWARE, VISITOR], within[AWARE, AWARE] = way.visit, 1 - way.visit
    within[VISITOR, ACTIVE], within[VISITOR, HOME] = way.activate, 1 - way.activate
    within[HOME, AWARE] = 1.0
    ends[ACTIVE, LOST] = leave
    within[ACTIVE, OCCASION], within[ACTIVE, ACTIVE] = (1 - leave) * way.use, (1 - leave) * (1 - way.use)
    on = {
        OCCASION: (PAGE, way.shop),
        PAGE: (CART, way.cart),
        CART: (CHECKOUT, way.checkout),
        CHECKOUT: (SHIPPING, way.shipping),
    }
    for step, (following, chance) in on.items():
        within[step, following], within[step, ACTIVE] = chance, 1 - chance
    ends[SHIPPING, CUSTOMER], within[SHIPPING, ACTIVE] = way.pay, 1 - way.pay
    return within, ends


def expected(way: Chances) -> dict[str, float]:
    """Expected counts per person, and the share who pay in the end."""
    points, weights = beta_points(*way.habit)
    through = [passage(*chain(way, float(leave))) for leave in points]
    visits = sum(weight * each.visits[AWARE] for weight, each in zip(weights, through, strict=True))
    ends = sum(weight * each.ends[AWARE] for weight, each in zip(weights, through, strict=True))
    counts = {name: float(visits[step]) for name, step in COUNTED.items()}
    return counts | {"payments": float(ends[CUSTOMER])}


def days_until_payment(way: Chances) -> np.ndarray:
    """P(the day of the payment) [day from 0], by a chain of days: the steps within a day are drawn together."""
    points, weights = beta_points(*way.habit)
    start, bounce = way.visit * way.activate, way.visit * (1 - way.activate)
    today = way.use * way.shop * way.cart * way.checkout * way.shipping * way.pay
    law = np.zeros(DAYS)
    for leave, weight in zip(points, weights, strict=True):
        stay = (1 - leave) * (1 - today)
        within = np.array([[1 - way.visit, bounce, start], [1.0, 0.0, 0.0], [0.0, 0.0, stay]])
        ends = np.array([[0.0, 0.0], [0.0, 0.0], [(1 - leave) * today, leave]])
        law += weight * ends_by_steps(within, ends, 0, DAYS)[:, CUSTOMER]
    return law


def runs(way: Chances, seed: int = 3) -> list[Run]:
    world = market(
        population(PEOPLE, aware=1.0),
        visits=Visits(visit=Choice(base=way.visit)),
        activation=Activation(activate=Choice(base=way.activate)),
        retention=Retention(
            use=Choice(base=way.use),
            leave=Choice(),
            habit_a=way.habit[0],
            habit_b=way.habit[1],
            silent_after=3650,
        ),
        shopping=path(way.shop, way.cart, way.checkout, way.shipping, way.pay),
    )
    return [simulate(world, NOTHING, DAYS, seed, number) for number in range(RUNS)]


def per_person(found: list[Run], name: str) -> np.ndarray:
    return np.array([run.daily[PLACE[name]].sum() for run in found]) / PEOPLE


def verdict(found: list[Run], name: str, value: float) -> Verdict:
    return holds(per_person(found, name), value)


@pytest.fixture(scope="module")
def simulated() -> list[Run]:
    return runs(BASE)


def test_that_the_formulas_give_the_worked_example() -> None:
    within = np.array([[0, 0.3, 0, 0], [0, 0, 0.55, 0], [0, 0, 0.8, 0.05], [0, 0, 0.1, 0.6]])
    ends = np.array([[0, 0.7], [0, 0.45], [0, 0.15], [0.25, 0.05]])

    through = passage(within, ends)

    assert through.visits[0] == pytest.approx([1, 0.3, 0.88, 0.11])
    assert (through.steps[0], through.variance[0]) == pytest.approx((2.29, 11.0659))
    assert through.ends[0] == pytest.approx([0.0275, 0.9725])


@pytest.mark.parametrize("count", [*COUNTED, "payments"])
def test_that_every_step_counts_as_many_as_the_chain_says(simulated: list[Run], count: str) -> None:
    answer = verdict(simulated, count, expected(BASE)[count])

    assert answer, str(answer)


def test_that_everybody_who_keeps_visiting_is_activated_once(simulated: list[Run]) -> None:
    """But for the few, two or three in a million, whom the horizon cuts off."""
    assert all(PEOPLE - 2 <= run.daily[PLACE["activated"]].sum() <= PEOPLE for run in simulated)


GATES = {
    "cart": ("carts", "shop_visits"),
    "checkout": ("checkouts", "carts"),
    "shipping": ("shippings", "checkouts"),
    "pay": ("payments", "shippings"),
}


def passed(found: list[Run], part: str) -> np.ndarray:
    after, before = GATES[part]
    share: np.ndarray = per_person(found, after) / per_person(found, before)
    return share


@pytest.mark.parametrize("part", GATES)
def test_that_each_step_lets_pass_the_share_it_states(simulated: list[Run], part: str) -> None:
    answer = holds(passed(simulated, part), getattr(BASE, part))

    assert answer, str(answer)


def test_that_steps_five_per_cent_easier_would_be_noticed() -> None:
    eased = runs(replace(BASE, **{part: 1.05 * getattr(BASE, part) for part in GATES}))
    total = verdict(eased, "payments", expected(BASE)["payments"])

    for part in GATES:
        control = holds(passed(eased, part), getattr(BASE, part))
        assert not control.contains, str(control)
        assert control.is_far, str(control)
    assert total.is_far, str(total)


def test_that_activation_five_per_cent_easier_would_be_noticed() -> None:
    """Everybody is activated in the end; it is the visits needed that fall."""
    eased = replace(BASE, activate=1.05 * BASE.activate)

    control = verdict(runs(eased), "visits", expected(BASE)["visits"])

    assert not control.contains, str(control)
    assert control.is_far, str(control)


def test_that_payments_fall_on_the_days_the_chain_says(simulated: list[Run]) -> None:
    """Chi-square on the day of the payment, and on never, everybody being independent of everybody."""
    law = days_until_payment(BASE)
    seen = sum(run.daily[PLACE["customers_new"]] for run in simulated)
    cut = 25
    likely = np.array([*law[2:cut], law[cut:].sum(), 1 - law.sum()]) * PEOPLE * RUNS
    found = np.array([*seen[2:cut], seen[cut:].sum(), PEOPLE * RUNS - seen.sum()])

    assert law[:1].sum() == seen[:1].sum() == 0.0  # the day of activation has no occasion yet
    assert chisquare(found, likely * found.sum() / likely.sum()).pvalue > 0.001


def test_that_the_mean_and_the_variance_of_the_day_of_payment_are_the_chains(simulated: list[Run]) -> None:
    law, day = days_until_payment(BASE), np.arange(DAYS)
    mean = float(law @ day) / law.sum()
    variance = float(law @ (day - mean) ** 2) / law.sum()
    paid = np.array([run.daily[PLACE["customers_new"]] for run in simulated])

    first = holds(paid @ day / paid.sum(axis=1), mean)
    second = holds(paid @ (day - mean) ** 2 / paid.sum(axis=1), variance, width=0.05)

    assert first, str(first)
    assert second, str(second)
