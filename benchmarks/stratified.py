"""What it would bring to draw ranges evenly over the replications instead of independently: one JSON line a way.

A range (what we do not know) is drawn once a replication, by one keyed uniform. Three ways of choosing those uniforms:

`independent`  each from its own key, as the model does it;
`antithetic`   of two replications the second takes 1 − u where the first took u;
`latin`        of each ten replications every tenth of every range is taken once, in a keyed order.

Everything else, the luck of people, stays keyed by the replication. For the difference in value of two strategies,
`fewer` is how many times fewer replications give a mean of the same variance; its bounds are the 5 and 95 % quantiles
of a bootstrap over blocks. `claimed` is how many times too wide the usual interval, which takes replications as
independent, would then be. `typical` holds every range at its typical value: the variance that is left is people's
luck, and no way of drawing ranges can take it away.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from multiprocessing import get_context

import numpy as np

from scenarios.experiments.replicate import cores
from scenarios.files.library import open_named
from scenarios.study import Study
from simulation.draws import Draws
from simulation.quantity import Range, Stated
from simulation.resolve import changed, drawn
from simulation.run import simulate

BLOCK = 10  # replications among which a Latin hypercube is even
WAYS = {"independent": 1, "antithetic": 2, "latin": BLOCK}  # and the replications that belong together
Number = Callable[[str], float]


def uniforms(way: str, seed: int, replication: int) -> Number:
    """The uniform of each range's path in a replication."""
    own = Draws(seed, replication)
    if way == "antithetic" and replication % 2:
        before = Draws(seed, replication - 1)
        return lambda path: 1.0 - before.number(path)
    if way == "latin":
        first = replication - replication % BLOCK
        block = [Draws(seed, first + place) for place in range(BLOCK)]

        def even(path: str) -> float:
            order = [each.one("order " + path, 0) for each in block]
            place = sorted(order).index(order[replication - first])
            return (place + own.number(path)) / BLOCK

        return even
    return own.number


def difference(work: tuple[str, str, str, str, int, int, int, int]) -> float:
    """What one strategy is worth more than another in a replication [money]."""
    study_name, one, other, way, days, people, seed, replication = work
    study = open_named(study_name).study
    values = [value_of(study, name, way, days, people, seed, replication) for name in (one, other)]
    return values[0] - values[1]


def value_of(
    study: Study, strategy: str, way: str, days: int, people: int, seed: int, replication: int
) -> float:
    """The value of a run whose ranges were drawn in a way [money]."""
    market, plan = study.market, study.strategies[strategy]
    if way == "typical":
        market, plan = changed(market, typical), changed(plan, typical)
    else:
        number = uniforms(way, seed, replication)
        market, plan = drawn(market, number, "market"), drawn(plan, number, "strategy")
    run = simulate(market, plan, days, seed, replication, start=study.start, people=people)
    return run.figures["value"]


def typical(_: str, value: object) -> object:
    """A range at its typical value."""
    inner = value.value if isinstance(value, Stated) else value
    return inner.typical if isinstance(inner, Range) else value


def fewer(values: np.ndarray, block: int, variance: float) -> float:
    """How many times fewer replications give the same variance of the mean, from the means of blocks."""
    spread = float(values.reshape(-1, block).mean(axis=1).var(ddof=1))
    return float(variance) / (block * spread) if spread else math.inf


def bounds(values: np.ndarray, block: int, alone: np.ndarray, times: int = 2000) -> tuple[float, float]:
    """5 and 95 % quantiles of `fewer`, over blocks of the one and replications of the other drawn anew."""
    dice = np.random.default_rng(1)
    rows = values.reshape(-1, block)
    found = [
        fewer(
            rows[dice.integers(0, len(rows), len(rows))].ravel(),
            block,
            alone[dice.integers(0, alone.size, alone.size)].var(ddof=1),
        )
        for _ in range(times)
    ]
    low, high = np.quantile(found, (0.05, 0.95), method="nearest")
    return float(low), float(high)


def ceiling(found: dict[str, np.ndarray]) -> dict[str, float]:
    """What is people's luck and what is the ranges', as shares of the variance, and the most that could be gained.

    The same replication has the same luck of people whether its ranges are drawn or not: what their drawing adds is the
    difference, which 40 replications tell better than two variances.
    """
    alone, luck = found["independent"], found["typical"]
    variance = float(alone.var(ddof=1))
    ranges = float((alone - luck).var(ddof=1)) / variance
    return {
        "luck": float(luck.var(ddof=1)) / variance,
        "ranges": ranges,
        "most": 1.0 / max(1.0 - ranges, 1e-9),
    }


def main() -> None:
    """Run the pair in every way and print what each is worth."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--study", default="business-software")
    parser.add_argument("--pair", nargs=2, default=("marketing-led", "sales-led"))
    parser.add_argument("--replications", type=int, default=200)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=cores())
    asked = parser.parse_args()
    found: dict[str, np.ndarray] = {}
    with ProcessPoolExecutor(asked.workers, mp_context=get_context("spawn")) as pool:
        for way in ("typical", *WAYS):
            how = (asked.study, *asked.pair, way, asked.days, asked.people, 1)
            jobs = [
                (*head, number) for head, number in zip(repeat(how), range(asked.replications), strict=False)
            ]
            values = found[way] = np.array(list(pool.map(difference, jobs, chunksize=BLOCK)))
            line = {"way": way, "replications": values.size, "mean": values.mean(), "sd": values.std(ddof=1)}
            if way in WAYS and way != "independent":
                alone = found["independent"]
                gain = fewer(values, WAYS[way], alone.var(ddof=1))
                low, high = bounds(values, WAYS[way], alone)
                claimed = math.sqrt(values.var(ddof=1) / alone.var(ddof=1) * gain)
                line |= {"fewer": gain, "low": low, "high": high, "claimed": claimed}
            print(json.dumps({name: _short(value) for name, value in line.items()}), flush=True)
            if way == "independent":
                print(json.dumps({name: _short(value) for name, value in ceiling(found).items()}), flush=True)


def _short(value: object) -> object:
    return float(f"{value:.4g}") if isinstance(value, float) else value


if __name__ == "__main__":
    main()
