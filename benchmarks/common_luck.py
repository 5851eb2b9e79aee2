"""How many fewer replications the keyed draws need than independent luck: one JSON line for each pair compared.

Matched: both sides of a pair meet the same seed and replication. Independent: the other side has another seed. The
ratio of the variances of the difference, (var a + var b) ÷ var(a − b), is how many times fewer replications the same
width of interval takes; its lower bound is the 5 % quantile of a bootstrap over replications.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np

from scenarios.experiments.replicate import cores
from scenarios.files.library import open_named
from scenarios.study import Study
from simulation.run import simulate
from simulation.strategy import Strategy

OTHER = 1_000_003  # the seed of independent luck lies this far away
Case = tuple[str, float | None, Strategy, Strategy]


def without(strategy: Strategy, tactic: str) -> Strategy:
    """The strategy with one tactic left out."""
    return strategy.model_copy(
        update={"tactics": {name: plan for name, plan in strategy.tactics.items() if name != tactic}}
    )


def scaled(strategy: Strategy, channel: str, factor: float) -> Strategy:
    """The strategy with one channel's budget multiplied."""
    plan = strategy.media[channel]
    more = plan.model_copy(update={"weekly_budget": plan.weekly_budget * factor})
    return strategy.model_copy(update={"media": {**strategy.media, channel: more}})


def cases(study: Study) -> Iterator[Case]:
    """What is compared: name, target, one side, the other."""
    operations, marketing = study.strategies["operations-led"], study.strategies["marketing-led"]
    yield "checkout tactic on and off", 5.0, operations, without(operations, "checkout-fix")
    yield "retention tactic on and off", 5.0, operations, without(operations, "lifecycle")
    yield "media +10 %", 2.5, marketing, scaled(marketing, "social", 1.1)
    yield "operations-led and marketing-led", None, operations, marketing
    yield "operations-led and together", None, operations, study.strategies["together"]


def profit(work: tuple[Study, Strategy, int, int | None, int, int]) -> float:
    """Profit of one run [money]."""
    study, strategy, days, people, seed, replication = work
    run = simulate(study.market, strategy, days, seed, replication, start=study.start, people=people)
    return run.figures["profit"]


def ratio(a: np.ndarray, b: np.ndarray, other: np.ndarray) -> float:
    """(var a + var b) ÷ var(a − b), the independent sum taken from the side that has luck of its own."""
    return float((a.var(ddof=1) + other.var(ddof=1)) / (a - b).var(ddof=1))


def bootstrap(a: np.ndarray, b: np.ndarray, other: np.ndarray, times: int = 2000) -> tuple[float, float]:
    """5 and 95 % quantiles of the ratio over resampled replications."""
    generator = np.random.default_rng(1)
    found = []
    for _ in range(times):
        matched, apart = generator.integers(0, a.size, a.size), generator.integers(0, a.size, a.size)
        found.append(ratio(a[matched], b[matched], other[apart]))
    low, high = np.quantile(found, (0.05, 0.95))
    return float(low), float(high)


def main() -> None:
    """Run each pair matched and apart, and print what it is worth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--study", default="business-software")
    parser.add_argument("--replications", type=int, default=100)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--people", type=int, help="rows; the study's own by default")
    parser.add_argument("--workers", type=int, default=cores())
    asked = parser.parse_args()
    study = open_named(asked.study).study
    known: list[tuple[Strategy, int, np.ndarray]] = []  # a side that several pairs share is run once
    with ProcessPoolExecutor(asked.workers, mp_context=get_context("spawn")) as pool:
        for name, target, one, other in cases(study):
            sides = []
            for strategy, seed in ((one, 1), (other, 1), (other, OTHER)):
                side = next((found for of, luck, found in known if (of, luck) == (strategy, seed)), None)
                if side is None:
                    how = (study, strategy, asked.days, asked.people, seed)
                    jobs = [(*how, number) for number in range(asked.replications)]
                    side = np.array(list(pool.map(profit, jobs)))
                    known.append((strategy, seed, side))
                sides.append(side)
            a, b, apart = sides
            low, high = bootstrap(a, b, apart)
            line = {
                "pair": name,
                "replications": asked.replications,
                "people": asked.people or study.market.people.rows,
                "days": asked.days,
                "fewer": round(ratio(a, b, apart), 2),
                "low": round(low, 2),
                "high": round(high, 2),
                "target": target,
                "correlation": round(float(np.corrcoef(a, b)[0, 1]), 3),
            }
            print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
