"""What shared luck is worth: the variance of a difference under common and under independent random numbers."""

from __future__ import annotations


def paired_variance(people: int, before: float, after: float) -> float:
    """Variance of the difference of two counts of one decision, each person with the same uniform: n·δ·(1 − δ)."""
    moved = abs(after - before)
    return people * moved * (1.0 - moved)


def independent_variance(people: int, before: float, after: float) -> float:
    """The same with independent uniforms: n·(p(1 − p) + p′(1 − p′))."""
    return people * (before * (1.0 - before) + after * (1.0 - after))
