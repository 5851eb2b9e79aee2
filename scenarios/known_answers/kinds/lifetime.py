"""What a subscriber is worth: margin times retention over one plus discount less retention."""

from __future__ import annotations

from scenarios.known_answers.answer import Answer, Figure, Luck, NoAnswer, Samples, Scene, Values, per
from scenarios.known_answers.isolation import NO_RETURNS
from scenarios.known_answers.kinds.renewals import PAYMENT, SUBSCRIBING, renewal_of, renewals
from scenarios.known_answers.lifetime import lifetime_value, mixed_lifetime_value
from simulation.measures import PLACE
from simulation.run import simulate

YEAR = 365.0


def _margin(scene: Scene) -> float:
    return scene.market.orders.price * scene.market.orders.margin


def _discount(scene: Scene) -> float:
    """Discount of one period."""
    return float((1.0 + scene.market.money.discount) ** (renewal_of(scene).period / YEAR)) - 1.0


def expected(scene: Scene) -> Values:
    """Discounted margin after the first payment, earned within the days and expected up to the cap [money]."""
    renewal, margin = renewal_of(scene), _margin(scene)
    cap = int(scene.market.money.cap * YEAR / renewal.period)
    if margin <= 0.0:
        raise NoAnswer("market.orders.margin", "must be above 0 here: nobody is worth anything")
    if cap < 1:
        raise NoAnswer(
            "market.money.cap", f"must be at least {renewal.period / YEAR:.4g} here: a renewal comes within"
        )
    earned, foreseen = (
        mixed_lifetime_value(margin, renewal.a, renewal.b, _discount(scene), periods)
        for periods in (renewals(scene), cap)
    )
    return {"earned": earned, "foreseen": foreseen}


def samples(scene: Scene, luck: Luck) -> Samples:
    """The same of one run, a customer."""
    first = PAYMENT + 1
    lived = simulate(
        scene.market,
        scene.strategy,
        scene.days,
        luck.seed,
        luck.replication,
        checkpoints=(first,),
        abandoned=luck.is_unwanted,
    )
    customers = lived.figures["customers"]
    profit = lived.daily[PLACE["profit"], first:]
    days = range(1, profit.size + 1)
    value = sum(
        each * (1.0 + scene.market.money.discount) ** (-day / YEAR)
        for day, each in zip(days, profit, strict=True)
    )
    foreseen = next(each.remaining for each in lived.checkpoints if each.day == first)
    return {"earned": per(value, customers, "customers"), "foreseen": per(foreseen, customers, "customers")}


def remark(scene: Scene) -> str:
    """What the plain formula says for people all alike."""
    renewal = renewal_of(scene)
    stays = renewal.b / (renewal.a + renewal.b)
    alike = lifetime_value(_margin(scene), stays, _discount(scene))
    return (
        f"If all stayed with the same chance {stays:.6g}, and without end, m·r ÷ (1 + d − r) = {alike:.6g}."
    )


ANSWER = Answer(
    source="Gupta and Lehmann (2005), averaged over people who differ",
    figures={
        "earned": Figure(
            "money/customer",
            "discounted margin after the first payment, within the days",
            "E[m·f(1 − fⁿ) ÷ (1 − f)], f = r ÷ (1 + d), n → ∞: m·r ÷ (1 + d − r)",
        ),
        "foreseen": Figure(
            "money/customer",
            "the same as the model expects it on the day of the first payment",
            "with n up to the cap",
        ),
    },
    needs=(*SUBSCRIBING, NO_RETURNS),
    expected=expected,
    samples=samples,
    schedules=("market.retention.use.base",),
    remark=remark,
)
