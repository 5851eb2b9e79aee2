"""Goods on a shelf, and how a delivery is shared out among shelves."""

from __future__ import annotations

from collections import deque
from math import inf


class Shelf:
    """The goods of one region, those that go bad first in front: opening + received − sold − scrapped = on hand."""

    def __init__(self, opening: float, shelf_life: float) -> None:
        self.opening = opening
        self.received = self.sold = self.scrapped = 0.0
        self.on_hand = 0.0
        self.lots: deque[list[float]] = deque()  # [day on which they go bad, amount]
        self._add(opening, 0.0, shelf_life)

    @property
    def keeps(self) -> bool:
        """Whether nothing on it ever goes bad."""
        return not self.lots or self.lots[0][0] == inf

    def put(self, amount: float, moment: float, shelf_life: float) -> None:
        """Goods arrive that keep for so many days, for ever if 0."""
        self.received += amount
        self._add(amount, moment, shelf_life)

    def _add(self, amount: float, moment: float, shelf_life: float) -> None:
        bad_on = moment + shelf_life if shelf_life else inf
        self.on_hand += amount
        if self.lots and self.lots[-1][0] == bad_on:
            self.lots[-1][1] += amount
        else:
            self.lots.append([bad_on, amount])

    def take(self, amount: float) -> float:
        """Sell so much, or all there is; what was sold."""
        left = amount
        while self.lots and left >= self.lots[0][1]:
            left -= self.lots.popleft()[1]
        if self.lots:
            self.lots[0][1] -= left
            left = 0.0
        sold = amount - left
        self.on_hand = self.on_hand - sold if self.lots else 0.0
        self.sold += sold
        return sold

    def clear(self, moment: float) -> float:
        """Take away what has gone bad; how much that was."""
        bad = 0.0
        while self.lots and self.lots[0][0] <= moment:
            bad += self.lots.popleft()[1]
        self.on_hand = self.on_hand - bad if self.lots else 0.0
        self.scrapped += bad
        return bad


def shared_out(amount: float, short: list[float]) -> list[float]:
    """Shares of a delivery [shelf] that bring the largest of the shortfalls [shelf] down to one level."""
    falling = sorted(short, reverse=True)
    level, total = -inf, 0.0
    for count, missing in enumerate(falling, 1):
        if missing <= level:
            break
        total += missing
        level = (total - amount) / count
    return [max(0.0, missing - level) for missing in short]
