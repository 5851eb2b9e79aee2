"""Closed forms for what waits and who is there: Erlang C, Erlang A, saturated sales, headcount.

Rates and times may be in any unit as long as it is one; waits come in the same.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Queue:
    """The steady state of a queue."""

    wait_probability: float  # chance that a customer does not begin at once
    mean_wait: float  # of all customers, those who give up included
    abandonment: float  # share of customers who give up
    utilisation: float  # share of the servers' time that is work
    length: float  # mean number waiting


def erlang_c(arrivals: float, service: float, servers: int) -> Queue:
    """Queue of customers who never give up (M/M/c), from arrivals per time, mean service time and servers.

    With load a = λ·s < c and B the Erlang-B loss, from B₀ = 1, Bₙ = a·Bₙ₋₁ ÷ (n + a·Bₙ₋₁):
    P(wait) = c·B ÷ (c − a·(1 − B)), mean wait W = P(wait)·s ÷ (c − a), mean number waiting λ·W (Little).
    """
    load = arrivals * service
    loss = 1.0
    for count in range(1, servers + 1):
        loss = load * loss / (count + load * loss)
    waits = servers * loss / (servers - load * (1.0 - loss))
    mean = waits * service / (servers - load)
    return Queue(waits, mean, 0.0, load / servers, arrivals * mean)


def answered_within(arrivals: float, service: float, servers: int, time: float) -> float:
    """Share of customers of an M/M/c queue who wait at most so long: 1 − P(wait)·exp(−(c − a)·t ÷ s)."""
    waits = erlang_c(arrivals, service, servers).wait_probability
    return 1.0 - waits * math.exp(-(servers - arrivals * service) * time / service)


def erlang_a(arrivals: float, service: float, patience: float, servers: int) -> Queue:
    """Queue of customers who give up after an exponential patience of this mean (M/M/c+M).

    Birth and death: births at λ, deaths at min(n, c) ÷ s + max(n − c, 0) ÷ patience. A customer waits who finds
    c or more; the share who give up is (mean number waiting) ÷ (patience·λ), which is mean wait ÷ patience.
    """
    weights = [1.0]
    total = 1.0
    while len(weights) <= servers or weights[-1] > 1e-16 * total:
        count = len(weights)
        leaving = min(count, servers) / service + max(count - servers, 0) / patience
        weights.append(weights[-1] * arrivals / leaving)
        total += weights[-1]
        if total > 1e200:  # only proportions matter
            weights = [weight / total for weight in weights]
            total = 1.0
    whole = math.fsum(weights)
    chances = [weight / whole for weight in weights]
    length = math.fsum((count - servers) * chance for count, chance in enumerate(chances) if count > servers)
    busy = math.fsum(min(count, servers) * chance for count, chance in enumerate(chances))
    wait = length / arrivals
    return Queue(math.fsum(chances[servers:]), wait, wait / patience, busy / servers, length)


def saturated_throughput(chances: Sequence[float], handling: float) -> float:
    """Deals per time of a team that never lacks leads: Σ chanceᵢ ÷ handling time, whatever the order of work."""
    return math.fsum(chances) / handling


def chance_with_skill(base: float, skill: float) -> float:
    """Chance to sign with a skill in log-odds: sigmoid(logit(base) + skill)."""
    odds = base / (1.0 - base) * math.exp(skill)
    return odds / (1.0 + odds)


def skill_for(base: float, factor: float) -> float:
    """Skill in log-odds that multiplies a chance by a factor."""
    chance = base * factor
    return math.log(chance / (1.0 - chance)) - math.log(base / (1.0 - base))


def headcount(hiring: float, quitting: float) -> tuple[float, float]:
    """Mean and variance of a headcount with Poisson hiring and exponential careers: Poisson, h ÷ a both."""
    return hiring / quitting, hiring / quitting


def headcount_after(hiring: float, quitting: float, start: int, time: float) -> tuple[float, float]:
    """Mean and variance of it after a time, of a team that began with so many.

    Of those the share k = e^(−a·t) is left, each on its own (binomial), beside a Poisson number of later ones with
    mean (h ÷ a)·(1 − k).
    """
    kept = math.exp(-quitting * time)
    joined = hiring / quitting * -math.expm1(-quitting * time)
    return start * kept + joined, start * kept * (1.0 - kept) + joined


def relaxation_of_erlang_c(arrivals: float, service: float, servers: int) -> float:
    """Time in which an M/M/c queue forgets e⁻¹ of where it began: at most 1 ÷ (√(c·μ) − √λ)²."""
    return (math.sqrt(servers / service) - math.sqrt(arrivals)) ** -2
