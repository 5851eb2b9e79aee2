"""What shared luck is worth: one decision of many people with and without a tactic."""

from __future__ import annotations

import math
from dataclasses import replace

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
    evening,
)
from scenarios.known_answers.isolation import WHOLE_COMMUNITIES, equal, is_one_of, only, rule, unmoved
from scenarios.known_answers.luck import independent_variance, paired_variance
from simulation.decisions import TACTIC_BOUND
from simulation.people import ACTIVATED
from simulation.strategy import Strategy
from simulation.tactics import Tactic, TacticPlan

OTHERS = 1_000_000  # the replication of those who get luck of their own is so much further on


def _tactic(scene: Scene) -> Tactic:
    (name,) = scene.strategy.tactics
    return scene.market.tactics[name]


def _is_one_tactic(scene: Scene) -> bool:
    """Whether one tactic is bought that moves the odds of activation on day 0, and does nothing else."""
    if len(scene.strategy.tactics) != 1:
        return False
    ((name, plan),) = scene.strategy.tactics.items()
    tactic = scene.market.tactics.get(name)
    if tactic is None:
        return True  # told as an unknown name
    bare = Tactic(odds={"activate": tactic.odds.get("activate", 1.0)})
    moves = {"label": tactic.label, "trade": tactic.trade, "function": tactic.function}
    spoken = {"source": tactic.source, "grade": tactic.grade}
    return tactic == bare.model_copy(update={**moves, **spoken}) and plan == TacticPlan()


def _chances(scene: Scene) -> tuple[float, float]:
    """Chance of the decision without and with the tactic."""
    before = scene.market.activation.activate.base
    ratio = _tactic(scene).odds["activate"]
    shift = TACTIC_BOUND * math.tanh(math.log(ratio) / TACTIC_BOUND)
    odds = before / (1.0 - before) * math.exp(shift)
    return before, odds / (1.0 + odds)


def expected(scene: Scene) -> Values:
    """Mean and variance of the difference in one community."""
    if (
        not 0.0 < scene.market.activation.activate.base < 1.0
        or _tactic(scene).odds.get("activate", 1.0) == 1.0
    ):
        raise NoAnswer(
            "market.activation.activate.base", "must lie between 0 and 1 and be moved by the tactic"
        )
    before, after = _chances(scene)
    people = scene.community
    return {"difference": people * (after - before), "variance": paired_variance(people, before, after)}


def samples(scene: Scene, luck: Luck) -> Samples:
    """The same of the communities of one run, each a sample."""
    other = luck if luck.is_shared else replace(luck, replication=luck.replication + OTHERS)
    gap = _activated(scene, other) - _activated(replace(scene, strategy=Strategy()), luck)
    return {"difference": gap, "variance": (gap - expected(scene)["difference"]) ** 2}


def _activated(scene: Scene, luck: Luck) -> np.ndarray:
    people = evening(scene, luck).people
    return people.by_community(np.flatnonzero(people.marks & ACTIVATED != 0)).astype(np.float64)


def apart(scene: Scene) -> Values:
    """The same where both sides have luck of their own."""
    return {**expected(scene), "variance": independent_variance(scene.community, *_chances(scene))}


def remark(scene: Scene) -> str:
    """What luck of their own would cost."""
    variance = apart(scene)["variance"]
    return f"With independent luck the variance would be n(p(1 − p) + p′(1 − p′)) = {variance:.6g}."


ANSWER = Answer(
    source="common random numbers: who is moved is moved for sure, all others cancel",
    figures={
        "difference": Figure("people", "how many more decide for it with the tactic", "n·δ, δ = p′ − p"),
        "variance": Figure("people²", "variance of that difference", "n·δ(1 − δ)", VARIANCES),
    },
    needs=(
        only("market.tactics", "strategy.tactics"),
        is_one_of("days", 1, why="everybody decides once"),
        equal("market.people.aware", 1.0),
        equal("market.visits.visit.base", 1.0),
        unmoved("market.activation.activate"),
        WHOLE_COMMUNITIES,
        rule(
            "strategy.tactics",
            _is_one_tactic,
            "must be one tactic from day 0 on that moves 'activate', addresses all and does nothing else",
        ),
    ),
    expected=expected,
    samples=samples,
    remark=remark,
    apart=apart,
)
