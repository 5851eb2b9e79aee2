"""Buyers who come at an own rate until they drop out: BG/NBD, asked once a day."""

from __future__ import annotations

import numpy as np

from scenarios.known_answers.answer import (
    Answer,
    Figure,
    Luck,
    NoAnswer,
    Samples,
    Scene,
    Values,
    evening,
    per,
)
from scenarios.known_answers.buying import Buyers, expected_orders, expected_orders_by_steps, no_order
from scenarios.known_answers.isolation import ALL_PAY, EVEN_DAYS, equal, only, there, unmoved
from scenarios.known_answers.kinds.renewals import PAYMENT

WEEK = 7.0


def _buyers(scene: Scene) -> Buyers:
    repeat = scene.market.orders.repeat
    assert repeat is not None, "the needs ask for it"
    return Buyers(repeat.r, repeat.alpha, repeat.a, repeat.b)


def _steps(scene: Scene) -> int:
    """Days on which somebody may order again."""
    if scene.on(PAYMENT).market.retention.use.base != 1.0:
        raise NoAnswer("market.retention.use.base", "must be 1 on day 1 here: everybody pays on that day")
    if scene.days <= PAYMENT + 1:
        raise NoAnswer("days", f"must be at least {PAYMENT + 2} here: nobody can have ordered again before")
    return scene.days - 1 - PAYMENT


def expected(scene: Scene) -> Values:
    """Repeat orders of a buyer by the last evening, and the share who never came again."""
    buyers, steps = _buyers(scene), _steps(scene)
    return {
        "orders": expected_orders_by_steps(buyers, steps, 1.0 / WEEK),
        "never-again": no_order(buyers, steps / WEEK),
    }


def samples(scene: Scene, luck: Luck) -> Samples:
    """The same of one run."""
    people = evening(scene, luck).people
    again = people.orders[people.orders > 0].astype(np.int64) - 1
    never = float(np.count_nonzero(again == 0))
    return {
        "orders": per(float(again.sum()), again.size, "buyers"),
        "never-again": per(never, again.size, "buyers"),
    }


def remark(scene: Scene) -> str:
    """What being asked but once a day takes off."""
    weeks = _steps(scene) / WEEK
    smooth = expected_orders(_buyers(scene), weeks)
    missing = 1.0 - expected(scene)["orders"] / smooth
    return f"In continuous time {smooth:.6g} orders in {weeks:.4g} weeks; at most one a day takes {missing:.1%} off."


ANSWER = Answer(
    source="Fader, Hardie and Lee (2005), equations 8 and 9, by the day",
    figures={
        "orders": Figure(
            "orders/buyer",
            "repeat orders by the last evening",
            "E[(1 − (1 − q·p)ᵗ) ÷ p], q = 1 − e^(−λ), λ ~ Gamma(r, α), p ~ Beta(a, b)",
        ),
        "never-again": Figure("share", "share of buyers who never came again", "(α ÷ (α + t))^r"),
    },
    needs=(
        only("market.orders.repeat"),
        there("market.orders.repeat", "how they come again"),
        ALL_PAY,
        EVEN_DAYS,
        unmoved("market.orders.repeat.again", "market.orders.repeat.stay"),
        equal("market.orders.repeat.centre", 0.0),
        equal("market.orders.repeat.centre_stay", 0.0),
    ),
    expected=expected,
    samples=samples,
    schedules=("market.retention.use.base",),
    remark=remark,
)
