"""The metric tree multiplies and adds back to the whole, for a strategy and for the difference of two."""

from __future__ import annotations

import math
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.store.reading import Result
from scenarios.verdict.shapley import shared_out
from scenarios.verdict.tree import LABELS, SETS, Tree, difference, product, tree, tree_of
from simulation.ledger import FUNCTIONS
from tests.scenarios.experiments.small import small_plan
from tests.scenarios.store.conftest import written

COSTS = dict.fromkeys(FUNCTIONS, 0.0)
sizes = st.lists(st.integers(0, 1_000_000), min_size=5, max_size=5).map(
    lambda found: sorted(found, reverse=True)
)
amounts = st.floats(-1e7, 1e9)


def tree_from(people: list[int], revenue: float, media: float = 0.0) -> Tree:
    counts = dict(zip(SETS, [*map(float, people), revenue], strict=True))
    return tree_of(counts, {**COSTS, "media": media})


@given(sizes, amounts, amounts)
def test_that_the_nodes_multiply_and_add_back_to_profit(
    people: list[int], revenue: float, media: float
) -> None:
    found = tree_from(people, revenue, media)

    assert found.revenue == pytest.approx(revenue, rel=1e-9, abs=1e-9)
    assert found.profit == pytest.approx(revenue - media, rel=1e-9, abs=1e-6)
    assert found.customers == pytest.approx(people[3], rel=1e-9)


@given(sizes, amounts, sizes, amounts)
def test_that_the_shares_sum_to_the_difference(
    a: list[int], earned_a: float, b: list[int], earned_b: float
) -> None:
    first, second = tree_from(a, earned_a, 5.0), tree_from(b, earned_b, 7.0)

    found = difference(first, second)

    scale = max(abs(earned_a), abs(earned_b), 1.0)
    assert found.profit == pytest.approx(first.profit - second.profit, abs=1e-9 * scale * 100)
    assert found.costs["media"] == 2.0


def test_that_a_step_that_does_not_differ_gets_nothing() -> None:
    a, b = tree_from([1000, 500, 200, 50, 100], 9_000.0), tree_from([2000, 1000, 400, 100, 200], 18_000.0)

    found = difference(a, b)

    assert found.factors["reached"] == pytest.approx(-9_000.0)
    assert [found.factors[name] for name in SETS[1:]] == pytest.approx([0.0] * 5, abs=1e-9)


def test_that_the_step_where_one_broke_off_bears_the_difference() -> None:
    """Nobody was reached under the one: what its visitors would have done cannot be told, and bears nothing."""
    a, silent = tree_from([1000, 500, 200, 50, 100], 9_000.0), tree_from([0, 0, 0, 0, 0], 0.0)

    found = difference(a, silent)

    assert found.factors["reached"] == pytest.approx(9_000.0)
    assert found.profit == pytest.approx(9_000.0)
    assert [found.factors[name] for name in SETS[1:]] == [0.0] * 5


def test_that_two_strategies_that_reach_nobody_do_not_differ() -> None:
    silent = tree_from([0, 0, 0, 0, 0], 0.0)

    assert difference(silent, silent).profit == 0.0
    assert silent.customers == 0.0
    assert math.isnan(silent.factors["visited"])


def test_that_revenue_without_orders_is_not_lost() -> None:
    found = tree_from([10, 5, 0, 0, 0], -30.0)

    assert found.beside == -30.0
    assert found.profit == -30.0


@given(st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), min_size=1, max_size=4))
def test_that_shares_are_the_mean_over_all_orders(factors: list[tuple[float, float]]) -> None:
    a, b = [x for x, _ in factors], [y for _, y in factors]
    expected = np.zeros(len(a))
    orders = list(permutations(range(len(a))))
    for order in orders:
        current = list(b)
        for place in order:
            before = math.prod(current)
            current[place] = a[place]
            expected[place] += (math.prod(current) - before) / len(orders)

    assert shared_out(a, b) == pytest.approx(expected.tolist(), abs=1e-9)


def test_that_the_tree_of_real_runs_is_their_mean_profit(tmp_path: Path) -> None:
    path = written(tmp_path / "r.shapan", small_plan(days=40, replications=4))
    with Result(path) as result:
        cube = result.cube()

    trees = {name: tree(cube, name) for name in cube.strategies}

    for name, found in trees.items():
        figures = {figure: values[cube.row(name)].mean() for figure, values in cube.figures.items()}
        assert found.profit == pytest.approx(figures["profit"], rel=1e-9)
        assert found.customers == pytest.approx(figures["paid"], rel=1e-9)
        assert all(0.0 <= found.factors[share] <= 1.0 for share in ("visited", "activated", "paid"))
    shared = difference(trees["loud"], trees["quiet"])
    assert shared.profit == pytest.approx(trees["loud"].profit - trees["quiet"].profit, rel=1e-9)
    assert shared.costs["media"] < 0.0


def test_that_every_node_has_a_label() -> None:
    assert set(LABELS) == set(SETS)


def test_that_a_product_is_zero_from_the_first_zero_on() -> None:
    assert product([3.0, 0.0, math.nan]) == 0.0
    assert product([3.0, 2.0]) == 6.0
