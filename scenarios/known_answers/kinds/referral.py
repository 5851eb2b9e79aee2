"""Invitations alone: everybody who accepts buys the next day and invites once, a branching process."""

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
    evenings,
    per,
)
from scenarios.known_answers.isolation import (
    ALL_PAY_ONCE,
    FIRM_HABIT,
    SILENCE,
    WHOLE_COMMUNITIES,
    only,
    rule,
    there,
    unmoved,
)
from scenarios.known_answers.referral import met, progeny
from simulation.crowd.referral import Referral
from simulation.people import PAID

SEEDS, GENERATION, THIRD = (
    1,
    2,
    3,
)  # the day on which the seeds have paid, and the days from payment to payment
MOST_MET = 0.003  # part of the total that so few people may cost, a third of the interval allowed


def _referral(scene: Scene) -> Referral:
    referral = scene.market.referral
    assert referral is not None, "the needs ask for it"
    return referral


def _generations(scene: Scene) -> int:
    """Generations after the seeds that have paid by the last evening."""
    return (scene.days - 1 - SEEDS) // GENERATION


def _bring(scene: Scene) -> float:
    return _referral(scene).invitations * _referral(scene).accept.base


def expected(scene: Scene) -> Values:
    """Children of a seed, and mean and variance of a seed's family."""
    generations, bring = _generations(scene), _bring(scene)
    if generations < 1 or bring <= 0.0:
        path = "days" if generations < 1 else "market.referral.accept.base"
        raise NoAnswer(
            path, f"must be at least {SEEDS + GENERATION + 1} here" if generations < 1 else "must be above 0"
        )
    referral, aware = _referral(scene), scene.market.people.aware
    lost = met(referral.invitations, referral.accept.base, aware, generations)
    if lost > MOST_MET:
        words = f"must be smaller here: with so many seeds invitations meet, and {lost:.1%} of the family is missing"
        raise NoAnswer("market.people.aware", words)
    mean, variance = progeny(bring, bring, generations)
    third = progeny(bring, bring, min(THIRD, generations))[0]
    return {"first-generation": bring, "three-generations": third, "total": mean, "variance": variance}


def samples(scene: Scene, luck: Luck) -> Samples:
    """The same of the families of one run; a community's are told from its seeds alone."""
    paid = [
        state.people.by_community(np.flatnonzero(state.people.marks & PAID != 0)).astype(np.float64)
        for state in evenings(scene, luck)
    ]
    number = _generations(scene)
    seeds, total = paid[SEEDS], paid[SEEDS + GENERATION * number]
    children, third = paid[SEEDS + GENERATION] - seeds, paid[SEEDS + GENERATION * min(THIRD, number)]
    gap = total - expected(scene)["total"] * seeds
    found = {"first-generation": children, "three-generations": third, "total": total, "variance": gap**2}
    return {name: per(float(each.sum()), float(seeds.sum()), "seeds") for name, each in found.items()}


def remark(scene: Scene) -> str:
    """What the whole family would be."""
    bring = _bring(scene)
    if bring >= 1.0:
        return ""
    return (
        f"k = {bring:.6g}: without end the total is 1 ÷ (1 − k) = {1.0 / (1.0 - bring):.6g}, its variance "
        f"k ÷ (1 − k)³ = {bring / (1.0 - bring) ** 3:.6g}; {_generations(scene)} generations are counted."
    )


ANSWER = Answer(
    source="Harris (1963), The theory of branching processes, chapter I",
    figures={
        "first-generation": Figure("people/seed", "whom a seed brings", "k = invitations · acceptance"),
        "three-generations": Figure(
            "people/seed", "family of a seed down to the third generation", "1 + k + k² + k³"
        ),
        "total": Figure("people/seed", "family of a seed, itself counted", "1 + k + k² + … → 1 ÷ (1 − k)"),
        "variance": Figure(
            "people²/seed", "variance of a seed's family", "σ² ← k·σ² + k·μ² → k ÷ (1 − k)³", VARIANCES
        ),
    },
    needs=(
        only("market.referral"),
        there("market.referral", "who invites whom"),
        ALL_PAY_ONCE,
        SILENCE,
        FIRM_HABIT,
        WHOLE_COMMUNITIES,
        unmoved("market.referral.accept"),
        rule(
            "market.referral.within",
            lambda scene: _referral(scene).within == 1.0 or scene.community == scene.rows,
            "must be 1 here, or all rows be one community: families of communities must not mix",
        ),
    ),
    expected=expected,
    samples=samples,
    remark=remark,
)
