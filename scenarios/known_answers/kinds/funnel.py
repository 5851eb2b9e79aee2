"""The way from hearing of it to a payment: an absorbing chain built from the model's own stages."""

from __future__ import annotations

import numpy as np

from scenarios.known_answers.answer import (
    VARIANCES,
    Answer,
    Figure,
    Luck,
    NoAnswer,
    Samples,
    Scene,
    Values,
    one,
    per,
    run,
)
from scenarios.known_answers.funnel import Way, day_of_payment, passed
from scenarios.known_answers.isolation import EVEN_DAYS, SILENCE, only, rule, unmoved
from simulation.measures import PLACE

SHOPPING = ("shop", "add_to_cart", "begin_checkout", "enter_shipping", "pay")
COUNTS = ("product-pages", "carts", "checkouts", "shippings", "payments")
MEASURES = ("shop_visits", "carts", "checkouts", "shippings", "payments")


def way(scene: Scene) -> Way:
    """The chances that the scene states."""
    market = scene.market
    steps = [getattr(market.shopping, step).base for step in SHOPPING]
    steps[1] = 1.0 - (1.0 - steps[1]) ** market.shopping.pages_first
    return Way(
        visit=market.visits.visit.base,
        activate=market.activation.activate.base,
        use=market.retention.use.base,
        steps=tuple(steps),
        habit=(market.retention.habit_a, market.retention.habit_b),
    )


def expected(scene: Scene) -> Values:
    """Visits and steps a person of the market, and the day of the payment of those who pay within the days."""
    visits, steps = passed(way(scene), scene.days)
    law, day = day_of_payment(way(scene), scene.days), np.arange(scene.days)
    if law.sum() <= 0.0:
        raise NoAnswer("market.shopping", "nobody comes to a payment: let every step pass somebody")
    mean = float(law @ day) / float(law.sum())
    aware = scene.market.people.aware
    return {
        "visits": aware * visits,
        **{name: aware * float(each) for name, each in zip(COUNTS, steps, strict=True)},
        "day-of-payment": mean,
        "variance-of-the-day": float(law @ (day - mean) ** 2) / float(law.sum()),
    }


def samples(scene: Scene, luck: Luck) -> Samples:
    """The same of one run."""
    lived = run(scene, luck)
    paid, day = lived.daily[PLACE["customers_new"]], np.arange(scene.days)
    mean = expected(scene)["day-of-payment"]
    each = {
        name: one(lived.daily[PLACE[measure]].sum() / scene.market.people.size)
        for name, measure in zip(("visits", *COUNTS), ("visits", *MEASURES), strict=True)
    }
    payers, gap = float(paid.sum()), (day - mean) ** 2
    each["day-of-payment"] = per(float(paid @ day), payers, "payments")
    each["variance-of-the-day"] = per(float(paid @ gap), payers, "payments")
    return each


def _count(what: str, formula: str) -> Figure:
    return Figure("1/person", f"times {what}, a person of the market", formula)


ANSWER = Answer(
    source="Kemeny and Snell (1960), theorems 3.2.4 to 3.3.7",
    figures={
        "visits": _count("somebody visits", "visit · (I + Q + Q² + …) at aware"),
        "product-pages": _count("a product page is opened", "use · shop · (I + Q + …) at active"),
        "carts": _count("a cart is filled", "the same · cart"),
        "checkouts": _count("a checkout begins", "the same · checkout"),
        "shippings": _count("an address is entered", "the same · shipping"),
        "payments": _count("somebody pays", "N·R: the share absorbed in payment"),
        "day-of-payment": Figure("days", "mean day of the payment", "Σ d·P(d) ÷ Σ P(d), P(d) from Qᵈ·R"),
        "variance-of-the-day": Figure(
            "days²", "variance of that day", "Σ (d − mean)²·P(d) ÷ Σ P(d)", VARIANCES
        ),
    },
    needs=(
        only(),
        EVEN_DAYS,
        SILENCE,
        unmoved(
            "market.visits.visit",
            "market.activation.activate",
            "market.retention.use",
            "market.retention.leave",
            *(f"market.shopping.{step}" for step in SHOPPING),
        ),
        rule(
            "market.shopping.pages_later",
            lambda scene: scene.market.shopping.pages_later == scene.market.shopping.pages_first,
            "must be as many as pages_first here: the chain knows one chance to fill the cart",
        ),
    ),
    expected=expected,
    samples=samples,
)
