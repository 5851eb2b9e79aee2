"""Invitations as a branching process: everybody who joins once brings k others on average (Galton and Watson).

From n₀ seeds the total is n₀ ÷ (1 − k) with variance n₀·v ÷ (1 − k)³, v the variance of how many one person brings:
k for Poisson invitations, m·c·(1 − c) for m invitations that are each accepted with chance c. Harris (1963), chapter I.
"""

from __future__ import annotations

import math


def total(seeds: float, bring: float) -> float:
    """Expected number of people in the end, seeds counted; `bring` is k below 1."""
    return seeds / (1.0 - bring)


def total_variance(seeds: float, bring: float, spread: float) -> float:
    """Variance of that number, from the variance of how many one person brings."""
    return seeds * spread / (1.0 - bring) ** 3


def generation(seeds: float, bring: float, number: int) -> float:
    """Expected size of a generation; the seeds are number 0."""
    return seeds * bring**number


def chance_of_total(bring: float, people: int) -> float:
    """P(one seed leads to so many people in all) with Poisson invitations (Borel and Tanner)."""
    logarithm = -bring * people + (people - 1) * math.log(bring * people) - math.lgamma(people + 1)
    return math.exp(logarithm)


def extinction(bring: float) -> float:
    """Chance that one seed's family ends, Poisson: the smallest root of x = e^(k(x − 1))."""
    share = 0.0
    for _ in range(10_000):
        share = math.exp(bring * (share - 1.0))
    return share


def progeny(bring: float, spread: float, generations: int) -> tuple[float, float]:
    """Mean and variance of a seed's family down to a generation, itself counted.

    The seed, and as many such families one generation shorter as it brings: μ ← 1 + k·μ, σ² ← k·σ² + v·μ².
    """
    mean, variance = 1.0, 0.0
    for _ in range(generations):
        mean, variance = 1.0 + bring * mean, bring * variance + spread * mean**2
    return mean, variance


def met(invitations: float, acceptance: float, seeds: float, generations: int) -> float:
    """Part of the family that is missing because invitations meet, where a share of the market are seeds.

    Invitations fall on people at random, up to three thoughts each to find one who has not joined; of those whom
    several reach on the same day one counts: fresh people f, u = 1 − f have joined, parents p, all shares of the
    market: f·c·(1 − e^(−i·p·(1 + u + u²))) join.
    """
    fresh, parents, found, wanted = 1.0 - seeds, seeds, seeds, seeds
    for number in range(1, generations + 1):
        used = 1.0 - fresh
        hit = -math.expm1(-invitations * parents * (1.0 + used + used**2))
        parents = fresh * acceptance * hit
        fresh -= parents
        found += parents
        wanted += generation(seeds, invitations * acceptance, number)
    return 1.0 - found / wanted if wanted > 0.0 else 0.0
