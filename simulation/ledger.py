"""Every cost has a function and a day; money is whole cents, so that sums do not depend on order."""

from __future__ import annotations

from typing import Annotated

import numpy as np

from simulation.quantity import Quantity, Record

FUNCTIONS = ("media", "sales", "operations", "service", "supply", "site")
_NOTHING = dict.fromkeys(FUNCTIONS, 0)


class Money(Record):
    """How money is counted over time."""

    discount: Annotated[
        float, Quantity("share/year", "Rate at which later money counts less.", low=0, high=1)
    ] = 0.1
    cap: Annotated[
        float, Quantity("years", "How far ahead the remaining value of customers is counted.", low=0, high=20)
    ] = 3.0


def cents(amount: float) -> int:
    """An amount of money in whole cents."""
    return round(amount * 100.0)


class Ledger:
    """The books of one run: cents by function and day, committed apart from what varies with success.

    Today's page is kept in plain numbers and written into the tables once, in the evening.
    """

    def __init__(self, days: int) -> None:
        self.committed = np.zeros((len(FUNCTIONS), days), dtype=np.int64)
        self.variable = np.zeros((len(FUNCTIONS), days), dtype=np.int64)
        self.revenue = np.zeros(days, dtype=np.int64)
        self.refunds = np.zeros(days, dtype=np.int64)
        self.total = 0  # of all amounts ever booked as cost, kept apart as a check of the tables
        self.income = 0  # of all orders less all returns, kept apart likewise
        self.open(0)

    def open(self, day: int) -> None:
        """Turn to the empty page of a day."""
        self.day = day
        self.committed_today, self.variable_today = _NOTHING.copy(), _NOTHING.copy()
        self.revenue_today = self.refunds_today = 0

    def close(self) -> None:
        """Write today's page into the tables."""
        day = self.day
        self.committed[:, day] = list(self.committed_today.values())
        self.variable[:, day] = list(self.variable_today.values())
        self.revenue[day], self.refunds[day] = self.revenue_today, self.refunds_today

    def pay(self, function: str, amount: float) -> None:
        """Book a committed cost of today [money]."""
        if amount:
            paid = cents(amount)
            self.committed_today[function] += paid
            self.total += paid

    def pay_variable(self, function: str, amount: float) -> None:
        """Book a cost of today that varies with success [money]."""
        if amount:
            paid = cents(amount)
            self.variable_today[function] += paid
            self.total += paid

    def cost_today(self) -> int:
        """All costs of today [cents]."""
        return sum(self.committed_today.values()) + sum(self.variable_today.values())

    def earn(self, amounts: np.ndarray) -> None:
        """Book orders of today, each in cents [order]."""
        earned = int(np.add.reduce(amounts))
        self.revenue_today += earned
        self.income += earned

    def refund(self, amounts: np.ndarray) -> None:
        """Book returns of today, each in cents [order]."""
        returned = int(np.add.reduce(amounts))
        self.refunds_today += returned
        self.income -= returned

    def profit(self, day: int) -> float:
        """Profit of all days before a day [money]."""
        earned = int(self.revenue[:day].sum()) - int(self.refunds[:day].sum())
        return (earned - int(self.committed[:, :day].sum()) - int(self.variable[:, :day].sum())) / 100.0
