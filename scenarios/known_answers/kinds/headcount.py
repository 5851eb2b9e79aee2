"""The headcount of a team that takes on whoever turns up and replaces nobody: a Poisson number."""

from __future__ import annotations

import math

import numpy as np

from scenarios.known_answers.answer import (
    SETTLED,
    VARIANCES,
    Answer,
    Figure,
    Luck,
    Samples,
    Scene,
    Values,
    one,
    run,
)
from scenarios.known_answers.formulas import headcount, headcount_after
from scenarios.known_answers.isolation import NOBODY_COMES, equal, is_one_of, only, rule, there
from scenarios.known_answers.kinds.throughput import team_of
from simulation.measures import PLACE
from simulation.organisation.clock import DAYS_OF_A_YEAR


def _rates(scene: Scene) -> tuple[float, float]:
    """Hiring and quitting [1/day]."""
    market, plan = team_of(scene)
    return plan.open_hiring / DAYS_OF_A_YEAR, market.careers.quit_rate / DAYS_OF_A_YEAR


def _counted(scene: Scene) -> np.ndarray:
    """The days that are counted: once the start is forgotten, but half of all at least."""
    first = min(math.ceil(SETTLED / _rates(scene)[1]), scene.days // 2)
    return np.arange(first, scene.days)


def _moments(scene: Scene) -> tuple[np.ndarray, np.ndarray]:
    """Mean and variance of the headcount on each counted evening [day]; a day's chance has then passed once more."""
    hiring, quitting = _rates(scene)
    places = int(team_of(scene)[1].representatives)
    pairs = [headcount_after(hiring, quitting, places, float(day + 1)) for day in _counted(scene)]
    mean, variance = np.array(pairs).T
    return mean, variance


def expected(scene: Scene) -> Values:
    """Mean and variance, averaged over the counted days."""
    mean, variance = _moments(scene)
    return {"mean": float(mean.mean()), "variance": float(variance.mean())}


def samples(scene: Scene, luck: Luck) -> Samples:
    """The same of one run."""
    heads = run(scene, luck).daily[PLACE["representatives"], _counted(scene)]
    return {"mean": one(heads.mean()), "variance": one(((heads - _moments(scene)[0]) ** 2).mean())}


def remark(scene: Scene) -> str:
    """Where it settles."""
    return f"In the end mean and variance are both h ÷ a = {headcount(*_rates(scene))[0]:.6g}."


ANSWER = Answer(
    source="immigration and death: the M/M/∞ queue",
    figures={
        "mean": Figure("people", "mean headcount", "h ÷ a, after n₀·e^(−at) + (h ÷ a)·(1 − e^(−at))"),
        "variance": Figure(
            "people²",
            "variance of the headcount",
            "h ÷ a, after n₀·k(1 − k) + (h ÷ a)(1 − k), k = e^(−at)",
            VARIANCES,
        ),
    },
    needs=(
        only("market.sales", "strategy.sales"),
        there("market.sales", "the team's market"),
        there("strategy.sales", "the team"),
        NOBODY_COMES,
        equal("market.sales.outreach.network", 0.0),
        is_one_of("strategy.sales.outreach", False, why="leads would tire the team"),
        rule(
            "strategy.sales.open_hiring",
            lambda scene: team_of(scene)[1].open_hiring > 0.0,
            "must be above 0 here",
        ),
        rule(
            "market.sales.careers.quit_rate",
            lambda scene: scene.market.sales is None or scene.market.sales.careers.quit_rate > 0.0,
            "must be above 0 here",
        ),
    ),
    expected=expected,
    samples=samples,
    remark=remark,
)
