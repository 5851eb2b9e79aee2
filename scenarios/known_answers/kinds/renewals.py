"""Subscribers who differ in their chance to leave: the shifted-beta-geometric law."""

from __future__ import annotations

from scenarios.known_answers.answer import Answer, Figure, Luck, NoAnswer, Samples, Scene, Values, per, run
from scenarios.known_answers.isolation import ALL_PAY, equal, only, rule, there, unmoved
from scenarios.known_answers.survival import survival
from simulation.crowd.orders import Renewal
from simulation.measures import PLACE

PAYMENT = 1  # the day of everybody's first payment: activated on day 0, they use and pay on day 1


def renewal_of(scene: Scene) -> Renewal:
    """How subscribers renew."""
    renewal = scene.market.orders.renewal
    assert renewal is not None, "the needs ask for it"
    return renewal


def renewals(scene: Scene) -> int:
    """How many chances to leave come within the days."""
    if scene.on(PAYMENT).market.retention.use.base != 1.0:
        raise NoAnswer("market.retention.use.base", "must be 1 on day 1 here: everybody pays on that day")
    chances = (scene.days - 1 - PAYMENT) // renewal_of(scene).period
    if chances < 1:
        least = PAYMENT + 1 + renewal_of(scene).period
        raise NoAnswer("days", f"must be at least {least} here: nobody has renewed before")
    return chances


def expected(scene: Scene) -> Values:
    """Share of the first payers who still subscribe on the last evening."""
    renewal = renewal_of(scene)
    return {"surviving": survival(renewal.a, renewal.b, renewals(scene))}


def samples(scene: Scene, luck: Luck) -> Samples:
    """The same of one run."""
    daily = run(scene, luck).daily
    payers = float(daily[PLACE["customers_new"]].sum())
    return {"surviving": per(float(daily[PLACE["subscribers"], -1]), payers, "payers")}


def remark(scene: Scene) -> str:
    """How often they stood before the decision."""
    return f"After {renewals(scene)} chances to leave."


SUBSCRIBING = (
    only("market.orders.renewal"),
    there("market.orders.renewal", "what they decide on"),
    ALL_PAY,
    unmoved("market.orders.renewal.renew"),
    equal("market.orders.renewal.centre", 0.0),
    rule(
        "market.orders.renewal.silence",
        lambda scene: not renewal_of(scene).silence or scene.market.retention.silent_after >= scene.days,
        "must be 0 here, or nobody be silent within the days: the formula knows no silence",
    ),
)

ANSWER = Answer(
    source="Fader and Hardie (2007), How to project customer retention",
    figures={
        "surviving": Figure(
            "share", "share who still subscribe on the last evening", "S(t) = B(a, b + t) ÷ B(a, b)"
        )
    },
    needs=SUBSCRIBING,
    expected=expected,
    samples=samples,
    schedules=("market.retention.use.base",),
    remark=remark,
)
