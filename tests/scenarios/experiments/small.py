"""A study small enough for a test: 300 people, 30 days, two strategies and the silent one."""

from __future__ import annotations

from typing import Any

from scenarios.experiments.plan import Plan, planned
from scenarios.study import Study

REACH = {"broadcast": {"cost_per_thousand": 20, "attention": 0.2, "half_point": 1.0}}
SMALL: dict[str, Any] = {
    "format": 1,
    "title": "A small market",
    "start": "2026-01-05",
    "days": 30,
    "replications": 3,
    "seed": 5,
    "purse": 900,
    "market": {
        "people": {"size": 300, "rows": 300, "community": 30, "aware": 0.2},
        "channels": {"radio": REACH},
        "visits": {"visit": {"base": 0.05}},
        "activation": {"activate": {"base": 0.5}},
        "shopping": {
            "shop": {"base": 0.5},
            "add_to_cart": {"base": 0.5},
            "begin_checkout": {"base": 0.8},
            "enter_shipping": {"base": 0.9},
            "pay": {"base": {"low": 0.6, "typical": 0.8, "high": 0.9}},
        },
        "orders": {"price": 60},
    },
    "strategies": {
        "loud": {"media": {"radio": {"weekly_budget": 200}}},
        "quiet": {"media": {"radio": {"weekly_budget": 20}}},
    },
}


def small_study(**changes: Any) -> Study:
    """The small study with some of its entries changed."""
    return Study.model_validate({**SMALL, **changes})


def small_plan(*, horizons: bool = False, **changes: Any) -> Plan:
    """The plan of the small study."""
    return planned(small_study(**changes), horizons=horizons)


def broken_study() -> Study:
    """The small study with a third strategy that breaks every run: it asks for a targeting nobody offers."""
    return small_study(
        strategies={
            **SMALL["strategies"],
            "broken": {"media": {"radio": {"weekly_budget": 9, "targeting": "none"}}},
        }
    )
