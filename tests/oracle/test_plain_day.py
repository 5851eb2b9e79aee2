"""The quick day against the plain one: the same people, the same luck, and the same counts on every single day.

Nothing here is a matter of chance: a step that is skipped, done twice or in another order shows within days.
"""

from __future__ import annotations

from typing import Any

import pytest

from simulation.market import Market
from simulation.measures import PLACE
from simulation.people import STAGES
from simulation.run import simulate
from simulation.strategy import Strategy
from tests.oracle.plain_day import PASSED, PlainMarket

COUNTED = (*STAGES, "noticed", "told", "forgot", "visits", "activated", "uses", "shop_visits", *PASSED,
           "orders", "lost", "silent")  # fmt: skip
DAYS = 60
LIVELY: dict[str, Any] = {
    "people": {"size": 400, "rows": 400, "community": 30, "aware": 0.3},
    "awareness": {"organic": 0.5, "half_life": 40.0, "word": 60.0},
    "visits": {"visit": {"base": 0.05, "value": 0.3, "trust": 0.4, "proof": 0.4}},
    "activation": {"activate": {"base": 0.5, "value": 0.45, "trust": 0.4, "proof": 0.3}},
    "retention": {"silent_after": 9, "habit_b": 3.0},
    "shopping": {
        "shop": {"base": 0.3},
        "add_to_cart": {"base": 0.5, "value": 0.5, "proof": 0.3, "price": 1.1},
        "pages_first": 2.0,
        "pages_later": 1.5,
    },
    "orders": {"repeat": {"r": 1.0, "alpha": 2.0, "centre": 0.1, "centre_stay": 0.05}, "price": 20.0},
    "season": {"sunday": 0.5, "swing": 0.3},
    "feelings": {"reversion": 0.01},
}


def both(seed: int, **parts: Any) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """What is counted on each day by the engine and by the oracle."""
    market = Market.model_validate(LIVELY | parts)
    run = simulate(market, Strategy(), DAYS, seed, 2)
    plain = PlainMarket(market, seed, 2)
    days = [plain.live_through(day) for day in range(DAYS)]
    quick = {name: run.daily[PLACE[name]].astype(int).tolist() for name in COUNTED}
    return quick, {name: [counts[name] for counts in days] for name in COUNTED}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_that_the_quick_day_counts_what_the_plain_day_counts(seed: int) -> None:
    quick, plain = both(seed)

    assert quick == plain
    idle = [name for name in COUNTED if not sum(plain[name])]
    assert idle == [
        "lead",
        "churned",
    ]  # there is no team to sell and no subscription to end; all else happens


def test_that_it_does_so_where_everybody_is_a_community_alone() -> None:
    quick, plain = both(4, people={"size": 150, "rows": 150, "community": 1, "aware": 0.5})

    assert quick == plain


def test_that_the_days_differ_where_one_rule_does() -> None:
    """A control: somebody silent a day earlier shows."""
    quick, _ = both(1)
    _, plain = both(1, retention={"silent_after": 8, "habit_b": 3.0})

    assert quick["dormant"] != plain["dormant"]
