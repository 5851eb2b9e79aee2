"""What the average customer feels, so that published rates can be made net of it."""

from __future__ import annotations

import numpy as np
import pytest

from simulation.centring import centre, felt_by_customers
from simulation.market import Market
from simulation.strategy import Strategy
from tests.simulation.small import busy

SHOP = busy(orders={"repeat": {"alpha": 1.0}})
CONTRACTS = busy(orders={"renewal": {}})


def solved(world: Market) -> dict[str, float]:
    felt = felt_by_customers(world, Strategy(), 60, 1, 0)
    return {path: centre(path, each) for path, each in felt.items()}


def test_that_each_kind_of_product_has_its_own_numbers_to_centre() -> None:
    assert set(solved(SHOP)) == {"orders.repeat.centre", "orders.repeat.centre_stay"}
    assert set(solved(CONTRACTS)) == {"orders.renewal.centre"}
    assert solved(busy()) == {}


def test_that_customers_feel_better_than_the_reference_person() -> None:
    assert all(amount > 0.0 for amount in (*solved(SHOP).values(), *solved(CONTRACTS).values()))


def test_that_taken_off_the_average_customer_keeps_the_published_rate() -> None:
    """For a rate it is ln E[exp x], for log-odds E[x]."""
    felt = np.array([-0.5, 0.3, 1.1])

    assert np.exp(felt - centre("orders.repeat.centre", felt)).mean() == pytest.approx(1.0)
    assert (felt - centre("orders.renewal.centre", felt)).mean() == pytest.approx(0.0)
    assert (felt - centre("orders.repeat.centre_stay", felt)).mean() == pytest.approx(0.0)
