"""What it would bring to draw ranges evenly over the replications instead of independently: one JSON line a way.

A range (what we do not know) is drawn once a replication, by one keyed uniform; the luck of people is keyed by the
replication too. For the difference in value between two strategies a replication is run with its ranges drawn and with
every range at its typical value: the same luck of people, so that the difference of the two is the ranges' effect.

`shares`      what is people's luck and what is the ranges' in the variance; `most` is how many times fewer replications
              would do if nothing were left of the ranges' part.
`antithetic`  of two replications the second takes 1 − u where the first took u: what is `left` of the ranges' part in
              the variance of the mean, measured on pairs, and how many times `fewer` replications would do.
`even`        Latin hypercubes or lattices: they take away what the ranges do one by one (fitted: a curve for each);
              what they do together is `left`.

`low` and `high` are the 5 and 95 % quantiles of a bootstrap over pairs of replications.
"""

from __future__ import annotations

import argparse
import json
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np

from scenarios.experiments.replicate import cores
from scenarios.files.library import open_named
from scenarios.study import Study
from simulation.draws import Draws
from simulation.quantity import Range, Stated
from simulation.resolve import changed, drawn, numbers
from simulation.run import simulate

BENDS = 2  # of the curve that is fitted to what a range does: a line and a parabola
TIMES = 2_000  # of the bootstrap
Work = tuple[str, str, str, str, int, int, int]


def uniform(way: str, replication: int, path: str) -> float:
    """The uniform with which a range is drawn in a replication."""
    if way == "mirrored":
        return 1.0 - Draws(1, replication - 1).number(path)
    return Draws(1, replication).number(path)


def difference(work: Work) -> float:
    """What one strategy is worth more than another in a replication [money]."""
    name, one, other, way, days, people, replication = work
    study = open_named(name).study
    values = [value_of(study, strategy, way, days, people, replication) for strategy in (one, other)]
    return values[0] - values[1]


def value_of(study: Study, strategy: str, way: str, days: int, people: int, replication: int) -> float:
    """The value of a run whose ranges were drawn in a way [money]."""
    market, plan = study.market, study.strategies[strategy]
    if way == "typical":
        market, plan = changed(market, typical), changed(plan, typical)
    else:
        market = drawn(market, lambda path: uniform(way, replication, path), "market")
        plan = drawn(plan, lambda path: uniform(way, replication, path), "strategy")
    run = simulate(market, plan, days, 1, replication, start=study.start, people=people)
    return run.figures["value"]


def typical(_: str, value: object) -> object:
    """A range at its typical value."""
    inner = value.value if isinstance(value, Stated) else value
    return inner.typical if isinstance(inner, Range) else value


def ranges(study: Study, strategies: tuple[str, str]) -> list[str]:
    """The paths by which the ranges of a market and of two strategies are drawn."""
    found = dict.fromkeys(path for path, value, _ in numbers(study.market, "market") if _is_range(value))
    for name in strategies:
        each = numbers(study.strategies[name], "strategy")
        found |= dict.fromkeys(path for path, value, _ in each if _is_range(value))
    return list(found)


def _is_range(value: object) -> bool:
    return isinstance(value.value if isinstance(value, Stated) else value, Range)


def left_of_pairs(first: np.ndarray, second: np.ndarray) -> float:
    """What is left of the ranges' variance in the mean of a pair whose second is the mirror of the first."""
    both = np.concatenate((first, second))
    return float(2.0 * ((first + second) / 2.0).var(ddof=1) / both.var(ddof=1))


def left_beside_curves(units: np.ndarray, effects: np.ndarray) -> float:
    """What is left of the ranges' variance when a curve for each range [replication, range] is taken away."""
    columns = [units**power for power in range(1, BENDS + 1)]
    design = np.column_stack((np.ones(len(units)), *columns))
    rest = effects - design @ np.linalg.lstsq(design, effects, rcond=None)[0]
    return float((rest @ rest) / (len(units) - design.shape[1]) / effects.var(ddof=1))


def measured(found: dict[str, np.ndarray], units: dict[str, np.ndarray]) -> dict[str, dict[str, float]]:
    """Shares of the variance, and what two ways of drawing would leave of the ranges' part."""
    plain, luck = found["independent"], found["typical"]
    effects, mirrored = plain - luck, found["mirrored"] - luck[1::2]
    share = float(effects.var(ddof=1) / plain.var(ddof=1))
    pairs = left_of_pairs(effects[::2], mirrored)
    curves = left_beside_curves(
        np.concatenate((units["independent"], units["mirrored"])), np.concatenate((effects, mirrored))
    )
    return {
        "shares": {
            "luck": float(luck.var(ddof=1) / plain.var(ddof=1)),
            "ranges": share,
            "most": fewer(share, 0),
        },
        "antithetic": {"left": pairs, "fewer": fewer(share, pairs)},
        "even": {"left": curves, "fewer": fewer(share, curves)},
    }


def fewer(share: float, left: float) -> float:
    """How many times fewer replications give the same variance, where so much is left of the ranges' share of it."""
    return 1.0 / max(1.0 - share * (1.0 - left), 1e-3)


def bounds(found: dict[str, np.ndarray], units: dict[str, np.ndarray], name: str) -> tuple[float, float]:
    """5 and 95 % quantiles of `fewer`, over pairs of replications drawn anew."""
    dice, pairs = np.random.default_rng(1), len(found["mirrored"])
    told = []
    for _ in range(TIMES):
        pair = dice.integers(0, pairs, pairs)
        both = np.column_stack((2 * pair, 2 * pair + 1)).ravel()
        again = {way: values[pair if way == "mirrored" else both] for way, values in found.items()}
        at = {way: values[pair if way == "mirrored" else both] for way, values in units.items()}
        told.append(measured(again, at)[name]["fewer"])
    low, high = np.quantile(told, (0.05, 0.95))
    return float(low), float(high)


def main() -> None:
    """Run the pair of strategies and print what each way is worth."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--study", default="business-software")
    parser.add_argument("--pair", nargs=2, default=("marketing-led", "sales-led"))
    parser.add_argument("--replications", type=int, default=200, help="an even number")
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=cores())
    asked = parser.parse_args()
    pair = (str(asked.pair[0]), str(asked.pair[1]))
    paths = ranges(open_named(asked.study).study, pair)
    races = {way: range(asked.replications) for way in ("typical", "independent")}
    races["mirrored"] = range(1, asked.replications, 2)
    found, units = {}, {}
    with ProcessPoolExecutor(asked.workers, mp_context=get_context("spawn")) as pool:
        for way, which in races.items():
            jobs = [(asked.study, *pair, way, asked.days, asked.people, number) for number in which]
            found[way] = np.array(list(pool.map(difference, jobs, chunksize=4)))
            if way != "typical":
                units[way] = np.array([[uniform(way, number, path) for path in paths] for number in which])
    print(json.dumps({"pair": pair, "replications": asked.replications, "ranges": len(paths)}))
    for name, figures in measured(found, units).items():
        if name != "shares":
            figures |= dict(zip(("low", "high"), bounds(found, units, name), strict=True))
        print(json.dumps({"measured": name, **{each: float(f"{x:.4g}") for each, x in figures.items()}}))


if __name__ == "__main__":
    main()
