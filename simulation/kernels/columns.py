"""What the kernels of columns take and give, as types; each is told where the plain way stands beside it."""

from __future__ import annotations

from typing import Protocol

import numpy as np


class Columns(Protocol):
    """Kernels of columns of people, and of tables of distributions."""

    def mark(self, column: np.ndarray, person: np.ndarray, bits: int, /) -> None:
        """`columns.mark`."""

    def next_number(self, column: np.ndarray, person: np.ndarray, /) -> np.ndarray:
        """`columns.next_number`."""

    def parted(self, person: np.ndarray, chosen: np.ndarray, /) -> tuple[np.ndarray, np.ndarray]:
        """`columns.parted`."""

    def press(
        self,
        pressures: np.ndarray,
        hazard: int,
        first: int,
        last: int,
        rate: float,
        pace: np.ndarray | float,
        /,
    ) -> None:
        """`Waiting.press`."""

    def end(self, goals: np.ndarray, person: np.ndarray, hazards: tuple[int, ...], /) -> None:
        """`Waiting.end`."""

    def gathered(self, parts: list[np.ndarray], column: np.ndarray, low: int, high: int, /) -> np.ndarray:
        """`columns.gathered`."""

    def normal(self, uniform: np.ndarray, odds: np.ndarray, quantiles: np.ndarray, /) -> np.ndarray:
        """`distributions.normal`."""

    def lognormal(
        self,
        uniform: np.ndarray,
        odds: np.ndarray,
        quantiles: np.ndarray,
        scale: float,
        spread: float,
        less: float,
        /,
    ) -> np.ndarray:
        """`distributions.lognormal`."""

    def exponential(self, uniform: np.ndarray, /) -> np.ndarray:
        """`distributions.exponential`."""

    def interpolated(self, x: np.ndarray, places: np.ndarray, values: np.ndarray, /) -> np.ndarray:
        """`numpy.interp`."""

    def beta(
        self,
        uniform: np.ndarray,
        low_u: np.ndarray,
        low_y: np.ndarray,
        high_u: np.ndarray,
        high_y: np.ndarray,
        low_power: float,
        high_power: float,
        /,
    ) -> np.ndarray:
        """`distributions.beta`."""

    def gamma_of(
        self,
        uniform: np.ndarray,
        low_u: np.ndarray,
        low_y: np.ndarray,
        high_e: np.ndarray,
        high_x: np.ndarray,
        low_power: float,
        /,
    ) -> np.ndarray:
        """`distributions.gamma`, at rate 1."""
