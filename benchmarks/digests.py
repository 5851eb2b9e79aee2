"""Digests of a wide range of runs: whether a change of the engine, made for speed, moved any result by a single bit.

Write them down before the change and hold the changed engine against them:

    .venv/bin/python benchmarks/digests.py > before.txt
    .venv/bin/python benchmarks/digests.py --against before.txt

A line is a case and the SHA-256 of its daily measures, figures, checkpoints, segments and tiers. Digests are for one
machine and one set of libraries: mathematical functions differ in the last bit between processors.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from benchmarks.grown import grown, with_everything
from scenarios.files.library import library_names, open_named
from simulation import kernels
from simulation.injects import AnyInject
from simulation.market import Market
from simulation.run import Run, simulate
from simulation.strategy import Strategy

Case = tuple[str, Market, Strategy, dict[str, Any]]
DAYS = 150

LIVELY: dict[str, Any] = {
    "people": {
        "size": 3000,
        "rows": 1500,
        "aware": 0.4,
        "segments": {"small": {"share": 0.7}, "large": {"share": 0.3, "value": 0.4, "position": 0.5}},
    },
    "visits": {"visit": {"base": 0.05, "value": 0.3, "trust": 0.4, "proof": 0.4}},
    "activation": {"activate": {"base": 0.5, "value": 0.45, "trust": 0.4, "proof": 0.3}},
    "shopping": {"shop": {"base": 0.4}, "add_to_cart": {"base": 0.5, "value": 0.5, "price": 1.1}},
    "channels": {
        "radio": {"broadcast": {}, "inflation": 0.2},
        "search": {"demand": {}},
        "dealers": {"partner": {}, "broadcast": {}},
        "market": {"partner": {"margin": 0.1}, "demand": {}},
        "page": {"owned": {}, "broadcast": {}},
    },
    "orders": {"repeat": {"alpha": 1.0}, "returns": {"base": 0.1}, "price_spread": 0.5},
    "referral": {"invitations": 2.0},
    "recall": {"rest": 5},
    "retention": {"silent_after": 6},
    "service": {"tickets_order": 0.3},
    "sales": {"cycle": 3.0, "hours": 2.0, "ask": {"base": 0.1}},
    "season": {"swing": 0.3, "sunday": 0.5},
    "tiers": {"regular": {"orders": 2}, "best": {"orders": 4}},
    "tactics": {
        "care": {"odds": {"pay": 1.4, "use": 1.2}, "contacts": 0.05, "trust": 0.1, "ramp": 30, "fade": 60},
        "deal": {"discount": 0.2, "per_use": 1.0, "audience": {"tiers": ["regular"]}},
        "letter": {"contacts": 0.1, "value": 0.1, "audience": {"silent_days": 3}, "odds": {"come_back": 1.5}},
        "stay": {"odds": {"use": 1.3, "leave": 0.7}, "audience": {"stages": ["customer"]}},
    },
}
BOUGHT: dict[str, Any] = {
    "media": {name: {"weekly_budget": 300} for name in LIVELY["channels"]},
    "recall": {"contacts": 4, "audience": "all"},
    "service": {"agents": 1, "trained": 0.5},
    "sales": {"representatives": 3, "hard_selling": 0.3, "routing": "own accounts"},
    "tactics": {"care": {}, "deal": {"from_day": 20}, "letter": {}, "stay": {"until": 90}},
}
WORLDS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "lively": ({}, {}),
    "competitor": ({"competitor": {"from_day": 10, "base": 0.1}}, {}),
    "subscription": ({"orders": {"renewal": {"period": 14}, "price": 60.0}, "tiers": {}}, {}),
    "stock": (
        {"stock": {"regions": {"north": {"share": 0.6}, "south": {"share": 0.4, "right": 0.8}}}},
        {"stock": {"each": {"level": 30}}},
    ),
    "site": ({"site": {"capacity": 2}}, {"site": {"capacity": 1}}),
    "poor site": ({"site": {"capacity": 2}}, {"site": {"capacity": 1, "degraded_mode": True}}),
    "positioning": ({"positioning": {}}, {"positioning": {"from_day": 40, "to": 0.5}}),
    "scheduled": ({}, {"sales": {"representatives": {0: 2, 40: 5, 80: 1}, "hard_selling": {0: 0, 60: 0.4}}}),
    "no service": ({}, {"service": None}),
    "steered": (
        {"reviews": {"views_seen": 0.4}, "drift": {}, "coordination": {}, "projects": {}},
        {
            "reviews": {"every": 7, "feedback": True, "shipped_rules": True},
            "coordination": {"alignment_meetings": 1, "shared_board": True, "seats": {"operations": 2}},
            "projects": {"builders": 2},
        },
    ),
    "tried": (
        {"reviews": {"latency": 3.0}, "tiers": {}},
        {
            "reviews": {
                "goals": "siloed",
                "trials": {
                    "hold": {"channel": "search", "days": 40, "share": 0.5},
                    "choice": {"tactic": "care", "from_day": 10, "share": 0.8},
                    "rate": {"tactic": "stay", "from_day": 20, "share": 0.6, "goal": "activated"},
                },
            },
            "tactics": {"letter": {}},
        },
    ),
    "aware tell": ({"awareness": {"who_tells": "aware", "half_life": 30.0}}, {"recall": None}),
}
INJECTS: list[dict[str, Any]] = [
    {"kind": "star quits", "day": 20},
    {"kind": "crash", "day": 30},
    {"kind": "competitor launch", "day": 40},
    {"kind": "price jump", "day": 50},
    {"kind": "viral post", "day": 60, "from_friends": True},
]


def worlds() -> Iterator[Case]:
    """Small worlds in which every mechanism has its turn."""
    for name, (market, plan) in WORLDS.items():
        world = Market.model_validate(LIVELY | market)
        bought = {part: given for part, given in (BOUGHT | plan).items() if given is not None}
        if "tiers" in market and "deal" in bought["tactics"]:
            bought["tactics"] = {part: given for part, given in bought["tactics"].items() if part != "deal"}
        yield f"world {name}", world, Strategy.model_validate(bought), {}


def studies() -> Iterator[Case]:
    """Every strategy of the bundled studies as written, and all of it switched on."""
    injects = tuple(TypeAdapter(AnyInject).validate_python(inject) for inject in INJECTS)
    for name in library_names():
        study = open_named(name).study
        for label, strategy in study.strategies.items():
            yield f"{name} {label}", study.market, strategy, {"people": 1200, "start": study.start}
        last = with_everything(study.market, study.strategies["together"])
        yield f"{name} everything", study.market, last, {"people": 3000, "start": study.start}
        case = grown(name, "together", 2500)
        yield f"{name} grown", case.market, case.strategy, {"start": study.start}
        how: dict[str, Any] = {"people": 1200, "injects": injects}
        yield f"{name} injects", study.market, last, how


def digest(run: Run) -> str:
    """The SHA-256 of all that a run tells."""
    told = hashlib.sha256(run.daily.tobytes())
    for part in (run.figures, run.checkpoints, run.segments, run.tiers):
        told.update(repr(part).encode())
    return told.hexdigest()


def main() -> None:
    """Print a digest for each case, or hold them against those of a file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--against", type=Path, help="digests written down before")
    parser.add_argument("--days", type=int, default=DAYS)
    parser.add_argument("--plain", action="store_true", help="without the compiled kernels")
    asked = parser.parse_args()
    if asked.plain:
        kernels.compiled = None
    before = (
        dict(line.rsplit(" ", 1) for line in asked.against.read_text().splitlines()) if asked.against else {}
    )
    moved = 0
    for name, market, strategy, how in (*worlds(), *studies()):
        found = digest(simulate(market, strategy, asked.days, 7, 1, **how))
        if not asked.against:
            print(name, found, flush=True)
        elif before.get(name) != found:
            moved += 1
            print("moved:" if name in before else "new:", name, flush=True)
    if asked.against:
        print(f"{moved} of {len(before)} moved")
        sys.exit(1 if moved else 0)


if __name__ == "__main__":
    main()
