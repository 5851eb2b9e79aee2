"""The verdict as plain values: what is written as JSON, without anything that is no number."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from scenarios.verdict.intervals import Estimate
from scenarios.verdict.ranking import Pair, Standing
from scenarios.verdict.verdict import Verdict


def plain_verdict(
    verdict: Verdict,
    *,
    study: str,
    people: int,
    purse: float,
    planned_spend: Mapping[str, Mapping[str, float]],
) -> dict[str, Any]:
    """What the verdict says: ranking by value, pairs, other horizons, planned spend beside the purse [money]."""
    return {
        "study": study,
        "replications": verdict.replications,
        "people": people,
        "days": verdict.days,
        "purse": plain_number(purse),
        "planned_spend": {name: dict(spend) for name, spend in planned_spend.items()},
        "ranking": plain_ranking(verdict.ranking),
        "pairs": [plain_pair(pair) for pair in verdict.pairs],
        "horizons": [
            {"days": horizon.days, "ranking": plain_ranking(horizon.ranking)} for horizon in verdict.horizons
        ],
    }


def plain_ranking(ranking: tuple[Standing, ...]) -> list[dict[str, Any]]:
    """The standings, best first."""
    return [
        {
            "strategy": standing.strategy,
            "value": plain_estimate(standing.value),
            "profit": plain_estimate(standing.profit),
            "remaining": plain_estimate(standing.remaining),
            "won": plain_number(standing.won),
        }
        for standing in ranking
    ]


def plain_pair(pair: Pair) -> dict[str, Any]:
    """What a is worth more than b; `won` is the share of replications that a won."""
    return {
        "a": pair.a,
        "b": pair.b,
        "difference": plain_number(pair.difference.mean),
        "low": plain_number(pair.difference.low),
        "high": plain_number(pair.difference.high),
        "won": plain_number(pair.won),
        "correlation": plain_number(pair.correlation),
    }


def plain_estimate(estimate: Estimate) -> dict[str, Any]:
    """Mean and interval; null where nothing can be said."""
    return {name: plain_number(getattr(estimate, name)) for name in ("mean", "low", "high")}


def plain_number(number: float) -> float | int | None:
    """The number, whole where it is whole, or None where it is not one."""
    if not math.isfinite(number):
        return None
    return int(number) if number == int(number) and abs(number) < 2**53 else number
