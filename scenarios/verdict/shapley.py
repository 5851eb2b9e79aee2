"""The difference of two products shared out among their factors by Shapley's rule."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations
from math import factorial, prod


def shared_out(a: Sequence[float], b: Sequence[float]) -> list[float]:
    """What each factor adds to ∏ a − ∏ b, averaged over all orders of turning b's factors into a's.

    Shapley (1953): the share of i is Σ over sets S without i of |S|!·(n − |S| − 1)! ÷ n! · (v(S ∪ i) − v(S)), with
    v(S) the product that takes a's factors in S and b's elsewhere. The shares sum to the difference exactly but for
    rounding, and a factor that does not differ gets nothing.
    """
    count = len(a)
    shares = [0.0] * count
    for place in range(count):
        change = a[place] - b[place]
        if change == 0.0:
            continue
        others = [other for other in range(count) if other != place]
        for size, weight in enumerate(_weights(count)):
            for taken in combinations(others, size):
                rest = prod(a[other] if other in taken else b[other] for other in others)
                shares[place] += weight * change * rest
    return shares


@cache
def _weights(count: int) -> tuple[float, ...]:
    """The share of all orders in which a factor comes after exactly `size` given others [size]."""
    return tuple(factorial(size) * factorial(count - size - 1) / factorial(count) for size in range(count))
