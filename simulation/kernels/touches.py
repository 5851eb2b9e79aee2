"""What the kernels of causes and touches take and give, as types; each is told where the plain way stands beside it."""

from __future__ import annotations

from typing import Protocol

import numpy as np

Columns = tuple[np.ndarray, ...]  # those of `attribution.Touches.columns`


class Touched(Protocol):
    """Kernels of what brought people."""

    def fallen_on(
        self,
        first: int,
        second: int,
        person: np.ndarray,
        occasion: np.ndarray,
        running: np.ndarray,
        total: np.ndarray,
        kind: np.ndarray,
        /,
    ) -> np.ndarray:
        """`causes.fallen_on`."""

    def notice_through(
        self,
        touches: Columns,
        person: np.ndarray,
        source: np.ndarray,
        luck: np.ndarray,
        views_seen: float,
        day: int,
        reached: np.ndarray,
        weight: float,
        /,
    ) -> None:
        """`Touches.notice`."""

    def caught(
        self,
        touches: Columns,
        person: np.ndarray,
        cause: np.ndarray,
        channels: np.ndarray,
        rates: np.ndarray,
        code: np.ndarray,
        cell: np.ndarray,
        cells: int,
        day: int,
        reached: np.ndarray,
        weight: float,
        /,
    ) -> None:
        """`attribution.caught`."""

    def credit(
        self,
        touches: Columns,
        person: np.ndarray,
        full: np.ndarray,
        paid: np.ndarray,
        orders: np.ndarray,
        day: int,
        window: float,
        weight: float,
        lost: float,
        sums: np.ndarray,
        /,
    ) -> None:
        """`attribution.credit`."""

    def bring(
        self,
        by: np.ndarray,
        heard: np.ndarray,
        visits: np.ndarray,
        person: np.ndarray,
        cause: np.ndarray,
        partners: np.ndarray,
        /,
    ) -> None:
        """`partners.bring`."""

    def owed(
        self,
        by: np.ndarray,
        first_on: np.ndarray,
        never: int,
        person: np.ndarray,
        paid: np.ndarray,
        margins: np.ndarray,
        days: np.ndarray,
        day: int,
        /,
    ) -> np.ndarray:
        """`partners._owed`."""

    def scaled(self, wanted: np.ndarray, low: np.ndarray, high: np.ndarray, /) -> np.ndarray:
        """The bisection of `reallocation.moved`."""
