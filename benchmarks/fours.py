"""What `ranges: even` brings: a study's races with ranges drawn alone and evenly over each four, one JSON line a pair.

`fewer` is how many times fewer races give a mean as sure: the variance of the mean of races drawn alone over that of
fours, from as many races of each kind. `low` and `high` are the 5 and 95 % points of that ratio of two variances, were
both kinds normal. With `--results ALONE EVEN` two result files of `shapan run` are compared instead of running
anything.
"""

from __future__ import annotations

import argparse
import json
from itertools import combinations
from pathlib import Path

from scipy.stats import f as ratio_law

from scenarios.experiments.replicate import cores
from scenarios.notebook import load, race, read
from scenarios.study import NOTHING
from scenarios.verdict.cube import Cube
from scenarios.verdict.intervals import CONFIDENCE, Estimate, estimate, student_quantile


def main() -> None:
    """Run or read both kinds, and print what each pair gains."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--study", default="business-software")
    words.add_argument("--replications", type=int, default=400)
    words.add_argument("--people", type=int, default=10_000)
    words.add_argument("--results", nargs=2, type=Path, metavar=("ALONE", "EVEN"))
    asked = words.parse_args()
    if asked.results:
        cubes = [read(path).cube for path in asked.results]
    else:
        study, sizes = load(asked.study), {"replications": asked.replications, "people": asked.people}
        ways = [study.model_copy(update={"ranges": ranges}) for ranges in ("alone", "even")]
        cubes = [race(way, workers=cores(), **sizes).cube for way in ways]
    alone, even = (cube.matched() for cube in cubes)
    names = [name for name in alone.strategies if name != NOTHING]
    for a, b in combinations(names, 2):
        print(json.dumps(gained(a, b, difference(alone, a, b), difference(even, a, b))))


def difference(cube: Cube, a: str, b: str) -> Estimate:
    """What one strategy is worth more than another."""
    value = cube.figures["value"]
    return estimate(value[cube.row(a)] - value[cube.row(b)], cube.block)


def gained(a: str, b: str, alone: Estimate, even: Estimate) -> dict[str, object]:
    """How many times fewer races of the even kind would do."""
    fewer = (error(alone) / error(even)) ** 2 * even.count / alone.count
    freedom = even.independent - 1, alone.independent - 1
    low, high = (fewer * float(ratio_law.ppf(share, *freedom)) for share in (0.05, 0.95))
    told = {"fewer": fewer, "low": low, "high": high}
    return {"pair": (a, b), "races": even.count, **{name: float(f"{x:.3g}") for name, x in told.items()}}


def error(found: Estimate) -> float:
    """The standard error that an interval was made of."""
    quantile = student_quantile(0.5 + CONFIDENCE / 2.0, found.independent - 1)
    return found.half_width / quantile


if __name__ == "__main__":
    main()
