"""Noticing, word of mouth and forgetting until they balance."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from scenarios.known_answers.answer import (
    Answer,
    Figure,
    Luck,
    NoAnswer,
    Samples,
    Scene,
    Unmet,
    Values,
    evening,
)
from scenarios.known_answers.isolation import NOBODY_COMES, WHOLE_COMMUNITIES, only, rule
from scenarios.known_answers.mixing import Talk, knowing, settled
from simulation.people import AWARE
from simulation.state import State

YEAR = 365.0
FAR = 6.0  # spreads of perceived value below which nobody of a market is found


def talk(scene: Scene) -> Talk:
    """How it becomes known and is forgotten in the scene, by the day."""
    known = scene.market.awareness
    return Talk(
        alone=known.organic / YEAR,
        word=known.word / YEAR,
        forgetting=math.log(2.0) / known.half_life if known.half_life else 0.0,
        start=scene.market.people.aware,
    )


def who_know(state: State) -> np.ndarray:
    """How many know it in each community [community]."""
    return state.people.by_community(np.flatnonzero(state.people.stage >= AWARE))


def all_satisfied(scene: Scene) -> Iterator[Unmet]:
    """Everybody who knows it speaks well of it."""
    people = scene.market.people
    truth = min(people.truth, people.truth_others) if people.fits < 1.0 else people.truth
    gap = max(0.1, people.gap + FAR * people.gap_spread)
    lowest = truth - FAR * people.truth_spread - gap
    if scene.market.awareness.word and scene.market.feelings.satisfied > lowest:
        words = (
            f"must be at most {lowest:g} here, or people less different (truth_spread, gap_spread): all tell"
        )
        yield Unmet("market.feelings.satisfied", words)


ALL_TELL = (
    rule(
        "market.awareness.who_tells",
        lambda scene: scene.market.awareness.who_tells == "aware" or not scene.market.awareness.word,
        "must be 'aware' here: the formula has everybody who knows it tell",
    ),
    rule(
        "market.awareness.mixing",
        lambda scene: not scene.market.awareness.mixing or scene.community == scene.rows,
        "must be 0 here, or all rows be one community: each community is a closed market",
    ),
    all_satisfied,
)


def expected(scene: Scene) -> Values:
    """Mean share of a community that knows it on the last evening."""
    law = talk(scene)
    if law.alone + law.word * law.start <= 0.0:
        raise NoAnswer(
            "market.awareness.organic", "nobody can ever notice: let somebody know it or learn of it"
        )
    return {"aware": knowing(law, scene.community, scene.days)[0] / scene.community}


def samples(scene: Scene, luck: Luck) -> Samples:
    """The same of the communities of one run, each a sample."""
    return {"aware": who_know(evening(scene, luck)) / scene.community}


def remark(scene: Scene) -> str:
    """What continuous time says."""
    law = talk(scene)
    if not law.forgetting or not law.alone:
        return ""
    return f"In continuous time (p + qA)(1 − A) = d·A settles at {settled(law):.6g}; deciding by the day moves it."


ANSWER = Answer(
    source="two-state chain with word of mouth; continuous time: (p + qA)(1 − A) = d·A",
    figures={
        "aware": Figure(
            "share",
            "share who know it on the last evening",
            "A ← A + (1 − A)(1 − e^(−(p + qA))) − A(1 − e^(−d)), and 1 ÷ m for few people",
        )
    },
    needs=(
        only(),
        NOBODY_COMES,
        WHOLE_COMMUNITIES,
        *ALL_TELL,
        rule(
            "market.awareness.told_factor",
            lambda scene: scene.market.awareness.told_factor == 1.0 or not scene.market.awareness.word,
            "must be 1 here: the formula has everybody forget alike",
        ),
    ),
    expected=expected,
    samples=samples,
    remark=remark,
)
