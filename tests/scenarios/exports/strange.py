"""A study whose names try to break out of every file they are written to, and the result of running it."""

import json
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from scenarios.experiments.plan import planned
from scenarios.experiments.replicate import carried_out
from scenarios.store.writing import ResultWriter, recorded
from scenarios.study import Study

SCRIPT = "<script>alert('x')</script>"
FORMULA = '=HYPERLINK("http://x.invalid","y")'
QUOTES = "a\"b'c&d;e,f\ng"


def study(**changes: Any) -> Study:
    """Three strategies on a small market; names and labels hold scripts, formulas, quotes and line ends."""
    said: dict[str, Any] = {
        "format": 1,
        "title": {"en": f"{SCRIPT} strange", "zh": f"{SCRIPT} 奇怪"},
        "question": QUOTES,
        "start": "2026-01-05",
        "days": 40,
        "replications": 3,
        "purse": 9_000,
        "market": {
            "currency": "CNY",
            "people": {"size": 3_000, "rows": 300, "aware": 0.5, "fits": {"low": 0.3, "typical": 0.5, "high": 0.6}},
            "channels": {"+radio": {"broadcast": {"cost_per_thousand": 9}, "label": SCRIPT}, "search": {"demand": {}}},
            "visits": {"visit": {"base": {"value": 0.1, "source": f"{SCRIPT} (2020)", "grade": "A"}}},
            "shopping": {"add_to_cart": {"base": 0.6}, "pay": {"base": 0.9}},
            "orders": {"price": 90, "renewal": {}},
            "referral": {},
            "sales": {},
            "service": {},
            "recall": {},
            "tactics": {"@mail": {"per_contact": 0.1, "contacts": 0.05, "odds": {"pay": 2.2}, "label": QUOTES}},
        },
        "strategies": {
            "=sum": {
                "media": {"+radio": {"weekly_budget": {0: 900, 20: 300}}}, "service": {"agents": 1}, "sales": {},
            },
            "media": {"media": {"+radio": {"weekly_budget": 700}, "search": {"weekly_budget": 800}}},
            "both": {
                "media": {"search": {"weekly_budget": 500}}, "tactics": {"@mail": {}}, "recall": {"contacts": 1},
            },
        },
        "about": {
            "=sum": {"label": SCRIPT, "note": QUOTES},
            "media": {"label": {"en": FORMULA, "zh": "媒体"}},
            "both": {"based_on": "media"},
        },
    }  # fmt: skip
    return Study.model_validate(json.loads(json.dumps({**said, **changes}), object_hook=_days_as_numbers))


def _days_as_numbers(found: dict[str, Any]) -> dict[Any, Any]:
    return {int(key) if key.isdecimal() else key: value for key, value in found.items()}


def result_of(path: Path, asked: Study, *, horizons: bool = False, wanted: int | None = None) -> Path:
    """Run a study in this process and keep it in a result file; `wanted` stops after so many runs."""
    plan = planned(asked, horizons=horizons)
    told = None if wanted is None else 2 * wanted  # each run is told with its progress
    writer = ResultWriter.create(path, plan, "strange", "format: 1")
    with writer, closing(recorded(carried_out(plan, workers=0), writer)) as events:
        for _ in islice(events, told):
            pass
    return path
