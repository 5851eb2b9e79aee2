"""A market in which nobody hears of anybody and nothing is scarce is the sum of its halves.

Two halves of the people with half of each budget, under luck of their own, have as many people at each step as the
whole, within what luck allows: what scales with people does, and what is per head stays.
"""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from simulation.measures import PLACE
from tests.properties.examples import EXAMPLES
from tests.properties.worlds import (
    Parts,
    awareness,
    channels,
    choices,
    lived,
    money,
    names,
    orders,
    seeds,
    shares,
)

SURE = 6.0  # standard errors: once in 500 million comparisons

alone = st.fixed_dictionaries(
    {
        "aware": shares,
        "fits": shares,
    }
)
quiet = awareness.map(lambda parts: parts | {"word": 0.0})
heartless = choices.map(lambda choice: choice | {"proof": 0.0})
worlds: st.SearchStrategy[Parts] = st.fixed_dictionaries(
    {
        "people": alone,
        "channels": st.dictionaries(names, channels, max_size=2),
        "awareness": quiet,
        "visits": st.fixed_dictionaries({"visit": heartless}),
        "activation": st.fixed_dictionaries({"activate": heartless}),
        "retention": st.fixed_dictionaries({"use": heartless, "silent_after": st.integers(1, 15)}),
        "shopping": st.fixed_dictionaries({"shop": heartless, "add_to_cart": heartless, "pay": heartless}),
        "orders": orders.map(lambda parts: parts | {"repeat": {"alpha": 1.0}}),
    }
)
budgets = st.dictionaries(names, money, max_size=2)


def counts(world: Parts, rows: int, paid: dict[str, float], horizon: int, seed: int) -> dict[str, float]:
    """People who ever took each step, and who stand on each stage in the end."""
    people = world["people"] | {"size": rows, "rows": rows, "community": 1}
    plan = {"media": {name: {"weekly_budget": budget} for name, budget in paid.items()}}
    run = lived(world | {"people": people}, plan, horizon, seed)
    ever = {name: run.figures[name] for name in ("reached", "visited", "activated", "paid")}
    return ever | {f"{name} in the end": float(run.daily[PLACE[name], -1]) for name in ("unaware", "churned")}


@EXAMPLES
@given(worlds, budgets, st.integers(5, 20), seeds)
def test_that_a_market_is_the_sum_of_its_halves(
    world: Parts, paid: dict[str, float], horizon: int, seed: int
) -> None:
    rows = 600
    half = {name: budget / 2.0 for name, budget in paid.items()}

    whole = counts(world, rows, paid, horizon, seed)
    first, second = (counts(world, rows // 2, half, horizon, seed ^ luck) for luck in (1, 2))

    for name, count in whole.items():
        together = first[name] + second[name]
        share = (count + together) / (2.0 * rows)
        luck = math.sqrt(2.0 * rows * share * (1.0 - share))
        assert abs(count - together) <= SURE * luck + 1.0, name
