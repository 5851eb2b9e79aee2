"""Known answers under other luck: `nice .venv/bin/python docs/seeds.py [--seeds 20] [--workers 1] [NAME…]`.

Every bundled answer is simulated with so many other seeds, and judged as `shapan verify --seed` judges it: all rows of
a seed together, by Holm's rule. It takes hours where all are asked for; what is done is kept in `.tools/`, answer by
answer and seed by seed, so that the command goes on where it was stopped, and the page shows what is known so far.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import numpy as np

from docs.answers import PAGE, with_part
from docs.commands import ROOT
from scenarios.commands.answers_told import number
from scenarios.executors.jobs import Broke
from scenarios.executors.processes import Processes
from scenarios.known_answers.answer import never
from scenarios.known_answers.judging import RISK, Judged, sampled
from scenarios.known_answers.library import bundled_names, open_answer
from scenarios.known_answers.reading import Asked
from scenarios.known_answers.trials import Bench, Trials, jobs

KEPT = ROOT / ".tools" / "seeds.json"
FIRST = 1001  # the first of the other seeds; the files state 1
PART = "seeds"
Chances = dict[str, dict[int, float]]  # of luck as far off or farther, by row and seed


def drawn(asked: Asked, seed: int, workers: int) -> Iterator[tuple[str, float]]:
    """The rows of one answer under one seed; its controls are run with the seed of its file alone."""
    bench = Bench(0, asked, seed)
    name, trial = next(bench.trials())
    todo = [job for job in jobs([bench]) if job.strategy == name]
    runs = {}
    with closing(Processes(Trials({name: trial}), workers)) as processes:
        for outcome in processes.outcomes(todo, never):
            if isinstance(outcome, Broke):
                raise RuntimeError(f"{asked.name} under seed {seed}: {outcome.error}")
            if outcome is not None:
                runs[outcome.job.replication] = outcome.run
    for row in asked.scenario.figures:
        figure = asked.scenario.kind.figures[row]
        if not figure.is_exact:  # no luck is in it
            samples = sampled(np.concatenate([runs[replication][row] for replication in sorted(runs)]))
            judged = Judged(asked.expected[row], samples, figure.width, is_exact=False)
            yield f"{asked.name}:{row}", judged.found.chance_of(judged.expected)


def told(chances: Mapping[str, Mapping[int, float]]) -> list[str]:
    """The lines of the page: the rows, how many seeds each has seen, and the least likely of those."""
    rows = {name: found for name, found in chances.items() if found}
    level = RISK / max(len(rows), 1)
    draws = [chance for found in rows.values() for chance in found.values()]
    least: dict[int, float] = {}
    for found in rows.values():
        for seed, chance in found.items():
            least[seed] = min(chance, least.get(seed, 1.0))
    failed = sum(chance < level for chance in least.values())
    alone = sum(chance < RISK for chance in draws)
    return [
        f"{len(draws)} intervals of {len(rows)} rows under {len(least)} other seeds. Judged together by Holm's rule, a",
        f"seed fails with a chance of {RISK:g}: when its least likely row lies below {RISK:g} ÷ {len(rows)}.",
        f"**{failed} of {len(least)} seeds fail**. Of the intervals alone, at 99.9 % each, {alone} of {len(draws)}",
        f"miss; {RISK * len(draws):.1f} would be expected.",
        "",
        "| answer | seeds | least likely of them |",
        "|---|---|---|",
        *(
            f"| `{name}` | {len(found)} | {number(min(found.values()))} |"
            for name, found in sorted(rows.items())
        ),
    ]


def kept() -> Chances:
    """What has been found so far."""
    if not KEPT.exists():
        return {}
    found = json.loads(KEPT.read_text("utf-8"))
    return {row: {int(seed): chance for seed, chance in by_seed.items()} for row, by_seed in found.items()}


def main() -> int:
    """Simulate what is missing, keep it, and write the table."""
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument("names", nargs="*", default=bundled_names())
    wishes.add_argument("--seeds", type=int, default=20)
    wishes.add_argument("--workers", type=int, default=1)
    wished = wishes.parse_args()
    asked = [each for each in map(open_answer, wished.names) if not each.scenario.is_exact]
    chances = kept()
    for seed in range(FIRST, FIRST + wished.seeds):
        for each in asked:
            row = f"{each.name}:{next(iter(each.scenario.figures))}"
            if seed in chances.get(row, {}):
                continue
            for name, chance in drawn(each, seed, wished.workers):
                chances.setdefault(name, {})[seed] = chance
            KEPT.write_text(json.dumps(chances), "utf-8")
    page: Path = PAGE
    page.write_text(with_part(page.read_text("utf-8"), PART, told(chances)), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
