"""The retention curve that a market's settings mean: use after activation, or payments that are renewed.

Use on exactly day n is (chance of use while in the habit) × (chance to be still in the habit), of the reference person
of `simulation.reference`; renewals follow the shifted-beta-geometric law of the average subscriber.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scenarios.known_answers.survival import survival
from scenarios.previews.scene import Scene, varied
from simulation.crowd.orders import Renewal
from simulation.crowd.retention import COHORT_DAYS, Retention
from simulation.market import Market
from simulation.reference import Reference

DAYS = 60  # of use after activation that are worth seeing
PERIODS = 24
RENEWALS = (1, 6, 12)  # that are marked


@dataclass(frozen=True)
class Keeping:
    """Share of a cohort by day or period after its beginning [step from 0]; the band holds 80 % of races' draws."""

    share: np.ndarray
    low: np.ndarray
    high: np.ndarray
    marks: tuple[int, ...]  # steps that are pointed at
    period: int  # days of a step

    def at(self, step: int) -> float:
        """The share after so many steps."""
        return float(self.share[step])


def use_after_activation(scene: Scene) -> Keeping:
    """Share of an activation cohort that uses on exactly day n; all of it on day 0."""
    market = scene.market

    def curve(retention: Retention) -> np.ndarray:
        return _using(market.model_copy(update={"retention": retention}))

    draws = [curve(each) for each in varied(scene.study, scene.study.market.retention, "market.retention")]
    return _kept(curve(market.retention), draws, COHORT_DAYS, 1)


def renewals(scene: Scene) -> Keeping | None:
    """Share of subscribers still paying after so many renewals; None where nothing is renewed."""
    renewal, stated = scene.market.orders.renewal, scene.study.market.orders.renewal
    if renewal is None or stated is None:
        return None
    draws = [_paying(each) for each in varied(scene.study, stated, "market.orders.renewal")]
    return _kept(_paying(renewal), draws, RENEWALS, renewal.period)


def _paying(renewal: Renewal) -> np.ndarray:
    return np.array([survival(renewal.a, renewal.b, period) for period in range(PERIODS + 1)])


def _using(market: Market) -> np.ndarray:
    person = Reference(market)
    return np.concatenate([[1.0], person.use * person.in_habit()[:DAYS]])


def _kept(share: np.ndarray, draws: list[np.ndarray], marks: tuple[int, ...], period: int) -> Keeping:
    low, high = np.quantile(draws, (0.1, 0.9), axis=0) if draws else (share, share)
    return Keeping(share, low, high, marks, period)
