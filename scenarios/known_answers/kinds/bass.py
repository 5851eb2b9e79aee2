"""Word of mouth alone: adopters of closed markets of mixed people who all tell, the Bass model by the day."""

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
    evening,
)
from scenarios.known_answers.diffusion import bass_share
from scenarios.known_answers.isolation import NOBODY_COMES, WHOLE_COMMUNITIES, equal, only
from scenarios.known_answers.kinds.awareness import ALL_TELL, talk, who_know
from scenarios.known_answers.mixing import endless, knowing


def expected(scene: Scene) -> Values:
    """Mean and variance of the adopters of one closed market on the last evening."""
    mean, variance = knowing(talk(scene), scene.community, scene.days)
    if variance <= 0.0:
        raise NoAnswer("market.awareness", "nobody adopts, or everybody at once: there is no curve to follow")
    return {"adopters": mean, "variance": variance}


def samples(scene: Scene, luck: Luck) -> Samples:
    """The same of the closed markets of one run, each a sample."""
    adopters = who_know(evening(scene, luck)).astype(np.float64)
    return {"adopters": adopters, "variance": (adopters - expected(scene)["adopters"]) ** 2}


def remark(scene: Scene) -> str:
    """How far so few people, and steps of a day, lie from Bass's curve."""
    law, days, people = talk(scene), scene.days, scene.community
    if law.start or not law.word:
        return ""
    curve = bass_share(law.alone, law.word, days)
    steps, few = endless(law, days) / curve - 1.0, expected(scene)["adopters"] / people / curve - 1.0
    return (
        f"Bass's curve of an endless market in continuous time says {people * curve:.6g} of {people}; "
        f"steps of a day take {-steps:.1%} off, so few people {steps - few:.1%} more."
    )


ANSWER = Answer(
    source="Bass (1969), as a chain of mixed people who decide by the day",
    figures={
        "adopters": Figure(
            "people/market",
            "adopters of a closed market on the last evening",
            "Σ n·P(n), each of m − n adopting on a day with 1 − e^(−(p + q·n/m))",
        ),
        "variance": Figure(
            "people²/market", "how much they differ between markets", "Σ (n − mean)²·P(n)", VARIANCES
        ),
    },
    needs=(
        only(),
        NOBODY_COMES,
        WHOLE_COMMUNITIES,
        equal("market.awareness.half_life", 0.0),
        *ALL_TELL,
    ),
    expected=expected,
    samples=samples,
    remark=remark,
)
