"""A claim on the small study: three hundred people for ten days, a tactic that moves the odds of filling the cart."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

from scenarios.claims.reading import Asked, load_claim
from tests.scenarios.experiments.small import SMALL

TACTICS = {"easier": {"odds": {"add_to_cart": 4}}, "idle": {"odds": {"pay": 1}}}
CLAIM: dict[str, Any] = {
    "format": 1,
    "number": 8,
    "claim": {"en": "An easier path brings orders", "zh": "路径更顺，订单更多"},
    "study": "small.yaml",
    "days": 10,
    "replications": 5,
    "sides": {
        "plain": {"based_on": "loud"},
        "eased": {"based_on": "plain", "strategy": {"tactics": {"easier": {}}}},
    },
    "figures": {
        "orders": {
            "label": "more orders",
            "unit": "share",
            "formula": "eased.orders / plain.orders - 1",
            "above": 0,
        }
    },
    "typed_in": "the odds of filling the cart",
    "without": {"market": {"tactics": {"easier": {"odds": {"add_to_cart": 1}}}}},
}
LEVER = {
    "label": "odds of filling the cart",
    "paths": ["market.tactics.easier.odds.add_to_cart"],
    "towards": 4.0,
    "low": 1,
    "high": 1.5,
    "source": "nobody",
}


def changed(**changes: Any) -> dict[str, Any]:
    """The claim with entries at dotted places changed: sides__eased__strategy={…}; None takes away."""
    claim = deepcopy(CLAIM)
    for place, value in changes.items():
        *steps, last = place.split("__")
        inner = claim
        for step in steps:
            inner = inner[step]
        if value is None:
            del inner[last]
        else:
            inner[last] = value
    return claim


def written(folder: Path, **changes: Any) -> Path:
    """The claim in a file beside its study; JSON is YAML, one entry a line."""
    people = {**SMALL["market"]["people"], "aware": 1}
    visits = {"visit": {"base": 0.4}}
    market = {**SMALL["market"], "people": people, "visits": visits, "tactics": TACTICS}
    (folder / "small.yaml").write_text(json.dumps({**SMALL, "market": market}), "utf-8")
    path = folder / "08-easier.yaml"
    path.write_text(json.dumps(changed(**changes), indent=1, ensure_ascii=False), "utf-8")
    return path


def read(folder: Path, **changes: Any) -> Asked:
    """The claim, read."""
    return load_claim(written(folder, **changes))
