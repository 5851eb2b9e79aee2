"""Averages over people who differ: Gauss quadrature for Beta and Gamma laws, so that a formula needs no random number.

Points and weights are the eigenvalues, and the squared first parts of the eigenvectors, of the symmetric tridiagonal
matrix of the law's orthogonal polynomials (Golub and Welsch 1969); exact for polynomials of degree 2·count − 1.
"""

from __future__ import annotations

import math
from functools import cache

import numpy as np


@cache
def beta_points(a: float, b: float, count: int = 64) -> tuple[np.ndarray, np.ndarray]:
    """Points in (0, 1) and weights [point] for averages over Beta(a, b)."""
    n = np.arange(count, dtype=np.float64)
    total = a + b - 2.0
    with np.errstate(invalid="ignore", divide="ignore"):
        middle = (a - b) * (a + b - 2.0) / ((2.0 * n + total) * (2.0 * n + total + 2.0))
        beside = n * (n + a - 1.0) * (n + b - 1.0) * (n + total)
        beside = beside / ((2.0 * n + total) ** 2 * (2.0 * n + total + 1.0) * (2.0 * n + total - 1.0))
    middle[0] = (a - b) / (a + b)
    if count > 1:
        beside[1] = a * b / ((a + b) ** 2 * (a + b + 1.0))
    points, weights = _from_matrix(middle, 2.0 * np.sqrt(beside[1:]))
    return 0.5 * (1.0 + points), weights


@cache
def gamma_points(shape: float, rate: float, count: int = 128) -> tuple[np.ndarray, np.ndarray]:
    """Points and weights [point] for averages over a Gamma law with mean shape ÷ rate."""
    n = np.arange(count, dtype=np.float64)
    points, weights = _from_matrix(2.0 * n + shape, np.sqrt(n[1:] * (n[1:] + shape - 1.0)))
    return points / rate, weights


def _from_matrix(middle: np.ndarray, beside: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    matrix = np.diag(middle) + np.diag(beside, 1) + np.diag(beside, -1)
    points, vectors = np.linalg.eigh(matrix)
    return points, vectors[0] ** 2


def log_beta(a: float, b: float) -> float:
    """Logarithm of the beta function B(a, b)."""
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)
